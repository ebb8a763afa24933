"""`broadsheet add` on more pages than are worth a line each: progress while they are added, and a summary."""

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
from reader.bulk_ingest.summary import Summary
from reader.bulk_ingest.task import Skipped
from reader.cleaning.version import VERSION
from reader.commands.add_report import AddReport
from reader.commands.printing import advise, complain, counted, say, show_progress
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.library.stores.sources import SourceStore
from reader.pipeline import Added, Failed

if TYPE_CHECKING:
    from reader.commands.options.adding import AddOptions

_MOST_NAMED = 20
"""Refused pages that are named on the terminal."""
_PROGRESS_INTERVAL = 0.2
"""Seconds between two reports of progress."""
_REFUSALS = {
    "NoArticle": "no article",
    "EmptyPage": "empty",
    "BinaryPage": "not text",
    "OversizePage": "too large",
    "SlowPage": "too slow",
    "MissingPage": "gone",
    "UnreadablePage": "cannot be read",
    "InternalError": "bug in Broadsheet",
    "MissingExtra": "a library is missing",
}
"""Classes of errors in a word or two; others are "refused"."""
_OUTCOMES = {
    Outcome.ADDED: "added",
    Outcome.KNOWN: "already there",
    Outcome.CHANGED: "as a new version",
    Outcome.RESTORED: "restored",
}


def add_many(library: Library, paths: Sequence[Path], options: "AddOptions", report: AddReport) -> bool:
    """Add the pages of files, folders and archives, and print what became of them: in JSON of each, for people a
    summary. False where some were refused.

    Raises KeyboardInterrupt where the person stops it, once what is done is stored, and what `ingest_pages` raises.
    """
    sources = SourceStore(library)
    scanner = SourceScanner(paths, lambda key: None if options.again else sources.is_done(key, VERSION))
    with _refused_file(options.refused) as file, _interruption() as interrupted:
        printer = _Printer(scanner, options.verbose, file, report)
        try:
            workers = options.workers or default_workers()
            for event in ingest_pages(library, scanner, workers, lambda: bool(interrupted)):
                printer.report(event)
        except Cancelled:
            printer.sum_up()
            complain("Stopped. What was added stays; run the same command again to add the rest.")
            raise KeyboardInterrupt from None
    printer.sum_up()
    return not printer.summary.refused


class _Printer:
    """Prints the progress, the first refused pages by name, and a summary."""

    def __init__(self, scanner: SourceScanner, is_verbose: bool, file: TextIO | None, report: AddReport) -> None:
        self.summary = Summary()
        self._scanner, self._file, self._report = scanner, file, report
        self._is_json = report.add_row is not None
        self._has_lines = is_verbose or self._is_json
        self._eta = Eta(scanner)
        self._reported_at = 0.0

    def report(self, event: Event) -> None:
        """Count a page; where each has a line, print it."""
        self.summary.count(event)
        self._eta.count(isinstance(event, Skipped))
        if isinstance(event, Failed):
            self._report_refused(event)
        elif isinstance(event, Added) and self._has_lines:
            show_progress("")
            self._report.page(event)
        if monotonic() - self._reported_at > _PROGRESS_INTERVAL:
            self._reported_at = monotonic()
            show_progress(str(self._eta))

    def _report_refused(self, failed: Failed) -> None:
        line = f"{failed.source}: {failed.error}"
        if self._file:
            print(safe_line(line), file=self._file, flush=True)
        if self._has_lines:
            show_progress("")
            self._report.page(failed)

    def sum_up(self) -> None:
        """Print what became of all pages."""
        show_progress("")
        if not self._has_lines:
            named = self.summary.named[:_MOST_NAMED]
            for line in named:
                complain(line)
            if more := self.summary.refused - len(named):
                complain(f"and {more:,} more. --refused FILE writes all of them to a file.")
        for line in self._summary():
            if self._is_json:
                advise(line)
            else:
                say(line, flush=True)

    def _summary(self) -> Iterator[str]:
        outcomes = self.summary.outcomes
        parts = [f"{outcomes[one]:,} {words}" for one, words in _OUTCOMES.items() if outcomes[one]]
        added = f"{counted(self.summary.added, 'page')}{self._eta.lasted()}"
        yield added + (f": {', '.join(parts)}." if parts else ".")
        if self.summary.refused:
            reasons = Counter[str]()
            for kind, number in self.summary.refusals.items():
                reasons[_REFUSALS.get(kind, "refused")] += number
            yield f"{counted(self.summary.refused, 'page')} refused: {_listed(reasons)}."
        if before := self.summary.added_before:
            yield f"{counted(before, 'page')} skipped that {_were(before)} added before; --again processes them again."
        if before := self.summary.refused_before:
            yield f"{counted(before, 'page')} skipped that {_were(before)} refused before; --again tries them again."
        if self._scanner.other:
            yield f"Not pages: {_listed(self._scanner.other)}."


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{number:,} {what}" for what, number in counts.most_common())


def _refused_file(word: str | None) -> AbstractContextManager[TextIO | None]:
    """The file for the refused pages, None where none is wanted. Raises PageError where it cannot be written."""
    if word is None:
        return nullcontext()
    path = Path(word).expanduser()
    try:
        return path.open("x", encoding="utf-8", errors="replace")
    except FileExistsError:
        raise PageError(f"{safe_line(str(path))} is there already. Name another file, or delete it.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no file can have this name"
        raise PageError(f"{safe_line(str(path))} cannot be written: {reason}. Name another file.") from None


@contextmanager
def _interruption() -> Iterator[list[bool]]:
    """A list that is no longer empty once the person interrupts; a second interruption works as usual."""
    interrupted: list[bool] = []

    def stop(*_: object) -> None:  # prints nothing: the signal may come while the same stream is written to
        interrupted.append(True)
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield interrupted
    finally:
        signal.signal(signal.SIGINT, before)
