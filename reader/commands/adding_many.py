"""`broadsheet add` on more pages than one wants a line for: progress while they go in, and a summary."""

import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TextIO

from reader.base.errors import Cancelled, PageError
from reader.base.safe_text import safe_line
from reader.bulk_ingest.eta import Eta
from reader.bulk_ingest.pipeline import Event, default_workers, ingest_pages
from reader.bulk_ingest.source_scanner import SourceScanner
from reader.bulk_ingest.task import Skipped
from reader.cleaning.version import VERSION
from reader.commands.printing import complain, counted, show_progress
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.library.stores.sources import SourceStore
from reader.pipeline import Added, Failed

if TYPE_CHECKING:
    from reader.commands.arguments import Options

_MOST_NAMED = 20
"""Pages that were refused that are named on the terminal."""
_GLANCE = 0.2
"""Seconds between two looks at how far it is."""
_REFUSALS = {
    "NoArticle": "no article",
    "EmptyPage": "empty",
    "BinaryPage": "no text",
    "OversizePage": "too large",
    "SlowPage": "too slow",
    "MissingPage": "gone",
    "UnreadablePage": "cannot be read",
    "InternalError": "a bug in Broadsheet",
    "MissingExtra": "a library is missing",
}
"""Errors in a word or two; others are "refused"."""
_OUTCOMES = {
    Outcome.ADDED: "added",
    Outcome.KNOWN: "already there",
    Outcome.CHANGED: "as a new version",
    Outcome.RESTORED: "restored",
}


def add_many(library: Library, paths: Sequence[Path], options: "Options") -> bool:
    """Add the pages of files, folders and archives, and tell what became of them. False where some were refused. Raises
    KeyboardInterrupt where the person stops it, once what is done is kept.
    """
    kept = SourceStore(library)
    finder = SourceScanner(paths, lambda key: None if options.again else kept.is_done(key, VERSION))
    with _refused_file(options.refused) as file, _interruption() as interrupted:
        report = Report(finder, options.verbose, file)
        try:
            workers = options.workers or default_workers()
            for event in ingest_pages(library, finder, workers, lambda: bool(interrupted)):
                report.tell(event)
        except Cancelled:
            report.sum_up()
            complain("Stopped. What is added stays; the same command goes on from here.")
            raise KeyboardInterrupt from None
    report.sum_up()
    return not report.refused


class Report:
    """What became of pages: counts, the first that were refused by name, and the progress on the terminal."""

    def __init__(self, finder: SourceScanner, is_verbose: bool, file: TextIO | None) -> None:
        self._finder, self._is_verbose, self._file = finder, is_verbose, file
        self._pace = Eta(finder)
        self._outcomes: Counter[Outcome] = Counter()
        self._passed = [0, 0]
        self.refused: Counter[str] = Counter()
        """How many were refused, by reason."""
        self._named: list[str] = []
        self._looked = 0.0

    def tell(self, event: Event) -> None:
        """Count a page; say what became of it where each has a line."""
        if isinstance(event, Added):
            self._outcomes[event.outcome] += 1
            self._print(f"{event.outcome}: {event.headline}")
        elif isinstance(event, Failed):
            self._refuse(event)
        else:
            self._passed[event.is_in] += 1
        self._pace.count(isinstance(event, Skipped))
        if monotonic() - self._looked > _GLANCE:
            self._looked = monotonic()
            show_progress(str(self._pace))

    def _print(self, line: str) -> None:
        if self._is_verbose:
            show_progress("")
            print(line, flush=True)

    def _refuse(self, failed: Failed) -> None:
        self.refused[_REFUSALS.get(type(failed.error).__name__, "refused")] += 1
        line = f"{failed.source}: {failed.error}"
        if self._file:
            print(safe_line(line), file=self._file, flush=True)
        if self._is_verbose:
            show_progress("")
            complain(line)
        elif len(self._named) < _MOST_NAMED:
            self._named.append(line)

    def sum_up(self) -> None:
        """Say what became of all."""
        show_progress("")
        if not self._is_verbose:
            for line in self._named:
                complain(line)
            if more := self.refused.total() - len(self._named):
                complain(f"and {more:,} more. --refused FILE writes all of them there.")
        for line in self._summary():
            print(line, flush=True)

    def _summary(self) -> Iterator[str]:
        done = self._outcomes.total()
        parts = [f"{self._outcomes[one]:,} {words}" for one, words in _OUTCOMES.items() if self._outcomes[one]]
        yield f"{counted(done, 'page')}{self._pace.lasted()}" + (f": {', '.join(parts)}." if parts else ".")
        if self.refused:
            yield f"{counted(self.refused.total(), 'page')} refused: {_listed(self.refused)}."
        refused, had = self._passed
        if had:
            yield f"{counted(had, 'page')} passed over that went in before; --again takes them once more."
        if refused:
            yield f"{counted(refused, 'page')} passed over that were refused before; --again tries them once more."
        if self._finder.other:
            yield f"Not pages: {_listed(self._finder.other)}."


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{number:,} {what}" for what, number in counts.most_common())


def _refused_file(word: str | None) -> AbstractContextManager[TextIO | None]:
    """Where to write what is refused. Raises PageError where nobody may."""
    if word is None:
        return nullcontext()
    path = Path(word).expanduser()
    try:
        return path.open("w", encoding="utf-8", errors="replace")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no file can have this name"
        raise PageError(f"{safe_line(str(path))} cannot be written: {reason}. Name another file.") from None


@contextmanager
def _interruption() -> Iterator[list[bool]]:
    """A list that has something in it once the person interrupts; a second time interrupts as ever."""
    interrupted: list[bool] = []

    def stop(*_: object) -> None:
        interrupted.append(True)
        signal.signal(signal.SIGINT, before)
        show_progress("stopping …")

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield interrupted
    finally:
        signal.signal(signal.SIGINT, before)
