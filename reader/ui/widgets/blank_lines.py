"""The lines of a widget that shows nothing itself, since others cover it."""

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class BlankLines:
    """Blank strips of a widget, cached until its styles change.

    Textual asks every visible widget for all its lines whenever one line of the screen changes, and puts those of a
    container together line by line, although its children cover them.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._strips: dict[int, Strip] = {}

    def clear(self) -> None:
        """Drop the cached strips, after the styles changed."""
        self._strips.clear()

    def render(self, crop: Region) -> list[Strip]:
        """The lines of a region of the widget."""
        strip = self._strips.get(crop.width)
        if strip is None:
            strip = Strip.blank(crop.width, self._widget.rich_style)
            for line_filter in self._widget.get_line_filters():
                strip = strip.apply_filter(line_filter, self._widget.background_colors[1])
            self._strips[crop.width] = strip
        return [strip] * crop.height
