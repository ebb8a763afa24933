"""The index of a folder of HTML pages: newest first, a thousand articles on each page."""

from pathlib import Path

from reader.exporting.html_page import Listed, index_name, index_page
from reader.exporting.written_files import MarkedFiles, Written
from reader.library.transfer.records import ArticleRecord
from reader.model.moments import moment_at

_MOST = 1_000
"""Articles on one page of the index."""


class HtmlIndex:
    """Writes an index as its articles come. `skipped` are the names of its files that others wrote or changed."""

    def __init__(self, folder: Path, files: MarkedFiles) -> None:
        self._folder = folder
        self._files = files
        self._listed: list[Listed] = []
        self._number = 1
        self.skipped: list[str] = []

    def add(self, name: str, record: ArticleRecord) -> None:
        """Add an article to the index. Raises ExportError."""
        if len(self._listed) == _MOST:
            self._write(has_next=True)
        article = record.shown.article
        day = moment_at(record.sort_at).date().isoformat()
        self._listed.append(Listed(name, day, article.headline or "Untitled", article.publisher))

    def end(self) -> None:
        """Write the last page. Raises ExportError."""
        self._write(has_next=False)

    def _write(self, has_next: bool) -> None:
        name = index_name(self._number)
        page = index_page(self._listed, self._number, has_next)
        if self._files.write(self._folder / name, page) is Written.SKIPPED:
            self.skipped.append(name)
        self._number += 1
        self._listed = []
