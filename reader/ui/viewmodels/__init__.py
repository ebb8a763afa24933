"""View models: what the widgets show, as plain data such as rows, lines and layouts. No Textual here."""
