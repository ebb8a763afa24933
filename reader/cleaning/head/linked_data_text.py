"""Reads the text of an article or of a guide's steps from a page's JSON-LD.

Sources: https://schema.org/articleBody, https://schema.org/HowTo.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reader.base.safe_text import safe_text

_PARTS = ("step", "steps", "itemListElement")
_DEEPEST = 6


def read_stated_text(article: Mapping[str, Any], things: Iterable[Mapping[str, Any]]) -> str | None:
    """Return the text with one paragraph a line, None if the page states none. `article` is the object about the
    article, `things` are all of the page.
    """
    text = _lines(article.get("articleBody"))
    if text:
        return text
    guide = next((thing for thing in things if thing.get("@type") == "HowTo"), None)
    return "\n".join(filter(None, _steps(guide, 0))) or None if guide else None


def _steps(part: Any, depth: int) -> Iterator[str]:
    """Yield what a guide says, and its sections and steps in order."""
    if depth > _DEEPEST:
        return
    if isinstance(part, list):
        for one in part:
            yield from _steps(one, depth + 1)
    elif isinstance(part, str):
        yield _lines(part)
    elif isinstance(part, dict):
        yield _lines(part.get("text") or part.get("description"))
        for name in _PARTS:
            yield from _steps(part.get(name), depth + 1)


def _lines(value: Any) -> str:
    """Return a stated value as plain lines without empty ones."""
    lines = safe_text(value).split("\n") if isinstance(value, str) else []
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
