"""Reads RSS, Atom and RDF with two libraries: fastfeedparser, and feedparser, which is some eighty times slower but
reads what is nested wrongly.

The fast one cuts a text at the first thing in it that is no text, without a word. So its result counts only if the
document has no error, and no elements where text should be; else the document is repaired and read again. Both are
imported late, and any exception of theirs means that there is no feed.
"""

import io
import re
from collections.abc import Callable, Mapping
from typing import Any

from reader.base.errors import PageError
from reader.pages.charset import decode
from reader.pages.feed_media import add_media, has_media
from reader.pages.misread_letters import has_misread_letters, reread_letters
from reader.pages.stated_ids import stated_ids
from reader.pages.xml_base import has_relative_addresses, with_absolute_addresses
from reader.pages.xml_ends import with_ends
from reader.pages.xml_markup import has_markup_in_texts, with_broken_markup_as_text, with_markup_as_text

Found = Mapping[str, Any]
"""What a library found: a feed and its entries, under the names that both have for their parts."""

_MAX_THOROUGH = 1_000_000
"""Most bytes of a broken feed passed to the slow library."""
_SNIFFED = 4096

_ENTRY_START = re.compile(rb"<(?:\w{1,20}:)?(?:item|entry)\b", re.I)
_ENCODED = (b'mode="base64"', b"mode='base64'", b'type="application/octet-stream"')
"""The signs of texts in base64, as Atom writes what is no text."""
_SHOWN = {"content", "enclosures", "media_content", "media_thumbnail", "media_text", "image", "comments"}
"""Parts of an entry that are shown, besides its title, description and address."""
_HARMLESS = ("IO_", "NS_WAR_", "WAR_")
"""How the names of errors begin that change nothing of what is read, such as that no schema was fetched."""


def read_xml_feed(data: bytes, url: str) -> Found | None:
    """Return what there is of the feed that was fetched from `url`; None if it cannot be parsed."""
    found, is_sound = _read_fast(data)
    if not is_sound or has_misread_letters(data):
        data = _repaired(data)
        again, is_sound = _read_fast(data)
        found = _fuller(again, found)
    if not is_sound and _may_hold_more(data):
        return _fuller(_read(_thorough, data), found)
    plain = with_absolute_addresses(data, url) if has_relative_addresses(data) else data
    plain = with_markup_as_text(plain) if has_markup_in_texts(plain) else plain
    return found if plain is data else _fuller(_read_fast(plain)[0], found)


def _repaired(data: bytes) -> bytes:
    from reader.pages.xml_repair import repaired_xml

    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            text = decode(data)
        except PageError:
            return data
    source = with_broken_markup_as_text(reread_letters(repaired_xml(text)))
    return with_ends(source).encode("utf-8", "replace")


def _fuller(one: Found | None, other: Found | None) -> Found | None:
    """Return that of two results which has more entries, the first if both have as many."""
    if one is None or other is None:
        return other if one is None else one
    return one if len(one["entries"]) >= len(other["entries"]) else other


def _may_hold_more(data: bytes) -> bool:
    """Whether the slow library may find more: there are entries."""
    return len(data) <= _MAX_THOROUGH and _ENTRY_START.search(data) is not None


# -- the libraries


def _read(parse: Callable[[bytes], Found | None], data: bytes) -> Found | None:
    """Return what a library parses, None if it fails."""
    try:
        return parse(data)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # third-party code on hostile data; a Rust panic is not an Exception
        return None


def _read_fast(data: bytes) -> tuple[Found | None, bool]:
    """Return what the fast library finds, and whether that is all there is."""
    from lxml import etree

    etree.clear_error_log()
    found = _read(_fast, data)
    errors = etree.LxmlError("").error_log  # a copy of what this thread's parsers reported
    is_sound = all(error.type_name.startswith(_HARMLESS) for error in errors)
    return found, is_sound and found is not None and _is_plain(data[:_SNIFFED]) and _is_full(found, data)


def _is_plain(head: bytes) -> bool:
    """Whether a feed begins like one without entities of its own and without texts in base64."""
    return b"<!DOCTYPE" not in head and not any(sign in head for sign in _ENCODED)


def _is_full(found: Found, data: bytes) -> bool:
    """Whether there are entries if the feed has any, and each has something to read."""
    if not found["entries"]:
        return _ENTRY_START.search(data) is None
    return all(one["title"] or one["description"] or one.get("link") or one.keys() & _SHOWN for one in found["entries"])


def _fast(data: bytes) -> Found:
    import fastfeedparser

    found: Found = fastfeedparser.parse(data, include_tags=False, include_media=has_media(data))
    add_media(found["entries"], data)
    return {**found, "stated_ids": stated_ids(found["entries"], data)}


def _thorough(data: bytes) -> Found | None:
    import feedparser

    # As a stream: it would take bytes for a file name.
    found: dict[str, Any] = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not found.get("version", "").startswith("atom"):
        for entry in found["entries"]:
            _name_dates(entry)
    return found if found.get("version") or found.get("entries") else None


def _name_dates(entry: dict[str, Any]) -> None:
    """Name the only date of an entry as it is in RSS, where the slow library takes it for that of an update."""
    if "updated" in entry and "published" not in entry:
        for ending in ("", "_parsed"):
            entry[f"published{ending}"] = entry.pop(f"updated{ending}", None)
