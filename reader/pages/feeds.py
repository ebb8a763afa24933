"""Parses RSS, Atom, RDF and JSON feeds.

Two libraries parse the feed: fastfeedparser, and if it finds nothing, feedparser, which is some eighty times slower but
accepts malformed XML. Both are imported late, and any exception means that there is no feed. Whatever neither does is
done here: plain-text titles, absolute addresses, ids for entries without one.
"""

import calendar
import hashlib
import html
import io
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from reader.base.errors import NotAFeed, PageError
from reader.base.safe_text import safe_line
from reader.pages.charset import decode
from reader.pages.feed import Entry, Feed
from reader.pages.oversized_tags import without_oversized_elements
from reader.pages.page import Page
from reader.pages.web import is_address

MAX_ENTRIES = 2_000
"""Most entries read of one feed; nearly all feeds list the newest first."""
_MAX_THOROUGH = 1_000_000
"""Most bytes of a broken feed passed to the slow library."""
_LONGEST_ID = 500
"""Most characters of an id or address; longer ones are replaced by their hash."""

_LONGEST_TITLE = 500
"""Most characters of a title, of which a list row shows some fifty; longer ones are cut."""

_START = re.compile(
    rb"<(?:\w{1,20}:)?(?:rss|feed|rdf|channel)\b|https?://jsonfeed\.org/version/|https?:\\/\\/jsonfeed", re.I
)
_ENTRY_START = re.compile(rb"<(?:\w{1,20}:)?(?:item|entry)\b", re.I)
_MARKED_TITLE = re.compile(rb"<(?:\w{1,20}:)?title\s[^<>]*\btype\s*=\s*[\"']xhtml", re.I)
"""A title made of elements, which the fast library reads as empty."""
_JSON_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_HALVES = re.compile(rb"(?:&#(?:[xX]0*[dD][89a-fA-F][0-9a-fA-F]{2}|5[5-7]\d{3});)+")
"""Characters beyond 65535 that some programs write as two surrogates in XML: both libraries reject the whole feed."""
_PAGE_START = re.compile(rb"<(?:!doctype\s+html|html)\b", re.I)
_SNIFFED = 4096

_DECLARATION = re.compile(r"^\s*<\?xml[^<>]*\?>")
_MARKUP = re.compile(r"</?[a-z][^<>]*>|<!--[^<>]*-->", re.I)

_WHOLE = re.compile(r"https?://[a-z0-9.-]{1,250}/[!-~]{0,1000}", re.I)
"""Nearly every address: nothing to resolve and nothing to check."""

_NO_FEED = "This is not an RSS, Atom, RDF or JSON feed."

_PLAIN_TYPES = ("text", "text/plain")


def looks_like_feed(data: bytes) -> bool:
    """Whether data begins like a feed. Fast, since most data is a page."""
    start = data[:_SNIFFED].replace(b"\0", b"")  # in UTF-16, ASCII letters come with a NUL each
    found = _START.search(start)
    page = _PAGE_START.search(start)
    return found is not None and (page is None or found.start() < page.start())


def parse_feed(data: bytes, url: str, charset: str | None = None) -> Feed:
    """Parse the feed in `data`, fetched from `url`. `charset` is the one named by the server, if any.
    Raises NotAFeed.
    """
    if not looks_like_feed(data):
        raise NotAFeed(_NO_FEED)
    data = without_oversized_elements(_in_utf8(data, charset))
    found = _read(_fast, data)
    if found is None and (whole := _HALVES.sub(_whole, data)) != data:
        data = whole
        found = _read(_fast, data)
    has_marked_titles = b"xhtml" in data and _MARKED_TITLE.search(data)
    if (found is None or not found.get("entries") or has_marked_titles) and _may_hold_more(data):
        found = _read(_thorough, data) or found
    if found is None:
        raise NotAFeed(f"{_NO_FEED} It begins like one, but cannot be parsed.")
    return _feed(found, url)


def _may_hold_more(data: bytes) -> bool:
    """Whether the slow library may find more: there are entries, and no entities that it would expand."""
    plain = data.replace(b"\0", b"")
    return len(data) <= _MAX_THOROUGH and _ENTRY_START.search(plain) is not None and b"<!ENTITY" not in plain


def _whole(halves: re.Match[bytes]) -> bytes:
    """Return characters written as surrogate pairs in the form that XML allows."""
    numbers = re.findall(rb"&#([xX]?)(\w+);", halves[0])
    text = "".join(chr(int(number, 16 if is_hex else 10)) for is_hex, number in numbers)
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return b"".join(b"&#%d;" % ord(character) for character in joined)


