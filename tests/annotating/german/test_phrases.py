"""Tests of reading German noun phrases."""

import pytest

from reader.annotating.german.phrases import GermanPhrases


def written(phrases: GermanPhrases, first: int) -> str | None:
    phrase = phrases.phrase(first)
    words = phrases.words
    return phrase and phrases.tagged.text[words[phrase.first].start : words[phrase.after - 1].end]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Der alte Hafen ist zu.", "Der alte Hafen"),
        ("Der erklärte Gegner lacht.", "Der erklärte Gegner"),
        ("Die Trainerin und Autorin Eva Lind lacht.", "Die Trainerin und Autorin Eva Lind"),
        ("Der Bau-, Hafen- und Umweltminister Jan Berg lacht.", "Der Bau-, Hafen- und Umweltminister Jan Berg"),
        ("Eva Lind Reportern gegenüber.", "Eva Lind"),
        ("Sie kommt.", "Sie"),
        ("Der »Bote« lacht.", "Der »Bote«"),
        ("Die 59-Jährige lacht.", "Die 59-Jährige"),
        ("kommt morgen.", None),
        ("Der kommt morgen.", None),
        ("Einige", "Einige"),
        ("Der für den Hafen zuständige Rat lacht.", "Der für den Hafen zuständige Rat"),
        ("Die in alten Häfen lebende Trainerin lacht.", "Die in alten Häfen lebende Trainerin"),
        ("Die am Hafen Kaffee trinken.", None),
        ("Viele alte", "Viele"),
        ("Viele alte Schiffe kommen.", "Viele alte Schiffe"),
    ],
)
def test_a_phrase_ends_with_its_last_noun(paragraph, text: str, phrase: str | None) -> None:
    assert written(paragraph(text).phrases, 0) == phrase


def test_a_genitive_and_von_depend_on_a_noun_and_so_do_prepositions(paragraph) -> None:
    phrases = paragraph("Der Leiter der Schule im Hafen sagte nichts.").phrases
    assert phrases.attributes_end(2) == (4, 6)


@pytest.mark.parametrize(("text", "may"), [("Der Hafen", True), ("Den Hafen", False), ("Einem Hafen", False)])
def test_an_article_tells_what_no_subject_is(paragraph, text: str, may: bool) -> None:
    phrases = paragraph(text + " gibt es.").phrases
    phrase = phrases.phrase(0)
    assert phrase is not None and phrases.may_be_subject(phrase) is may


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Am 22. Oktober kam sie. Sie blieb.", 2),
        ("Es waren 3 Mio. Euro. Sie blieb.", 2),
        ("Es war im Jahr 1950. Sie blieb.", 2),
    ],
)
def test_no_sentence_ends_behind_an_ordinal_or_an_abbreviation(paragraph, text: str, sentences: int) -> None:
    assert len(paragraph(text).phrases.starts) == sentences


@pytest.mark.parametrize(
    ("text", "opens"),
    [("das groß ist", True), ("das Schiff ist groß", False), ("das sei nicht groß", False), ("in dem wir sind", True)],
)
def test_a_relative_pronoun_opens_a_clause(paragraph, text: str, opens: bool) -> None:
    assert paragraph(text).phrases.is_relative(0) is opens
