"""The controllers of a main screen, each made, and its module imported, when it is first asked for."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, cast

from reader.ui.actions.action import Focus
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.parts import Parts
from reader.ui.main.reading_registry import ReadingControllers

if TYPE_CHECKING:
    from reader.subscriptions.entry_rules import RulesApplied
    from reader.subscriptions.feed_discovery import FoundFeeds
    from reader.ui.main.controllers.adding import AddingController
    from reader.ui.main.controllers.adding_work import IndexPage
    from reader.ui.main.controllers.arrivals import ArrivalsController
    from reader.ui.main.controllers.backups import BackupsController
    from reader.ui.main.controllers.display import DisplayController
    from reader.ui.main.controllers.feed_list import FeedListController
    from reader.ui.main.controllers.feeds import FeedsController
    from reader.ui.main.controllers.highlights import HighlightsController
    from reader.ui.main.controllers.movement import MovementController
    from reader.ui.main.controllers.named_articles import NamedArticlesController
    from reader.ui.main.controllers.navigation import NavigationController
    from reader.ui.main.controllers.panels import PanelsController
    from reader.ui.main.controllers.refreshing import RefreshingController
    from reader.ui.main.controllers.related_stories import RelatedStoriesController
    from reader.ui.main.controllers.retention import RetentionController
    from reader.ui.main.controllers.rule_results import RuleResults
    from reader.ui.main.controllers.rules import RulesController
    from reader.ui.main.controllers.samples import SamplesController
    from reader.ui.main.controllers.settings_check import SettingsCheckController
    from reader.ui.main.controllers.stories import StoriesController
    from reader.ui.main.controllers.subscribing import SubscribingController
    from reader.ui.main.controllers.unfollowing import UnfollowingController


class Controllers:
    """One attribute a controller, under the name that the table of actions gives it; those of what is read apart."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self.reading = ReadingControllers(parts)

    def is_made(self, name: str) -> bool:
        """Whether a controller was asked for before."""
        return name in vars(self) or name in vars(self.reading)

    def get(self, name: str) -> Controller:
        """The controller that a row of the table names. Raises AttributeError where there is none."""
        owner = self if hasattr(type(self), name) else self.reading
        return cast(Controller, getattr(owner, name))

    # -- beside the article

    @cached_property
    def panels(self) -> "PanelsController":
        """Shows panels."""
        from reader.ui.main.controllers.panels import PanelsController

        return PanelsController(self._parts, self.reading.article, self.reading.mark_navigation, self._before_panel)

    def _before_panel(self, pane: Focus) -> None:
        if pane is Focus.RAILS:
            self.related_stories.follow()

    @cached_property
    def named_articles(self) -> "NamedArticlesController":
        """Lists articles about a name."""
        from reader.ui.main.controllers.named_articles import NamedArticlesController

        return NamedArticlesController(self._parts, self.reading.article, self.panels)

    # -- pages and feeds

    @cached_property
    def adding(self) -> "AddingController":
        """Adds pages."""
        from reader.ui.main.controllers.adding import AddingController

        def take_feeds(found: "FoundFeeds", is_opening: bool) -> None:
            self.subscribing.take_found(found, is_opening)

        return AddingController(
            self._parts,
            self.reading.article,
            take_feeds,
            lambda page: self.stories.offer(page),
            lambda number: self.reading.page_view.read(number),
        )

    @cached_property
    def samples(self) -> "SamplesController":
        """Adds and removes the samples."""
        from reader.ui.main.controllers.samples import SamplesController

        return SamplesController(self._parts, self.reading.article, lambda view: self.reading.views.show(view))

    @cached_property
    def arrivals(self) -> "ArrivalsController":
        """Lists what comes in."""
        from reader.ui.main.controllers.arrivals import ArrivalsController

        return ArrivalsController(self._parts)

    @cached_property
    def refreshing(self) -> "RefreshingController":
        """Refreshes feeds."""
        from reader.ui.main.controllers.refreshing import RefreshingController

        def refreshed(applied: "Sequence[RulesApplied]", private_feeds: "Sequence[int]") -> None:
            if applied:
                self.rule_results.take_refresh(applied)
            if private_feeds:
                from reader.ui.main.controllers.private_feeds import PrivateFeedsController

                PrivateFeedsController(self._parts, self.refreshing).ask(private_feeds)
            self.retention.begin()

        return RefreshingController(self._parts, self.arrivals, refreshed)

    @cached_property
    def rule_results(self) -> "RuleResults":
        """Shows what rules did."""
        from reader.ui.main.controllers.rule_results import RuleResults

        return RuleResults(self._parts, self.reading.many_articles)

    @cached_property
    def rules(self) -> "RulesController":
        """Shows, changes and applies rules."""
        from reader.ui.main.controllers.rules import RulesController

        return RulesController(self._parts, self.reading.many_articles)

    @cached_property
    def feeds(self) -> "FeedsController":
        """Shows and changes feeds."""
        from reader.ui.main.controllers.feeds import FeedsController

        return FeedsController(self._parts, self.reading.views, self.refreshing)

    @cached_property
    def feed_list(self) -> "FeedListController":
        """Narrows, sorts and folds the feeds."""
        from reader.ui.main.controllers.feed_list import FeedListController

        return FeedListController(self._parts, self.reading.many_articles, self.reading.read_marker)

    @cached_property
    def retention(self) -> "RetentionController":
        """Sets how long articles are kept."""
        from reader.ui.main.controllers.retention import RetentionController

        return RetentionController(self._parts, self.reading.many_articles, self.refreshing)

    @cached_property
    def subscribing(self) -> "SubscribingController":
        """Follows feeds."""
        from reader.ui.main.controllers.subscribing import SubscribingController

        def remember(sentence: str, feed_ids: Sequence[int]) -> None:
            self.unfollowing.remember_followed(sentence, feed_ids)

        return SubscribingController(self._parts, self.reading.views, self.refreshing, remember)

    @cached_property
    def unfollowing(self) -> "UnfollowingController":
        """Unfollows feeds."""
        from reader.ui.main.controllers.unfollowing import UnfollowingController

        return UnfollowingController(self._parts, self.reading.many_articles, self.refreshing)

    # -- the reader

    @cached_property
    def settings_check(self) -> "SettingsCheckController":
        """Lists the mistakes in the settings."""
        from reader.ui.main.controllers.settings_check import SettingsCheckController

        return SettingsCheckController(self._parts)

    @cached_property
    def backups(self) -> "BackupsController":
        """Shows the backups."""
        from reader.ui.main.controllers.backups import BackupsController

        return BackupsController(self._parts)

    @cached_property
    def display(self) -> "DisplayController":
        """Changes how things look."""
        from reader.ui.main.controllers.display import DisplayController

        return DisplayController(self._parts, self.reading.article, self.reading.settings_writer)

    @cached_property
    def movement(self) -> "MovementController":
        """Moves."""
        from reader.ui.main.controllers.movement import MovementController

        return MovementController(self._parts)

    @cached_property
    def navigation(self) -> "NavigationController":
        """Opens and leaves."""
        from reader.ui.main.controllers.navigation import NavigationController

        return NavigationController(self._parts, self)

    @cached_property
    def related_stories(self) -> "RelatedStoriesController":
        """Fills the related stories."""
        from reader.ui.main.controllers.related_stories import RelatedStoriesController

        return RelatedStoriesController(self._parts, self.reading.article, self.stories)

    @cached_property
    def stories(self) -> "StoriesController":
        """Opens stories, and offers those of a front page."""
        from reader.ui.main.controllers.stories import StoriesController

        def follow_page(page: "IndexPage") -> None:
            if page.url is not None:
                self.subscribing.follow_page(page.url, page.links, page.typed)

        return StoriesController(self._parts, self.reading.article, self.adding, follow_page)

    @cached_property
    def highlights(self) -> "HighlightsController":
        """Shows and hides marks."""
        from reader.ui.main.controllers.highlights import HighlightsController

        return HighlightsController(self._parts, self.reading.article, self.reading.settings_writer)
