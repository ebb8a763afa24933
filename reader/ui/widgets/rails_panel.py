"""The panel of related stories: the rails of the page, hidden until one asks for them."""

from collections.abc import Collection, Sequence

from reader.article import Rail, Story
from reader.library.library import OpenArticle
from reader.ui.mark_kinds import MarkKind
from reader.ui.panel_lines import PanelLine
from reader.ui.rail_rows import RailRow, fold_rails, lay_out_rows
from reader.ui.widgets.panel import Panel


class RailsPanel(Panel):
    """A list of stories under their headings, with a cursor on the stories."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: list[RailRow] = []

    def show_article(self, opened: OpenArticle | None, marked: Collection[MarkKind] = ()) -> None:
        self.show_rails(opened.article.rails if opened else ())

    def show_rails(self, rails: Sequence[Rail]) -> None:
        """Show the rails of a page, from the beginning."""
        self._rows = fold_rails(rails)
        self.show_rows([number for number, row in enumerate(self._rows) if row.story is not None])

    @property
    def story(self) -> Story | None:
        """The story under the cursor, None where there is none."""
        return None if self.row is None else self._rows[self.row].story

    def lay_out(self, width: int) -> list[PanelLine]:
        return lay_out_rows(self._rows, width)

    def nothing(self) -> str:
        return "The page lists no other stories."
