"""What became of many pages, in so few numbers that it can be told and sent."""

from collections import Counter
from dataclasses import dataclass, field

from reader.bulk_ingest.task import Skipped
from reader.library.rows.raw_page import Outcome
from reader.pipeline import Added, Failed

_MOST_NAMED = 100
"""Pages that were refused that are named; changed articles that are."""


@dataclass
class Summary:
    """Counts pages. `first` is the article of the first that is in, `changed` are those with a new version, `named` has
    a sentence for each page that was refused, up to a number; `done_before` were passed over.
    """

    outcomes: Counter[str] = field(default_factory=Counter)
    first: int | None = None
    changed: list[int] = field(default_factory=list)
    refused: int = 0
    named: list[str] = field(default_factory=list)
    done_before: int = 0

    @property
    def added(self) -> int:
        """How many pages are in the library now."""
        return sum(self.outcomes.values())

    def count(self, event: Added | Failed | Skipped) -> None:
        """One more page is done."""
        if isinstance(event, Skipped):
            self.done_before += 1
        elif isinstance(event, Failed):
            self.refused += 1
            if len(self.named) < _MOST_NAMED:
                self.named.append(f"{event.source}: {event.error}")
        else:
            self.outcomes[event.outcome] += 1
            self.first = self.first if self.first is not None else event.article_id
            if event.outcome is Outcome.CHANGED and len(self.changed) < _MOST_NAMED:
                self.changed.append(event.article_id)
