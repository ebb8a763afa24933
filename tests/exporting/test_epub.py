"""Books: archives as EPUB 3 asks for them, whose parts are well-formed and name each other."""

import io
import posixpath
import re
import uuid
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader.exporting import books
from reader.exporting.books import export_books
from reader.exporting.written_files import Written, is_as_written
from reader.library.library import Library
from reader.model.article import Article, Paragraph, ParagraphKind

CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB = "{http://www.idpf.org/2007/ops}"


class Read:
    """A book as a reading system opens it; what the standard asks of every book is looked at on the way."""

    def __init__(self, path: Path) -> None:
        data = path.read_bytes()
        assert data[:4] == b"PK\x03\x04" and data[30:58] == b"mimetypeapplication/epub+zip"  # no extra field
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        assert self.archive.testzip() is None
        names = self.archive.namelist()
        assert names[0] == "mimetype" and self.archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        assert len(set(names)) == len(names) and all(re.fullmatch(r"[\w./-]+", name) for name in names)
        container = self.xml("META-INF/container.xml")
        (root,) = container.iter(f"{CONTAINER}rootfile")
        assert root.get("media-type") == "application/oebps-package+xml"
        self.package_path = root.get("full-path") or ""
        self.package = self.xml(self.package_path)
        self._check_metadata()
        self.items = {item.get("id"): item for item in self.package.iter(f"{OPF}item")}
        self._check_manifest(names)

    def xml(self, name: str) -> ElementTree.Element:
        """A part of the book, which must be well-formed."""
        return ElementTree.fromstring(self.archive.read(name))

    def path_of(self, item: ElementTree.Element) -> str:
        """Where a part lies in the archive."""
        return posixpath.join(posixpath.dirname(self.package_path), item.get("href") or "")

    def _check_metadata(self) -> None:
        assert self.package.get("version") == "3.0"
        metadata, manifest, spine = list(self.package)
        assert [metadata.tag, manifest.tag, spine.tag] == [f"{OPF}metadata", f"{OPF}manifest", f"{OPF}spine"]
        (identifier,) = metadata.iter(f"{DC}identifier")
        assert identifier.get("id") == self.package.get("unique-identifier")
        assert identifier.text and uuid.UUID(identifier.text.removeprefix("urn:uuid:"))
        (language,) = metadata.iter(f"{DC}language")
        assert language.text and re.fullmatch(r"[a-z]{2,3}", language.text)
        (modified,) = metadata.iter(f"{OPF}meta")
        assert modified.get("property") == "dcterms:modified"
        assert modified.text and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", modified.text)
        assert all(title.text and title.text == title.text.strip() for title in metadata.iter(f"{DC}title"))

    def _check_manifest(self, names: list[str]) -> None:
        parts = [self.path_of(item) for item in self.items.values()]
        assert len(set(parts)) == len(parts)
        assert set(names) - set(parts) == {"mimetype", "META-INF/container.xml", self.package_path}
        navs = [item for item in self.items.values() if item.get("properties") == "nav"]
        assert len(navs) == 1
        self.nav = self.xml(self.path_of(navs[0]))
        read = [ref.get("idref") for ref in self.package.iter(f"{OPF}itemref")]
        assert len(set(read)) == len(read) and set(read) <= set(self.items)

    def contents(self) -> list[tuple[str, str]]:
        """The titles of the table of contents, and the text of what they lead to."""
        (toc,) = (nav for nav in self.nav.iter(f"{XHTML}nav") if nav.get(f"{EPUB}type") == "toc")
        folder = posixpath.dirname(self.package_path)
        return [
            (link.text or "", "".join(self.xml(f"{folder}/{link.get('href')}").itertext()))
            for link in toc.iter(f"{XHTML}a")
        ]


def export_all(library: Library, folder: Path, **options: bool) -> list[tuple[str, Written]]:
    """The books that are written."""
    return [(step.name, step.written) for step in export_books(library, folder, **options) if step.written]


def test_a_book_of_all_articles(library: Library, put: Callable[..., int], bridge_like: Article, folder: Path) -> None:
    put(bridge_like)
    put(Article(headline=None, paragraphs=(Paragraph("It <b>ran</b> & ran."),), language='en" x'))
    assert export_all(library, folder) == [("broadsheet.epub", Written.NEW)]
    contents = Read(folder / "broadsheet.epub").contents()
    assert [title for title, _ in contents] == ["Untitled", "Bells & <whistles>"]
    assert "It <b>ran</b> & ran." in contents[0][1] and "“Ring,” said Mona Field." in contents[1][1]


@pytest.fixture
def bridge_like() -> Article:
    """An article with each kind of paragraph."""
    kinds = tuple(Paragraph(f"A {kind} “x” & <y>", kind) for kind in ParagraphKind)
    return Article(
        headline="Bells & <whistles>", paragraphs=(*kinds, Paragraph("“Ring,” said Mona Field.")), language="de",
        url="https://bell.example/?a=1&b=2",
    )  # fmt: skip


def test_the_same_articles_make_the_same_book(
    library: Library, put: Callable[..., int], bridge_like: Article, folder: Path
) -> None:
    put(bridge_like)
    export_all(library, folder)
    before = (folder / "broadsheet.epub").read_bytes()
    assert is_as_written(before) and not is_as_written(before[:200] + b"x" + before[201:])
    assert export_all(library, folder) == [("broadsheet.epub", Written.SAME)]
    put(Article(headline="Clock", paragraphs=(Paragraph("It ran."),)))
    assert export_all(library, folder) == [("broadsheet.epub", Written.CHANGED)]


def test_a_book_of_somebody_else_stays(
    library: Library, put: Callable[..., int], bridge_like: Article, folder: Path
) -> None:
    put(bridge_like)
    (folder / "broadsheet.epub").write_bytes(b"PK mine")
    assert export_all(library, folder) == [("broadsheet.epub", Written.SKIPPED)]
    assert (folder / "broadsheet.epub").read_bytes() == b"PK mine"
    assert export_all(library, folder, is_forced=True) == [("broadsheet.epub", Written.CHANGED)]


def test_many_articles_make_several_books(
    library: Library, put: Callable[..., int], make_article: Callable[..., Article], folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(books, "_MOST", 2)
    for number in range(5):
        put(make_article(f"Bell {number}"))
    names = [f"broadsheet-00{number}.epub" for number in (1, 2, 3)]
    assert [name for name, _ in export_all(library, folder)] == names
    assert [len(Read(folder / name).contents()) for name in names] == [2, 2, 1]


def test_nothing_makes_no_book(library: Library, folder: Path) -> None:
    assert export_all(library, folder) == [] and list(folder.iterdir()) == []
