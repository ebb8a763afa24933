"""Feeds as they should not be, refreshed: how many entries are lost, merged wrongly or in the wrong place.

    python benchmarks/feed_torture.py [--runs 200]

Each run makes feeds of its own from a seed: entries that share links, fragments or titles, with equal and missing
dates, and stories that three feeds bring, in parts and in full. The feeds answer in a random order, some entries are
corrected or get a new id, and all are refreshed again. Then the library is compared with what was made. Nothing is
fetched: the feeds are written to the library as a visit would. Prints the faults.
"""

import argparse
import random
import tempfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import View, ViewKind
from reader.library.stores.entries import NewEntry
from reader.library.stores.feeds import FeedStore, Visit
from reader.subscriptions.feed_visits import sort_times
from reader.subscriptions.refreshing import ingest_waiting

NOW = 1_772_445_600
_DAY = 86_400


class Made(NamedTuple):
    """An entry, and the story that it tells: two entries are one article if their stories and their feeds' are one."""

    story: str
    entry: NewEntry


def prose(topic: str, sentences: int) -> str:
    """A text that shares no run of words with that of another topic."""
    told = [f"The {topic} number{n} of {topic} went past {topic} mile{n} by tide{n}." for n in range(sentences)]
    return " ".join([f"{topic} is told here.", *told])


class Torture:
    """The feeds of one run."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.feeds: list[list[Made]] = [[] for _ in range(3)]
        for number in range(self.chance.randrange(6, 14)):
            self._add(f"story{seed}x{number}")

    def _add(self, story: str) -> None:
        chance = self.chance
        kind = chance.choice(["own link", "shared link", "fragment", "no link", "of several feeds"])
        link = {
            "own link": f"https://news.example/{story}", "shared link": "https://show.example/",
            "fragment": f"https://tool.example/changes#{story}", "no link": None,
            "of several feeds": f"https://paper.example/{story}",
        }[kind]  # fmt: skip
        title = chance.choice([f"About {story}", "Daily quiz"])
        date = chance.choice([NOW - chance.randrange(90) * _DAY, NOW - 7 * _DAY, None])
        feeds = chance.sample(range(3), 3 if kind == "of several feeds" else 1)
        for index in feeds:
            sentences = chance.randrange(5, 20) if kind == "of several feeds" else chance.randrange(2, 20)
            guid = f"{index}-{story}"
            text = f"<p>{prose(story, sentences)}</p>"
            self.feeds[index].append(Made(story, NewEntry(guid, title, link, date, None, text, 0)))

    def entries(self, index: int) -> list[NewEntry]:
        """The entries of a feed, with the times that keep their order."""
        made = [one.entry for one in self.feeds[index]]
        times = sort_times([one.published for one in made], NOW)
        return [one._replace(sort_at=sort_at) for one, sort_at in zip(made, times, strict=True)]

    def change(self) -> None:
        """Give some entries a new id, correct some."""
        for feed in self.feeds:
            for index, (story, entry) in enumerate(feed):
                lot = self.chance.random()
                if lot < 0.1:
                    feed[index] = Made(story, entry._replace(id=f"new-{entry.id}"))
                elif lot < 0.2:
                    feed[index] = Made(story, entry._replace(html=f"{entry.html}<p>Corrected on {story} today.</p>"))


def visit(library: Library, torture: Torture, feeds: list[int], at: int) -> None:
    """Let the feeds answer, in a random order, each entry becoming an article before the next feed answers or after."""
    order = torture.chance.sample(range(3), 3)
    for index in order:
        visited = Visit(f"https://feed.example/{index}", f"Feed {index}", None, None, None, None, at)
        FeedStore(library).visited(feeds[index], visited, torture.entries(index))
        if torture.chance.random() < 0.5:
            list(ingest_waiting(library, [feeds[index]], is_offline=True))
    list(ingest_waiting(library, feeds, is_offline=True))


def faults(library: Library, torture: Torture, feeds: list[int]) -> Counter[str]:
    """What is lost, merged, doubled, in the wrong place, or counted wrongly."""
    found: Counter[str] = Counter()
    for index, feed_id in enumerate(feeds):
        rows = Listing(library, View(ViewKind.FEED, str(feed_id))).rows_after(None, 999)
        made = torture.feeds[index]
        stories = [_story_of(library, row.id) for row in rows]
        wanted = [one.story for one in made]
        found["lost"] += len(set(wanted) - set(stories))
        found["doubled"] += len(stories) - len(set(stories))
        times = dict(zip(wanted, [one.sort_at for one in torture.entries(index)], strict=True))
        in_order = sorted(wanted, key=lambda story: -times[story])
        found["in the wrong place"] += stories != in_order and set(stories) == set(wanted)
        counted = FeedStore(library).counts().get(feed_id, (0, 0))
        found["counted wrongly"] += counted != (len(rows), sum(not row.is_read for row in rows))
    number = library.count()
    found["merged wrongly or kept apart"] += number != len({one.story for feed in torture.feeds for one in feed})
    return found


def _story_of(library: Library, article_id: int) -> str:
    opened = library.open_article(article_id)
    return opened.article.text.split(maxsplit=1)[0] if opened else ""


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=200)
    options = parser.parse_args()
    total: Counter[str] = Counter()
    entries = 0
    for seed in range(options.runs):
        torture = Torture(seed)
        entries += sum(map(len, torture.feeds))
        with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.db") as library:
            feeds = [FeedStore(library).subscribe(f"https://feed.example/{index}")[0] for index in range(3)]
            for feed_id in feeds:
                FeedStore(library).set_full_text(feed_id, False)
            visit(library, torture, feeds, NOW)
            for moment in (NOW + 60, NOW + 120):
                torture.change()
                visit(library, torture, feeds, moment)
            one = faults(library, torture, feeds)
            if +one:
                print(f"seed {seed}: {dict(+one)}")
            total += one
    print(f"{options.runs} runs, {entries:,} entries: {', '.join(f'{total[name]} {name}' for name in _FAULTS)}")


_FAULTS = ("lost", "doubled", "in the wrong place", "counted wrongly", "merged wrongly or kept apart")

if __name__ == "__main__":
    main()
