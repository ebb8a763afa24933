"""What rules cost: new entries of feeds made into articles without rules and with 200, in pairs.

    python benchmarks/rules.py SCRATCH [--rules 200] [--feeds 20] [--entries 20] [--pairs 5]

The entries wait in a library already, so that no network is in the figures: CPU seconds of whole processes, start
included, which make articles of all of them. One in ten rules matches articles of each feed, one in ten asks for no
word, as `in:` and `is:` do, and the others ask for words that no article has, as most rules do for most articles. Of
the pairs the median is printed, since one process alone may be disturbed.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from feeds import timed

from reader.library.library import Library
from reader.library.rules.rule import Rule
from reader.library.rules.rule_store import RuleStore
from reader.library.stores.entries import NewEntry
from reader.library.stores.feeds import FeedStore, Visit

_TAKE = """
import sys
from pathlib import Path
from reader.library.library import Library
from reader.subscriptions.refreshing import EntryResult, ingest_waiting
with Library(Path(sys.argv[1])) as library:
    print(sum(isinstance(one, EntryResult) for one in ingest_waiting(library, is_offline=True)))
"""
_SENTENCE = "The ferry to {} was late again on day {}, and “nobody had told the harbour,” said Ida Holm of Quay {}."
_MOMENT = 1_772_445_600


def make_library(path: Path, feeds: int, entries: int) -> None:
    """A library in which the entries of feeds wait to become articles."""
    with Library(path) as library:
        store = FeedStore(library)
        for feed in range(feeds):
            url, title = f"https://feed{feed}.example/rss", f"Feed {feed}"
            number, _ = store.subscribe(url, title, f"Folder {feed % 5}")
            new = [entry(feed, one) for one in range(entries)]
            store.visited(number, Visit(url, title, None, None, None, None, _MOMENT), new)


def entry(feed: int, number: int) -> NewEntry:
    """An entry of some 240 words."""
    text = "".join(f"<p>{_SENTENCE.format(f'port{feed}', day, number)}</p>" for day in range(12))
    title = f"Ferry {feed} is late, part {number}"
    return NewEntry(f"{feed}-{number}", title, f"https://feed{feed}.example/{number}", _MOMENT, None, text, _MOMENT)


def rule(number: int) -> Rule:
    """One of the rules."""
    if number % 10 == 0:
        return Rule(f"port{number // 10} ferry", tags=(f"port {number // 10}",), stars=True)
    if number % 10 == 1:
        return Rule(f'in:"folder {number % 7}" is:starred -tag:"port {number}"', saves_for_later=True)
    return Rule(f'word{number} OR "storm {number}" -said:holm', tags=("storm",))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--rules", type=int, default=200)
    parser.add_argument("--feeds", type=int, default=20)
    parser.add_argument("--entries", type=int, default=20)
    parser.add_argument("--pairs", type=int, default=5)
    options = parser.parse_args()
    options.scratch.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.scratch) as name:
        folder = Path(name)
        make_library(folder / "plain.db", options.feeds, options.entries)
        shutil.copy(folder / "plain.db", folder / "ruled.db")
        with Library(folder / "ruled.db") as library:
            for number in range(options.rules):
                RuleStore(library).add(rule(number))
        shares = []
        for _ in range(options.pairs):
            costs = []
            for kind in ("plain", "ruled"):
                shutil.copy(folder / f"{kind}.db", folder / "run.db")
                costs.append(timed([sys.executable, "-c", _TAKE, str(folder / "run.db")]))
            plain, ruled = costs
            shares.append(ruled.cpu / plain.cpu)
            print(f"{plain.printed} articles: CPU {plain.cpu:.2f} s, with {options.rules} rules {ruled.cpu:.2f} s")
        print(f"with {options.rules} rules {statistics.median(shares):.3f} of the time without")


if __name__ == "__main__":
    main()
