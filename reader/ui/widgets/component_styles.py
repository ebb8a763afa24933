"""The component styles of a widget, as Rich styles that can be combined."""

from rich.style import Style
from textual.color import Color
from textual.css.styles import RenderStyles
from textual.dom import DOMNode
from textual.widget import Widget

FAINTEST = 3.0
"""The lowest contrast of text on its background, where both are known: that of WCAG 2.2 for large text and for signs.

Themes are made for other widgets: without it, marks of some would have a contrast of 1.4.
"""

_STEPS = 10
"""Steps in which a colour is moved towards black or white."""


class _Component(DOMNode):
    """A component of a widget: stands in no screen, but the rules of the style sheet find it below its widget."""

    def __init__(self, widget: Widget, component_class: str) -> None:
        super().__init__(classes=component_class)
        self._widget = widget

    @property
    def css_path_nodes(self) -> list[DOMNode]:
        """The nodes from the app to the component."""
        return [*self._widget.css_path_nodes, self]


class ComponentStyles:
    """The styles of one widget's component classes, cached until the theme changes.

    A style has only what the style sheet sets, so that a mark may change the colour of the text and leave the
    background as it is; transparent colours are blended with the widget's background. The widget lists no
    `COMPONENT_CLASSES`: Textual would style all of them whenever it styles the widget, most of them for nothing before
    the first frame; here each is styled when it is first painted.
    """

    def __init__(self, widget: Widget, prefix: str) -> None:
        """`prefix` is what the component classes begin with, without "--"."""
        self._widget = widget
        self._prefix = prefix
        self._styles: dict[tuple[str, ...], Style] = {}

    def clear(self) -> None:
        """Drop the cached styles, after the theme changed."""
        self._styles.clear()

    def __call__(self, *names: str) -> Style:
        """The widget's own style combined with those of its components, lowest first."""
        style = self._styles.get(names)
        if style is None:
            style = self._widget.rich_style
            for name in names:
                style += self._component(name)
            self._styles[names] = style = readable(style)
        return style

    def _component(self, name: str) -> Style:
        styles = self._rules(f"{self._prefix}--{name}")
        background = self._widget.background_colors[1]
        color = _blend(background, styles.color) if styles.has_rule("color") else None
        ground = _blend(background, styles.background) if styles.has_rule("background") else None
        return Style(color=color and color.rich_color, bgcolor=ground and ground.rich_color) + styles.text_style

    def _rules(self, component_class: str) -> RenderStyles:
        """What the style sheet sets for a component; nothing for one that looks like the widget itself."""
        component = _Component(self._widget, component_class)
        self._widget.app.stylesheet.apply(component)
        return component.styles


def readable(style: Style) -> Style:
    """A style with its text moved towards black or white until its contrast is `FAINTEST`."""
    if not (style.color and style.bgcolor and style.color.triplet and style.bgcolor.triplet):
        return style  # the terminal's own colours, which only the terminal knows
    text, ground = Color(*style.color.triplet), Color(*style.bgcolor.triplet)
    end = max((Color(0, 0, 0), Color(255, 255, 255)), key=lambda edge: contrast(edge, ground))
    for step in range(_STEPS + 1):
        moved = text.blend(end, step / _STEPS)
        if contrast(moved, ground) >= FAINTEST:
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
