"""Tests of naming the speakers of a text by names, roles and pronouns."""

import re

import pytest

from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraphs
from reader.annotating.languages.language_tables import tables_of
from reader.annotating.languages.table_tagging import TableTagging
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.annotating.romance.mentioned_people import MentionedPeople
from reader.model.annotations import Entity, EntityKind


def people(language: str, text: str, *names: str) -> MentionedPeople:
    tables = tables_of(language)
    assert tables is not None
    entities = [Entity(text.find(name), text.find(name) + len(name), EntityKind.PERSON, name) for name in names]
    return MentionedPeople(text, sorted(entities), tables)


def named(found: MentionedPeople, language: str, text: str, role: str, known: list[str]) -> str | None:
    """The name of the speaker that the last mention of a role is."""
    tables = tables_of(language)
    assert tables is not None
    entities = [Entity(text.find(name), text.find(name) + len(name), EntityKind.PERSON, name) for name in known]
    layout = Layout(text)
    tagged = TaggedParagraphs(layout, [], sorted(entities), TableTagging(tables))[0]
    first, after = tagged.index_at(text.rfind(role)), tagged.index_at(text.rfind(role) + len(role))
    speaker = found.speaker(tagged, Phrase(first, after, tagged.tags[after - 1]))
    return speaker and speaker.name


@pytest.mark.parametrize(
    ("gender", "name"),
    [("m", "Marco Bianchi"), ("f", "Maria Rossi"), ("any", "Marco Bianchi"), ("many", "Marco Bianchi")],
)
def test_the_last_person_whose_gender_fits_is_meant(gender: str, name: str) -> None:
    text = "Maria Rossi e poi Marco Bianchi sono arrivati."
    assert people("it", text, "Maria Rossi", "Marco Bianchi").last_person(len(text), gender) == name


def test_a_title_says_the_gender() -> None:
    text = "La signora Holm e il signor Vik sono arrivati."
    found = people("it", text, "Holm", "Vik")
    assert found.last_person(len(text), "f") == "Holm"
    assert found.last_person(len(text), "m") == "Vik"


