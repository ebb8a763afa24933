"""What the rows of the library's tables hold: an article in a list, its columns, its content, its page."""
