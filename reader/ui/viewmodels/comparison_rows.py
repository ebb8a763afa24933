"""The difference of two articles, as lines of a screen. Pure; no Textual."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.model.diff import ChangeKind, Difference, DiffParagraph
from reader.ui.viewmodels.body_layout import cut, wrap
from reader.ui.viewmodels.panel_lines import BLANK, NO_ROW, PanelLine, TextRun

SIGN_CELLS = 2
"""Cells of the sign before a line, with the space after it."""
_SIGNS = {ChangeKind.SAME: "  ", ChangeKind.REMOVED: "− ", ChangeKind.ADDED: "+ "}
_CHANGED = "± "
_ARROW = "→"
_FOLDED = 3
"""Unchanged paragraphs in a row from which those that are not next to a change are folded."""
_FACTS = {"published": "Published", "modified": "Updated", "byline": "By", "publisher": "Publisher"}
"""Names of the facts of a head whose words do not explain themselves."""


class ParagraphRun(NamedTuple):
    """Paragraphs in a row; of folded ones only the number is shown."""

    paragraphs: Sequence[DiffParagraph]
    is_folded: bool = False


def fold_paragraphs(paragraphs: Sequence[DiffParagraph]) -> list[ParagraphRun]:
    """All paragraphs in runs; unchanged ones that are not next to a change are folded."""
    runs: list[ParagraphRun] = []
    start = 0
    while start < len(paragraphs):
        end = start
        while end < len(paragraphs) and paragraphs[end].is_same == paragraphs[start].is_same:
            end += 1
        run = paragraphs[start:end]
        if run[0].is_same and len(run) >= _FOLDED:
            first, last = int(start > 0), len(run) - int(end < len(paragraphs))
            parts = (ParagraphRun(run[:first]), ParagraphRun(run[first:last], True), ParagraphRun(run[last:]))
            runs += [part for part in parts if part.paragraphs]
        else:
            runs.append(ParagraphRun(run))
        start = end
    return runs


def lay_out_difference(difference: Difference, width: int, is_folded: bool = True) -> list[PanelLine]:
    """The lines of a difference at a width in cells, with unchanged paragraphs folded or not. Takes time linear in the
    text.
    """
    lines: list[PanelLine] = []
    for name, fact in difference.head:
        lines += [*_lines(fact, width, _FACTS.get(name, "")), BLANK]
    folded = fold_paragraphs(difference.text) if is_folded else [ParagraphRun(difference.text)]
    for run in folded:
        if run.is_folded:
            count = len(run.paragraphs)
            text = f"… {count} unchanged paragraph{'s' * (count != 1)}"
            lines += [
                PanelLine(NO_ROW, (TextRun("  ", "same"), TextRun(cut(text, width - SIGN_CELLS), "folded"))),
                BLANK,
            ]
        else:
            lines += [line for paragraph in run.paragraphs for line in (*_lines(paragraph, width), BLANK)]
    return lines


def _lines(paragraph: DiffParagraph, width: int, name: str = "") -> list[PanelLine]:
    """The lines of a paragraph after its sign: removed, added or changed."""
    pieces = list(_shown(paragraph))
    sign, part = _CHANGED, "changed"
    if len(pieces) == 1:
        kind = ChangeKind(pieces[0][1])
        sign, part = _SIGNS[kind], kind.value
        pieces = [(pieces[0][0], part if kind is ChangeKind.SAME else f"{part}-paragraph")]
    if name:
        pieces.insert(0, (f"{name}: ", "same"))
    text = "".join(words for words, _ in pieces)
    return [
        PanelLine(NO_ROW, (TextRun(sign if not number else "  ", f"{part}-sign"), *_cut(pieces, start, end)))
        for number, (start, end) in enumerate(wrap(text, max(1, width - SIGN_CELLS)))
    ]


def _shown(paragraph: DiffParagraph) -> Iterator[tuple[str, str]]:
    """The pieces of a paragraph with their looks; an arrow leads from removed to added text."""
    before: ChangeKind | None = None
    for kind, text in paragraph.segments:
        if before is ChangeKind.REMOVED and kind is ChangeKind.ADDED:
            yield _ARROW, "arrow"
        yield text, kind.value
        before = kind


def _cut(pieces: Iterable[tuple[str, str]], start: int, end: int) -> list[TextRun]:
    """The pieces from one offset in their joined text to another."""
    found: list[TextRun] = []
    here = 0
    for words, part in pieces:
        first, last = max(start, here), min(end, here + len(words))
        if first < last:
            found.append(TextRun(words[first - here : last - here], part))
        here += len(words)
    return found
