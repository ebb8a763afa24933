"""Acts that follow feeds: one that is added by its address, those that a page names, lists of them in and out."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from reader.base.errors import ReaderError
from reader.ui.actions.action import Focus
from reader.ui.main.adding import AddingActs
from reader.ui.main.feeds import FeedsActs
from reader.ui.main.undo import Change
from reader.ui.plain import notify

if TYPE_CHECKING:
    from reader.subscriptions.feed_discovery import FoundFeeds, NamedFeed
    from reader.subscriptions.subscribing import Subscribed

_EXPORTED = "~/broadsheet.opml"


class FollowingActs(AddingActs, FeedsActs):
    """Each act is the method of its id in the table of acts."""

    def take_found(self, found: "FoundFeeds") -> None:
        if found.path is not None:
            self.import_feeds(found.path)
        elif found.feed is not None:
            self._follow_feeds([found.feed])
        elif found.page is not None and found.links:
            self._offer(found.page.url or "", found.links)

    def _offer(self, address: str, links: "Sequence[NamedFeed]") -> None:
        """Ask which feeds of a page are to be followed, unless the person is at something else by now."""
        from reader.subscriptions.feed_discovery import site_named

        count = f"{site_named(address)} has {len(links):,} feed{'s' * (len(links) != 1)}"
        if self.app.screen is not self or self.is_typing or self.is_typing_search:
            notify(self.app, f"{count}. {self.key_of('add')} with its address offers them again.", beside=True)
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        several = len(links) > 1
        rows = [link.title or link.url for link in links] + ["All of them"] * several + ["None of them"]

        def answer(chosen: int | None) -> None:
            if chosen is not None and chosen < len(links):
                self._follow_feeds([links[chosen]])
            elif several and chosen == len(links):
                self._follow_feeds(links)

        self.app.push_screen(ChoiceDialog(f"{count}. Follow {'which' if several else 'it'}?", rows), answer)

    def _follow_feeds(self, links: "Sequence[NamedFeed]") -> None:
        """Follow feeds, and fetch what they have."""
        from reader.subscriptions.subscribing import follow

        library = self.shelf.library
        found = self.attempt(lambda: [follow(library, link.url, link.title) for link in links])
        if not found:
            return
        new = [one.feed for one in found if one.is_new]
        names = [feed.name for feed in new or [one.feed for one in found]]
        named = names[0] if len(names) == 1 else f"{len(names):,} feeds"
        notify(self.app, f"You follow {named} now." if new else f"You follow {named} already.", beside=True)
        if new:
            self._remember_following(named, found)
        self.feeds_changed()
        if self.feeds_panel is not None and self.place is Focus.FEEDS:
            self.feeds_panel.go_to_feed(found[0].feed.id)
        self.refresh_feeds([one.feed for one in found])

    def _remember_following(self, named: str, found: "Sequence[Subscribed]") -> None:
        from reader.library.stores.unsubscribed_feeds import unsubscribe

        def take_back() -> None:
            for one in found:
                if one.is_new:
                    unsubscribe(self.shelf.library, one.feed.id)
            self.feeds_changed()

        self.changes.remember(Change(f"{named} followed", None, take_back))

    # -- lists of feeds

    def action_import_feeds(self) -> None:
        from reader.ui.dialogs.offer_dialog import OfferDialog

        dialog = OfferDialog("Take over the feeds of which OPML file, or newsboat's urls?", "", "~/subscriptions.opml")
        self.app.push_screen(dialog, self._import_answer)

    def _import_answer(self, path: str | None) -> None:
        if path:
            self.import_feeds(Path(path).expanduser())

    @work(thread=True, group="feeds", exit_on_error=False)
    def import_feeds(self, path: Path) -> None:
        """Follow the feeds of a list, and say how many those are."""
        from reader.library.library import Library
        from reader.subscriptions.subscribing import import_feeds

        try:
            with Library(self.shelf.library.path) as library:
                imported = import_feeds(library, path)
        except ReaderError as error:
            self.call_later(notify, self.app, f"{path}: {error}", "error")
            return
        told = [f"{imported.new:,} new feed{'s' * (imported.new != 1)}"]
        told += [f"{imported.known:,} followed already"] * bool(imported.known)
        if imported.left_out:
            lines = len(imported.left_out)
            told.append(f"{lines:,} line{'s' * (lines != 1)} left out: {imported.left_out[0]}")
        fetches = f" {self.key_of('refresh_all')} fetches what they have." if imported.new else ""
        self.call_later(notify, self.app, f"{', '.join(told)}.{fetches}")
        self.call_later(self.feeds_changed)

    def action_export_feeds(self) -> None:
        from reader.ui.dialogs.offer_dialog import OfferDialog

        self.app.push_screen(OfferDialog("Write the feeds into which OPML file?", _EXPORTED), self._export_answer)

    def _export_answer(self, path: str | None) -> None:
        if path:
            self._export(Path(path).expanduser())

    @work(thread=True, group="feeds", exit_on_error=False)
    def _export(self, path: Path) -> None:
        from reader.library.library import Library
        from reader.subscriptions.subscribing import export_feeds

        try:
            with Library(self.shelf.library.path) as library:
                data = export_feeds(library)
            with path.open("xb") as stream:
                stream.write(data)
        except ReaderError as error:
            self.call_later(notify, self.app, str(error), "error")
        except FileExistsError:
            self.call_later(notify, self.app, f"{path} is there already. Name another file.", "error")
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "no file can have this name"
            self.call_later(notify, self.app, f"{path} cannot be written: {reason}. Name another file.", "error")
        else:
            self.call_later(notify, self.app, f"The feeds are in {path}.")
