"""The actions on lines of the original page: rows of the table of actions. Pure."""

from reader.ui.actions.action import Action, Condition, Focus

_PAGE = frozenset({Focus.PAGE})

PAGE_ACTIONS: tuple[Action, ...] = (
    Action("into_article", ("i",), "into article", "Move the line into the article", _PAGE, footer=10),
    Action("out_of_article", ("x",), "out", "Remove the line from the article", _PAGE, footer=11),
    Action("to_rail", ("t",), "to related", "Move the line to the related stories", _PAGE, footer=12),
    Action("make_headline", ("H",), "headline", "Make the line the headline", _PAGE, footer=66),
    Action("begin_here", ("left_square_bracket",), "begin", "Begin the article with the line", _PAGE, footer=67),
    Action("end_here", ("right_square_bracket",), "end here", "End the article with the line", _PAGE, footer=68),
    Action(
        "discard_line_correction",
        ("backspace",),
        "discard",
        "Discard your correction of the line",
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
        "Go to the next line where the article begins or ends",
        _PAGE,
        footer=69,
    ),
    Action(
        "previous_boundary",
        ("left_parenthesis",),
        "previous boundary",
        "Go to the previous line where the article begins or ends",
        _PAGE,
    ),
)
"""In the order of the help."""
