"""Reads the JSON of Broadsheet, and that of wallabag: version 2 (doc.wallabag.org, "Export") and version 1, whose
states have other names.
"""

import time
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, BinaryIO

from reader.base.errors import ImportProblem
from reader.importing.items import Bookmark, Item, Problem, proper_bookmark
from reader.importing.json_values import json_values
from reader.library.transfer.record_json import record_from_json

_TRUE = (True, 1, "1", "true")
_NOT_OURS = "It is neither an article of Broadsheet nor an entry of wallabag."


def json_items(stream: BinaryIO, now: int | None = None) -> Iterator[Item]:
    """Yield the items of a JSON file; the last is a Problem where it cannot be read any further."""
    moment = int(time.time()) if now is None else now
    number = 0
    try:
        for number, value in enumerate(json_values(stream), 1):
            yield _item(value, f"article {number:,}", moment)
    except ImportProblem as error:
        yield Problem(f"after article {number:,}" if number else "the file", str(error))


def _item(value: Any, where: str, now: int) -> Item:
    if not isinstance(value, Mapping):
        return Problem(where, _NOT_OURS)
    if "paragraphs" in value:
        try:
            return record_from_json(value, now)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            reason = f"“{error.args[0]}” is missing" if isinstance(error, KeyError) else str(error)
            return Problem(where, f"This is not an article as Broadsheet writes it: {reason[:200]}.")
    if "url" in value and ("is_archived" in value or "is_read" in value):
        return _wallabag_entry(value, where)
    return Problem(where, _NOT_OURS)


def _wallabag_entry(entry: Mapping[str, Any], where: str) -> Item:
    is_read = _is_true(entry.get("is_archived", entry.get("is_read")))
    authors = entry.get("published_by")
    return proper_bookmark(
        Bookmark(
            url=_text(entry.get("url")),
            title=_text(entry.get("title")),
            tags=tuple(_tags(entry.get("tags"))),
            is_read=is_read,
            is_starred=_is_true(entry.get("is_starred", entry.get("is_fav"))),
            is_later=not is_read,
            added_at=_seconds(entry.get("created_at")),
            html=_text(entry.get("content")) or None,
            author=", ".join(map(_text, authors)) if isinstance(authors, list) else "",
            published=_text(entry.get("published_at")) or None,
            language=_text(entry.get("language")) or None,
        ),
        where,
    )


def _tags(tags: Any) -> Iterator[str]:
    """The names of tags: a list of names, or of objects with a label, or a text with commas."""
    if isinstance(tags, str):
        yield from tags.split(",")
    elif isinstance(tags, list):
        for tag in tags:
            yield _text(tag.get("label")) if isinstance(tag, Mapping) else _text(tag)


def _is_true(value: Any) -> bool:
    return value in _TRUE


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _seconds(value: Any) -> int | None:
    try:
        return int(datetime.fromisoformat(_text(value)).timestamp())
    except (ValueError, OverflowError):
        return None
