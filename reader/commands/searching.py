"""`broadsheet search`."""

from typing import TYPE_CHECKING

from reader.base.errors import DamagedIndex
from reader.commands.own_library import library_to_read
from reader.commands.printing import complain, counted, print_found, terminal_width
from reader.commands.search_table import SearchHit, find, hits_table, hits_to_json
from reader.library.index.words import WordIndex
from reader.library.library import Library
from reader.library.search.search import Search
from reader.reprocessing.reannotating import outdated
from reader.searching.query import Query, parse_query, query_of_words

if TYPE_CHECKING:
    from reader.commands.options.searching import SearchOptions


def search_library(options: "SearchOptions") -> int:
    """Print the articles that a query finds. Returns the exit status."""
    query = parse_query(query_of_words(options.query))
    with library_to_read(options) as library:
        found = _found(library, query, options)
        print_found(hits_to_json(found) if options.format == "json" else hits_table(found, terminal_width()))
        _report_missing(library, query, len(found), options.limit)
    return 0


def _found(library: Library, query: Query, options: "SearchOptions") -> list[SearchHit]:
    """What a query finds. A damaged index of words is made anew first, and that is said."""
    for is_last in (False, True):
        try:
            return list(find(library, query, options.limit, best_first=options.order == "best"))
        except DamagedIndex:
            if is_last or library.refusal is not None:
                raise
            complain("The index of words was damaged. It is made anew of the articles …")
            index = WordIndex(library)
            while index.index_some():
                pass
    return []


def _report_missing(library: Library, query: Query, listed: int, limit: int) -> None:
    total = len(Search(library).find_newest(query).rowids) if listed == limit else listed
    waiting = len(outdated(library)) if query.uses_names else 0
    unindexed = WordIndex(library).count_waiting() if query.uses_index else 0
    if total > listed:
        complain(f"These are {listed:,} of {total:,}: --limit {total} lists them all.")
    if waiting:
        articles = counted(waiting, "article")
        complain(f"{articles} may be missing, not annotated by this version yet: open the reader for a while.")
    if unindexed:
        complain(f"{counted(unindexed, 'article')} may be missing, not indexed yet: open the reader for a while.")
