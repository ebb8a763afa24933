"""The panel of names: people, organisations and places of the article, with the number of mentions of each."""

from collections.abc import Collection

from reader.library.rows.opened_articles import OpenArticle
from reader.model.annotations import Entity, Quote
from reader.model.mentions import Named, named_in
from reader.ui.viewmodels.mark_kinds import MarkKind
from reader.ui.viewmodels.name_rows import NameRow, lay_out_names, name_rows, no_names
from reader.ui.viewmodels.panel_content import PanelContent, PanelView, is_same
from reader.ui.viewmodels.panel_lines import PanelLine


class NamesContent(PanelContent):
    """Names below the headings of their kinds, with a cursor on the names."""

    def __init__(self, view: PanelView) -> None:
        self._view = view
        self._opened: OpenArticle | None = None
        self._rows: list[NameRow] = []
        self._stops: list[int] = []
        self._steps: dict[Entity, tuple[int, int]] = {}
        """The row of each mention, and its index among those of its name."""
        self._current: Entity | None = None

    def show_article(self, opened: OpenArticle | None, marked: Collection[MarkKind] = ()) -> None:
        """Show the names of the article, with the cursor on the same name where it has it."""
        here = self.named if is_same(opened, self._opened) else None
        self._opened = opened
        self._rows = name_rows(named_in(opened.annotations)) if opened else []
        self._steps = {
            mention: (number, step)
            for number, row in enumerate(self._rows)
            for step, mention in enumerate(row.named.mentions if row.named else ())
        }
        self._current = self._current if self._current in self._steps else None
        self._stops = [number for number, row in enumerate(self._rows) if row.named is not None]
        same = [position for position, row in enumerate(self._stops) if here and _shares_mention(self._rows[row], here)]
        self._view.show_rows(self._stops, same[0] if same else None)

    def show_current(self, mark: Quote | Entity | None) -> None:
        """Show which mention of its name is the current one."""
        current = mark if isinstance(mark, Entity) and mark in self._steps else None
        if current != self._current:
            self._current = current
            self._view.redraw_rows()
            if current is not None:
                self._go_to_row(self._steps[current][0])

    def _go_to_row(self, row: int) -> None:
        position = self._stops.index(row)
        if position != self._view.cursor:
            self._view.move_to(position)

    @property
    def named(self) -> Named | None:
        """The name under the cursor, None where there is none."""
        return None if self._view.row is None else self._rows[self._view.row].named

    def next_mention(self) -> Entity | None:
        """The mention of the name under the cursor to go to: the one after the current mention, around the end, or the
        first.
        """
        if self.named is None:
            return None
        row, step = self._steps[self._current] if self._current else (None, -1)
        following = step + 1 if row == self._view.row else 0
        return self.named.mentions[following % len(self.named.mentions)]

    def lay_out(self, width: int) -> list[PanelLine]:
        """The lines of the rows at a width in cells."""
        row, step = self._steps[self._current] if self._current else (None, 0)
        return lay_out_names(self._rows, width, row, step)

    def nothing(self) -> str:
        """The sentence of the panel while it is empty."""
        return no_names(self._opened.annotations if self._opened else None)


def _shares_mention(row: NameRow, other: Named) -> bool:
    """Whether the first mention of a name is among those of a row, whose name may have changed."""
    start = other.mentions[0].start
    return row.named is not None and any(mention.start == start for mention in row.named.mentions)
