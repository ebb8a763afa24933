"""Learn the two looks at names: reader/annotating/names/first_look.gz and second_look.gz.

    python training/names/learn.py SETS... [--corrections FOLDER] [--into FOLDER]

SETS are JSON lines with "text" and "entities" (start, end, label PER, ORG or LOC). Needs python-crfsuite. FOLDER of
corrections has NAME.tsv for a set NAME.jsonl. The second look learns from what first looks say of documents that they
have not learnt from: one for each of `FOLDS` parts, by the other parts. A million words take 6 minutes of one core.
"""

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pycrfsuite  # type: ignore[import-untyped]
from crf import LABELS, learn_chain
from labelled_texts import LabelledText, labelled_runs, read_texts

from reader.annotating.names.chain import Chain, token_features
from reader.annotating.names.context import read_surroundings
from reader.annotating.names.find_names import FIRST as FIRST_LOOK
from reader.annotating.names.find_names import SECOND as SECOND_LOOK
from reader.annotating.names.find_names import first_look
from reader.annotating.names.second_look import SPREAD, gather, relative, second_features
from reader.annotating.names.tables import read_tables, write_tables
from reader.annotating.names.tokens import find_runs, split_tokens

ROOT = Path(__file__).resolve().parent.parent.parent
CORRECTIONS = Path(__file__).with_name("corrections")
SAMPLES = ROOT / "sample_articles"
TOLD = ROOT / "tests" / "annotating" / "names" / "told_by_trainer.txt"
FOLDS = 4
FIRST = {"smallest": 0.2, "squared": 0.05, "rounds": 60, "least": 1}
SECOND = {"smallest": 0.1, "squared": 0.1, "rounds": 100, "least": 0, "all_pairs": True}

Example = tuple[Any, Sequence[str], int]
"""The features of a run's tokens, their labels, how often it counts."""


def main() -> None:
    """Learn both and write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--corrections", type=Path, default=CORRECTIONS)
    parser.add_argument("--into", type=Path, default=FIRST_LOOK.parent)
    given = parser.parse_args()
    texts = [text for path in given.sets for text in read_texts(path, given.corrections / f"{path.stem}.tsv")]
    first, second = given.into / FIRST_LOOK.name, given.into / SECOND_LOOK.name
    told_path = TOLD if given.into == FIRST_LOOK.parent else given.into / TOLD.name
    examples = [list(first_examples(text)) for text in texts]
    told(f"{len(texts)} texts, {sum(map(len, examples))} runs")
    seconds: list[Example] = []
    for fold in range(FOLDS):
        chain = learn(first, [one for place, own in enumerate(examples) if place % FOLDS != fold for one in own], FIRST)
        for text in texts[fold::FOLDS]:
            seconds += second_examples(chain, text)
    learn(first, [one for own in examples for one in own], FIRST, told_path)
    learn(second, seconds, SECOND)


def learn(path: Path, examples: Sequence[Example], how: dict[str, Any], told_path: Path | None = None) -> Chain:
    """Learn a chain, write it, and give it as it is read from the file.

    What CRFsuite itself says of the sample articles is written to `told_path`, for the tests.
    """
    asked = sample_runs() if told_path else []
    learnt = learn_chain(((one, labels) for one, labels, often in examples for _ in range(often)), **how, asked=asked)
    if told_path:
        told_path.write_text("\n".join(map(" ".join, learnt.told)) + "\n", "utf8")
    write_tables(path, LABELS, learnt.transitions, learnt.weights)
    told(f"{path.name}: {len(learnt.weights)} features, {path.stat().st_size:,} bytes")
    read_tables.cache_clear()
    return Chain(read_tables(path))


def sample_runs() -> list[Any]:
    """The features of the runs of the sample articles."""
    runs = []
    for text in sample_texts(SAMPLES):
        around = read_surroundings(split_tokens(text).words)
        runs += [pycrfsuite.ItemSequence(token_features(around, *run)) for run in find_runs(around.words)]
    return runs


def sample_texts(folder: Path) -> Iterator[str]:
    """The texts of the sample articles, in the order of their files."""
    for path in sorted(folder.glob("*.json")):
        yield "\n".join(paragraph["text"] for paragraph in json.loads(path.read_text("utf8"))["paragraphs"])


def first_examples(text: LabelledText) -> Iterator[Example]:
    """What the first look learns of a document."""
    around = read_surroundings(text.tokens.words)
    for first, last, labels in labelled_runs(text):
        yield pycrfsuite.ItemSequence(token_features(around, first, last)), labels, text.weight


def second_examples(chain: Chain, text: LabelledText) -> Iterator[Example]:
    """What the second look learns of a document that a first look has not seen."""
    around = read_surroundings(text.tokens.words)
    looks = first_look(chain, around)
    found = gather(around, looks)
    for look, (_, _, labels) in zip(looks, labelled_runs(text), strict=True):
        items = []
        for features, scores in zip(second_features(around, look, found), look.scores, strict=True):
            item = dict.fromkeys(features, 1.0)
            item.update(
                {f"={label}": score / SPREAD for label, score in zip(LABELS[1:], relative(scores), strict=True)}
            )
            items.append(item)
        yield pycrfsuite.ItemSequence(items), labels, text.weight


_begun = time.process_time()


def told(line: str) -> None:
    """Say how far it has come."""
    print(f"{time.process_time() - _begun:5.0f} s  {line}", flush=True)


if __name__ == "__main__":
    main()
