"""The feature strings of both passes are those that the weights were trained with, to the letter.

Weights are looked up by these strings: a feature spelt differently is silently unknown. If features are meant to
change, train again, write the file again and read the difference:

    python tests/annotating/ner/test_feature_strings.py
"""

import json
from pathlib import Path

from reader.annotating.ner.recognizer import first_pass, load_recognizer
from reader.annotating.ner.run_features import sequence_features
from reader.annotating.ner.second_pass import count_first_pass, second_features
from reader.annotating.ner.token_context import read_token_context
from reader.annotating.ner.tokens import find_runs, split_tokens

GOLDEN = Path(__file__).with_name("feature_strings.json")
TEXT = """Mayor Ana Lopez of New York, who leads the Vell Harbour Authority (VHA), met Dr. Tom Reed-Smith on 3 May.
The VHA said Lopez had left Oslo; a UN officer and the Lopez family had not. "We stay," said Ana. LISBON AND OSLO
South Korea's Lee Jae-myung, the president, met Mr Reed. Vell Harbour, a city in the north, was quiet.
U.S. and EU fell."""


def feature_strings() -> list[dict[str, object]]:
    """The features of every token of every run of the text, in both passes."""
    context = read_token_context(split_tokens(TEXT).words)
    runs = first_pass(load_recognizer().first_crf, context, find_runs(context.words))
    counts = count_first_pass(context, runs)
    return [
        {
            "words": list(context.words[run.first : run.end]),
            "first": [" ".join(sorted(features)) for features in sequence_features(context, run.first, run.end)],
            "second": [" ".join(sorted(features)) for features in second_features(context, run, counts)],
        }
        for run in runs
    ]


def test_the_features_are_those_of_the_weights() -> None:
    assert feature_strings() == json.loads(GOLDEN.read_text("utf-8"))


if __name__ == "__main__":
    GOLDEN.write_text(json.dumps(feature_strings(), ensure_ascii=False, indent=1) + "\n", "utf-8")
