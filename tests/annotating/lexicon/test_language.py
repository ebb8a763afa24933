"""Tests of finding out in which language a text is."""

import pytest

from reader.annotating.lexicon.language import detect_language, known_language

TEXTS = {
    "en": "The goose that nobody had entered won the regatta, and the crew was not amused by it.",
    "de": "Die Gans, die niemand gemeldet hatte, gewann die Regatta, und das Boot war nicht zu sehen.",
    "fr": "L’oie que personne n’avait inscrite a gagné la régate, et le bateau du port est dans la baie.",
    "es": "El ganso que nadie había inscrito ganó la regata, y los barcos del puerto no fueron más rápidos.",
    "it": "L’oca che nessuno aveva iscritto ha vinto la regata, e il porto non è stato più lo stesso.",
    "pt": "O ganso que ninguém tinha inscrito ganhou a regata, e os barcos do porto não foram mais rápidos.",
    "nl": "De gans die niemand had ingeschreven won de regatta, en het was niet de boot van de haven.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_the_language_of_a_sentence_is_found(code: str) -> None:
    assert detect_language(TEXTS[code]) == code


@pytest.mark.parametrize("text", ["", "Port Hallow", "12 34", "goose"])
def test_too_few_words_have_none(text: str) -> None:
    assert detect_language(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Okafor prüft neue Boote für Vell.", "de"),
        ("Vell inaugure une goélette.", "fr"),
        ("Okafor visita Puerto Vell por la regata.", "es"),
        ("Okafor opens the harbour.", None),
        ("Maria von Vell, Ana de la Cruz", None),
        ("What Vell could do when boats return.", "en"),
        ("Boats from Vell: une goélette", None),
    ],
)
def test_a_sentence_is_of_another_language_if_it_has_one_of_its_words_and_no_english_ones(
    text: str, code: str | None
) -> None:
    assert detect_language(text) == code
    assert known_language(None, text) == code


def test_only_the_beginning_of_a_text_is_read() -> None:
    assert detect_language(TEXTS["fr"] + " x" * 3_000 + TEXTS["de"] * 20) == "fr"


@pytest.mark.parametrize(
    ("stated", "text", "language"),
    [
        ("de-CH", TEXTS["de"], "de"),
        ("de_AT", "", "de"),
        ("DE", "Port Hallow", "de"),
        (None, TEXTS["es"], "es"),
        ("en", TEXTS["es"] * 3, "es"),
        ("es", "La goleta", "es"),
        ("eo", TEXTS["es"], "eo"),
        (None, "Port Hallow", None),
    ],
)
def test_the_page_is_believed_unless_the_words_are_plainly_of_another(
    stated: str | None, text: str, language: str | None
) -> None:
    assert known_language(stated, text) == language
