"""The table of actions and what is made from it: keys, bindings, the command palette, conditions."""
