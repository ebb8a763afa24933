"""The original page as rows of a screen: its lines, each with sign, label and reason. Pure; no Textual."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from reader.model.blocks import BODY_LABELS, RAIL_LABELS, Label, LabelledBlock
from reader.ui.viewmodels.body_layout import fit, wrap

GUTTER = 4
"""Cells before a line: the bar of the cursor, the sign, the mark of a correction, a space."""

_GAP = 2
"""Cells between a line and its label."""
_LEAST_FOR_REASONS = 104
"""Cells of a pane from which labels and reasons stand next to the lines; in a narrower one lines would be too short."""
_WIDEST_REASON, _WIDEST_TEXT = 60, 100


class LineStatus(StrEnum):
    """Where a line of the page went, which decides its sign and its look."""

    TITLE = "title"
    """The headline or a subheading."""
    ARTICLE = "article"
    RAIL = "rail"
    DROPPED = "dropped"


SIGNS = {LineStatus.TITLE: "+", LineStatus.ARTICLE: "+", LineStatus.RAIL: "»", LineStatus.DROPPED: "-"}

CORRECTED = "*"
"""The mark of a line that the person corrected."""

LEGEND = "+ in the article   » related story   - removed   * corrected by you"
_SHORT_LEGEND = "+ in  » related  - removed  * by you"

_PROBABILITY = re.compile(r" \((\d+%)\)$")

_IN_HEAD = frozenset({Label.STANDFIRST, Label.BYLINE, Label.DATE, Label.PUBLISHER, Label.SECTION})
_TITLES = frozenset({Label.HEADLINE, Label.SUBHEADING})


class Columns(NamedTuple):
    """Cells for the text of a line, and for its label with the reason; 0 where labels are not shown."""

    text: int
    reason: int


class PageRow(NamedTuple):
    """One row of the screen: `start` to `end` of the text of a line."""

    line: int
    start: int
    end: int


def status_of(label: Label) -> LineStatus:
    """Where a line with a label went."""
    if label in _TITLES:
        return LineStatus.TITLE
    if label in BODY_LABELS or label in _IN_HEAD:
        return LineStatus.ARTICLE
    return LineStatus.RAIL if label in RAIL_LABELS else LineStatus.DROPPED


def is_in_article(label: Label) -> bool:
    """Whether a line with a label is part of the article."""
    return status_of(label) in (LineStatus.TITLE, LineStatus.ARTICLE)


def reads_in_article(label: Label) -> bool:
    """Whether the article has the words of a line with a label; of a byline, say, it only has the names."""
    return label in BODY_LABELS or label in (Label.HEADLINE, Label.STANDFIRST)


def columns_of(width: int) -> Columns:
    """The columns of a pane, whose width is in cells."""
    reason = min(_WIDEST_REASON, width // 3) if width >= _LEAST_FOR_REASONS else 0
    room = width - GUTTER - (reason + _GAP if reason else 1)
    return Columns(max(1, min(room, _WIDEST_TEXT)), reason)


def lay_out_page(lines: Sequence[LabelledBlock], width: int) -> list[PageRow]:
    """The rows of a page, with lines wrapped at a width in cells. Takes time linear in the text."""
    return [
        PageRow(number, start, end) for number, one in enumerate(lines) for start, end in wrap(one.block.text, width)
    ]


def _label_name(label: Label) -> str:
    """A label in the words that the rest of the screen uses."""
    if label is Label.FURNITURE:
        return "boilerplate"
    return label.value.replace("_", " ").replace("rail ", "related ")


def label_text(one: LabelledBlock) -> str:
    """The label of a line, its probability where the reason gives one, and the reason."""
    label = _label_name(one.label)
    found = _PROBABILITY.search(one.reason)
    return f"{label} {found[1]} · {one.reason[: found.start()]}" if found else f"{label} · {one.reason}"


def legend(one: LabelledBlock, width: int) -> str:
    """The line above the page, of a width in cells: what the signs mean; in a narrow pane the label of one line too."""
    if columns_of(width).reason:
        return LEGEND
    return f"{fit(label_text(one), width - len(_SHORT_LEGEND) - 3)}  {_SHORT_LEGEND}"


def reason_rows(one: LabelledBlock, width: int, rows: int) -> list[str]:
    """The label and reason of a line in a number of rows of a width in cells; the rest is cut off."""
    said = label_text(one)
    parts = wrap(said, width)
    texts = [said[start:end] for start, end in parts[:rows]]
    if len(parts) > rows:
        texts[-1] = said[parts[rows - 1][0] :]
    return [fit(text, width) for text in (texts + [""] * rows)[:rows]]


def next_boundary(lines: Sequence[LabelledBlock], line: int, step: int) -> int | None:
    """The index of the next line after another (step 1) or before it (-1) where the article begins or ends; None if
    there is none.
    """
    numbers = range(line + 1, len(lines)) if step > 0 else range(line - 1, 0, -1)
    found = (
        number for number in numbers if is_in_article(lines[number].label) != is_in_article(lines[number - 1].label)
    )
    return next(found, None)
