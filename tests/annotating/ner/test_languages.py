"""The language of a text, and the names of texts in others than English."""

import pytest

from reader.annotating.ner.languages import Language, language_of, names_in_language
from reader.annotating.ner.second_pass import Name

ENGLISH = "the mayor said that it was the work of many and that the bridge was for all"
GERMAN = "der Bürgermeister sagte, die Brücke sei das Werk von vielen und nicht für den Verkehr"
FRENCH = "le maire a dit que la ville et les habitants ont besoin du pont dans une semaine"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, Language.ENGLISH),
        (GERMAN, Language.NOUNS_HAVE_CAPITALS),
        (FRENCH, Language.OTHER),
        ("", Language.ENGLISH),
        ("We met Ursula von der Leyen in Den Haag", Language.ENGLISH),
        (f"{ENGLISH} said Ursula von der Leyen und die Grünen", Language.ENGLISH),
    ],
)
def test_common_words_tell_the_language(text: str, language: Language) -> None:
    assert language_of(text.split()) is language


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.OTHER])
def test_names_stay_as_they_were_found(language: Language) -> None:
    names = [Name(0, 2, "PER"), Name(3, 4, "LOC")]
    assert names_in_language("Anna Vell in Berlin".split(), names, language) == names


def test_an_article_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    names = [Name(0, 3, "ORG"), Name(4, 5, "LOC")]
    assert names_in_language("La Grande Maison et Le".split(), names, Language.OTHER) == [Name(1, 3, "ORG")]


def test_german_names_are_found_as_german_has_them() -> None:
    words = "Strom kam mit Anna Vell aus Berlin".split()
    assert names_in_language(words, [Name(0, 1, "PER")], Language.NOUNS_HAVE_CAPITALS) == [
        Name(3, 5, "PER"),
        Name(6, 7, "LOC"),
    ]


def test_a_person_of_one_word_is_kept_only_where_the_full_name_is() -> None:
    words = "Hier Anna Vell et Vell et Rivoli".split()
    names = [Name(4, 5, "PER"), Name(6, 7, "PER")]
    assert names_in_language(words, names, Language.OTHER) == [Name(1, 3, "PER"), Name(4, 5, "PER")]


def test_what_an_and_joins_are_two_names() -> None:
    words = "Francia y España".split()
    assert names_in_language(words, [Name(0, 3, "LOC")], Language.OTHER) == [Name(0, 1, "LOC"), Name(2, 3, "LOC")]
    assert names_in_language("Salud y Trabajo".split(), [Name(0, 3, "ORG")], Language.OTHER) == [Name(0, 3, "ORG")]


def test_a_country_by_its_name_in_another_language_is_a_place() -> None:
    assert names_in_language("la Russie".split(), [Name(1, 2, "ORG")], Language.OTHER) == [Name(1, 2, "LOC")]


def test_as_many_english_words_as_others_are_english():
    assert language_of("the der and und".split()) is Language.ENGLISH
    assert language_of("the der and und nicht".split()) is Language.NOUNS_HAVE_CAPITALS
