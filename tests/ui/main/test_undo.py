"""Changes of an article's state, and taking them back."""

from collections.abc import Callable

import pytest

from reader.base.errors import LibraryError
from reader.library.library import Library
from reader.library.rows.article_row import ArticleRow
from reader.library.stores.story_clusters import StoryClusters
from reader.model.article import Article
from reader.ui.main.undo import Change, UndoStack


@pytest.fixture
def number(make_article: Callable[..., Article], put: Callable[..., int]) -> int:
    """The id of an unread article without a star."""
    return put(make_article("Toll plan dropped"))


@pytest.fixture
def row(library: Library, number: int) -> Callable[[], ArticleRow]:
    """The article's row as it now is."""

    def read() -> ArticleRow:
        found = library.row(number)
        assert found is not None
        return found

    return read


def test_starring_stars_and_says_so(library: Library, row: Callable[[], ArticleRow]) -> None:
    assert UndoStack(library).star(row()) == "Starred: Toll plan dropped"
    assert row().is_starred


def test_starring_a_starred_article_takes_the_star(library: Library, row: Callable[[], ArticleRow]) -> None:
    changes = UndoStack(library)
    changes.star(row())
    assert changes.star(row()) == "Star removed: Toll plan dropped"
    assert not row().is_starred


def test_marking_goes_between_read_and_unread(library: Library, row: Callable[[], ArticleRow]) -> None:
    changes = UndoStack(library)
    assert changes.mark(row()) == "Marked read: Toll plan dropped"
    assert row().is_read
    assert changes.mark(row()) == "Marked unread: Toll plan dropped"
    assert not row().is_read


def test_keeping_for_later_keeps_or_no_longer(library: Library, row: Callable[[], ArticleRow]) -> None:
    changes = UndoStack(library)
    assert changes.save_for_later(row()) == "Saved to read later: Toll plan dropped"
    assert row().is_later
    assert changes.save_for_later(row()) == "Removed from read later: Toll plan dropped"
    assert not row().is_later


def test_deleting_takes_an_article_out_of_the_library(
    library: Library, number: int, row: Callable[[], ArticleRow]
) -> None:
    assert UndoStack(library).delete(row()) == "Deleted: Toll plan dropped"
    assert library.row(number) is None


@pytest.mark.parametrize("change_name", ["star", "mark", "save_for_later", "delete"])
def test_each_change_can_be_undone(
    library: Library, number: int, row: Callable[[], ArticleRow], change_name: str
) -> None:
    changes, before = UndoStack(library), row()
    sentence = getattr(changes, change_name)(before)
    assert library.row(number) != before
    made = changes.undo()
    assert made is not None
    change = made.change
    assert (change.sentence, change.article_id) == (sentence, number)
    assert row() == before


def test_changes_are_undone_from_the_last_to_the_first(library: Library, row: Callable[[], ArticleRow]) -> None:
    changes, states = UndoStack(library), [row()]
    for change_name in (changes.star, changes.mark, changes.star):
        change_name(row())
        states.append(row())
    assert len(changes) == 3
    for state in reversed(states[:-1]):
        changes.undo()
        assert row() == state
    assert len(changes) == 0


def test_when_nothing_is_left_nothing_is_undone(library: Library) -> None:
    assert UndoStack(library).undo() is None


def test_a_change_made_in_another_place_is_undone_like_the_others(
    library: Library, row: Callable[[], ArticleRow]
) -> None:
    changes = UndoStack(library)
    changes.star(row())
    taken: list[str] = []
    change = Change("Line moved", row().id, lambda: taken.append("line"), lambda: None)
    changes.push(change)
    made = changes.undo()
    assert made is not None and made.change is change and taken == ["line"]
    assert row().is_starred and len(changes) == 1


def test_a_change_that_could_not_be_made_is_forgotten_and_no_other(
    library: Library, row: Callable[[], ArticleRow]
) -> None:
    changes = UndoStack(library)
    change, other = (Change("Line moved", row().id, lambda: None, lambda: None) for _ in range(2))
    changes.push(change)
    changes.push(other)
    changes.drop(change)
    made = changes.undo()
    assert made is not None and made.change is other and changes.undo() is None


def test_stories_come_back_as_they_were(library: Library, put, make_article) -> None:
    text = " ".join(f"word{number}" for number in range(100))
    read = put(make_article("Toll plan", text, url="https://quay.example/1"))
    library.set_read(read, True)
    ids = [read, *(put(make_article("Toll plan", text, url=f"https://reeds.example/{one}")) for one in range(2))]
    states = lambda: [library.row(one).is_read for one in ids]  # noqa: E731
    changes = UndoStack(library)
    changes.mark(library.row(ids[1]))
    assert states() == [True, True, True]
    changes.undo()
    assert states() == [True, False, False]
    changes.redo()
    assert states() == [True, True, True]


# -- redo


@pytest.mark.parametrize("change_name", ["star", "mark", "save_for_later", "delete"])
def test_what_was_undone_is_redone(
    library: Library, number: int, row: Callable[[], ArticleRow], change_name: str
) -> None:
    changes = UndoStack(library)
    sentence = getattr(changes, change_name)(row())
    after = library.row(number)
    changes.undo()
    made = changes.redo()
    assert made is not None and made.change.sentence == sentence and library.row(number) == after
    assert len(changes) == 1 and changes.redo() is None


def test_a_new_change_ends_what_could_be_made_again(library: Library, row: Callable[[], ArticleRow]) -> None:
    changes = UndoStack(library)
    changes.star(row())
    changes.undo()
    assert changes.can_redo
    changes.mark(row())
    assert not changes.can_redo and changes.redo() is None


def test_a_change_that_fails_can_be_tried_again(library: Library, row: Callable[[], ArticleRow]) -> None:
    changes, failing = UndoStack(library), True

    def work() -> None:
        if failing:
            raise LibraryError("The disk is full.")

    changes.push(Change("Line moved", row().id, work, work))
    with pytest.raises(LibraryError):
        changes.undo()
    assert len(changes) == 1 and not changes.can_redo
    failing = False
    assert changes.undo() is not None
    failing = True
    with pytest.raises(LibraryError):
        changes.redo()
    assert changes.can_redo and len(changes) == 0


def test_the_article_that_stood_for_the_story_does_so_again(
    library: Library, make_article: Callable[..., Article], put: Callable[..., int]
) -> None:
    words = [f"word{number}" for number in range(100)]
    short = put(make_article("Quay", " ".join(words[:80])))
    library.set_read(short, True)
    long = put(make_article("Quay", " ".join(words)))  # came later, and is unread
    changes = UndoStack(library)

    def front() -> int:
        return StoryClusters(library).of(short)[0].id

    def row_of(article_id: int) -> ArticleRow:
        found = library.row(article_id)
        assert found is not None
        return found

    fronts = [front()]
    for change, article_id in ((changes.mark, short), (changes.star, long), (changes.mark, long), (changes.star, long)):
        change(row_of(article_id))
        fronts.append(front())
    assert fronts[0] == short
    for before in reversed(fronts[:-1]):
        changes.undo()
        assert front() == before
    for after in fronts[1:]:
        changes.redo()
        assert front() == after
