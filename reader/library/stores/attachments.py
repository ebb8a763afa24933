"""What came with the articles of feeds besides their text: recordings, pictures, files, where they are discussed."""

import json
import sqlite3
from collections.abc import Sequence

from reader.library.db.connection import LibraryFile
from reader.model.attachment import Attachment, AttachmentKind

_COLUMNS = "url, kind, media_type, size, title"


class AttachmentStore:
    """The attachments of articles. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def of(self, article_id: int) -> tuple[Attachment, ...]:
        """The attachments of an article, in the order of the feed."""
        rows = self._library.read(
            f"SELECT {_COLUMNS} FROM attachment WHERE article_id = ? ORDER BY number", (article_id,)
        )
        return tuple(Attachment(url, AttachmentKind(kind), *rest) for url, kind, *rest in rows)


def insert_attachments(connection: sqlite3.Connection, article_id: int, attachments: Sequence[Attachment]) -> None:
    """Save those attachments of an article that it has not, in a transaction."""
    known = connection.execute("SELECT url FROM attachment WHERE article_id = ?", (article_id,)).fetchall()
    urls = {url for (url,) in known}
    new = [one for one in attachments if one.url not in urls]
    connection.executemany(
        f"INSERT INTO attachment (article_id, number, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(article_id, len(urls) + number, *row_of(one)) for number, one in enumerate(new)],
    )


def row_of(one: Attachment) -> tuple[str, str, str | None, int | None, str | None]:
    """The columns of an attachment."""
    return one.url, one.kind.value, one.media_type, one.size, one.title


def attachments_to_text(attachments: Sequence[Attachment]) -> str:
    """Attachments as JSON, to wait with their entry."""
    return json.dumps([row_of(one) for one in attachments]) if attachments else "[]"


def attachments_from_text(text: str) -> tuple[Attachment, ...]:
    """The attachments that `attachments_to_text` wrote."""
    return tuple(Attachment(url, AttachmentKind(kind), *rest) for url, kind, *rest in json.loads(text))
