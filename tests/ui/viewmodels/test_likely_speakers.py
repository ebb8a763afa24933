"""Who may have said a quote."""

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
from reader.ui.viewmodels.likely_speakers import Candidate, likely_speakers

TEXT = (
    "Ida Brandt met the Road Authority and Ole Dahl in Oslo.\n"
    "“It took nine years,” said the mayor, and Tor Line agreed with Ole Dahl.\n"
    "Nothing happened.\n"
    "Mona Lie and Per Aas and Mona Lie waited."
)
KINDS = {
    "Ida Brandt": EntityKind.PERSON,
    "Road Authority": EntityKind.ORGANISATION,
    "Ole Dahl": EntityKind.PERSON,
    "Oslo": EntityKind.PLACE,
    "Tor Line": EntityKind.ORGANISATION,
    "Mona Lie": EntityKind.PERSON,
    "Per Aas": EntityKind.PERSON,
}
PERSON, ORGANISATION = EntityKind.PERSON, EntityKind.ORGANISATION


def mentions(text: str) -> tuple[Entity, ...]:
    return tuple(
        Entity(start, start + len(name), kind, name)
        for name, kind in KINDS.items()
        for start in range(len(text))
        if text.startswith(name, start)
    )


START = TEXT.index("“It")
SAID = Quote(START, START + 21, QuoteKind.DIRECT)


def names(annotations: Annotations, quote: Quote = SAID) -> list[str]:
    return [one.name for one in likely_speakers(TEXT, annotations, quote)]


def test_people_of_the_paragraph_come_first_then_its_organisations_then_the_neighbours_then_who_is_named_most() -> None:
    found = names(Annotations(entities=mentions(TEXT)))
    assert found == ["Ole Dahl", "Tor Line", "Ida Brandt", "Road Authority", "Mona Lie", "Per Aas"]


def test_who_is_thought_to_speak_comes_last() -> None:
    quote = SAID._replace(speaker=Speaker(0, 8, "Ole Dahl"))
    assert names(Annotations((quote,), mentions(TEXT)), quote)[-1] == "Ole Dahl"


def test_who_is_quoted_elsewhere_is_likelier_than_who_is_only_named() -> None:
    far = TEXT.index("Per Aas")
    quotes = tuple(Quote(far + n, far + n + 1, QuoteKind.DIRECT, Speaker(far, far + 7, "Per Aas")) for n in range(3))
    assert names(Annotations((SAID, *quotes), mentions(TEXT)))[-2:] == ["Per Aas", "Mona Lie"]


def test_a_speaker_that_no_name_stands_for_may_have_said_it_too() -> None:
    other = Quote(0, 3, QuoteKind.DIRECT, Speaker(0, 0, "the mayor"))
    assert Candidate("the mayor", None) in likely_speakers(TEXT, Annotations((SAID, other)), SAID)


def test_a_name_inside_the_quote_is_no_nearer_for_that() -> None:
    inside = Entity(START + 4, START + 8, PERSON, "Took")
    found = names(Annotations(entities=(*mentions(TEXT), inside)))
    assert found.index("Took") > found.index("Road Authority")


@given(st.lists(st.tuples(st.integers(0, 150), st.sampled_from(list(KINDS.items()))), max_size=12), st.integers(0, 150))
def test_each_person_and_organisation_is_offered_once(marks: list[tuple[int, tuple[str, EntityKind]]], at: int) -> None:
    entities = tuple(Entity(start, start + 5, kind, name) for start, (name, kind) in marks)
    found = likely_speakers(TEXT, Annotations(entities=entities), Quote(at, at + 9, QuoteKind.DIRECT))
    wanted = {Candidate(one.name, one.kind) for one in entities if one.kind in (PERSON, ORGANISATION)}
    assert len(found) == len(wanted) and set(found) == wanted
