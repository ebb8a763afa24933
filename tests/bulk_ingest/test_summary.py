"""The counts of many pages."""

import json

from reader.base.errors import EmptyPage, NoArticle
from reader.bulk_ingest.summary import MOST_NAMED, Summary
from reader.bulk_ingest.task import Skipped
from reader.library.rows.raw_page import Outcome
from reader.pipeline import Added, Failed

EVENTS = (
    Added("a.txt", 7, Outcome.ADDED, "Bell rings"),
    Added("b.txt", 8, Outcome.CHANGED, "Anchor found"),
    Failed("c.txt", NoArticle("No article was found.")),
    Failed("d.txt", EmptyPage("The page is empty.")),
    Failed("e.txt", EmptyPage("The page is empty.")),
    Skipped("f.txt", True),
    Skipped("g.txt", False),
    Skipped("h.txt", False),
)


def summary_of(*events: Added | Failed | Skipped) -> Summary:
    """The summary of these events."""
    summary = Summary()
    for event in events:
        summary.count(event)
    return summary


def test_each_page_is_counted_once() -> None:
    summary = summary_of(*EVENTS)
    assert (summary.added, summary.refused, summary.done_before) == (2, 3, 3)
    assert summary.outcomes == {Outcome.ADDED: 1, Outcome.CHANGED: 1}
    assert summary.refusals == {"NoArticle": 1, "EmptyPage": 2}
    assert (summary.added_before, summary.refused_before) == (1, 2)
    assert (summary.first, summary.changed) == (7, [8])
    assert summary.named[0] == "c.txt: No article was found."


def test_it_is_the_same_once_it_was_sent_as_json() -> None:
    summary = summary_of(*EVENTS)
    assert Summary.from_json(json.loads(json.dumps(vars(summary)))) == summary


def test_only_some_are_named_and_all_are_counted() -> None:
    summary = summary_of(*[EVENTS[1], EVENTS[2]] * (MOST_NAMED + 5))
    assert len(summary.named) == len(summary.changed) == MOST_NAMED
    assert summary.refused == summary.added == MOST_NAMED + 5
