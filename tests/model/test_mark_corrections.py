"""What a person says of marks: how a mark is named, and how one thing said replaces another."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model.annotations import EntityKind, Quote, QuoteKind
from reader.model.mark_corrections import (
    NameCorrection,
    QuoteCorrection,
    correction_of_quote,
    occurrence_at,
    offset_of,
    with_mark_correction,
    without_change,
    without_mark_correction,
)

TEXT = "“Yes,” said Ida Holm.\nMora Quay asked again. “Yes,” said Holm."
SECOND = Quote(TEXT.rindex("“"), TEXT.rindex("”") + 1, QuoteKind.DIRECT)


def test_a_quote_is_known_by_its_words_and_their_number_among_equal_ones():
    assert correction_of_quote(TEXT, SECOND, "Mora Quay") == QuoteCorrection("“Yes,”", 1, "Mora Quay")


def test_a_mention_is_known_by_its_words_and_their_number_among_equal_ones():
    assert occurrence_at(TEXT, "Holm", TEXT.rindex("Holm")) == 1


def test_what_is_said_of_a_mark_replaces_what_was_said_of_it():
    first, other = QuoteCorrection("“Yes,”", 0, "Ida Holm"), QuoteCorrection("“Yes,”", 1, "Ida Holm")
    second = QuoteCorrection("“Yes,”", 0, is_quote=False)
    assert with_mark_correction((first, other), second) == (other, second)
    assert without_mark_correction((first, other), second) == (other,)


def test_a_name_as_one_kind_is_another_mark_than_the_same_name_as_another():
    person = NameCorrection("Quay", None, None, EntityKind.PERSON)
    place = NameCorrection("Quay", None, None, EntityKind.PLACE)
    assert with_mark_correction((person,), place) == (person, place)


def test_the_words_of_a_quote_keep_their_line_ends_and_nothing_hostile():
    assert QuoteCorrection("“One\nTwo\x1b[31m”", 0).words == "“One\nTwo”"
    assert NameCorrection("Ida\nHolm\x07", 0, None).words == "Ida Holm"
    assert QuoteCorrection("“Yes”", 0, " Ida\x1b[31m\nHolm ").speaker == "Ida Holm"


def test_an_empty_name_is_nobody():
    assert QuoteCorrection("“Yes”", 0, "  ").speaker is None


def test_no_words_stand_nowhere():
    assert offset_of("Quay", "", 0) is None and offset_of("Quay", "Holm", 0) is None
    assert occurrence_at("Quay", "", 2) == 0


@given(st.text("ab", max_size=12), st.data())
def test_a_place_is_found_again_by_its_words_and_their_number(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end]
    assert offset_of(text, words, occurrence_at(text, words, start)) == (start if words else None)


def test_taking_a_change_back_leaves_what_was_said_elsewhere_meanwhile():
    first, second = QuoteCorrection("“a”", 0, "Ida"), QuoteCorrection("“b”", 0, "Per")
    other = QuoteCorrection("“a”", 0, "Ole")
    assert without_change((first, second), (), (first,)) == (second,)
    assert without_change((other, second), (first,), (other,)) == (second, first)
    assert without_change((second,), (first,), ()) == (second, first)
    assert without_change((other,), (first, second), (second, other)) == (first,)


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_undoing_without_other_corrections_meanwhile_brings_back_what_there_was(before: list[str], after: list[str]):
    one, other = (tuple(QuoteCorrection(words, 0) for words in said) for said in (before, after))
    assert without_change(other, one, other) == one
