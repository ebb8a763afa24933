"""The names of an article with all their mentions."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model.annotations import Annotations, Entity, EntityKind
from reader.model.mentions import NAMED_KINDS, Named, named_in

PERSON, TRUST, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def marks(*entities: tuple[str, EntityKind]) -> Annotations:
    """Names one after the other."""
    return Annotations(
        entities=tuple(Entity(10 * n, 10 * n + 5, kind, name) for n, (name, kind) in enumerate(entities))
    )


def listed(*entities: tuple[str, EntityKind]) -> list[tuple[str, int]]:
    return [(one.name, len(one.mentions)) for one in named_in(marks(*entities))]


def test_all_mentions_of_a_name_are_one_entry_in_order() -> None:
    found = marks(("Oda Renn", PERSON), ("Velm", PLACE), ("Oda Renn", PERSON))
    assert named_in(found) == (
        Named("Oda Renn", PERSON, (found.entities[0], found.entities[2])),
        Named("Velm", PLACE, (found.entities[1],)),
    )


def test_people_come_first_then_organisations_then_places() -> None:
    assert listed(("Velm", PLACE), ("Kiln Trust", TRUST), ("Oda Renn", PERSON)) == [
        ("Oda Renn", 1),
        ("Kiln Trust", 1),
        ("Velm", 1),
    ]


def test_the_most_mentioned_come_first_and_of_equals_the_sooner_named() -> None:
    names = [(name, PERSON) for name in ("Bo", "Ann", "Cy", "Ann", "Cy")]
    assert listed(*names) == [("Ann", 2), ("Cy", 2), ("Bo", 1)]


def test_nationalities_and_dates_are_not_listed() -> None:
    assert listed(("Danish", EntityKind.NATIONALITY), ("Monday", EntityKind.DATE)) == []


def test_one_name_of_two_kinds_is_two() -> None:
    assert listed(("Velm", PERSON), ("Velm", PLACE), ("Velm", PLACE)) == [("Velm", 1), ("Velm", 2)]


@given(st.lists(st.tuples(st.sampled_from(["Ann", "Bo", "橋"]), st.sampled_from(EntityKind))))
def test_every_mention_of_a_listed_kind_is_one_name_s(entities: list[tuple[str, EntityKind]]) -> None:
    found = marks(*entities)
    mentions = sorted(mention for one in named_in(found) for mention in one.mentions)
    assert mentions == sorted(one for one in found.entities if one.kind in NAMED_KINDS)
