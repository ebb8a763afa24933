"""What the library has beside the open article: the stories of its page, and the articles that are nearest to it.

Looked up in the background while the panel of related stories is shown, and again when articles come, go or are read.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reader.ui.actions.action import Focus
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.stories import StoriesController
from reader.ui.main.jobs import Job
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.rows.article_row import ArticleRow
    from reader.library.search.related import Related
    from reader.model.article import Story

_PASSING = 0.15
"""Seconds after which an article is taken to be read, and not passed on the way to another."""
_CACHED = 64
"""Articles whose nearest are remembered."""


class RelatedStoriesController(Controller):
    """Fills the panel of related stories, and opens one of them."""

    def __init__(self, parts: Parts, article: ArticleController, stories: StoriesController) -> None:
        super().__init__(parts)
        self._article = article
        self._stories = stories
        self._near: dict[int, Sequence[Related]] = {}
        """The nearest articles of each, since the last came or went."""
        self._is_following = False
        self._was_shown = False

    def follow(self) -> None:
        """Fill the panel whenever it is shown, from now on."""
        if not self._is_following:
            self._is_following = True
            self.session.observe(self._forget, Topic.LIST)
            self.session.observe(self._look_up, Topic.ARTICLE, Topic.LIST, Topic.STATES)
            self.session.observe(self._look_up_when_shown, Topic.PANES)

    def open_story(self) -> None:
        """Open the story under the panel's cursor: from the library, else by its address."""
        if self.late.rails is None:
            return
        known, story = self.late.rails.content.article_id, self.late.rails.content.story
        if known is not None:
            self._article.open_in_body(known)
        elif story is not None:
            self._stories.open(story)

    def _forget(self) -> None:
        self._near = {}

    def _look_up_when_shown(self) -> None:
        """Look up once the panel comes into sight."""
        was_shown, self._was_shown = self._was_shown, self.panes.panel is Focus.RAILS
        if self._was_shown and not was_shown:
            self._look_up()

    def _look_up(self) -> None:
        """Find out what the library has beside the open article, where that is shown."""
        opened, rails = self.session.opened, self.late.rails
        if self.panes.panel is not Focus.RAILS or opened is None or rails is None:
            return
        self._near = {} if len(self._near) > _CACHED else self._near
        article_id, stories, near = opened.row.id, rails.content.stories, self._near

        def look(job: Job) -> None:
            from reader.library.library import Library

            if self._is_beside(article_id):
                with Library(self.library.path) as library:
                    self._look_in(job, library, article_id, stories, near)

        self.jobs.start("related", look, queues=True, failed=lambda _: None)  # the rails of the page are there anyway

    def _look_in(
        self,
        job: Job,
        library: "Library",
        article_id: int,
        stories: "Sequence[Story]",
        near: "dict[int, Sequence[Related]]",
    ) -> None:
        """On the job's thread: the stories that the library has at once, the nearest articles once the person stays."""
        from reader.library.search.related import RelatedArticles
        from reader.library.stores.known_stories import known_stories

        rows = known_stories(library, stories)
        held = {story: row for story, row in zip(stories, rows, strict=True) if row is not None}
        articles = RelatedArticles(library)
        if article_id not in near:
            job.post(self._show, article_id, held, None)
            if job.wait(_PASSING) or not self._is_beside(article_id):
                return
            near[article_id] = articles.near(article_id)
        job.post(self._show, article_id, held, articles.as_they_are(near[article_id]))

    def _is_beside(self, article_id: int) -> bool:
        """Whether the panel is beside that article; asked by the job too."""
        return self.panes.panel is Focus.RAILS and self.session.open_id == article_id

    def _show(self, article_id: int, held: "Mapping[Story, ArticleRow]", near: "Sequence[Related] | None") -> None:
        """Show what the library has beside an article; `near` is None while it is still being looked for."""
        if self.late.rails is not None and self._is_beside(article_id):
            self.late.rails.content.show_library(held, near)
            self.session.changed(Topic.SELECTION)
