"""The words of the project: the field's terms, and none that were retired."""

from collections import Counter

import pytest
from measures import words

PENDING: dict[str, int] = {
    "annotating": 140,
    "base": 3,
    "bulk_ingest": 13,
    "cleaning": 128,
    "commands": 15,
    "exporting": 9,
    "importing": 6,
    "library": 69,
    "model": 10,
    "near_duplicates": 6,
    "pages": 18,
    "pipeline": 2,
    "reprocessing": 2,
    "searching": 7,
    "subscriptions": 12,
    "ui": 428,
}
"""How many retired words each package still has in its identifiers and file names."""

PENDING_PHRASES: dict[str, int] = {
    "README.md": 5,
    "annotating": 3,
    "base": 5,
    "bulk_ingest": 4,
    "cleaning": 2,
    "commands": 7,
    "docs": 14,
    "exporting": 1,
    "library": 10,
    "pages": 3,
    "searching": 2,
    "ui": 59,
}
"""How many retired phrases each package, and the documents, still have."""


@pytest.mark.parametrize(
    ("identifier", "found"),
    [
        ("keep_searches", ["keep"]),
        ("MarkingActs", ["acts"]),
        ("_first_look", ["first look"]),
        ("TELLING_SHARE", ["telling"]),
        ("laid_over", ["laid over"]),
        ("action", []),
        ("looks_like_feed", []),
        ("replace", []),
        ("keep_blank_values", []),
    ],
)
def test_the_words_of_an_identifier_are_looked_up_one_by_one(identifier: str, found: list[str]) -> None:
    assert words.retired_in(identifier) == found


def test_no_identifier_holds_a_retired_word() -> None:
    uses = words.uses()
    counts = Counter(use.package for use in uses)
    assert [use for use in uses if counts[use.package] > PENDING.get(use.package, 0)] == []
    assert sorted(PENDING.keys() - counts.keys()) == [], "take these out of PENDING"


def test_no_text_holds_a_retired_phrase() -> None:
    found = {where: where.removeprefix("reader/").split(":")[0].partition("/")[0] for where in words.phrases()}
    counts = Counter(found.values())
    assert [where for where, package in found.items() if counts[package] > PENDING_PHRASES.get(package, 0)] == []
    assert sorted(PENDING_PHRASES.keys() - counts.keys()) == [], "take these out of PENDING_PHRASES"
