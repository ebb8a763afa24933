"""Whom a pronoun stands for."""

import pytest

from reader.annotating.coref.mention_kinds import MentionKind
from reader.annotating.coref.pronouns import PronounResolver
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.model.annotations import Entity, EntityKind


def who(said, text: str) -> str | None:
    return said(text)[-1].speaker


def test_a_title_tells_a_woman(said):
    text = "Ms. Zabel Orlov met Tom Reed. “We go on,” she said."
    assert who(said, text) == "Zabel Orlov"


def test_a_first_name_tells_a_man_from_a_woman(said):
    text = "Tom Reed met Maria Lopez at the bridge. “We go on,” she said. “So we do,” he said."
    assert [quote.speaker for quote in said(text)] == ["Maria Lopez", "Tom Reed"]


def test_who_was_she_once_is_not_he_later(said):
    text = "Zabel Orlov left. “We go on,” she said. Then Tom Reed met Zabel Orlov. “So we do,” he said."
    assert [quote.speaker for quote in said(text)] == ["Zabel Orlov", "Tom Reed"]


def test_a_role_tells_a_woman(said):
    text = "Tom Reed left.\n“We go on,” a spokeswoman said.\n“It is not far,” she said."
    assert who(said, text) == "spokeswoman"


def test_the_first_of_a_sentence_is_meant_before_those_it_acts_on(said):
    assert who(said, "Tom Reed attacked Paul Dale on Monday. “We go on,” he said.") == "Tom Reed"


def test_a_name_that_describes_a_noun_is_not_meant(said):
    text = "Paul Dale left. The Tom Reed model is dead. “We go on,” he said."
    assert who(said, text) == "Paul Dale"


def test_a_heading_between_is_looked_past(said):
    text = "“We go on,” said Tom Reed.\nSlow Winter Days\n“It is not far,” he said."
    assert who(said, text) == "Tom Reed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbour Board met. “We go on,” it said.", "Harbour Board"),
        ("“We go on,” said the Harbour Board.\nSlow Winter Days\n“It is not far,” it said.", "Harbour Board"),
        ("A statement came on Monday. “We go on,” it said.", "statement"),
        ("They paid a lot to the Harbour Board. “We go on,” it said.", "Harbour Board"),
        ("A statement came of the Harbour Board. “We go on,” it said.", "statement"),
        ("A campaign for boats began. “We go on,” it said.", "campaign"),
        ("“We go on,” officials said. “It is not far,” they said.", "officials"),
        ("It rained. “We go on,” they said.", "they"),
        ("It rained. “We go on,” it said.", None),
    ],
)
def test_it_and_they_stand_for_organisations_papers_and_groups(said, text: str, expected: str | None):
    assert who(said, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zabel Orlov won. Judges praised “the kindest of all”.\n“We go on,” she said.", "Zabel Orlov"),
        ("Zabel Orlov was out. Her husband, Arev, was at home. “We go on,” she said.", "Zabel Orlov"),
        ("Zabel Orlov was out. Arev Orlov, a mother of two, was at home. “We go on,” he said.", "Zabel Orlov"),
        ("Zabel Orlov was out. The actress Arev Orlov was at home. “We go on,” he said.", "Zabel Orlov"),
        ("Zabel Orlov met the chairman, Arev Nazar. “We go on,” she said.", "Zabel Orlov"),
    ],
)
def test_who_is_many_or_of_the_other_kind_is_not_meant(said, text: str, expected: str):
    assert who(said, text) == expected


def test_a_woman_may_be_called_a_chairman(said):
    assert who(said, "Tom Reed met the chairman, Arev Nazar. “We go on,” she said.") == "Arev Nazar"


