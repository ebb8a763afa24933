"""The styles that a widget's style sheet gives its parts, as Rich styles that can be laid over each other."""

from rich.style import Style
from textual.color import Color
from textual.widget import Widget

FAINTEST = 3.0
"""The least contrast of text on its background, where both are known: what WCAG 2.2 asks of large text and of signs.

Themes are made for other widgets: without it, the marks of a few would be at 1.4.
"""

_STEPS = 10


class ComponentStyles:
    """The component classes of one widget, kept until the theme changes.

    Only what the style sheet sets is in a style, so that a mark may change the colour of the text and leave the
    background to what lies below; colours that let something through are blended with the widget's background.
    """

    def __init__(self, widget: Widget, prefix: str) -> None:
        self._widget = widget
        self._prefix = prefix
        self._styles: dict[tuple[str, ...], Style] = {}

    def clear(self) -> None:
        """Forget the styles, after the theme changed."""
        self._styles.clear()

    def __call__(self, *names: str) -> Style:
        """The widget's own style with those of its components over it, lowest first."""
        style = self._styles.get(names)
        if style is None:
            style = self._widget.rich_style
            for name in names:
                style += self._component(name)
            self._styles[names] = style = readable(style)
        return style

    def _component(self, name: str) -> Style:
        if f"{self._prefix}--{name}" not in self._widget.COMPONENT_CLASSES:
            return Style.null()  # a part that looks like the widget itself
        styles = self._widget.get_component_styles(f"{self._prefix}--{name}")
        background = self._widget.background_colors[1]
        color = _blend(background, styles.color) if styles.has_rule("color") else None
        behind = _blend(background, styles.background) if styles.has_rule("background") else None
        return Style(color=color and color.rich_color, bgcolor=behind and behind.rich_color) + styles.text_style


def readable(style: Style) -> Style:
    """A style with its text moved towards black or white as far as it needs to stand out from its background."""
    if not (style.color and style.bgcolor and style.color.triplet and style.bgcolor.triplet):
        return style  # the terminal's own colours, which only the terminal knows
    text, behind = Color(*style.color.triplet), Color(*style.bgcolor.triplet)
    end = max((Color(0, 0, 0), Color(255, 255, 255)), key=lambda edge: contrast(edge, behind))
    for step in range(_STEPS + 1):
        moved = text.blend(end, step / _STEPS)
        if contrast(moved, behind) >= FAINTEST:
            return style if step == 0 else style + Style(color=moved.rich_color)
    return style + Style(color=end.rich_color)


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it."""
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _blend(background: Color, color: Color) -> Color | None:
    return background + color if color.a > 0 else None
