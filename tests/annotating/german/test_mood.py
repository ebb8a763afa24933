"""Tests of the mood of German sentences."""

import pytest

from reader.annotating.german.mood import Mood, mood_of


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Der Hafen sei zu.", Mood.REPORTED),
        ("Man brauche den Hafen.", Mood.REPORTED),
        ("Die Schiffe hätten keinen Platz.", Mood.MAY_BE_REPORTED),
        ("Der Hafen ist zu.", Mood.STATED),
        ("Es sieht aus, als sei der Hafen zu.", Mood.STATED),
        ("Der neue Hafen ist eine liebe Last.", Mood.STATED),
        ("Mehr als ein Steg sei morsch.", Mood.REPORTED),
        ("Es klingt so als sei der Steg morsch.", Mood.STATED),
        ("Es sind meine Schiffe.", Mood.STATED),
        ("Er meine den Hafen.", Mood.REPORTED),
        ("Ich habe den Hafen gesehen.", Mood.STATED),
        ("Den Hafen habe auch ich gesehen.", Mood.STATED),
        ("Wir hätten gern den Hafen.", Mood.STATED),
        ("Er suchte einen Hafen, der offen sei.", Mood.STATED),
        ("Er suchte einen Hafen, in dem Platz sei.", Mood.STATED),
        ("Er suchte einen Hafen, weil alles offen sei.", Mood.STATED),
        ("Er suchte einen Hafen, der Steg am See sei offen.", Mood.REPORTED),
        ("Er suchte einen Hafen, der Steg am See sei.", Mood.REPORTED),
        ("Besser ein Hafen, der offen sei.", Mood.REPORTED),
    ],
)
def test_the_verb_tells_what_is_reported(paragraph, text: str, mood: Mood) -> None:
    phrases = paragraph(text).phrases
    assert mood_of(phrases, *phrases.sentence(0)) is mood
