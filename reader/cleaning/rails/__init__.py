"""Lists of other stories."""
