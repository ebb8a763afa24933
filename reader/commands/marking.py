"""`broadsheet mark`: marks, tags, deletes and restores articles."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from reader.base.errors import QueryError
from reader.commands.article_changes import ArticleChange, ChangedArticle, change_in_steps, changes_of
from reader.commands.named_articles import article_named
from reader.commands.own_library import library_to_change, library_to_read
from reader.commands.printing import complain, counted, json_rows, say, show_progress
from reader.library.library import Library
from reader.library.search.search import Search
from reader.searching.query import parse_query

if TYPE_CHECKING:
    from reader.commands.options.marking import MarkOptions

_STATES = (
    "--read, --unread, --star, --unstar, --later, --not-later, --tag, --untag, --hide, --unhide, --delete or --restore"
)


def mark_articles(options: "MarkOptions") -> int:
    """Change the articles that the options name, and print how many. Returns the exit status: 1 where one of them is
    not there.
    """
    changes = changes_of(options)
    _check(options, changes)
    with (library_to_read if options.dry_run else library_to_change)(options) as library:
        named = _named(library, options)
        ids = list(dict.fromkeys(one for one in named.values() if one is not None))
        found = _change(library, ids, changes, options)
    missing = [word for word, article_id in named.items() if article_id not in found] if options.articles else []
    for word in missing:
        where = "list --deleted" if options.is_deleted is False else "list"
        complain(f"There is no article {word}. `broadsheet {where}` prints their numbers.")
    return int(bool(missing))


def _check(options: "MarkOptions", changes: Sequence[ArticleChange]) -> None:
    """Raises QueryError where the options do not say which articles, or what to do with them."""
    if not changes:
        raise QueryError(f"Say what to do with the articles: {_STATES}.")
    if bool(options.articles) == bool(options.queries):
        raise QueryError(
            "Name the articles to change either by their numbers, or by a search: --query 'is:unread fog'."
        )
    if options.queries and options.is_deleted is False:
        raise QueryError("A search finds no deleted articles. `broadsheet list --deleted` prints their numbers.")


def _named(library: Library, options: "MarkOptions") -> dict[str, int | None]:
    """The articles by the words that name them, or by their numbers where a search found them."""
    if options.articles:
        return {word: article_named(library, word) for word in options.articles}
    found = Search(library).find_newest(parse_query(" ".join(options.queries)))
    return {str(key.id): key.id for key in found.keys}


def _change(library: Library, ids: Sequence[int], changes: Sequence[ArticleChange], options: "MarkOptions") -> set[int]:
    """Change articles and print the result. Returns those that are there."""
    steps = change_in_steps(library, ids, changes, are_deleted=options.is_deleted is False, is_dry_run=options.dry_run)
    printer = _ChangeCounter(len(ids), options.dry_run)
    try:
        if options.format == "json":
            with json_rows() as add:
                for changed in printer.counted(steps):
                    if changed.changes:
                        add(_to_json(changed))
        else:
            for changed in printer.counted(steps):
                if changed.changes and options.dry_run:
                    say(f"{changed.row.id}  {changed.row.headline}")
    except KeyboardInterrupt:
        show_progress("")
        complain(f"Stopped: {printer.summary()}. Run it again for the others.")
        raise
    if options.format != "json":
        say(printer.summary())
    return printer.found


class _ChangeCounter:
    """Counts the articles, and shows the progress."""

    def __init__(self, total: int, is_dry_run: bool) -> None:
        self.found: set[int] = set()
        self._total, self._is_dry_run = total, is_dry_run
        self._changed = 0

    def counted(self, steps: Iterator[ChangedArticle]) -> Iterator[ChangedArticle]:
        """The articles as they come."""
        for changed in steps:
            self.found.add(changed.row.id)
            self._changed += bool(changed.changes)
            if len(self.found) % 100 == 0:
                show_progress(f"{len(self.found):,} of {self._total:,}")
            yield changed
        show_progress("")

    def summary(self) -> str:
        """How many articles changed, and how many were as wanted."""
        same = len(self.found) - self._changed
        verb = "would change" if self._is_dry_run else "changed"
        return f"{counted(self._changed, 'article')} {verb}" + (f", {same:,} unchanged" if same else "")


def _to_json(changed: ChangedArticle) -> dict[str, Any]:
    return {
        "id": changed.row.id,
        "headline": changed.row.headline,
        "url": changed.row.url,
        "changes": list(changed.changes),
    }
