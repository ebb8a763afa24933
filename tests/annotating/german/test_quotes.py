"""Tests of the kinds and the speakers of German quotes, on invented sentences."""

from collections.abc import Callable

import pytest

from reader.annotating.quotes import find_quotes
from reader.model.annotations import QuoteKind


@pytest.fixture
def quotes(names) -> Callable[[str], list[tuple[str, str | None]]]:
    """The kinds and the names of the speakers of the quotes in marks of a text."""

    def find(text: str) -> list[tuple[str, str | None]]:
        found = find_quotes(text, names(text), "de")
        marked = [one for one in found if one.kind is not QuoteKind.INDIRECT]
        return [(one.kind.value, one.speaker and one.speaker.name) for one in marked]

    return find


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("„Der Hafen ist zu“, schmunzelte Eva Lind.", "direct", "Eva Lind"),
        ("Jan Berg bezeichnete den Hafen als „Fehler“.", "partial", "Jan Berg"),
        ("Der Hafen sei ein „Fehler“, so Jan Berg.", "partial", "Jan Berg"),
        ("Laut Hafenwerk ist der Steg „sicher“.", "partial", "Hafenwerk"),
        ("Jan Berg sprach von einem „Zeichen der Freude“.", "partial", "Jan Berg"),
        ("Jan Berg kam spät. Seine Bilanz: „Ein guter Tag.“", "direct", "Jan Berg"),
        ("Eva Lind kam. „Es ist spät, sagt die Ministerin, und kalt“.", "direct", "Eva Lind"),
        ("Für Jan Berg kein Thema: „Wir bleiben hier.“", "direct", "Jan Berg"),
        ("Für Jan Berg ist klar, dass „der Hafen jetzt öffnen muss“.", "partial", "Jan Berg"),
        ("Als Chefin will Lind „den Hafen am See öffnen“.", "partial", "Lind"),
        ("Es sei spät, sagte Eva Lind. Der Hafen „sei schon lange zu und morsch“.", "partial", "Eva Lind"),
        ("Jan Berg kam. Ich sah das. Es müsse „der Hafen öffnen“.", "partial", "Jan Berg"),
        ("Jan Berg kam. Einige gingen. Es müsse „der Hafen öffnen“.", "partial", "Jan Berg"),
        ("Jan Berg kam spät, wie Hafenwerk mitteilte. „Wir bleiben alle hier am See.“", "direct", "Jan Berg"),
        ("Die Anwohner sind dagegen. „Der Hafen muss öffnen.“", "direct", "Anwohner"),
        ("Jan Berg kam. Die Anwohner sind dagegen. „Der Hafen muss öffnen.“", "direct", "Jan Berg"),
        ("Jan Berg kam. Die Anwohner sind dagegen. Es müsse „der Hafen öffnen“.", "partial", "Anwohner"),
        ("Jan Berg kam. Die Anwohner sind dagegen. Es regnet. Es müsse „der Hafen öffnen“.", "partial", "Jan Berg"),
    ],
)
def test_words_that_a_sentence_gives_to_somebody(quotes, text: str, kind: str, name: str) -> None:
    assert quotes(text) == [(kind, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Die App „HafenFunk“ meldete sich am Abend.",
        "Jan Berg sprach mit der sogenannten „Ufergruppe“ am Steg.",
        "Im „Gasthof Linde“ ist es warm.",
        "Der „Hafen“-Verein feiert.",
        "Man nennt es hier „gemütlich“ im Ort.".replace("nennt", "hat"),
        "Jan Berg arbeitet in der Abteilung „Steg und Ufer“.",
        "Es sei spät, sagte Jan Berg dem „Uferkurier“ am Steg.",
    ],
)
def test_names_and_words_at_arms_length_are_nobodys(quotes, text: str) -> None:
    assert quotes(text) == [("scare", None)]


def test_papers_that_report_are_no_quotes(quotes) -> None:
    assert quotes("Zuvor hatten „Ufer“ und „Post“ von dem Brand berichtet.") == [("scare", None)] * 2


def test_a_paper_in_marks_speaks_and_is_no_quote(quotes) -> None:
    assert quotes("Der »Bote« berichtet von einem »Wunder am Steg«.") == [("scare", None), ("partial", "Bote")]


def test_a_sentence_in_the_subjunctive_goes_on_with_the_speaker(quotes) -> None:
    text = "Der Hafen sei zu, sagte Eva Lind am Montag. Der Steg sei „seit Jahren morsch“."
    assert quotes(text) == [("partial", "Eva Lind")]


def test_a_sentence_that_states_something_ends_the_report(quotes) -> None:
    text = "Der Hafen sei zu, sagte Eva Lind. Jan Berg fährt auf dem See, dem „schönsten Blau von allen“."
    assert quotes(text) == [("partial", "Jan Berg")]


def test_a_quote_alone_goes_on_with_the_speaker(quotes) -> None:
    text = "„Der Hafen ist zu“, sagte Eva Lind.\n„Wir warten alle auf den Frühling.“"
    assert quotes(text) == [("direct", "Eva Lind")] * 2


def test_what_others_are_said_to_have_said_does_not_end_the_report(quotes) -> None:
    text = "„Es ist spät“, sagte Eva Lind. Die Leute hätten das prophezeit. „Wir bleiben alle hier am Hafen.“"
    assert quotes(text) == [("direct", "Eva Lind")] * 2


def test_a_heading_has_the_speaker_of_the_words_below(quotes) -> None:
    text = "Jan Berg kam.\n„Der Hafen bleibt zu“\n„Der Hafen bleibt zu, und das ist gut“, sagte Eva Lind."
    assert quotes(text) == [("direct", "Eva Lind")] * 2


def test_words_joined_by_and_are_of_one_kind(quotes) -> None:
    text = "Jan Berg nannte den Steg „morsch“ und „eine Gefahr“."
    assert quotes(text) == [("partial", "Jan Berg")] * 2


@pytest.mark.parametrize(
    "piece",
    [
        "„Der Hafen ist zu und bleibt es“\n",
        "der Hafen sagte und ",
        "Lind, die sagte, ",
        "dass sagte ",
        "„Es ist spät“, sagte die Ministerin. ",
        "einer von ",
        "viele alte ",
        "der Hafen und ",
        "so sagte Lind, ",
        "Jan Berg, der sei und der habe, ",
        "nach eigenen Angaben von ",
        "die Leiterin der Schule der Stadt ",
    ],
)
def test_a_long_run_of_one_piece_is_read(names, piece: str) -> None:
    text = piece * 1_500
    assert all(one.end <= len(text) for one in find_quotes(text, names(text), "de"))
