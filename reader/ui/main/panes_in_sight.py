"""Which panes have room on a screen, by its width and where the focus is. Pure; no Textual."""

from reader.ui.actions.action import Focus

ONE_PANE = 100
"""Columns below which one pane shows at a time."""

PAGE_BESIDE_LIST = 165
"""Columns from which the original page, with the reasons for its labels, has room beside the list."""

THREE_PANES = 140
"""Columns from which list, article and panel show together."""


def panes_in_sight(width: int, focus: Focus, panel: Focus | None, zen: bool, page: bool = False) -> frozenset[Focus]:
    """Which panes show on a screen of that many columns, with the focus in one of them.

    The original page stands in the article's place; where there would be no room for the labels of its lines beside the
    list, it has the screen for itself.
    """
    reading = Focus.PAGE if page else Focus.BODY
    if width < ONE_PANE or focus is Focus.FEEDS or focus is Focus.PAGE and width < PAGE_BESIDE_LIST:
        return frozenset({focus})
    if zen:
        return frozenset({reading, focus})
    if panel is None:
        return frozenset({Focus.LIST, reading})
    if width >= THREE_PANES:
        return frozenset({Focus.LIST, reading, panel})
    return frozenset({Focus.LIST, reading} if focus is Focus.LIST else {reading, panel})
