"""Paragraphs as words, tags and noun phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotating.entities import find_entities
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraph, TaggedParagraphs, without_article
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.model.annotations import Entity, EntityKind


def spelt(names: str) -> str:
    """Tags given by their names; punctuation is its own tag."""
    return "".join(getattr(pos, name, name) for name in names.split())


def paragraphs_of(text: str, *entities: Entity) -> TaggedParagraphs:
    layout = Layout(text)
    return TaggedParagraphs(layout, find_quoted_spans(text, layout.paragraphs), entities)


def tagged(text: str) -> TaggedParagraph:
    return paragraphs_of(text, *find_entities(text))[0]


def phrases(text: str) -> list[str]:
    read = tagged(text)
    return [text[read.words[one.first].start : read.words[one.after - 1].end] for one in read.phrases]


def test_a_quote_and_a_name_are_one_word_each():
    text = "“We left,” Maria Lopez said."
    read = tagged(text)
    assert read.tags == spelt("QUOTE PERSON SAY .")
    assert [(text[word.start : word.end]) for word in read.words] == ["“We left,”", "Maria Lopez", "said", "."]


def test_an_owner_is_of_a_class_of_its_own():
    assert tagged("Maria Lopez’s lawyer said so.").tags[:3] == spelt("PERSON_POSS NOUN SAY")


def test_a_day_can_own_too():
    read = tagged("Monday’s vote came late.")
    assert read.tags[:2] == spelt("NOUN_POSS NOUN")


def test_what_stands_in_round_brackets_is_left_out():
    assert tagged("Maria Lopez (D-Ohio) said so.").tags[:2] == spelt("PERSON SAY")


@pytest.mark.parametrize(("words", "is_left_out"), [(1, True), (12, True), (13, False)])
def test_more_than_twelve_words_in_round_brackets_are_part_of_a_sentence(words: int, is_left_out: bool):
    read = tagged(f"Maria Lopez ({' '.join(['so'] * words)}) said so.")
    assert (read.tags[:2] == spelt("PERSON SAY")) is is_left_out


def test_a_comma_in_a_number_is_no_comma():
    assert "," not in tagged("It cost $332,000 in all.").tags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The report said so.", "DET NOUN SAY"),
        ("Officials report that it rained.", "PROPN SAY_OR_NOUN THAT"),
        ("She fumed quietly.", "PRON_SUBJ SAY ADV"),
        ("She continued: no.", "PRON_SUBJ SAY :"),
        ("As she put it, no.", "SCONJ PRON_SUBJ SAY ADV ,"),
        ("She went home.", "PRON_SUBJ VERB"),
        ("She went on: no.", "PRON_SUBJ ADV SAY :"),
        ("About 50 protesters said so.", "ADV NUM NOUN SAY"),
        ("Pollsters found that it rained.", "PROPN SAY THAT"),
        ("Maria Lopez lobbies for it.", "PERSON VERB ADP"),
    ],
)
def test_neighbours_decide_what_a_word_is(text: str, expected: str):
    assert tagged(text).tags[: len(expected.split())] == spelt(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The deputy mayor saw the new bridge.", ["The deputy mayor", "the new bridge"]),
        ("The recently elected mayor left.", ["The recently elected mayor"]),
        ("In a letter Maria Lopez said so.", ["a letter", "Maria Lopez"]),
        ("The spokesman Tom Reed said so.", ["The spokesman Tom Reed"]),
        ("Then the harbour's deputy spokesman left.", ["the harbour's deputy spokesman"]),
        ("Some left.", ["Some"]),
        ("The secretary of state Tom Reed left.", ["The secretary of state Tom Reed"]),
        ("A friend of Mayor Tom Reed left.", ["A friend", "Mayor Tom Reed"]),
    ],
)
def test_noun_phrases_are_found_whole(text: str, expected: list[str]):
    assert phrases(text)[: len(expected)] == expected


def test_sentences_in_a_quote_do_not_end_the_one_around_it():
    read = tagged("She said: “No. Never. Go.” He left.")
    assert [read.words[index].text for index in read.starts] == ["She", "He"]


def test_a_verb_of_saying_is_found_in_its_span():
    text = "She said so. He left."
    read = paragraphs_of(text)
    assert (read.has_saying_verb(0, 12), read.has_saying_verb(13, len(text))) == (True, False)


@pytest.mark.parametrize(
    ("phrase", "bare"),
    [("the mayor", "mayor"), ("A spokesman", "spokesman"), ("l’avocat", "avocat"), ("another", "another")],
)
def test_an_article_is_taken_off(phrase: str, bare: str):
    assert without_article(phrase) == bare


@given(st.text(alphabet="“”\"'’ aAbBtThesdi.,:;()$1—\n", max_size=200))
def test_any_text_is_read_with_a_tag_for_every_word_and_phrases_in_order(text: str):
    layout = Layout(text)
    read = TaggedParagraphs(layout, find_quoted_spans(text, layout.paragraphs), find_entities(text))
    for number, (start, end) in enumerate(layout.paragraphs):
        one = read[number]
        assert len(one.tags) == len(one.words)
        assert all(start <= word.start <= word.end <= end for word in one.words)
        assert all(first.after <= second.first for first, second in zip(one.phrases, one.phrases[1:], strict=False))


def test_an_entity_over_the_end_of_a_quote_is_left_out():
    text = "“We left Maria” Lopez said."
    assert paragraphs_of(text, Entity(9, 20, EntityKind.PERSON, "Maria Lopez"))[0].tags == spelt("QUOTE PROPN SAY .")


def test_what_a_name_is_bound_to_describes():
    assert tagged("Oslo-based officials said so.").tags[:3] == spelt("ADJ NOUN SAY")


def test_a_dot_before_a_comma_ends_no_sentence():
    assert "." not in tagged("Maria Lopez, of Oslo, Tenn., said so").tags
