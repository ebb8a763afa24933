"""Text that was encoded twice is read as it was written; other text stays as it is."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.cutting.twice_encoded import decode_twice, may_be_twice_encoded
from reader.model.article import Article

STORIES = {
    "German": "Die Gänse schwammen schön über die große Förde und fraßen „Gerste“ – für fünf € das Säckchen.",
    "French": "L’été a été très doux à Honfleur : l’oie s’est échappée, a nagé près du môle et a gagné la régate.",
    "Polish": "Gęś wygrała regaty w Gdańsku, żaden wioślarz nie był szybszy, później zjadła jęczmień, którą górą.",
}


@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_a_text_encoded_twice_is_decoded(language: str, encoding: str) -> None:
    story = STORIES[language] * 3
    shown = "".join(_shown(byte, encoding) for byte in story.encode())
    assert shown != story
    assert decode_twice(shown) == story
    assert decode_twice(f"<p>Über uns</p>{shown}<p>Größe</p>") == f"<p>Über uns</p>{story}<p>Größe</p>"


def _shown(byte: int, encoding: str) -> str:
    """What a byte is shown as; the five that Windows-1252 lacks are shown as controls."""
    try:
        return bytes([byte]).decode(encoding)
    except UnicodeDecodeError:
        return chr(byte)


@pytest.mark.parametrize("language", STORIES)
def test_other_text_stays_as_it_is(language: str) -> None:
    assert decode_twice(STORIES[language]) == STORIES[language]


@pytest.mark.parametrize(("count", "may_be"), [(4, False), (5, True)])
def test_a_few_signs_on_all_lines_are_worth_a_look(count: int, may_be: bool) -> None:
    assert may_be_twice_encoded(["schÃ¶n"] * count) is may_be


def test_capitals_and_a_few_odd_letters_are_no_sign() -> None:
    capitals = "A REGATA DE SÃO JOÃO NÃO É DO GANSO, NEM DOS REMADORES, E A CONSTITUIÇÃO NÃO O PROÍBE: Ã\xa0!"
    assert decode_twice(capitals) == capitals
    assert decode_twice("schÃ¶n, schÃ¶n") == "schÃ¶n, schÃ¶n"


def test_what_is_no_letter_stays_between_what_is_decoded() -> None:
    assert decode_twice("Ã¶" * 5 + " à\x80\x80 " + "Ã¶") == "ö" * 5 + " à\x80\x80 ö"


@given(st.text(alphabet="ÃÂÅà¶¤\xa0€ an", max_size=60))
def test_nothing_is_too_odd(text: str) -> None:
    assert len(decode_twice(text)) <= len(text)


def test_a_page_encoded_twice_is_cleaned_as_it_was_written(
    clean_html: Callable[..., Article], clean_text: Callable[..., Article], story: list[str]
) -> None:
    written = [text.replace("goose", "Gänsefüßler").replace("Port Hallow", "Größförde") for text in story]
    shown = [text.encode().decode("latin-1") for text in written]
    for article in (clean_html("".join(f"<p>{text}</p>" for text in shown)), clean_text(*shown)):
        assert [one.text for one in article.paragraphs] == written
