"""Finds the text of the article in what a page hands to its scripts: a text in HTML, or a list of elements with texts.

Such data also hold other stories, notices and comments. So a text counts only where it stands with a title of the page,
or where the page shows some of it.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from lxml.etree import _Element

from reader.base.safe_text import composed
from reader.cleaning.cutting.hidden_text import count_prose, is_prose
from reader.cleaning.cutting.hydration_data import read_hydration_data
from reader.model.article import fold_title
from reader.model.blocks import Block

_MOST_SHOWN = 4_000
"""Characters of prose of a page from which its data are not read: most pages show their article."""
_LEAST, _LONGEST = 400, 200_000
"""Fewest and most characters of a text."""
_MOST_VALUES, _DEEPEST = 100_000, 40
"""Values that are looked at, and how deep within each other they may be."""
_FEWEST_PARTS = 2
"""Elements with prose that a list must have."""
_MOST_FOUND = 5
"""Longest texts that are compared with what the page shows."""
_OWN = ("content", "text", "html", "value", "body", "paragraph", "copy")
_WITHIN = ("children", "content", "content_elements", "items", "nodes", "attributes", "data", "value", "blocks")
_TYPES = ("type", "_type", "nodeType", "name", "__typename")
_TITLES = ("headline", "headlines", "title", "headLine")
_WORDS_OF_A_TITLE = 4
_DEEPEST_PART, _LONGEST_NAME = 6, 100
"""How deep within an element of a text its lines are looked for, and characters of names that are read."""
_NO_TEXT = frozenset(
    """image images photo picture video gallery embed iframe ad advert advertisement promo related oembed newsletter
    correction raw reference script button social interstitial divider audio podcast poll quiz comment comments
    slideshow infobox""".split()
)
"""Words of the types of elements that hold no text of the article."""
_OTHERS = frozenset(
    """comment comments related recommended recommendations popular trending latest author authors newsletter
    newsletters translations messages locales teasers""".split()
)
"""Words of the names of what is not looked into: other stories, and what readers and the site say."""
_WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+")
_INLINE = frozenset(("text", "span", "link", "hyperlink", "entry-hyperlink", "strong", "em", "mark", "a", "b", "i"))


class _Found(NamedTuple):
    """A text that may be the article's: its lines, in HTML or not, and whether it stands with a title of the page."""

    prose: int
    is_titled: bool
    lines: list[str]


def read_hydration_text(root: _Element, blocks: Sequence[Block], titles: Collection[str]) -> str | None:
    """Return the article's text in HTML, None where the data of the page's scripts have none. `blocks` are what the
    page shows, `titles` what it may be called.
    """
    shown = [block.text for block in blocks if is_prose(block.text)]
    if count_prose(shown) >= _MOST_SHOWN:
        return None
    names = frozenset(map(fold_title, [*titles, *(block.text for block in blocks if block.tag == "h1")]))
    found = [one for value in read_hydration_data(root) for one in _texts(value, names)]
    found.sort(key=lambda one: one.prose, reverse=True)
    for one in found[:_MOST_FOUND]:
        text = composed("".join(line if line.lstrip().startswith("<") else f"<p>{line}</p>" for line in one.lines))
        if len(text) <= _LONGEST and (one.is_titled or any(line in text for line in shown)):
            return text
    return None


def _texts(data: Any, names: frozenset[str]) -> Iterator[_Found]:
    """Yield the texts in a value that may be the article's."""
    waiting: list[tuple[Any, bool, int]] = [(data, False, 0)]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value, is_titled, depth = waiting.pop()
        if isinstance(value, str):
            if len(value) >= _LEAST and "</p>" in value:
                yield _Found(len(value), is_titled, [value])
        elif isinstance(value, dict):
            is_titled = _is_titled(value, names, is_titled)
            if depth < _DEEPEST:
                inner = (one for key, one in value.items() if one and _OTHERS.isdisjoint(_words(key)))
                waiting.extend((one, is_titled, depth + 1) for one in inner)
        elif isinstance(value, list):
            if (one := _of_list(value)) is not None:
                yield one._replace(is_titled=is_titled)
            if depth < _DEEPEST:
                waiting.extend((one, is_titled, depth + 1) for one in value if one)


def _is_titled(thing: dict[str, Any], names: frozenset[str], is_titled: bool) -> bool:
    """Whether an object has a title of the page, or stands in one that has and has no other title."""
    for key in _TITLES:
        title = thing.get(key)
        title = title.get("basic") if isinstance(title, dict) else title
        if isinstance(title, str) and len(title.split()) >= _WORDS_OF_A_TITLE:
            return fold_title(title[:1000]) in names
    return is_titled


def _of_list(parts: list[Any]) -> _Found | None:
    """Return the text of a list of elements, None where it has hardly any."""
    lines = [line for part in parts if isinstance(part, dict) for line in _lines(part, 0)]
    long = [line for line in lines if is_prose(line)]
    prose = count_prose(long)
    return _Found(prose, False, lines) if len(long) >= _FEWEST_PARTS and prose >= _LEAST else None


def _lines(part: dict[str, Any], depth: int) -> list[str]:
    """Return the lines of an element of a text: its own, else those of what is in it."""
    kinds = [kind for key in _TYPES if isinstance(kind := part.get(key), str)]
    if depth > _DEEPEST_PART or not all(_NO_TEXT.isdisjoint(_words(kind)) for kind in kinds):
        return []
    own = next((part[key] for key in _OWN if isinstance(part.get(key), str) and part[key].strip()), None)
    if own is not None:
        return [own]
    inner = next((part[key] for key in _WITHIN if isinstance(part.get(key), dict | list) and part[key]), None)
    if isinstance(inner, dict):
        return _lines(inner, depth + 1)
    parts = [one for one in inner or () if isinstance(one, dict | str)]
    lines = [line for one in parts for line in (_lines(one, depth + 1) if isinstance(one, dict) else [one])]
    if all(map(_is_inline, parts)):
        joined = "".join(lines).strip()
        return [joined] if joined else []
    return lines


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name[:_LONGEST_NAME])]


def _is_inline(part: dict[str, Any] | str) -> bool:
    """Whether a part stands within a line."""
    if isinstance(part, str):
        return True
    kind = next((part[key] for key in _TYPES if isinstance(part.get(key), str)), "text")
    return kind.lower() in _INLINE
