"""Acts on stories that several articles tell: listing the tellings, opening one, saying that one tells another."""

from typing import TYPE_CHECKING

from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.main.reading import ReadingActs
from reader.ui.main.undo import Change
from reader.ui.plain import notify

if TYPE_CHECKING:
    from reader.ui.dialogs.same_story_dialog import SameStoryChoice


class TellingActs(ReadingActs):
    """Each act is the method of its id in the table of acts."""

    def on_article_list_same_story_changed(self) -> None:
        self.update_status()

    def action_same_story(self) -> None:
        from reader.library.stores.story_clusters import StoryClusters

        row = self.target_row()
        tellings = self.attempt(lambda: StoryClusters(self.shelf.library).of(row.id)) if row else None
        if row is None or not tellings:
            notify(self.app, "No other article tells this story.")
            return
        from reader.ui.dialogs.same_story_dialog import SameStoryDialog

        here = next((place for place, one in enumerate(tellings) if one.id == row.id), 0)
        self.app.push_screen(SameStoryDialog(tellings, here), self._after_tellings)

    def _after_tellings(self, chosen: "SameStoryChoice | None") -> None:
        if chosen is None:
            return
        if chosen.is_removed:
            self._part(chosen.row)
        elif self.open_article(chosen.row.id):
            self.go_to(Focus.BODY)

    def _part(self, row: ArticleRow) -> None:
        """Say that an article tells another story than those that it stands with."""
        from reader.library.stores.story_clusters import StoryClusters

        tellings, selected = StoryClusters(self.shelf.library), self.list.row

        def set_apart(is_apart: bool) -> bool:
            tellings.set_apart(row.id, is_apart)
            return True

        if not self.attempt(lambda: set_apart(True)):
            return
        sentence = f"Not the same story: {row.headline}"
        self.changes.remember(Change(sentence, row.id, lambda: set_apart(False), lambda: set_apart(True)))
        key = self.key_of("undo")
        notify(self.app, f"{sentence} ({key} undoes it)" if key else sentence)
        self.reload_rows(selected)
        if self.opened is not None:
            self.after_change(self.opened.row.id)
