"""Reads the text of an article or of a guide's steps from a page's JSON-LD.

Sources: https://schema.org/articleBody, https://schema.org/HowTo.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reader.base.safe_text import composed, safe_text
from reader.cleaning.head.nested_texts import texts_in

_PARTS = ("step", "steps", "itemListElement")


def read_stated_text(article: Mapping[str, Any], things: Iterable[Mapping[str, Any]]) -> str | None:
    """Return the text with one paragraph a line, None if the page states none. `article` is the object about the
    article, `things` are all of the page.
    """
    text = _lines(article.get("articleBody"))
    if text:
        return text
    guide = next((thing for thing in things if thing.get("@type") == "HowTo"), None)
    return "\n".join(filter(None, map(_lines, texts_in(guide, _parts_of)))) or None


def _parts_of(guide: Mapping[str, Any]) -> Iterator[Any]:
    """Yield what a guide, or a section or step of it, says itself, and its steps in order."""
    yield guide.get("text") or guide.get("description")
    yield from map(guide.get, _PARTS)


def _lines(value: Any) -> str:
    """Return a stated value as plain lines without empty ones."""
    lines = safe_text(composed(value)).split("\n") if isinstance(value, str) else []
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
