"""Tests of tagging words by the tables of a language."""

import pytest

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages.language_tables import tables_of
from reader.annotating.languages.table_tagging import TableTagging


def tagging(code: str) -> TableTagging:
    tables = tables_of(code)
    assert tables is not None
    return TableTagging(tables)


@pytest.mark.parametrize(
    ("code", "word", "tag"),
    [
        ("es", "dijo", pos.SAY),
        ("es", "El", pos.DET),
        ("es", "Dijo", pos.PROPN),
        ("es", "Alcaldesa", pos.NOUN),
        ("es", "Hallow", pos.PROPN),
        ("es", "navegaron", pos.VERB),
        ("es", "lentamente", pos.ADV),
        ("es", "barco", pos.NOUN),
        ("fr", "l’", pos.DET),
        ("fr", "d'", pos.ADP),
        ("de", "Gans", pos.NOUN),
        ("de", "laut", pos.ACCORDING),
        ("it", "secondo", pos.ACCORDING),
        ("it", "12", pos.NUM),
        ("it", "–", pos.DASH),
        ("it", "»", pos.MARK),
    ],
)
def test_a_word_is_tagged_by_its_language(code: str, word: str, tag: str) -> None:
    assert tagging(code).tag_of(word) == tag


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("fr", "l’école qu'elle", ["l’", "école", "qu'", "elle"]),
        ("it", "dell’onda c'è", ["dell’", "onda", "c'", "è"]),
        ("fr", "aujourd’hui", ["aujourd’hui"]),
        ("es", "O’Hara", ["O’Hara"]),
    ],
)
def test_elisions_are_words_of_their_own(code: str, text: str, words: list[str]) -> None:
    found = tagging(code).split(text, 0, len(text))
    assert [word.text for word in found] == words
    assert [text[word.start : word.end] for word in found] == words


def test_nouns_for_people_are_known_by_list_and_by_ending() -> None:
    assert tagging("de").is_person_noun("Regierungssprecherin")
    assert tagging("it").is_person_noun("sindaco")
    assert not tagging("it").is_person_noun("porto")
