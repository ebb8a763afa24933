"""The one way by which text from pages, files and the network reaches Textual's widgets.

A plain `str` given to a widget is markup: it loses its brackets, runs `[@click=…]` and crashes on `[/]`; even
`Content` writes control characters to the terminal. So text passes the gate once more here and becomes `Content`.
"""

from typing import Any, Literal

from textual.app import App
from textual.content import Content

from reader.base.safe_text import safe_text


def plain(text: str) -> Content:
    """Text as Textual's `Content`: shown letter for letter, without markup and without control characters."""
    return Content(safe_text(text))


def notify(
    app: App[Any],
    sentence: str,
    severity: Literal["information", "warning", "error"] = "information",
    beside: bool = False,
) -> None:
    """Show a notice for some seconds, in the place of those before: notices cover the article. What comes of itself, or
    of several failures at once, stands `beside` them.
    """
    if not beside:
        app.clear_notifications()
    app.notify(safe_text(sentence), severity=severity, markup=False, timeout=8 if severity == "error" else 5)
