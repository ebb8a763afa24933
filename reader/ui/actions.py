"""Everything the reader can do, each act once. Bindings, footer, help and palette are made from this table.

`ACTIONS` is the table; the act called `star` is the method `action_star` of the main screen. People give an act other
keys by its id, in the settings. Pure: the main screen turns rows into Textual's bindings.
"""

from reader.ui.action import ANYWHERE, PANELS, Action, Condition, Place

_LIST = frozenset({Place.LIST})
_BODY = frozenset({Place.BODY})
_PAGE = frozenset({Place.PAGE})
_NAMING = frozenset({Place.VOICES, Place.NAMES})
_ROWS = _LIST | PANELS
_READING = frozenset({Place.LIST, Place.BODY})

ACTIONS: tuple[Action, ...] = (
    Action("move_down", ("j", "down"), "down", "Next row; in the article, scroll down a line", ANYWHERE),
    Action("move_up", ("k", "up"), "up", "Row before; in the article, scroll up a line", ANYWHERE),
    Action("focus_left", ("h", "left"), "left", "Go to the pane on the left", ANYWHERE),
    Action("focus_right", ("l", "right"), "right", "Go to the pane on the right", ANYWHERE),
    Action("focus_next", ("tab",), "next pane", "Go to the next pane", ANYWHERE),
    Action("focus_previous", ("shift+tab",), "pane before", "Go to the pane before", ANYWHERE),
    Action("open", ("enter",), "open", "Open what is selected and go to it", _ROWS, Condition.ROW_SELECTED, footer=10),
    Action(
        "next_article",
        ("J", "ctrl+down"),
        "next",
        "Open the next article, without leaving the pane",
        ANYWHERE,
        Condition.ARTICLES,
        footer=20,
    ),
    Action(
        "previous_article",
        ("K", "ctrl+up"),
        "previous",
        "Open the article before, without leaving the pane",
        ANYWHERE,
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
        "unread before",
        "Open the unread article before",
        when=Condition.NO_MATCHES_IN_SIGHT,
    ),
    Action("find", ("slash", "ctrl+f"), "find", "Find in the article", _BODY, Condition.ARTICLE_OPEN, footer=40),
    Action(
        "filter_list",
        ("slash",),
        "search",
        "Search articles: words, said:NAME, title:WORD, is:unread",
        _LIST,
        Condition.LIBRARY_FILLED,
        footer=40,
    ),
    Action("search_library", ("F",), "search all", "Search the library from anywhere", when=Condition.LIBRARY_FILLED),
    Action("next_match", ("n",), "match", "Go to the next match", when=Condition.MATCHES_IN_SIGHT, footer=11),
    Action(
        "previous_match", ("N",), "match before", "Go to the match before", when=Condition.MATCHES_IN_SIGHT, footer=13
    ),
    Action(
        "clear_find", ("escape",), "clear marks", "Clear the marks of the find", when=Condition.FIND_KEPT, footer=12
    ),
    Action(
        "show_all",
        ("escape",),
        "all articles",
        "List all articles again",
        _LIST,
        Condition.LIST_FILTERED,
        footer=11,
    ),
    Action(
        "find_regex",
        ("alt+r",),
        "pattern",
        "Regular expressions on and off, while typing in find",
        when=Condition.TYPING,
        footer=14,
    ),
    Action(
        "next_quote", ("right_parenthesis",), "quote", "Go to the next quote", _BODY, Condition.ARTICLE_OPEN, footer=45
    ),
    Action(
        "previous_quote", ("left_parenthesis",), "quote before", "Go to the quote before", _BODY, Condition.ARTICLE_OPEN
    ),
    Action("next_name", ("greater_than_sign",), "name", "Go to the next name", _BODY, Condition.ARTICLE_OPEN),
    Action("previous_name", ("less_than_sign",), "name before", "Go to the name before", _BODY, Condition.ARTICLE_OPEN),
    Action("page_down", ("space", "pagedown"), "page down", "Page down; stops at the end", ANYWHERE),
    Action("page_up", ("b", "pageup"), "page up", "Page up", ANYWHERE),
    Action("half_down", ("ctrl+d",), "half page down", "Half a page down", ANYWHERE),
    Action("half_up", ("ctrl+u",), "half page up", "Half a page up", ANYWHERE),
    Action("top", ("g", "home"), "top", "Go to the beginning", ANYWHERE),
    Action("bottom", ("G", "end"), "end", "Go to the end", ANYWHERE),
    Action(
        "toggle_rails",
        ("t",),
        "related",
        "Show or hide the related stories of the page",
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
        "Show or hide who and what the article names",
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
        "toggle_page",
        ("v",),
        "page",
        "Show the page as it came, or the article again",
        _BODY | _PAGE,
        Condition.ARTICLE_OPEN,
        footer=55,
    ),
    Action("into_article", ("i",), "into article", "Move the line into the article", _PAGE, footer=10),
    Action("out_of_article", ("x",), "out", "Take the line out of the article", _PAGE, footer=11),
    Action("to_rail", ("t",), "to related", "Move the line to the related stories", _PAGE, footer=12),
    Action("make_headline", ("H",), "headline", "Make the line the headline", _PAGE, footer=66),
    Action("begin_here", ("left_square_bracket",), "begin", "Begin the article with the line", _PAGE, footer=67),
    Action("end_here", ("right_square_bracket",), "end here", "End the article with the line", _PAGE, footer=68),
    Action(
        "let_cleaner_decide",
        ("backspace",),
        "forget",
        "Forget what was corrected of the line",
        _PAGE,
        Condition.LINE_CORRECTED,
        footer=14,
    ),
    Action(
        "for_site",
        ("W",),
        "for site",
        "Correct such lines on all pages of the site",
        _PAGE,
        Condition.PAGE_CORRECTED,
        footer=15,
    ),
    Action(
        "next_boundary",
        ("right_parenthesis",),
        "boundary",
        "Go to where the article begins or ends next",
        _PAGE,
        footer=69,
    ),
    Action(
        "previous_boundary",
        ("left_parenthesis",),
        "boundary before",
        "Go to where the article began or ended last",
        _PAGE,
    ),
    Action(
        "toggle_marks", ("M",), "marks", "Show or hide the marks on quotes and names", _BODY, Condition.ARTICLE_OPEN
    ),
    Action(
        "choose_marks",
        ("alt+m",),
        "kinds of marks",
        "Choose which quotes and names are marked",
        _BODY,
        Condition.ARTICLE_OPEN,
    ),
    Action(
        "correct_mark",
        ("C",),
        "correct",
        "Correct a speaker, or what a name is",
        _BODY | {Place.VOICES, Place.NAMES},
        Condition.ARTICLE_OPEN,
    ),
    Action(
        "forget_marks_said",
        ("alt+c",),
        "forget corrections",
        "Forget what you said of quotes and names",
        _BODY,
        Condition.ARTICLE_OPEN,
    ),
    Action("zen", ("z",), "zen", "Nothing but the article", when=Condition.ARTICLE_OPEN),
    Action("theme", ("T",), "theme", "Next theme", ANYWHERE),
    Action("wider", ("plus",), "wider", "Longer lines of text"),
    Action("narrower", ("minus",), "narrower", "Shorter lines of text"),
    Action("star", ("s",), "star", "Star the article, or take its star", when=Condition.ARTICLE_MEANT, footer=60),
    Action("toggle_read", ("m",), "read/unread", "Mark the article unread, or read", when=Condition.ARTICLE_MEANT),
    Action(
        "delete", ("D", "delete"), "delete", "Delete the article; u brings it back", _READING, Condition.ARTICLE_MEANT
    ),
    Action(
        "undo",
        ("u", "ctrl+z"),
        "undo",
        "Take back the last star, mark, deletion or correction",
        ANYWHERE,
        Condition.CAN_UNDO,
        footer=65,
    ),
    Action("add", ("a",), "add", "Add a page: an address, a path, or pasted page text", footer=70),
    Action("cancel_adding", ("c",), "cancel", "Stop adding pages", ANYWHERE, Condition.ADDING, footer=5),
    Action(
        "browser",
        ("o",),
        "browser",
        "Open the page in the web browser",
        _READING | _PAGE,
        Condition.ARTICLE_MEANT,
    ),
    Action("links", ("O",), "links", "List the links of the article", _BODY, Condition.ARTICLE_OPEN),
    Action(
        "open_link",
        tuple("123456789"),
        "link n",
        "Open link n in the web browser",
        _BODY,
        Condition.ARTICLE_OPEN,
        numbered=True,
    ),
    Action("copy_address", ("y",), "copy address", "Copy the address of the page", when=Condition.ARTICLE_MEANT),
    Action(
        "copy_quote",
        ("Y",),
        "copy quote",
        "Copy the selection, or the quote and its source",
        _BODY | {Place.VOICES},
        Condition.ARTICLE_OPEN,
    ),
    Action("copy_selection", ("ctrl+c", "super+c"), "copy", "Copy the selected text"),
    Action("palette", ("colon", "ctrl+p"), "commands", "Find an act by its name", ANYWHERE),
    Action("help", ("question_mark", "f1"), "help", "All acts and their keys", ANYWHERE, footer=80),
    Action(
        "back_out",
        ("escape",),
        "back",
        "Leave find, panel, page, zen or article, one at a time; never quits",
        ANYWHERE,
        Condition.NOTHING_TO_CLEAR,
    ),
    Action("close", ("q",), "close", "From the article to the list; from the list, quit", ANYWHERE, footer=90),
    Action("quit", ("Q", "ctrl+q"), "quit", "Quit", ANYWHERE),
)
"""The order is that of the help."""
