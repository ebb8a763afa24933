"""Quotes and names of an article, as tables for people and as JSON for programs."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from reader.commands.text_table import draw_table
from reader.model.annotations import IN_MARKS, Annotations, Quote, QuoteKind
from reader.model.article import Article
from reader.model.mentions import named_in

NOBODY = "unattributed"


class QuoteRow(NamedTuple):
    """A quote with its text; `start` and `end` are offsets into the article's text, and `cue` is the reporting verb."""

    speaker: str | None
    kind: QuoteKind
    cue: str | None
    text: str
    start: int
    end: int


class NameCount(NamedTuple):
    """A name with the number of its mentions, and its variants, each with its own number."""

    kind: str
    name: str
    times: int
    variants: tuple[tuple[str, int], ...]


def quote_row(article: Article, quote: Quote) -> QuoteRow:
    """The row of a quote."""
    return QuoteRow(
        quote.speaker.name if quote.speaker else None,
        quote.kind,
        article.text[quote.cue.start : quote.cue.end] if quote.cue else None,
        article.text[quote.start : quote.end],
        quote.start,
        quote.end,
    )


def quote_rows(article: Article, annotations: Annotations, indirect: bool = False) -> list[QuoteRow]:
    """The rows of an article's quotes in order, including `indirect` speech if that is wanted."""
    kinds = IN_MARKS | {QuoteKind.INDIRECT} if indirect else IN_MARKS
    return [quote_row(article, quote) for quote in annotations.quotes if quote.kind in kinds]


def name_rows(article: Article, annotations: Annotations) -> list[NameCount]:
    """The rows of an article's people, organisations and places, those mentioned most first."""
    rows = []
    for named in named_in(annotations):
        written = Counter(article.text[one.start : one.end] for one in named.mentions)
        rows.append(NameCount(named.kind.value, named.name, len(named.mentions), tuple(written.most_common())))
    return rows


def quotes_to_json(rows: Iterable[QuoteRow]) -> list[dict[str, Any]]:
    """The JSON of `broadsheet quotes --format json`."""
    return [row._asdict() | {"kind": row.kind.value} for row in rows]


def names_to_json(rows: Iterable[NameCount]) -> list[dict[str, Any]]:
    """The JSON of `broadsheet names --format json`."""
    return [
        {
            "kind": row.kind,
            "name": row.name,
            "count": row.times,
            "variants": [{"text": text, "count": count} for text, count in row.variants],
        }
        for row in rows
    ]


def quotes_table(rows: Iterable[QuoteRow], width: int | None = None) -> str:
    """A table of quotes, in lines of at most `width` cells where one is given."""
    cells = [[row.speaker or NOBODY, row.kind.value, row.cue or "", " ".join(row.text.split())] for row in rows]
    return "\n".join(draw_table(["SPEAKER", "KIND", "CUE", "QUOTE"], cells, width))


def names_table(rows: Iterable[NameCount], width: int | None = None) -> str:
    """A table of names, in lines of at most `width` cells where one is given."""
    cells = [[row.kind, row.name, str(row.times), ", ".join(text for text, _ in row.variants)] for row in rows]
    return "\n".join(draw_table(["KIND", "NAME", "COUNT", "AS WRITTEN"], cells, width))
