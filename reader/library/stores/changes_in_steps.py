"""Changes of many articles, made in steps and taken back: other programs wait to write to the library no longer than a
step takes.

    changes = ChangesInSteps(deleting())
    for done in changes.make(library, ids): ...
    for done in changes.undo(library): ...
"""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from reader.library import articles
from reader.library.db.connection import LibraryFile
from reader.library.rows.state_change import StateChange
from reader.library.stores.article_ids import ArticleIds
from reader.library.stores.tags import TagStore

STEP = 20
"""Articles that are changed in one transaction, which takes some milliseconds."""
_STRIDE = 1_000
"""Articles that are read at a time."""


class StepChange(NamedTuple):
    """A change of articles. `make` changes those of some articles that are not so yet, perhaps with others of their
    stories, and returns all that changed; `undo` changes just these back, and `redo` changes just these again. Each may
    raise a LibraryError, and then has done nothing.
    """

    make: Callable[[LibraryFile, Sequence[int]], Sequence[int]]
    undo: Callable[[LibraryFile, Sequence[int]], object]
    redo: Callable[[LibraryFile, Sequence[int]], object]


def reading(is_read: bool) -> StepChange:
    """Mark articles, and the others of their stories, as read or unread."""
    return StepChange(
        lambda library, ids: articles.set_read(library, ids, is_read),
        lambda library, ids: articles.set_just_read(library, ids, not is_read),
        lambda library, ids: articles.set_just_read(library, ids, is_read),
    )


def starring(is_starred: bool) -> StepChange:
    """Star articles, or remove their stars."""
    return _either(StateChange.STAR, StateChange.UNSTAR, is_starred)


def saving_for_later(is_later: bool) -> StepChange:
    """Save articles for later, or no longer."""
    return _either(StateChange.SAVE_FOR_LATER, StateChange.TAKE_FROM_LATER, is_later)


def hiding(is_hidden: bool) -> StepChange:
    """Hide articles, or list hidden ones again."""
    return _either(StateChange.HIDE, StateChange.UNHIDE, is_hidden)


def deleting() -> StepChange:
    """Delete articles, hidden ones too, which are hidden again when that is undone."""
    hidden: set[int] = set()

    def make(library: LibraryFile, ids: Sequence[int]) -> Sequence[int]:
        with library.joined():
            hidden.update(_change(library, ids, StateChange.UNHIDE))
            return _change(library, ids, StateChange.DELETE)

    def undo(library: LibraryFile, ids: Sequence[int]) -> None:
        with library.writing():
            _change(library, ids, StateChange.RESTORE)
            _change(library, sorted(hidden.intersection(ids)), StateChange.HIDE)

    return StepChange(make, undo, make)


def restoring() -> StepChange:
    """Restore deleted articles, to stay whatever the limits of their feeds are."""
    return _either(StateChange.RESTORE_FOR_EVER, StateChange.DELETE, True)


def _either(one: StateChange, other: StateChange, is_one: bool) -> StepChange:
    """The first of two changes, each of which undoes the other, or the second."""
    make, undo = (partial(_change, change=change) for change in ((one, other) if is_one else (other, one)))
    return StepChange(make, undo, make)


def _change(library: LibraryFile, ids: Sequence[int], change: StateChange) -> Sequence[int]:
    return articles.change_state(library, ids, change)


def tagging(tag: str) -> StepChange:
    """Give articles a tag."""
    return StepChange(
        lambda library, ids: TagStore(library).add_to(ids, tag),
        lambda library, ids: TagStore(library).remove_from(ids, tag),
        lambda library, ids: TagStore(library).add_to(ids, tag),
    )


def untagging(tag: str) -> StepChange:
    """Take a tag from articles, in whichever capitals they have it; they get it back in those."""
    in_capitals: dict[int, str] = {}

    def make(library: LibraryFile, ids: Sequence[int]) -> Sequence[int]:
        removed = TagStore(library).remove_from(ids, tag)
        in_capitals.update((one, own) for one, own in removed.items() if own != tag)
        return list(removed)

    def undo(library: LibraryFile, ids: Sequence[int]) -> None:
        store = TagStore(library)
        with library.writing():
            store.add_to([one for one in ids if one not in in_capitals], tag)
            for one in in_capitals.keys() & set(ids):
                store.add_to([one], in_capitals[one])

    return StepChange(make, undo, lambda library, ids: TagStore(library).remove_from(ids, tag))


def are_all(library: LibraryFile, ids: Sequence[int], column: str) -> bool:
    """Whether all of some articles are so as a column says, such as `is_read`. Raises a LibraryError."""
    return not any(
        library.read(
            f"SELECT 1 FROM article WHERE NOT {column} AND id IN (SELECT value FROM json_each(?)) LIMIT 1",
            (json.dumps(list(ids[start : start + _STRIDE])),),
        )
        for start in range(0, len(ids), _STRIDE)
    )


def in_steps(ids: Sequence[int]) -> Iterator[list[int]]:
    """Ids of articles, as many at a time as are changed in one transaction."""
    for start in range(0, len(ids), STEP):
        yield list(ids[start : start + STEP])


class ChangesInSteps:
    """One or several changes of the same articles, made step by step, and which articles each of them changed."""

    def __init__(self, *changes: StepChange) -> None:
        self._made = [(change, ArticleIds()) for change in changes]

    @property
    def changed(self) -> int:
        """How many articles were changed, counted once for each change."""
        return sum(len(ids) for _, ids in self._made)

    def make(self, library: LibraryFile, ids: Sequence[int]) -> Iterator[int]:
        """Change articles, and yield after each step how many were done so far. Where the steps are not gone through to
        the end, or a LibraryError is raised, those before are made and can be undone.
        """
        done = 0
        for step in in_steps(ids):
            self.make_step(library, step)
            done += len(step)
            yield done
        library.make_durable()

    def make_step(self, library: LibraryFile, ids: Sequence[int]) -> list[Sequence[int]]:
        """Change some articles in one transaction. Returns which of them, and of their stories, each change changed.
        Raises a LibraryError, and then has done nothing.
        """
        with library.writing():
            changed = [change.make(library, ids) for change, _ in self._made]
        for (_, known), new in zip(self._made, changed, strict=True):
            known.add(new)
        return changed

    def undo(self, library: LibraryFile) -> Iterator[int]:
        """Change back what was changed, and nothing else; yields as `make` does. Raises a LibraryError."""
        return self._again(library, [(change.undo, ids) for change, ids in reversed(self._made)])

    def redo(self, library: LibraryFile) -> Iterator[int]:
        """Change again what was changed back; yields as `make` does. Raises a LibraryError."""
        return self._again(library, [(change.redo, ids) for change, ids in self._made])

    def _again(
        self, library: LibraryFile, calls: Sequence[tuple[Callable[[LibraryFile, Sequence[int]], object], ArticleIds]]
    ) -> Iterator[int]:
        done = 0
        for call, ids in calls:
            for part in ids.parts():
                call(library, part)
                done += len(part)
                yield done
        library.make_durable()
