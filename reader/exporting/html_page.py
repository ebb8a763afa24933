"""Self-contained HTML pages: no script, nothing from the web, light or dark as the system of the reader is."""

from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from reader.exporting.html_body import article_body
from reader.exporting.written_files import MARK
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.model.attachment import Attachment

_PAGE = """<!doctype html>
<html{language} xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8" />
<meta name="generator" content="{mark}" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
{body}
</body>
</html>
"""


class Listed(NamedTuple):
    """A line of an index. `name` is that of the article's file, `day` an ISO 8601 date."""

    name: str
    day: str
    headline: str
    publisher: str | None


def html_page(
    article: Article, annotations: Annotations, tags: Iterable[str] = (), attachments: Sequence[Attachment] = ()
) -> str:
    """The page of an article."""
    body = article_body(article, annotations, tags, attachments)
    return _page(article.headline or "Untitled", body, article.language)


def index_page(listed: Sequence[Listed], number: int, has_next: bool) -> str:
    """A page of an index; the first has the number 1."""
    lines = [
        f'<li><time>{one.day}</time> <a href="{quote(one.name)}">{escape(one.headline)}</a>'
        + (f' <span class="publisher">{escape(one.publisher)}</span>' if one.publisher else "")
        + "</li>"
        for one in listed
    ]
    around = [f'<a href="{index_name(number - 1)}">newer</a>'] if number > 1 else []
    around += [f'<a href="{index_name(number + 1)}">older</a>'] if has_next else []
    body = ["<h1>Articles</h1>", "<ul>", *lines, "</ul>", f"<p>{' · '.join(around)}</p>" if around else ""]
    return _page("Articles", "\n".join(body).strip(), None)


def index_name(number: int) -> str:
    """The file name of a page of an index."""
    return "index.html" if number == 1 else f"index-{number}.html"


@cache
def style() -> str:
    """The style sheet that every page contains."""
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")


def _page(title: str, body: str, language: str | None) -> str:
    lang = f' lang="{escape(language)}"' if language else ""
    return _PAGE.format(language=lang, mark=MARK, title=escape(title), style=style(), body=body)
