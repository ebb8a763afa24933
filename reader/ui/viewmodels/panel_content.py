"""The interfaces of a panel's content and of the view that shows it. Pure; no Textual."""

from collections.abc import Collection, Sequence
from typing import ClassVar, Protocol

from reader.library.rows.opened_articles import OpenArticle
from reader.model.annotations import Entity, Quote
from reader.ui.viewmodels.mark_kinds import MarkKind
from reader.ui.viewmodels.panel_lines import PanelLine, TextRun


class PanelView(Protocol):
    """Shows the rows of a content, with a cursor on some of them."""

    @property
    def row(self) -> int | None:
        """The row under the cursor, None where there is none."""

    @property
    def cursor(self) -> int:
        """The position of the cursor among the rows that it can be on."""

    def show_rows(self, stops: Sequence[int], cursor: int | None = None) -> None:
        """Show other rows. `stops` are the rows that the cursor can be on, in order; `cursor` is its position among
        them, None for the first with the panel scrolled to the top.
        """

    def redraw_rows(self) -> None:
        """Lay out the rows again, after their texts changed; the panel stays where it is scrolled to."""

    def move_to(self, position: int) -> None:
        """Move the cursor to one of the rows that it can be on, and scroll that into view with its heading."""


class PanelContent(Protocol):
    """The rows of one kind of panel. Each content is made with the view that shows it."""

    def lay_out(self, width: int) -> list[PanelLine]:
        """The lines of the rows at a width in cells, [] where there is nothing to show."""

    def nothing(self) -> str:
        """The sentence of the panel while it is empty."""

    def show_article(self, opened: OpenArticle | None, marked: Collection[MarkKind] = ()) -> None:
        """Show the rows of the open article, which shows the kinds `marked`, where the content is about it."""
        return

    def show_current(self, mark: Quote | Entity | None) -> None:
        """Show which quote or mention of a name is the current one, where the content has it."""
        return

    # -- lines that do not scroll

    LEGEND: ClassVar[int] = 0
    """Lines at the top of the panel that do not scroll, 0 or 1. That line covers the blank one above the rows."""

    def foot_height(self, height: int) -> int:
        """Lines at the foot of a panel of a height in lines."""
        return 0

    def fixed_lines(self, width: int, top: int, foot: int) -> dict[int, TextRun]:
        """The lines at the top and at the foot of the panel, at a width in cells, by their indexes: `top` is that of
        the first line that is visible, `foot` that of the first line of the foot.
        """
        return {}


def is_same(one: OpenArticle | None, other: OpenArticle | None) -> bool:
    """Whether both are the same article, in any version."""
    return one is not None and other is not None and one.row.id == other.row.id
