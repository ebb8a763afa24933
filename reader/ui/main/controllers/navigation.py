"""Into what is selected, and back out: layer by layer, to the list, out of the reader."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.ui.actions.action import PANELS, Focus
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import CHANGING, FULL_TEXT, PIPING, SAVING
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.ui.main.registry import Controllers


class NavigationController(Controller):
    """Knows the other controllers, since each layer has its own."""

    def __init__(self, parts: Parts, controllers: "Controllers") -> None:
        super().__init__(parts)
        self._controllers = controllers
        self._openers: Mapping[Focus, Callable[[], None]] = {
            Focus.VOICES: lambda: controllers.panels.open_quote(),
            Focus.NAMES: lambda: controllers.panels.open_mention(),
            Focus.ARTICLES: lambda: controllers.named_articles.open_named_article(),
            Focus.RAILS: lambda: controllers.related_stories.open_story(),
        }

    def open(self) -> None:
        """Open what is under the cursor, and go to it."""
        focus, row = self.panes.focus, self.view.list.row
        if focus in PANELS:
            self._openers[focus]()
        elif row:
            self._controllers.reading.article.open_in_body(row.id)

    def open_in_panel(self) -> None:
        """Open the row of the panel that was clicked."""
        if self.panes.panel is not None and self.panes.focus is not Focus.FEEDS:
            self._openers[self.panes.panel]()

    async def back_out(self) -> None:
        """One layer out: bar, panel, page, feeds, zen, from the article to the list, from there to the feeds if it was
        chosen among them. Never quits.
        """
        focus = self.panes.focus
        if self.panes.is_typing_search:
            self._controllers.reading.search.leave()
        elif self.panes.is_typing or self.session.find is not None:
            self._controllers.reading.find.leave()
        elif focus in PANELS:
            await self._controllers.panels.leave()
        elif focus is Focus.PAGE:
            self._controllers.reading.page_view.leave()
        elif focus is Focus.FEEDS:
            if not self._controllers.feed_list.show_all_feeds():
                self._controllers.feeds.leave()
        elif self.panes.zen:
            self.panes.set_zen(False)
        elif focus is Focus.BODY:
            self.panes.go_to(Focus.LIST)
        elif self.session.before_feeds is not None:
            await self._controllers.feeds.return_to_feeds()

    async def close(self) -> None:
        """From a panel or the article one step towards the list, or the feeds; from there, quit."""
        if self.availability.closing_quits:
            self.quit()
        elif self.panes.focus is Focus.FEEDS:
            self._controllers.feeds.leave()
        else:
            await self.back_out()

    def quit(self) -> None:
        """End the reader."""
        self.view.quit()

    def cancel(self) -> None:
        """Stop refreshing, fetching, adding, changing articles and a command; what was done stays."""
        self._controllers.refreshing.stop()
        self._controllers.adding.stop()
        self.jobs.stop(CHANGING, SAVING, FULL_TEXT, PIPING)
