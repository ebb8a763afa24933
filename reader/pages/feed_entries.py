"""Makes a Feed of what a library found: plain-text titles, absolute addresses, moments, and ids for all entries."""

import calendar
import hashlib
import html
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from typing import Any
from urllib.parse import urljoin

from reader.base.safe_text import composed, safe_line
from reader.pages.feed import Entry, Feed
from reader.pages.feed_attachments import attachments_of
from reader.pages.web import is_address

MAX_ENTRIES = 2_000
"""Most entries read of one feed; nearly all feeds list the newest first."""
_LONGEST_ID = 500
"""Most characters of an id or address; longer ones are replaced by their hash."""
_LONGEST_TITLE = 500
"""Most characters of a title, of which a list row shows some fifty; longer ones are cut."""

_MARKUP = re.compile(r"<(script|style)\b[^<>]*>[^<]*</\1\s*>|</?[a-z][^<>]*>|<!--[^<>]*-->|<![a-z][^<>]*>", re.I)
_WHOLE = re.compile(r"https?://[A-Za-z0-9.-]{1,250}/[!-~]{0,1000}")
"""Nearly every address: nothing to resolve and nothing to check."""
_ID = re.compile(f"[!-~]{{1,{_LONGEST_ID}}}")
_PLAIN_LINE = re.compile(f"[ !-%'-;=-~]{{1,{_LONGEST_TITLE}}}")
"""Most titles: letters without tags, entities and what a terminal might obey."""
_RELATIVE = re.compile(r"""<[^<>]*\s(?:href|src)\s*=\s*["']?(?!https?:|mailto:|data:|//|["'#])""", re.I)
"""An address in HTML that is relative to another."""
_PLAIN_TYPES = ("text", "text/plain")
_ATTACHED = frozenset(("enclosures", "media_content", "media_thumbnail", "image", "comments"))
_NO_PAGES = ("enclosure", "replies")
_EARLIEST = datetime.min.replace(tzinfo=UTC)


def feed_of(found: Mapping[str, Any], url: str) -> Feed:
    """Return the feed that was fetched from `url`. `found` names its parts as the libraries do; "stated_ids" says for
    each entry whether its id is the feed's own, or a library's that put its address there.
    """
    about = found.get("feed") or {}
    base = _joined(url, (about.get("title_detail") or {}).get("base")) or url
    stated = list(found.get("entries") or ())[:MAX_ENTRIES]
    are_own = found.get("stated_ids") or [True] * len(stated)
    entries = [_entry(one, base, is_own) for one, is_own in zip(stated, are_own, strict=False)]
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


def _entry(one: Mapping[str, Any], base: str, is_own_id: bool) -> Entry:
    """Convert one entry. Fifty feeds have thousands of them, so the common case takes few calls."""
    get = one.get
    link, links = _word(get("link")), get("links") or ()
    has_others = links and (len(links) > 1 or links[0].get("rel") != "alternate")
    if has_others:
        link = _page_link(link, links)
    stated = _word(get("id")).strip()
    name = stated or link.strip()
    published = _moment(one, "published")
    updated = _moment(one, "updated") if "updated" in one else None
    author, texts = get("author"), get("content")
    entry = Entry(
        name if _ID.fullmatch(name) else _id(name),
        _line(get("title")),
        link if _WHOLE.fullmatch(link) else _joined(base, link),
        published or updated,
        (_line(author) or None) if author else None,
        (_as_html(texts[0], base) if texts and len(texts) == 1 else "") or _longest_text(one, base),
        updated,
        attachments_of(one, partial(_joined, base)) if has_others or not _ATTACHED.isdisjoint(one) else (),
        bool(stated) and is_own_id,
    )
    return entry if entry.id else entry._replace(id=_hash(entry), has_own_id=False)


def _id(name: str) -> str:
    return _digest(name) if len(name) > _LONGEST_ID or "\n" in name else _safe(name)


def _page_link(link: str, links: Sequence[Mapping[str, Any]]) -> str:
    """Return the link to the page of an entry. Where there is none, a library gives the first link of another kind."""
    for other in links:
        if other.get("rel") in _NO_PAGES and other.get("href") == link:
            pages = (_word(one.get("href")) for one in links if one.get("rel") in (None, "alternate"))
            return next(pages, "")
    return link


def _longest_text(one: Mapping[str, Any], base: str) -> str:
    """Return an entry's longest text; its description if it has none, else that of its media."""
    texts = one.get("content") or [one.get("summary_detail") or {"value": one.get("description")}]
    others = [{"value": one.get("description")}, one.get("media_text") or {}]
    text = max((_as_html(one, base) for one in texts), key=len)
    return text or next(filter(None, (_as_html(other, base) for other in others)), "")


def _as_html(text: Mapping[str, Any], base: str) -> str:
    """Return a text as HTML, with the base of its addresses if the feed states one."""
    value = _word(text.get("value")).strip()
    if text.get("type") not in _PLAIN_TYPES:
        if text.get("base") and _RELATIVE.search(value) and (address := _joined(base, text["base"])):
            return f'<base href="{html.escape(address)}">{value}'
        return value
    return "".join(f"<p>{html.escape(line)}</p>" for line in value.splitlines() if line.strip())


def _moment(one: Mapping[str, Any], field: str) -> datetime | None:
    """Return a moment that an entry states; None if it is not a time."""
    if field not in one:  # feedparser gives another in its stead
        return None
    written = _word(one.get(field)).strip()
    try:
        moment = datetime.fromisoformat(written)
        return moment if moment.tzinfo is UTC else _in_utc(moment)
    except (ValueError, OverflowError):
        return _other_moment(written, one.get(f"{field}_parsed"))


def _other_moment(written: str, parsed: Any) -> datetime | None:
    """Return a moment in the form of mail, or one that a library understood."""
    try:
        if parsed:
            return datetime.fromtimestamp(calendar.timegm(parsed), UTC)
        return _in_utc(parsedate_to_datetime(written))
    except (ValueError, OverflowError, OSError, TypeError):
        return None


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
    return _safe(address) if is_address(address) else None


def _line(written: object) -> str:
    """Return a title or a name as one line of plain text that is safe to show."""
    line = _word(written)
    is_plain = _PLAIN_LINE.fullmatch(line) and "  " not in line and line[0] != " " != line[-1]
    return line if is_plain else _safe(_plain(line))


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
    return safe_line(composed(line)).strip()


def _word(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)
