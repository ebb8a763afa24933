"""Repairs JSON Feed for the library, which rejects a whole feed for one field of an unexpected type.

See https://www.jsonfeed.org/version/1.1/.
"""

import json
import re
from typing import Any

_OF_FEED = ("title", "home_page_url")
_OF_ITEM = ("id", "title", "url", "content_html", "content_text", "summary", "date_published", "date_modified")
_HALF = re.compile("[\ud800-\udfff]")


def repaired(data: bytes) -> bytes:
    """Return the fields of a feed that we use, without items that are not objects and fields that are not text. Raises
    ValueError if it is not JSON.
    """
    feed = json.loads(data.decode("utf-8-sig", "replace"), strict=False, parse_int=str, parse_float=str)
    items = feed.get("items")
    entries = [_item(one) for one in items if isinstance(one, dict)] if isinstance(items, list) else []
    whole = {"version": "https://jsonfeed.org/version/1.1", **_texts(feed, _OF_FEED), "items": entries}
    return json.dumps(whole).encode()


def _item(item: dict[str, Any]) -> dict[str, Any]:
    authors = item.get("authors") or item.get("author")  # version 1 has a single author
    first = authors[0] if isinstance(authors, list) and authors else authors
    name = _texts(first if isinstance(first, dict) else {"name": first}, ("name",))
    return {**_texts(item, _OF_ITEM), "authors": [name]}


def _texts(fields: dict[str, Any], names: tuple[str, ...]) -> dict[str, str]:
    """Return the fields that are text, numbers included. Lone surrogates, which JSON allows, are replaced."""
    found = ((name, fields.get(name)) for name in names)
    return {name: _HALF.sub("\ufffd", value) for name, value in found if isinstance(value, str)}
