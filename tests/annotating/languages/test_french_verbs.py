"""Tests of the forms of French verbs of saying."""

import pytest

from reader.annotating.languages.french_verbs import FRENCH_REFLEXIVE, FRENCH_VERBS


@pytest.mark.parametrize(
    "form",
    """affirme affirmèrent annonça annonçait jugea jugeait juge répète répéta répétera répètera rappelle rappelait
    rappellera rejette relève releva révèle martèle balaie balayait suggère réagit réagissent réagissait dit disent
    disait écrit écrivent écrivait répond répondirent soutient soutint soutiendra maintiennent promet admettait
    craint craignaient reconnaît reconnurent poursuit poursuivait reprend reprenaient conclut dément""".split(),
)
def test_a_finite_form_is_known(form: str) -> None:
    assert form in FRENCH_VERBS.finite


@pytest.mark.parametrize(
    "form",
    """affirmé jugée annoncés répétées réagi averti dit dites écrit écrites répondu soutenu soutenue promis promise
    craint reconnu reconnues poursuivi repris conclu démenti souri""".split(),
)
def test_a_participle_is_known(form: str) -> None:
    assert form in FRENCH_VERBS.participles


@pytest.mark.parametrize("form", "releveront rappelera annonca jugait répétent craingnit démenttent".split())
def test_a_form_that_nobody_writes_is_none(form: str) -> None:
    assert form not in FRENCH_VERBS.finite | FRENCH_VERBS.participles


def test_some_verbs_say_something_only_as_reflexives() -> None:
    assert {"indigne", "exclame", "réjouit", "plaint", "émeut"} <= FRENCH_REFLEXIVE.finite
    assert not FRENCH_REFLEXIVE.finite & FRENCH_VERBS.finite
