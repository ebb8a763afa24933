"""How the reader looks: zen, theme, line width; and its help and command palette."""

from reader.base.settings import NARROWEST, WIDEST
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.settings_writer import SettingsWriter
from reader.ui.main.parts import Parts

_WIDTH_STEP = 4
"""Columns by which lines become wider or narrower."""


class DisplayController(Controller):
    """Changes how things are shown, and saves that in the settings."""

    def __init__(self, parts: Parts, article: ArticleController, writer: SettingsWriter) -> None:
        super().__init__(parts)
        self._article = article
        self._writer = writer
        self._width = self.settings.width

    def zen(self) -> None:
        """Show nothing but the article, or everything again."""
        self._article.open_selected()
        self.panes.set_zen(not self.panes.zen)

    def theme(self) -> None:
        """Show the next theme."""
        themes = self.context.themes
        here = themes.index(self.view.theme) if self.view.theme in themes else -1
        theme = themes[(here + 1) % len(themes)]
        self.view.set_theme(theme)
        self.view.show_notice(f"Theme: {theme}")
        self._writer.save("theme", theme)

    def wider(self) -> None:
        """Make the lines of the article longer."""
        self._set_width(_WIDTH_STEP)

    def narrower(self) -> None:
        """Make the lines of the article shorter."""
        self._set_width(-_WIDTH_STEP)

    def _set_width(self, step: int) -> None:
        body = self.view.body
        widest = min(body.measure.widest, WIDEST) if body.measure.width > 0 else WIDEST
        here = min(self._width, max(NARROWEST, widest))
        width = max(NARROWEST, min(here + step, widest))
        if width == here:
            why = "the pane has no room for more" if step > 0 else "they cannot be shorter"
            self.view.show_notice(f"Lines of {here} columns: {why}.")
            return
        self._width = width
        body.measure.choose(width)
        self.view.show_notice(f"Lines of {width} columns")
        self._writer.save("width", width)

    def help(self) -> None:
        """Show all commands with their keys."""
        from reader.ui.dialogs.help_dialog import HelpDialog

        self.view.clear_notices()  # they would cover it
        self.view.open_dialog(HelpDialog(self.context.actions))

    def palette(self) -> None:
        """Open the command palette."""
        self.view.open_palette()
