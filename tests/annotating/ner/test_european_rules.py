"""Rules for the names of six languages."""

import pytest

from reader.annotating.ner.european_rules import apply_european_rules
from reader.annotating.ner.european_tokens import split_european
from reader.annotating.ner.european_vocabulary import european_vocabulary, german_vocabulary
from reader.annotating.ner.second_pass import Name
from reader.annotating.ner.token_context import read_token_context


def corrected(text: str, *labelled: tuple[str, str], is_german: bool = False) -> list[tuple[str, str]]:
    """The names of a text with their kinds, where the CRF has found the first occurrences of some."""
    words = split_european(text).words
    names = []
    for name, kind in labelled:
        parts = name.split()
        first = next(index for index in range(len(words)) if words[index : index + len(parts)] == parts)
        names.append(Name(first, first + len(parts), kind))
    vocabulary = german_vocabulary() if is_german else european_vocabulary()
    found = apply_european_rules(read_token_context(words, vocabulary), sorted(names))
    return [(" ".join(words[one.first : one.end]), one.kind) for one in found]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Ha aperto in via Orta ieri.", ("Orta", "LOC"), ("via Orta", "LOC")),
        ("Près de la rue de la Paix hier.", ("Paix", "LOC"), ("rue de la Paix", "LOC")),
        ("Hier le parquet de Lyon a parlé.", ("Lyon", "LOC"), ("parquet de Lyon", "ORG")),
        ("Hier le ministère des Affaires a dit.", ("Affaires", "ORG"), ("ministère des Affaires", "ORG")),
        ("Hier le ministère de Lyon a dit.", ("Lyon", "LOC"), ("Lyon", "LOC")),
        ("Ieri il tribunale di Parigi ha detto.", ("Parigi", "LOC"), ("Parigi", "LOC")),
        ("Hier une rue vers Lyon.", ("Lyon", "LOC"), ("Lyon", "LOC")),
    ],
)
def test_a_noun_without_a_capital_belongs_to_the_name_of_a_road_or_a_body(
    text: str, name: tuple[str, str], expected: tuple[str, str]
) -> None:
    assert corrected(text, name) == [expected]


def test_a_surname_is_a_persons_where_the_full_name_stands_in_the_text() -> None:
    text = "Es kam Anna Vell. Danach ging Vell, und Vells Hut blieb."
    names = [("Anna Vell", "PER"), ("Vell", "PER"), ("Vells", "PER")]
    assert corrected(text, ("Anna Vell", "PER"), is_german=True) == names
    assert corrected(text, ("Anna Vell", "PER")) == names[:2]


def test_a_surname_alone_has_its_particles() -> None:
    text = "Daar was Jan van der Berg. Van der Berg ging weg."
    assert corrected(text, ("Jan van der Berg", "PER"))[1] == ("Van der Berg", "PER")


def test_a_noun_after_a_genitive_is_no_part_of_the_name() -> None:
    text = "Das war Obamas Beraterin am Abend."
    assert corrected(text, ("Obamas Beraterin", "PER"), is_german=True) == [("Obamas", "PER")]
    assert corrected(text, ("Obamas Beraterin", "PER")) == [("Obamas Beraterin", "PER")]


def test_a_genitive_is_a_name_of_the_kind_of_its_nominative() -> None:
    text = "Es regnet in Orta. Das gilt Ortas Rat."
    assert corrected(text, ("Orta", "LOC"), is_german=True) == [("Orta", "LOC"), ("Ortas", "LOC")]


def test_a_word_that_the_text_writes_without_a_capital_is_no_surname() -> None:
    assert corrected("Hier Anna Roue. La roue. Et Roue.", ("Anna Roue", "PER")) == [("Anna Roue", "PER")]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Ayer María llegó.", "Ayer María", "María"),
        ("Vino. Con Ana Vell.", "Con Ana Vell", "Ana Vell"),
        ("Vino la Con Ana.", "Con Ana", "Con Ana"),
        ("Ayer llegó.", "Ayer", "Ayer"),
    ],
)
def test_a_word_that_opens_a_sentence_is_no_part_of_the_name(text: str, name: str, expected: str) -> None:
    assert corrected(text, (name, "PER")) == [(expected, "PER")]


def test_a_country_and_a_town_that_are_well_known_are_found_inside_a_sentence() -> None:
    assert corrected("Ils ont quitté Genève hier.") == [("Genève", "LOC")]
    assert corrected("Ils ont quitté Bretagne hier.") == [("Bretagne", "LOC")]
    assert corrected("Sie war in der Stille am Main hier.", is_german=True) == []


def test_a_body_that_is_known_whole_is_found_whole() -> None:
    text = "Ieri il Monte dei Paschi di Siena ha chiuso."
    assert corrected(text, ("Monte", "LOC"), ("Siena", "LOC")) == [("Monte dei Paschi di Siena", "ORG")]
    assert corrected("Ieri alla Casa Bianca.", ("Casa Bianca", "LOC")) == [("Casa Bianca", "LOC")]
    assert corrected("La Union Europea Vell.", ("Europea Vell", "PER")) == [("Europea Vell", "PER")]


def test_a_body_and_its_place_are_one_name() -> None:
    text = "Ieri la Procura di Genova ha aperto."
    assert corrected(text, ("Procura", "ORG"), ("Genova", "LOC")) == [("Procura di Genova", "ORG")]
    assert corrected("La Vell di Genova.", ("Vell", "ORG"), ("Genova", "LOC")) == [("Vell", "ORG"), ("Genova", "LOC")]


def test_a_body_before_a_person_is_a_title() -> None:
    text = "Das sagte Bundestag Anna Vell hier."
    assert corrected(text, ("Anna Vell", "PER"), is_german=True) == [("Anna Vell", "PER")]


def test_a_known_body_is_found_inside_a_sentence() -> None:
    assert corrected("Gestern hat der Bundestag beraten.", is_german=True) == [("Bundestag", "ORG")]
    assert corrected("Bundestag und Volk.", is_german=True) == []
    text = "Gestern hat das US-Justizministerium geklagt."
    assert corrected(text, is_german=True) == [("US-Justizministerium", "ORG")]


def test_the_sign_of_a_currency_is_no_place() -> None:
    assert corrected("Het kost US $ 199 hier.", ("US", "LOC")) == []
    assert corrected("Het kost in Orta $ 199 hier.", ("Orta", "LOC")) == [("Orta", "LOC")]


def test_what_was_taken_for_one_name_is_split() -> None:
    text = "Qui Vellmare. Poi Vellmare Anna Orta."
    names = [("Vellmare", "ORG"), ("Vellmare", "ORG"), ("Anna Orta", "PER")]
    assert corrected(text, ("Vellmare", "ORG"), ("Vellmare Anna Orta", "ORG")) == names
