"""Resolves sources: addresses, paths and standard input, as a person typed them, to pages.

The packages that read pages are imported when a page is read.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from reader.base.errors import MissingPage, RefusedAddress
from reader.base.safe_text import safe_line

if TYPE_CHECKING:
    from reader.pages.page import Page

_STANDARD_INPUT = ("-", "/dev/stdin", "/dev/fd/0")

PASTED = "pasted text"
"""The source of a page that was pasted."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.I)

_WITHOUT_SCHEME = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d{1,5})?(?:[/?#]\S*)?")
"""What looks like an address without its https://: a host with a dot, and perhaps a path."""
_FILE_SUFFIXES = frozenset(
    "html htm xhtml mhtml txt text md rst xml rss atom rdf opml json csv warc wet wat gz zip epub pdf doc docx odt rtf"
    " eml png jpg jpeg gif webp svg db toml py".split()
)
"""Ends of names that are of files, although some are also those of hosts."""

_PATH_STARTS = ("file:", "/", "~", "./", "../")

Source: TypeAlias = "str | Path | Page"
"""An address, a path, "-" for standard input, or a page that is read already."""


def never() -> bool:
    """Return False: the default of `cancelled`, for work that nothing cancels."""
    return False


def read_page(source: Source, cancelled: Callable[[], bool] = never, stream: BinaryIO | None = None) -> "Page":
    """Read the page that a source names: an address, a path, or "-" for `stream`. Raises a PageError or Cancelled."""
    from reader.pages.files import read_file, read_stream

    if isinstance(source, Path):
        return read_file(source)
    if not isinstance(source, str):
        return source
    if is_standard_input(source) and stream is not None:
        return read_stream(stream)
    if source.lower().startswith("file:") and _is_address(source):
        raise RefusedAddress("This file is on another computer. Copy it to this one and add the copy.")
    if _is_address(source):
        from reader.pages.fetching import fetch_page

        return fetch_page(source, cancelled)
    if is_missing(source):
        raise missing_page(source)
    return read_file(path_of(source))


def missing_page(source: Source) -> MissingPage:
    """The error for a path at which there is nothing."""
    from reader.pages.files import NO_SUCH_FILE

    if source == "":
        return MissingPage("The name is empty. Name a file, a folder or an address.")
    if (address := address_meant(source)) is not None:
        return MissingPage(f"There is no such file. If it is an address, write {safe_line(address[:90])}.")
    return MissingPage(NO_SUCH_FILE)


def address_meant(source: Source) -> str | None:
    """The address that a person may mean by a word without https://; None where there is a file of that name, and for
    a bare name that ends like one, such as "notes.md".
    """
    if not isinstance(source, str) or not _WITHOUT_SCHEME.fullmatch(source) or not is_missing(source):
        return None
    is_name = "/" not in source and source.rpartition(".")[2].lower() in _FILE_SUFFIXES
    return None if is_name else f"https://{source}"


def pasted_page(text: str) -> "Page":
    """The page of a pasted text, which may be the source of an HTML page. Raises EmptyPage or BinaryPage."""
    from reader.pages.charset import decode
    from reader.pages.page import Page, sniff_kind

    plain = decode(text.encode("utf-8", "replace"), "utf-8")
    return Page(PASTED, sniff_kind(plain), plain, None, datetime.now(UTC))


def expand_sources(sources: Iterable[Source]) -> Iterator[Source]:
    """The sources, each folder replaced by its pages. A folder without pages stays, to be reported as a failure."""
    from reader.pages.files import find_pages

    for source in sources:
        path = local_path(source)
        if path is not None and os.path.isdir(path):
            pages = list(find_pages(path))
            yield from pages or [path]
        else:
            yield source


def source_name(source: Source) -> str:
    """The name of a source for people, as plain text; an address without its password."""
    if not isinstance(source, str | Path):
        return source.source
    if isinstance(source, Path):
        from reader.pages.files import shown_path

        return shown_path(source)
    if source == _STANDARD_INPUT[0]:
        return "standard input"
    from reader.base.address_credentials import hide_passwords

    return safe_line(hide_passwords(source)) or '""'


def is_standard_input(source: Source) -> bool:
    """Whether a source means standard input."""
    return isinstance(source, str) and source in _STANDARD_INPUT


def path_of(source: str) -> Path:
    """The path that a person typed: "~" is their home folder, and a file: address its path."""
    if source.lower().startswith("file:"):
        from urllib.parse import unquote, urlsplit

        try:
            return Path(unquote(urlsplit(source).path))
        except ValueError:  # not an address, such as file://[x: it may be the name of a file
            return Path(source)
    return Path(os.path.expanduser(source))


def is_missing(source: Source) -> bool:
    """Whether a source is a path at which there is nothing."""
    path = local_path(source)
    return source == "" or path is not None and not os.path.lexists(path)


def is_web_address(source: str) -> bool:
    """Whether a source is an http or https address with a host, which a web browser can open."""
    from reader.pages.web import is_address

    return is_address(source)


def local_path(source: Source) -> Path | None:
    """The path that a source names; None for an address, standard input or a page that is read already."""
    if isinstance(source, Path):
        return source
    if not isinstance(source, str) or not source or _is_address(source) or is_standard_input(source):
        return None
    return path_of(source)


def _is_address(source: str) -> bool:
    """Whether a word is an address rather than a path, also one of a kind that is refused."""
    if source.lower().startswith("file:"):
        return _file_host(source) not in ("", "localhost")
    return source.lower().startswith(("http:", "https:")) or bool(_SCHEME.match(source))


def _file_host(address: str) -> str:
    """The host that a file: address names, "" where it names none."""
    from urllib.parse import urlsplit

    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:  # not an address, such as file://[x: it may be the name of a file
        return ""


def typed_source(answer: str) -> Source:
    """The source that a person typed or pasted: an address, a path, or the text of a page. Raises PageError."""
    answer = answer.strip()
    if "\n" in answer:
        return pasted_page(answer)
    if not os.path.exists(os.path.expanduser(answer)):
        answer = _unquoted(answer)
    is_word = " " not in answer or os.path.exists(os.path.expanduser(answer))
    return answer if is_word or answer.lower().startswith(_PATH_STARTS) else pasted_page(answer)


def _unquoted(answer: str) -> str:
    """A path without the quotation marks or backslashes with which a terminal pastes a file that was dropped on it."""
    import shlex

    try:
        words = shlex.split(answer) if answer.startswith(("'", '"', *_PATH_STARTS)) else []
    except ValueError:  # an apostrophe alone
        return answer
    is_path = len(words) == 1 and (words[0].lower().startswith(_PATH_STARTS) or os.path.exists(words[0]))
    return words[0] if is_path else answer
