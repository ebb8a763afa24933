"""Changes of articles by `broadsheet mark`: which an article needs, and making them."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.library.library import Library
from reader.library.listing.listed_articles import ListedArticle, ListedArticles, Selection
from reader.library.stores.changes_in_steps import (
    ChangesInSteps,
    StepChange,
    deleting,
    hiding,
    in_steps,
    reading,
    restoring,
    saving_for_later,
    starring,
    tagging,
    untagging,
)
from reader.library.stores.tags import typed_tags

if TYPE_CHECKING:
    from reader.commands.options.marking import MarkOptions


class ArticleChange(NamedTuple):
    """A change, by the name of its option, such as "read" or "tag sea", and whether an article needs it by itself."""

    name: str
    change: StepChange
    is_needed: Callable[[ListedArticle], bool]


class ChangedArticle(NamedTuple):
    """An article and the names of the changes that it needed: none where it was as wanted."""

    row: ListedArticle
    changes: tuple[str, ...]


def changes_of(options: "MarkOptions") -> list[ArticleChange]:
    """The changes that the options of `mark` name, deleting and restoring last."""
    changes = []
    if (is_read := options.is_read) is not None:
        name = "read" if is_read else "unread"
        changes.append(ArticleChange(name, reading(is_read), lambda row: row.is_read != is_read))
    if (is_starred := options.is_starred) is not None:
        name = "star" if is_starred else "unstar"
        changes.append(ArticleChange(name, starring(is_starred), lambda row: row.is_starred != is_starred))
    if (is_later := options.is_later) is not None:
        name = "later" if is_later else "not-later"
        changes.append(ArticleChange(name, saving_for_later(is_later), lambda row: row.is_later != is_later))
    changes += [_tagging(tag) for word in options.tags for tag in typed_tags(word)]
    changes += [_untagging(tag) for word in options.removed_tags for tag in typed_tags(word)]
    if (is_hidden := options.is_hidden) is not None:
        name = "hide" if is_hidden else "unhide"
        changes.append(ArticleChange(name, hiding(is_hidden), lambda row: row.is_hidden != is_hidden))
    if options.is_deleted is not None:
        name, change = ("delete", deleting()) if options.is_deleted else ("restore", restoring())
        changes.append(ArticleChange(name, change, lambda row: True))
    return changes


def _tagging(tag: str) -> ArticleChange:
    return ArticleChange(f"tag {tag}", tagging(tag), lambda row: not _has(row, tag))


def _untagging(tag: str) -> ArticleChange:
    return ArticleChange(f"untag {tag}", untagging(tag), lambda row: _has(row, tag))


def _has(row: ListedArticle, tag: str) -> bool:
    return tag.casefold() in map(str.casefold, row.tags)


def change_in_steps(
    library: Library, ids: Sequence[int], changes: Sequence[ArticleChange], *, are_deleted: bool, is_dry_run: bool
) -> Iterator[ChangedArticle]:
    """Change articles, or with `are_deleted` deleted ones, step by step, and yield each article that there is. A dry
    run changes nothing. Raises a LibraryError.
    """
    selection, listed = Selection(is_deleted=are_deleted, takes_hidden=True), ListedArticles(library)
    steps = ChangesInSteps(*(one.change for one in changes))
    changed: list[set[int]] = [set() for _ in changes]
    """What each change has changed so far, such as an article whose story was marked before it was its turn."""
    for step in in_steps(ids):
        if is_dry_run:
            for row in listed.rows(selection, step):
                yield ChangedArticle(row, tuple(one.name for one in changes if one.is_needed(row)))
            continue
        with library.writing():  # nobody deletes any of them in between
            rows = list(listed.rows(selection, step))
            made = steps.make_step(library, [row.id for row in rows])
        for known, new in zip(changed, made, strict=True):
            known.update(new)
        for row in rows:
            names = (one.name for one, known in zip(changes, changed, strict=True) if row.id in known)
            yield ChangedArticle(row, tuple(names))
    if not is_dry_run:
        library.make_durable()
