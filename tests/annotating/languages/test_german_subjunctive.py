"""Tests of the forms of the subjunctive of German verbs."""

import pytest

from reader.annotating.languages.german_subjunctive import CONDITIONAL, SUBJUNCTIVE


@pytest.mark.parametrize("form", "sei bewege handele handle ändere erfülle zweifle zweifele heisse".split())
def test_a_verb_has_the_form_that_reports(form: str) -> None:
    assert form in SUBJUNCTIVE


@pytest.mark.parametrize("word", "einige tage bewegt handeln".split())
def test_other_words_are_none(word: str) -> None:
    assert word not in SUBJUNCTIVE


@pytest.mark.parametrize("form", "wäre liessen bekämen schlügen".split())
def test_a_form_that_may_report(form: str) -> None:
    assert form in CONDITIONAL
