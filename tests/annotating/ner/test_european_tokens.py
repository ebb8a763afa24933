"""Tokens of six languages, and the runs of them in which names may lie."""

import pytest

from reader.annotating.ner.european_tokens import split_european
from reader.annotating.ner.name_models import EUROPEAN_MODEL
from reader.annotating.ner.tokens import BREAK


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


@pytest.mark.parametrize(
    ("text", "found"),
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
def test_a_run_goes_from_capital_to_capital_or_to_an_ending_of_a_name(runs, text: str, found: list[str]) -> None:
    assert runs(EUROPEAN_MODEL, text) == found
