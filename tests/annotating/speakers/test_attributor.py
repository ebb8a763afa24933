"""Whose words a quote is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotating.entities import find_entities
from reader.annotating.lexicon.roles import DEFINITE_ORGANISATIONS
from reader.annotating.quotes import find_quotes


def who(said, text: str) -> list[str | None]:
    return [quote.speaker for quote in said(text)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“The bridge will open in May,” said Maria Lopez.", "said"),
        ("“The bridge will open in May,” Maria Lopez said.", "said"),
        ("“The bridge will open in May,” quietly said Maria Lopez.", "said"),
        ("“The bridge will open in May,” according to Maria Lopez.", "according"),
        ("“Will the bridge open in May?” asked Maria Lopez.", "asked"),
        ("“The bridge will open in May,” said the mayor, Maria Lopez.", "said"),
        ("“The bridge will open in May,” said the mayor of the town, Maria Lopez.", "said"),
        ("Maria Lopez said: “The bridge will open in May.”", "said"),
        ("Maria Lopez told reporters, “The bridge will open in May.”", "told"),
        ("Maria Lopez called it “the end of a long wait”.", "called"),
        ("According to Maria Lopez, it is “the end of a long wait”.", "According"),
        ("“The bridge will open in May.” Maria Lopez said so twice.", "said"),
        ("Maria Lopez told reporters:\n“The bridge will open in May.”", "told"),
        ("“The bridge will open in May,” Maria Lopez is quoted as saying.", "saying"),
        ("“The bridge will open in May,” Maria Lopez can be heard saying.", "saying"),
        ("“The bridge will open in May,” The Vell Post quoted Maria Lopez as saying.", "saying"),
        ("Maria Lopez is known for her pledge to “mend the old bridge”.", None),
    ],
)
def test_the_speaker_stands_beside_a_verb_of_saying(said, text: str, cue: str | None):
    (quote,) = said(text)
    assert (quote.speaker, quote.cue) == ("Maria Lopez", cue)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("„Die Brücke öffnet im Mai“, sagte Karin Vogel.", "sagte"),
        ("Karin Vogel sagte: „Die Brücke öffnet im Mai.“", "sagte"),
        ("„Die Brücke bleibt zu“, wie Karin Vogel sagte.", "sagte"),
        ("„Die Brücke bleibt zu“, hat Karin Vogel gesagt.", "gesagt"),
        ("„Die Brücke bleibt zu“, so Karin Vogel.", None),
        ("«Il ponte resta chiuso», ha detto Karin Vogel.", "detto"),
        ("«El puente sigue cerrado», según Karin Vogel.", "según"),
        ("“De brug blijft dicht”, zegt Karin Vogel.", "zegt"),
        ("”Bron är stängd”, säger Karin Vogel.", "säger"),
        ("Laut Karin Vogel ist die Brücke „seit Jahren nicht sicher“.", "Laut"),
        ("« Le pont ouvre en mai », explique Karin Vogel.", "explique"),
        ("« Le pont ouvre en mai », a déclaré Karin Vogel.", "déclaré"),
        ("Selon Karin Vogel, le pont est « fermé depuis deux ans ».", "Selon"),
    ],
)
def test_verbs_of_other_languages_name_the_speaker(said, text: str, cue: str | None):
    (quote,) = said(text)
    assert (quote.speaker, quote.cue) == ("Karin Vogel", cue)


@pytest.mark.parametrize(
    "text",
    [
        "Der Sprecher der Polizei sagte: „Die Brücke bleibt zu.“",
        "„Die Brücke bleibt zu“, sagte der Sprecher der Polizei.",
        "„Die Brücke bleibt zu“, so der Sprecher der Polizei.",
    ],
)
def test_a_german_role_keeps_whose_it_is(said, text: str):
    (quote,) = said(text)
    assert quote.speaker == "Sprecher der Polizei"


def test_a_name_before_a_colon_at_the_start_of_a_paragraph_is_the_speaker(said):
    text = "Anna Berg: “Where were you that night?”\nTom Reed: “I was at sea, and alone.”"
    assert who(said, text) == ["Anna Berg", "Tom Reed"]


@pytest.mark.parametrize("label", ["Anna Berg", "Harbour Board"])
def test_words_after_a_name_and_a_colon_need_not_be_a_sentence(said, label: str):
    assert who(said, f"{label}: “Never again with a boat like that”") == [label]


def test_a_name_alone_that_announces_the_next_paragraph_is_the_speaker(said):
    assert who(said, "The answer of Mr. Reed was short, but Maria Lopez was clear:\n“We go on until it is done.”") == [
        "Maria Lopez"
    ]


def test_a_quote_worked_into_a_sentence_is_its_subjects(said):
    (quote,) = said("Maria Lopez put the chance at “rather under one in twenty”.")
    assert (quote.speaker, quote.cue) == ("Maria Lopez", None)


def test_whom_the_paragraph_before_is_about_speaks_in_one_that_is_a_quote(said):
    text = "Anna Berg was in tears on the quay.\n“We lost everything we had in one night.”"
    assert who(said, text) == ["Anna Berg"]


def test_whom_a_heading_names_need_not_speak(said):
    text = "Anna Berg on the flood\n“We lost everything we had in one night.”"
    assert who(said, text) == [None]


def test_a_paragraph_before_about_two_leaves_open_who_speaks(said):
    text = "Anna Berg and Tom Reed were in tears on the quay.\n“We lost everything we had in one night.”"
    assert who(said, text) == [None]


def test_the_first_half_and_the_rest_of_a_sentence_have_one_speaker(said):
    assert who(said, "“The bridge,” Maria Lopez said, “was never built.”") == ["Maria Lopez", "Maria Lopez"]


def test_the_speaker_goes_on_in_the_same_paragraph(said):
    text = "“The bridge will open,” said Maria Lopez. “The rails will follow in the summer.”"
    assert who(said, text) == ["Maria Lopez", "Maria Lopez"]


def test_a_quote_without_closing_mark_goes_on_in_the_next_paragraph(said):
    text = (
        "“The water came up to the second step,” Maria Lopez said.\n"
        "“It came at night, and nobody heard it.\n“In the morning the street was gone.”"
    )
    assert who(said, text) == ["Maria Lopez"] * 3


def test_a_paragraph_that_is_a_quote_is_of_whom_the_paragraph_before_quotes(said):
    text = "The Harbour Board said: “The water came at night.”\n“The street was gone by the morning, all of it.”"
    assert who(said, text) == ["Harbour Board"] * 2


def test_a_paragraph_that_is_a_quote_and_more_is_not(said):
    text = "The Harbour Board said: “The water came at night.”\n“The street was gone.” All of it lay in the river."
    assert who(said, text) == ["Harbour Board", None]


def test_two_speakers_of_a_paragraph_are_told_apart(said):
    text = "“The bridge is safe,” said Maria Lopez. “It is not,” said Tom Reed."
    assert who(said, text) == ["Maria Lopez", "Tom Reed"]


def test_the_nearest_subject_of_the_verb_speaks(said):
    assert who(said, "Tom Reed told Maria Lopez that the boat was “gone for good”.") == ["Tom Reed"]


def test_a_participle_shares_the_subject_of_the_verb_before_it(said):
    assert who(said, "Maria Lopez said that Tom Reed would come, adding that “nothing is lost”.") == ["Maria Lopez"]


def test_a_description_between_commas_does_not_take_the_words_from_its_person(said):
    assert who(said, "Anna Berg, the mayor of Lisbon, said it was “a bad day for all”.") == ["Anna Berg"]


def test_who_owns_the_subject_does_not_speak(said):
    assert who(said, "Anna Berg’s lawyer said the bridge was “past all repair”.") == ["Anna Berg’s lawyer"]


def test_whom_a_letter_went_to_does_not_speak(said):
    assert who(said, "A letter to Anna Berg said the bridge was “past all repair”.") == ["letter to Anna Berg"]


# -- pronouns


def test_a_pronoun_stands_for_the_person_of_the_sentence_before(said):
    (quote,) = said("Maria Lopez was furious. “The bridge will open in May,” she said.")
    assert (quote.speaker, quote.mention) == ("Maria Lopez", "she")


def test_a_pronoun_stands_for_the_subject_of_the_paragraph_before(said):
    text = "Tom Reed was the last to leave the ship.\n“The water was black and very cold,” he said."
    assert who(said, text) == ["Tom Reed"]


def test_he_and_she_are_two_people(said):
    text = (
        "“The bridge is safe,” said Maria Lopez. She smiled. Tom Reed did not. “It is not,” he said. "
        "“It is so,” she said."
    )
    assert who(said, text) == ["Maria Lopez", "Tom Reed", "Maria Lopez"]


def test_a_french_pronoun_after_its_verb_stands_for_its_person(said):
    (quote,) = said("Claire Morel est furieuse. « Le pont reste fermé », dit-elle.")
    assert (quote.speaker, quote.mention, quote.cue) == ("Claire Morel", "elle", "dit")


def test_a_pronoun_that_fits_nobody_names_no_speaker(said):
    assert who(said, "“We lost the boat in the night,” he said.") == [None]


def test_they_are_named_as_they_are_called(said):
    assert who(said, "They said the bridge was “past all repair by now”.") == ["They"]


# -- roles and organisations


def test_a_role_speaks_under_its_own_name(said):
    (quote,) = said("“We lost the boat,” the deputy mayor said.")
    assert (quote.speaker, quote.mention) == ("deputy mayor", "the deputy mayor")


@pytest.mark.parametrize("noun", sorted(DEFINITE_ORGANISATIONS))
def test_the_company_stands_for_the_organisation_named_last(said, noun: str):
    text = f"The Harbour Trust closed its gates. “We regret it,” the {noun} said."
    assert who(said, text) == ["Harbour Trust"]


def test_a_company_that_is_not_the_one_named_stands_for_itself(said):
    text = "The Harbour Trust closed its gates. “We regret it,” a company said."
    assert who(said, text) == ["company"]


def test_an_organisation_can_speak(said):
    assert who(said, "“The tide gates held,” the Harbour Board said.") == ["Harbour Board"]


def test_a_speaker_goes_by_the_name_that_all_mentions_share(said):
    (quote,) = said("Maria Lopez spoke for an hour. “The bridge will open in May,” Lopez said.")
    assert (quote.speaker, quote.mention) == ("Maria Lopez", "Lopez")


_WORDS = (
    "the a his Maria Lopez Tom Reed Harbour Trust Oslo’s he she it they who that said told calling praised by in view "
    "of to according put went back : , . — - “ ” ( ) \n statement spokesman 50 about least week will was and as when "
    "state found himself “We go.” LOPEZ: « » so der"
).split(" ")


@given(st.lists(st.sampled_from(_WORDS), max_size=60))
def test_whatever_the_words_a_speaker_is_a_span_of_the_text_with_a_name(words: list[str]):
    text = " ".join(words)
    for quote in find_quotes(text, find_entities(text)):
        for span in (quote.speaker, quote.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert quote.speaker is None or quote.speaker.name


def test_a_paragraph_about_another_than_spoke_before_leaves_open_who_speaks(said):
    text = "“It rained,” said Tom Reed.\nAnna Berg was in tears on the quay.\n“We lost everything we had.”"
    assert who(said, text) == ["Tom Reed", None]


def test_a_quote_goes_on_behind_captions_headings_and_advertisements(said):
    text = (
        "“We have waited for years,” said Mara Lopez. “Nobody asked us.\n"
        "The pier at Harrow, Penn., in 1998. Photo by Karl Reed\n"
        "“They built the pier first.\nAdvertisement\nA Long Wait\n“I do not blame anyone.”\nThe council meets in May."
    )
    assert who(said, text) == ["Mara Lopez"] * 4


def test_the_people_of_a_caption_are_not_meant_by_a_pronoun(said):
    text = (
        "Mara Lopez runs the ferry across the sound.\nSarah Cole stands on the old pier in Harrow, Penn.\n"
        "“We have waited for years,” she said."
    )
    assert who(said, text) == ["Mara Lopez"]


@pytest.mark.parametrize(
    "before",
    [
        "“The road is fine,” Tom Reed said.\nThe pier took nine years, noted Ann Okafor.",
        "“The road is fine,” Tom Reed said.\nThe pier took nine years, Ann Okafor told the council on Monday.",
        "Tom Reed runs the mill. “The road is fine,” noted Ann Okafor.",
        "Tom Reed runs the mill. “The road is fine,” Ann Okafor said as the crowd roared.",
        "Tom Reed runs the mill. “The road is fine,” Ann Okafor said.\nA Long Wait",
    ],
)
def test_whoever_closes_the_paragraph_before_leads_in_the_quote_after_it(said, before: str):
    assert who(said, before + "\n“They built the pier first. That is how it goes here.”")[-1] == "Ann Okafor"


def test_of_two_sentences_after_a_quote_the_text_does_not_say_who_goes_on(said):
    text = "“The road is fine,” Tom Reed said. Ann Okafor disagreed.\n“They built the pier first. That is how it goes.”"
    assert who(said, text) == ["Tom Reed", None]
