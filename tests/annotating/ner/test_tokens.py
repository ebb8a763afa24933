"""Tokens, and the runs of them in which names may lie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotating.ner.name_models import ENGLISH_MODEL, EUROPEAN_MODEL, NameModel
from reader.annotating.ner.tokens import BREAK, split_tokens

_WORDS = (
    "Maria Lopez U.S. the of and 's – 2024 G20 said , . ( « é É O’Neill don’t \n x.y. I "
    "L'Aquila L' dell' Iran d’Omar S.A. M. Anne-Marie der de la ‘ x-Y eBay - ’s"
).split(" ")
_TEXTS = st.one_of(st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join), st.text(max_size=80))
_OF_BOTH = pytest.mark.parametrize("model", [ENGLISH_MODEL, EUROPEAN_MODEL], ids=["english", "european"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the U.S. army", ["the", "U.S.", "army"]),
        ("the U.S.-led force", ["the", "U.S.", "-", "led", "force"]),
        ("Mr. Reed left.", ["Mr.", "Reed", "left", "."]),
        ("John F. Reed", ["John", "F.", "Reed"]),
        ("It was plan B.", ["It", "was", "plan", "B", "."]),
        ("Reed’s aide", ["Reed", "’s", "aide"]),
        ("O’Neill didn’t", ["O’Neill", "didn", "’", "t"]),
        ("selon l’ONU", ["selon", "l’", "ONU"]),
        ("qu'Anna d'Omar", ["qu'", "Anna", "d'", "Omar"]),
        ("quest’anno dell'Iran", ["quest’", "anno", "dell'", "Iran"]),
        ("L'Aquila, D’Angelo", ["L'Aquila", ",", "D’Angelo"]),
        ("the G20, 1,000 men", ["the", "G20", ",", "1,000", "men"]),
        ("one\ntwo", ["one", BREAK, "two"]),
    ],
)
def test_a_text_is_split(text: str, words: list[str]) -> None:
    assert split_tokens(text).words == words


@_OF_BOTH
@given(_TEXTS)
def test_tokens_stand_where_they_say_and_leave_out_only_spaces(model: NameModel, text: str) -> None:
    tokens = model.split(text)
    end = 0
    for index, (word, start) in enumerate(zip(tokens.words, tokens.starts, strict=True)):
        assert text[start : tokens.end(index)] == word
        assert not text[end:start].strip()
        end = tokens.end(index)
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("we met Maria Lopez there", ["Maria Lopez"]),
        ("the Bank of England and they", ["Bank of England"]),
        ("the Institute for the Study of War said", ["Institute for the Study of War"]),
        ("the Bank, Maria", ["Bank", "Maria"]),
        ("Maria\nLopez", ["Maria", "Lopez"]),
        ("in 2024 they", []),
        ("then Lee Jae-myung said", ["Lee Jae - myung"]),
        ("then - myung said", []),
        ("vers la Côte d’Ivoire", ["Côte d’ Ivoire"]),
        ("Channel 4 said", ["Channel 4"]),
    ],
)
def test_a_run_goes_from_capital_to_capital_over_few_small_words(runs, text: str, found: list[str]) -> None:
    assert runs(ENGLISH_MODEL, text) == found


@_OF_BOTH
@given(_TEXTS)
def test_every_capital_is_in_one_run(model: NameModel, text: str) -> None:
    words = model.split(text).words
    inside = [index for first, end in model.runs(words) for index in range(first, end)]
    assert len(inside) == len(set(inside))
    assert {index for index, word in enumerate(words) if word[0].isupper()} <= set(inside)
    assert not any(words[index] == BREAK for index in inside)
