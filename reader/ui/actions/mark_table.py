"""The actions on quotes, names and their marks: rows of the table of actions. Pure."""

from reader.ui.actions.action import Action, Condition, Focus

_BODY = frozenset({Focus.BODY})

MARK_ACTIONS: tuple[Action, ...] = (
    Action(
        "next_quote", ("right_parenthesis",), "quote", "Go to the next quote", _BODY, Condition.ARTICLE_OPEN, footer=45
    ),
    Action(
        "previous_quote",
        ("left_parenthesis",),
        "previous quote",
        "Go to the previous quote",
        _BODY,
        Condition.ARTICLE_OPEN,
    ),
    Action("next_name", ("greater_than_sign",), "name", "Go to the next name", _BODY, Condition.ARTICLE_OPEN),
    Action(
        "previous_name", ("less_than_sign",), "previous name", "Go to the previous name", _BODY, Condition.ARTICLE_OPEN
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
        "Correct a quote's speaker or a name's kind",
        _BODY | {Focus.VOICES, Focus.NAMES},
        Condition.ARTICLE_OPEN,
    ),
    Action(
        "discard_corrections",
        ("alt+c",),
        "discard corrections",
        "Discard your corrections to quotes and names",
        _BODY,
        Condition.ARTICLE_OPEN,
    ),
)
"""In the order of the help."""
