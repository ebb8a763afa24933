"""Reads an HTML page's metadata: JSON-LD, OpenGraph and other meta tags, `<time>`, canonical link.

Sources: https://schema.org/NewsArticle, https://ogp.me/, https://html.spec.whatwg.org/#the-time-element.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from html import unescape
from itertools import islice
from typing import Any

from lxml.etree import _Element

from reader.base.safe_text import composed, safe_line
from reader.cleaning.cutting.addresses import believed_address, stated_addresses
from reader.cleaning.cutting.html_blocks import text_content
from reader.cleaning.features.dates import is_month_first, parse_iso
from reader.cleaning.features.metadata import Metadata, StatedTitle, TitleSource
from reader.cleaning.head.bylines import publisher_names_of, stated_names, without_publishers
from reader.cleaning.head.linked_data_items import read_stated_items
from reader.cleaning.head.linked_data_text import read_stated_text

_ARTICLE_TYPES = re.compile(r"(?:article|blogposting|report|posting|newsitem|review|interview)$", re.I)
_PAGE_TYPES = re.compile(r"webpage$", re.I)
_COLLECTION_TYPES = re.compile(r"collectionpage$", re.I)
_PUBLISHED = ("articlepublishedtime", "ogarticlepublishedtime", "ogpublishedtime", "parselypubdate", "sailthrudate",
              "dcdate", "dcdateissued", "dctermscreated", "dctermsdate", "cxenseparserecspublishtime",
              "cxenseparsepublishtime", "datepublished",
              "publisheddate", "publishdate", "pubdate", "articlepublished", "date", "rbpubdate", "lastpublisheddate",
              "citationpublicationdate", "citationonlinedate")  # fmt: skip
_MODIFIED = ("articlemodifiedtime", "ogarticlemodifiedtime", "ogupdatedtime", "datemodified", "lastmodified",
             "dctermsmodified", "dcdatemodified", "lastmod", "articleupdated")  # fmt: skip
_AUTHORS = ("author", "articleauthor", "parselyauthor", "sailthruauthor", "dccreator", "dctermscreator", "byl",
            "cxenseparseauthor", "authors", "ogarticleauthor", "citationauthor", "twittermiscwrittenby")  # fmt: skip
_SECTIONS = ("articlesection", "ogarticlesection", "section", "parselysection", "cxenseparsesection")
_TITLES = ("ogtitle", "twittertitle", "parselytitle", "sailthrutitle", "dctitle", "headline")
"""Names of meta tags reduced to letters and digits: sites write them with colons, dots and dashes."""
_WRITTEN_BY = re.compile(
    r"(?:written|posted) by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|door", re.I
)
_LONGEST_JSON = 2_000_000
_MOST_TIMES = 200
_NOT_IN_A_NAME = re.compile(r"[\W_]")


def read_metadata(root: _Element, url: str | None = None) -> Metadata:
    """Read the metadata of a parsed page. `url` is the address it was fetched from, if known."""
    things = list(_linked_data(root))
    about = _fullest(things, _ARTICLE_TYPES)
    page = _fullest(things, _PAGE_TYPES)
    tags = _meta_tags(root)
    publisher = _name(about.get("publisher")) or _first(tags, ("ogsitename", "applicationname", "publisher"))
    locale = _locale(root, about, tags)
    stated = tuple(stated_addresses(root, url))
    address = believed_address(stated, url)
    month_first = is_month_first(locale, address)
    title = _title(root)
    publications = tuple(
        _moments((about.get("datePublished"), *_values(tags, _PUBLISHED), page.get("datePublished")), month_first)
    )
    return Metadata(
        titles=_titles(about, tags, title),
        stated_titles=tuple(_stated_titles(about, tags, title)),
        description=_line(about.get("description")) or _first(tags, ("ogdescription", "description")),
        byline=_authors(things, (about, page), tags, publisher_names_of(publisher, url)),
        publisher=publisher,
        section=_section(about.get("articleSection")) or _first(tags, _SECTIONS),
        published=next(iter(publications), None) or _marked_time(root, month_first),
        publications=publications,
        modified=next(
            _moments((about.get("dateModified"), *_values(tags, _MODIFIED), page.get("dateModified")), month_first),
            None,
        ),
        language=locale[:2] if locale else None,
        month_first=month_first if locale else None,
        url=address,
        stated_url=stated[0] if stated else None,
        shared_kind=(_first(tags, ("ogtype",)) or "").lower() or None,
        is_collection=bool(_fullest(things, _COLLECTION_TYPES)),
        text=read_stated_text(about, things),
        items=read_stated_items(things),
        times=_times(root, month_first),
    )


def _linked_data(root: _Element) -> Iterator[dict[str, Any]]:
    """Yield the objects in the page's JSON-LD."""
    for script in root.iter("script"):
        kind = script.get("type")
        if not script.text or len(script.text) > _LONGEST_JSON:
            continue
        if "ld+json" not in kind if kind else not _UNTYPED.match(script.text):
            continue
        try:
            data = json.loads(_CDATA.sub("", script.text).strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _things(data)


_UNTYPED = re.compile(r'\s*\{\s*"@context"\s*:')
"""The beginning of JSON-LD in a script that does not say what it is."""
_CDATA = re.compile(r"(?://\s*|/\*\s*)?(?:<!\[CDATA\[|\]\]>|<!--|-->)(?:\s*\*/)?\s*(?=[\[{]|$)")


def _fullest(things: Iterable[dict[str, Any]], types: re.Pattern[str]) -> dict[str, Any]:
    """Return the object of a matching type that has most properties, {} if there is none."""
    best: dict[str, Any] = {}
    for thing in things:
        kinds = thing.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and types.search(kind) for kind in kinds) and len(thing) > len(best):
            best = thing
    return best


