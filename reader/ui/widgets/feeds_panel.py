"""The panel of feeds, which takes up the whole screen."""

from reader.ui.viewmodels.feeds_content import FeedsContent
from reader.ui.widgets.panel import Panel


class FeedsPanel(Panel[FeedsContent]):
    """A panel with styles of its own, and no line at its left edge."""

    PARTS = "feeds-panel"
    EDGE = " "
