"""Tests of the kinds of German quotes that only their words and what is beside them tell."""

import pytest

from reader.annotating.german.kinds import GermanKinds
from reader.annotating.german.mood import Mood
from reader.annotating.grammar.sentences import Layout
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.model.annotations import QuoteKind


def kinds(german, text: str, mood: Mood = Mood.STATED) -> list[QuoteKind]:
    layout = Layout(text)
    decided = GermanKinds(layout, [], german)
    return [decided.decide(quote, None, None, None, mood) for quote in find_quoted_spans(text, layout.paragraphs)]


@pytest.mark.parametrize(
    ("text", "mood", "kind"),
    [
        ("Es sei „nicht schön“ am Hafen.", Mood.REPORTED, QuoteKind.PARTIAL),
        ("Es ist „nicht schön“ am Hafen.", Mood.STATED, QuoteKind.SCARE),
        ("Auf dem Plakat stand „Hafen für alle“ in Rot.", Mood.STATED, QuoteKind.PARTIAL),
        ("Es geht: „Hafen für alle“", Mood.STATED, QuoteKind.DIRECT),
        ("„Wir bleiben hier am Hafen.“ Das gilt.", Mood.STATED, QuoteKind.DIRECT),
        ("Die »Freunde des Hafens« feiern.", Mood.STATED, QuoteKind.SCARE),
        ("Die »Freunde des Hafens« hätten recht.", Mood.REPORTED, QuoteKind.PARTIAL),
        ("Er sprach mit der »HAFENPOST« am See.", Mood.REPORTED, QuoteKind.SCARE),
        ("Der Film „Die lange Nacht von gestern“ läuft.", Mood.REPORTED, QuoteKind.SCARE),
        ("Die Netz-Doku „Babo – Der Hafen“, die lange lief, ist gut.", Mood.STATED, QuoteKind.SCARE),
        ("Er sprach mit dem Portal „hafen.example“ am See.", Mood.REPORTED, QuoteKind.SCARE),
        ("Es gibt drei: »Klein«, Mittel und Groß.", Mood.STATED, QuoteKind.SCARE),
        ("Das Projekt »Hafen 21« ruht.", Mood.REPORTED, QuoteKind.SCARE),
        ("Sie heißt »x« am Hafen.", Mood.REPORTED, QuoteKind.SCARE),
        ("»Im Grunde gut« heißt der Roman.", Mood.REPORTED, QuoteKind.SCARE),
        ("»Im Grunde gut«, heißt es im Brief.", Mood.REPORTED, QuoteKind.PARTIAL),
        ("Es gab zwei Vorführungen »Die lustige Gans« am Hafen.", Mood.REPORTED, QuoteKind.SCARE),
        ("Er trat in die Sonderkommission »Steg« ein.", Mood.REPORTED, QuoteKind.SCARE),
    ],
)
def test_words_in_marks(german, text: str, mood: Mood, kind: QuoteKind) -> None:
    assert kinds(german, text, mood) == [kind]


def test_a_name_in_marks_stays_one(german) -> None:
    text = "Die App »HafenFunk« läuft. Man mag »HafenFunk« sehr. Man mag »HafenFunk für alle Leute am See« sehr."
    assert kinds(german, text, Mood.REPORTED) == [QuoteKind.SCARE, QuoteKind.SCARE, QuoteKind.PARTIAL]


def test_a_title_in_marks_stays_one(german) -> None:
    text = "Der Roman »Die Gans. Ein Fall« läuft. Man mag »Die Gans. Ein Fall« sehr."
    assert kinds(german, text, Mood.REPORTED) == [QuoteKind.SCARE] * 2
