"""A page as it came, as rows of a screen: its lines, each with its sign, its label and the reason. Pure; no Textual."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from reader.model.blocks import BODY_LABELS, RAIL_LABELS, Label, LabelledBlock
from reader.ui.viewmodels.body_layout import fit, wrap

GUTTER = 4
"""Cells before a line: the cursor's bar, the sign, the person's mark, a space."""

_GAP = 2
"""Cells between a line and its label."""
_LEAST_FOR_REASONS = 104
"""Columns from which labels and reasons stand beside the lines; with less the lines would be squeezed."""
_WIDEST_REASON, _WIDEST_TEXT = 60, 100


class LineStatus(StrEnum):
    """What became of a line, to the eye."""

    TITLE = "title"
    """The headline or a subheading."""
    ARTICLE = "article"
    RAIL = "rail"
    DROPPED = "dropped"


SIGNS = {LineStatus.TITLE: "+", LineStatus.ARTICLE: "+", LineStatus.RAIL: "»", LineStatus.DROPPED: "-"}

CORRECTED = "*"
"""What marks a line that a person corrected."""

LEGEND = "+ in the article   » related story   - removed   * corrected by you"
_SHORT_LEGEND = "+ in  » related  - removed  * by you"

_CHANCE = re.compile(r" \((\d+%)\)$")

_IN_HEAD = frozenset({Label.STANDFIRST, Label.BYLINE, Label.DATE, Label.PUBLISHER, Label.SECTION})
_TITLES = frozenset({Label.HEADLINE, Label.SUBHEADING})


class Columns(NamedTuple):
    """Cells for the text of a line and for its label; 0 for labels that do not show."""

    text: int
    reason: int


class PageRow(NamedTuple):
    """One row: `start` to `end` of the text of a line."""

    line: int
    start: int
    end: int


def status_of(label: Label) -> LineStatus:
    """What a label says became of a line."""
    if label in _TITLES:
        return LineStatus.TITLE
    if label in BODY_LABELS or label in _IN_HEAD:
        return LineStatus.ARTICLE
    return LineStatus.RAIL if label in RAIL_LABELS else LineStatus.DROPPED


def is_in_article(label: Label) -> bool:
    """Whether a line of that label is part of the article."""
    return status_of(label) in (LineStatus.TITLE, LineStatus.ARTICLE)


def reads_in_article(label: Label) -> bool:
    """Whether a line of that label is read word by word in the article: not what only says who wrote it, or when."""
    return label in BODY_LABELS or label in (Label.HEADLINE, Label.STANDFIRST)


def columns_of(width: int) -> Columns:
    """How a pane of that many cells is divided."""
    reason = min(_WIDEST_REASON, width // 3) if width >= _LEAST_FOR_REASONS else 0
    room = width - GUTTER - (reason + _GAP if reason else 1)
    return Columns(max(1, min(room, _WIDEST_TEXT)), reason)


def lay_out_page(lines: Sequence[LabelledBlock], width: int) -> list[PageRow]:
    """The rows of a page whose lines have that many cells for their text. Takes time linear in the text."""
    return [
        PageRow(number, start, end) for number, one in enumerate(lines) for start, end in wrap(one.block.text, width)
    ]


def _label_name(label: Label) -> str:
    """A label in the words that the rest of the screen uses."""
    if label is Label.FURNITURE:
        return "boilerplate"
    return label.value.replace("_", " ").replace("rail ", "related ")


def label_text(one: LabelledBlock) -> str:
    """A line's label and reason, as one reads them; the chance, where one is given, right after the label."""
    label = _label_name(one.label)
    found = _CHANCE.search(one.reason)
    return f"{label} {found[1]} · {one.reason[: found.start()]}" if found else f"{label} · {one.reason}"


def legend(one: LabelledBlock, width: int) -> str:
    """What stands above the lines: what the signs mean, and where labels do not stand beside the lines, that of one."""
    if columns_of(width).reason:
        return LEGEND
    return f"{fit(label_text(one), width - len(_SHORT_LEGEND) - 3)}  {_SHORT_LEGEND}"


def reason_rows(one: LabelledBlock, width: int, rows: int) -> list[str]:
    """A line's label and reason in so many rows of that many cells; what they do not hold is cut off."""
    said = label_text(one)
    parts = wrap(said, width)
    texts = [said[start:end] for start, end in parts[:rows]]
    if len(parts) > rows:
        texts[-1] = said[parts[rows - 1][0] :]
    return [fit(text, width) for text in (texts + [""] * rows)[:rows]]


def next_boundary(lines: Sequence[LabelledBlock], line: int, step: int) -> int | None:
    """The nearest line below another (step 1) or above it (-1) at which the article begins or ends."""
    numbers = range(line + 1, len(lines)) if step > 0 else range(line - 1, 0, -1)
    kept = (
        number for number in numbers if is_in_article(lines[number].label) != is_in_article(lines[number - 1].label)
    )
    return next(kept, None)
