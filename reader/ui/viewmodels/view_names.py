"""What views and orders are called, and what an empty view says. Pure; no Textual."""

from reader.library.listing.view import Order, View, ViewKind

_TITLES = {
    ViewKind.ALL: "All articles",
    ViewKind.UNREAD: "Unread",
    ViewKind.STARRED: "Starred",
    ViewKind.LATER: "Later",
    ViewKind.SAMPLES: "Samples",
}

ORDERS = {
    Order.NEWEST: "newest first",
    Order.OLDEST: "oldest first",
    Order.HEADLINE: "by headline",
    Order.SOURCE: "by source",
    Order.SHORTEST: "shortest first",
    Order.LONGEST: "longest first",
}

_EMPTY = {
    ViewKind.ALL: ("No articles yet.", "Press a to add a page."),
    ViewKind.UNREAD: ("Everything is read.", "Esc lists all articles, R asks the feeds for more."),
    ViewKind.STARRED: ("Nothing is starred.", "Press s on an article to keep it here."),
    ViewKind.LATER: ("Nothing is kept for later.", "Press L on an article to keep it here."),
    ViewKind.SAMPLES: ("No samples.", "They were deleted, and stay so."),
    ViewKind.FEED: ("Nothing came by this feed yet.", "Press R to ask all feeds."),
    ViewKind.FOLDER: ("Nothing came by these feeds yet.", "Press R to ask all feeds."),
    ViewKind.SITE: ("No articles of this site.", "Esc lists all articles."),
    ViewKind.TAG: ("No articles with this tag.", "Esc lists all articles."),
}


def title_of(view: View, feed: str = "") -> str:
    """What a view is called; `feed` is the name of its feed, where it is that of one."""
    if view.kind is ViewKind.FEED:
        return feed or "A feed that is followed no longer"
    if view.kind is ViewKind.SITE and not view.value:
        return "Without an address"
    return f"#{view.value}" if view.kind is ViewKind.TAG else _TITLES.get(view.kind, view.value)


def empty_of(view: View) -> tuple[str, str]:
    """What a list says while there is nothing in its view: that, and what to do."""
    return _EMPTY[view.kind]
