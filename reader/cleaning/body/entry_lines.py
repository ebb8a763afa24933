"""Joins the authors of a live blog's entries to the times of these, so that both stand on one line."""

import re
from collections.abc import Iterable, Iterator

from reader.model.article import Link, Paragraph, ParagraphKind

_SEPARATOR = " · "
_EDGES = " ,;|·•/–—-"
_GLUED = re.compile(r"(?P<time>\d[:.h]\d\d)(?P<next>[A-ZÀ-Þ][^\W\d_]*)")
"""A time with the next word right behind it: elements may stand beside each other without a space."""


def join_entry_lines(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs of an article, authors of entries joined to the times that they stand next to, or with only
    a heading between.
    """
    waiting: list[Paragraph] = []  # a time, what is joined to it, and a heading that may stand between
    for one in paragraphs:
        if one.kind is not ParagraphKind.TIME_STAMP:
            if not (one.kind is ParagraphKind.SUBHEADING and len(waiting) == 1):
                yield from waiting
                waiting = []
                yield one
            else:
                waiting.append(one)
            continue
        one = _separated(one)
        is_author = not _has_figure(one)
        if waiting and is_author and _has_figure(waiting[0]):
            waiting[0] = _joined(waiting[0], one)
        elif len(waiting) == 1 and not is_author and not _has_figure(waiting[0]):
            waiting[0] = _joined(one, waiting[0])
        else:
            yield from waiting
            waiting = [one]
    yield from waiting


def _has_figure(paragraph: Paragraph) -> bool:
    return any(character.isdigit() for character in paragraph.text)


def _separated(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph with a separator between the time and the word that follows it without a space."""
    found = _GLUED.search(paragraph.text)
    if found is None or found["next"].lower() in ("pm", "am", "p", "a"):
        return paragraph
    first, rest = _cut(paragraph, 0, found.end("time")), _cut(paragraph, found.end("time"), len(paragraph.text))
    return _joined(first, rest, " " if found["next"].isupper() else _SEPARATOR)


def _joined(time: Paragraph, author: Paragraph, separator: str = _SEPARATOR) -> Paragraph:
    text = author.text
    end = len(text.rstrip(_EDGES))
    author = _cut(author, min(len(text) - len(text.lstrip(_EDGES)), end), end)
    if not author.text:
        return time
    start = len(time.text) + len(separator)
    moved = tuple(Link(one.start + start, one.end + start, one.url) for one in author.links)
    return Paragraph(time.text + separator + author.text, time.kind, (*time.links, *moved))


def _cut(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Return a part of a paragraph, with the links that are within it."""
    links = tuple(
        Link(max(one.start, start) - start, min(one.end, end) - start, one.url)
        for one in paragraph.links
        if min(one.end, end) > max(one.start, start)
    )
    return Paragraph(paragraph.text[start:end], paragraph.kind, links)
