"""An article with its annotations as the library stores it: zlib of its JSON."""

import json
import sqlite3
import zlib
from pathlib import Path

from reader.base.errors import DamagedLibrary
from reader.base.safe_text import safe_line
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.model.article_json import annotations_from_json, article_from_json, article_to_json


def packed(article: Article, annotations: Annotations) -> bytes:
    """Pack an article and its annotations for the library."""
    content = json.dumps(article_to_json(article, annotations), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(content.encode(), 1)


def repacked(content: bytes, **values: object) -> bytes:
    """A packed article with other values of some keys of its JSON."""
    data = json.loads(zlib.decompress(content)) | values
    return zlib.compress(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def unpacked(content: bytes, annotator: int, path: Path) -> tuple[Article, Annotations]:
    """Unpack an article of the library at `path`, and what that version of the annotator found in it. Raises
    DamagedLibrary.
    """
    try:
        data = json.loads(zlib.decompress(content))
        return article_from_json(data), annotations_from_json(data, annotator)
    except (zlib.error, ValueError, KeyError, TypeError) as error:
        raise DamagedLibrary(
            f"This article is damaged in the library {safe_line(str(path))}: restore a backup of the file, or delete "
            "the article."
        ) from error


def unpacked_text(content: bytes) -> str | None:
    """The text of a packed article, `Article.text`; None where it is damaged."""
    try:
        paragraphs = json.loads(zlib.decompress(content))["paragraphs"]
        return "\n".join(str(one["text"]) for one in paragraphs)
    except (zlib.error, ValueError, KeyError, TypeError):
        return None


def current_content(connection: sqlite3.Connection, article_id: int) -> tuple[bytes, int] | None:
    """The content of an article's current version, and the version of the annotator that annotated it; None where
    the article is gone.
    """
    found: tuple[bytes, int] | None = connection.execute(
        "SELECT content, annotator FROM version WHERE article_id = ?"
        " AND number = (SELECT current FROM article WHERE id = article_id)",
        (article_id,),
    ).fetchone()
    return found


def readable_article(connection: sqlite3.Connection, article_id: int, path: Path) -> Article | None:
    """The article of the current version; None where that is gone or damaged."""
    found = current_content(connection, article_id)
    try:
        return unpacked(*found, path)[0] if found else None
    except DamagedLibrary:
        return None


def current_text(connection: sqlite3.Connection, article_id: int) -> str | None:
    """The text of an article's current version, `Article.text`; None where that is gone or damaged."""
    found = current_content(connection, article_id)
    return unpacked_text(found[0]) if found else None


def plain_texts(content: bytes) -> tuple[str, str]:
    """The headline and the text of a packed article, without making an Article, which takes longer. Raises ValueError,
    KeyError, TypeError or zlib.error where it is damaged.
    """
    data = json.loads(zlib.decompress(content))
    parts = [data.get("standfirst") or "", *(one["text"] for one in data["paragraphs"])]
    return data["headline"] or "", "\n".join(parts)
