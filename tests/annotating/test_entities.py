"""Names in a text: people, organisations, places; nationalities and dates."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotating import entities
from reader.annotating.entities import find_entities
from reader.annotating.ner.name_models import NameModel
from reader.annotating.ner.second_pass import Name
from reader.annotating.ner.tokens import Tokens
from reader.model.annotations import EntityKind
from tests.examples import scaled

_WORDS = (
    "Maria Lopez Mr. Reed’s the of The University Ghent Bank and in U.S. UN French Friday Black Committee 5 March 2024 "
    "last week President Prime Minister said . , “ ” \n von der Leyen X É Bürgermeister Lake O’Neill ICC A I"
).split(" ")
_NEWS = st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("We met Maria Lopez there.", "Maria Lopez", "person"),
        ("We met Ursula von der Leyen there.", "Ursula von der Leyen", "person"),
        ("We met Zeynep Öztürk there.", "Zeynep Öztürk", "person"),
        ("We met Sean O’Neill there.", "Sean O’Neill", "person"),
        ("We joined the Harbour Board there.", "Harbour Board", "organisation"),
        ("We asked the Bank of England there.", "Bank of England", "organisation"),
        ("We asked the University of Ghent there.", "University of Ghent", "organisation"),
        ("We asked the FBI there.", "FBI", "organisation"),
        ("We went to Lisbon then.", "Lisbon", "place"),
        ("They flew to Zorvania, a small country, then.", "Zorvania", "place"),
        ("We crossed Lake Orta then.", "Lake Orta", "place"),
        ("We crossed the Strait of Hormuz then.", "Strait of Hormuz", "place"),
        ("We crossed Bosnia and Herzegovina then.", "Bosnia and Herzegovina", "place"),
        ("We walked up New Bridge Street then.", "New Bridge Street", "place"),
        ("Ils ont quitté l’Iran hier.", "Iran", "place"),
        ("La capitale dell'Iran è grande.", "Iran", "place"),
        ("We flew to Côte d'Ivoire then.", "Côte d'Ivoire", "place"),
        ("We ate with the Portuguese then.", "Portuguese", "nationality"),
        ("We met on Monday then.", "Monday", "date"),
        ("We met last week then.", "last week", "date"),
        ("We met on 5 March 2024 then.", "5 March 2024", "date"),
        ("We met on March 5, 2024 then.", "March 5, 2024", "date"),
        ("We met in March 2024 then.", "March 2024", "date"),
    ],
)
def test_a_name_is_found_with_its_kind(named, text: str, words: str, kind: str):
    assert [(found, of_kind) for found, of_kind, _ in named(text)] == [(words, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday it rained. Meanwhile, he slept.",
        "The council met. However, nobody came.",
        "Boats came. The boats left.",
        "I saw it, and May I add?",
        "",
        "\n\n",
    ],
)
def test_a_capital_at_the_start_of_a_sentence_makes_no_name(named, text: str):
    assert named(text) == []


# -- titles and possessives


@pytest.mark.parametrize(
    "title",
    "Mr.|Dr.|Prof.|President|Prime Minister|Finance Minister|former President|Deputy Mayor|Captain|Frau|Madame".split(
        "|"
    ),
)
def test_a_title_is_no_part_of_the_name(named, title: str):
    assert named(f"We met {title} Ines Costa there.")[-1] == ("Ines Costa", "person", "Ines Costa")


def test_a_title_makes_a_person_of_an_unknown_name(named):
    assert named("We met Ms. Qorvith there.") == [("Qorvith", "person", "Qorvith")]


def test_a_title_makes_a_person_of_a_surname_elsewhere(named):
    found = named("The Haldane Institute closed. Ms. Haldane wept. Haldane left.")
    assert [(words, kind) for words, kind, _ in found] == [
        ("Haldane Institute", "organisation"),
        ("Haldane", "person"),
        ("Haldane", "person"),
    ]


@pytest.mark.parametrize("demonyms", ["Indians", "Costa Ricans", "South African", "Marxists"])
def test_demonyms_and_the_like_are_nobodys_name(named, demonyms: str):
    assert [kind for _, kind, _ in named(f"We met many {demonyms} there.") if kind != "nationality"] == []


def test_the_state_of_a_partys_member_is_no_place(named):
    assert [words for words, _, _ in named("Maria Lopez (D-Ohio) said so.")] == ["Maria Lopez"]


def test_a_title_alone_is_nobodys_name(named):
    assert named("Later the President and the Pope left.") == []


def test_a_nationality_before_a_title_is_a_name_of_its_own(named):
    found = named("We met French President Ines Costa there.")
    assert found == [("French", "nationality", "France"), ("Ines Costa", "person", "Ines Costa")]


def test_a_nationality_that_begins_an_organisations_name_stays_in_it(named):
    assert [words for words, _, _ in named("We joined the British Museum there.")] == ["British Museum"]


@pytest.mark.parametrize("mark", ["’s", "'s"])
def test_a_possessive_ends_a_name_and_is_no_part_of_it(named, mark: str):
    assert [words for words, _, _ in named(f"We met Maria Lopez{mark} Portuguese aide.")] == [
        "Maria Lopez",
        "Portuguese",
    ]


def test_a_name_never_runs_over_the_end_of_a_paragraph(named):
    assert [words for words, _, _ in named("We met Maria Lopez\nTom Reed left.")] == ["Maria Lopez", "Tom Reed"]


def test_a_comma_parts_two_names(named):
    assert [words for words, _, _ in named("We met Maria Lopez, Tom Reed there.")] == ["Maria Lopez", "Tom Reed"]


# -- what the article as a whole says


def test_a_surname_is_a_person_once_the_full_name_was_there(named):
    assert named("We met Maria Qorvith there. Then we left Qorvith there.") == [
        ("Maria Qorvith", "person", "Maria Qorvith"),
        ("Qorvith", "person", "Maria Qorvith"),
    ]


def test_a_surname_without_its_full_name_at_the_start_of_a_sentence_is_no_name(named):
    assert named("It rained. Qorvith left.") == []


def test_an_acronym_is_the_organisation_that_the_text_spells_out(named):
    found = named("The Vell Teachers Union met. Later the VTU answered.")
    assert found == [
        ("Vell Teachers Union", "organisation", "Vell Teachers Union"),
        ("VTU", "organisation", "Vell Teachers Union"),
    ]


def test_a_name_that_is_missed_in_one_place_is_known_from_others(named):
    text = "He was born in Zorvan. They live in Zorvan. The mayor of Zorvan said so. Zorvan is dry."
    assert [kind for _, kind, _ in named(text)] == ["place"] * 4


# -- dates


def test_a_day_inside_an_organisations_name_is_no_date(named):
    found = named("The Sunday Times said on Friday that it was late.")
    assert [(words, kind) for words, kind, _ in found] == [("Sunday Times", "organisation"), ("Friday", "date")]


def test_a_month_inside_a_longer_word_is_no_date(named):
    assert [kind for _, kind, _ in named("The 5 Marchers left.")].count("date") == 0


def test_blank_lines_between_paragraphs_change_no_name(named):
    paragraphs = ["We met Maria Lopez there.", "Lopez left on Monday."]
    assert named("\n".join(paragraphs)) == named("\n\n".join(paragraphs))


# -- any text


@settings(max_examples=scaled(150))
@given(st.one_of(_NEWS, st.text(max_size=100)))
def test_names_of_any_text_are_in_order_inside_it_and_never_overlap(text: str):
    end = 0
    for found in find_entities(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@settings(max_examples=scaled(150))
@given(_NEWS)
def test_names_of_any_text_hold_no_line_break_and_begin_and_end_with_a_word(text: str):
    for found in find_entities(text):
        words = text[found.start : found.end]
        assert "\n" not in words
        assert words == words.strip() and not words.endswith(("’s", "'s"))
        assert found.name


@settings(max_examples=scaled(200))
@given(_NEWS)
def test_equal_words_of_one_kind_have_one_canonical_name(text: str):
    names: dict[tuple[str, str], set[str]] = {}
    for found in find_entities(text):
        names.setdefault((text[found.start : found.end], found.kind), set()).add(found.name)
    assert all(len(canonical) == 1 for canonical in names.values())


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Mayor Lopez", "PER", "Lopez"),
        ("Vice President Lopez", "PER", "Lopez"),
        ("Mayor Lopez", "LOC", "Mayor Lopez"),
        ("’s Lopez ’s", "PER", "Lopez"),
        ("Lopez ’s -", "PER", "Lopez"),
        ("Mayor", "PER", None),
        ("Indians", "PER", None),
        ("( D - Ohio", "LOC", None),
        ("- / ’", "ORG", None),
    ],
)
def test_titles_and_marks_at_the_ends_are_no_part_of_a_name(monkeypatch, text: str, kind: str, expected: str | None):
    class Recognizer:
        """Finds one name: all tokens, or those after the label of a party."""

        def __init__(self, model: NameModel) -> None:
            self.model, self.vocabulary = model, model.vocabulary()

        def find(self, tokens: Tokens) -> list[Name]:
            return [Name(3 if tokens.words[0] == "(" else 0, len(tokens.words), kind)]

    monkeypatch.setattr(entities, "load_recognizer", Recognizer)
    kinds = {EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE}
    found = [text[one.start : one.end] for one in entities.find_entities(text, "en") if one.kind in kinds]
    assert found == ([expected] if expected else [])


def test_a_state_after_a_town_is_no_person():
    found = find_entities("Mara Lopez grew up in Harrow, Penn. She left early.")
    assert [(entity.name, entity.kind) for entity in found][-1] == ("Penn", EntityKind.PLACE)


# -- other languages


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "de",
            "Gestern sprach Anna Lindhorst in Köln mit der Bundesbank.",
            "Anna Lindhorst / Köln / Bundesbank",
        ),
        ("de", "Der Strom fiel in der ganzen Stadt aus, und die Feuerwehr kam.", ""),
        ("fr", "Hier, Anne-Marie Le Goff est partie de Genève avec l’ONU.", "Anne-Marie Le Goff / Genève / ONU"),
        ("fr", "Le maire et les Français attendent le parquet de Lyon.", "parquet de Lyon"),
        (
            "es",
            "Ayer María de la Cruz habló en Sevilla con la Guardia Civil.",
            "María de la Cruz / Sevilla / Guardia Civil",
        ),
        (
            "it",
            "Ieri Marco Bianchi ha lasciato L'Aquila per la Banca d'Italia.",
            "Marco Bianchi / L'Aquila / Banca d'Italia",
        ),
        ("pt", "Ontem, Ana Ferreira viajou do Porto para o Brasil.", "Ana Ferreira / Porto / Brasil"),
        ("nl", "Gisteren sprak Jan van der Berg in Utrecht met de VVD.", "Jan van der Berg / Utrecht / VVD"),
    ],
)
def test_names_are_found_in_other_languages(language: str, text: str, names: str):
    assert " / ".join(text[one.start : one.end] for one in find_entities(text, language)) == names


def test_a_person_is_found_in_a_single_german_sentence_behind_any_verb_of_saying():
    (found,) = find_entities('"Sie bleibt", erläuterte Vellbach.', "de")
    assert (found.name, found.kind) == ("Vellbach", EntityKind.PERSON)


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        ("de", "Gestern kam Frau Anna Lindhorst an. Lindhorsts Hut blieb.", "Lindhorsts", "Anna Lindhorst"),
        ("fr", "Hier, M. Jean Delmas est venu. Mme Delmas aussi.", "Delmas", "Jean Delmas"),
    ],
)
def test_a_genitive_or_a_surname_has_the_name_of_the_person(language: str, text: str, words: str, name: str):
    found = [(text[one.start : one.end], one.name) for one in find_entities(text, language)]
    assert (words, name) in found


@given(_NEWS, st.sampled_from(["de", "fr", "es", "it", "pt", "nl", "sv", "xx"]))
def test_names_of_any_language_stand_in_order_and_do_not_overlap(text: str, language: str):
    found = find_entities(text, language)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.start < one.end for one in found)
