"""Changes of articles by `broadsheet mark`: which an article needs, and making them."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.library.library import Library
from reader.library.listing.listed_articles import ListedArticle, ListedArticles, Selection
from reader.library.stores.changes_in_steps import STEP
from reader.library.stores.hidden_articles import HiddenArticles
from reader.library.stores.tags import TagStore, typed_tags

if TYPE_CHECKING:
    from reader.commands.options.marking import MarkOptions


class ArticleChange(NamedTuple):
    """A change, by the name of its option, such as "read" or "tag sea"."""

    name: str
    is_needed: Callable[[ListedArticle], bool]
    make: Callable[[Library, ListedArticle], object]


class ChangedArticle(NamedTuple):
    """An article and the names of the changes that it needed: none where it was as wanted."""

    row: ListedArticle
    changes: tuple[str, ...]


def changes_of(options: "MarkOptions") -> list[ArticleChange]:
    """The changes that the options of `mark` name, deleting and restoring last."""
    changes = []
    if options.is_read is not None:
        changes.append(_reading(options.is_read))
    if options.is_starred is not None:
        changes.append(_starring(options.is_starred))
    if options.is_later is not None:
        changes.append(_saving_for_later(options.is_later))
    changes += [_tagging(tag) for word in options.tags for tag in typed_tags(word)]
    changes += [_untagging(tag) for word in options.removed_tags for tag in typed_tags(word)]
    if options.is_hidden is not None:
        changes.append(_hiding(options.is_hidden))
    if options.is_deleted is not None:
        changes.append(_DELETING if options.is_deleted else _RESTORING)
    return changes


_DELETING = ArticleChange("delete", lambda row: True, lambda library, row: library.delete(row.id))
_RESTORING = ArticleChange("restore", lambda row: True, lambda library, row: library.restore(row.id))


def _reading(is_read: bool) -> ArticleChange:
    return ArticleChange(
        "read" if is_read else "unread",
        lambda row: row.is_read != is_read,
        lambda library, row: library.set_read(row.id, is_read),
    )


def _starring(is_starred: bool) -> ArticleChange:
    return ArticleChange(
        "star" if is_starred else "unstar",
        lambda row: row.is_starred != is_starred,
        lambda library, row: library.set_starred(row.id, is_starred),
    )


def _saving_for_later(is_later: bool) -> ArticleChange:
    return ArticleChange(
        "later" if is_later else "not-later",
        lambda row: row.is_later != is_later,
        lambda library, row: library.set_later(row.id, is_later),
    )


def _hiding(is_hidden: bool) -> ArticleChange:
    return ArticleChange(
        "hide" if is_hidden else "unhide",
        lambda row: row.is_hidden != is_hidden,
        lambda library, row: HiddenArticles(library).set(row.id, is_hidden),
    )


def _tagging(tag: str) -> ArticleChange:
    return ArticleChange(
        f"tag {tag}",
        lambda row: not _has(row, tag),
        lambda library, row: TagStore(library).add(row.id, [tag]),
    )


def _untagging(tag: str) -> ArticleChange:
    def remove(library: Library, row: ListedArticle) -> None:
        store = TagStore(library)
        store.set(row.id, [one for one in store.of(row.id) if one.casefold() != tag.casefold()])

    return ArticleChange(f"untag {tag}", lambda row: _has(row, tag), remove)


def _has(row: ListedArticle, tag: str) -> bool:
    return tag.casefold() in map(str.casefold, row.tags)


def change_in_steps(
    library: Library, ids: Sequence[int], changes: Sequence[ArticleChange], *, are_deleted: bool, is_dry_run: bool
) -> Iterator[ChangedArticle]:
    """Change articles, or with `are_deleted` deleted ones, step by step, each step in one transaction, and yield each
    article that there is. A dry run changes nothing. Raises a LibraryError.
    """
    selection, listed = Selection(is_deleted=are_deleted, takes_hidden=True), ListedArticles(library)
    marked: set[int] = set()
    """Articles that were marked read or unread, some with another of their story before it was their turn."""
    for start in range(0, len(ids), STEP):
        some = ids[start : start + STEP]
        if is_dry_run:
            yield from (_needed(row, changes) for row in listed.rows(selection, some))
            continue
        done = []
        with library.writing():
            for row in list(listed.rows(selection, some)):
                changed = _needed(row, changes, marked)
                marked.update(_make(library, changed, changes))
                done.append(changed)
        yield from done


def _needed(
    row: ListedArticle, changes: Sequence[ArticleChange], marked: Collection[int] = frozenset()
) -> ChangedArticle:
    """The changes that an article needs. One that was marked with another of its story needed that, too."""
    names = (
        change.name
        for change in changes
        if change.is_needed(row) or row.id in marked and change.name in ("read", "unread")
    )
    return ChangedArticle(row, tuple(names))


def _make(library: Library, changed: ChangedArticle, changes: Sequence[ArticleChange]) -> Iterator[int]:
    """Make the changes that an article needs, and yield the articles that were marked read or unread with it."""
    for change in changes:
        if change.name in changed.changes:
            others = change.make(library, changed.row)
            yield from others if isinstance(others, list) else ()
