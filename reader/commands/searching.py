"""`broadsheet search`."""

from reader.commands.arguments import Options
from reader.commands.own_library import library_to_read
from reader.commands.printing import complain, counted, print_found, terminal_width
from reader.commands.search_table import find, hits_table, hits_to_json
from reader.library.index.words import WordIndex
from reader.library.library import Library
from reader.library.search.search import Search
from reader.reprocessing.reannotating import outdated
from reader.searching.query import Query, parse_query, query_of_words


def search_library(options: Options) -> int:
    """List the articles of the library that a query finds."""
    query = parse_query(query_of_words(options.query))
    with library_to_read(options) as library:
        found = list(find(library, query, options.limit, best_first=options.order == "best"))
        print_found(hits_to_json(found) if options.format == "json" else hits_table(found, terminal_width()))
        _tell_what_is_missing(library, query, len(found), options.limit)
    return 0


def _tell_what_is_missing(library: Library, query: Query, listed: int, limit: int) -> None:
    total = len(Search(library).find_newest(query).rowids) if listed == limit else listed
    waiting = len(outdated(library)) if query.uses_names else 0
    unindexed = WordIndex(library).count_waiting() if query.uses_index else 0
    if total > listed:
        complain(f"These are {listed:,} of {total:,}: --limit {total} lists all of them.")
    if waiting:
        complain(f"{counted(waiting, 'article')} with older marks may be missing: open the reader for a while.")
    if unindexed:
        complain(f"{counted(unindexed, 'article')} not indexed yet may be missing: open the reader for a while.")
