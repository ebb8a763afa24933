"""What changed in an article: between its versions, or between it and another article that tells the same story."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from reader.base.errors import LibraryError
from reader.model.moments import moment_at
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import Job
from reader.ui.viewmodels.ages import short_age

if TYPE_CHECKING:
    from reader.library.rows.opened_articles import OpenArticle
    from reader.model.diff import Difference
    from reader.ui.dialogs.comparison_screen import Compared


class ComparisonController(Controller):
    """Opens the comparison of the open article."""

    def versions(self) -> None:
        """Show what changed since an older version, or from article to article of the story."""
        opened = self.session.opened
        if opened is None:
            return
        others = self.attempt(lambda: self._others(opened))
        if not others:
            if others is not None:
                sentence = "There is one version of this article, and no other article tells its story."
                self.view.show_notice(sentence)
            return
        from reader.ui.dialogs.comparison_screen import ComparisonScreen

        row = opened.row
        screen = ComparisonScreen(row.headline, others, self.late.moves, partial(self._compare, row.id))
        self.view.open_dialog(screen)
        with suppress(LibraryError), self.library.at_once():  # else the sign in the list stays
            self.library.set_seen(row.id)
        self.session.state_changed(row.id)

    def _compare(self, article_id: int, other: "Compared", take: "Callable[[Difference | str], None]") -> None:
        """Compare an article with another text in the background; `take` gets the difference, or why there is none."""

        def compare(_: Job) -> "Difference | str":
            from reader.library.library import Library
            from reader.library.stores.versions import VersionStore
            from reader.model.diff import compare_articles

            with Library(self.library.path) as library:
                versions = VersionStore(library)
                here, there = versions.article(article_id), versions.article(other.article_id, other.number)
            if here is None or there is None:
                return "This text is no longer in the library."
            return compare_articles(there, here)

        self.jobs.start(
            "comparing",
            compare,
            replaces=True,
            done=take,
            failed=lambda error: take(str(error)),
            failure="The texts could not be compared",
        )

    def _others(self, opened: "OpenArticle") -> "list[Compared]":
        """What there is to compare an article with: its versions, the newest first, then others of its story."""
        from reader.library.stores.versions import VersionStore
        from reader.ui.dialogs.comparison_screen import Compared

        row, library = opened.row, self.library
        newest, *older = VersionStore(library).of(row.id)
        now = _moment(newest.fetched_at)
        found = [Compared(f"as of {_moment(one.fetched_at)} → {now}", row.id, one.number) for one in older]
        for other in self.rows.same_story(row):
            if other.id != row.id:
                facts = (other.source or "another article", short_age(other.sort_at, int(time.time())))
                found.append(Compared(f"{' · '.join(facts)} → {row.source or 'this article'}", other.id))
        return found


def _moment(seconds: int) -> str:
    """A moment in the person's own time; without the year where it is this one."""
    moment = moment_at(seconds).astimezone()
    year = "" if moment.year == datetime.now().year else f" {moment.year}"
    return f"{moment.day} {moment:%b}{year} {moment:%H:%M}"
