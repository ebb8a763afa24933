"""The stack of changes: it says each time that something else can be undone or redone."""

from collections.abc import Callable

import pytest

from reader.base.errors import BusyLibrary
from reader.library.library import Library
from reader.ui.main.undo import Change, UndoStack


class Calls:
    """How often the stack said that it changed."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        self.count += 1


@pytest.fixture
def calls() -> Calls:
    return Calls()


@pytest.fixture
def undo(library: Library, calls: Calls) -> UndoStack:
    return UndoStack(library, changed=calls)


def change(name: str = "Renamed", redo: Callable[[], object] = lambda: None) -> Change:
    return Change(name, None, lambda: None, redo)


def refuse() -> None:
    raise BusyLibrary("Another program is writing to the library.")


def test_it_says_so_when_a_change_is_made_undone_redone_and_dropped(undo: UndoStack, calls: Calls):
    made = change()
    undo.push(made)
    assert calls.count == 1 and len(undo) == 1 and not undo.can_redo
    undo.undo()
    assert calls.count == 2 and len(undo) == 0 and undo.can_redo
    undo.redo()
    assert calls.count == 3 and len(undo) == 1 and not undo.can_redo
    undo.drop(made)
    assert calls.count == 4 and len(undo) == 0


@pytest.mark.parametrize("name", ["star", "mark", "save_for_later", "hide", "delete", "restore"])
def test_it_says_so_for_each_change_of_an_article(undo: UndoStack, calls: Calls, library: Library, stack, name: str):
    (number,) = stack("Ferry")
    getattr(undo, name)(library.row(number))
    assert calls.count == 1 and len(undo) == 1


def test_it_says_nothing_where_nothing_can_be_undone_or_redone(undo: UndoStack, calls: Calls):
    assert undo.undo() is None and undo.redo() is None and calls.count == 0


def test_it_says_nothing_of_an_undo_that_fails_which_can_be_tried_again(undo: UndoStack, calls: Calls):
    undo.push(Change("Renamed", None, refuse, refuse))
    with pytest.raises(BusyLibrary):
        undo.undo()
    assert calls.count == 1 and len(undo) == 1 and not undo.can_redo


def test_it_says_nothing_of_a_redo_that_fails_which_can_be_tried_again(undo: UndoStack, calls: Calls):
    undo.push(change(redo=refuse))
    undo.undo()
    with pytest.raises(BusyLibrary):
        undo.redo()
    assert calls.count == 2 and len(undo) == 0 and undo.can_redo


def test_a_change_that_fails_is_not_remembered(undo: UndoStack, calls: Calls, library: Library, stack, monkeypatch):
    (number,) = stack("Ferry")
    row = library.row(number)
    monkeypatch.setattr(library, "set_starred", lambda *_: refuse())
    with pytest.raises(BusyLibrary):
        undo.star(row)
    assert calls.count == 0 and len(undo) == 0


def test_a_new_change_forgets_what_was_undone(undo: UndoStack):
    undo.push(change("first"))
    undo.undo()
    undo.push(change("second"))
    assert not undo.can_redo and undo.undo().change.sentence == "second"


def test_dropping_a_change_leaves_the_others(undo: UndoStack):
    first, second = change("first"), change("first")
    undo.push(first)
    undo.push(second)
    undo.drop(first)
    assert len(undo) == 1 and undo.undo().change is second


def test_an_entry_has_what_the_person_saw_when_the_change_was_made(library: Library):
    states = iter(["then", "now"])
    undo = UndoStack(library, view_state=lambda: next(states))  # type: ignore[arg-type, return-value]
    undo.push(change())
    assert undo.undo().view_state == "then"
    assert undo.redo().view_state == "then"
