"""The styles that a widget's style sheet gives its parts, as Rich styles that can be laid over each other."""

from rich.style import Style
from textual.color import Color
from textual.widget import Widget


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
            self._styles[names] = style
        return style

    def _component(self, name: str) -> Style:
        if f"{self._prefix}--{name}" not in self._widget.COMPONENT_CLASSES:
            return Style.null()  # a part that looks like the widget itself
        styles = self._widget.get_component_styles(f"{self._prefix}--{name}")
        background = self._widget.background_colors[1]
        color = _blend(background, styles.color) if styles.has_rule("color") else None
        behind = _blend(background, styles.background) if styles.has_rule("background") else None
        return Style(color=color and color.rich_color, bgcolor=behind and behind.rich_color) + styles.text_style


def _blend(background: Color, color: Color) -> Color | None:
    return background + color if color.a > 0 else None
