"""What a person does by hand is on the disk when it is acknowledged; what can be done again need not be."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.base.errors import LibraryError
from reader.library.db import durability
from reader.library.library import Library
from reader.library.rules.rule import Rule
from reader.library.rules.rule_store import RuleStore
from reader.library.stores.changes_in_steps import ChangesInSteps, starring
from reader.library.stores.marks import MarkStore
from reader.library.stores.pages import PageStore
from reader.library.stores.tags import TagStore
from reader.model.corrections import Destination

_flush_log = durability.flush_log
"""As it is; the tests' own does nothing."""


@pytest.fixture
def flushed(monkeypatch: pytest.MonkeyPatch, library: Library) -> list[bool]:
    """Whether a transaction was under way, each time that the log was flushed."""
    found: list[bool] = []
    monkeypatch.setattr(
        durability, "flush_log", lambda path, is_new: found.append(library._access.connection.in_transaction)
    )
    return found


BY_HAND: dict[str, Callable[[Library, int], object]] = {
    "star": lambda library, one: library.set_starred(one, True),
    "later": lambda library, one: library.set_later(one, True),
    "tags": lambda library, one: TagStore(library).set(one, ["sea"]),
    "more tags": lambda library, one: TagStore(library).add(one, ["sea"]),
    "marks": lambda library, one: MarkStore(library).correct(one, ()),
    "site": lambda library, one: PageStore(library).set_site_correction("a.example", "Fog", Destination.OUT),
    "rule": lambda library, one: RuleStore(library).add(Rule("fog", stars=True)),
    "rules": lambda library, one: RuleStore(library).replace([], [Rule("fog", stars=True, id=1)]),
}
BY_ITSELF: dict[str, Callable[[Library, int], object]] = {
    "read": lambda library, one: library.set_read(one, True),
    "offset": lambda library, one: library.set_reading_offset(one, 3),
    "state": lambda library, one: library.set_state("a", "b"),
    "tagged by a rule": lambda library, one: TagStore(library).add_to([one], "sea"),
}


@pytest.mark.parametrize("name", BY_HAND)
def test_what_is_done_by_hand_is_flushed_once_it_is_committed(
    name: str, library: Library, put, make_article, flushed: list[bool]
):
    BY_HAND[name](library, put(make_article()))
    assert flushed == [False]


@pytest.mark.parametrize("name", BY_ITSELF)
def test_what_can_be_done_again_is_not(name: str, library: Library, put, make_article, flushed: list[bool]):
    BY_ITSELF[name](library, put(make_article()))
    assert flushed == []


def test_within_a_transaction_it_waits_for_the_end(library: Library, put, make_article, flushed: list[bool]):
    ids = [put(make_article(name)) for name in ("Bridge", "Tunnel")]
    with library.writing():
        with library.writing():
            library.set_starred(ids[0], True)
        library.set_starred(ids[1], True)
        assert flushed == []
    assert flushed == [False]


def test_many_articles_are_flushed_once(library: Library, put, make_article, flushed: list[bool]):
    ids = [put(make_article(f"Bridge {number}")) for number in range(45)]
    changes = ChangesInSteps(starring(True))
    for way in (lambda: changes.make(library, ids), lambda: changes.undo(library), lambda: changes.redo(library)):
        flushed.clear()
        for _ in way():
            pass
        assert flushed == [False]


def test_the_log_is_flushed_and_at_first_its_folder(library: Library, monkeypatch: pytest.MonkeyPatch):
    library.set_state("a", "b")
    asked: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda number: asked.append(os.readlink(f"/proc/self/fd/{number}")))
    for is_new in (True, False):
        _flush_log(library.path, is_new)
    log = f"{library.path}-wal"
    assert asked == [log, str(library.path.parent), log]


def test_a_disk_that_does_not_keep_it_is_told(library: Library, monkeypatch: pytest.MonkeyPatch):
    library.set_state("a", "b")

    def fail(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(LibraryError, match="did not keep the last change of .*input/output error"):
        _flush_log(library.path, is_new=False)


def test_without_a_log_there_is_nothing_to_do(tmp_path: Path):
    _flush_log(tmp_path / "none.db", is_new=True)
