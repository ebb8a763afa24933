"""The acts on feeds: rows of the table of acts. Pure."""

from reader.ui.actions.action import PANES, Action, Condition, Focus

_FEEDS = frozenset({Focus.FEEDS})
_WITH_FEEDS = PANES | _FEEDS
_SELECTED = Condition.FEED_SELECTED

FEED_ACTIONS: tuple[Action, ...] = (
    Action(
        "refresh",
        ("r",),
        "refresh",
        "Fetch what is new in the feed of the article, or in that selected",
        _WITH_FEEDS,
        Condition.ROW_CHOSEN,
    ),
    Action("refresh_all", ("R",), "refresh all", "Fetch what is new in all feeds that are due", _WITH_FEEDS, footer=61),
    Action(
        "full_text",
        ("x",),
        "whole page",
        "Fetch the whole page, or show the text of the feed again",
        frozenset({Focus.BODY}),
        Condition.ARTICLE_OPEN,
    ),
    Action("feeds", ("f",), "feeds", "The feeds and how they fare, or back from there", _WITH_FEEDS, footer=57),
    Action("feed_articles", ("enter",), "its articles", "List the articles of the feed", _FEEDS, _SELECTED, footer=10),
    Action("rename_feed", ("e",), "rename", "Call the feed by a name of your own", _FEEDS, _SELECTED, footer=62),
    Action("move_feed", ("F",), "folder", "Put the feed in a folder", _FEEDS, _SELECTED, footer=63),
    Action(
        "feed_full_text",
        ("x",),
        "whole pages",
        "Say when the pages of its entries are fetched",
        _FEEDS,
        _SELECTED,
        footer=64,
    ),
    Action("feed_interval", ("w",), "how often", "How often the feed is visited at most", _FEEDS, _SELECTED, footer=65),
    Action("mute_feed", ("m",), "mute", "Leave the feed out when all are refreshed", _FEEDS, _SELECTED, footer=66),
    Action(
        "unfollow",
        ("D", "delete"),
        "unfollow",
        "Follow the feed no longer; u brings it back",
        _FEEDS,
        _SELECTED,
        footer=67,
    ),
    Action("import_feeds", ("i",), "import", "Follow the feeds of OPML or newsboat's urls", _FEEDS, footer=71),
    Action("export_feeds", ("E",), "export", "Write the feeds into an OPML file", _FEEDS, footer=72),
)
"""Those that are possible among the feeds only come after the ones that are possible elsewhere too."""
