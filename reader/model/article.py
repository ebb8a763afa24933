"""The frozen types of an article and its parts; all their text is plain.

The offsets of a `Link` are half-open, in code points, into the text that it belongs to.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from reader.base.safe_text import safe_line


class ParagraphKind(StrEnum):
    """What a paragraph is on the page."""

    BODY = "body"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    LIST_ITEM = "list_item"
    BLOCK_QUOTE = "block_quote"
    TABLE = "table"
    TIME_STAMP = "time_stamp"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Link:
    """A part of a text that links to an address."""

    start: int
    end: int
    url: str

    def __post_init__(self) -> None:
        _make_safe(self, "url")


BULLET = "•"
DEEPEST_LIST = 9


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: a single line of plain text, with its links.

    `mark` and `level` are for list items: `mark` is what stands before the text and is no part of it, a bullet or a
    number such as "3.", and "" if the item goes on in another paragraph; `level` counts the lists around its own, up to
    `DEEPEST_LIST`.
    """

    text: str
    kind: ParagraphKind = ParagraphKind.BODY
    links: tuple[Link, ...] = ()
    mark: str = BULLET
    level: int = 0

    def __post_init__(self) -> None:
        _make_safe(self, "text", "mark")
        if not 0 <= self.level <= DEEPEST_LIST:
            object.__setattr__(self, "level", min(max(self.level, 0), DEEPEST_LIST))


@dataclass(frozen=True, slots=True)
class Story:
    """One entry of a rail: another article that the page links to. `age` is as written ("2 hours ago")."""

    title: str
    url: str | None = None
    age: str | None = None
    teaser: str | None = None
    caption: str | None = None

    def __post_init__(self) -> None:
        _make_safe(self, "title", "url", "age", "teaser", "caption")


@dataclass(frozen=True, slots=True)
class Rail:
    """A list of other stories on the page, under its heading if it has one."""

    heading: str | None
    stories: tuple[Story, ...]

    def __post_init__(self) -> None:
        _make_safe(self, "heading")


@dataclass(frozen=True)
class Article:
    """What a page is about, without its boilerplate.

    `published` and `modified` are a date if the page gives no time of day with a zone, else an aware datetime.
    `language` is an ISO 639-1 code, `url` the canonical address. `is_part` tells that the page has only a part of the
    article, because the rest is for subscribers.
    """

    headline: str | None = None
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    publisher: str | None = None
    section: str | None = None
    published: date | datetime | None = None
    modified: date | datetime | None = None
    language: str | None = None
    url: str | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    rails: tuple[Rail, ...] = ()
    is_part: bool = False

    def __post_init__(self) -> None:
        _make_safe(self, "headline", "standfirst", "publisher", "section", "language", "url")
        object.__setattr__(self, "byline", tuple(safe_line(name) for name in self.byline))

    @cached_property
    def text(self) -> str:
        """The paragraphs joined by `\n`: every offset of `Annotations` points into it."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


def distinct_stories(rails: Iterable[Rail]) -> tuple[Story, ...]:
    """The stories of the rails, each once by its folded title; the first mention stands for all."""
    found: dict[str, Story] = {}
    for rail in rails:
        for story in rail.stories:
            found.setdefault(fold_title(story.title), story)
    return tuple(found.values())


def fold_title(title: str) -> str:
    """A title without case, spacing and kinds of quotation marks: equal for two prints of the same story."""
    if not title.isascii():
        for curly, straight in _STRAIGHT:  # takes a tenth of the time of `str.translate`
            title = title.replace(curly, straight)
    return " ".join(title.casefold().split())


def credit_line(article: Article) -> str:
    """The authors, the date and the publisher as one line; "" if none of them is known."""
    day = article.published
    parts = [", ".join(article.byline), article.publisher or "", f"{day.day} {day:%B} {day.year}" if day else ""]
    return " · ".join(part for part in parts if part)


_STRAIGHT = tuple(zip("‘’“”–—", "''\"\"--", strict=True))


def _make_safe(noun: object, *names: str) -> None:
    """Make the named text fields of a frozen object safe text."""
    for name in names:
        value = getattr(noun, name)
        if value is not None:
            plain = safe_line(value)
            if plain is not value:
                object.__setattr__(noun, name, plain)
