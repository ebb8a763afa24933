"""The library's articles as files that other programs read."""
