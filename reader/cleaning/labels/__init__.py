"""Labels of a page's blocks: set by rules, derived from a feed entry's markup, or corrected by a person."""
