"""An article with its annotations as the library stores it."""

import json
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.base.errors import DamagedLibrary
from reader.library.library import Library
from reader.library.rows.content import (
    current_content,
    current_text,
    packed,
    plain_texts,
    readable_article,
    unpacked,
    unpacked_text,
)
from reader.model.annotations import Annotations, Entity, EntityKind
from reader.model.article import Article, Paragraph
from reader.model.article_json import article_to_json

ARTICLE = Article("Näw bell", "It rings", paragraphs=(Paragraph("One"), Paragraph("Two")))
MARKS = Annotations((), (Entity(0, 3, EntityKind.PLACE, "One"),), 7)
DAMAGED = [
    b"\x00",
    zlib.compress(b"no json"),
    zlib.compress(b"{}"),
    zlib.compress(b"[]"),
    zlib.compress(b'{"headline": 1, "paragraphs": [1]}'),
]
PATH = Path("a library.db")


def test_an_article_comes_back_with_its_annotations():
    assert unpacked(packed(ARTICLE, MARKS), 7, PATH) == (ARTICLE, MARKS)
    assert unpacked(packed(ARTICLE, MARKS), 8, PATH)[1].version == 8


def test_it_is_stored_without_spaces_or_escapes_and_quickly_compressed():
    text = json.dumps(article_to_json(ARTICLE, MARKS), ensure_ascii=False, separators=(",", ":"))
    assert "ä" in text and packed(ARTICLE, MARKS) == zlib.compress(text.encode(), 1)


def test_its_texts_are_read_without_making_an_article():
    content = packed(ARTICLE, MARKS)
    assert (unpacked_text(content), plain_texts(content)) == ("One\nTwo", ("Näw bell", "It rings\nOne\nTwo"))
    assert plain_texts(packed(Article(), MARKS)) == ("", "")


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_one_is_told_of_or_has_no_text(content: bytes):
    with pytest.raises(DamagedLibrary, match="This article is damaged in the library a library.db: restore a backup"):
        unpacked(content, 7, PATH)
    assert unpacked_text(content) is None
    with pytest.raises((zlib.error, ValueError, KeyError, TypeError, AttributeError)):
        plain_texts(content)


def test_the_current_version_counts(library: Library, put: Callable[..., int]):
    url = "https://bell.example/a"
    for text in ("Old", "New"):
        article_id = put(Article("Bell", url=url, paragraphs=(Paragraph(text),)), annotations=Annotations())
    with library.reading() as connection:
        assert current_text(connection, article_id) == "New"
        article = readable_article(connection, article_id, library.path)
        found = current_content(connection, article_id)
        assert article is not None and article.text == "New"
        assert found is not None and unpacked(*found, library.path)[0] == article
        assert (
            current_text(connection, 9)
            is readable_article(connection, 9, PATH)
            is current_content(connection, 9)
            is None
        )
    library.write("UPDATE version SET content = x'00'", ())
    with library.reading() as connection:
        assert current_text(connection, article_id) is readable_article(connection, article_id, PATH) is None
