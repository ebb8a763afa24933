"""Counts what became of many pages, in figures that are small enough to send to another process."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from reader.bulk_ingest.task import Skipped
from reader.library.rows.raw_page import Outcome
from reader.pipeline import Added, Failed

MOST_NAMED = 100
"""Refused pages that are named, and changed articles that are listed."""


@dataclass
class Summary:
    """Counts pages: added ones by outcome, refused ones by the class of their error, and skipped ones by what became of
    them before.
    """

    outcomes: Counter[str] = field(default_factory=Counter)
    first: int | None = None
    """The article of the first page that was added."""
    changed: list[int] = field(default_factory=list)
    """Articles that have a new version, up to `MOST_NAMED`."""
    refusals: Counter[str] = field(default_factory=Counter)
    named: list[str] = field(default_factory=list)
    """A sentence for each refused page, up to `MOST_NAMED`."""
    added_before: int = 0
    refused_before: int = 0

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> "Summary":
        """The summary whose `vars` were sent as JSON."""
        counters = {name: Counter(values[name]) for name in ("outcomes", "refusals")}
        return cls(**{**values, **counters})

    @property
    def added(self) -> int:
        """Pages that are in the library now."""
        return self.outcomes.total()

    @property
    def refused(self) -> int:
        """Pages that were refused."""
        return self.refusals.total()

    @property
    def done_before(self) -> int:
        """Pages that were skipped, since they were processed before."""
        return self.added_before + self.refused_before

    def count(self, event: Added | Failed | Skipped) -> None:
        """Count one more page."""
        if isinstance(event, Added):
            self._count_added(event)
        elif isinstance(event, Failed):
            self.refusals[type(event.error).__name__] += 1
            if len(self.named) < MOST_NAMED:
                self.named.append(f"{event.source}: {event.error}")
        elif event.is_in:
            self.added_before += 1
        else:
            self.refused_before += 1

    def _count_added(self, added: Added) -> None:
        self.outcomes[added.outcome] += 1
        self.first = self.first if self.first is not None else added.article_id
        if added.outcome is Outcome.CHANGED and len(self.changed) < MOST_NAMED:
            self.changed.append(added.article_id)
