"""Records as JSON: the keys of `article_json` for what is shown, and those of the library.

{"identity": str, "read": bool, "changed": bool, "starred": bool, "later": bool, "hidden": bool, "tags": [str],
 "place": int, "apart": bool, "sorted_at": "2026-01-05T09:30:00+00:00", "arrived": the same, "came": the same,
 "sample": str|null,
 "feeds": [{"url", "title", "own_title", "site", "folder", "date": the same, "came": the same, "entry": str|null,
            "content": str|null}], "feed": the first of these|null,
 "attachments": [{"url", "kind": "audio|video|image|file|comments", "type", "size", "title"}],
 "corrections": {"lines": [{"line", "occurrence", "to"}], "site": [{"line", "to"}],
                 "marks": [{"mark", "words", "occurrence", "found", "said", "speaker"}]},
 "shown_version": int,
 "versions": [{"number", "fetched", "annotator", "cleaner", "left_out", "text_hash", "source", "page_kind", "page_url",
               "page", "article": the article and the annotator's marks, null where they are those above}]}
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from reader.base.safe_text import safe_line
from reader.library.rows.columns import identity_of, sort_seconds, text_hash
from reader.library.rows.mark_rows import mark_correction_from_row, mark_correction_to_row
from reader.library.stores.tags import proper_tags
from reader.library.transfer.records import ArticleRecord, FeedName, RecordedFeed, RecordedVersion
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.model.article_json import annotations_from_json, article_from_json, article_to_json
from reader.model.attachment import Attachment, AttachmentKind
from reader.model.corrected_marks import apply_corrections
from reader.model.corrections import Correction, Destination
from reader.model.mark_corrections import MarkCorrection
from reader.model.moments import moment_at

_MARK_KEYS = ("mark", "words", "occurrence", "found", "said", "speaker")
_LARGEST = 2**53
"""More than any number in a record, and less than SQLite can hold."""
_EARLIEST, _LATEST = -62_135_596_800, 253_402_300_799
"""The years 1 and 9999, in seconds since 1970."""
_LONGEST_NAME = 10_000
"""Characters of an identity or an address at most."""


def record_to_json(record: ArticleRecord) -> dict[str, Any]:
    """Convert a record to plain dicts, lists and strings, ready for `json.dumps`."""
    article, found = record.shown.article, record.shown.annotations
    marks = record.mark_corrections
    top = article_to_json(article, apply_corrections(article.text, found, marks) if marks else found)
    return top | {
        "identity": record.identity,
        "read": record.is_read,
        "changed": record.is_changed,
        "starred": record.is_starred,
        "later": record.is_later,
        "hidden": record.is_hidden,
        "tags": list(record.tags),
        "place": record.reading_offset,
        "apart": record.is_apart,
        "sorted_at": _moment(record.sort_at),
        "arrived": _moment(record.fetched_at),
        "sample": record.sample,
        "came": None if record.arrived_at is None else _moment(record.arrived_at),
        "feed": record.feeds[0].name._asdict() if record.feeds else None,
        "feeds": [_feed_to_json(one) for one in record.feeds],
        "attachments": [attachment_to_json(one) for one in record.attachments],
        "corrections": {
            "lines": [
                {"line": one.text, "occurrence": one.occurrence, "to": one.destination.value}
                for one in record.corrections
            ],
            "site": [{"line": one.text, "to": one.destination.value} for one in record.site_corrections],
            "marks": [dict(zip(_MARK_KEYS, mark_correction_to_row(one), strict=True)) for one in marks],
        },
        "shown_version": record.current,
        "versions": [_version_to_json(one, top) for one in record.versions],
    }


def _version_to_json(version: RecordedVersion, top: dict[str, Any]) -> dict[str, Any]:
    article = article_to_json(version.article, version.annotations)
    return {
        "number": version.number,
        "fetched": _moment(version.fetched_at),
        "annotator": version.annotations.version,
        "cleaner": version.cleaner,
        "left_out": version.left_out,
        "text_hash": version.text_hash.hex(),
        "source": version.source,
        "page_kind": version.page_kind,
        "page_url": version.page_url,
        "page": version.page,
        "article": None if article == top else article,
    }


def record_from_json(data: Mapping[str, Any], now: int) -> ArticleRecord:
    """Make a record of what `record_to_json` wrote, or of a plain article as `broadsheet clean --format json` prints
    it, with `now`, in seconds since 1970, as the time when it was fetched. Raises KeyError, TypeError or ValueError on
    anything else.
    """
    if "versions" not in data:
        return _record_of_article(data, now)
    versions = tuple(_version_from_json(one, data) for one in data["versions"])
    current = _number(data["shown_version"])
    numbers = [one.number for one in versions]
    if current not in numbers or len(set(numbers)) < len(numbers):
        raise ValueError("its versions do not match")
    corrections = data["corrections"]
    return ArticleRecord(
        identity=_name(data["identity"]),
        sort_at=_seconds(data["sorted_at"]),
        fetched_at=_seconds(data["arrived"]),
        is_read=_flag(data["read"]),
        is_starred=_flag(data["starred"]),
        is_later=_flag(data["later"]),
        reading_offset=_number(data["place"]),
        current=current,
        versions=versions,
        sample=None if data["sample"] is None else _name(data["sample"]),
        feeds=_feeds_from_json(data),
        tags=proper_tags(data["tags"]),
        corrections=tuple(
            Correction(one["line"], _number(one["occurrence"]), Destination(one["to"])) for one in corrections["lines"]
        ),
        site_corrections=tuple(Correction(one["line"], None, Destination(one["to"])) for one in corrections["site"]),
        mark_corrections=tuple(map(_mark_from_json, corrections["marks"])),
        is_apart=_flag(data["apart"]),
        # Records of older versions do not say these.
        is_changed=_flag(data.get("changed", False)),
        arrived_at=None if data.get("came") is None else _seconds(data["came"]),
        attachments=tuple(map(_attachment_from_json, data.get("attachments", ()))),
        is_hidden=_flag(data.get("hidden", False)),
    )


def _record_of_article(data: Mapping[str, Any], now: int) -> ArticleRecord:
    """The record of an article without a page: its text serves as the page, and it will be annotated anew."""
    article = _article(data)
    if not (article.text.strip() or article.headline):
        raise ValueError("it has no text")
    hash_of_text = text_hash(article)
    source = article.url or "imported article"
    version = RecordedVersion(
        number=1,
        fetched_at=now,
        text_hash=hash_of_text,
        cleaner=0,
        left_out=0,
        source=source,
        page_kind="text",
        page_url=article.url,
        page=f"{article.headline or ''}\n\n{article.text}",
        article=article,
        annotations=_annotations(data, article, 0),
    )
    return ArticleRecord(
        identity=identity_of(article.url, hash_of_text),
        sort_at=sort_seconds(article.published, moment_at(now)),
        fetched_at=now,
        is_read=False,
        is_starred=False,
        is_later=False,
        reading_offset=0,
        current=1,
        versions=(version,),
    )


def _version_from_json(data: Mapping[str, Any], top: Mapping[str, Any]) -> RecordedVersion:
    content = top if data["article"] is None else data["article"]
    article = _article(content)
    return RecordedVersion(
        number=_number(data["number"]),
        fetched_at=_seconds(data["fetched"]),
        text_hash=bytes.fromhex(_name(data["text_hash"])),
        cleaner=_number(data["cleaner"]),
        left_out=_number(data["left_out"]),
        source=safe_line(_name(data["source"])),
        page_kind=safe_line(_name(data["page_kind"])),
        page_url=None if data["page_url"] is None else safe_line(_name(data["page_url"])),
        page=data["page"].encode("utf-8", "replace").decode("utf-8"),
        article=article,
        annotations=_annotations(content, article, _number(data["annotator"])),
    )


def _article(data: Mapping[str, Any]) -> Article:
    article = article_from_json(data)
    article = replace(article, published=_with_zone(article.published), modified=_with_zone(article.modified))
    for paragraph in article.paragraphs:
        _number(paragraph.level)
        texts = [paragraph.text, paragraph.mark, *(link.url for link in paragraph.links)]
        _check_texts(texts)
        for link in paragraph.links:
            _check_span(link.start, link.end, len(paragraph.text))
    _check_texts([story.title for rail in article.rails for story in rail.stories])
    return article


def _check_texts(texts: Sequence[object]) -> None:
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("a value that must be a text is not")


def _with_zone(moment: date | datetime | None) -> date | datetime | None:
    """A moment, or only its day where it has no time zone."""
    return moment.date() if isinstance(moment, datetime) and moment.tzinfo is None else moment


def _annotations(data: Mapping[str, Any], article: Article, version: int) -> Annotations:
    """The marks; none, of annotator 0, where they do not fit the text: then it will be annotated anew."""
    try:
        found = annotations_from_json(data, version)
        for quote in found.quotes:
            for start, end in ((one[0], one[1]) for one in (quote, quote.speaker, quote.cue) if one):
                _check_span(start, end, len(article.text))
        for entity in found.entities:
            _check_span(entity.start, entity.end, len(article.text))
        return found
    except (KeyError, TypeError, ValueError, AttributeError):
        return Annotations()


def _check_span(start: object, end: object, length: int) -> None:
    if not 0 <= _number(start) <= _number(end) <= length:
        raise ValueError("a mark or a link is outside its text")


def _mark_from_json(data: Mapping[str, Any]) -> MarkCorrection:
    if data["occurrence"] is not None:
        _number(data["occurrence"])
    one = mark_correction_from_row(*(data[key] for key in _MARK_KEYS))
    if one is None:
        raise ValueError("it has a correction of a kind that this version of Broadsheet does not know")
    return one


def attachment_to_json(one: Attachment) -> dict[str, Any]:
    """An attachment as plain values."""
    return {"url": one.url, "kind": one.kind.value, "type": one.media_type, "size": one.size, "title": one.title}


def _attachment_from_json(data: Mapping[str, Any]) -> Attachment:
    if not str(data["url"]).lower().startswith(("http://", "https://")):
        raise ValueError("the address of an attachment does not begin with http:// or https://")
    media_type, title = (data[key] if data[key] is None else _name(data[key]) for key in ("type", "title"))
    size = None if data["size"] is None else _number(data["size"])
    return Attachment(_name(data["url"]), AttachmentKind(data["kind"]), media_type, size, title)


def _feed_to_json(feed: RecordedFeed) -> dict[str, Any]:
    return feed.name._asdict() | {
        "date": _moment(feed.sort_at),
        "came": _moment(feed.arrived_at),
        "entry": feed.key and feed.key.hex(),
        "content": feed.content_hash and feed.content_hash.hex(),
    }


def _feeds_from_json(data: Mapping[str, Any]) -> tuple[RecordedFeed, ...]:
    if "feeds" in data:
        return tuple(map(_recorded_feed_from_json, data["feeds"]))
    if data["feed"] is None:
        return ()
    return (RecordedFeed(_feed_from_json(data["feed"]), _seconds(data["sorted_at"]), _seconds(data["arrived"])),)


def _recorded_feed_from_json(data: Mapping[str, Any]) -> RecordedFeed:
    key, content_hash = _bytes(data["entry"]), _bytes(data["content"])
    return RecordedFeed(_feed_from_json(data), _seconds(data["date"]), _seconds(data["came"]), key, content_hash)


def _bytes(digits: str | None) -> bytes | None:
    return None if digits is None else bytes.fromhex(_name(digits))


def _feed_from_json(data: Mapping[str, Any]) -> FeedName:
    if not str(data["url"]).lower().startswith(("http://", "https://")):
        raise ValueError("the address of its feed does not begin with http:// or https://")
    own, site, folder = (data[key] and safe_line(_name(data[key])) for key in ("own_title", "site", "folder"))
    return FeedName(safe_line(_name(data["url"])), safe_line(_name(data["title"])), own, site, folder)


# -- values


def _moment(seconds: int) -> str:
    return moment_at(seconds).isoformat()


def _seconds(text: str) -> int:
    moment = datetime.fromisoformat(text)
    seconds = int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    if not _EARLIEST <= seconds <= _LATEST:
        raise ValueError("a moment is out of range")
    return seconds


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value < _LARGEST:
        raise ValueError("a number is out of range")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("a state is neither true nor false")
    return value


def _name(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_NAME:
        raise TypeError("a name is not a text, or is too long")
    return value.encode("utf-8", "replace").decode("utf-8")
