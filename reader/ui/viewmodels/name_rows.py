"""The rows of the panel of names. Pure; no Textual."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from reader.model.annotations import Annotations, EntityKind
from reader.model.mentions import Named
from reader.ui.viewmodels.missing_marks import why_none_yet
from reader.ui.viewmodels.name_signs import part_of_kind, sign_of_kind
from reader.ui.viewmodels.panel_lines import BLANK, PanelLine, TextRun, entry

_HEADINGS = {EntityKind.PERSON: "People", EntityKind.ORGANISATION: "Organisations", EntityKind.PLACE: "Places"}


class NameRow(NamedTuple):
    """The heading of a kind with its number of names; or, with `named`, a name with its number of mentions."""

    kind: EntityKind
    times: int
    named: Named | None = None


def name_rows(names: Sequence[Named]) -> list[NameRow]:
    """The rows of the panel; names of a kind must stand together in `names`."""
    rows: list[NameRow] = []
    for kind, group in groupby(names, key=lambda one: one.kind):
        members = list(group)
        rows.append(NameRow(kind, len(members)))
        rows += [NameRow(kind, len(one.mentions), one) for one in members]
    return rows


def lay_out_names(rows: Sequence[NameRow], width: int, stepped: int | None = None, step: int = 0) -> list[PanelLine]:
    """The lines of the panel at a width in cells. `stepped` is the row of the current mention, `step` the index of that
    mention among those of its name.
    """
    lines: list[PanelLine] = []
    for number, row in enumerate(rows):
        count = f"{step + 1}/{row.times}" if number == stepped else f"{row.times:,}"
        sign, aside = sign_of_kind(row.kind), TextRun(count, "detail")
        if row.named is None:
            lines += [BLANK] if lines else []
            heading = TextRun(_HEADINGS.get(row.kind, row.kind.value), "heading")
            lines += entry(number, TextRun(sign.text, "heading"), heading, aside, width)
        else:
            lines += entry(number, sign, TextRun(row.named.name, part_of_kind(row.kind)), aside, width)
    return lines


def no_names(annotations: Annotations | None) -> str:
    """Why there are no names to show, for the annotations of the open article."""
    return why_none_yet(annotations) or "No names found in this article."
