"""Renders an article as plain text and as Markdown, with its quotes and names listed below it if wanted."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from reader.model.annotations import IN_MARKS, Annotations, EntityKind
from reader.model.article import BULLET, Article, Paragraph, ParagraphKind, credit_line
from reader.model.article_remarks import remarks_on

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!]|&(?=#?\w+;))")
# A list marker, or a rule of dashes. A backslash works before the full stop of "1.", not before its digit.
_LIST_START = re.compile(r"^(\s*\d*)([-+.)])(?=[\s-]|$)")
_UNSAFE_IN_URL = re.compile(r"[\s()<>\\]")
_KINDS = (
    ("People", EntityKind.PERSON),
    ("Organisations", EntityKind.ORGANISATION),
    ("Places", EntityKind.PLACE),
)


def render_text(article: Article, annotations: Annotations | None = None) -> str:
    """Render an article as lines of text, with a blank line between paragraphs, but not between list items and table
    rows.

    `annotations`, if given, are listed at the end.
    """
    parts = [
        part for part in (article.headline, article.standfirst, credit_line(article), *remarks_on(article)) if part
    ]
    for kind, paragraphs in groupby(article.paragraphs, key=lambda paragraph: paragraph.kind):
        parts += _close(kind, map(_text_paragraph, paragraphs))
    if annotations is not None:
        parts += _marks(article, annotations, bullet="  ", heading="{}")
    return "\n\n".join(parts) + "\n"


def render_markdown(article: Article, annotations: Annotations | None = None) -> str:
    """Render an article as CommonMark; nothing in its text turns into markup.

    `annotations`, if given, are listed at the end.
    """
    parts = [f"# {escape_markdown(article.headline)}"] if article.headline else []
    parts += [
        f"*{escape_markdown(part)}*"
        for part in (article.standfirst, credit_line(article), *remarks_on(article))
        if part
    ]
    parts += _markdown_paragraphs(article)
    if annotations is not None:
        parts += [_escape_lines(part) for part in _marks(article, annotations, bullet="- ", heading="## {}")]
    return "\n\n".join(parts) + "\n"


def escape_markdown(text: str) -> str:
    """Escape a text so that CommonMark renders every character as itself."""
    return _LIST_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


def _close(kind: ParagraphKind, lines: Iterable[str]) -> Iterable[str]:
    return ["\n".join(lines)] if kind in (ParagraphKind.LIST_ITEM, ParagraphKind.TABLE) else lines


def _text_paragraph(paragraph: Paragraph) -> str:
    if paragraph.kind is ParagraphKind.LIST_ITEM:
        return f"{'    ' * paragraph.level}{paragraph.mark or ' '} {paragraph.text}"
    if paragraph.kind is ParagraphKind.BLOCK_QUOTE:
        return f"    {paragraph.text}"
    return paragraph.text


def _markdown_paragraphs(article: Article) -> Iterator[str]:
    """The paragraphs, with inner lists indented: without an outer list, indentation would make them code."""
    level = -1
    for paragraph in article.paragraphs:
        if paragraph.kind is not ParagraphKind.LIST_ITEM:
            level = -1
            yield _markdown_paragraph(paragraph)
        elif paragraph.mark or level < 0:
            level = min(paragraph.level, level + 1)
            yield f"{'    ' * level}{_markdown_mark(paragraph.mark)} {_linked(paragraph)}"
        else:
            level = min(paragraph.level, level)
            yield f"{'    ' * (level + 1)}{_linked(paragraph)}"


def _markdown_paragraph(paragraph: Paragraph) -> str:
    text = _linked(paragraph)
    match paragraph.kind:
        case ParagraphKind.SUBHEADING:
            return f"## {text}"
        case ParagraphKind.BLOCK_QUOTE:
            return f"> {text}"
        case ParagraphKind.CAPTION:
            return f"*{text}*"
        case ParagraphKind.QUESTION | ParagraphKind.TIME_STAMP:
            return f"**{text}**"
        case _:
            return text


def _markdown_mark(mark: str) -> str:
    """The marker of a list item in CommonMark, which knows no letters and no Roman numerals."""
    if re.fullmatch(r"[0-9]{1,9}\.", mark):
        return mark
    return "-" if mark in (BULLET, "") else f"- {escape_markdown(mark)}"


def _linked(paragraph: Paragraph) -> str:
    """The text of a paragraph, escaped, with its links."""
    parts: list[str] = []
    end = 0
    for link in paragraph.links:
        if link.start < end or _UNSAFE_IN_URL.search(link.url):
            continue
        parts.append(escape_markdown(paragraph.text[end : link.start]))
        parts.append(f"[{escape_markdown(paragraph.text[link.start : link.end])}]({link.url})")
        end = link.end
    parts.append(escape_markdown(paragraph.text[end:]))
    return "".join(parts)


def _marks(article: Article, annotations: Annotations, bullet: str, heading: str) -> list[str]:
    """The quotes with their speakers, then the names of each kind with the numbers of their mentions; one part for each
    list.
    """
    parts: list[str] = []
    quotes = [quote for quote in annotations.quotes if quote.kind in IN_MARKS]
    if quotes:
        parts.append(heading.format("Quotes"))
        parts.append(
            "\n".join(
                f"{bullet}{_said(article, quote.start, quote.end)} — "
                f"{quote.speaker.name if quote.speaker else 'unattributed'}"
                for quote in quotes
            )
        )
    for title, kind in _KINDS:
        names = list(_counted(annotations, kind))
        if names:
            parts.append(heading.format(title))
            parts.append("\n".join(f"{bullet}{name} ({count})" for name, count in names))
    return parts


def _said(article: Article, start: int, end: int) -> str:
    return " ".join(article.text[start:end].split())


def _counted(annotations: Annotations, kind: EntityKind) -> Iterator[tuple[str, int]]:
    """The names of a kind in order of their first mention, with the numbers of their mentions."""
    counts: dict[str, int] = {}
    for entity in annotations.entities:
        if entity.kind is kind:
            counts[entity.name] = counts.get(entity.name, 0) + 1
    yield from counts.items()


def _escape_lines(part: str) -> str:
    """The lines of a list, escaped after their bullets; headings are ours and stay as they are."""
    return "\n".join(
        line[:2] + escape_markdown(line[2:]) if line.startswith("- ") else line for line in part.split("\n")
    )
