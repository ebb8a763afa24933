"""The panels on the right of the article, one at a time: showing, leaving, and following the article."""

from collections.abc import Callable

from reader.ui.actions.action import Focus
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.mark_navigation import MarkNavigationController
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts


class PanelsController(Controller):
    """Shows panels, and keeps the one that is shown true to the open article."""

    def __init__(
        self,
        parts: Parts,
        article: ArticleController,
        navigation: MarkNavigationController,
        before_showing: Callable[[Focus], object],
    ) -> None:
        """`before_showing` is called with each panel that is about to be shown."""
        super().__init__(parts)
        self._article = article
        self._navigation = navigation
        self._before_showing = before_showing
        self._under: Focus | None = None
        """The panel that the one shown lies over."""
        self.session.observe(self._fill, Topic.ARTICLE, Topic.MARKS)
        self.session.observe(self._show_current, Topic.CURRENT)

    async def toggle_rails(self) -> None:
        """Show or hide the related stories."""
        await self._toggle(Focus.RAILS)

    async def toggle_voices(self) -> None:
        """Show or hide who said what."""
        await self._toggle(Focus.VOICES)

    async def toggle_names(self) -> None:
        """Show or hide who and what is named."""
        await self._toggle(Focus.NAMES)

    async def _toggle(self, pane: Focus) -> None:
        """Show a panel and go to it, in place of another; go to it where it is out of sight; else hide it."""
        self._article.open_selected()
        if self.panes.panel is not pane:
            await self.show(pane)
            self.panes.go_to(pane)
        elif self.panes.focus is pane or self.late.panels[pane].display:
            await self.leave()
        else:
            self.panes.go_to(pane)

    async def show(self, pane: Focus, over: Focus | None = None) -> None:
        """Show a panel in place of the one that was shown, or `over` one that leaving it shows again."""
        await self.late.attach_panel(pane)
        self._before_showing(pane)
        self._under = over
        self.panes.show_panel(pane)
        self._fill()

    async def leave(self) -> None:
        """Hide the panel, and go back to the one that it lies over, or to the pane that the keys came from."""
        under = self._under
        if under is not None:
            await self.show(under)
            self.panes.go_to(under)
        else:
            self.panes.hide_panel()

    def open_quote(self) -> None:
        """Go to the quote under the cursor of the panel of voices."""
        quote = self.late.voices.content.quote if self.late.voices is not None else None
        if quote is not None:
            self._navigation.go_to_from_panel(quote)

    def open_mention(self) -> None:
        """Go to the first mention of the name under the cursor of the panel, or to the next."""
        mention = self.late.names.content.next_mention() if self.late.names is not None else None
        if mention is not None:
            self._navigation.go_to_from_panel(mention)

    def _fill(self) -> None:
        """Show in the panel what belongs to the open article."""
        panel = self.panes.shown_panel
        if panel is not None:
            panel.content.show_article(self.session.opened, self.session.marked)
            panel.content.show_current(self.session.current)

    def _show_current(self) -> None:
        """Show in the panel which quote or mention of a name is the current mark."""
        panel = self.panes.shown_panel
        if panel is not None:
            panel.content.show_current(self.session.current)
