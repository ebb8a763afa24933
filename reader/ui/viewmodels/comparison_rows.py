"""What differs between two texts of a story, as lines of a screen. Pure; no Textual."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.model.diff import ChangeKind, Difference, DiffParagraph
from reader.ui.viewmodels.body_layout import cut, wrap
from reader.ui.viewmodels.panel_lines import BLANK, NO_ROW, PanelLine, TextRun

SIGN_CELLS = 2
"""Cells of the sign before a line, and of the space behind it."""
_SIGNS = {ChangeKind.SAME: "  ", ChangeKind.REMOVED: "− ", ChangeKind.ADDED: "+ "}
_CHANGED = "± "
_ARROW = "→"
_FOLDED = 3
"""Paragraphs in a row that are as before, from which those that stand beside no change are folded."""
_FACTS = {"published": "Published", "modified": "Updated", "byline": "By", "publisher": "Publisher"}
"""What the facts of a head are called where their words do not say it."""


class Stretch(NamedTuple):
    """Paragraphs in a row; where they are folded only their number is shown."""

    passages: Sequence[DiffParagraph]
    is_folded: bool = False


def fold_passages(passages: Sequence[DiffParagraph]) -> list[Stretch]:
    """The paragraphs with those folded that are as before and stand beside no change."""
    stretches: list[Stretch] = []
    start = 0
    while start < len(passages):
        end = start
        while end < len(passages) and passages[end].is_same == passages[start].is_same:
            end += 1
        run = passages[start:end]
        if run[0].is_same and len(run) >= _FOLDED:
            first, last = int(start > 0), len(run) - int(end < len(passages))
            parts = (Stretch(run[:first]), Stretch(run[first:last], True), Stretch(run[last:]))
            stretches += [part for part in parts if part.passages]
        else:
            stretches.append(Stretch(run))
        start = end
    return stretches


def lay_out_difference(difference: Difference, width: int, is_folded: bool = True) -> list[PanelLine]:
    """The lines of what differs at a width of that many cells, all of them or with what is as before folded. Takes time
    linear in the text, once it is compared.
    """
    lines: list[PanelLine] = []
    for name, passage in difference.head:
        lines += [*_lines(passage, width, _FACTS.get(name, "")), BLANK]
    folded = fold_passages(difference.text) if is_folded else [Stretch(difference.text)]
    for stretch in folded:
        if stretch.is_folded:
            count = len(stretch.passages)
            told = f"… {count} {'paragraph' if count == 1 else 'paragraphs'} as before"
            lines += [
                PanelLine(NO_ROW, (TextRun("  ", "same"), TextRun(cut(told, width - SIGN_CELLS), "folded"))),
                BLANK,
            ]
        else:
            lines += [line for passage in stretch.passages for line in (*_lines(passage, width), BLANK)]
    return lines


def _lines(passage: DiffParagraph, width: int, name: str = "") -> list[PanelLine]:
    """The lines of a paragraph behind the sign that says what became of it."""
    pieces = list(_shown(passage))
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


def _shown(passage: DiffParagraph) -> Iterator[tuple[str, str]]:
    """The pieces of a paragraph and the part that each is, with an arrow from what was removed to what was added."""
    before: ChangeKind | None = None
    for kind, text in passage.segments:
        if before is ChangeKind.REMOVED and kind is ChangeKind.ADDED:
            yield _ARROW, "arrow"
        yield text, kind.value
        before = kind


def _cut(pieces: Iterable[tuple[str, str]], start: int, end: int) -> list[TextRun]:
    """What of the pieces stands from one place in their text to another."""
    found: list[TextRun] = []
    here = 0
    for words, part in pieces:
        first, last = max(start, here), min(end, here + len(words))
        if first < last:
            found.append(TextRun(words[first - here : last - here], part))
        here += len(words)
    return found
