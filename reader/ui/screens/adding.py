"""Acts that bring pages in: in the background, with progress, and to be stopped."""

import logging
import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from reader.errors import ReaderError
from reader.library.library import Library
from reader.library.rows import ArticleRow
from reader.ui.actions import Place
from reader.ui.plain import tell
from reader.ui.screens.reading import ReadingActs

if TYPE_CHECKING:
    from reader import ingest

log = logging.getLogger("broadsheet")


class AddingActs(ReadingActs):
    """Each act is the method of its id in the table of acts."""

    failures: list[str]
    """A sentence for each page of the command line that could not be added."""

    @dataclass
    class Progressed(Message):
        """One more page is done, or failed."""

        done: int
        total: int
        result: "ingest.Added | ingest.Failed"

    @dataclass
    class Finished(Message):
        """All pages are done, or the work was stopped."""

        added: "tuple[ingest.Added, ...]"
        failed: "tuple[ingest.Failed, ...]"
        opens_first: bool
        problem: str | None = None

    _stop: threading.Event | None = None

    # -- acts

    def action_add(self) -> None:
        from reader.ui.screens.add_dialog import AddDialog

        self.app.push_screen(AddDialog(), self._add_answer)

    def _add_answer(self, answer: str | None) -> None:
        if answer is None:
            return
        try:
            source = source_of(answer)
        except ReaderError as error:
            tell(self.app, str(error), "error")
            return
        self.start_adding([source], opens_first=False)

    def action_cancel_adding(self) -> None:
        self.stop_adding()
        self.status.show_lead("stopping …")

    def stop_adding(self) -> None:
        """Let the work in the background end soon."""
        if self._stop is not None:
            self._stop.set()

    def open_story(self) -> None:
        """The story under the panel's cursor: from the library, else by its address, else it cannot be."""
        story = self.rails.story if self.rails is not None else None
        if story is None:
            return
        known = self.shelf.library.find_story(story.url, story.title)
        if known is not None:
            if self.open_article(known):
                self.go_to(Place.BODY)
        elif story.url:
            self.start_adding([story.url], opens_first=True)
        else:
            tell(self.app, "The page gave no address for this story, and the library does not have it.", "warning")

    def on_rails_panel_chosen(self) -> None:
        self.open_story()

    # -- the work

    def start_adding(self, sources: Sequence["ingest.Source"], opens_first: bool) -> None:
        """Add pages in the background, one job at a time."""
        if self.is_adding:
            tell(self.app, "Pages are still being added. c stops that.", "warning")
            return
        from reader import ingest

        self.is_adding = True
        self._stop = threading.Event()
        self.update_status()
        self.status.show_lead(f"adding {ingest.source_name(sources[0])} …")
        self._add(sources, opens_first, self._stop)

    @work(thread=True, group="adding", exit_on_error=False)
    def _add(self, sources: Sequence["ingest.Source"], opens_first: bool, stop: threading.Event) -> None:
        from reader import ingest

        added: list[ingest.Added] = []
        failed: list[ingest.Failed] = []
        problem: str | None = None
        try:
            expanded = list(ingest.expand_sources(sources))
            with Library(self.shelf.library.path) as library:
                for result in ingest.add_sources(library, expanded, stop.is_set):
                    (added if isinstance(result, ingest.Added) else failed).append(result)  # type: ignore[arg-type]
                    self.post_message(self.Progressed(len(added) + len(failed), len(expanded), result))
        except ReaderError as error:
            problem = str(error)
        except Exception as error:  # else nothing could be added any more, and nobody would know why
            log.error("adding", exc_info=error)
            problem = f"Adding stopped because of a mistake of Broadsheet's own ({type(error).__name__})."
        self.post_message(self.Finished(tuple(added), tuple(failed), opens_first, problem))

    def on_adding_acts_progressed(self, message: Progressed) -> None:
        if message.total > 1:
            self.status.show_lead(f"added {message.done} of {message.total}")

    def on_adding_acts_finished(self, message: Finished) -> None:
        self.is_adding = False
        self._stop = None
        first = self.shelf.library.row(message.added[0].article_id) if message.added else None
        self.reload_rows(first or self.list.row)
        opens = message.opens_first and (self.finding is None or self.finding.is_kept)
        if first and opens and self.open_article(first.id):
            self.go_to(Place.BODY)
        self._tell_result(message, None if opens else first)
        self.update_status()

    def _tell_result(self, message: Finished, first: ArticleRow | None) -> None:
        if len(message.added) == 1 and first:
            outcome = str(message.added[0].outcome).capitalize()
            tell(self.app, f"{outcome}: {first.headline}")
        elif len(message.added) > 1:
            tell(self.app, f"{len(message.added)} pages added.")
        for failure in message.failed[:3]:
            tell(self.app, f"{failure.source}: {failure.error}", "error")
        if len(message.failed) > 3:
            tell(self.app, f"{len(message.failed) - 3} more pages could not be added.", "error")
        if message.problem:
            tell(self.app, message.problem, "warning")
        self.failures += [f"{failure.source}: {failure.error}" for failure in message.failed]
        if message.problem:
            self.failures.append(message.problem)

    # -- the samples

    @work(thread=True, group="samples", exit_on_error=False)
    def add_samples(self) -> None:
        """Put the samples into a library that never had them."""
        from reader import ingest

        try:
            with Library(self.shelf.library.path) as library:
                for _ in ingest.add_samples(library):
                    pass
        except ReaderError as error:
            self.app.call_from_thread(tell, self.app, str(error), "error")
        self.app.call_from_thread(self._show_samples)

    def _show_samples(self) -> None:
        selected = self.list.row if self.opened else None
        self.reload_rows(selected)
        if selected is None:
            self.list.go_to_edge(end=False)


def source_of(answer: str) -> "ingest.Source":
    """What a person typed or pasted into the box: an address, a path, or the text of a page. Raises a PageError."""
    from reader import ingest

    answer = answer.strip()
    if "\n" in answer:
        return ingest.pasted_page(answer)
    is_word = " " not in answer or os.path.exists(os.path.expanduser(answer))
    return answer if is_word or answer.lower().startswith(("file:", "/", "~", "./")) else ingest.pasted_page(answer)
