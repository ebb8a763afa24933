"""A line to type in that holds plain text only: what is pasted may come from any page."""

from textual.widgets import Input

from reader.base.safe_text import safe_line


class PlainInput(Input):
    """Textual's line, which would write control characters to the terminal."""

    def validate_value(self, value: str) -> str:
        return safe_line(value)
