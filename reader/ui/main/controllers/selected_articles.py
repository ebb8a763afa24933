"""What keys do to the selected articles: star, mark, tag, delete or save all of them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.library.library import Library
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.many_articles import AT_ONCE, ManyArticles, ManyChanged, articles_text, literal
from reader.ui.main.controllers.read_marker import ReadMarker
from reader.ui.main.jobs import Job
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.library.stores.changes_in_steps import StepChange

    Articles = Callable[[Library], Sequence[int]]


class _Switch(NamedTuple):
    """A state that is given to all articles or, where all have it, taken from them: the column that says so, the change
    and what is said of it both ways, with "{}" for the articles.
    """

    column: str
    change: "Callable[[bool], StepChange]"
    given: str
    giving: str
    taken: str
    taking: str


class SelectedArticles(Controller):
    """Acts on the selection of the list."""

    def __init__(self, parts: Parts, many: ManyArticles, read_marker: ReadMarker) -> None:
        super().__init__(parts)
        self._parts = parts
        self._many = many
        self._read_marker = read_marker

    def star(self) -> None:
        """Star them, or remove their stars if all have one."""
        from reader.library.stores.changes_in_steps import starring

        texts = "Starred {}", "starring {}", "Removed the stars of {}", "removing the stars of {}"
        self._switch(_Switch("is_starred", starring, *texts))

    def later(self) -> None:
        """Save them to read later, or remove them from there if all are there."""
        from reader.library.stores.changes_in_steps import saving_for_later

        texts = "Saved {} to read later", "saving {}", "Removed {} from read later", "removing {}"
        self._switch(_Switch("is_later", saving_for_later, *texts))

    def toggle_read(self) -> None:
        """Mark them read, or unread if all are read."""
        from reader.library.stores.changes_in_steps import reading

        self._read_marker.leave()
        texts = "Marked {} read", "marking {} read", "Marked {} unread", "marking {} unread"
        self._switch(_Switch("is_read", reading, *texts))

    def hide(self) -> None:
        """Hide them, or list them again if all are hidden."""
        from reader.library.stores.changes_in_steps import hiding

        self._switch(_Switch("is_hidden", hiding, "Hid {}", "hiding {}", "Listed {} again", "listing {}"))

    def _switch(self, switch: _Switch) -> None:
        articles, number = self.selected()

        def find(library: Library) -> tuple[Sequence[int], bool]:
            from reader.library.stores.changes_in_steps import are_all

            ids = articles(library)
            return ids, are_all(library, ids, switch.column)

        def change(found: tuple[Sequence[int], bool]) -> None:
            ids, are_so = found
            texts = (switch.given, switch.giving, switch.taking)
            if are_so:
                texts = (switch.taken, switch.taking, switch.giving)
            self._change([switch.change(not are_so)], ids, *texts)

        if number <= AT_ONCE:
            found = self.attempt(lambda: find(self.library))
            if found is not None:
                change(found)
        else:
            self.jobs.start(
                "finding selected", lambda job: self._find(job, find), done=change, failure="Nothing was changed"
            )

    def _find(self, job: Job, find: Callable[[Library], tuple[Sequence[int], bool]]) -> tuple[Sequence[int], bool]:
        with Library(self.library.path) as library:
            job.interrupt_by(library.stop_reading)
            return find(library)

    def _change(self, changes: "Sequence[StepChange]", ids: Sequence[int], done: str, doing: str, undoing: str) -> None:
        from reader.library.stores.changes_in_steps import ChangesInSteps

        made = ChangesInSteps(*changes)
        what = ManyChanged(made, len(ids), done, doing, undoing)
        self._many.change(what, lambda library: made.make(library, ids))

    def selected(self) -> tuple["Articles", int]:
        """What reads the selected articles, and how many these are."""
        selected = self.view.list.selected
        articles = self.session.rows.articles_at(selected.indexes, selected.last_id or self.library.last_id())
        return articles, selected.count

    # -- tags

    def tags(self) -> None:
        """Ask which tags to give them, and which to take from them."""
        from reader.ui.dialogs.line_dialog import LineDialog

        articles, number = self.selected()

        def answer(typed: str | None) -> None:
            added, removed = _typed_changes(typed or "")
            if added or removed:
                self._tag(articles, number, added, removed)

        hint = "sea, old town: add · -sea: remove · Enter save · Esc close"
        self.view.open_dialog(LineDialog(f"Tags of {articles_text(number)}", "", hint, "sea, -old town"), answer)

    def _tag(self, articles: "Articles", number: int, added: Sequence[str], removed: Sequence[str]) -> None:
        from reader.library.stores.changes_in_steps import ChangesInSteps, tagging, untagging

        changes = ChangesInSteps(*map(untagging, removed), *map(tagging, added))
        tags = ", ".join([*(f"+{tag}" for tag in added), *(f"−{tag}" for tag in removed)])
        what = ManyChanged(changes, number, f"Tags of {{}}: {literal(tags)}", "tagging {}", "untagging {}")
        self._many.change(what, lambda library: changes.make(library, articles(library)))

    # -- into files

    def save(self) -> None:
        """Save them as files in a folder, which is asked for."""
        from reader.ui.main.controllers.selected_export import SelectedExport

        SelectedExport(self._parts).save(*self.selected())

    # -- deleting

    def delete(self) -> None:
        """Delete them; where they are many, ask first."""
        articles, number = self.selected()
        if number <= AT_ONCE:
            self._delete(articles, number)
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        dialog = ChoiceDialog(f"Delete {articles_text(number)}?", ["Delete them", "Keep them"])
        self.view.open_dialog(dialog, lambda chosen: self._delete(articles, number) if chosen == 0 else None)

    def _delete(self, articles: "Articles", number: int) -> None:
        from reader.library.stores.changes_in_steps import ChangesInSteps, deleting

        indexes = self.view.list.selected.indexes
        self.view.list.selected.end()
        if len(indexes) < self.session.rows.count:
            self.view.list.move_to(indexes.start)  # where the rows below come up to
        changes = ChangesInSteps(deleting())
        what = ManyChanged(changes, number, "Deleted {}", "deleting {}", "restoring {}")
        self._many.change(what, lambda library: changes.make(library, articles(library)))


def _typed_changes(typed: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tags to give and those to take, of what a person typed: those with a minus are taken."""
    from reader.library.stores.tags import proper_tags

    words = [word.strip() for word in typed.split(",")]
    removed = proper_tags(word[1:] for word in words if word.startswith("-"))
    return proper_tags(word for word in words if not word.startswith("-")), removed