def feed_of_page(page: Page) -> Feed | None:
    """Return the feed if the fetched page is one, else None. Raises NotAFeed if it begins like a feed but cannot be
    parsed.
    """
    data = _DECLARATION.sub("", page.text, count=1).encode("utf-8", "replace")
    return parse_feed(data, page.url) if page.url and looks_like_feed(data) else None


def _in_utf8(data: bytes, charset: str | None) -> bytes:
    """Convert to UTF-8 for the libraries, which only know the charset that a feed itself declares."""
    if charset is None or charset.lower() in ("utf-8", "utf8") or b"encoding=" in data[:200]:
        return data
    try:
        return decode(data, charset).encode("utf-8", "replace")
    except PageError:
        return data


# -- the libraries


def _read(parse: Callable[[bytes], Mapping[str, Any] | None], data: bytes) -> Mapping[str, Any] | None:
    """Return what a library parses, None if it fails."""
    try:
        return parse(data)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # third-party code on hostile data; a Rust panic is not an Exception
        return None


def _fast(data: bytes) -> Mapping[str, Any]:
    import fastfeedparser

    if _JSON_START.match(data):
        from reader.pages.json_feed import repaired

        data = repaired(data)
    found: Mapping[str, Any] = fastfeedparser.parse(
        data, include_tags=False, include_media=False, include_enclosures=False
    )
    return found


def _thorough(data: bytes) -> Mapping[str, Any] | None:
    import feedparser

    # As a stream: it would take bytes for a file name.
    found: Mapping[str, Any] = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    return found if found.get("version") or found.get("entries") else None


# -- what they found


def _feed(found: Mapping[str, Any], url: str) -> Feed:
    about = found.get("feed") or {}
    base = _joined(url, (about.get("title_detail") or {}).get("base")) or url
    return Feed(
        url=url,
        title=_plain(about.get("title")),
        site=_joined(base, about.get("link")),
        entries=tuple(_distinct(found.get("entries") or (), base)),
    )


def _distinct(entries: Any, base: str) -> Iterator[Entry]:
    """Yield the entries with any content, each id once."""
    known: set[str] = set()
    for one in list(entries)[:MAX_ENTRIES]:
        entry = _entry(one, base)
        if entry.id not in known and (entry.title or entry.url or entry.html):
            known.add(entry.id)
            yield entry


def _entry(one: Mapping[str, Any], base: str) -> Entry:
    """Convert one entry. Fifty feeds have thousands of them, so the common case takes few calls."""
    title, text = _plain(one.get("title")), _text(one)
    url = _joined(base, one.get("link"))
    name = _word(one.get("id")).strip() or url or f"{title}\n{text}"
    if len(name) > _LONGEST_ID or "\n" in name:
        name = f"sha256:{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()}"
    author = _plain(one.get("author"))
    return Entry(
        _safe(name), _safe(title), _safe(url) if url else None, _moment(one), _safe(author) if author else None, text
    )


def _text(one: Mapping[str, Any]) -> str:
    """Return an entry's longest text, or its description if it has none."""
    texts = one.get("content") or [one.get("summary_detail") or {"value": one.get("description")}]
    return max(map(_as_html, texts), key=len) or _as_html({"value": one.get("description")})


def _as_html(text: Mapping[str, Any]) -> str:
    value = _word(text.get("value")).strip()
    if text.get("type") not in _PLAIN_TYPES:
        return value
    return "".join(f"<p>{html.escape(line)}</p>" for line in value.splitlines() if line.strip())


def _moment(one: Mapping[str, Any]) -> datetime | None:
    """Return when an entry was published; None if it is not stated, or not a time."""
    for field in ("published", "updated"):
        try:
            if parsed := one.get(f"{field}_parsed"):
                return datetime.fromtimestamp(calendar.timegm(parsed), UTC)
            if written := one.get(field):
                moment = datetime.fromisoformat(_word(written))
                return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError, OSError, TypeError):
            continue
    return None


def _joined(base: str, link: object) -> str | None:
    """Resolve an address; None if it cannot be fetched."""
    word = _word(link).strip()
    if _WHOLE.fullmatch(word):
        return word
    if not word or len(word) > _LONGEST_ID * 4:
        return None
    try:
        address = urljoin(base, word).replace(" ", "%20")
    except ValueError:
        return None
    return address if is_address(address) else None


def _plain(title: object) -> str:
    """Return a title without tags and entities: feeds write it as text, as HTML, and as escaped HTML."""
    text = _word(title)
    for _ in range(2):
        if "<" in text:
            text = _MARKUP.sub("", text)
        if "&" in text:
            text = html.unescape(text)
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TITLE else f"{line[: _LONGEST_TITLE - 1]}…"


def _safe(line: str) -> str:
    return safe_line(line).strip()


def _word(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)
