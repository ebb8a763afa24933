"""Stories: opening one of a page, and offering those of a front page, which itself can be followed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.model.article import Story
from reader.ui.main.controllers.adding import AddingController
from reader.ui.main.controllers.adding_work import IndexPage
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.ui.dialogs.stories_dialog import StoriesChoice


class StoriesController(Controller):
    """Opens stories, and follows the pages that list them."""

    def __init__(
        self,
        parts: Parts,
        article: ArticleController,
        adding: AddingController,
        follow_page: Callable[[IndexPage], object],
    ) -> None:
        """`follow_page` is called with a page that is to be followed."""
        super().__init__(parts)
        self._article = article
        self._adding = adding
        self._follow_page = follow_page
        self._page: IndexPage | None = None
        self._chosen: Story | None = None
        """The story of that page that was opened last."""

    def open(self, story: Story) -> None:
        """Open a story: from the library, else by its address."""
        from reader.library.stores.known_stories import find_story

        known = find_story(self.library, story.url, story.title)
        if known is not None:
            self._article.open_in_body(known)
        elif story.url:
            self._adding.start([story.url], opens_first=True)
        else:
            sentence = "The page gave no address for this story, and the library does not have it."
            self.view.show_notice(sentence, "warning")

    def offer(self, page: IndexPage) -> None:
        """Show the stories of a front page, unless the person is at something else by now."""
        self._page, self._chosen = page, None
        if self.view.is_on_top and not self.panes.is_typing_in_bar:
            self._show(page)
            return
        key, name = self.context.key_of("add"), "address" if page.url else "path"
        self.view.show_notice(f"{_title(page)}. {key} with its {name} shows them again.", beside=True)

    def show_stories(self) -> None:
        """Show the stories of the last front page once more, with what the library has of them by now."""
        if self._page is None:
            key = self.context.key_of("add")
            self.view.show_notice(f"There was no front page yet. {key} with the address of one shows its stories.")
            return
        from reader.library.stores.known_stories import known_stories

        self._show(self._page._replace(stored=known_stories(self.library, self._page.stories)))

    def _show(self, page: IndexPage) -> None:
        from reader.ui.dialogs.stories_dialog import StoriesDialog

        def answer(choice: "StoriesChoice | None") -> None:
            if choice is None:
                return
            if not choice.stories:
                self._follow_page(page)
            elif len(choice.stories) == 1:
                self._chosen = choice.stories[0]
                self.open(choice.stories[0])
            else:
                self._adding.start([one.url for one in choice.stories if one.url], opens_first=False)

        chosen = page.stories.index(self._chosen) if self._chosen is not None else 0
        dialog = StoriesDialog(_title(page), page.stories, page.stored, page.url is not None, chosen)
        self.view.open_dialog(dialog, answer)


def _title(page: IndexPage) -> str:
    from reader.subscriptions.feed_discovery import site_named

    what = "one story" if len(page.stories) == 1 else f"{len(page.stories):,} stories"
    return f"{site_named(page.url) if page.url else page.source} lists {what}"
