"""Train both passes of the recogniser: first_pass.gz and second_pass.gz of reader/annotating/ner, for English.

    python training/names/learn.py SETS... [--table european|german] [--corrections FOLDER] [--into FOLDER]

With --table european that of French, Spanish, Italian, Portuguese and Dutch: european_first_pass.gz and
european_second_pass.gz; with --table german that of German: german_first_pass.gz and german_second_pass.gz. Both learn
from texts in all six languages.

SETS are JSON lines with "text" and "entities" (start, end, label PER, ORG or LOC). Needs python-crfsuite. FOLDER of
corrections has NAME.tsv for a set NAME.jsonl. The invented texts of the model's languages are learnt too. The second
pass learns from documents that a first pass was not trained on: one first pass for each of `FOLDS` parts, trained on
the other parts. Training takes ten minutes of one core.
"""

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pycrfsuite  # type: ignore[import-untyped]
from crf import LABELS, TrainedCrf, mean_crf, reference_labels, train_crf
from invented_texts import EUROPEAN_TEXTS, FILE, read_invented
from labelled_texts import LabelledText, labelled_runs, labelled_text, read_texts

from reader.annotating.ner.crf_weights import CrfWeights, read_weights, write_weights
from reader.annotating.ner.linear_chain_crf import LinearChainCrf
from reader.annotating.ner.name_models import ENGLISH_MODEL, EUROPEAN_MODEL, GERMAN_MODEL, NameModel, model_of
from reader.annotating.ner.recognizer import first_pass
from reader.annotating.ner.run_features import sequence_features
from reader.annotating.ner.second_pass import SPREAD, count_first_pass, second_features
from reader.annotating.ner.token_context import read_token_context

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = ROOT / "reader" / "annotating" / "ner"
CORRECTIONS = Path(__file__).with_name("corrections")
SAMPLES = ROOT / "sample_articles"
REFERENCE = ROOT / "tests" / "annotating" / "ner" / "reference_labels.txt"
FOLDS = 4
EUROPEAN_FOLDS = 2
INVENTED = 2
"""How often an invented text counts in the first pass: the other sets have little news of the whole world."""
EUROPEAN_INVENTED = 3
"""The same for the six other languages, whose sets are fewer and older."""
LEAST = 4
"""The least weight, in the units of the file, of a feature that is saved: with 4 half as many features are saved as
with 1, and F1 of the first pass is the same (82.1 on newswire, 73.5 on web pages).
"""
FIRST_SETTINGS: dict[str, Any] = {"smallest": 0.2, "squared": 0.05, "rounds": 60, "least": 1}
POSTS = ("btc", "wnut")
"""How the ids of documents begin that are posts of many people: one post says nothing about the names of another, so
the second pass does not learn from them.
"""
SECOND_SETTINGS: dict[str, Any] = {"smallest": 0.1, "squared": 0.5, "rounds": 100, "least": 0, "all_pairs": True}

MODELS = {"english": [ENGLISH_MODEL], "european": [EUROPEAN_MODEL], "german": [GERMAN_MODEL, EUROPEAN_MODEL]}
"""A table -> what its texts are read by: that which it is for, and that of texts in other languages."""

Example = tuple[Any, Sequence[str]]
"""The features of the tokens of a run, and their labels."""


