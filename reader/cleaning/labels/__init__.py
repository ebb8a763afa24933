"""The labels of a page's blocks: put on by rules, by the markup of a feed's entry, or by a person's corrections."""
