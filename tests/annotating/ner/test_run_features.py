"""Features that come of more than one word."""

import pytest

from reader.annotating.ner.european_vocabulary import european_vocabulary
from reader.annotating.ner.run_features import sequence_features
from reader.annotating.ner.token_context import read_token_context
from reader.annotating.ner.token_features import english_vocabulary
from reader.annotating.ner.tokens import find_runs, split_tokens


def near_features(text: str, word: str) -> list[str]:
    """The features of a word of a text."""
    context = read_token_context(split_tokens(text).words)
    for first, end in find_runs(context.words):
        for index, features in enumerate(sequence_features(context, first, end), first):
            if context.words[index] == word:
                return features
    raise AssertionError(f"{word} is in no run")


@pytest.mark.parametrize(
    ("text", "word", "feature"),
    [
        ("They met in Vell there.", "Vell", "rbin"),
        ("They met in Vell there.", "Vell", "rathere"),
        ("They met in Vell there.", "Vell", "ppmet in"),
        ("They asked the Vell Trust there.", "Vell", "rltrust"),
        ("They asked the Vell Trust there.", "Trust", "R1Vell Trust"),
        ("Vell came. He met Ms. Vell.", "Vell", "xsmF"),
        ("Boats came and boats left.", "Boats", "xsl"),
    ],
)
def test_a_token_has_the_feature(text: str, word: str, feature: str) -> None:
    assert feature in near_features(text, word)


def test_the_words_of_a_known_name_say_so() -> None:
    marks = [
        next(one for one in near_features("They left New York then.", word) if one[0] == "m")
        for word in ("New", "York")
    ]
    assert [mark[-1] for mark in marks] == ["B", "I"]
    assert "S" in marks[0]


@pytest.mark.parametrize("vocabulary", [english_vocabulary, european_vocabulary])
def test_the_parts_of_a_class_have_no_spaces(vocabulary) -> None:
    known = vocabulary().known
    flags = {*known.words.values(), *known.phrases.values()}
    assert not [part for part in {*flags, *known.clusters.values()} if " " in part]