def main() -> None:
    """Train both passes and write their weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--corrections", type=Path, default=CORRECTIONS)
    parser.add_argument("--table", choices=MODELS, default="english")
    parser.add_argument("--into", type=Path, default=HERE)
    given = parser.parse_args()
    models = MODELS[given.table]
    model = models[0]
    is_english = model is ENGLISH_MODEL
    first, second = given.into / model.first.name, given.into / model.second.name
    invented = read_invented(FILE if is_english else EUROPEAN_TEXTS)
    texts = [*read_sets(given.sets, given.corrections, models)]
    texts += [labelled_text(text, models) for text in invented]
    often = INVENTED if is_english else EUROPEAN_INVENTED
    examples = [list(first_examples(text)) * (often if text.id.startswith("invented") else 1) for text in texts]
    log(f"{len(texts)} texts, {sum(map(len, examples))} runs")
    seconds: list[Example] = []
    learnt: list[TrainedCrf] = []
    folds = FOLDS if is_english else EUROPEAN_FOLDS
    for fold in range(folds):
        parts = [one for number, own in enumerate(examples) if number % folds != fold for one in own]
        learnt.append(train_crf(parts, **FIRST_SETTINGS))
        weights = write_crf(first, learnt[-1], LEAST)
        crfs = {one: LinearChainCrf(weights, one.vocabulary()) for one in models}
        articles = [text for text in texts[fold::folds] if not text.id.startswith(POSTS)]
        seconds += [one for text in articles for one in second_examples(crfs[text.model], text)]
    runs = sample_runs(models)
    learnt.append(learn_whole([one for own in examples for one in own], runs))
    write_crf(given.into / "whole.gz", learnt[-1], LEAST)
    mean = mean_crf(learnt)
    write_crf(first, mean, LEAST)
    write_crf(second, train_crf(seconds, **SECOND_SETTINGS), 1)
    if is_english:
        reference_path = REFERENCE if given.into == HERE else given.into / REFERENCE.name
        lines = [" ".join(reference_labels(mean, run)) + "\n" for run in sample_runs(models, "en")]
        reference_path.write_text("".join(lines), "utf8")


def read_sets(sets: Sequence[Path], corrections: Path, models: Sequence[NameModel]) -> Iterator[LabelledText]:
    """The documents of several sets, corrected."""
    for path in sets:
        yield from read_texts(path, corrections / f"{path.stem}.tsv", models)


def learn_whole(examples: Sequence[Example], runs: Sequence[list[list[str]]]) -> TrainedCrf:
    """Train a first pass on all examples.

    Raises AssertionError if its weights, plainly added, label the features of some runs differently from CRFsuite.
    """
    learnt = train_crf(examples, **FIRST_SETTINGS, asked=[pycrfsuite.ItemSequence(run) for run in runs])
    assert [reference_labels(learnt, run) for run in runs] == learnt.reference
    return learnt


def write_crf(path: Path, learnt: TrainedCrf, least: int) -> CrfWeights:
    """Write the weights of a CRF, and read them again as the reader does."""
    write_weights(path, LABELS, learnt.transitions, learnt.weights, least)
    log(f"{path.name}: {len(learnt.weights)} features, {path.stat().st_size:,} bytes")
    read_weights.cache_clear()
    return read_weights(path)


def sample_runs(models: Sequence[NameModel], language: str | None = None) -> list[list[list[str]]]:
    """The features of the runs of the sample articles, or of those in one language, by the model for each."""
    found = []
    for own, text in sample_texts(SAMPLES, language):
        model = model_of(own) if model_of(own) in models else models[-1]
        context = read_token_context(model.split(text).words, model.vocabulary())
        found += [sequence_features(context, *run) for run in model.runs(context.words)]
    return found


def sample_texts(folder: Path, language: str | None) -> Iterator[tuple[str, str]]:
    """The languages and texts of the sample articles, or of those in one language, in the order of their files."""
    for path in sorted(folder.glob("*.json")):
        article = json.loads(path.read_text("utf8"))
        if language in (None, article["language"]):
            yield article["language"], "\n".join(paragraph["text"] for paragraph in article["paragraphs"])


def first_examples(text: LabelledText) -> Iterator[Example]:
    """What the first pass learns of a document."""
    context = read_token_context(text.tokens.words, text.model.vocabulary())
    for first, end, labels in labelled_runs(text):
        yield pycrfsuite.ItemSequence(sequence_features(context, first, end)), labels


def second_examples(crf: LinearChainCrf, text: LabelledText) -> Iterator[Example]:
    """What the second pass learns of a document that the first pass was not trained on."""
    context = read_token_context(text.tokens.words, text.model.vocabulary())
    runs = first_pass(crf, context, text.model.runs(context.words))
    found = count_first_pass(context, runs)
    for run, (_, _, labels) in zip(runs, labelled_runs(text), strict=True):
        items = []
        for features, scores in zip(second_features(context, run, found), run.scores, strict=True):
            item = dict.fromkeys(features, 1.0)
            higher = [score - scores[0] for score in scores[1:]]  # than that of "O"
            item.update({f"={label}": score / SPREAD for label, score in zip(LABELS[1:], higher, strict=True)})
            items.append(item)
        yield pycrfsuite.ItemSequence(items), labels


_begun = time.process_time()


def log(line: str) -> None:
    """Print a line with the CPU time since the start."""
    print(f"{time.process_time() - _begun:5.0f} s  {line}", flush=True)


if __name__ == "__main__":
    main()
