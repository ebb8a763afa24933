"""How often the speaker of a quote is right, by the pattern that found it and by what the source is.

    python benchmarks/speakers.py EVAL FILE.jsonl [FILE.jsonl ...] [--errors 20] [--pattern NAME]

EVAL has eval_quotes.py, whose rules say which quotes are found and which speakers are right; a FILE has one article a
line with its quotes. Of the quotes found that have a source, it prints the share whose speaker is right, the share
whose speaker is shown, and the share of the speakers shown that are right.
"""

import argparse
import importlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from reader.annotating.entities import find_entities
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.annotating.quotes import find_quotes
from reader.annotating.speakers.attributor import Attributor
from reader.model.annotations import Entity, Quote, QuoteKind

UNATTRIBUTED = "(nobody)"
CONTEXT = 120


class Judged(NamedTuple):
    """A quote that was found, judged by its source."""

    pattern: str
    source: str
    """What the source is: "named", "pronoun" or "role"."""
    shown: bool
    right: bool
    in_context: str
    """The quote with the text around it, the source, the speaker."""


def main() -> None:
    """Judge and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--pattern", help="errors of this pattern alone")
    options = parser.parse_args()
    sys.path.insert(0, str(options.eval))
    scorer = importlib.import_module("eval_quotes")
    for file in options.files:
        articles = [json.loads(line) for line in file.open(encoding="utf-8")]
        judged = [one for article in articles for one in judge(scorer, article)]
        print(f"{file.name}: {_format_shares(judged)}")
        _print_groups("source", judged)
        _print_groups("pattern", judged)
        wrong = [one for one in judged if not one.right and options.pattern in (None, one.pattern)]
        for one in wrong[: options.errors]:
            print(f"  {one.pattern} | {one.source} | {one.in_context}")


def judge(scorer: Any, article: dict[str, Any]) -> Iterator[Judged]:
    """The quotes of an article that were found and have a source."""
    text = article["text"]
    entities = find_entities(text)
    found = [quote for quote in find_quotes(text, entities) if quote.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL)]
    patterns = patterns_of(text, entities)
    known = [scorer.trim(text, quote["start"], quote["end"]) for quote in article["quotes"]]
    ours = [scorer.trim(text, quote.start, quote.end) for quote in found]
    for index, number in scorer.match(ours, known, lambda gold, our: max(0.0, _half(scorer.iou(gold, our)))):
        source = article["quotes"][index].get("speaker")
        if source:
            yield _judged(scorer, text, source, found[number], patterns.get(found[number].start, UNATTRIBUTED))


def patterns_of(text: str, entities: tuple[Entity, ...]) -> dict[int, str]:
    """The pattern that attributes each quote, by the quote's start."""
    layout = Layout(text)
    quoted = find_quoted_spans(text, layout.paragraphs)
    attributor = Attributor(layout, TaggedParagraphs(layout, quoted, entities), entities, quoted)
    found = {quote.start: attributor.attribution(number) for number, quote in enumerate(quoted)}
    return {start: attribution.pattern.name for start, attribution in found.items() if attribution}


def _half(overlap: float) -> float:
    return overlap if overlap >= 0.5 else 0.0


def _judged(scorer: Any, text: str, source: dict[str, Any], quote: Quote, pattern: str) -> Judged:
    speaker = quote.speaker
    shown = {"start": speaker.start, "end": speaker.end, "name": speaker.name} if speaker else None
    pronoun, named = scorer.PRON.match(source["text"].strip()), scorer.lastname(source["text"])
    around = text[max(0, quote.start - CONTEXT) : quote.end + CONTEXT].replace("\n", " / ")
    return Judged(
        pattern if speaker else UNATTRIBUTED,
        "pronoun" if pronoun else "named" if named else "role",
        shown is not None,
        scorer.speaker_ok(text, source, shown),
        f"{source['text']} <- {speaker and speaker.name} | {around}",
    )


def _print_groups(field: str, judged: list[Judged]) -> None:
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        groups[getattr(one, field)].append(one)
    for name, members in sorted(groups.items(), key=lambda group: -len(group[1])):
        print(f"  {name:18} {_format_shares(members)}")


def _format_shares(judged: list[Judged]) -> str:
    counts = Counter(right=sum(one.right for one in judged), shown=sum(one.shown for one in judged))
    of_shown = f", right of shown {100 * counts['right'] / counts['shown']:.1f}" if counts["shown"] else ""
    share = 100 / max(1, len(judged))
    return f"{len(judged)} quotes, right {share * counts['right']:.1f}, shown {share * counts['shown']:.1f}{of_shown}"


if __name__ == "__main__":
    main()
