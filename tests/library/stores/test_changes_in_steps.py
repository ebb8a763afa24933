"""Changing many articles in steps, and taking that back."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.base.errors import LibraryError
from reader.library import articles
from reader.library.library import Library
from reader.library.listing.listed_ids import listed_ids
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, STARRED, UNREAD, View, ViewKind
from reader.library.rows.state_change import StateChange
from reader.library.stores import changes_in_steps
from reader.library.stores.changes_in_steps import (
    STEP,
    ChangesInSteps,
    StepChange,
    deleting,
    reading,
    restoring,
    saving_for_later,
    starring,
    tagging,
    untagging,
)
from reader.library.stores.tags import TagStore
from tests.library.listing.test_listing import filled

State = tuple[bool, bool, bool, bool, tuple[str, ...]]


def states(library: Library) -> dict[int, State]:
    """Read, starred, later, deleted and tags of each article."""
    rows = library.read("SELECT id, is_read, is_starred, is_later, deleted_at NOTNULL FROM article")
    return {one: (*map(bool, states), TagStore(library).of(one)) for one, *states in rows}  # type: ignore[misc]


def test_articles_are_marked_and_only_those_that_were_unread_are_remembered(
    library: Library, put, make_article
) -> None:
    ids = [put(make_article(f"Number {number}")) for number in range(4)]
    library.set_read(ids[1], True)
    changes = ChangesInSteps(reading(True))
    assert list(changes.make(library, ids[:3])) == [3] and changes.changed == 2
    assert [library.row(one).is_read for one in ids] == [True, True, True, False]
    assert Listing(library).unread() == Listing(library, UNREAD).count() == 1
    assert list(changes.undo(library)) == [2]
    assert [library.row(one).is_read for one in ids] == [False, True, False, False]


def test_all_unread_of_a_list_are_marked_and_no_others(library: Library, put, make_article, monkeypatch) -> None:
    monkeypatch.setattr(changes_in_steps, "STEP", 3)
    ids = [put(make_article(f"Number {number}", url=f"https://reeds.example/{number}")) for number in range(8)]
    library.set_read(ids[2], True)
    for one in ids[:6]:
        library.set_starred(one, True)
    for view, wanted in ((STARRED, ids[:2] + ids[3:6]), (View(ViewKind.SITE, "reeds.example"), ids[6:]), (ALL, [])):
        changes = ChangesInSteps(reading(True))
        unread = listed_ids(Listing(library, view), library.last_id(), is_unread=True)
        assert sorted(unread) == wanted
        assert list(changes.make(library, unread)) == [*range(3, len(wanted), 3), *([len(wanted)] if wanted else [])]
        assert changes.changed == len(wanted)


def test_articles_of_a_story_are_as_they_were_when_marking_is_undone(library: Library, put, make_article) -> None:
    text = " ".join(f"word{number}" for number in range(100))
    ids = [put(make_article("Toll", text, url=f"https://quay.example/{number}")) for number in range(3)]
    library.set_starred(ids[0], True)
    library.set_just_read(ids[1:2], True)
    changes = ChangesInSteps(reading(True))
    assert list(changes.make(library, listed_ids(Listing(library), ids[-1], is_unread=True))) == [1]
    assert [library.row(one).is_read for one in ids] == [True, True, True]
    assert list(changes.undo(library)) == [2]
    assert [library.row(one).is_read for one in ids] == [False, True, False]
    assert list(changes.redo(library)) == [2]
    assert [library.row(one).is_read for one in ids] == [True, True, True]


def test_a_step_has_twenty_articles(library: Library, put, make_article) -> None:
    ids = [put(make_article(f"Fog {number}")) for number in range(21)]
    assert STEP == 20 and list(ChangesInSteps(starring(True)).make(library, ids)) == [20, 21]


@pytest.mark.parametrize(
    ("change", "after"),
    [
        (starring(True), (False, True, False, False, ("Fog",))),
        (starring(False), (False, False, False, False, ("Fog",))),
        (saving_for_later(True), (False, False, True, False, ("Fog",))),
        (saving_for_later(False), (False, False, False, False, ("Fog",))),
        (deleting(), (False, False, False, True, ("Fog",))),
        (restoring(), (False, False, False, False, ("Fog",))),
        (tagging("sea"), (False, False, False, False, ("Fog", "sea"))),
        (tagging("fog"), (False, False, False, False, ("Fog",))),
        (untagging("fog"), (False, False, False, False, ())),
        (untagging("sea"), (False, False, False, False, ("Fog",))),
    ],
)
def test_each_change_is_made_undone_and_made_again(
    change: StepChange, after: State, library: Library, put, make_article
) -> None:
    ids = [put(make_article(f"Number {number}")) for number in range(3)]
    for one in ids:
        TagStore(library).set(one, ["Fog"])
    before = states(library)
    changes = ChangesInSteps(change)
    assert list(changes.make(library, ids[:2])) == [2]
    assert [states(library)[one] for one in ids] == [after, after, before[ids[2]]]
    assert changes.changed == (2 if after != before[ids[0]] else 0)
    list(changes.undo(library))
    assert states(library) == before
    list(changes.redo(library))
    assert [states(library)[one] for one in ids] == [after, after, before[ids[2]]]


CHANGES = [
    *(partial(make, state) for make in (reading, starring, saving_for_later) for state in (True, False)),
    deleting,
    restoring,
    *(partial(make, tag) for make in (tagging, untagging) for tag in ("sea", "FOG")),
]


@given(st.data())
def test_any_changes_are_undone_to_what_was(data: st.DataObject) -> None:
    with filled([1, 1, 2, 3], deleted={0}, read={1}) as library:
        ids = [1, 2, 3, 4]
        TagStore(library).set(3, ["Fog"])
        stack, known = [], [states(library)]
        for _ in range(data.draw(st.integers(1, 5))):
            changes = ChangesInSteps(
                *(make() for make in data.draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=2)))
            )
            list(changes.make(library, data.draw(st.lists(st.sampled_from(ids), unique=True))))
            stack.append(changes)
            known.append(states(library))
        for number in reversed(range(len(stack))):
            list(stack[number].undo(library))
            assert states(library) == known[number]
        for number, changes in enumerate(stack, 1):
            list(changes.redo(library))
            assert states(library) == known[number]


def test_a_step_is_made_whole_or_not_at_all_and_those_before_can_be_undone(
    library: Library, put, make_article, monkeypatch
) -> None:
    monkeypatch.setattr(changes_in_steps, "STEP", 2)
    ids = [put(make_article(f"Number {number}")) for number in range(4)]
    before, calls, work = states(library), [], TagStore.add_to

    def refuse(store: TagStore, some: list[int], tag: str) -> list[int]:
        calls.append(some)
        if len(calls) == 2:
            raise LibraryError("The disk is full.")
        return work(store, some, tag)

    monkeypatch.setattr(TagStore, "add_to", refuse)
    changes, done = ChangesInSteps(starring(True), tagging("sea")), []
    with pytest.raises(LibraryError):
        done += changes.make(library, ids)
    assert [bool(states(library)[one][1]) for one in ids] == [True, True, False, False]
    list(changes.undo(library))
    assert states(library) == before


def test_what_is_so_already_is_left_alone(library: Library, put, make_article) -> None:
    ids = [put(make_article(f"Number {number}")) for number in range(3)]
    library.set_starred(ids[0], True)
    assert articles.change_state(library, ids, StateChange.STAR) == ids[1:]
    assert articles.change_state(library, ids, StateChange.STAR) == []
