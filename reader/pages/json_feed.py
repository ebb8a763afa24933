"""Reads a JSON Feed. No field of an unexpected type costs more than itself.

See https://www.jsonfeed.org/version/1.1/.
"""

import json
import re
from typing import Any

_HALF = re.compile("[\ud800-\udfff]")


def read_json_feed(data: bytes) -> dict[str, Any] | None:
    """Return the feed with the names that the libraries give to the fields of the other formats; None if it is not
    JSON.
    """
    try:
        feed = json.loads(data.decode("utf-8-sig", "replace"), strict=False, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return None
    if not isinstance(feed, dict):
        return None
    about = {"title": _text(feed, "title"), "link": _text(feed, "home_page_url")}
    return {"feed": about, "entries": [_entry(one) for one in _objects(feed, "items")]}


def _entry(item: dict[str, Any]) -> dict[str, Any]:
    html = _text(item, "content_html")
    plain = _text(item, "content_text") or _text(item, "summary")
    return {
        "id": _text(item, "id"),
        "title": _text(item, "title"),
        "link": _text(item, "url"),
        "published": _text(item, "date_published"),
        "updated": _text(item, "date_modified"),
        "author": _author(item),
        "content": [{"type": "text/html", "value": html} if html else {"type": "text/plain", "value": plain}],
        "enclosures": [_enclosure(one) for one in _objects(item, "attachments")],
        "media_thumbnail": [{"url": _text(item, "image")}],
    }


def _author(item: dict[str, Any]) -> str:
    authors = item.get("authors") or item.get("author")  # version 1 has a single author
    first = authors[0] if isinstance(authors, list) and authors else authors
    return _text(first if isinstance(first, dict) else {"name": first}, "name")


def _enclosure(attachment: dict[str, Any]) -> dict[str, str]:
    names = {"url": "url", "type": "mime_type", "length": "size_in_bytes", "title": "title"}
    return {name: _text(attachment, stated) for name, stated in names.items()}


def _objects(fields: dict[str, Any], name: str) -> list[dict[str, Any]]:
    values = fields.get(name)
    return [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []


def _text(fields: dict[str, Any], name: str) -> str:
    """Return a field that is text, numbers included. Lone surrogates, which JSON allows, are replaced."""
    value = fields.get(name)
    return _HALF.sub("\ufffd", value) if isinstance(value, str) else ""
