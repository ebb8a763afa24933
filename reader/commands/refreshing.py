"""`broadsheet refresh`."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.commands.named_feeds import find_named
from reader.commands.own_library import library_to_change
from reader.commands.printing import AddRow, advise, complain, counted, json_rows, local_minute, say, show_progress
from reader.library.library import Library
from reader.library.stores.feeds import FeedRow, FeedStore
from reader.model.moments import moment_at
from reader.subscriptions import refreshing
from reader.subscriptions.due_feeds import due_feeds, next_due
from reader.subscriptions.entry_limits import left_out_text
from reader.subscriptions.entry_rules import RulesApplied
from reader.subscriptions.expiry import expire
from reader.subscriptions.feed_visits import Visited
from reader.subscriptions.rule_report import RuleReport

if TYPE_CHECKING:
    from reader.commands.options.feeds import RefreshOptions


def refresh_feeds(options: "RefreshOptions") -> int:
    """Fetch what is new in the feeds that are due, or in those that are named. Returns the exit status: 1 where a feed
    fails.
    """
    with library_to_change(options) as library:
        print_hint = advise if options.format == "json" else say
        feeds, all_found = _to_refresh(library, options.addresses, print_hint)
        if options.format == "json":
            with json_rows() as add_row:
                went_well = refresh_and_print(library, feeds, add_row=add_row)
        else:
            went_well = refresh_and_print(library, feeds)
    return int(not (went_well and all_found))


def _to_refresh(
    library: Library, addresses: Sequence[str], print_hint: Callable[[str], object]
) -> tuple[list[FeedRow], bool]:
    """The feeds at these addresses, or all that are due, and whether all addresses are those of feeds. where none is
    due, `print_hint` is called with a sentence that says when the next one is.
    """
    store = FeedStore(library)
    if addresses:
        return find_named(store, addresses)
    feeds = store.feeds()
    due = due_feeds(feeds)
    if not feeds:
        advise("You follow no feeds. `broadsheet add ADDRESS` follows one.")
    elif not due:
        moment = next_due(feeds)
        until = "All feeds are muted or gone" if moment is None else f"Nothing is due until {_minute(moment)}"
        print_hint(f"{until}. Name a feed to refresh it all the same; `broadsheet feeds` shows their status.")
    return due, True


def _minute(moment: int) -> str:
    return local_minute(moment_at(moment))


class _Line(NamedTuple):
    """What to print of an event: what it is about, an error if there was one, and the line of a new article, also as
    JSON.
    """

    about: str
    error: str | None
    article: str | None = None
    row: "dict[str, Any] | None" = None


def refresh_and_print(
    library: Library, feeds: Sequence[FeedRow], prints_articles: bool = True, add_row: AddRow | None = None
) -> bool:
    """Refresh feeds, printing a line for each article, or how many there were; with `add_row`, that prints each article
    as JSON instead. False where a feed, or the command of a rule, failed. Raises LibraryError and NamesError.
    """
    names = {feed.id: feed.name for feed in feeds}
    went_well, articles, busy, rules = True, 0, set[str](), RuleReport()
    for event in refreshing.refresh(library, feeds):
        show_progress("")
        if isinstance(event, RulesApplied):
            rules.add(event)
            continue
        line = _line(event, names)
        if isinstance(event, refreshing.EntryResult):
            articles += line.error is None
        if line.error and isinstance(event, refreshing.EntryResult) and event.is_waiting:
            if line.error not in busy:
                complain(line.error)
            busy.add(line.error)
        elif line.error:
            went_well = False
            complain(f"{line.about}: {line.error}")
        elif line.row and add_row:
            add_row(line.row)
        elif line.article and prints_articles:
            say(line.article, flush=True)
        if isinstance(event, Visited) and event.left_out:
            complain(f"{line.about}: {left_out_text(event.left_out)}")
        _show_progress_of(event)
    for _ in expire(library):
        show_progress("deleting what is past its limits")
    show_progress("")
    if not prints_articles and not add_row and went_well:
        say(f"{counted(articles, 'new article')}", flush=True)
    _print_rules(rules, prints_notices=add_row is None)
    return went_well and not rules.problems


def _print_rules(rules: RuleReport, prints_notices: bool) -> None:
    """Print what rules are to notify of, and which of their commands failed."""
    for notice in rules.notices if prints_notices else ():
        say(notice, flush=True)
    for problem in dict.fromkeys(rules.problems):
        complain(problem)


def _line(event: Visited | refreshing.EntryResult, names: dict[int, str]) -> _Line:
    """The line of an event; a visit may have renamed its feed."""
    if isinstance(event, Visited):
        names[event.feed_id] = event.name
        return _Line(f"{event.name} ({event.url})", event.error)
    name = names[event.feed_id]
    row = {"id": event.article_id, "headline": event.headline, "feed": name}
    return _Line(event.headline, event.error, f"{name}: {event.headline}", row)


def _show_progress_of(event: Visited | refreshing.EntryResult) -> None:
    unit = "feeds" if isinstance(event, Visited) else "articles"
    show_progress(f"{event.done:,} of {event.total:,} {unit}" if event.done < event.total else "")
