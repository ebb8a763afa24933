"""The names of views and orders, and the texts of empty views. Pure; no Textual."""

from reader.library.listing.view import Order, View, ViewKind

_TITLES = {
    ViewKind.ALL: "All articles",
    ViewKind.UNREAD: "Unread",
    ViewKind.STARRED: "Starred",
    ViewKind.LATER: "Read later",
    ViewKind.SAMPLES: "Samples",
}

ORDERS = {
    Order.NEWEST: "newest first",
    Order.OLDEST: "oldest first",
    Order.ARRIVAL: "as they came in",
    Order.HEADLINE: "by headline",
    Order.SOURCE: "by source",
    Order.SHORTEST: "shortest first",
    Order.LONGEST: "longest first",
}

_ALL = "{key:show_all} lists all articles."
_REFRESH = "{key:refresh_all} refreshes all feeds."

_EMPTY: dict[ViewKind, tuple[str, ...]] = {
    ViewKind.ALL: ("No articles yet.", "{key:add} adds a page or follows a feed."),
    ViewKind.UNREAD: ("No unread articles.", _ALL, _REFRESH),
    ViewKind.STARRED: ("No starred articles.", "{key:star} stars an article."),
    ViewKind.LATER: ("No articles to read later.", "{key:later} saves an article to read later."),
    ViewKind.SAMPLES: ("No samples.", "All of them were deleted."),
    ViewKind.FEED: ("No articles of this feed yet.", _REFRESH),
    ViewKind.FOLDER: ("No articles of these feeds yet.", _REFRESH),
    ViewKind.SITE: ("No articles of this site.", _ALL),
    ViewKind.TAG: ("No articles with this tag.", _ALL),
}


def title_of(view: View, feed: str = "") -> str:
    """The name of a view; `feed` is the name of its feed, if it has one."""
    if view.kind is ViewKind.FEED:
        return feed or "A feed that you no longer follow"
    if view.kind is ViewKind.SITE and not view.value:
        return "No address"
    return f"#{view.value}" if view.kind is ViewKind.TAG else _TITLES.get(view.kind, view.value)


def new_above_text(count: int, key: str) -> str:
    """What tells of new rows above the window; `key` goes there, "" for none."""
    return f"↑ {count:,} new{f' ({key})' if key else ''}"


def empty_of(view: View) -> tuple[str, ...]:
    """What the list says while a view is empty: sentences, with "{key:ID}" for the key of an action."""
    return _EMPTY[view.kind]
