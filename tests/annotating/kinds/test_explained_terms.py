"""Terms that a text explains, and words that are no speech."""

import pytest


def last_kind(said, text: str) -> str:
    return said(text)[-1].kind


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez said each pier is a “tidal landing,” which is defined as one that floats.",
        "Maria Lopez said each pier is a “tidal landing”, known as such for years.",
        "Maria Lopez ended her talk with “Mare Nostrum,” Latin for “our sea, and nobody else’s, ever.”",
        "Maria Lopez said that OTB is short for “on the boat”.",
        "Maria Lopez said the sand hardens in a process called “silting up”.",
        "Maria Lopez said the sand has a feature known as a “silting edge”.",
    ],
)
def test_what_the_text_explains_is_a_term(said, text: str):
    assert last_kind(said, text) == "scare"


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez said each pier is a “tidal landing,” which is a lie.",
        "Maria Lopez spoke Latin for “those who stay awake”.",
        "Maria Lopez said it was a bridge called “the last of its kind”.",
        "It is a process.\nMaria Lopez said it was called “silting up”.",
    ],
)
def test_what_the_text_does_not_explain_may_be_speech(said, text: str):
    assert last_kind(said, text) == "partial"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Maria Lopez said the “yes” campaign had won.", "scare"),
        ("Maria Lopez said that “no” votes count twice.", "scare"),
        ("Maria Lopez said “no” to the bridge.", "partial"),
        ("Maria Lopez spoke.\n“It is late.\n“Follow Maria Lopez on Twitter @mlopez.”", "scare"),
        ("Maria Lopez said: “Follow the river on foot.”", "direct"),
    ],
)
def test_votes_and_promotions_are_no_speech(said, text: str, kind: str):
    assert last_kind(said, text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Maria Lopez also wrote “The Boats of Vell,” which sold well.", "scare"),
        ("Maria Lopez wrote, “The Boats of Vell.”", "direct"),
        ("Maria Lopez wrote of boats, as well as the “Orange Winter” in the north.", "scare"),
        ("Maria Lopez was hailed as the “Orange Winter” in the north.", "partial"),
    ],
)
def test_books_and_events_are_told_from_words(said, text: str, kind: str):
    assert last_kind(said, text) == kind
