"""What became of what was imported: progress and a summary, for people, or a list in JSON."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from reader.commands.add_report import AddReport
from reader.commands.printing import AddRow, advise, complain, counted, json_rows, say, show_progress
from reader.importing.importing import ImportOutcome, ImportResult
from reader.library.stores.feeds import FeedRow
from reader.library.transfer.left_out import LeftOut
from reader.subscriptions.newsboat_import import NewsboatImported

_MOST_NAMED = 20
"""Failures that are printed one by one."""


class ImportReport:
    """Prints what became of the items of files and of fetched addresses. `add_row` prints a row of JSON, None prints
    lines.
    """

    def __init__(self, add_row: AddRow | None = None) -> None:
        self._add_row = add_row
        self.adding = AddReport(add_row)
        """Prints what became of what was not imported but added."""

    @property
    def is_for_people(self) -> bool:
        """Whether it prints lines."""
        return self._add_row is None

    def say(self, line: str) -> None:
        """Print a sentence about the whole; beside JSON, only to a person at a terminal."""
        if self._add_row:
            advise(line)
        else:
            say(line)

    def items(self, source: str, steps: Iterable[ImportResult]) -> Counter[ImportOutcome]:
        """Print the results of a file's items, or with "" those of fetched addresses, as they come: in JSON each, for
        people the progress, the first failures and a summary. Returns how many had which outcome.
        """
        counts: Counter[ImportOutcome] = Counter()
        for step in steps:
            counts[step.what] += 1
            if step.what is ImportOutcome.FAILED and counts[ImportOutcome.FAILED] <= _MOST_NAMED:
                show_progress("")
                complain(f"{step.name}: {step.reason}")
            if self._add_row:
                self._add_row(_to_json(source, step))
            done = counts.total()
            if step.total:
                show_progress(f"{step.done:,} of {step.total:,}" if step.done < step.total else "")
            elif done % 100 == 0:
                show_progress(f"{done:,}")
        show_progress("")
        if counts[ImportOutcome.FAILED] > _MOST_NAMED:
            complain(f"and {counts[ImportOutcome.FAILED] - _MOST_NAMED:,} more")
        self.say(_summary(counts))
        return counts

    def feeds(self, source: str, feeds: Sequence[FeedRow]) -> None:
        """Print which feeds are followed from now on, for people how many."""
        if self._add_row:
            for feed in feeds:
                self._add_row({"source": source, "outcome": "following", "feed": feed.name, "feed_url": feed.url})
        elif feeds:
            say(f"now following {counted(len(feeds), 'more feed')}")

    def left_out(self, source: str, left_out: LeftOut) -> None:
        """In JSON, print what a file brings beside articles and was left out."""
        if self._add_row is None:
            return
        row = {"source": source, "outcome": "left out"}
        for feed in left_out.feeds.values():
            self._add_row({**row, "feed": feed.own_title or feed.title, "feed_url": feed.url})
        for (site, line), destination in left_out.corrections.items():
            self._add_row({**row, "site": site, "line": line, "to": destination.value})

    def newsboat(self, source: str, imported: NewsboatImported) -> None:
        """Print how many articles of how many feeds newsboat had."""
        known = imported.total - imported.new
        if self._add_row:
            counts = {"new_articles": imported.new, "known_articles": known, "feeds": imported.feeds}
            self._add_row({"source": source, "outcome": "newsboat", **counts})
            return
        rest = f", {known:,} there already or deleted" * (known > 0)
        say(f"{counted(imported.new, 'new article')} of {counted(imported.feeds, 'feed')}{rest}")


@contextmanager
def reporting_import(form: str) -> Iterator[ImportReport]:
    """A report in a format, "table" or "json"."""
    if form == "json":
        with json_rows() as add_row:
            yield ImportReport(add_row)
    else:
        yield ImportReport()


def _summary(counts: Counter[ImportOutcome]) -> str:
    return (
        ", ".join(f"{counts[what]:,} {what}" for what in ImportOutcome if counts[what])
        or "There was nothing to import."
    )


def _to_json(source: str, step: ImportResult) -> dict[str, object]:
    """A row as `add` prints them: a failure has the same outcome there."""
    return {
        "source": source or step.url,
        "outcome": "failed" if step.what is ImportOutcome.FAILED else str(step.what),
        "item": step.name,
        "id": step.article_id,
        "url": step.url or None,
        "error": step.reason or None,
    }
