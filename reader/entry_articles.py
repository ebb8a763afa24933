"""From the entry of a feed to an article in the library.

A whole text is cleaned as a page is. Of an excerpt the page is fetched, if its feed has it so; where that gives no
article, or is not to be, the excerpt itself becomes one, as it stands.
"""

from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

from reader.article import Article, Paragraph
from reader.errors import Cancelled, LibraryError, NamesError, PageError
from reader.ingest import store
from reader.library.kept_feeds import FeedRow, WaitingEntry
from reader.library.library import Library, RawPage

if TYPE_CHECKING:
    from reader.blocks import Label
    from reader.pages.page import Page


def wants_page(feed: FeedRow, entry: WaitingEntry) -> bool:
    """Whether the page of an entry is to be fetched: that is the feed's option, else done where the text is short. A
    page that leads into one's own network from elsewhere never is.
    """
    from reader.pages.feed import Entry
    from reader.pages.web import leads_inwards

    if entry.url is None or leads_inwards(feed.url, entry.url):
        return False
    return Entry("", html=entry.html).is_excerpt if feed.full_text is None else feed.full_text


def take_in(library: Library, feed: FeedRow, entry: WaitingEntry, page: "Page | None") -> int:
    """Make an article of an entry, and of its page if that was fetched. Returns the article's id. Raises LibraryError,
    NamesError or Cancelled.
    """
    from reader.pages.feed import Entry

    own = entry_page(feed, entry)
    pages = [page] if page is not None else [] if Entry("", html=entry.html).is_excerpt else [own]
    for one in pages:
        try:
            return store(library, one).article_id
        except (LibraryError, NamesError, Cancelled):
            raise
        except PageError:
            continue
    return _keep_as_it_stands(library, own, entry)


def entry_page(feed: FeedRow, entry: WaitingEntry) -> "Page":
    """An entry as the page that it would be: its title, what the feed says of it, and its text."""
    from reader.pages.page import Page

    title, site, address = escape(entry.title), escape(feed.title or feed.name), entry.url or feed.url
    facts = [f'<meta property="og:title" content="{title}">', f'<meta property="og:site_name" content="{site}">']
    if entry.author:
        facts.append(f'<meta name="author" content="{escape(entry.author)}">')
    if entry.published is not None:
        moment = datetime.fromtimestamp(entry.published, UTC).isoformat()
        facts.append(f'<meta property="article:published_time" content="{moment}">')
    text = (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title>{"".join(facts)}</head>'
        f"<body><article><h1>{title}</h1>\n{entry.html}</article></body></html>"
    )
    return Page(address, "html", text, entry.url, datetime.fromtimestamp(entry.fetched_at, UTC))


def _keep_as_it_stands(library: Library, page: "Page", entry: WaitingEntry) -> int:
    from reader.annotator import annotate_as_set
    from reader.cleaning.version import VERSION

    article = _article_as_it_stands(page, entry)
    raw = RawPage(page.source, page.kind, page.text, page.url, datetime.fromtimestamp(entry.fetched_at, UTC), VERSION)
    return library.add(article, annotate_as_set(article), raw)[0]


def _article_as_it_stands(page: "Page", entry: WaitingEntry) -> Article:
    """The article of which every line of the entry is a part."""
    from dataclasses import replace

    from reader.blocks import Label, LabelledBlock
    from reader.cleaning.clean import assemble_article
    from reader.cleaning.cutting.html_blocks import cut_html, parse_html
    from reader.cleaning.head.html_metadata import read_metadata

    root = parse_html(page.text)
    assert root is not None  # it begins with the page that we made
    lines = [LabelledBlock(one, _label(one.tag), "an entry of a feed") for one in cut_html(root, page.url)]
    lines = [one for one in lines if one.label is not Label.HEADLINE]
    metadata = replace(read_metadata(root, page.url), fetched_at=page.fetched_at)
    article = assemble_article(lines, metadata)
    paragraphs = article.paragraphs or (Paragraph(entry.url or entry.title or page.source),)
    return replace(article, headline=entry.title or None, paragraphs=paragraphs, url=entry.url, rails=())


def _label(tag: str | None) -> "Label":
    from reader.blocks import Label

    if tag == "h1":
        return Label.HEADLINE
    if tag in ("h2", "h3", "h4", "h5", "h6"):
        return Label.SUBHEADING
    return {"li": Label.LIST_ITEM, "blockquote": Label.BLOCK_QUOTE, "figcaption": Label.CAPTION}.get(
        tag or "", Label.PARAGRAPH
    )
