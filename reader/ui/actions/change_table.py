"""The actions that change articles: selecting, starring, marking, deleting, undoing. Rows of the table; pure."""

from reader.ui.actions.action import ANYWHERE, Action, Condition, Focus

_LIST = frozenset({Focus.LIST})
_READING = frozenset({Focus.LIST, Focus.BODY})

CHANGE_ACTIONS: tuple[Action, ...] = (
    Action(
        "select",
        ("V",),
        "select",
        "Select articles: moving the cursor selects more; again, select none",
        _LIST,
        Condition.ARTICLES,
    ),
    Action("select_all", ("ctrl+a",), "select all", "Select all articles of the list", _LIST, Condition.ARTICLES),
    Action(
        "end_selection",
        ("escape",),
        "select none",
        "Select no articles any more",
        _LIST,
        Condition.ROWS_SELECTED,
        footer=9,
    ),
    Action("star", ("s",), "star", "Star or unstar the article", when=Condition.ARTICLE_CHOSEN, footer=60),
    Action(
        "later",
        ("L",),
        "read later",
        "Save the article to read later, or remove it from there",
        when=Condition.ARTICLE_CHOSEN,
    ),
    Action("toggle_read", ("m",), "read/unread", "Mark the article unread or read", when=Condition.ARTICLE_CHOSEN),
    Action(
        "mark_all_read", ("A",), "all read", "Mark all articles of the list read; asks first", _LIST, Condition.ARTICLES
    ),
    Action("tags", ("E",), "tags", "Add or remove tags of the article", _READING, Condition.ARTICLE_CHOSEN),
    Action(
        "delete", ("D", "delete"), "delete", "Delete the article; can be undone", _READING, Condition.ARTICLE_CHOSEN
    ),
    Action(
        "delete_read",
        (),
        "delete what was read",
        "Delete the articles of the list that were read; asks first",
        _LIST,
        Condition.ARTICLES,
    ),
    Action("hide", ("H",), "hide", "Hide the article, or list it again", _READING, Condition.ARTICLE_CHOSEN),
    Action("deleted", ("alt+d",), "deleted", "Restore articles deleted in the last month"),
    Action(
        "remove_samples",
        (),
        "remove the sample articles",
        "Remove all sample articles; can be undone",
        when=Condition.HAS_SAMPLES,
    ),
    Action(
        "undo",
        ("u", "ctrl+z"),
        "undo",
        "Undo the last star, mark, deletion or correction",
        ANYWHERE,
        Condition.CAN_UNDO,
        footer=59,
    ),
    Action(
        "redo",
        ("U", "ctrl+r"),
        "redo",
        "Redo what was undone last",
        ANYWHERE,
        Condition.CAN_REDO,
        footer=66,
    ),
)
"""Selecting comes first: the others then act on all that is selected."""