@pytest.mark.parametrize(
    ("text", "role", "names"),
    [
        ("El portavoz del puerto, Yahya Vik, llegó con Ana Ruiz. Habló el portavoz.", "el portavoz", "Yahya Vik"),
        ("La directora del ministerio Ana Ruiz llegó. Habló el ministerio.", "el ministerio", "ministerio"),
        ("El fiscal Paul Holm llegó. Así la acusación fiscal.", "la acusación fiscal", "acusación fiscal"),
        ("El jefe del puerto Paul Holm vino. Calló el jefe de la banca.", "el jefe de la banca", "jefe de la banca"),
        ("El jefe del puerto Paul Holm vino. Calló el jefe del puerto.", "el jefe del puerto", "Paul Holm"),
        ("El jefe del puerto Paul Holm vino. Calló el jefe.", "el jefe", "Paul Holm"),
        ("El jefe de IU-LV Paul Holm vino. Calló el jefe de IULV.", "el jefe de IULV", "Paul Holm"),
        ("Paul Holm vino. Calló el portavoz.", "el portavoz", "portavoz"),
        ("Paul Holm vino. Calló el dirigente.", "el dirigente", "Paul Holm"),
        ("Paul Holm vino. Calló el también dirigente.", "el también dirigente", "Paul Holm"),
        ("Paul Holm vino. Calló el doctor Rusk.", "el doctor Rusk", "doctor Rusk"),
        ("Paul Holm vino. Calló la autoridad edil.", "la autoridad edil", "Paul Holm"),
        ("El portavoz de los vecinos Paul Holm vino. Callaron los vecinos.", "los vecinos", "vecinos"),
        ("Paul Holm vino. Calló el rector del Liceo.", "el rector del Liceo", "Paul Holm"),
    ],
)
def test_a_role_is_its_holder_only(text: str, role: str, names: str) -> None:
    known = [name for name in ("Yahya Vik", "Ana Ruiz", "Paul Holm") if name in text]
    found = people("es", text, *known)
    assert named(found, "es", text, role, known) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paul Holm habló. Un coche esperaba junto a Pedro Vik. Calló el dirigente.", "Paul Holm"),
        ("Paul Holm habló. «Pedro Vik llegó». Calló el dirigente.", "Paul Holm"),
        ("Paul Holm habló. Pedro Vik llegó. Calló el dirigente.", "Pedro Vik"),
        ("Paul Holm habló junto a Marta Vik. Calló la dirigente.", "Marta Vik"),
        ("Paul Holm habló. Marta Vik llegó. Calló el dirigente.", "Paul Holm"),
    ],
)
def test_a_role_without_a_holder_is_whoever_spoke_last(text: str, name: str) -> None:
    known = [one for one in ("Paul Holm", "Pedro Vik", "Marta Vik") if one in text]
    tables = tables_of("es")
    assert tables is not None
    entities = [Entity(text.find(one), text.find(one) + len(one), EntityKind.PERSON, one) for one in known]
    found = MentionedPeople(text, entities, tables, find_quoted_spans(text, Layout(text).paragraphs))
    found.remember(0, "Paul Holm")
    assert named(found, "es", text, text[-13:-1], known) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paul Holm y Pedro Vik llegaron. Calló el dirigente.", "Paul Holm"),
        ("Paul Holm y Pedro Vik llegaron. Calló la autoridad.", "Paul Holm"),
        ("Paul Holm y Pedro Vik llegaron. Marta Vik tosió. Calló el dirigente.", "Paul Holm"),
        ("Paul Holm y Pedro Vik llegaron. «Pedro Vik tosió». Calló el dirigente.", "Paul Holm"),
        ("Paul Holm y Pedro Vik llegaron. Callaron los dirigentes.", "dirigentes"),
    ],
)
def test_whoever_spoke_last_is_a_role_though_another_was_named_with_him(text: str, name: str) -> None:
    tables = tables_of("es")
    assert tables is not None
    entities = [
        Entity(found.start(), found.end(), EntityKind.PERSON, found[0])
        for found in re.finditer("Paul Holm|Pedro Vik|Marta Vik", text)
    ]
    people_of_text = MentionedPeople(text, entities, tables, find_quoted_spans(text, Layout(text).paragraphs))
    people_of_text.remember(32, "Paul Holm")
    people_of_text.remember(33, "Nobody Named")
    role = text[text.rfind("Call") :].split(" ", 1)[1].rstrip(".")
    assert named(people_of_text, "es", text, role, ["Paul Holm"]) == name


def test_a_noun_for_an_organisation_is_the_last_named_or_the_one_with_the_noun_in_its_name() -> None:
    text = "Club Azul ganó. Banco Rojo perdió. Calló el club. Calló el Club."
    tables = tables_of("es")
    assert tables is not None
    organisations = [
        Entity(0, 9, EntityKind.ORGANISATION, "Club Azul"),
        Entity(16, 26, EntityKind.ORGANISATION, "Banco Rojo"),
    ]
    found = MentionedPeople(text, organisations, tables)
    assert named(found, "es", text, "el club", []) == "Banco Rojo"
    assert named(found, "es", text, "el Club", []) == "Club Azul"


def test_whose_first_name_says_no_gender_is_meant_in_french_and_by_a_word_for_anybody() -> None:
    text = "Marie Holm et Ariel Vik sont là."
    assert people("fr", text, "Marie Holm", "Ariel Vik").last_person(len(text), "f") == "Ariel Vik"
    text = "Maria Rossi e Ariel Vik sono qui."
    assert people("it", text, "Maria Rossi", "Ariel Vik").last_person(len(text), "any") == "Ariel Vik"


def test_a_name_after_a_quote_is_not_in_it() -> None:
    text = "Paul Holm calló. «No hay». Pedro Vik llegó."
    tables = tables_of("es")
    assert tables is not None
    entities = [Entity(0, 9, EntityKind.PERSON, "Paul Holm"), Entity(27, 36, EntityKind.PERSON, "Pedro Vik")]
    quoted = find_quoted_spans(text, Layout(text).paragraphs)
    assert MentionedPeople(text, entities, tables, quoted).last_person(len(text), "m") == "Pedro Vik"


