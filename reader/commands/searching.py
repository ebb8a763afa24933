"""`broadsheet search`."""

from reader import places
from reader.commands.arguments import Options
from reader.commands.printing import complain, counted, print_found, terminal_width
from reader.commands.search_table import find, found_table, found_to_json
from reader.library.library import Library
from reader.library.word_index import WordIndex
from reader.renewing.reannotating import outdated
from reader.searching.query import parse_query, query_of_words


def search_library(options: Options) -> int:
    """List the articles of the library that a query finds."""
    query = parse_query(query_of_words(options.query))
    with Library(options.library or places.library_path()) as library:
        found = list(find(library, query))
        waiting = len(outdated(library)) if query.uses_names else 0
        unindexed = WordIndex(library).count_waiting() if query.uses_index else 0
    print_found(found_to_json(found) if options.format == "json" else found_table(found, terminal_width()))
    if waiting:
        complain(f"{counted(waiting, 'article')} with older marks may be missing: open the reader for a while.")
    if unindexed:
        complain(f"{counted(unindexed, 'article')} not indexed yet may be missing: open the reader for a while.")
    return 0
