"""Makes the strips of a widget from the segments of its lines."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.filter import ANSIToTruecolor
from textual.strip import Strip
from textual.widget import Widget


class LineFinisher:
    """Makes a strip of a width from the segments of a line, and applies Textual's line filters, such as that for
    NO_COLOR.

    Made once for all lines of a frame, since Textual computes sizes, styles and filters at each access. It leaves out
    the filter that replaces the terminal's own colours: panes use these in the themes made of them only.
    """

    def __init__(self, widget: Widget, columns: int, base: Style) -> None:
        """`columns` is the width of the widget in cells without its last column, `base` the style of blank cells."""
        self._columns = columns
        self._base = base
        self._filters = [one for one in widget.get_line_filters() if not isinstance(one, ANSIToTruecolor)]
        self._background = widget.background_colors[1] if self._filters else None

    def __call__(self, segments: Sequence[Segment], cells: int, edge: Segment) -> Strip:
        """The strip of a line from its segments, their width in cells, and the segment of the last column."""
        columns = self._columns
        if cells <= columns:
            strip = Strip([*segments, Segment(" " * (columns - cells), self._base), edge], columns + 1)
        else:
            strip = Strip([*Strip(segments, cells).crop(0, columns), edge], columns + 1)
        for line_filter in self._filters:
            assert self._background is not None
            strip = strip.apply_filter(line_filter, self._background)
        return strip
