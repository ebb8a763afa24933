"""Tests of the tables of the languages: that each is whole, and what is read from them."""

import pytest

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages.language_tables import LanguageTables, table_of, tables_of

CODES = ("de", "es", "fr", "it")
VERBS = {
    "de": "sagte gesagt erklärte betont schrieb warnte sprach nennt",
    "es": "dijo dicho afirmó señaló aseguró explicó añadió sostiene reconoció",
    "fr": "dit déclaré affirme souligné annonçait jugeait écrit poursuit",
    "it": "detto dice spiega dichiarato ha-detto aggiunge ribadisce scrive".replace("ha-detto", "conclude"),
}


def tables(code: str) -> LanguageTables:
    found = tables_of(code)
    assert found is not None
    return found


@pytest.mark.parametrize("code", CODES)
def test_each_language_has_tables_of_its_own(code: str) -> None:
    assert tables(code).code == code


@pytest.mark.parametrize("code", [None, "en", "pt", "ja", ""])
def test_other_languages_have_none(code: str | None) -> None:
    assert tables_of(code) is None


@pytest.mark.parametrize("code", CODES)
def test_verbs_of_saying_are_known_in_their_finite_forms_and_participles(code: str) -> None:
    assert {tables(code).tags.get(verb) for verb in VERBS[code].split()} <= set(pos.SAY_FORMS)


@pytest.mark.parametrize("code", CODES)
def test_all_words_are_in_lower_case_and_single(code: str) -> None:
    found = tables(code)
    words = [*found.tags, *found.people, *found.papers, *found.genders, *found.articles, *found.links, *found.views]
    assert [word for word in words if word != word.lower() or " " in word or word.endswith("-")] == []


@pytest.mark.parametrize("code", CODES)
def test_articles_and_what_joins_nouns_are_tagged_as_such(code: str) -> None:
    found = tables(code)
    assert {found.tags[word] for word in found.articles if "’" not in word} <= set(pos.DETERMINERS + pos.ADP)
    assert {found.tags[word] for word in found.links if "’" not in word} <= set(pos.ADP + pos.DET)


def test_the_last_tag_of_a_word_counts() -> None:
    assert table_of({pos.DET: "la le", pos.SAY: "la dit"}) == {"la": pos.SAY, "le": pos.DET, "dit": pos.SAY}
