"""What words in quotation marks are: speech, a piece of it, or nobody's."""
