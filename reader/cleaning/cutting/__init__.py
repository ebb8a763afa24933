"""From a page to its blocks."""
