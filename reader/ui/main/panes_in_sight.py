"""Which panes have room on a screen, by its width and where the focus is. Pure; no Textual."""

from reader.ui.actions.action import Place

ONE_PANE = 100
"""Columns below which one pane shows at a time."""

PAGE_BESIDE_LIST = 165
"""Columns from which the page as it came, with the reasons for its labels, has room beside the list."""

THREE_PANES = 140
"""Columns from which list, article and panel show together."""


def panes_in_sight(width: int, focus: Place, panel: Place | None, zen: bool, page: bool = False) -> frozenset[Place]:
    """Which panes show on a screen of that many columns, with the focus in one of them.

    The page as it came stands in the article's place; where beside the list there would be no room for what became of
    its lines, it has the screen for itself.
    """
    reading = Place.PAGE if page else Place.BODY
    if width < ONE_PANE or focus is Place.FEEDS or focus is Place.PAGE and width < PAGE_BESIDE_LIST:
        return frozenset({focus})
    if zen:
        return frozenset({reading, focus})
    if panel is None:
        return frozenset({Place.LIST, reading})
    if width >= THREE_PANES:
        return frozenset({Place.LIST, reading, panel})
    return frozenset({Place.LIST, reading} if focus is Place.LIST else {reading, panel})
