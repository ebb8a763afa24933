"""An entry of a feed as an HTML page, with the metadata that the feed has of it."""

from html import escape

from reader.model.moments import moment_at


def entry_html(title: str, site: str, author: str | None, published: int | None, text: str) -> str:
    """The source of a page for an entry with this title and text, in HTML, of a feed of this name; `published` is in
    seconds since 1970.
    """
    facts = [
        f'<meta property="og:title" content="{escape(title)}">',
        f'<meta property="og:site_name" content="{escape(site)}">',
    ]
    if author:
        facts.append(f'<meta name="author" content="{escape(author)}">')
    if published is not None:
        moment = moment_at(published).isoformat()
        facts.append(f'<meta property="article:published_time" content="{moment}">')
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{escape(title)}</title>{"".join(facts)}</head>'
        f"<body><article><h1>{escape(title)}</h1>\n{text}</article></body></html>"
    )


def link_html(address: str) -> str:
    """The text of an entry that has none: its address."""
    return f'<p><a href="{escape(address)}">{escape(address)}</a></p>'
