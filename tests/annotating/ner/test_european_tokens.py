"""Tokens of six languages, and the runs of them in which names may lie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotating.ner.european_tokens import european_runs, split_european
from reader.annotating.ner.tokens import BREAK

_WORDS = "Maria L'Aquila L' dell' Iran d’Omar S.A. M. Anne-Marie der de la 2024 ‘ « , . é É x-Y eBay - ’s \n".split(" ")
_TEXTS = st.one_of(st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join), st.text(max_size=80))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l’ONU d'Omar", ["l’", "ONU", "d'", "Omar"]),
        ("L’ONU dit", ["L’", "ONU", "dit"]),
        ("dell'Iran e dall’Iran", ["dell'", "Iran", "e", "dall’", "Iran"]),
        ("Qu’Anna vienne. Dell'Iran", ["Qu’", "Anna", "vienne", ".", "Dell'", "Iran"]),
        ("L’Aquila trema", ["L’Aquila", "trema"]),
        ("a L'Isola", ["a", "L'Isola"]),
        ("D’Alema a Sant'Agata", ["D’Alema", "a", "Sant'Agata"]),
        ("Anne-Marie Keller-Roth", ["Anne-Marie", "Keller-Roth"]),
        ("SPD-Politiker - Bern", ["SPD-Politiker", "-", "Bern"]),
        ("M. Vell et Mme. Roue", ["M.", "Vell", "et", "Mme.", "Roue"]),
        ("eins\nzwei", ["eins", BREAK, "zwei"]),
    ],
)
def test_a_text_is_split(text: str, words: list[str]) -> None:
    assert split_european(text).words == words


@given(_TEXTS)
def test_tokens_stand_where_they_say_and_leave_out_only_spaces(text: str) -> None:
    tokens = split_european(text)
    end = 0
    for index, (word, start) in enumerate(zip(tokens.words, tokens.starts, strict=True)):
        assert text[start : tokens.end(index)] == word
        assert not text[end:start].strip()
        end = tokens.end(index)
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("avec Maria Lopez hier", ["Maria Lopez"]),
        ("de Maria van der Berg gisteren", ["Maria van der Berg"]),
        ("die Côte d’Ivoire hat", ["Côte d’ Ivoire"]),
        ("une Assemblée nationale vide", ["Assemblée nationale"]),
        ("la Corte di cassazione ha", ["Corte di cassazione"]),
        ("une assemblée nationale vide", []),
        ("la Banque, Maria", ["Banque", "Maria"]),
        ("chez eBay hier", ["eBay"]),
        ("en 2024 ils", []),
    ],
)
def test_a_run_goes_from_capital_to_capital_or_to_an_ending_of_a_name(text: str, runs: list[str]) -> None:
    words = split_european(text).words
    assert [" ".join(words[first:end]) for first, end in european_runs(words)] == runs


@given(_TEXTS)
def test_every_capital_is_in_one_run(text: str) -> None:
    words = split_european(text).words
    inside = [index for first, end in european_runs(words) for index in range(first, end)]
    assert len(inside) == len(set(inside))
    assert {index for index, word in enumerate(words) if word[0].isupper()} <= set(inside)
    assert not any(words[index] == BREAK for index in inside)
