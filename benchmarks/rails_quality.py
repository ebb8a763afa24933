"""Evaluates how well other stories are found on forty pages whose rails were labelled by hand.

  python benchmarks/rails_quality.py EVAL DATA TABLES [--input html|text] [--folds 0,1,2,3,4] [--show]

EVAL has eval_extraction.py, DATA gold.jsonl, html/ and text/; TABLES is a pattern of each fold's model file, such as
/tmp/fold{}.json.gz, trained without the sites of that fold (see cleaning_quality.py); a fold without a file is skipped.
--show prints every missed story (-) and every line wrongly taken for one (+).

`hand_labelled_rails.json` lists each page's rails: the line of the heading, or null, and the lines of the titles, both
counted from 0 in text/PAGE.blocks.txt. The pages were drawn with a fixed seed before anybody saw them: one per site,
half of them from fundus with at most four per country, half from the other sets; they were labelled by reading the
text. A story is another article, video or podcast of the site or its partners, with its own title, offered beside or
below the article, previous and next posts included. Sections, menus, tags, topics, authors' names, share and sign-up
lines, comments, events, products and advertisements without a story are not. `open` lines are those on which readers
may disagree: native advertising, forum threads, lists that the author made part of the text. They count neither way,
and neither does the page's own headline.

A title counts as found if it equals the labelled line, or begins or ends it, next to a section's name or a teaser on
the same line; a title listed several times counts once. Nothing in the program is tuned on these pages by name.
"""

import argparse
import importlib
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.cleaning.classifier import block_scores, learnt_tables
from reader.cleaning.clean import clean
from reader.model.article import Article
from reader.pages.page import Page

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT.parent / "training" / "cleaning"))
from folds import FOLDS, fold_of  # noqa: E402

_SHORTEST_PART, _LEAST_SHARE = 5, 0.5
"""Words, or share of the longer one, that the shorter of two titles must have for one to be a part of the other."""
_RANK = re.compile(r"^\d{1,2}\s?(?=\D)")


@dataclass(frozen=True)
class Labels:
    """The folded titles of a page by hand; `rails` are pairs of a heading, or None, and its titles."""

    rails: list[tuple[str | None, list[str]]]
    open: list[str]
    own: list[str]

    @property
    def titles(self) -> list[str]:
        """Each title once."""
        return list(dict.fromkeys(title for _, titles in self.rails for title in titles))


def main() -> None:
    """Clean, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("tables")
    parser.add_argument("--input", choices=("html", "text"))
    parser.add_argument("--folds", default=",".join(map(str, range(FOLDS))))
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, str(options.eval))
    scorer = importlib.import_module("eval_extraction")
    hand = json.loads((ROOT / "hand_labelled_rails.json").read_text())
    golds = [
        gold for gold in map(json.loads, (options.data / "gold.jsonl").open(encoding="utf-8")) if gold["id"] in hand
    ]
    for name in [options.input] if options.input else ["html", "text"]:
        counts: Counter[str] = Counter()
        for number in map(int, options.folds.split(",")):
            path = Path(options.tables.format(number))
            if not path.exists():
                continue
            block_scores.learnt_tables = lambda path=path: learnt_tables.learnt_tables(path)  # type: ignore[assignment]
            chosen = [gold for gold in golds if fold_of(gold["site"]) == number]
            for gold, kind, text in scorer.inputs(
                str(options.data), chosen, "html" if name == "html" else "text:blocks"
            ):
                article = clean(Page("page", kind, text, gold["url"]))
                lines = (options.data / "text" / f"{gold['id']}.blocks.txt").read_text("utf-8").split("\n")
                labels = read_labels(hand[gold["id"]], lines, gold["title"] or article.headline, scorer.norm)
                counts += compare(labels, article, scorer.norm, gold["id"] if options.show else None)
        print(f"{name}: {summary(counts)}")


def read_labels(hand: dict[str, Any], lines: list[str], own: str | None, norm: Callable[[str], str]) -> Labels:
    """The titles that the line numbers of a page stand for."""
    fold = _folder(norm)
    rails = [
        (
            fold(lines[rail["heading"]]) if rail["heading"] is not None else None,
            [fold(lines[i]) for i in rail["stories"]],
        )
        for rail in hand["rails"]
    ]
    return Labels(rails, [fold(lines[index]) for index in hand.get("open", [])], [fold(own)] if own else [])


def compare(labels: Labels, article: Article, norm: Callable[[str], str], show: str | None) -> Counter[str]:
    """How many titles are known, found, shown and right, how many headings and addresses."""
    fold = _folder(norm)
    stories = {fold(story.title): story for rail in article.rails for story in rail.stories}
    ignored = [
        title for title in stories if _is_among(title, labels.own + labels.open) and not _is_among(title, labels.titles)
    ]
    shown = [title for title in stories if title not in ignored]
    right = [title for title in shown if _is_among(title, labels.titles)]
    missed = [title for title in labels.titles if not _is_among(title, stories)]
    for sign, titles in (("-", missed), ("+", [title for title in shown if title not in right])):
        for title in titles if show else ():
            print(f"{show} {sign} {title[:110]}")
    headed = [(heading, titles) for heading, titles in labels.rails if heading]
    return Counter(
        known=len(labels.titles),
        found=len(labels.titles) - len(missed),
        shown=len(shown),
        right=len(right),
        headed=len(headed),
        under=sum(_is_headed(heading, titles, article, fold) for heading, titles in headed),
        linked=sum(1 for title in right if stories[title].url),
    )


def summary(counts: Counter[str]) -> str:
    """One line of figures."""
    parts = [f"stories found {counts['found'] / max(1, counts['known']):.3f} of {counts['known']}"]
    parts.append(f"at precision {counts['right'] / max(1, counts['shown']):.3f}")
    parts.append(f"headings {counts['under'] / max(1, counts['headed']):.3f} of {counts['headed']}")
    parts.append(f"with an address {counts['linked'] / max(1, counts['right']):.3f}")
    return ", ".join(parts)


def _folder(norm: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: _RANK.sub("", norm(text))


def _is_headed(heading: str, titles: list[str], article: Article, fold: Callable[[str], str]) -> bool:
    return any(
        fold(rail.heading or "") == heading and any(_is_among(fold(story.title), titles) for story in rail.stories)
        for rail in article.rails
    )


def _is_among(title: str, others: Iterable[str]) -> bool:
    return any(_is_same(title, other) for other in others)


def _is_same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short.split()) < _SHORTEST_PART and len(short) < _LEAST_SHARE * len(long):
        return False
    return f"{long} ".startswith(f"{short} ") or f" {long}".endswith(f" {short}")


if __name__ == "__main__":
    main()
