"""Which rows the list of feeds has: those that match what was typed, in an order, in groups. Pure; no Textual."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum

from reader.ui.viewmodels.feed_rows import FailingLine, FeedListRow, FeedView, unread_text


class FeedOrder(StrEnum):
    """The order of the list of feeds."""

    NAME = "name"
    UNREAD = "unread"
    LATEST = "latest"
    FAILING = "failing"


FEED_ORDERS: Mapping[FeedOrder, str] = {
    FeedOrder.NAME: "by name in their folders",
    FeedOrder.UNREAD: "most unread articles first",
    FeedOrder.LATEST: "latest article first",
    FeedOrder.FAILING: "failing feeds first",
}
"""What people call the orders."""

_SORTS: Mapping[FeedOrder, Callable[[FeedView], int]] = {
    FeedOrder.UNREAD: lambda view: -view.unread,
    FeedOrder.LATEST: lambda view: -view.latest,
    FeedOrder.FAILING: lambda view: -view.feed.failures,
}
"""By what feeds are sorted before their names; by name they are sorted in their folders."""

_FAILING, _NO_FOLDER, _OTHERS = "Failing", "No folder", "Not failing"


def rows_of(
    views: Iterable[FeedView], order: FeedOrder = FeedOrder.NAME, typed: str = "", is_folded: bool = False
) -> list[FeedListRow]:
    """The rows of the list: each group of feeds below its heading. `views` are sorted by folder and name. Failing feeds
    come first in the order by name, below a line of their own; with `is_folded` that line stands for them, unless
    something was `typed`.
    """
    found = [view for view in views if is_match(view, typed)]
    if order is not FeedOrder.NAME:
        found.sort(key=lambda view: (_SORTS[order](view), view.feed.name.casefold()))
    groups: dict[str, list[FeedView]] = {_FAILING: []}
    for view in found:
        groups.setdefault(_group_of(view, order), []).append(view)
    rows: list[FeedListRow] = []
    if order is FeedOrder.NAME and not typed.strip():
        failing = groups.pop(_FAILING)
        rows += [FailingLine(tuple(failing), is_folded)] if failing else []
        rows += [] if is_folded else failing
    for heading, members in groups.items():
        rows += [_heading(heading, members), *members] if members else []
    return rows


def is_match(view: FeedView, typed: str) -> bool:
    """Whether the name of a feed has each word that was typed, in any case."""
    name = view.feed.name.casefold()
    return all(word in name for word in typed.casefold().split())


def _group_of(view: FeedView, order: FeedOrder) -> str:
    if order in (FeedOrder.UNREAD, FeedOrder.LATEST):
        return FEED_ORDERS[order].capitalize()
    if view.feed.error:
        return _FAILING
    return _OTHERS if order is FeedOrder.FAILING else view.feed.folder or _NO_FOLDER


def _heading(heading: str, members: Sequence[FeedView]) -> str:
    return f"{heading}  {len(members):,}{unread_text(members)}"
