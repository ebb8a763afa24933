"""`broadsheet retain`: how long the articles of feeds are kept, and how many of them."""

from typing import TYPE_CHECKING

from reader.base.errors import QueryError
from reader.commands.named_feeds import find_named
from reader.commands.own_library import library_to_change, library_to_read
from reader.commands.printing import counted, print_found, print_json, say, show_progress
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.library.stores.retention import Expiring, RetentionStore
from reader.model.retention import Retention

if TYPE_CHECKING:
    from reader.commands.options.retention import RetentionOptions


def limit_retention(options: "RetentionOptions") -> int:
    """Print the limits, or set them, saying how many articles are past them. Returns the exit status."""
    try:
        retention = options.retention
    except ValueError as error:
        raise QueryError(str(error)) from None
    if options.as_default and (retention is not None or not options.feeds):
        raise QueryError("--as-default takes no limit, and the feeds that are meant: --feed ADDRESS.")
    if options.feeds and retention is None and not options.as_default:
        raise QueryError("Say how long the articles of the feed are kept, such as “30 days” or “forever”.")
    is_set = retention is not None or options.as_default
    changes = (is_set or options.now) and not options.dry_run
    with (library_to_change if changes else library_to_read)(options) as library:
        went_well = True
        if is_set:
            went_well = _set(library, retention, options)
        else:
            _list(library, options.format)
        if options.now and not options.dry_run:
            _expire(library)
    return int(not went_well)


def _set(library: Library, retention: Retention | None, options: "RetentionOptions") -> bool:
    """Set limits and print what they do. False where a feed is not followed."""
    store = RetentionStore(library)
    feeds, went_well = find_named(FeedStore(library), options.feeds)
    targets = [(feed.id, feed.name) for feed in feeds] if options.feeds else [(None, "all feeds without their own")]
    rows = []
    for feed_id, name in targets:
        expiring = store.preview(retention, feed_id)
        rows.append({"feed": name if feed_id is not None else None, "limits": _text(retention), **expiring._asdict()})
        if options.format == "text":
            say(f"{name}: {_text(retention)}. {_sentence(expiring, options)}")
        if not options.dry_run and feed_id is not None:
            store.set_of_feed(feed_id, retention)
        elif not options.dry_run and retention is not None:
            store.set_default(retention)
    if options.format == "json":
        print_json(rows)
    return went_well


def _sentence(expiring: Expiring, options: "RetentionOptions") -> str:
    if options.dry_run:
        return f"{expiring.expired:,} of {counted(expiring.articles, 'article')} would be deleted now"
    if not expiring.expired or options.now:
        return f"{expiring.expired:,} of {counted(expiring.articles, 'article')} past it"
    past = f"{expiring.expired:,} of {counted(expiring.articles, 'article')} past it"
    return f"{past}: the next `broadsheet refresh` deletes them, or --now"


def _list(library: Library, form: str) -> None:
    store = RetentionStore(library)
    own = [one for one in store.of_feeds() if one.retention is not None]
    expired = len(store.expired())
    if form == "json":
        feeds = [{"feed": one.name, "limits": _text(one.retention)} for one in own]
        print_json({"default": str(store.default()), "feeds": feeds, "expired": expired})
        return
    lines = [f"all feeds without their own: {store.default()}"]
    lines += [f"{one.name}: {_text(one.retention)}" for one in own]
    print_found("\n".join([*lines, f"{counted(expired, 'article')} past these limits"]))


def _text(retention: Retention | None) -> str:
    return "as all feeds" if retention is None else str(retention)


def _expire(library: Library) -> None:
    from reader.subscriptions.expiry import expire

    deleted = 0
    for deleted in expire(library):
        show_progress(f"{deleted:,} deleted")
    show_progress("")
    say(f"{counted(deleted, 'article')} deleted. `broadsheet mark --restore` brings them back for a month.")
