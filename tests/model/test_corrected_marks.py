"""A person's corrections over the annotator's marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Speaker,
)
from reader.model.corrected_marks import apply_corrections
from reader.model.mark_corrections import MarkCorrection, NameCorrection, QuoteCorrection

TEXT = (
    "“The ferry is late,” said Ida Holm. Mora Quay laughed.\n"
    "The so-called “fast” boat left Quay. She said the goose won.\n"
    "“Yes,” he said."
)


def entity(words: str, kind: EntityKind, name: str | None = None, after: int = 0) -> Entity:
    start = TEXT.index(words, after)
    return Entity(start, start + len(words), kind, name or words)


def quote(words: str, kind: QuoteKind, speaker: Speaker | None = None) -> Quote:
    start = TEXT.index(words)
    return Quote(start, start + len(words), kind, speaker)


HOLM = entity("Ida Holm", EntityKind.PERSON)
MORA = entity("Mora Quay", EntityKind.PERSON)
QUAY = entity("Quay", EntityKind.PLACE, after=TEXT.index("boat"))
LATE = quote("“The ferry is late,”", QuoteKind.DIRECT, Speaker(HOLM.start, HOLM.end, "Ida Holm"))
FAST = quote("“fast”", QuoteKind.SCARE)
WON = quote("She said the goose won", QuoteKind.INDIRECT)
YES = quote("“Yes,”", QuoteKind.DIRECT)
MARKS = Annotations((LATE, FAST, WON, YES), (HOLM, MORA, QUAY), 3)


def corrected(*said: MarkCorrection) -> Annotations:
    return apply_corrections(TEXT, MARKS, said)


def test_nothing_said_changes_nothing():
    assert corrected() is MARKS


def test_a_quote_gets_the_speaker_that_a_person_names_and_their_nearest_mention():
    made = corrected(QuoteCorrection("“The ferry is late,”", 0, "Mora Quay"))
    assert made.quotes[0].speaker == Speaker(MORA.start, MORA.end, "Mora Quay")
    assert made.quotes[1:] == MARKS.quotes[1:] and made.entities == MARKS.entities and made.version == 3


def test_a_speaker_may_be_named_as_the_text_does_somewhere():
    holm = HOLM._replace(start=HOLM.start + 4)
    made = apply_corrections(TEXT, MARKS._replace(entities=(holm,)), [QuoteCorrection("“Yes,”", 0, "holm")])
    assert made.quotes[3].speaker == Speaker(holm.start, holm.end, "Ida Holm")


def test_a_speaker_whom_no_mark_names_is_found_in_the_text():
    made = corrected(QuoteCorrection("“Yes,”", 0, "the goose"))
    start = TEXT.index("the goose")
    assert made.quotes[3].speaker == Speaker(start, start + 9, "the goose")


def test_a_speaker_whom_the_text_does_not_name_has_an_empty_mention():
    made = corrected(QuoteCorrection("“Yes,”", 0, "Olaf Brandt"))
    assert made.quotes[3].speaker == Speaker(YES.start, YES.start, "Olaf Brandt")


def test_the_speaker_is_not_looked_for_in_the_quote_itself():
    text = "“Quay is far,” she said."
    marks = Annotations((Quote(0, 14, QuoteKind.DIRECT),), (Entity(1, 5, EntityKind.PLACE, "Quay"),))
    made = apply_corrections(text, marks, [QuoteCorrection("“Quay is far,”", 0, "Quay")])
    assert made.quotes[0].speaker == Speaker(0, 0, "Quay")


def test_a_quote_becomes_nobodys():
    assert corrected(QuoteCorrection("“The ferry is late,”", 0)).quotes[0] == LATE._replace(speaker=None)


def test_marks_around_what_is_no_quote_hold_nobodys_words():
    made = corrected(QuoteCorrection("“The ferry is late,”", 0, is_quote=False))
    assert made.quotes[0] == Quote(LATE.start, LATE.end, QuoteKind.SCARE)


def test_of_what_is_no_quote_and_has_no_marks_nothing_is_left():
    assert corrected(QuoteCorrection("She said the goose won", 0, is_quote=False)).quotes == (LATE, FAST, YES)


@pytest.mark.parametrize(("words", "kind"), [("“fast”", QuoteKind.PARTIAL), ("“Fast.”", QuoteKind.DIRECT)])
def test_words_in_marks_become_somebodys(words: str, kind: QuoteKind):
    marks = Annotations((Quote(0, len(words), QuoteKind.SCARE),))
    made = apply_corrections(words, marks, [QuoteCorrection(words, 0, "Ida Holm")])
    assert made.quotes == (Quote(0, len(words), kind, Speaker(0, 0, "Ida Holm")),)


def test_what_is_said_last_of_a_quote_holds():
    said = QuoteCorrection("“Yes,”", 0, "Ida Holm"), QuoteCorrection("“Yes,", 0, "Mora Quay")
    speaker = corrected(*said).quotes[3].speaker
    assert speaker is not None and speaker.name == "Mora Quay"


def test_a_quote_is_known_where_another_annotator_ends_it_a_word_later():
    marks = Annotations((LATE._replace(end=LATE.end + 5),), MARKS.entities)
    speaker = (
        apply_corrections(TEXT, marks, [QuoteCorrection("“The ferry is late,”", 0, "Mora Quay")]).quotes[0].speaker
    )
    assert speaker is not None and speaker.name == "Mora Quay"


def test_what_is_said_of_a_quote_holds_for_no_longer_one_around_it():
    marks = Annotations((LATE._replace(end=LATE.end * 3),), MARKS.entities)
    assert apply_corrections(TEXT, marks, [QuoteCorrection("“The ferry is late,”", 0)]) == marks


def test_a_quote_is_known_where_the_text_before_it_grew():
    longer = f"New lines.\n{TEXT}"
    marks = Annotations((YES._replace(start=YES.start + 11, end=YES.end + 11),))
    speaker = apply_corrections(longer, marks, [QuoteCorrection("“Yes,”", 0, "Ida Holm")]).quotes[0].speaker
    assert speaker is not None and longer[speaker.start : speaker.end] == "Ida Holm"


# -- names


def test_all_mentions_of_a_name_become_another_kind():
    made = corrected(NameCorrection("Mora Quay", None, EntityKind.ORGANISATION))
    assert made.entities == (HOLM, MORA._replace(kind=EntityKind.ORGANISATION), QUAY)
    assert made.quotes == MARKS.quotes


def test_all_mentions_are_known_by_their_canonical_name_too():
    short = QUAY._replace(name="Mora Quay")
    made = apply_corrections(TEXT, Annotations(entities=(MORA, short)), [NameCorrection("Mora Quay", None, None)])
    assert made.entities == ()


def test_one_mention_becomes_another_kind():
    made = corrected(NameCorrection("Quay", 1, EntityKind.ORGANISATION))
    assert made.entities == (HOLM, MORA, QUAY._replace(kind=EntityKind.ORGANISATION))


def test_what_is_said_of_one_mention_goes_before_what_is_said_of_all():
    made = corrected(NameCorrection("Quay", 1, EntityKind.PERSON), NameCorrection("Quay", None, None))
    assert made.entities == (HOLM, MORA, QUAY._replace(kind=EntityKind.PERSON))


def test_words_that_are_no_name_lose_their_mark():
    assert corrected(NameCorrection("Quay", None, None)).entities == (HOLM, MORA)


def test_a_name_of_one_kind_is_left_where_the_other_kind_is_meant():
    assert corrected(NameCorrection("Quay", None, None, EntityKind.PERSON)) == MARKS
    assert corrected(NameCorrection("Quay", None, None, EntityKind.PLACE)).entities == (HOLM, MORA)


# -- what does not fit

corrections = st.lists(
    st.one_of(
        st.builds(
            QuoteCorrection, st.text("“”Yes, ferry\n"), st.integers(-1, 3), st.none() | st.text("Ida "), st.booleans()
        ),
        st.builds(
            NameCorrection,
            st.sampled_from(["Quay", "Mora Quay", "", "Holm"]),
            st.none() | st.integers(-1, 3),
            st.none() | st.sampled_from(EntityKind),
            st.none() | st.sampled_from(EntityKind),
        ),
    ),
    max_size=4,
)


@given(st.text("“”Yes, Quay Ida Holm\n"), corrections)
def test_whatever_was_said_no_text_raises_and_marks_stay_in_it(text: str, said: list[MarkCorrection]):
    ends = range(0, len(text) + 1, 3)
    spans = list(zip(ends, ends[1:], strict=False))
    marks = Annotations(
        tuple(Quote(start, end, kind) for (start, end), kind in zip(spans, QuoteKind, strict=False)),
        tuple(Entity(start, end, EntityKind.PLACE, text[start:end]) for start, end in spans),
    )
    made = apply_corrections(text, marks, said)
    assert {(one.start, one.end) for one in made.entities} <= set(spans)
    for one in made.quotes:
        assert one.speaker is None or 0 <= one.speaker.start <= one.speaker.end <= len(text)


@given(corrections)
def test_what_was_said_may_be_said_again(said: list[MarkCorrection]):
    assert corrected(*said, *said) == corrected(*said)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("“Quay is far.”", QuoteKind.DIRECT),
        ("“ Quay is far, ”", QuoteKind.DIRECT),
        ("“quay is far.”", QuoteKind.PARTIAL),
        ("“Quay is far”", QuoteKind.PARTIAL),
        ("“”", QuoteKind.PARTIAL),
    ],
)
def test_words_that_were_nobodys_become_a_quote_that_is_a_sentence_or_a_part_of_one(words: str, kind: QuoteKind):
    marks = Annotations((Quote(0, len(words), QuoteKind.SCARE),))
    assert [
        quote.kind for quote in apply_corrections(words, marks, [QuoteCorrection(words, 0, "Ida Holm")]).quotes
    ] == [kind]
