"""Tests of the forms of verbs that the tables of Spanish and Italian are made of."""

import pytest

from reader.annotating.languages.italian_verbs import ITALIAN_NOUNS, ITALIAN_THINKING, ITALIAN_VERBS
from reader.annotating.languages.spanish_verbs import SPANISH_NOUNS, SPANISH_THINKING, SPANISH_VERBS
from reader.annotating.languages.verb_forms import Stems, VerbForms, all_forms, read_stems, with_endings


def test_a_stem_that_is_left_out_is_that_of_the_infinitive() -> None:
    assert list(read_stems("citar chiedere//chies advertir/adviert/advirt", 2)) == [
        Stems("citar", "cit", "cit"),
        Stems("chiedere", "chiede", "chies"),
        Stems("advertir", "adviert", "advirt"),
    ]


def test_forms_of_groups_are_put_together_by_kind() -> None:
    one = VerbForms(frozenset("a"), frozenset("b"), frozenset(), frozenset("c"))
    other = VerbForms(with_endings("d", "e f"), frozenset(), frozenset("g"), frozenset())
    assert all_forms([one, other]) == VerbForms(
        frozenset(("a", "de", "df")), frozenset("b"), frozenset("g"), frozenset("c")
    )


@pytest.mark.parametrize(
    "form",
    "dijo advierte advirtió concluyó prosiguió sostuvo expuso pidieron aseguraba recuerda creyó sugirieron".split(),
)
def test_spanish_verbs_have_their_finite_forms(form: str) -> None:
    assert form in SPANISH_VERBS.finite


@pytest.mark.parametrize("form", "recorda advirte advertó decó pedió escribido concluió".split())
def test_spanish_verbs_have_no_forms_that_nobody_writes(form: str) -> None:
    assert not any(form in kind for kind in SPANISH_VERBS)


@pytest.mark.parametrize(
    "form",
    "disse chiede chiesero rispose denuncerà criticherà spiegherebbe ribadisce avverte prosegue scrisse".split(),
)
def test_italian_verbs_have_their_finite_forms(form: str) -> None:
    assert form in ITALIAN_VERBS.finite


@pytest.mark.parametrize("form", "denuncierà criticerà avvertisce chiedé dicette".split())
def test_italian_verbs_have_no_forms_that_nobody_writes(form: str) -> None:
    assert not any(form in kind for kind in ITALIAN_VERBS)


def test_gerunds_and_participles_are_told_apart() -> None:
    assert {"concluyendo", "indicando", "advirtiendo"} <= SPANISH_VERBS.gerunds
    assert {"dicho", "calificada", "descrito"} <= SPANISH_VERBS.participles
    assert {"aggiungendo", "spiegando"} <= ITALIAN_VERBS.gerunds
    assert {"detto", "definita", "scritto"} <= ITALIAN_VERBS.participles


def test_verbs_of_thinking_and_forms_that_are_nouns_are_forms_of_verbs_that_are_listed() -> None:
    for verbs, some in ((SPANISH_VERBS, SPANISH_NOUNS), (ITALIAN_VERBS, ITALIAN_NOUNS)):
        assert some <= verbs.finite | verbs.participles
    for verbs, some in ((SPANISH_VERBS, SPANISH_THINKING), (ITALIAN_VERBS, ITALIAN_THINKING)):
        assert some <= verbs.finite | verbs.participles | verbs.gerunds | verbs.infinitives
