"""Books of articles in EPUB 3 (https://www.w3.org/TR/epub-33/), as far as a book of text needs it.

A book is a ZIP archive whose first file, uncompressed, has its media type. A container names the package, which names
the rest: a chapter for each article, the table of contents, a style sheet. The same articles make the same bytes.
"""

import hashlib
import io
import re
import uuid
import zipfile
from html import escape
from typing import NamedTuple

from reader.exporting.html_body import article_body
from reader.exporting.html_page import style
from reader.exporting.rendering import Exported
from reader.exporting.written_files import MARK
from reader.model.moments import moment_at

_CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_XHTML = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"{language}>
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
{body}
</body>
</html>
"""
_PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book">urn:uuid:{identifier}</dc:identifier>
<dc:title>{title}</dc:title>
<dc:language>{language}</dc:language>
<meta property="dcterms:modified">{modified}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
{items}
</manifest>
<spine>
<itemref idref="nav"/>
{spine}
</spine>
</package>
"""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_UNKNOWN = "und"
"""The code for an undetermined language."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of each file in the archive: the earliest that ZIP can have."""


class _Chapter(NamedTuple):
    """A chapter of a book: its file and its title."""

    name: str
    title: str


class Book:
    """Writes a book in memory."""

    def __init__(self) -> None:
        self._data = io.BytesIO()
        self._archive = zipfile.ZipFile(self._data, "w")
        self._chapters: list[_Chapter] = []
        self._days: list[str] = []
        self._language = ""
        self._modified = 0
        self._identity = hashlib.sha256()
        self._put("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        self._put("META-INF/container.xml", _CONTAINER)
        self._put("EPUB/style.css", style())

    def __len__(self) -> int:
        return len(self._chapters)

    def add(self, exported: Exported) -> None:
        """Append an article as a chapter."""
        article, record = exported.article, exported.record
        title = (article.headline or "").strip() or "Untitled"
        chapter = _Chapter(f"article-{len(self._chapters) + 1:05}.xhtml", title)
        language = article.language if article.language and _LANGUAGE.fullmatch(article.language) else ""
        body = article_body(article, exported.annotations, record.tags, record.attachments)
        self._put(f"EPUB/{chapter.name}", _page(title, body, language))
        self._chapters.append(chapter)
        self._days.append(moment_at(record.sort_at).date().isoformat())
        self._language = self._language or language
        self._modified = max(self._modified, record.fetched_at)
        self._identity.update(record.identity.encode("utf-8", "replace") + b"\n")

    def end(self) -> bytes:
        """Complete the book. Returns its bytes, with the mark of an exported file at the end."""
        title = "Articles" if not self._days else f"Articles, {min(self._days)} to {max(self._days)}"
        contents = "\n".join(f'<li><a href="{one.name}">{escape(one.title)}</a></li>' for one in self._chapters)
        nav = f'<nav epub:type="toc" id="toc"><h1>{title}</h1>\n<ol>\n{contents}\n</ol></nav>'
        self._put("EPUB/nav.xhtml", _page(title, nav, ""))
        self._put("EPUB/package.opf", self._package(title))
        self._archive.comment = MARK.encode()
        self._archive.close()
        return self._data.getvalue()

    def _package(self, title: str) -> str:
        ids = [(one.name.removesuffix(".xhtml"), one.name) for one in self._chapters]
        return _PACKAGE.format(
            identifier=uuid.UUID(bytes=self._identity.digest()[:16], version=5),
            title=escape(title),
            language=self._language or _UNKNOWN,
            modified=f"{moment_at(self._modified):%Y-%m-%dT%H:%M:%SZ}",
            items="\n".join(
                f'<item id="{key}" href="{name}" media-type="application/xhtml+xml"/>' for key, name in ids
            ),
            spine="\n".join(f'<itemref idref="{key}"/>' for key, _ in ids),
        )

    def _put(self, name: str, text: str, compression: int = zipfile.ZIP_DEFLATED) -> None:
        info = zipfile.ZipInfo(name, _EARLIEST)
        info.compress_type = compression
        self._archive.writestr(info, text.encode("utf-8", "replace"))


def _page(title: str, body: str, language: str) -> str:
    lang = f' xml:lang="{language}" lang="{language}"' if language else ""
    return _XHTML.format(language=lang, title=escape(title), body=body)
