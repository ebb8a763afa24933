"""What became of what was added: a line each, for people, or a list in JSON."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.commands.printing import AddRow, complain, counted, json_rows, say
from reader.pipeline import Added, Failed

if TYPE_CHECKING:
    from reader.subscriptions.subscribing import FeedImport, Subscribed


class AddReport:
    """Prints what became of pages, feeds and lists of feeds. `add_row` prints a row of JSON, None prints lines."""

    def __init__(self, add_row: AddRow | None = None) -> None:
        self.add_row = add_row

    def page(self, result: Added | Failed) -> bool:
        """Print what became of a page. False where it was not added."""
        if isinstance(result, Failed):
            self.failure(result.source, str(result.error))
            return False
        if self.add_row:
            row = {"id": result.article_id, "headline": result.headline}
            self.add_row({"source": result.source, "outcome": str(result.outcome), **row})
        else:
            say(f"{result.outcome}: {result.headline}", flush=True)
        return True

    def failure(self, source: str, error: str) -> None:
        """Print why a source could not be added, in JSON as well."""
        self._fail(source, error, f"{source}: {error}")

    def problem(self, source: str, error: str) -> None:
        """Print an error that names its source itself, in JSON as well."""
        self._fail(source, error, error)

    def _fail(self, source: str, error: str, line: str) -> None:
        complain(line)
        if self.add_row:
            self.add_row({"source": source, "outcome": "failed", "error": error})

    def feed(self, source: str, followed: "Subscribed") -> None:
        """Print that a feed is followed."""
        outcome = "following" if followed.is_new else "followed already"
        if self.add_row:
            feed = {"feed": followed.feed.name, "feed_url": followed.feed.url}
            self.add_row({"source": source, "outcome": outcome, **feed})
        else:
            say(f"{outcome}: {followed.feed.name}", flush=True)

    def feed_list(self, source: str, imported: "FeedImport") -> None:
        """Print how many feeds of a list are followed, and which of its lines are none."""
        for line in imported.left_out:
            complain(f"skipped: {line}")
        if self.add_row:
            feeds = {"new_feeds": imported.new, "known_feeds": imported.known}
            self.add_row({"source": source, "outcome": "list of feeds", **feeds})
            return
        known = f", {imported.known:,} followed already" if imported.known else ""
        say(f"{source}: {counted(imported.new, 'new feed')}{known}", flush=True)


@contextmanager
def reporting(form: str) -> Iterator[AddReport]:
    """A report in a format, "text" or "json"."""
    if form == "json":
        with json_rows() as add_row:
            yield AddReport(add_row)
    else:
        yield AddReport()
