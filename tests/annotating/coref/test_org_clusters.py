"""Which mentions of organisations are mentions of one."""

import pytest

from reader.annotating.coref.org_clusters import organisation_names


@pytest.mark.parametrize(
    ("full", "mention"),
    [
        ("International Harbour Court", "IHC"),
        ("International Harbour Court", "I.H.C."),
        ("House of Vell Commons", "HVC"),
        ("Save the River Trust", "STRT"),
        ("Amnesty International", "Amnesty"),
        ("Tarn Holdings", "Tarn"),
        ("Vell Motors", "Vell Motors Ltd."),
        ("Harbour Post", "The Harbour Post"),
    ],
)
def test_another_form_of_a_name_is_the_same_organisation(full: str, mention: str):
    assert organisation_names([full, mention]) == [full, full]
    assert organisation_names([mention, full]) == [full, full]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour Board", "HB"),
        ("Bank of Vell", "Bank"),
        ("Vell United", "Vell City"),
        ("Ministry of Trade", "Ministry"),
        ("National Union", "National"),
        ("Tarn Ferry", "Tarn"),
        ("Tarn and Vell Group", "Tarn"),
    ],
)
def test_two_organisations_stay_two(one: str, other: str):
    assert organisation_names([one, other]) == [one, other]


def test_a_short_form_of_two_names_stands_for_neither():
    assert organisation_names(["Vell United", "Vell City", "Vell"])[2] == "Vell"


@pytest.mark.parametrize("words", ["UN", "U.N.", "United Nations"])
def test_well_known_acronyms_need_no_expansion_in_the_text(words: str):
    assert organisation_names([words]) == ["United Nations"]


def test_an_acronym_means_what_the_text_spells_out_before_anything_known():
    assert organisation_names(["Vell Harbour Office", "VHO"])[1] == "Vell Harbour Office"
    assert organisation_names(["Western Harbour Office", "WHO"])[1] == "Western Harbour Office"


@pytest.mark.parametrize("words", ["", "The ", "Ltd", "&", "of"])
def test_odd_mentions_have_a_name(words: str):
    assert organisation_names([words])[0] in (words, words.removeprefix("The "))


@pytest.mark.parametrize(
    "mentions",
    [
        ["Food and Drug Administration", "FDA", "U.S. FDA", "U.S. Food and Drug Administration"],
        ["Centers for Disease Control and Prevention", "CDC", "Centers for Disease Control"],
        ["Department of Energy", "Energy", "Energy Department", "U.S. Department of Energy"],
        ["Department of the Treasury", "Treasury", "US Treasury Department"],
        ["Department of Justice", "Justice", "Justice Department", "DOJ"],
    ],
)
def test_agencies_and_departments_go_by_their_long_forms(mentions: list[str]):
    assert organisation_names(mentions) == [mentions[0]] * len(mentions)
    assert organisation_names(mentions[::-1]) == [mentions[0]] * len(mentions)


@pytest.mark.parametrize("mentions", [["Energy"], ["U.S. Steel", "Steel"], ["Vell Police Department", "Vell Police"]])
def test_a_field_or_a_country_alone_joins_nothing(mentions: list[str]):
    assert organisation_names(mentions) == mentions