def test_the_surname_of_somebody_named_before_is_that_person() -> None:
    text = "Silvia del Vik llegó. Calló Vik. Calló Rusk."
    found = people("es", text, "Silvia del Vik")
    assert named(found, "es", text, "Vik", ["Silvia del Vik"]) == "Silvia del Vik"
    assert named(found, "es", text, "Rusk", ["Silvia del Vik"]) == "Rusk"
    text = "Silvia du Vik arrive. Vik parle."
    assert named(people("fr", text, "Silvia du Vik"), "fr", text, "Vik", ["Silvia du Vik"]) == "Vik"


def test_nobody_is_meant_before_the_first_name() -> None:
    assert people("it", "Marco Bianchi arriva.", "Marco Bianchi").last_person(0) is None


def test_whoever_acts_is_meant_rather_than_whom_a_preposition_governs() -> None:
    text = "Maria Rossi ha parlato con Anna Vik."
    assert people("it", text, "Maria Rossi", "Anna Vik").last_person(len(text), "f") == "Maria Rossi"


def test_whom_a_preposition_governs_with_another_is_not_meant() -> None:
    text = "Maria Rossi ha parlato con Anna Vik e Sara Holm."
    assert people("it", text, "Maria Rossi", "Anna Vik", "Sara Holm").last_person(len(text), "f") == "Maria Rossi"
    text = "Maria Rossi e Sara Holm hanno parlato con Anna Vik."
    assert people("it", text, "Maria Rossi", "Anna Vik", "Sara Holm").last_person(len(text), "f") == "Sara Holm"


def test_a_preposition_governs_only_what_is_joined_to_its_name() -> None:
    text = "Maria Rossi ha visto Anna Vik con Lea Fox. Tace e Sara Holm parla."
    found = people("it", text, "Maria Rossi", "Anna Vik", "Lea Fox", "Sara Holm")
    assert found.last_person(len(text), "f") == "Sara Holm"
    text = "Marie Rossi a parlé avec Anna Vik et Sara Holm."
    assert people("fr", text, "Marie Rossi", "Anna Vik", "Sara Holm").last_person(len(text), "f") == "Sara Holm"


def test_a_role_for_something_is_held_by_the_name_after_it() -> None:
    text = "Il ministro alla Giustizia Marco Bianchi tace. Parla il ministro."
    found = people("it", text, "Marco Bianchi")
    assert named(found, "it", text, "il ministro", ["Marco Bianchi"]) == "Marco Bianchi"


def test_whose_gender_is_known_is_meant_rather_than_whose_is_not() -> None:
    text = "Maria Rossi e Ariel Vik sono arrivati."
    assert people("it", text, "Maria Rossi", "Ariel Vik").last_person(len(text), "f") == "Maria Rossi"


@pytest.mark.parametrize(("gender", "name"), [("m", "Nicola Holm"), ("f", "Ornella Vik")])
def test_a_first_name_says_the_gender_by_its_ending_or_by_a_list(gender: str, name: str) -> None:
    text = "Nicola Holm e Ornella Vik sono arrivati."
    assert people("it", text, "Nicola Holm", "Ornella Vik").last_person(len(text), gender) == name


def holder(text: str, role: str, *names: str) -> str | None:
    """Who holds a role at the end of a text."""
    found = people("fr", text, *names)
    return found._holder(role, len(text), "m")


def test_a_role_of_another_country_has_another_holder() -> None:
    text = "Le président russe Ivan Orlov est là. Ivan Orlov parle."
    assert holder(text, "président du Kazakhstan", "Ivan Orlov") is None
    assert holder(text, "président de la Russie", "Ivan Orlov") == "Ivan Orlov"
    assert holder(text, "président", "Ivan Orlov") == "Ivan Orlov"


def test_only_the_head_of_a_role_says_who_holds_it() -> None:
    text = "Le ministre Paul Vik est là."
    assert holder(text, "ministre de la ville", "Paul Vik") == "Paul Vik"
    assert holder(text, "entourage du ministre", "Paul Vik") is None


def test_nobody_is_a_body() -> None:
    text = "Le club salue son joueur Paul Vik."
    assert holder(text, "club", "Paul Vik") is None
