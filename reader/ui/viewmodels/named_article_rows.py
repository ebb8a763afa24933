"""The rows of the panel of articles that quote or mention a name. Pure; no Textual."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.library.library import Library
from reader.library.rows.article_row import ArticleRow, Counted
from reader.model.annotations import EntityKind
from reader.ui.viewmodels.ages import short_age
from reader.ui.viewmodels.name_signs import part_of_kind, sign_of_kind
from reader.ui.viewmodels.panel_lines import BLANK, NO_ROW, PanelLine, TextRun, entry, opening

_MOST = 500
"""Articles that are listed, the newest ones; a panel is too small for more."""


class NamedArticle(NamedTuple):
    """An article with the number of times that it mentions and quotes a name."""

    row: ArticleRow
    mentions: int
    quotes: int


class Subject(NamedTuple):
    """The name that a list of articles is about; `kind` is None for groups and roles."""

    name: str
    kind: EntityKind | None


def read_articles(library: Library, name: str) -> list[NamedArticle]:
    """The articles that quote or mention a name, newest first. Raises a LibraryError."""
    from reader.library.search.names import NameSearch

    names = NameSearch(library)
    return join_counts(names.about(name, limit=_MOST), names.quoting(name, limit=_MOST))


def join_counts(about: Sequence[Counted], quoting: Sequence[Counted]) -> list[NamedArticle]:
    """The articles of two lists, each once, newest first; no more than one list may have."""
    mentions = {one.row.id: one.times for one in about}
    quotes = {one.row.id: one.times for one in quoting}
    rows = {one.row.id: one.row for one in (*about, *quoting)}
    newest = sorted(rows.values(), key=lambda row: row.key, reverse=True)[:_MOST]
    return [NamedArticle(row, mentions.get(row.id, 0), quotes.get(row.id, 0)) for row in newest]


def lay_out_articles(
    subject: Subject, articles: Sequence[NamedArticle], width: int, now: int, open_id: int | None = None
) -> list[PanelLine]:
    """The lines of the panel at a width in cells, a row for each article; `now` is in seconds since 1970, `open_id` is
    the id of the open article.
    """
    lines = head_lines(subject, _counted(articles), width)
    for number, one in enumerate(articles):
        lines.append(BLANK)
        lines += [PanelLine(number, (TextRun(line, "title"),)) for line in opening(one.row.headline, width, most=3)]
        for detail in _details(one, now, one.row.id == open_id):
            lines += [PanelLine(number, (TextRun(line, "detail"),)) for line in opening(detail, width, most=1)]
    return lines


def head_lines(subject: Subject, text: str, width: int) -> list[PanelLine]:
    """The name with its sign, and a text below it, at a width in cells."""
    name = TextRun(subject.name, part_of_kind(subject.kind))
    lines = entry(NO_ROW, sign_of_kind(subject.kind), name, TextRun("", "detail"), width)
    return lines + [PanelLine(NO_ROW, (TextRun(line, "detail"),)) for line in opening(text, width)]


def _counted(articles: Sequence[NamedArticle]) -> str:
    if len(articles) == _MOST:
        return f"the {_MOST} newest articles"
    return _times(len(articles), "article") if articles else "No article found in the library."


def _details(one: NamedArticle, now: int, is_open: bool) -> tuple[str, str]:
    """Age and source of an article, and how often it quotes and mentions the name."""
    where = ("open" if is_open else "", short_age(one.row.sort_at, now), one.row.source)
    what = (
        f"quoted {_often(one.quotes)}" if one.quotes else "",
        f"mentioned {_often(one.mentions)}" if one.mentions else "",
    )
    return " · ".join(filter(None, where)), " · ".join(filter(None, what))


def _often(count: int) -> str:
    return "once" if count == 1 else f"{count:,} times"


def _times(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
