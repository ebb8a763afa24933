"""Converts an article and its annotations to JSON and back. The keys are stable; new ones may be added.

{"headline": str|null, "standfirst": str|null, "byline": [str], "publisher": str|null, "section": str|null,
 "published": "2023-03-20" or "2023-03-20T09:30:00+00:00" or null, "modified": the same,
 "language": "en"|null, "url": str|null, "is_part": bool,
 "paragraphs": [{"kind": "body|subheading|caption|list_item|block_quote|table|time_stamp|question", "text": str,
                 "links": [{"start": int, "end": int, "url": str}],
                 "mark": str, "level": int (list items only)}],
 "rails": [{"heading": str|null, "stories": [{"title": str, "url": str|null, "age": str|null,
            "teaser": str|null, "caption": str|null}]}],
 "quotes": [{"start": int, "end": int, "kind": "direct|partial|indirect|scare", "cue": {"start", "end"}|null,
             "speaker": {"start": int, "end": int, "name": str}|null}],
 "entities": [{"start": int, "end": int, "kind": "person|organisation|place|nationality|date", "name": str}]}
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from reader.base.safe_text import safe_line
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Span,
    Speaker,
)
from reader.model.article import (
    BULLET,
    Article,
    Link,
    Paragraph,
    ParagraphKind,
    Rail,
    Story,
)

# A look-up in a dict is three times as fast as calling the enum, and an article of 10,000 words needs 1,500 of them
# between the key and the screen.
_PARAGRAPH_KINDS = {str(kind): kind for kind in ParagraphKind}
_QUOTE_KINDS = {str(kind): kind for kind in QuoteKind}
_ENTITY_KINDS = {str(kind): kind for kind in EntityKind}


def article_to_json(article: Article, annotations: Annotations) -> dict[str, Any]:
    """Convert an article and its annotations to dicts, lists and strings, ready for `json.dumps`."""
    return {
        "headline": article.headline,
        "standfirst": article.standfirst,
        "byline": list(article.byline),
        "publisher": article.publisher,
        "section": article.section,
        "published": _moment_to_json(article.published),
        "modified": _moment_to_json(article.modified),
        "language": article.language,
        "url": article.url,
        "is_part": article.is_part,
        "paragraphs": [_paragraph_to_json(paragraph) for paragraph in article.paragraphs],
        "rails": [
            {"heading": rail.heading, "stories": [_story_to_json(story) for story in rail.stories]}
            for rail in article.rails
        ],
        "quotes": [_quote_to_json(quote) for quote in annotations.quotes],
        "entities": [
            {"start": entity.start, "end": entity.end, "kind": str(entity.kind), "name": entity.name}
            for entity in annotations.entities
        ],
    }


def article_from_json(data: Mapping[str, Any]) -> Article:
    """Read the article that `article_to_json` wrote. Raises KeyError, TypeError or ValueError for anything else."""
    try:
        return Article(
            headline=data["headline"],
            standfirst=data["standfirst"],
            byline=tuple(data["byline"]),
            publisher=data["publisher"],
            section=data["section"],
            published=_moment_from_json(data["published"]),
            modified=_moment_from_json(data["modified"]),
            language=data["language"],
            url=data["url"],
            paragraphs=tuple(_paragraph_from_json(paragraph) for paragraph in data["paragraphs"]),
            rails=tuple(
                Rail(rail["heading"], tuple(_story_from_json(story) for story in rail["stories"]))
                for rail in data["rails"]
            ),
            is_part=data.get("is_part") is True,
        )
    except AttributeError as error:  # for instance a number where a text belongs
        raise TypeError(f"This is not an article: {error}.") from error


def annotations_from_json(data: Mapping[str, Any], version: int) -> Annotations:
    """Read the annotations that `article_to_json` wrote; `version` is that of the annotator that made them.

    Raises KeyError, TypeError or ValueError for anything else.
    """
    return Annotations(
        quotes=tuple(_quote_from_json(quote) for quote in data["quotes"]),
        entities=tuple(
            Entity(entity["start"], entity["end"], _ENTITY_KINDS[entity["kind"]], safe_line(entity["name"]))
            for entity in data["entities"]
        ),
        version=version,
    )


def _moment_to_json(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment_from_json(text: str | None) -> date | datetime | None:
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _paragraph_to_json(paragraph: Paragraph) -> dict[str, Any]:
    links = [{"start": link.start, "end": link.end, "url": link.url} for link in paragraph.links]
    data: dict[str, Any] = {"kind": str(paragraph.kind), "text": paragraph.text, "links": links}
    if paragraph.kind is ParagraphKind.LIST_ITEM:
        data |= {"mark": paragraph.mark, "level": paragraph.level}
    return data


def _paragraph_from_json(data: Mapping[str, Any]) -> Paragraph:
    links = tuple(Link(link["start"], link["end"], link["url"]) for link in data.get("links", ()))
    mark, level = data.get("mark", BULLET), data.get("level", 0)
    return Paragraph(data["text"], _PARAGRAPH_KINDS[data["kind"]], links, mark, level)


def _story_to_json(story: Story) -> dict[str, Any]:
    return {
        "title": story.title,
        "url": story.url,
        "age": story.age,
        "teaser": story.teaser,
        "caption": story.caption,
    }


def _story_from_json(data: Mapping[str, Any]) -> Story:
    return Story(data["title"], data.get("url"), data.get("age"), data.get("teaser"), data.get("caption"))


def _quote_to_json(quote: Quote) -> dict[str, Any]:
    speaker, cue = quote.speaker, quote.cue
    return {
        "start": quote.start,
        "end": quote.end,
        "kind": str(quote.kind),
        "cue": cue and {"start": cue.start, "end": cue.end},
        "speaker": speaker and {"start": speaker.start, "end": speaker.end, "name": speaker.name},
    }


def _quote_from_json(data: Mapping[str, Any]) -> Quote:
    speaker, cue = data["speaker"], data.get("cue")
    return Quote(
        data["start"],
        data["end"],
        _QUOTE_KINDS[data["kind"]],
        speaker and Speaker(speaker["start"], speaker["end"], safe_line(speaker["name"])),
        cue and Span(cue["start"], cue["end"]),
    )
