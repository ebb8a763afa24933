"""The act that shows what changed in an article: between its versions, or between it and other tellings."""

import time
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from reader.base.errors import LibraryError
from reader.library.rows.opened_articles import OpenArticle
from reader.ui.main.reading import ReadingActs
from reader.ui.plain import notify
from reader.ui.viewmodels.ages import short_age

if TYPE_CHECKING:
    from reader.ui.dialogs.comparison_screen import Compared


class ComparingActs(ReadingActs):
    """Each act is the method of its id in the table of acts."""

    def action_versions(self) -> None:
        opened = self.opened
        if opened is None:
            return
        others = self.attempt(lambda: self._others(opened))
        if not others:
            if others is not None:
                notify(self.app, "There is one version of this article, and no other article tells its story.")
            return
        from reader.ui.dialogs.comparison_screen import ComparisonScreen

        row = opened.row
        self.app.push_screen(ComparisonScreen(self.shelf.library.path, row.id, row.headline, others, self.moves))
        with suppress(LibraryError), self.shelf.library.at_once():  # else the sign in the list stays
            self.shelf.library.set_seen(row.id)
        self.after_change(row.id)

    def _others(self, opened: OpenArticle) -> "list[Compared]":
        """What there is to compare an article with: its versions, the newest first, then other tellings."""
        from reader.library.stores.story_clusters import StoryClusters
        from reader.library.stores.versions import VersionStore
        from reader.ui.dialogs.comparison_screen import Compared

        row, library = opened.row, self.shelf.library
        newest, *older = VersionStore(library).of(row.id)
        now = _moment(newest.fetched_at)
        found = [Compared(f"as of {_moment(one.fetched_at)} → {now}", row.id, one.number) for one in older]
        for other in StoryClusters(library).of(row.id) if row.also_in else ():
            if other.id != row.id:
                facts = (other.publisher or "another telling", short_age(other.sort_at, int(time.time())))
                found.append(Compared(f"{' · '.join(facts)} → {row.publisher or 'this telling'}", other.id))
        return found


def _moment(seconds: int) -> str:
    """A moment in the person's own time; without the year where it is this one."""
    moment = datetime.fromtimestamp(seconds)
    year = "" if moment.year == datetime.now().year else f" {moment.year}"
    return f"{moment.day} {moment:%b}{year} {moment:%H:%M}"
