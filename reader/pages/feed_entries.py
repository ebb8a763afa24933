"""Makes a Feed of what a library found: plain-text titles, absolute addresses, moments, and ids for all entries."""

import calendar
import hashlib
import html
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin

from reader.base.safe_text import safe_line
from reader.pages.feed import Entry, Feed
from reader.pages.feed_attachments import attachments_of
from reader.pages.web import is_address

MAX_ENTRIES = 2_000
"""Most entries read of one feed; nearly all feeds list the newest first."""
_LONGEST_ID = 500
"""Most characters of an id or address; longer ones are replaced by their hash."""
_LONGEST_TITLE = 500
"""Most characters of a title, of which a list row shows some fifty; longer ones are cut."""

_MARKUP = re.compile(r"</?[a-z][^<>]*>|<!--[^<>]*-->", re.I)
_WHOLE = re.compile(r"https?://[a-z0-9.-]{1,250}/[!-~]{0,1000}", re.I)
"""Nearly every address: nothing to resolve and nothing to check."""
_PLAIN_TYPES = ("text", "text/plain")
_EARLIEST = datetime.min.replace(tzinfo=UTC)


def feed_of(found: Mapping[str, Any], url: str) -> Feed:
    """Return the feed that was fetched from `url`. `found` names its parts as the libraries do; "states_ids" says
    whether an id that is the same as the address may be the feed's own.
    """
    about = found.get("feed") or {}
    base = _joined(url, (about.get("title_detail") or {}).get("base")) or url
    states_ids = bool(found.get("states_ids", True))
    entries = [_entry(one, base, states_ids) for one in list(found.get("entries") or ())[:MAX_ENTRIES]]
    return Feed(
        url=url,
        title=_plain(about.get("title")),
        site=_joined(base, about.get("link")),
        entries=_distinct(entry for entry in entries if entry.title or entry.url or entry.html or entry.attachments),
    )


# -- which entries are the same


def _distinct(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries, each id once: of those that share it the newest, else the first."""
    entries = tuple(entries)
    if len({entry.id for entry in entries}) == len(entries):
        return entries
    distinct: dict[str, Entry] = {}
    for entry in _with_ids_of_their_own(entries):
        known = distinct.setdefault(entry.id, entry)
        if known is not entry and _age(entry) > _age(known):
            distinct[entry.id] = entry
    return tuple(distinct.values())


def _with_ids_of_their_own(entries: tuple[Entry, ...]) -> list[Entry]:
    """Tell entries without stated ids apart that share an address, such as the parts of a show: all of them by what
    they say, so that none changes its id when the next one comes.
    """
    sharing: dict[str, int] = {}
    for entry in entries:
        sharing[entry.id] = sharing.get(entry.id, 0) + 1
    return [
        entry if entry.has_own_id or sharing[entry.id] == 1 else entry._replace(id=_hash(entry)) for entry in entries
    ]


def _age(entry: Entry) -> datetime:
    return entry.updated or entry.published or _EARLIEST


def _hash(entry: Entry) -> str:
    published = entry.published.isoformat() if entry.published else ""
    attached = [one.url for one in entry.attachments]
    return _digest("\n".join((entry.title, published, entry.url or "", *attached, entry.html)))


def _digest(name: str) -> str:
    return f"sha256:{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()}"


# -- one entry


def _entry(one: Mapping[str, Any], base: str, states_ids: bool) -> Entry:
    """Convert one entry. Fifty feeds have thousands of them, so the common case takes few calls."""
    link = _word(one.get("link")).strip()
    url = _joined(base, link)
    stated = _word(one.get("id")).strip()
    name = stated or link
    if len(name) > _LONGEST_ID or "\n" in name:
        name = _digest(name)
    author, updated = _plain(one.get("author")), _moment(one, "updated")
    entry = Entry(
        id=_safe(name),
        title=_safe(_plain(one.get("title"))),
        url=_safe(url) if url else None,
        published=_moment(one, "published") or updated,
        author=_safe(author) if author else None,
        html=_text(one),
        updated=updated,
        attachments=attachments_of(one, lambda address: _joined(base, address)),
        has_own_id=bool(stated) and (states_ids or stated != link),
    )
    return entry if entry.id else entry._replace(id=_hash(entry), has_own_id=False)


def _text(one: Mapping[str, Any]) -> str:
    """Return an entry's longest text, or its description if it has none."""
    texts = one.get("content") or [one.get("summary_detail") or {"value": one.get("description")}]
    return max(map(_as_html, texts), key=len) or _as_html({"value": one.get("description")})


def _as_html(text: Mapping[str, Any]) -> str:
    value = _word(text.get("value")).strip()
    if text.get("type") not in _PLAIN_TYPES:
        return value
    return "".join(f"<p>{html.escape(line)}</p>" for line in value.splitlines() if line.strip())


def _moment(one: Mapping[str, Any], field: str) -> datetime | None:
    """Return a moment of an entry; None if it is not stated, or not a time."""
    if field not in one:  # feedparser gives another field in its place
        return None
    try:
        if parsed := one.get(f"{field}_parsed"):
            return datetime.fromtimestamp(calendar.timegm(parsed), UTC)
        written = _word(one.get(field)).strip()
        return _in_utc(_read_moment(written)) if written else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _read_moment(written: str) -> datetime:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return parsedate_to_datetime(written)


def _in_utc(moment: datetime) -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


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
