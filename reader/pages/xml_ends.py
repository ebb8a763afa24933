"""Adds the end tags that a feed lacks: where it was cut off, and where an entry begins while another is still open."""

import re
from itertools import pairwise

_CDATA = r"<!\[CDATA\[.*?\]\]>"
_ENTRY = re.compile(rf"{_CDATA}|<((?:\w{{1,20}}:)?(?:item|entry))(?=[\s>])", re.S)
_ENTRY_END = re.compile(r"</(?:\w{1,20}:)?(?:item|entry)\s*+>\s*+\Z")
_TAG = re.compile(rf"{_CDATA}|<(/?)([A-Za-z_][\w:.-]*+)[^<>]*?(/?)>", re.S)
_CUT_TAG = re.compile(r"<(?!!\[CDATA\[)[^<>]*\Z")
_LAST_ENDS = re.compile(r"(?<!\s)\s*+(?:</(?:\w{1,20}:)?(?:channel|rss|feed|rdf)\s*+>\s*+)++\Z", re.I)


def is_balanced(source: str) -> bool:
    """Whether each tag in a source has its end, in the right order."""
    return open_tags(source) == []


def open_tags(source: str) -> list[str] | None:
    """Return the names of the tags that have no end, the outermost first; None if some are nested wrongly."""
    opened: list[str] = []
    for tag in _TAG.finditer(source):
        is_end, name, is_empty = tag.groups()
        if name is None or is_empty:
            continue
        if not is_end:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return None
    return opened


def with_ends(source: str) -> str:
    """Return the source of a feed with an end for each entry, for what is in it, and for the feed."""
    source = _CUT_TAG.sub("", source)
    ends = _LAST_ENDS.search(source)
    body = source[: ends.start()] if ends else source
    starts = [one.start() for one in _ENTRY.finditer(body) if one[1]]
    bounds = [0, *starts, len(body)]
    head, *entries = (body[start:end] for start, end in pairwise(bounds))
    return "".join((head, *map(_closed, entries), ends[0] if ends else _ends_of(open_tags(head) or [])))


def _closed(entry: str) -> str:
    end = _ENTRY_END.search(entry)
    inner = entry[: end.start()] if end else entry
    opened = open_tags(inner) or []
    return inner + (_ends_of(opened[1:]) + end[0] if end else _ends_of(opened))


def _ends_of(names: list[str]) -> str:
    return "".join(f"</{name}>" for name in reversed(names))
