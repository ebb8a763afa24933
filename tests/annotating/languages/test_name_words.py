"""Tests of telling names, terms and charges from speech by the words before their marks, on invented French."""

import pytest

from reader.annotating.quotes import find_quotes


def kinds(text: str) -> list[str]:
    return [quote.kind.value for quote in find_quotes(text, [], "fr") if quote.kind != "indirect"]


@pytest.mark.parametrize(
    "text",
    [
        "L'opération « Port propre » a été lancée par le maire.",
        "La journée « portes ouvertes » a été annoncée par le maire.",
        "Le maire a présenté le programme « Mer 2040 » hier.",
        "Le maire a annoncé un festival baptisé « la grande marée du nord ».",
        "Le projet de loi dit « sécurité en mer » est critiqué par le maire.",
        "Le pêcheur, surnommé « le boucher des mers », a dit non.",
        "Le pêcheur a été mis en examen pour « vol en bande organisée », a dit le maire.",
        "Le maire a dit qu'une enquête est ouverte pour « vol ».",
        "Le maire a dénoncé les « gilets jaunes ».",
        "Les soi-disant « experts » ont parlé, dit le maire.",
        "Il a montré son « rapport de force » par le passé.",
    ],
)
def test_names_terms_and_charges_are_nobodys_words(text: str) -> None:
    assert kinds(text) == ["scare"]


def test_a_charge_after_another_is_one_too() -> None:
    assert kinds("Le pêcheur est poursuivi pour « vol » et « recel ».") == ["scare", "scare"]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a dénoncé des « mensonges ».",
        "Le maire a parlé de « trahison ».",
        "Le maire a dit « non ».",
        "Pour le maire, c'est un « mensonge ».",
        "Le port est « condamné », selon le maire.",
        "Une décision jugée « absurde » par le maire.",
    ],
)
def test_a_word_that_somebody_is_said_to_have_used_is_a_quote(text: str) -> None:
    assert kinds(text) == ["partial"]


def test_a_sentence_after_a_colon_is_no_name() -> None:
    assert kinds("Il présente ainsi son programme : « Le port sera ouvert à tous. »") == ["direct"]
