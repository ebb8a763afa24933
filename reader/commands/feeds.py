"""The commands about feeds: `add` on an address of one, `feeds` and `refresh`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from reader import pipeline, sources
from reader.base.errors import PageError, RefusedAddress
from reader.base.safe_text import safe_line
from reader.commands.own_library import library_to_read, open_library
from reader.commands.printing import advise, complain, counted, print_found, show_progress, terminal_width
from reader.library.library import Library
from reader.library.stores.feeds import FeedRow, FeedStore
from reader.subscriptions import refreshing
from reader.subscriptions.feed_visits import Visited, due_feeds

if TYPE_CHECKING:
    from reader.commands.arguments import Options
    from reader.pages.feed_links import FeedLink
    from reader.pages.page import Page

_FULL_TEXT = {"always": True, "never": False, "short": None}
_MOST_OFFERED = 5
"""Feeds of a page that are named; some have one for each of their subjects."""


def obey(options: "Options") -> int:
    """List, change or refresh the feeds of the library. Returns the exit status."""
    makes = options.command == "feeds" and options.import_from is not None
    with (open_library if makes else library_to_read)(options) as library:
        return (list_feeds if options.command == "feeds" else refresh_feeds)(library, options)


# -- add


def add_one(library: Library, source: sources.Source, takes_feed: bool, stream: BinaryIO) -> bool:
    """Add a page, or follow the feed that it is; say what a page offers. With `takes_feed` its first feed is followed
    instead. False, and said, where it fails.
    """
    if not isinstance(source, str) or not source.lower().startswith(("http:", "https:")):
        return _add_page(library, source, stream)
    try:
        page = sources.read_page(source)
        followed = _follow_what_is_there(library, page, takes_feed)
    except PageError as error:
        complain(f"{sources.source_name(source)}: {error}")
        return False
    if followed is not None:
        return _take_in(library, [followed], shows_articles=False)
    from reader.subscriptions.subscribing import feeds_named_on

    is_added = _add_page(library, page, stream)
    _offer(page, feeds_named_on(page))
    return is_added


def _follow_what_is_there(library: Library, page: "Page", takes_feed: bool) -> FeedRow | None:
    """The feed that a page is, or names as its first if that is taken; None where it is a page to add. Raises NotAFeed
    where it names none.
    """
    from reader.base.errors import NotAFeed
    from reader.subscriptions.subscribing import feed_on, feeds_named_on, follow

    feed = feed_on(page)
    if feed is not None:
        url, title = feed.url, feed.title
    elif takes_feed:
        links = feeds_named_on(page)
        if not links:
            raise NotAFeed("This page names no feed. Look for its address on the site, and add that.")
        url, title = links[0]
    else:
        return None
    followed = follow(library, url, title)
    print(f"{'following' if followed.is_new else 'followed already'}: {followed.feed.name}", flush=True)
    return followed.feed


def _add_page(library: Library, source: sources.Source, stream: BinaryIO) -> bool:
    (result,) = pipeline.add_sources(library, [source], stream=stream)
    if isinstance(result, pipeline.Failed):
        complain(f"{result.source}: {result.error}")
        return False
    print(f"{result.outcome}: {result.headline}", flush=True)
    return True


def _offer(page: "Page", links: "Sequence[FeedLink]") -> None:
    if not links:
        return
    complain(f"{sources.source_name(page)} has {counted(len(links), 'feed')}. `broadsheet add` follows one:")
    for link in links[:_MOST_OFFERED]:
        complain(f"  {link.url}" + (f"  ({link.title})" if link.title else ""))
    if len(links) > _MOST_OFFERED:
        complain(f"  and {len(links) - _MOST_OFFERED:,} more")


# -- feeds


def list_feeds(library: Library, options: "Options") -> int:
    """List the feeds, or do with them what the options say. Returns the exit status."""
    if options.import_from is not None:
        return _import(library, options.import_from)
    if options.export_to is not None:
        return _export(library, options.export_to)
    if options.addresses:
        return _change(library, options)
    if (options.removes, options.title, options.folder, options.full_text, options.hours, options.mutes) != (
        False, None, None, None, None, None,
    ):  # fmt: skip
        raise RefusedAddress("Name the feed that is meant: broadsheet feeds ADDRESS …")
    feeds, unread = FeedStore(library).feeds(), FeedStore(library).unread()
    if options.format == "json":
        print_found([_to_json(feed, unread.get(feed.id, 0)) for feed in feeds])
    elif feeds:
        print_found(_table(feeds, unread))
    else:
        complain("You follow no feeds. `broadsheet add ADDRESS` follows one, `broadsheet feeds --import FILE` a list.")
    return 0


def _import(library: Library, word: str) -> int:
    from reader.subscriptions.subscribing import import_feeds

    path = Path(word).expanduser()
    try:
        imported = import_feeds(library, path)
    except PageError as error:
        raise PageError(f"{safe_line(str(path))}: {error}") from None
    for line in imported.left_out:
        complain(f"left out: {line}")
    known = f", {imported.known:,} followed already" if imported.known else ""
    print(f"{counted(imported.new, 'new feed')}{known}")
    return 0


def _export(library: Library, word: str) -> int:
    from reader.subscriptions.subscribing import export_feeds

    data = export_feeds(library)
    if word == "-":
        print(data.decode(), end="")
        return 0
    path = Path(word).expanduser()
    try:
        path.write_bytes(data)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no file can have this name"
        raise PageError(f"{safe_line(str(path))} cannot be written: {reason}. Name another file.") from None
    return 0


def _change(library: Library, options: "Options") -> int:
    kept = FeedStore(library)
    feeds, is_whole = _named(kept, options.addresses)
    for feed in feeds:
        if options.removes:
            kept.unsubscribe(feed.id)
            print(f"no longer followed: {feed.name}")
            continue
        _set_options(kept, feed.id, options)
        if changed := kept.feed(feed.id):
            print(f"{changed.name}: {_state(changed)}")
    return int(not is_whole)


def _set_options(kept: FeedStore, feed_id: int, options: "Options") -> None:
    if options.title is not None:
        kept.rename(feed_id, options.title)
    if options.folder is not None:
        kept.move(feed_id, options.folder)
    if options.full_text is not None:
        kept.set_full_text(feed_id, _FULL_TEXT[options.full_text])
    if options.hours is not None:
        kept.set_interval(feed_id, int(options.hours * 3600))
    if options.mutes is not None:
        kept.set_muted(feed_id, options.mutes)


def _named(kept: FeedStore, addresses: Sequence[str]) -> tuple[list[FeedRow], bool]:
    """The feeds at these addresses, and whether all are followed; those that are not are told."""
    found = {address: kept.find(address) for address in addresses}
    for address, feed in found.items():
        if feed is None:
            complain(f"{address}: You follow no feed at this address. `broadsheet feeds` lists them.")
    return list(dict.fromkeys(feed for feed in found.values() if feed)), None not in found.values()


def _table(feeds: Sequence[FeedRow], unread: dict[int, int]) -> str:
    from reader.commands.text_table import draw_table

    rows = [
        [str(unread.get(feed.id, 0)), feed.folder or "", feed.name, _day(feed.last_success), _state(feed), feed.url]
        for feed in feeds
    ]
    return "\n".join(draw_table(["UNREAD", "FOLDER", "FEED", "VISITED", "STATE", "ADDRESS"], rows, terminal_width()))


def _state(feed: FeedRow) -> str:
    """How a feed fares, in few words."""
    states = ["gone" if feed.is_gone else f"failed {counted(feed.failures, 'time')}"] if feed.error else []
    states += ["muted"] * feed.is_muted
    if feed.full_text is not None:
        states.append("whole pages" if feed.full_text else "as the feed has it")
    if feed.interval:
        states.append(f"every {feed.interval / 3600:g} h")
    return ", ".join(states) or "well"


def _day(moment: int | None) -> str:
    return f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%d}" if moment is not None else "never"


def _to_json(feed: FeedRow, unread: int) -> dict[str, Any]:
    visited = datetime.fromtimestamp(feed.last_success, UTC).isoformat() if feed.last_success is not None else None
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
        "muted": feed.is_muted,
        "full_text": next(word for word, value in _FULL_TEXT.items() if value is feed.full_text),
        "hours": feed.interval / 3600,
    }


# -- refresh


def refresh_feeds(library: Library, options: "Options") -> int:
    """Fetch what is new in the feeds, of some if addresses are named. Returns the exit status: 1 where one fails."""
    kept = FeedStore(library)
    if options.addresses:
        feeds, is_whole = _named(kept, options.addresses)
        return int(not (_take_in(library, feeds) and is_whole))
    every = kept.feeds()
    feeds = due_feeds(every)
    if not every:
        advise("You follow no feeds. `broadsheet add ADDRESS` follows one.")
    elif not feeds:
        advise("No feed is due: `broadsheet feeds` says how they fare. Name one to visit it all the same.")
    return int(not _take_in(library, feeds))


def _take_in(library: Library, feeds: Sequence[FeedRow], shows_articles: bool = True) -> bool:
    """Refresh feeds, one line an article, or how many there were. Whether none failed."""
    names = {feed.id: feed.name for feed in feeds}
    went_well, articles, busy = True, 0, set[str]()
    for one in refreshing.refresh(library, feeds):
        show_progress("")
        if isinstance(one, Visited):
            names[one.feed_id] = one.name
            what, error, shown = f"{one.name} ({one.url})", one.error, None
        else:
            what, error = one.headline, one.error
            shown = None if error or not shows_articles else f"{names[one.feed_id]}: {one.headline}"
            articles += error is None
        if isinstance(one, refreshing.EntryResult) and one.is_waiting and error:
            if error not in busy:
                complain(error)
            busy.add(error)
        elif error:
            went_well = False
            complain(f"{what}: {error}")
        elif shown:
            print(shown, flush=True)
        rest = "feeds" if isinstance(one, Visited) else "articles"
        show_progress(f"{one.done:,} of {one.total:,} {rest}" if one.done < one.total else "")
    if not shows_articles and went_well:
        print(f"{counted(articles, 'new article')}", flush=True)
    return went_well
