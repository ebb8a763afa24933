"""An input line that takes plain text only: pasted text may come from any page."""

from textual.widgets import Input

from reader.base.safe_text import safe_line


class PlainInput(Input):
    """Textual's input, with its value passed through the safe-text gate: Textual keeps control characters."""

    def validate_value(self, value: str) -> str:
        """The text as one plain line."""
        return safe_line(value)
