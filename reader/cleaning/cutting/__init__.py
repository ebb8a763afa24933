"""From a page to its blocks, and to what the page says of itself."""
