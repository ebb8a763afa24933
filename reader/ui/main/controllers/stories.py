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
        from reader.subscriptions.feed_discovery import site_named
        from reader.ui.dialogs.stories_dialog import StoriesDialog

        title = f"{site_named(page.url) if page.url else page.source} lists {len(page.stories):,} stories"
        if not self.view.is_on_top or self.panes.is_typing_in_bar:
            key, name = self.context.key_of("add"), "address" if page.url else "path"
            self.view.show_notice(f"{title}. {key} with its {name} shows them again.", beside=True)
            return

        def answer(choice: "StoriesChoice | None") -> None:
            if choice is None:
                return
            if not choice.stories:
                self._follow_page(page)
            elif len(choice.stories) == 1:
                self.open(choice.stories[0])
            else:
                self._adding.start([one.url for one in choice.stories if one.url], opens_first=False)

        dialog = StoriesDialog(title, page.stories, page.stored, can_follow=page.url is not None)
        self.view.open_dialog(dialog, answer)
