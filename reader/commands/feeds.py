"""`broadsheet feeds`: lists, changes, imports and exports the feeds."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.base.address_credentials import split_address
from reader.base.credential_store import CredentialStore
from reader.base.errors import PageError, RefusedAddress
from reader.base.safe_text import safe_line
from reader.commands.named_feeds import find_named
from reader.commands.own_library import library_to_change, library_to_read, open_library
from reader.commands.printing import complain, counted, print_found, say, terminal_width
from reader.library.library import Library
from reader.library.stores.feeds import FeedRow, FeedStore
from reader.model.moments import moment_at

if TYPE_CHECKING:
    from reader.commands.options.feeds import FeedsOptions

_FULL_TEXT = {"always": True, "never": False, "short": None}


def manage_feeds(options: "FeedsOptions") -> int:
    """List the feeds, or do with them what the options say. Returns the exit status."""
    with _opened(options) as library:
        if options.import_from is not None:
            return _import(library, options.import_from)
        if options.export_to is not None:
            return _export(library, options.export_to, options.force)
        if options.addresses:
            return _change(library, options)
        if options.changes_feeds:
            raise RefusedAddress("Name the feed to change: broadsheet feeds ADDRESS …")
        return _list(library, options.format)


def _opened(options: "FeedsOptions") -> Library:
    if options.import_from is not None:
        return open_library(options)
    return library_to_change(options) if options.changes_feeds else library_to_read(options)


def _list(library: Library, form: str) -> int:
    feeds, unread = FeedStore(library).feeds(), FeedStore(library).unread()
    if form == "json":
        print_found([_to_json(feed, unread.get(feed.id, 0)) for feed in feeds])
    elif feeds:
        print_found(_table(feeds, unread))
    else:
        complain("You follow no feeds. `broadsheet add ADDRESS` follows one, `broadsheet feeds --import FILE` a list.")
    return 0


def _import(library: Library, word: str) -> int:
    from reader.commands.private_feeds import ask_about_private
    from reader.subscriptions.subscribing import import_feeds

    path = Path(word).expanduser()
    try:
        imported = import_feeds(library, path)
    except PageError as error:
        raise PageError(f"{safe_line(str(path))}: {error}") from None
    for line in imported.left_out:
        complain(f"skipped: {line}")
    known = f", {imported.known:,} followed already" if imported.known else ""
    say(f"{counted(imported.new, 'new feed')}{known}")
    ask_about_private(library, imported.feed_ids)
    return 0


def _export(library: Library, word: str, is_forced: bool) -> int:
    from reader.subscriptions.subscribing import export_feeds, save_feeds

    if word == "-":
        say(export_feeds(library).decode(), end="")
    else:
        save_feeds(library, Path(word).expanduser(), is_forced)
    return 0


def _change(library: Library, options: "FeedsOptions") -> int:
    store = FeedStore(library)
    forgotten = _forget_unfollowed(store, options)
    feeds, all_found = find_named(store, [one for one in options.addresses if one not in forgotten])
    deleted = {feed.id: _delete_articles(library, feed) for feed in feeds} if options.deletes_articles else {}
    changed = [after for feed in feeds if (after := _change_one(store, feed, options))]
    if options.format == "json":
        unread = store.unread()
        print_found([_to_json(feed, unread.get(feed.id, 0)) for feed in changed])
    else:
        for feed in changed:
            gone = f", {counted(deleted[feed.id], 'article')} deleted" if feed.id in deleted else ""
            say(f"unfollowed: {feed.name}{gone}" if options.remove else f"{feed.name}: {_status(feed)}{gone}")
    return int(not all_found)


def _delete_articles(library: Library, feed: FeedRow) -> int:
    """Delete the articles of a feed that nobody marked and no other feed has. Returns how many."""
    from reader.library.stores.changes_in_steps import ChangesInSteps, deleting
    from reader.library.stores.disposable_articles import disposable_of_feeds

    changes = ChangesInSteps(deleting())
    for _ in changes.make(library, disposable_of_feeds(library, [feed.id])):
        pass
    return changes.changed


def _change_one(store: FeedStore, feed: FeedRow, options: "FeedsOptions") -> FeedRow | None:
    """Change a feed, or unfollow it. Returns it as it is then, or was last."""
    if options.remove or options.forgets_password:
        CredentialStore().forget(feed.url)
    if options.remove:
        store.unsubscribe(feed.id)
        return feed
    _set_options(store, feed.id, options)
    return store.feed(feed.id)


def _forget_unfollowed(store: FeedStore, options: "FeedsOptions") -> list[str]:
    """Forget the passwords of feeds that are no longer followed, and return the addresses that had one."""
    if not options.forgets_password:
        return []
    unfollowed = {word: split_address(word)[0] for word in options.addresses if store.find(word) is None}
    forgotten = [word for word, address in unfollowed.items() if CredentialStore().forget(address)]
    for word in forgotten:
        say(f"forgotten: the password of {safe_line(unfollowed[word])}")
    return forgotten


def _set_options(store: FeedStore, feed_id: int, options: "FeedsOptions") -> None:
    if options.title is not None:
        store.rename(feed_id, options.title)
    if options.folder is not None:
        store.move(feed_id, options.folder)
    if options.full_text is not None:
        store.set_full_text(feed_id, _FULL_TEXT[options.full_text])
    if options.hours is not None:
        store.set_interval(feed_id, int(options.hours * 3600))
    if options.mute is not None:
        store.set_muted(feed_id, options.mute)
    store.allow(feed_id, options.allows_private, options.allows_http)


def _table(feeds: Sequence[FeedRow], unread: dict[int, int]) -> str:
    from reader.commands.text_table import draw_table

    rows = [
        [str(unread.get(feed.id, 0)), feed.folder or "", feed.name, _day(feed.last_success), _status(feed), feed.url]
        for feed in feeds
    ]
    return "\n".join(draw_table(["UNREAD", "FOLDER", "FEED", "REFRESHED", "STATUS", "ADDRESS"], rows, terminal_width()))


def _status(feed: FeedRow) -> str:
    """The status of a feed, and its settings, in a few words."""
    states = ["gone" if feed.is_gone else f"failed {counted(feed.failures, 'time')}"] if feed.error else []
    states += ["followed page"] * feed.is_page
    states += ["muted"] * feed.is_muted
    states += ["password"] * (feed.url in CredentialStore().addresses())
    if feed.full_text is not None:
        states.append("full articles" if feed.full_text else "feed's text")
    states += ["may be unencrypted"] * feed.allows_http
    if feed.interval:
        states.append(f"every {feed.interval / 3600:g} h")
    return ", ".join(states) or "ok"


def _day(moment: int | None) -> str:
    return f"{moment_at(moment):%Y-%m-%d}" if moment is not None else "never"


def _to_json(feed: FeedRow, unread: int) -> dict[str, Any]:
    visited = moment_at(feed.last_success).isoformat() if feed.last_success is not None else None
    return {
        "url": feed.url,
        "title": feed.name,
        "site": feed.site,
        "folder": feed.folder,
        "unread": unread,
        "visited": visited,
        "error": feed.error,
        "failures": feed.failures,
        "gone": feed.is_gone,
        "page": feed.is_page,
        "muted": feed.is_muted,
        "has_password": feed.url in CredentialStore().addresses(),
        "full_text": next(word for word, value in _FULL_TEXT.items() if value is feed.full_text),
        "hours": feed.interval / 3600,
        "allows_private": feed.allows_private,
        "allows_http": feed.allows_http,
    }
