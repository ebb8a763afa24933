"""Shows what a file brings beside articles, and takes it where the person wants it."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reader.base.safe_text import safe_line
from reader.commands.printing import complain, counted
from reader.commands.questions import can_ask, is_wanted
from reader.library.transfer.left_out import Accepted, LeftOut
from reader.model.corrections import Destination

if TYPE_CHECKING:
    from reader.library.transfer.records import FeedName

_MOST_SHOWN = 20
"""Feeds or corrections that are shown one by one."""
_LONGEST = 100
"""Characters of a name or a line that are shown."""
_BECOMES = {
    Destination.ARTICLE: "is part of the article",
    Destination.OUT: "is left out",
    Destination.RAIL: "names another story",
    Destination.HEADLINE: "is the headline",
    Destination.BEGINNING: "begins the article",
    Destination.END: "ends the article",
}


class _Offer(NamedTuple):
    """What is offered: its sentence, a line for each thing, the question, and the option that answers it."""

    sentence: str
    lines: Iterable[str]
    number: int
    question: str
    option: str


def wanted_besides(name: str, left_out: LeftOut, asks: bool) -> Accepted:
    """Show what was left out of a file of that name. Where it `asks` and somebody can answer, ask whether to take it;
    else say how to. Returns what is wanted.
    """
    feeds, corrections = _of_feeds(name, left_out), _of_corrections(name, left_out)
    return Accepted(_is_taken(feeds, asks), _is_taken(corrections, asks))


def _of_feeds(name: str, left_out: LeftOut) -> _Offer:
    number = len(left_out.feeds)
    return _Offer(
        f"{name} has articles of {counted(number, 'feed')} that you do not follow:",
        map(_feed_line, left_out.feeds.values()),
        number,
        "Follow them?" if number > 1 else "Follow it?",
        "--with-feeds follows",
    )


def _of_corrections(name: str, left_out: LeftOut) -> _Offer:
    number = len(left_out.corrections)
    return _Offer(
        f"{name} has {counted(number, 'correction')} for all pages of a site:",
        (_correction_line(*one) for one in left_out.corrections.items()),
        number,
        "Apply them?" if number > 1 else "Apply it?",
        "--with-corrections applies",
    )


def _is_taken(offer: _Offer, asks: bool) -> bool:
    if not offer.number:
        return False
    complain("\n".join([offer.sentence, *_shown(offer)]))
    if asks and can_ask():
        return is_wanted(offer.question)
    were, them = ("They were", "them") if offer.number > 1 else ("It was", "it")
    complain(f"{were} left out; the same command with {offer.option} {them}.")
    return False


def _shown(offer: _Offer) -> Iterator[str]:
    yield from islice(offer.lines, _MOST_SHOWN)
    if offer.number > _MOST_SHOWN:
        yield f"  and {offer.number - _MOST_SHOWN:,} more"


def _feed_line(feed: "FeedName") -> str:
    title = safe_line(feed.own_title or feed.title)[:_LONGEST]
    return f"  {safe_line(feed.url)}" + (f"  ({title})" if title else "")


def _correction_line(line: tuple[str, str], destination: Destination) -> str:
    site, text = line
    return f"  {safe_line(site)}: “{safe_line(text)[:_LONGEST]}” {_BECOMES[destination]}"
