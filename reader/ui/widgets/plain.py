"""The only way of text from pages, files and the network to Textual's widgets.

A plain `str` given to a widget is markup: it loses its brackets, runs `[@click=…]` and crashes on `[/]`; even
`Content` writes control characters to the terminal. So text passes the safe-text gate once more here
and becomes `Content`.
"""

from typing import Any, Literal

from textual.app import App
from textual.content import Content
from textual.style import Style

from reader.base.safe_text import safe_text


def plain(text: str) -> Content:
    """A text as Textual's `Content`, without markup and control characters."""
    return Content(safe_text(text))


def notify(
    app: App[Any],
    sentence: str,
    severity: Literal["information", "warning", "error"] = "information",
    beside: bool = False,
    click: str = "",
) -> None:
    """Show a notice for some seconds; a click on it does the action `click` of the main screen. It replaces earlier
    notices, since they cover the article, unless it is shown `beside` them: for what the person did not ask for, and
    for several failures at once.
    """
    if not beside:
        app.clear_notifications()
    message: Any = safe_text(sentence)
    if click:  # where a notice may have markup, Textual shows Content as it is
        message = plain(sentence).stylize(Style.from_meta({"@click": f"screen.do('{click}')"}))
    app.notify(message, severity=severity, markup=bool(click), timeout=8 if severity == "error" else 5)
