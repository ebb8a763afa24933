"""The feeds that a command names by their addresses."""

from collections.abc import Sequence

from reader.commands.printing import complain
from reader.library.stores.feeds import FeedRow, FeedStore


def find_named(store: FeedStore, addresses: Sequence[str]) -> tuple[list[FeedRow], bool]:
    """The feeds at these addresses, each once, and whether all are followed; an address without a feed is reported."""
    found = {address: store.find(address) for address in addresses}
    for address, feed in found.items():
        if feed is None:
            complain(f"{address}: You follow no feed at this address. `broadsheet feeds` lists them.")
    return list(dict.fromkeys(feed for feed in found.values() if feed)), None not in found.values()
