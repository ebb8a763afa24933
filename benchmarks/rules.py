"""What rules cost: new entries of feeds made into articles without rules and with 200, in pairs.

    python benchmarks/rules.py SCRATCH [--rules 200] [--feeds 20] [--entries 20] [--pairs 5]

The entries wait in a library already, so that no network is in the figures: CPU seconds of whole processes, start
included, which make articles of all of them, 240 invented words each. One in ten rules asks for a frequent word, so
that several match each article, and changes it; one in ten asks for no word, as `in:` and `is:` do; the others ask for
rarer words, which most articles lack. Of the pairs the median is printed, since one process alone may be disturbed, and
besides the share that the process itself measures of what it does about rules, which is steadier.
"""

import argparse
import random
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from feeds import timed
from invented_articles import Words

from reader.library.library import Library
from reader.library.rules.rule import Rule
from reader.library.rules.rule_store import RuleStore
from reader.library.stores.entries import NewEntry
from reader.library.stores.feeds import FeedStore, Visit

_TAKE = """
import sys
from pathlib import Path
from time import process_time
from reader.library.library import Library
from reader.subscriptions.entry_rules import EntryRules
from reader.subscriptions.refreshing import EntryResult, ingest_waiting

spent = 0.0

def timed(method):
    def measure(*values):
        global spent
        began = process_time()
        try:
            return method(*values)
        finally:
            spent += process_time() - began
    return measure

for name in ("compile", "apply", "finish"):
    setattr(EntryRules, name, timed(getattr(EntryRules, name)))
with Library(Path(sys.argv[1])) as library:
    count = sum(isinstance(one, EntryResult) for one in ingest_waiting(library, is_offline=True))
    print(count, spent / process_time())
"""
_MOMENT = 1_772_445_600


def make_library(path: Path, words: Words, feeds: int, entries: int) -> None:
    """A library in which the entries of feeds wait to become articles."""
    with Library(path) as library:
        store = FeedStore(library)
        for feed in range(feeds):
            url, title = f"https://feed{feed}.example/rss", f"Feed {feed}"
            number, _ = store.subscribe(url, title, f"Folder {feed % 5}")
            new = [entry(words, feed, one) for one in range(entries)]
            store.visited(number, Visit(url, title, None, None, None, None, _MOMENT), new)


def entry(words: Words, feed: int, number: int) -> NewEntry:
    """An entry of some 240 words, like no other."""
    chance = random.Random(f"{feed}-{number}")
    said = f"<p>“{words.text(chance, 6)},” said {chance.choice(words.names)}.</p>"
    text = "".join(f"<p>{words.text(chance, 26).capitalize()}.</p>" for _ in range(9)) + said
    title = words.text(chance, 7).capitalize()
    return NewEntry(f"{feed}-{number}", title, f"https://feed{feed}.example/{number}", _MOMENT, None, text, _MOMENT)


def rule(words: Words, number: int) -> Rule:
    """One of the rules."""
    if number % 10 == 0:
        return Rule(words.known[300 + number], tags=(f"tag {number}",), stars=number % 20 == 0)
    if number % 10 == 1:
        return Rule(f'in:"folder {number % 7}" is:starred -tag:"tag {number}"', saves_for_later=True)
    first, second = words.known[10_000 + 7 * number], words.known[12_000 + 7 * number]
    return Rule(f'{first} OR "{second} {first}" -said:holm', tags=("rare",))


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
        words = Words()
        make_library(folder / "plain.db", words, options.feeds, options.entries)
        shutil.copy(folder / "plain.db", folder / "ruled.db")
        with Library(folder / "ruled.db") as library:
            for number in range(options.rules):
                RuleStore(library).add(rule(words, number))
        shares, own = [], []
        for _ in range(options.pairs):
            costs = []
            for kind in ("plain", "ruled"):
                shutil.copy(folder / f"{kind}.db", folder / "run.db")
                costs.append(timed([sys.executable, "-c", _TAKE, str(folder / "run.db")]))
            plain, ruled = costs
            shares.append(ruled.cpu / plain.cpu)
            count, share = ruled.printed.split()
            own.append(float(share))
            print(f"{count} articles: CPU {plain.cpu:.2f} s, with {options.rules} rules {ruled.cpu:.2f} s")
        with Library(folder / "run.db") as library:
            matched = sum(one.matched for one in RuleStore(library).all())
        print(f"{matched / (options.feeds * options.entries):.1f} rules matched an article")
        print(f"with {options.rules} rules {statistics.median(shares):.3f} of the time without")
        print(f"reading, matching and applying them: {statistics.median(own):.1%} of the time with them")


if __name__ == "__main__":
    main()
