"""Tests of what a German sentence reports without quotation marks."""

import pytest

from reader.annotating.german.reported_clauses import GermanReportedClauses


def reported(paragraph, text: str) -> list[str]:
    attributions = paragraph(text)
    phrases = attributions.phrases
    start, end = phrases.sentence(0)
    found = GermanReportedClauses(attributions).of_sentence(start, end - 1)
    return [text[phrases.words[one.first].start : phrases.words[one.after - 1].end] for one in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Eva Lind sagte, dass der Hafen zu ist.", "dass der Hafen zu ist"),
        ("Eva Lind sagte, der Hafen sei zu.", "der Hafen sei zu"),
        ("Eva Lind erklärte, wie der Hafen wächst.", "wie der Hafen wächst"),
        ("Eva Lind forderte, den Hafen zu öffnen.", "den Hafen zu öffnen"),
        ("Eva Lind, die im Hafen wohnt, sagte, der Steg sei zu.", "der Steg sei zu"),
        ("Der Hafen sei zu, sagte Eva Lind am Montag.", "Der Hafen sei zu"),
        ("Der Hafen ist schon länger zu, so Eva Lind.", "Der Hafen ist schon länger zu"),
        ("Der Hafen ist zu, wie Eva Lind sagte.", "Der Hafen ist zu"),
        ("Laut Eva Lind ist der Hafen zu.", "ist der Hafen zu"),
        ("Der Polizei zufolge ist der Hafen zu.", "ist der Hafen zu"),
        ("Der Hafen ist laut Eva Lind zu.", "Der Hafen ist laut Eva Lind zu"),
        ("Der Hafen ist zu, laut Eva Lind.", "Der Hafen ist zu"),
        ("Nach Ansicht von Eva Lind ist der Hafen zu.", "ist der Hafen zu"),
        ("Es geht um Linds Behauptung, der Hafen sei zu.", "der Hafen sei zu"),
        ("Es gibt den Vorwurf der Behörde, dass der Hafen zu ist.", "dass der Hafen zu ist"),
        ("Hafenwerk gab an, der Hafen sei zu.", "der Hafen sei zu"),
        ("Der Hafen, so hieß es, sei morgen zu.", "Der Hafen, so hieß es, sei morgen zu"),
        ("Seit den Tagen im Mai sei der Hafen zu, sagte Eva Lind.", "Seit den Tagen im Mai sei der Hafen zu"),
        ("Eva Lind sagte, das sei in seltenen Fällen möglich.", "das sei in seltenen Fällen möglich"),
        ("Jan Berg forderte die Stadt auf, den Hafen zu kritisieren.", "den Hafen zu kritisieren"),
        ("Eva Lind erklärte, grundlos im Hafen zu sein.", "grundlos im Hafen zu sein"),
        ("Der Hafen, so argwöhnte Eva Lind, sei morgen zu.", "Der Hafen, so argwöhnte Eva Lind, sei morgen zu"),
        ("Der Hafen sei morgen zu, so argwöhnte Eva Lind.", "Der Hafen sei morgen zu"),
        ("Es ist wahr: So berichtete Eva Lind, dass der Hafen zu ist.", "dass der Hafen zu ist"),
        ("Der Hafen, so Eva Lind, bleibt morgen zu.", "Der Hafen, so Eva Lind, bleibt morgen zu"),
        ("Der Hafen ist heute zu, so Eva Lind, Leiterin der Schule.", "Der Hafen ist heute zu"),
        ("Der Hafen ist heute zu, so Eva Lind, die im Hafen wohnt.", "Der Hafen ist heute zu"),
        ("Jan Berg forderte die Stadt auf, den Hafen aufzumachen.", "den Hafen aufzumachen"),
        ("Es fordern Hafenwerk, Stadt und Bahn, Post und Schule, den Hafen zu öffnen.", "den Hafen zu öffnen"),
        (
            "Eva Lind forderte, den Hafen, der lange zu ist, heute zu öffnen.",
            "den Hafen, der lange zu ist, heute zu öffnen",
        ),
        ("Jan Berg führte den Brief, den Steg und das Buch dafür an, dass der Hafen zu sei.", "dass der Hafen zu sei"),
    ],
)
def test_a_sentence_reports_a_clause(paragraph, text: str, words: str) -> None:
    assert reported(paragraph, text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Als es dunkel war am Hafen, sagte Eva Lind nichts.",
        "Auf die Frage, ob es spät sei, sagte Eva Lind nichts.",
        "Eva Lind hofft, dass der Hafen zu ist.",
        "Eva Lind kritisierte den Hafen, der schon lange zu ist.",
        "Eva Lind sagte, dass der Hafen „seit Jahren“ zu ist.",
        "Füge den Lauch am Ende hinzu, damit er weich bleibt.",
        "Es kündigt sich etwas an am Hafen, das groß ist.",
        "Eva Lind betonte das Angebot, während der Hafen zu sei.",
        "Eva Lind berichtete über die Pläne, den Hafen zu öffnen.",
        "Ausfälle gibt es am Hafen immer wieder, dass es so blieb.",
        "Besser als befürchtet, dass es so blieb.",
        "Hafenwerk wies den Brief am Montag zurück.",
        "Hafenwerk lehnte den Steg am Montag ab.",
        "Während die Stadt das alles begrüßt hatte, warnte Eva Lind.",
        "Um an alle Schiffe zu denken, warnte Eva Lind.",
        "Jan Berg habe gesagt, dass der Hafen zu ist.",
        "Der Brief bringt Klarheit darüber, wie ernst es Eva Lind mit dem Hafen meint.",
    ],
)
def test_other_sentences_report_nothing(paragraph, text: str) -> None:
    assert reported(paragraph, text) == []


@pytest.mark.parametrize(
    ("text", "goes_on", "begins"),
    [
        ("Der Hafen sei zu.", False, 0),
        ("Die Schiffe hätten keinen Platz.", True, 0),
        ("Die Schiffe hätten keinen Platz.", False, None),
        ("Der Hafen ist zu.", True, None),
        ("Der Hafen sei „seit Jahren“ zu.", True, None),
        ("Das ist der Grund: Der Hafen sei zu.", False, 5),
        ("Das sei der Grund: Der Hafen sei zu.", False, 0),
        ("Das ist der Grund: Die Schiffe hätten keinen Platz.", True, None),
        ("Jan Berg habe gesagt, dass der Hafen zu ist.", False, 0),
        ("Er hatte das Schiff genommen, es stehe am Steg.", False, None),
        ("Weil das Schiff alt ist, stehe es am Steg.", False, 0),
        ("Während das Schiff alt ist, stehe es am Steg.", False, 0),
    ],
)
def test_the_subjunctive_carries_a_report_on(paragraph, text: str, goes_on: bool, begins: int | None) -> None:
    attributions = paragraph(text)
    assert GermanReportedClauses(attributions).carried_on(*attributions.phrases.sentence(0), goes_on) == begins
