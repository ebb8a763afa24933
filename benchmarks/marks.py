"""The time from a change of the marks of a long article to the painted screen: new, corrected, switched, gone through.

    python benchmarks/marks.py [--paragraphs 1000] [--runs 15]

The article has a quote, a person, an organisation and a place in each paragraph. Prints medians of CPU time in
milliseconds, from the call to the painted lines of a screen of 120 by 40. Uses folders of its own.
"""

import argparse
import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

from textual.geometry import Region

from reader.annotating.version import VERSION
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Speaker,
)
from reader.model.article import Article, Paragraph
from reader.model.mark_corrections import correction_of_quote
from reader.reprocessing.mark_corrections import correct_marks
from reader.ui.app import BroadsheetApp
from reader.ui.main.controllers.mark_navigation import MarkNavigationController
from reader.ui.viewmodels.mark_kinds import MarkKind

_WORDS = "“We steered in fog number {} that you could lean on,” said Ida Brandt of the Road Authority in Oslo."
_NAMES = {"Ida Brandt": EntityKind.PERSON, "Road Authority": EntityKind.ORGANISATION, "Oslo": EntityKind.PLACE}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraphs", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update({f"XDG_{name}_HOME": folder for name in ("CONFIG", "DATA", "STATE", "CACHE")})
        for what, milliseconds in asyncio.run(_measure(Path(folder), options.paragraphs, options.runs)).items():
            print(f"{what}: {milliseconds:.1f} ms")


def _article(paragraphs: int) -> tuple[Article, Annotations]:
    texts = [_WORDS.format(number) for number in range(paragraphs)]
    quotes, entities, start = [], [], 0
    for text in texts:
        names = {name: start + text.index(name) for name in _NAMES}
        speaker = Speaker(names["Ida Brandt"], names["Ida Brandt"] + 10, "Ida Brandt")
        quotes.append(Quote(start, start + text.index("”") + 1, QuoteKind.DIRECT, speaker))
        entities += [Entity(at, at + len(name), _NAMES[name], name) for name, at in names.items()]
        start += len(text) + 1
    article = Article("Fog", paragraphs=tuple(map(Paragraph, texts)), url="https://example.org/fog")
    return article, Annotations(tuple(quotes), tuple(entities), VERSION)


async def _measure(folder: Path, paragraphs: int, runs: int) -> dict[str, float]:
    article, found = _article(paragraphs)
    with Library(folder / "library.db") as library:
        library.add(article, found, RawPage("fog", "text", article.text, article.url, datetime.now(UTC)))
        app = BroadsheetApp(library)
        app.main.controllers.samples.add = lambda: None  # type: ignore[method-assign]
        app.main.controllers.settings_writer.save = lambda *_: None  # type: ignore[method-assign]
        async with app.run_test(size=(120, 40)) as pilot:
            await app.main.prepare()
            await pilot.press("enter")
            await pilot.pause()
            return {what: _median(app, work, runs) for what, work in _works(app, article, found)}


def _works(app: BroadsheetApp, article: Article, found: Annotations) -> Iterator[tuple[str, Callable[[], object]]]:
    main = app.main
    article_id = 1
    kinds = cycle((frozenset({MarkKind.DATES}), main.session.marked))
    speakers = cycle(("Ole Dahl", "Tor Vik"))
    navigation = main.controllers.get("mark_navigation")
    assert isinstance(navigation, MarkNavigationController)

    def correct() -> None:
        said = correction_of_quote(article.text, found.quotes[-1], next(speakers))
        marks = correct_marks(app.main.context.library, article_id, (said,))
        assert marks is not None
        main.controllers.reading.article.show_annotations(article_id, marks)

    yield "marks found anew", lambda: main.controllers.reading.article.show_annotations(article_id, found)
    yield "other kinds of marks", lambda: main.controllers.highlights.mark(next(kinds))
    yield "a speaker corrected", correct
    yield "the next quote", navigation.next_quote


def _median(app: BroadsheetApp, work: Callable[[], object], runs: int) -> float:
    taken = []
    for _ in range(runs):
        before = time.process_time()
        work()
        app.main.view.body.render_lines(Region(0, 0, *app.main.view.body.size))
        taken.append((time.process_time() - before) * 1_000)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
