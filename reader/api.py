"""The public Python interface: what a program may import from Broadsheet, and what stays as it is here.

    from reader import api

    article, annotations = api.analyse(html, kind="html", url="https://example.org/story")
    for quote in annotations.quotes:
        print(article.text[quote.start : quote.end], quote.speaker and quote.speaker.name)

Every function is pure: it reads no settings, no library and no network, and writes nothing. The stages behind them are
imported at their first call, so importing this module takes a few milliseconds and no Textual. `docs/python-api.md`
describes all of it; whatever is not in `__all__` may change in any release.
"""

from typing import TYPE_CHECKING, Any, Literal

from reader.base.errors import NoArticle, OversizePage, PageError, ReaderError
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Span,
    Speaker,
)
from reader.model.article import (
    Article,
    Link,
    Paragraph,
    ParagraphKind,
    Rail,
    Story,
)

if TYPE_CHECKING:
    from reader.pages.page import Page

__all__ = [
    "Annotations",
    "Article",
    "Entity",
    "EntityKind",
    "Kind",
    "Link",
    "NoArticle",
    "OversizePage",
    "PageError",
    "Paragraph",
    "ParagraphKind",
    "Quote",
    "QuoteKind",
    "Rail",
    "ReaderError",
    "Span",
    "Speaker",
    "Story",
    "analyse",
    "extract",
    "find_entities",
    "find_quotes",
    "stories",
    "to_json",
    "to_markdown",
    "to_text",
]

Kind = Literal["html", "text"]
"""What a page's text is: the source of an HTML document, or plain text with one block a line."""


def extract(text: str, *, kind: Kind = "html", url: str | None = None) -> Article:
    """Extract the article from a page, without its boilerplate.

    `text` is decoded HTML, or plain text as a scraper or `w3m -dump` gives it. `url` is the page's address: relative
    links are resolved against it, and the publisher may be known by it.

    Always returns an Article: one without paragraphs where the page has none, and a short one where the page is no
    article at all; `analyse` refuses those. Raises OversizePage for a page of more than 100,000 lines or blocks, and
    ValueError for another `kind`.
    """
    from reader.cleaning.clean import clean

    return clean(_page(text, kind, url))


def analyse(text: str, *, kind: Kind = "html", url: str | None = None) -> tuple[Article, Annotations]:
    """Extract the article from a page and find its quotes and names.

    Takes what `extract` takes. The offsets of the annotations are code points into `Article.text`.

    Raises NoArticle where the page has fewer than 20 words that read like an article, or, with a `url`, is a feed; or
    where it is a front page or another list of stories, which are in `error.stories`; `str(error)` is the reason in a
    sentence.
    Raises OversizePage and ValueError as `extract` does.
    """
    from reader.annotating.annotate import annotate
    from reader.pipeline import find_article

    article = find_article(_page(text, kind, url))
    return article, annotate(article)


def stories(text: str, *, kind: Kind = "html", url: str | None = None) -> tuple[Story, ...]:
    """The stories that a page lists, such as a front page, or an article's page beside the article.

    Takes and raises what `extract` does. Returns them in the order of the page, each address once.
    """
    from reader.cleaning.clean import read_lines
    from reader.cleaning.index_page import stories_of

    return stories_of(read_lines(_page(text, kind, url)), url)


def find_entities(text: str, language: str | None = None) -> tuple[Entity, ...]:
    """Find the people, organisations, places, nationalities and dates that a text names.

    `text` has a paragraph on each line. `language` is an ISO 639-1 code, found out from the text where it is None or
    the text is plainly in another. Returns the entities in order of `start`, none overlapping another; offsets are
    code points into `text`. Takes time linear in the text.
    """
    from reader.annotating import entities

    return entities.find_entities(text, language)


def find_quotes(text: str, language: str | None = None) -> tuple[Quote, ...]:
    """Find what is quoted or reported in a text, each with its speaker where the text makes that plain.

    Takes what `find_entities` takes, and finds the entities itself. Speakers are found by the patterns of English, or
    by the tables of German, French, Spanish and Italian; `language` says which, and is found out from the text where it
    is None. Returns the quotes in order of `start`; those in
    quotation marks include the marks, and offsets are code points into `text`. Takes time linear in the text.
    """
    from reader.annotating import quotes

    return quotes.find_quotes(text, find_entities(text, language), language)


def to_json(article: Article, annotations: Annotations) -> dict[str, Any]:
    """The article with its quotes and entities, ready for `json.dumps`; docs/article-json.md describes the format."""
    from reader.model.article_json import article_to_json

    return article_to_json(article, annotations)


def to_markdown(article: Article, annotations: Annotations | None = None) -> str:
    """The article as Markdown; with `annotations`, the quotes and names are listed after it."""
    from reader.model.article_text import render_markdown

    return render_markdown(article, annotations)


def to_text(article: Article, annotations: Annotations | None = None) -> str:
    """The article as plain text; with `annotations`, the quotes and names are listed after it."""
    from reader.model.article_text import render_text

    return render_text(article, annotations)


def _page(text: str, kind: str, url: str | None) -> "Page":
    """The page to clean. Raises ValueError for a kind that does not exist."""
    from reader.pages.page import Page

    if kind not in ("html", "text"):
        raise ValueError(f'kind must be "html" or "text", not {kind!r}')
    return Page(source=url or "page", kind=kind, text=text, url=url)
