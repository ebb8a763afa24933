"""Saves one article to a file that a person names."""

from pathlib import Path

from reader.base.errors import ExportError, FileThere
from reader.base.safe_text import safe_line
from reader.base.whole_files import write_whole
from reader.exporting.exporting import exported
from reader.exporting.file_names import plain_stem
from reader.exporting.rendering import ENDINGS, render
from reader.exporting.written_files import marked
from reader.library.library import Library
from reader.library.transfer.records import ArticleRecords

_OFFERED = 40
"""Characters of a file name that is offered: with its folder it must fit the line in which it is edited."""
_FORMATS = {ending: form for form, ending in ENDINGS.items()} | {".markdown": "markdown", ".htm": "html"}


def rendered(library: Library, article_id: int, form: str) -> bytes | None:
    """The content of a file with an article in a format, None if the article is gone. Raises a LibraryError."""
    record = ArticleRecords(library).record(article_id)
    return marked(render(exported(record), form)) if record is not None else None


def offered_name(headline: str, form: str) -> str:
    """A file name for an article, made of its headline."""
    words = plain_stem(headline).split("-")
    while len("-".join(words)) > _OFFERED and len(words) > 1:
        words.pop()
    return ("-".join(words)[:_OFFERED] or "article") + ENDINGS[form]


def save_article(library: Library, article_id: int, path: Path, is_forced: bool = False) -> None:
    """Write an article to a file, in the format of its extension. The folder is created if there is none.

    Raises FileThere where the file exists, unless it `is_forced`, ExportError, or a LibraryError.
    """
    form = _FORMATS.get(path.suffix.lower())
    shown = safe_line(str(path))
    if form is None:
        raise ExportError(f"{shown}: unknown file type. The name must end in {', '.join(ENDINGS.values())}.")
    data = rendered(library, article_id, form)
    if data is None:
        raise ExportError("This article is no longer in the library.")
    try:
        if path.is_symlink() or path.exists():
            if path.is_dir():
                raise ExportError(f"{shown} is a folder. Name a file in it.")
            if not is_forced:
                raise _file_there(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, data, is_forced)
    except (OSError, ValueError) as error:
        reason = (error.strerror or "").lower() if isinstance(error, OSError) else "no file can have this name"
        raise ExportError(f"{shown} cannot be written: {reason}. Name another file.") from None


def _write(path: Path, data: bytes, is_forced: bool) -> None:
    try:
        write_whole(path, data, replaces=is_forced)
    except FileExistsError:  # it was not there a moment ago
        raise _file_there(path) from None


def _file_there(path: Path) -> FileThere:
    return FileThere(f"There is a file {safe_line(str(path))} already.")