def _things(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD document: at the top level, in lists, in `@graph`, and the main
    entity of a page.
    """
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


def _meta_tags(root: _Element) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for tag in root.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = _line(tag.get("content") or tag.get("value"))
        if name and content:
            tags.setdefault(_NOT_IN_A_NAME.sub("", name.lower()), []).append(content)
    return tags


def _first(tags: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((tags[name][0] for name in names if name in tags), None)


def _line(value: Any) -> str | None:
    """Return a metadata value as one line of plain text; entities escaped twice stay."""
    if not isinstance(value, str):
        return None
    return " ".join(safe_line(composed(value)).split()) or None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return _line(value)


def _authors(
    things: Sequence[dict[str, Any]],
    objects: Iterable[dict[str, Any]],
    tags: dict[str, list[str]],
    publisher_names: Sequence[str | None],
) -> tuple[str, ...]:
    """Return the authors from the first source that names a person, not only the publisher."""
    known = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and thing.get("name")}
    sources = [_names(one.get("author") or one.get("creator"), known) for one in objects]
    sources[1:1] = [*(_names(tags.get(name), {}) for name in _AUTHORS), _written_by(tags)]
    sources = [source for source in sources if source]
    people = (source for source in sources if without_publishers(stated_names(source), publisher_names))
    return next(people, sources[0] if sources else ())


def _names(value: Any, known: Mapping[str, dict[str, Any]]) -> tuple[str, ...]:
    """Return the names in any of the shapes JSON-LD allows for authors; `known` maps "@id" to the objects it may refer
    to.
    """
    found: dict[str, None] = {}
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and not one.get("name") and isinstance(one.get("@id"), str):
            one = known.get(one["@id"], one)
        name = one.get("name") if isinstance(one, dict) else one
        for part in name if isinstance(name, list) else [name]:
            line = _line(unescape(part)) if isinstance(part, str) else None
            if line and not line.startswith(("http:", "https:", "@")):
                found[line] = None
    return tuple(found)


def _written_by(tags: dict[str, list[str]]) -> tuple[str, ...]:
    """Return the author from WordPress's card for Twitter, which has a label in one tag and its value in another."""
    for number in "12":
        label = _first(tags, (f"twitterlabel{number}",))
        if label and _WRITTEN_BY.fullmatch(label):
            return tuple(tags.get(f"twitterdata{number}", ()))
    return ()


def _section(value: Any) -> str | None:
    return _line(value[0] if isinstance(value, list) and value else value)


def _title(root: _Element) -> str | None:
    title = root.find(".//title")
    return _line(text_content(title)) if title is not None else None


def _titles(about: dict[str, Any], tags: dict[str, list[str]], title: str | None) -> tuple[str, ...]:
    candidates = [_line(about.get("headline")), *(_first(tags, (name,)) for name in _TITLES), title]
    return tuple(dict.fromkeys(candidate for candidate in candidates if candidate))


def _stated_titles(about: dict[str, Any], tags: dict[str, list[str]], title: str | None) -> Iterator[StatedTitle]:
    """Yield the stated titles with their sources, decoding entities that were escaped twice."""
    stated = (
        (_line(about.get("headline")), TitleSource.LINKED_DATA),
        (_first(tags, _TITLES[:1]), TitleSource.SHARED),
        (_first(tags, _TITLES[1:]), TitleSource.CARD),
        (title, TitleSource.PAGE),
    )
    return (StatedTitle(_line(unescape(text)) or text, source) for text, source in stated if text)


def _moment(value: Any, month_first: bool) -> date | datetime | None:
    line = _line(value)
    return parse_iso(line[:60], month_first) if line else None


def _time_moment(element: _Element, month_first: bool) -> date | datetime | None:
    """Return the moment in a `<time>`'s markup. Numbers joined by dashes are a reversed ISO 8601 date, day first."""
    value = element.get("datetime") or element.get("content")
    return _moment(value, month_first and "/" in (value or ""))


def _values(tags: dict[str, list[str]], names: tuple[str, ...]) -> Iterator[str]:
    return (tags[name][0] for name in names if name in tags)


def _moments(values: Iterable[Any], month_first: bool) -> Iterator[date | datetime]:
    return (moment for value in values if (moment := _moment(value, month_first)) is not None)


def _marked_time(root: _Element, month_first: bool) -> date | datetime | None:
    """Return the first `<time>` that the markup declares the date of publication."""
    for element in root.iter("time"):
        hints = f"{element.get('itemprop')} {element.get('class')} {element.get('pubdate')}".lower()
        if "publish" in hints or "pubdate" in hints:
            moment = _time_moment(element, month_first)
            if moment is not None:
                return moment
    return None


def _times(root: _Element, month_first: bool) -> dict[str, date | datetime]:
    """Map the visible text of `<time>` elements to their moments, in page order."""
    found: dict[str, date | datetime] = {}
    for element in islice(root.iter("time"), _MOST_TIMES):
        if "modified" in (element.get("itemprop") or "").lower():
            continue
        shown = _line(text_content(element))
        moment = _time_moment(element, month_first)
        if shown and moment is not None:
            found.setdefault(shown, moment)
    return found


def _locale(root: _Element, about: dict[str, Any], tags: dict[str, list[str]]) -> str | None:
    """Return the language that the page states, with its region if given: "en", "en-us"."""
    html = root if root.tag == "html" else root.getroottree().getroot()
    stated = (
        html.get("lang"),
        html.get("xml:lang"),
        _line(about.get("inLanguage")),
        _first(tags, ("oglocale", "language")),
    )
    for value in stated:
        found = re.match(r"[a-z]{2}(?:[-_][a-z]{2})?(?![a-z])", (value or "").strip().lower())
        if found:
            return found[0]
    return None
