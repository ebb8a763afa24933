"""What a search reads of the library, off the interface's thread: sooner a little, and later more."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.ui.main.jobs import Job, JobRunner

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.search.recent_words import RecentWords
    from reader.library.search.search import FoundKeys
    from reader.searching.query import Query
    from reader.searching.snippets import Snippet

_NEWEST = 200
"""Articles that are found first, so that they show at once in a library of any size; the others follow."""


def search_passes(
    library: "Library", query: "Query", recent_words: "RecentWords | None"
) -> "Iterator[tuple[str, FoundKeys, Mapping[int, Snippet]]]":
    """What a query finds, in up to three passes: the newest articles ("first"), the ranked ones ("best"), all ("rest").
    With each the words around the matches in the articles that show first, by their ids. Raises LibraryError, and
    StoppedReading where another search takes its place.
    """
    from reader.library.search.recent_words import NO_WORDS
    from reader.library.search.search import MOST_RANKED, Search
    from reader.ui.viewmodels.snippet_cache import first_snippets

    search = Search(library)
    found = search.find_first(query, _NEWEST, recent_words or NO_WORDS)
    yield "first", found, first_snippets(search, query, found.rowids)
    shown = len(found.rowids)
    if not found.is_complete:
        found = search.find_newest(query, MOST_RANKED)
    found = search.rank(query, found)
    if found.best:
        shown = len(found.rowids)
        yield "best", found, first_snippets(search, query, found.best)
    if not found.is_complete:
        found = search.find_rest(query, found)
    if shown < len(found.rowids):
        yield "rest", found, {}


class RecentWordsJob:
    """Reads the words of recent articles once, where the library is large: what the beginning of a word may mean."""

    def __init__(self, jobs: JobRunner, path: Path) -> None:
        self._jobs = jobs
        self._path = path
        self._words: RecentWords | None = None

    @property
    def words(self) -> "RecentWords | None":
        """The words, once they are known."""
        return self._words

    def start(self) -> None:
        """Begin to read them, if they are not known and not being read."""
        if self._words is None and not self._jobs.is_running("recent words"):
            self._jobs.start("recent words", self._read, done=self._take, failed=lambda _: None)

    def _read(self, job: Job) -> "RecentWords":
        from reader.library.library import Library
        from reader.library.search.recent_words import NO_WORDS, read_recent_words
        from reader.library.search.search import Search

        with Library(self._path) as library:
            job.interrupt_by(library.stop_reading)
            return read_recent_words(library) if Search(library).is_large else NO_WORDS

    def _take(self, words: "RecentWords") -> None:
        self._words = words
