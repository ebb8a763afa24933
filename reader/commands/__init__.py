"""The commands that one types, but that which opens the reader: what they may say, what they do and print."""
