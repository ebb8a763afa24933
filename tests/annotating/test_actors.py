"""Who can be the subject of a verb of saying."""

import pytest

from reader.annotating.actors import Actor, Actors, Rank
from reader.annotating.entities import find_entities
from reader.annotating.sentences import split_words


def actors_of(text: str, quoted: list[tuple[int, int]] | None = None) -> Actors:
    return Actors(text, split_words(text), find_entities(text), quoted or [])


def only(text: str) -> Actor:
    (actor,) = actors_of(text).actors
    return actor


@pytest.mark.parametrize(
    ("text", "rank", "name"),
    [
        ("Maria Lopez left.", Rank.PERSON, "Maria Lopez"),
        ("The Harbour Board left.", Rank.BODY, "Harbour Board"),
        ("Then she left.", Rank.PRONOUN, "she"),
        ("Also ging sie.", Rank.PRONOUN, "sie"),
        ("Puis elle partit.", Rank.PRONOUN, "elle"),
        ("The spokesman left.", Rank.ROLE, "spokesman"),
        ("Ein Sprecher ging.", Rank.ROLE, "Sprecher"),
    ],
)
def test_people_bodies_pronouns_and_roles_can_speak(text: str, rank: Rank, name: str):
    actor = only(text)
    assert (actor.rank, actor.name) == (rank, name)


def test_a_date_or_a_nationality_cannot_speak():
    assert actors_of("On Monday the French left.").actors == []


def test_a_role_takes_the_words_that_belong_to_it():
    text = "Then the harbour's deputy spokesman left."
    actor = only(text)
    assert text[actor.start : actor.end] == "the harbour's deputy spokesman"
    assert actor.name == "harbour's deputy spokesman"


def test_a_role_in_front_of_a_name_is_a_title_and_no_actor_of_its_own():
    assert [actor.name for actor in actors_of("The spokesman Tom Reed left.").actors] == ["Tom Reed"]


@pytest.mark.parametrize("text", ["We heard from Maria Lopez.", "A letter to the mayor Maria Lopez came."])
def test_a_name_behind_a_preposition_is_governed(text: str):
    assert [actor.governed for actor in actors_of(text).actors if actor.rank is Rank.PERSON] == [True]


def test_an_owner_is_governed():
    assert only("Maria Lopez’s boat left.").governed


def test_a_subject_is_not_governed():
    assert not only("Yesterday Maria Lopez left.").governed


def test_a_pronoun_behind_a_preposition_is_governed():
    assert [actor.governed for actor in actors_of("We spoke with them of it.").actors] == [False, True]


@pytest.mark.parametrize("text", ["It rained after she left.", "It rained before she left."])
def test_a_pronoun_may_be_a_subject_behind_after_and_before(text: str):
    assert [(actor.name, actor.governed) for actor in actors_of(text).actors] == [("she", False)]


def test_a_preposition_in_the_paragraph_before_governs_nothing():
    assert not only("What came of\nMaria Lopez left.").governed


def test_quoted_words_hold_no_actors_and_no_verbs():
    text = "“Maria Lopez said she left,” it reads."
    actors = actors_of(text, [(0, text.index("”") + 1)])
    assert ([actor.name for actor in actors.actors], [verb.text for verb in actors.verbs]) == (["it"], ["reads"])


def test_verbs_of_saying_are_found_in_three_languages():
    text = "She said it, er sagte es, il explique cela."
    assert [verb.text for verb in actors_of(text).verbs] == ["said", "sagte", "explique"]


def test_a_verb_with_a_capital_is_no_verb_of_saying():
    assert [verb.text for verb in actors_of("Note that Reads is a shop.").verbs] == []


@pytest.mark.parametrize("word", ["According", "Laut", "Selon", "according"])
def test_the_words_for_according_to_count_with_and_without_a_capital(word: str):
    assert [verb.text for verb in actors_of(f"{word} this, that.").verbs] == [word]


def test_a_stretch_of_the_text_gives_its_actors_and_verbs_alone():
    text = "Maria Lopez said so. Tom Reed asked why."
    actors = actors_of(text)
    assert [actor.name for actor in actors.actors_in(20, len(text))] == ["Tom Reed"]
    assert [verb.text for verb in actors.verbs_in(0, 20)] == ["said"]
