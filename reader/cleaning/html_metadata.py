"""What an HTML page says about itself: JSON-LD, OpenGraph and other meta tags, `<time>`, canonical link.

Sources: https://schema.org/NewsArticle, https://ogp.me/, https://html.spec.whatwg.org/#the-time-element.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from lxml.html import HtmlElement

from reader.cleaning.dates import parse_iso
from reader.cleaning.html_blocks import canonical_address
from reader.cleaning.metadata import Metadata
from reader.safe_text import safe_line

_ARTICLE_TYPES = re.compile(r"(?:article|blogposting|report|posting|newsitem|review|interview)$", re.I)
_PUBLISHED = ("article:published_time", "og:article:published_time", "og:published_time", "parsely-pub-date",
              "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
              "cxenseparse:recs:publishtime", "datepublished", "publishdate", "publish-date", "pubdate",
              "article.published", "date", "rbpubdate", "last-published-date")  # fmt: skip
_MODIFIED = ("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "last-modified",
             "dcterms.modified", "dc.date.modified", "lastmod", "article.updated")  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
            "cxenseparse:author", "authors", "article.author", "og:article:author")  # fmt: skip
_SECTIONS = ("article:section", "og:article:section", "section", "parsely-section", "cxenseparse:section")
_TITLES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline")
_LONGEST_JSON = 2_000_000


def read_metadata(root: HtmlElement, url: str | None = None) -> Metadata:
    """The facts on a parsed page; `url` is where it came from, if known."""
    about = _linked_data(root)
    tags = _meta_tags(root)
    return Metadata(
        titles=_titles(root, about, tags),
        description=_line(about.get("description")) or _first(tags, ("og:description", "description")),
        byline=_names(about.get("author") or about.get("creator")) or _meta_authors(tags),
        publisher=_name(about.get("publisher")) or _first(tags, ("og:site_name", "application-name", "publisher")),
        section=_section(about.get("articleSection")) or _first(tags, _SECTIONS),
        published=_moment(about.get("datePublished")) or _first_moment(tags, _PUBLISHED) or _time_element(root),
        modified=_moment(about.get("dateModified")) or _first_moment(tags, _MODIFIED),
        language=_language(root, about, tags),
        url=canonical_address(root, url),
        text=_line(about.get("articleBody")),
    )


def _linked_data(root: HtmlElement) -> dict[str, Any]:
    """The JSON-LD object that describes the article, {} if none does."""
    best: dict[str, Any] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > _LONGEST_JSON:
            continue
        try:
            data = json.loads(script.text.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            kinds = thing.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and _ARTICLE_TYPES.search(kind) for kind in kinds) and len(thing) > len(best):
                best = thing
    return best


def _things(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD document: at the top, in lists, in `@graph`, and as the main entity of a page."""
    waiting = [data]
    for _ in range(1000):
        if not waiting:
            return
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting.extend(thing)
        elif isinstance(thing, dict):
            yield thing
            waiting.extend(thing[key] for key in ("@graph", "mainEntity") if key in thing)


def _meta_tags(root: HtmlElement) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for tag in root.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = _line(tag.get("content"))
        if name and content:
            tags.setdefault(name.lower(), []).append(content)
    return tags


def _first(tags: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((tags[name][0] for name in names if name in tags), None)


def _line(value: Any) -> str | None:
    """A metadata value as one line of plain text; entities that were escaped twice are left as they are."""
    if not isinstance(value, str):
        return None
    return " ".join(safe_line(value).split()) or None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return _line(value)


def _names(value: Any) -> tuple[str, ...]:
    """Names out of any of the shapes in which JSON-LD gives an author."""
    values = value if isinstance(value, list) else [value]
    found: list[str] = []
    for one in values:
        name = one.get("name") if isinstance(one, dict) else one
        for part in name if isinstance(name, list) else [name]:
            line = _line(part)
            if line and not line.startswith(("http:", "https:", "@")) and line not in found:
                found.append(line)
    return tuple(found)


def _meta_authors(tags: dict[str, list[str]]) -> tuple[str, ...]:
    for name in _AUTHORS:
        found = _names(tags.get(name))
        if found:
            return found
    return ()


def _section(value: Any) -> str | None:
    return _line(value[0] if isinstance(value, list) and value else value)


def _titles(root: HtmlElement, about: dict[str, Any], tags: dict[str, list[str]]) -> tuple[str, ...]:
    title = root.find(".//title")
    candidates = [_line(about.get("headline")), *(_first(tags, (name,)) for name in _TITLES)]
    candidates.append(_line(title.text_content()) if title is not None else None)
    return tuple(dict.fromkeys(candidate for candidate in candidates if candidate))


def _moment(value: Any) -> date | datetime | None:
    line = _line(value)
    return parse_iso(line[:60]) if line else None


def _first_moment(tags: dict[str, list[str]], names: tuple[str, ...]) -> date | datetime | None:
    return next((moment for name in names for moment in [_moment(tags.get(name, [None])[0])] if moment), None)


def _time_element(root: HtmlElement) -> date | datetime | None:
    """The first `<time>` that says it is the date of publication, else the first with a date in it."""
    fallback: date | datetime | None = None
    for element in root.iter("time"):
        moment = _moment(element.get("datetime") or element.get("content"))
        if moment is None:
            continue
        hints = f"{element.get('itemprop')} {element.get('class')} {element.get('pubdate')}".lower()
        if "publish" in hints or "pubdate" in hints:
            return moment
        fallback = fallback or moment
    return fallback


def _language(root: HtmlElement, about: dict[str, Any], tags: dict[str, list[str]]) -> str | None:
    html = root if root.tag == "html" else root.getroottree().getroot()
    stated = (
        html.get("lang"),
        html.get("xml:lang"),
        _line(about.get("inLanguage")),
        _first(tags, ("og:locale", "language")),
    )
    for value in stated:
        code = re.match(r"([a-z]{2})(?![a-z])", (value or "").strip().lower())
        if code:
            return code[1]
    return None