@pytest.mark.parametrize("pronoun", ["he", "she"])
def test_he_and_she_are_never_an_organisation(said, pronoun: str):
    assert who(said, f"“We regret it,” the Ministry of Trade said. “It will stop,” {pronoun} said.") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Reed fell. His wife ran to the bridge.\nIt rained.\n“It is far,” she said.", "His wife"),
        ("Tom Reed’s wife saw Paul Dale.\n“It is far,” she said.", "Tom Reed’s wife"),
        ("A woman ran to the bridge.\nIt rained.\n“It is far,” she said.", "woman"),
        ("A woman ran to the bridge.\nIt rained.\n“It is far,” he said.", None),
        ("A woman ran." + "\nIt rained." * 6 + "\n“It is far,” she said.", None),
    ],
)
def test_who_has_no_name_is_known_as_the_man_or_woman_she_is(said, text: str, expected: str | None):
    assert who(said, text) == expected


def test_their_stands_for_they_where_nobody_spoke(said):
    assert who(said, "Boats came. Their claim that “nobody pays” is old.") == "they"


def test_he_is_the_person_named_before_an_organisation_that_spoke_last(said):
    text = "Tom Reed left. “We regret it,” the Ministry of Trade said. “It will stop,” he said."
    assert who(said, text) == "Tom Reed"


@pytest.mark.parametrize("pronoun", ["it", "they"])
def test_it_and_they_are_never_a_person(said, pronoun: str):
    assert who(said, f"“We go on,” said Tom Reed. “It is far,” {pronoun} said.") != "Tom Reed"


def resolver(text: str, *people: str) -> PronounResolver:
    """A resolver for a text in which some names are people."""
    layout = Layout(text)
    entities = sorted(
        Entity(text.index(name), text.index(name) + len(name), EntityKind.PERSON, name) for name in people
    )
    return PronounResolver(layout, TaggedParagraphs(layout, [], entities), entities)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (MentionKind.PERSON, "Zabel Orlov"),
        (MentionKind.ROLE, "Zabel Orlov"),
        (MentionKind.ORGANISATION, None),
    ],
)
def test_whoever_spoke_last_is_meant_unless_it_is_an_organisation(kind: MentionKind, expected: str | None):
    pronouns = resolver("It rained.\nThen he left.")
    pronouns.remember_speaker(0, "Zabel Orlov", kind)
    assert pronouns.resolve("he", 16) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Rain.\nThen it left.", "Board"), ("Rain.\nSnow.\nThen it left.", None)]
)
def test_it_is_what_spoke_last_in_this_paragraph_or_the_one_before(text: str, expected: str | None):
    pronouns = resolver(text)
    pronouns.remember_speaker(0, "Board", MentionKind.ORGANISATION)
    assert pronouns.resolve("it", text.index("it left")) == expected


def test_a_pronoun_of_the_reader_is_nobody():
    assert resolver("Then you left.").resolve("you", 5) is None


@pytest.mark.parametrize(("headings", "expected"), [(0, "Zabel Orlov"), (2, "Zabel Orlov"), (3, "Arev Nazar")])
def test_the_subject_of_the_paragraph_before_is_meant_past_two_headings(headings: int, expected: str):
    text = "Zabel Orlov met Arev Nazar.\n" + "Slow Winter Days\n" * headings + "Then he rose."
    assert resolver(text, "Zabel Orlov", "Arev Nazar").resolve("he", text.index("he rose")) == expected


def test_a_label_is_the_person_of_that_surname_or_a_known_surname():
    pronouns = resolver("Zabel Orlov left.", "Zabel Orlov")
    assert [pronouns.person_of_label(label) for label in ("ORLOV", "SMITH", "BREAKING NEWS")] == [
        "Zabel Orlov",
        "Smith",
        None,
    ]


def test_a_person_before_a_colon_is_found_by_offset():
    pronouns = resolver("Zabel Orlov: no. Tom Reed left.", "Zabel Orlov", "Tom Reed")
    found = [pronouns.person_before_colon(offset) for offset in (0, 1, 17)]
    assert [one and one.name for one in found] == ["Zabel Orlov", None, None]
