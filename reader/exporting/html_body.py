"""An article as the body of an HTML page, which is well-formed XML too: its text escaped, quotes and names marked."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from reader.model.annotations import IN_MARKS, Annotations, EntityKind
from reader.model.article import Article, Paragraph, ParagraphKind, credit_line
from reader.model.article_remarks import remarks_on
from reader.model.attachment import Attachment
from reader.pages.web import is_address

_MARKED = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
_DEEPEST = 3
"""Lists within lists that are indented further."""
_AROUND = {
    ParagraphKind.SUBHEADING: ("<h2>", "</h2>"),
    ParagraphKind.CAPTION: ('<p class="caption">', "</p>"),
    ParagraphKind.BLOCK_QUOTE: ("<blockquote><p>", "</p></blockquote>"),
    ParagraphKind.TIME_STAMP: ('<p class="time-stamp">', "</p>"),
    ParagraphKind.QUESTION: ('<p class="question">', "</p>"),
}


class _Mark(NamedTuple):
    """A span of a paragraph, and the tags around it."""

    start: int
    end: int
    opening: str
    closing: str


def article_body(
    article: Article, annotations: Annotations, tags: Iterable[str] = (), attachments: Sequence[Attachment] = ()
) -> str:
    """The article as an <article> element, with its header, and at its end what came with it."""
    parts = [*_header(article, tags), *_paragraphs(article, annotations), *_attachments(attachments)]
    return "\n".join(["<article>", *parts, "</article>"])


def link(url: str | None, text: str) -> str:
    """A text as a link, where the address is an http or https one; both escaped."""
    if not url or not is_address(url):
        return escape(text)
    return f'<a href="{escape(url)}" rel="noreferrer nofollow">{escape(text)}</a>'


def _header(article: Article, tags: Iterable[str]) -> Iterator[str]:
    yield "<header>"
    yield f"<h1>{escape(article.headline or 'Untitled')}</h1>"
    if article.standfirst:
        yield f'<p class="standfirst">{escape(article.standfirst)}</p>'
    credit = [escape(part) for part in (credit_line(article), ", ".join(tags)) if part]
    if article.url:
        credit.append(link(article.url, article.url))
    if credit:
        yield f'<p class="credit">{" · ".join(credit)}</p>'
    for remark in remarks_on(article):
        yield f'<p class="remark">{escape(remark)}</p>'
    yield "</header>"


def _attachments(attachments: Sequence[Attachment]) -> Iterator[str]:
    if attachments:
        yield '<ul class="attachments">'
        yield from (f"<li>{link(one.url, one.words)}</li>" for one in attachments)
        yield "</ul>"


def _paragraphs(article: Article, annotations: Annotations) -> Iterator[str]:
    marks = list(_marks(annotations))
    start = 0
    shown: list[tuple[Paragraph, str]] = []
    for paragraph in article.paragraphs:
        shown.append((paragraph, _marked_text(paragraph, marks, start)))
        start += len(paragraph.text) + 1
    for is_list, group in groupby(shown, key=lambda one: one[0].kind is ParagraphKind.LIST_ITEM):
        if is_list:
            yield "<ul>"
        for paragraph, text in group:
            yield _list_item(paragraph, text) if is_list else _paragraph(paragraph, text)
        if is_list:
            yield "</ul>"


def _paragraph(paragraph: Paragraph, text: str) -> str:
    opening, closing = _AROUND.get(paragraph.kind, ("<p>", "</p>"))
    return f"{opening}{text}{closing}"


def _list_item(paragraph: Paragraph, text: str) -> str:
    level = min(paragraph.level, _DEEPEST)
    opening = f'<li class="deep-{level}">' if level else "<li>"
    return f"{opening}{escape(paragraph.mark)} {text}</li>"


def _marks(annotations: Annotations) -> Iterator[_Mark]:
    """Quotes and names, with offsets into the article's text."""
    for quote in annotations.quotes:
        if quote.kind in IN_MARKS:
            speaker = f' title="{escape(quote.speaker.name)}"' if quote.speaker else ""
            yield _Mark(quote.start, quote.end, f'<span class="quote"{speaker}>', "</span>")
    for entity in annotations.entities:
        if entity.kind in _MARKED:
            yield _Mark(entity.start, entity.end, f'<span class="{entity.kind}">', "</span>")


def _marked_text(paragraph: Paragraph, marks: Iterable[_Mark], start: int) -> str:
    """The HTML of a paragraph that starts at an offset of the article's text. It is cut wherever a link, a quote or a
    name begins or ends, so that overlapping ones nest properly.
    """
    text = paragraph.text
    links = [_link_mark(one.start, one.end, one.url) for one in paragraph.links if is_address(one.url)]
    within = [one._replace(start=one.start - start, end=one.end - start) for one in marks]
    here = [*links, *(one for one in within if one.start < len(text) and one.end > 0)]
    cuts = sorted({0, len(text), *(offset for one in here for offset in one[:2] if 0 < offset < len(text))})
    parts = []
    for left, right in zip(cuts, cuts[1:], strict=False):
        around = [one for one in here if one.start <= left and right <= one.end]
        opening, closing = "".join(one.opening for one in around), "".join(one.closing for one in reversed(around))
        parts.append(f"{opening}{escape(text[left:right])}{closing}")
    return "".join(parts)


def _link_mark(start: int, end: int, url: str) -> _Mark:
    return _Mark(start, end, f'<a href="{escape(url)}" rel="noreferrer nofollow">', "</a>")
