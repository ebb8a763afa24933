"""The actions on feeds: rows of the table of actions. Pure."""

from reader.ui.actions.action import PANES, Action, Condition, Focus

_FEEDS = frozenset({Focus.FEEDS})
_WITH_FEEDS = PANES | _FEEDS
_SELECTED = Condition.FEED_SELECTED

FEED_ACTIONS: tuple[Action, ...] = (
    Action(
        "refresh",
        ("r",),
        "refresh",
        "Refresh the feed of the article, or the selected feed",
        _WITH_FEEDS,
        Condition.ROW_CHOSEN,
    ),
    Action("refresh_all", ("R",), "refresh all", "Refresh all feeds that are due", _WITH_FEEDS, footer=61),
    Action(
        "full_text",
        ("x",),
        "full article",
        "Load the full article, or show the text of the feed again",
        frozenset({Focus.BODY}),
        Condition.ARTICLE_OPEN,
    ),
    Action("feeds", ("f",), "feeds", "Show or hide feeds", _WITH_FEEDS, footer=57),
    Action("rules", ("exclamation_mark",), "rules", "Rules: what is done to new articles", _WITH_FEEDS),
    Action("feed_articles", ("enter",), "its articles", "List the articles of the feed", _FEEDS, _SELECTED, footer=10),
    Action("rename_feed", ("e",), "rename", "Give the feed a name of your own", _FEEDS, _SELECTED, footer=62),
    Action("move_feed", ("F",), "folder", "Put the feed in a folder", _FEEDS, _SELECTED, footer=63),
    Action(
        "feed_full_text",
        ("x",),
        "full articles",
        "Choose when full articles of the feed are loaded",
        _FEEDS,
        _SELECTED,
        footer=64,
    ),
    Action(
        "feed_interval",
        ("w",),
        "how often",
        "Set how often the feed is refreshed at most",
        _FEEDS,
        _SELECTED,
        footer=65,
    ),
    Action("mute_feed", ("m",), "mute", "Skip the feed when all feeds are refreshed", _FEEDS, _SELECTED, footer=66),
    Action(
        "retain_feed",
        ("K",),
        "keep",
        "Set how long articles of the feed are kept",
        _FEEDS,
        _SELECTED,
        footer=68,
    ),
    Action("retain_all", (), "keep all", "Set how long articles of all feeds are kept", _WITH_FEEDS),
    Action(
        "unfollow",
        ("D", "delete"),
        "unfollow",
        "Unfollow the feed; can be undone",
        _FEEDS,
        _SELECTED,
        footer=67,
    ),
    Action(
        "import_feeds",
        ("i",),
        "import feeds",
        "Import feeds from OPML or newsboat's urls",
        _FEEDS,
        footer=71,
        in_palette=PANES,
    ),
    Action(
        "export_feeds",
        ("E",),
        "export feeds",
        "Export the feeds to an OPML file",
        _FEEDS,
        footer=72,
        in_palette=PANES,
    ),
)
"""Those that are possible in other panes too come first."""
