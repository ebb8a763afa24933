"""Measures how time grows with the size of a page, on pages designed to be slow, each at sizes that double.

  python benchmarks/growth.py [--kilobytes 250] [--doublings 3] [--only NAME ...]

For each shape it prints the CPU seconds of cleaning, annotating and laying out at each size, and the factor by which
the last doubling multiplied their sum: 2 is linear, 4 quadratic. Exit status 1 if a factor is above 3 and the time is
noticeable.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable

from reader.annotating.annotate import annotate
from reader.cleaning.clean import MAX_BLOCKS, clean
from reader.model.article_text import render_markdown, render_text
from reader.pages.page import Page
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import lay_out

PROSE = "The council met on Tuesday to discuss the new bridge across the river, and nobody went home early. "
WIDE = "港務局は月曜日、「来年のコースを延ばす」と発表した。町の人びとはこれを歓迎している。"
QUOTE = "“We had no choice,” said Anna Berg of Oslo. "
MOST_SECONDS, WORST_GROWTH = 0.2, 3.0


def _repeat(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece) + 1)


def _number(piece: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """Pieces that differ by a number."""

    def page(size: int) -> str:
        return before + "".join(piece.replace("#", str(number)) for number in range(size // len(piece) + 1)) + after

    return page


def _stated(size: int) -> str:
    """A page with prose in its first third, whose metadata states a text of many short lines."""
    shown = "".join(f"<p>{PROSE}{number}</p>" for number in range(size // (3 * len(PROSE)) + 1))
    body = json.dumps({"@type": "NewsArticle", "articleBody": "ab\n" * (size // 4)})
    return f'<script type="application/ld+json">{body}</script>{shown}'


def _hydration(inner: str, after: str) -> Callable[[int], str]:
    """A page whose data for its scripts are one value within another, or many beside each other."""

    def page(size: int) -> str:
        count = size // (len(inner) + len(after))
        return f'<h1>Goose wins</h1><script type="application/json">{inner * count}""{after * count}</script><p>{PROSE}'

    return page


def _elements(size: int) -> str:
    """A page whose data for its scripts hold many texts in lists within lists."""
    part = {"type": "paragraph", "content": [{"type": "text", "text": PROSE}, {"type": "list", "items": [PROSE] * 3}]}
    body = json.dumps({"title": "Goose wins", "body": [[part] * 9] * (size // 5000), "more": [part] * (size // 900)})
    return f'<h1>Goose wins</h1><script type="application/json">{body}</script><p>{PROSE}'


STORY = f"<p>{PROSE * 3}</p>"
SHAPES: dict[str, tuple[str, Callable[[int], str]]] = {
    "short lines": ("text", _number("line of number #\n")),
    "equal lines": ("text", _repeat("More news\n")),
    "equal paragraphs": ("text", _repeat(PROSE + "\n")),
    "paragraphs": ("text", _number(PROSE + "#\n\n")),
    "one line": ("text", _repeat(PROSE)),
    "one word": ("text", _repeat("w")),
    "one line of quotes": ("text", _repeat(QUOTE)),
    "open quotes": ("text", _repeat("“We had no choice ")),
    "Japanese, one line": ("text", _repeat(WIDE)),
    "Japanese, wrapped": ("text", _repeat(WIDE[:38] + "\n")),
    "wrapped": ("text", _repeat("the council met on Tuesday to discuss the new bridge across the river with-\n")),
    "ages": ("text", _number("# hours ago\nThe title of story number # stands here\n")),
    "questions": ("text", _number("Why did it rain on day #?\n" + PROSE + "\n")),
    "read more": ("text", _number("Read more: the story of number # and what became of it\n")),
    "pages": ("text", _number("Page # of 9\n" + PROSE + "#\n")),
    "tabs": ("text", _number("row #\tb\tc\n")),
    "bars": ("text", _repeat("a | ")),
    "links in a line": ("html", _number("<a href=/#>story #</a> and ", "<p>")),
    "links in a list": ("html", _number("<li><a href=/#>the title of story number # is this</a>", STORY + "<ul>")),
    "nested links": (
        "html",
        lambda size: "".join(f"<a href=/{n}><div>" for n in range(size // 40)) + "<p>x</p>" * (size // 16),
    ),
    "lists": ("html", _number(f"<li>{PROSE}#", STORY + "<ol>")),
    "pull quotes": ("html", _number(f"<blockquote>{PROSE}</blockquote><p>{PROSE}#</p>", STORY)),
    "table, many rows": ("html", _number("<tr><td>#<td>b<td>Anna Berg", STORY + "<table>")),
    "table, one row": ("html", _number("<td>a #", STORY + "<table><tr>")),
    "deep": ("html", _repeat("<div>x ")),
    "many in the deep": ("html", _number(f"<p>{PROSE}#</p>", "<div>" * 1500)),
    "empty inline": ("html", lambda size: "<p>" + "<b></b>" * (size // 7) + PROSE),
    "attributes": ("html", _number('a#="<p>" ', "<p ")),
    "line breaks": ("html", _number(f"{PROSE}#<br>", "<p>")),
    "stated text": ("html", _stated),
    "script data, deep": ("html", _hydration('{"items":[', "]}")),
    "script data, elements": ("html", _elements),
    "script data, assigned": ("html", _repeat('<script>window.a = {"b":[' + "1," * 200 + "</script>")),
    "script data, assignments": ("html", _number('window.a# = {"b" ', "<script>", "</script>")),
    "hidden": ("html", _repeat("<span class=sr-only>x</span>y ")),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kilobytes", type=int, default=250)
    parser.add_argument("--doublings", type=int, default=3)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    sizes = [options.kilobytes * 1000 * 2**power for power in range(options.doublings + 1)]
    seconds(Page("warm up", "html", STORY))
    slow = [name for name in options.only or SHAPES if not _grows_well(name, sizes)]
    sys.exit(f"Grows faster than its size: {', '.join(slow)}" if slow else 0)


def _grows_well(name: str, sizes: list[int]) -> bool:
    kind, make = SHAPES[name]
    times = []
    for size in sizes:
        text = make(size)
        if text.count("\n") < MAX_BLOCKS and text.count("<") < MAX_BLOCKS:
            times.append(seconds(Page("page", kind, text)))
    growth = times[-1] / times[-2] if len(times) > 1 else 0.0
    print(f"{name:20} {' '.join(f'{one:7.2f}' for one in times)}   × {growth:.1f}", flush=True)
    return growth <= WORST_GROWTH or times[-1] < MOST_SECONDS


def seconds(page: Page) -> float:
    """CPU seconds to clean a page, annotate the article, and write and lay it out."""
    start = time.process_time()
    article = clean(page)
    annotations = annotate(article)
    lay_out(document_of(article, 1), 72)
    render_text(article, annotations)
    render_markdown(article, annotations)
    return time.process_time() - start


if __name__ == "__main__":
    main()
