"""The original pages of articles, and a person's corrections of the cleaner's work on them."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.base.errors import DamagedLibrary
from reader.base.safe_text import safe_line
from reader.library import articles
from reader.library.db.connection import LibraryFile
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.model.corrections import Correction, Destination
from reader.model.moments import moment_at

_CURRENT = "number = (SELECT current FROM article WHERE id = article_id)"
_DESTINATIONS = frozenset(Destination)


class Cleaned(NamedTuple):
    """An article that was made of its page: `plain` is the article that this version of the cleaner makes without
    corrections, `left_out` counts the characters of the page's lines that are not in it, `version` is the page's number
    among those of the article, None for the current one.
    """

    article: Article
    annotations: Annotations
    plain: Article
    cleaner: int
    left_out: int = 0
    version: int | None = None


class PageStore:
    """The pages of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def page(self, article_id: int) -> RawPage | None:
        """The original page of an article, None if the article is gone."""
        found = self._library.read(
            "SELECT source, page_kind, page, page_url, fetched_at, cleaner, left_out, number FROM version"
            f" WHERE article_id = ? AND {_CURRENT}",
            (article_id,),
        )
        if not found:
            return None
        source, kind, page, url, fetched_at, cleaner, left_out, number = found[0]
        try:
            text = zlib.decompress(page).decode()
        except (zlib.error, ValueError) as error:
            raise DamagedLibrary(
                f"The page of this article is damaged in the library {safe_line(str(self._library.path))}. "
                "`broadsheet restore` brings back a backup, or add the page again."
            ) from error
        return RawPage(source, kind, text, url, moment_at(fetched_at), cleaner, left_out, number)

    def outdated(self, cleaner: int | None) -> list[int]:
        """The listed articles, newest first, that another version of the cleaner made; all of them if it is None."""
        where, values = ("AND v.cleaner != ?", [cleaner]) if cleaner is not None else ("", [])
        rows = self._library.read(
            "SELECT article.id FROM article JOIN version v ON v.article_id = article.id"
            f" AND v.number = article.current WHERE deleted_at IS NULL {where} ORDER BY sort_at DESC, article.id DESC",
            values,
        )
        return [article_id for (article_id,) in rows]

    # -- corrections

    def corrections(self, article_id: int) -> tuple[Correction, ...]:
        """The corrections of an article's page, in the order in which they were made."""
        rows = self._library.read(
            "SELECT line, occurrence, destination FROM correction WHERE article_id = ? ORDER BY number", (article_id,)
        )
        return tuple(_from_rows(rows))

    def site_corrections(self, site: str) -> tuple[Correction, ...]:
        """The corrections of all pages of a site."""
        rows = self._library.read("SELECT line, NULL, destination FROM site_correction WHERE site = ?", (site,))
        return tuple(_from_rows(rows))

    def set_site_correction(self, site: str, line: str, destination: Destination | None) -> None:
        """Save what a line is on all pages of a site, or (None) delete that. The site's pages count as outdated."""
        with self._library.writing() as connection:
            connection.execute("DELETE FROM site_correction WHERE site = ? AND line = ?", (site, line))
            if destination is not None:
                connection.execute("INSERT INTO site_correction VALUES (?, ?, ?)", (site, line, destination.value))
            connection.execute(
                "UPDATE version SET cleaner = 0 WHERE cleaner != 0 AND article_id IN"
                " (SELECT id FROM article WHERE identity >= ? AND identity < ?)",
                (f"{site}/", f"{site}0"),  # "0" is the character after "/"
            )
            self._library.make_durable()

    # -- articles that were made anew

    def replace(self, article_id: int, cleaned: Cleaned) -> bool:
        """Save an article that was made anew of its page; whether and how far it was read stays.

        False, and nothing is saved, where the article is gone or has another version by now.
        """
        with self._library.writing():
            if not self._is_current(article_id, cleaned.version):
                return False
            self._replace(article_id, cleaned)
        return True

    def correct(self, article_id: int, corrections: Sequence[Correction], cleaned: Cleaned) -> bool:
        """Save the corrections of an article's page in place of its last ones, and the article that results from them.

        False, and nothing is saved, where the article is gone or has another version by now.
        """
        with self._library.writing() as connection:
            if not self._is_current(article_id, cleaned.version):
                return False
            connection.execute("DELETE FROM correction WHERE article_id = ?", (article_id,))
            connection.executemany(
                "INSERT INTO correction VALUES (?, ?, ?, ?, ?)",
                [
                    (article_id, one.text, one.occurrence, one.destination.value, number)
                    for number, one in enumerate(corrections)
                ],
            )
            self._replace(article_id, cleaned)
            self._library.make_durable()
        return True

    def _is_current(self, article_id: int, version: int | None) -> bool:
        found = self._library.read("SELECT current FROM article WHERE id = ?", (article_id,))
        return bool(found) and version in (None, found[0][0])

    def _replace(self, article_id: int, cleaned: Cleaned) -> None:
        article, annotations, plain, cleaner, left_out, _ = cleaned
        articles.replace_text(self._library, article_id, article, annotations, plain, cleaner, left_out)


def _from_rows(rows: Iterable[tuple[str, int | None, str]]) -> Iterator[Correction]:
    """The corrections in rows, without those to a destination that only a newer Broadsheet knows."""
    for line, occurrence, destination in rows:
        if destination in _DESTINATIONS:
            yield Correction(line, occurrence, Destination(destination))
