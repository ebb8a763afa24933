"""Everything the reader can do, each action once. Bindings, footer, help and command palette are made from this table.

`ACTIONS` is the table; the action `star` is the method `star` of the controller that its row names. People give an
action other keys by its id, in the settings. Pure: the main screen turns rows into Textual's bindings.
"""

from reader.ui.actions.action import ANYWHERE, PANELS, PANES, READING_PANES, Action, Condition, Focus
from reader.ui.actions.change_table import CHANGE_ACTIONS
from reader.ui.actions.controllers import CONTROLLER_OF
from reader.ui.actions.feed_table import FEED_ACTIONS
from reader.ui.actions.mark_table import MARK_ACTIONS
from reader.ui.actions.page_table import PAGE_ACTIONS

_LIST = frozenset({Focus.LIST})
_BODY = frozenset({Focus.BODY})
_PAGE = frozenset({Focus.PAGE})
_NAMING = frozenset({Focus.VOICES, Focus.NAMES})
_ROWS = _LIST | PANELS
_READING = frozenset({Focus.LIST, Focus.BODY})

_TABLE: tuple[Action, ...] = (
    Action("move_down", ("j", "down"), "down", "Next row; in the article, scroll down a line", ANYWHERE),
    Action("move_up", ("k", "up"), "up", "Previous row; in the article, scroll up a line", ANYWHERE),
    Action("focus_left", ("h", "left"), "left", "Go to the pane on the left", READING_PANES),
    Action("focus_right", ("l", "right"), "right", "Go to the pane on the right", READING_PANES),
    Action("focus_next", ("tab",), "next pane", "Go to the next pane", READING_PANES),
    Action("focus_previous", ("shift+tab",), "previous pane", "Go to the previous pane", READING_PANES),
    Action("page_down", ("space", "pagedown"), "page down", "Page down; stops at the end", ANYWHERE),
    Action("page_up", ("b", "pageup"), "page up", "Page up", ANYWHERE),
    Action("half_down", ("ctrl+d",), "half page down", "Half a page down", ANYWHERE),
    Action("half_up", ("ctrl+u",), "half page up", "Half a page up", ANYWHERE),
    Action("top", ("g", "home"), "top", "Go to the beginning", ANYWHERE),
    Action("bottom", ("G", "end"), "end", "Go to the end", ANYWHERE),
    Action("open", ("enter",), "open", "Open the selected row and go to it", _ROWS, Condition.ROW_SELECTED, footer=10),
    Action(
        "next_article",
        ("J", "ctrl+down"),
        "next",
        "Open the next article; in the list, the one below the cursor",
        READING_PANES,
        Condition.ARTICLES,
        footer=20,
    ),
    Action(
        "previous_article",
        ("K", "ctrl+up"),
        "previous",
        "Open the previous article; in the list, the one above the cursor",
        READING_PANES,
        Condition.ARTICLES,
    ),
    Action(
        "next_unread",
        ("n",),
        "unread",
        "Open the next unread article",
        when=Condition.NO_MATCHES_IN_SIGHT,
        footer=30,
    ),
    Action(
        "previous_unread",
        ("p",),
        "previous unread",
        "Open the previous unread article",
        when=Condition.NO_MATCHES_IN_SIGHT,
    ),
    Action(
        "back",
        ("backspace", "alt+left"),
        "previously read",
        "Previous article read",
        when=Condition.CAN_GO_BACK,
    ),
    Action(
        "forward",
        ("alt+right",),
        "forward",
        "Next article read, after going back",
        when=Condition.CAN_GO_FORWARD,
    ),
    Action("find", ("slash", "ctrl+f"), "find", "Find in the article", _BODY, Condition.ARTICLE_OPEN, footer=40),
    Action(
        "find_regex",
        ("alt+r",),
        "pattern",
        "Regular expressions on or off, while typing in find",
        when=Condition.TYPING,
        footer=14,
    ),
    Action("next_match", ("n",), "match", "Go to the next match", when=Condition.MATCHES_IN_SIGHT, footer=11),
    Action(
        "previous_match",
        ("N",),
        "previous match",
        "Go to the previous match",
        when=Condition.MATCHES_IN_SIGHT,
        footer=13,
    ),
    Action(
        "clear_find", ("escape",), "clear find", "Clear the matches of the find", when=Condition.FIND_ACTIVE, footer=12
    ),
    Action(
        "filter_list",
        ("slash",),
        "search",
        "Search the list: words, said:NAME, is:unread, after:7d",
        _LIST,
        Condition.LIBRARY_FILLED,
        footer=40,
    ),
    Action("search_library", ("F",), "search all", "Search all articles, from anywhere", when=Condition.LIBRARY_FILLED),
    Action(
        "save_search",
        ("alt+s",),
        "save search",
        "Save the search, or delete it if it is saved",
        _LIST,
        Condition.LIST_SEARCHED,
        footer=15,
    ),
    Action(
        "choose_view",
        ("i",),
        "lists",
        "Choose a list: unread, starred, a feed, a site, a saved search",
        when=Condition.LIBRARY_FILLED,
        footer=56,
    ),
    Action("next_view", ("right_square_bracket", "alt+down"), "next list", "Show the next list that has articles"),
    Action(
        "previous_view", ("left_square_bracket", "alt+up"), "previous list", "Show the previous list that has articles"
    ),
    Action(
        "sort",
        ("O", "alt+o"),
        "order",
        "Choose the order of the list; in a search, best or newest first",
        _LIST,
        Condition.ARTICLES,
        footer=61,
    ),
    Action(
        "show_all",
        ("escape",),
        "all articles",
        "Leave the search, then the list: show all articles again",
        _LIST,
        Condition.LIST_FILTERED,
        footer=11,
    ),
    Action(
        "toggle_rails",
        ("t",),
        "related",
        "Show or hide related stories",
        when=Condition.ARTICLE_OPEN,
        footer=50,
    ),
    Action(
        "toggle_voices",
        ("w",),
        "voices",
        "Show or hide who said what in the article",
        when=Condition.ARTICLE_OPEN,
        footer=51,
    ),
    Action(
        "toggle_names",
        ("e",),
        "names",
        "Show or hide the people, organisations and places of the article",
        when=Condition.ARTICLE_OPEN,
        footer=52,
    ),
    Action(
        "articles_of_name",
        ("A",),
        "articles",
        "List all articles with the name",
        _NAMING,
        Condition.NAME_SELECTED,
        footer=16,
    ),
    Action(
        "same_story",
        ("I",),
        "same story",
        "List the other articles on the same story",
        _READING,
        Condition.SAME_STORY,
        footer=46,
    ),
    Action(
        "versions",
        ("equals_sign",),
        "changes",
        "Show what changed between versions or articles on the same story",
        _BODY,
        Condition.COMPARABLE,
        footer=47,
    ),
    *MARK_ACTIONS,
    Action(
        "toggle_page",
        ("v",),
        "page",
        "Show the original page, or the article again",
        _BODY | _PAGE,
        Condition.ARTICLE_OPEN,
        footer=55,
    ),
    *PAGE_ACTIONS,
    Action("zen", ("z",), "zen", "Show the article only", when=Condition.ARTICLE_OPEN),
    Action("theme", ("T",), "theme", "Next theme", ANYWHERE),
    Action("wider", ("plus",), "wider", "Longer lines of text"),
    Action("narrower", ("minus",), "narrower", "Shorter lines of text"),
    *CHANGE_ACTIONS,
    Action(
        "add",
        ("a",),
        "add",
        "Add a page or follow a feed: an address, a path, or pasted text",
        PANES | {Focus.FEEDS},
        footer=58,
    ),
    Action(
        "show_stories",
        (),
        "stories of the front page",
        "Show the stories of the front page that was added last once more",
        PANES | {Focus.FEEDS},
    ),
    Action(
        "cancel",
        ("c",),
        "cancel",
        "Stop adding pages or refreshing feeds; what was added stays",
        ANYWHERE,
        Condition.WORKING,
        footer=5,
    ),
    *FEED_ACTIONS,
    Action(
        "browser",
        ("o",),
        "browser",
        "Open the page in the web browser",
        _READING | _PAGE | {Focus.FEEDS},
        Condition.ROW_CHOSEN,
    ),
    Action("links", ("O",), "links", "List the links of the article", _BODY, Condition.ARTICLE_OPEN),
    Action(
        "open_link",
        tuple("123456789"),
        "open link",
        "Open the link of that number in the web browser",
        _BODY,
        Condition.ARTICLE_OPEN,
        numbered=True,
    ),
    Action(
        "copy_address",
        ("y",),
        "copy address",
        "Copy the address of the page, or of the feed's site",
        PANES | {Focus.FEEDS},
        Condition.ROW_CHOSEN,
    ),
    Action(
        "copy_quote",
        ("Y",),
        "copy quote",
        "Copy the selection, or the quote and its source",
        _BODY | {Focus.VOICES},
        Condition.ARTICLE_OPEN,
    ),
    Action("copy_selection", ("ctrl+c", "super+c"), "copy", "Copy the selected text"),
    Action("save", ("S",), "save", "Save the article to a file", _READING, Condition.ARTICLE_CHOSEN),
    Action(
        "pipe",
        ("vertical_line",),
        "pipe",
        "Pipe the article to a command, which you type or choose",
        _READING,
        Condition.ARTICLE_CHOSEN,
    ),
    Action("palette", ("colon", "ctrl+p"), "commands", "Command palette: find a command by its name", ANYWHERE),
    Action(
        "check_settings",
        ("alt+e",),
        "check settings",
        "List the mistakes in the settings",
        ANYWHERE,
    ),
    Action("help", ("question_mark", "f1"), "help", "All commands and their keys", ANYWHERE, footer=80),
    Action(
        "back_out",
        ("escape",),
        "back",
        "Leave find, panel, page, zen or article, one at a time; never quits",
        ANYWHERE,
        Condition.NOTHING_TO_CLEAR,
    ),
    Action(
        "close", ("q",), "back or quit", "Back to the list, or to the feeds; from the list, quit", ANYWHERE, footer=90
    ),
    Action("quit", ("Q", "ctrl+q"), "quit", "Quit", ANYWHERE),
)
"""In the order of the help."""

ACTIONS: tuple[Action, ...] = tuple(action._replace(controller=CONTROLLER_OF[action.id]) for action in _TABLE)

HEADINGS = {
    "move_down": "Moving",
    "open": "Reading",
    "find": "Finding and searching",
    "choose_view": "Lists",
    "toggle_rails": "Panels",
    "next_quote": "Quotes, names and their marks",
    "toggle_page": "Original page",
    "zen": "Appearance",
    "select": "Selecting, starring, deleting, undoing",
    "add": "Adding pages, following feeds",
    "feed_articles": "The list of feeds",
    "browser": "Links, copying, saving",
    "palette": "Broadsheet",
}
"""Headings of the help, by the id of the first action below each."""
