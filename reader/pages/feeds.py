"""From the bytes of an RSS, Atom, RDF or JSON feed to its entries.

Two libraries do the reading: fastfeedparser, and where that finds nothing feedparser, which takes some eighty times as
long and also reads what is no proper XML. Both are imported late, and whatever either raises, no feed is all that
comes of it. What neither does is done here: titles as text, addresses made whole, ids for entries that have none.
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
"""Entries of one feed; further ones are left out. They come newest first in nearly all feeds."""
_MAX_THOROUGH = 1_000_000
"""Bytes of a broken feed for which the slow library is asked."""
_LONGEST_ID = 500
"""Characters of an id or an address; a longer one is known by its hash."""

_LONGEST_TITLE = 500
"""Characters of a title, of which a row of the list shows some fifty; what is longer is cut."""

_START = re.compile(
    rb"<(?:\w{1,20}:)?(?:rss|feed|rdf|channel)\b|https?://jsonfeed\.org/version/|https?:\\/\\/jsonfeed", re.I
)
_ENTRY_START = re.compile(rb"<(?:\w{1,20}:)?(?:item|entry)\b", re.I)
_MARKED_TITLE = re.compile(rb"<(?:\w{1,20}:)?title\s[^<>]*\btype\s*=\s*[\"']xhtml", re.I)
"""A title that is made of elements, of which the quick library reads nothing."""
_JSON_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_HALVES = re.compile(rb"(?:&#(?:[xX]0*[dD][89a-fA-F][0-9a-fA-F]{2}|5[5-7]\d{3});)+")
"""Characters beyond 65535 as some programs write them in XML, in two halves: each library gives up the whole feed."""
_PAGE_START = re.compile(rb"<(?:!doctype\s+html|html)\b", re.I)
_SNIFFED = 4096

_DECLARATION = re.compile(r"^\s*<\?xml[^<>]*\?>")
_MARKUP = re.compile(r"</?[a-z][^<>]*>|<!--[^<>]*-->", re.I)

_WHOLE = re.compile(r"https?://[a-z0-9.-]{1,250}/[!-~]{0,1000}", re.I)
"""Nearly every address: nothing to join to it, and nothing to look into."""

_NO_FEED = "This is no feed: neither RSS, Atom, RDF nor JSON Feed."

_PLAIN_TYPES = ("text", "text/plain")


def looks_like_feed(data: bytes) -> bool:
    """Whether data begins as feeds do. Quick: most of what is asked is a page."""
    start = data[:_SNIFFED].replace(b"\0", b"")  # UTF-16 is ASCII with a NUL beside each letter
    found = _START.search(start)
    page = _PAGE_START.search(start)
    return found is not None and (page is None or found.start() < page.start())


def parse_feed(data: bytes, url: str, charset: str | None = None) -> Feed:
    """The feed in these bytes, which came from `url`; `charset` is what the server named, if any. Raises NotAFeed."""
    if not looks_like_feed(data):
        raise NotAFeed(_NO_FEED)
    data = without_oversized_elements(_in_utf8(data, charset))
    found = _read(_fast, data)
    if found is None and (whole := _HALVES.sub(_whole, data)) != data:
        data = whole
        found = _read(_fast, data)
    has_marked_titles = b"xhtml" in data and _MARKED_TITLE.search(data)
    if (found is None or not found.get("entries") or has_marked_titles) and _is_worth_it(data):
        found = _read(_thorough, data) or found
    if found is None:
        raise NotAFeed(f"{_NO_FEED} It begins like one, but cannot be read.")
    return _feed(found, url)


def _is_worth_it(data: bytes) -> bool:
    """Whether the slow library may find more: there are entries, and no entities that it would expand."""
    plain = data.replace(b"\0", b"")
    return len(data) <= _MAX_THOROUGH and _ENTRY_START.search(plain) is not None and b"<!ENTITY" not in plain


def _whole(halves: re.Match[bytes]) -> bytes:
    """The characters of which a feed has halves, written as XML allows."""
    numbers = re.findall(rb"&#([xX]?)(\w+);", halves[0])
    text = "".join(chr(int(number, 16 if is_hex else 10)) for is_hex, number in numbers)
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return b"".join(b"&#%d;" % ord(character) for character in joined)


def feed_of_page(page: Page) -> Feed | None:
    """The feed that a page from an address turns out to be, None where it is none. Raises NotAFeed where it begins like
    one and cannot be read.
    """
    data = _DECLARATION.sub("", page.text, count=1).encode("utf-8", "replace")
    return parse_feed(data, page.url) if page.url and looks_like_feed(data) else None


def _in_utf8(data: bytes, charset: str | None) -> bytes:
    """The data for the libraries, which know of no charset but the one that a feed declares."""
    if charset is None or charset.lower() in ("utf-8", "utf8") or b"encoding=" in data[:200]:
        return data
    try:
        return decode(data, charset).encode("utf-8", "replace")
    except PageError:
        return data


# -- the libraries


def _read(parse: Callable[[bytes], Mapping[str, Any] | None], data: bytes) -> Mapping[str, Any] | None:
    """What a library makes of a feed, None where it fails."""
    try:
        return parse(data)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # others' code on hostile data; a panic in Rust is no Exception
        return None


def _fast(data: bytes) -> Mapping[str, Any]:
    import fastfeedparser

    if _JSON_START.match(data):
        from reader.pages.json_feed import mended

        data = mended(data)
    found: Mapping[str, Any] = fastfeedparser.parse(
        data, include_tags=False, include_media=False, include_enclosures=False
    )
    return found


def _thorough(data: bytes) -> Mapping[str, Any] | None:
    import feedparser

    # As a stream: bytes it would try to open as the name of a file.
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
    """The entries that hold anything, each id once."""
    known: set[str] = set()
    for one in list(entries)[:MAX_ENTRIES]:
        entry = _entry(one, base)
        if entry.id not in known and (entry.title or entry.url or entry.html):
            known.add(entry.id)
            yield entry


def _entry(one: Mapping[str, Any], base: str) -> Entry:
    """One entry. Of fifty feeds there are thousands: what most of them hold passes with few calls."""
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
    """The longest that an entry has of its text; what it is described by, where it has none."""
    texts = one.get("content") or [one.get("summary_detail") or {"value": one.get("description")}]
    return max(map(_as_html, texts), key=len) or _as_html({"value": one.get("description")})


def _as_html(text: Mapping[str, Any]) -> str:
    value = _word(text.get("value")).strip()
    if text.get("type") not in _PLAIN_TYPES:
        return value
    return "".join(f"<p>{html.escape(line)}</p>" for line in value.splitlines() if line.strip())


def _moment(one: Mapping[str, Any]) -> datetime | None:
    """When an entry came out; None where the feed does not say, or says what is no time."""
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
    """An address made whole, None where that is none that can be fetched."""
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
    """A title without tags and entities: feeds write it as text, as HTML, and as HTML escaped once more."""
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
