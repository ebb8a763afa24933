"""`broadsheet add`."""

from reader import ingest, places
from reader.commands.arguments import Options
from reader.commands.feeds import add_one
from reader.commands.standard_input import standard_input
from reader.library.library import Library


def add_pages(options: Options) -> int:
    """Add pages, one line of result each; failures go to standard error and make the status 1."""
    with Library(options.library or places.library_path()) as library:
        sources = ingest.expand_sources(options.pages)
        added = [add_one(library, source, options.takes_feed, standard_input()) for source in sources]
    return int(not all(added))
