"""The Textual app: shows the articles of the library, and adds pages to it."""
