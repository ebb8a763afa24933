"""Following feeds: one that is added by its address, those that a page names; importing and exporting lists of them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.base.errors import ReaderError
from reader.library.listing.view import View, ViewKind
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.refreshing import RefreshingController
from reader.ui.main.controllers.views import ViewsController
from reader.ui.main.jobs import Job
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.subscriptions.feed_discovery import FoundFeeds, NamedFeed
    from reader.subscriptions.subscribing import FeedImport

_EXPORTED = "~/broadsheet.opml"


class SubscribingController(Controller):
    """Follows feeds, and refreshes those that are new."""

    def __init__(
        self,
        parts: Parts,
        views: ViewsController,
        refreshing: RefreshingController,
        remember: Callable[[str, Sequence[int]], object],
    ) -> None:
        """`remember` remembers how feeds that were followed, of which a sentence says so, are unfollowed again."""
        super().__init__(parts)
        self._remember = remember
        self._views = views
        self._refreshing = refreshing

    def take_found(self, found: "FoundFeeds", is_opening: bool = False) -> None:
        """Follow the feeds that somebody named, or offer those of a page. With `is_opening` the list of the feed is
        shown, and nothing is offered: somebody named it to read it.
        """
        if found.path is not None:
            self._import(found.path)
        elif found.opml:
            self._import_opml(found.opml)
        elif found.feed is not None:
            self._follow([found.feed], found.typed, shows_list=is_opening)
        elif found.page is not None and found.links and not is_opening:
            self._offer(found.page.url or "", found.links, found.typed)

    def follow_page(self, url: str, links: "Sequence[NamedFeed]", typed: str) -> None:
        """Follow a page that lists stories; where it names feeds, ask whether one of them is meant."""
        from reader.subscriptions.feed_discovery import NamedFeed, site_named

        page = NamedFeed(url, site_named(url))
        if not links:
            self._follow([page], typed)
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        def answer(chosen: int | None) -> None:
            if chosen is not None:
                self._follow([[*links, page][chosen]], typed)

        rows = [*(f"Its feed: {link.title or link.url}" for link in links), "The stories of this page"]
        named = "a feed" if len(links) == 1 else f"{len(links):,} feeds"
        self.view.open_dialog(ChoiceDialog(f"This page names {named}, too. Follow what?", rows), answer)

    def _offer(self, address: str, links: "Sequence[NamedFeed]", typed: str) -> None:
        """Ask which feeds of a page are to be followed, unless the person is at something else by now."""
        from reader.subscriptions.feed_discovery import site_named

        count = f"{site_named(address)} has {len(links):,} feed{'s' * (len(links) != 1)}"
        if not self.view.is_on_top or self.panes.is_typing_in_bar:
            key = self.context.key_of("add")
            self.view.show_notice(f"{count}. {key} with its address offers them again.", beside=True)
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        several = len(links) > 1
        rows = [link.title or link.url for link in links] + ["All of them"] * several + ["None of them"]

        def answer(chosen: int | None) -> None:
            if chosen is not None and chosen < len(links):
                self._follow([links[chosen]], typed)
            elif several and chosen == len(links):
                self._follow(links, typed)

        self.view.open_dialog(ChoiceDialog(f"{count}. Follow {'which' if several else 'it'}?", rows), answer)

    def _follow(self, links: "Sequence[NamedFeed]", typed: str, shows_list: bool = False) -> None:
        """Follow feeds, and fetch what they have; show the list of the first if that is wanted. `typed` is the address
        that led to them, perhaps with a password.
        """
        from reader.subscriptions.subscribing import follow

        try:
            found = [follow(self.library, link.url, link.title, typed) for link in links]
        except ReaderError as error:
            self.view.show_notice(str(error), "error", beside=True)
            return
        new = [one.feed for one in found if one.is_new]
        names = [feed.name for feed in new or [one.feed for one in found]]
        named = names[0] if len(names) == 1 else f"{len(names):,} feeds"
        sentence = f"You follow {named} now." if new else f"You follow {named} already."
        self.view.show_notice(sentence, beside=True)
        if new:
            self._remember(f"Followed {named}", [feed.id for feed in new])
        self.session.changed(Topic.FEEDS)
        if self.late.feeds_panel is not None and self.panes.focus is Focus.FEEDS:
            self.late.feeds_panel.content.go_to_feed(found[0].feed.id)
        if shows_list:
            self._views.show(View(ViewKind.FEED, str(found[0].feed.id)))
        self._refreshing.refresh_feeds([one.feed for one in found])

    # -- lists of feeds

    def import_feeds(self) -> None:
        """Follow the feeds of a list in a file, whose name is asked for."""
        from reader.ui.dialogs.offer_dialog import OfferDialog

        title = "Import the feeds of which OPML file, or newsboat's urls?"
        dialog = OfferDialog(title, "", "~/subscriptions.opml")
        self.view.open_dialog(dialog, lambda path: self._import(Path(path).expanduser()) if path else None)

    def _import(self, path: Path) -> None:
        """Follow the feeds of a list, and say how many those are."""

        def import_list(library: "Library") -> "FeedImport":
            from reader.subscriptions.subscribing import import_feeds

            return import_feeds(library, path)

        self._import_by(import_list, str(path))

    def _import_opml(self, opml: str) -> None:
        """Follow the feeds of a list that did not come from a file."""

        def import_list(library: "Library") -> "FeedImport":
            from reader.subscriptions.subscribing import import_opml

            return import_opml(library, opml.encode("utf-8", "replace"))

        self._import_by(import_list, "The list of feeds")

    def _import_by(self, import_list: "Callable[[Library], FeedImport]", name: str) -> None:
        def work(_: Job) -> "FeedImport":
            from reader.library.library import Library

            with Library(self.library.path) as library:
                return import_list(library)

        self.jobs.start(
            "feeds",
            work,
            queues=True,
            saves=True,
            done=self._show_imported,
            failed=lambda error: self.view.show_notice(f"{name}: {error}", "error"),
            failure="The feeds could not be imported",
        )

    def _show_imported(self, imported: "FeedImport") -> None:
        parts = [f"{imported.new:,} new feed{'s' * (imported.new != 1)}"]
        parts += [f"{imported.known:,} followed already"] * bool(imported.known)
        if imported.left_out:
            lines = len(imported.left_out)
            parts.append(f"{lines:,} line{'s' * (lines != 1)} skipped: {imported.left_out[0]}")
        fetches = f" {self.context.key_of('refresh_all')} fetches what they have." if imported.new else ""
        self.view.show_notice(f"{', '.join(parts)}.{fetches}")
        if imported.feed_ids:
            self._remember(f"Followed {imported.new:,} feed{'s' * (imported.new != 1)}", imported.feed_ids)
        self.session.changed(Topic.FEEDS)

    def export_feeds(self) -> None:
        """Write the feeds into a file, whose name is asked for."""
        from reader.ui.dialogs.offer_dialog import OfferDialog

        dialog = OfferDialog("Export the feeds to which OPML file?", _EXPORTED)
        self.view.open_dialog(dialog, lambda path: self._export(Path(path).expanduser()) if path else None)

    def _export(self, path: Path) -> None:
        def export(_: Job) -> None:
            from reader.library.library import Library
            from reader.subscriptions.subscribing import save_feeds

            with Library(self.library.path) as library:
                save_feeds(library, path)

        self.jobs.start(
            "feeds",
            export,
            queues=True,
            saves=True,
            done=lambda _: self.view.show_notice(f"The feeds are in {path}."),
            failure="The feeds could not be exported",
        )
