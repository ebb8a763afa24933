"""The progress of refreshing feeds, and the texts about it. Pure; no Textual."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from reader.subscriptions.entry_limits import left_out_text
from reader.subscriptions.feed_visits import Visited
from reader.subscriptions.refreshing import EntryResult
from reader.ui.viewmodels.body_layout import cut

_CELLS = 8
_DONE, _OPEN = "▰", "▱"
_NAME = 24
"""Cells of a feed's name in the bottom line."""
_FEW = 2
"""Feeds without an answer; with that many or fewer, the bottom line names one of them, since it is slow."""


class RefreshProgress(NamedTuple):
    """The results so far. `awaited` are the names of feeds without an answer, `failed` the reasons of failures, `names`
    the names of feeds that answered, all by the ids of feeds; `done` of `total` entries were added.
    """

    awaited: Mapping[int, str]
    feeds: int
    name: str = ""
    done: int = 0
    total: int = 0
    articles: int = 0
    failed: Mapping[int, str] = MappingProxyType({})
    names: Mapping[int, str] = MappingProxyType({})
    bugs: int = 0
    """Entries that could not be added because of a bug."""
    waiting: int = 0
    """Entries that wait because their server asked for a pause."""
    asking: tuple[int, ...] = ()
    """The ids of feeds that were not fetched since they are in the own network."""
    left_out: int = 0
    """Entries for which there was no room."""

    def after(self, event: Visited | EntryResult) -> "RefreshProgress":
        """The progress after one more feed, or entry."""
        if isinstance(event, Visited):
            failed = {**self.failed, event.feed_id: event.error} if event.error else self.failed
            awaited = {number: name for number, name in self.awaited.items() if number != event.feed_id}
            names = {**self.names, event.feed_id: event.name}
            asking = (*self.asking, event.feed_id) if event.asks else self.asking
            left_out = self.left_out + event.left_out
            return self._replace(
                awaited=awaited, name=event.name, failed=failed, names=names, asking=asking, left_out=left_out
            )
        is_article = event.article_id is not None
        return self._replace(
            name=self.names.get(event.feed_id, ""),
            done=event.done,
            total=event.total,
            articles=self.articles + is_article,
            bugs=self.bugs + (not is_article and not event.is_waiting),
            waiting=self.waiting + event.is_waiting,
        )

    @property
    def _is_reading(self) -> bool:
        """Whether entries are being added; some feeds may not have answered yet."""
        return self.done < self.total

    @property
    def share(self) -> float:
        """The share that is done, from 0 to 1, as far as is known by now."""
        if self._is_reading:
            return self.done / self.total
        return 1 - len(self.awaited) / self.feeds if self.feeds else 0.0

    @property
    def status_text(self) -> str:
        """The text in the bottom line: a bar, the feed, the progress, and the number of new articles."""
        full = round(self.share * _CELLS)
        bar = _DONE * full + _OPEN * (_CELLS - full)
        new = f"{self.articles:,} new" if self.articles else ""
        return "  ".join(
            filter(None, [bar, cut(self._doing.partition("://")[2] or self._doing, _NAME), self._count, new])
        )

    @property
    def _doing(self) -> str:
        if self._is_reading or not self.awaited:
            return self.name
        if len(self.awaited) <= _FEW:
            return next(iter(self.awaited.values()))
        return self.name or "refreshing"

    @property
    def _count(self) -> str:
        if self._is_reading or not self.awaited and self.total:
            return f"{self.done:,} of {self.total:,} articles"
        return f"{self.feeds - len(self.awaited):,} of {self.feeds:,} feeds" if self.feeds else ""


def sentence_of(progress: RefreshProgress, is_asked: bool, is_stopped: bool, feeds_key: str) -> str:
    """The sentence when refreshing ended; "" where nobody asked for it, and there is nothing to say."""
    if is_stopped:
        return f"Stopped. What came in before stays: {progress.articles:,} new."
    return result_of(progress, feeds_key) if is_asked or progress.articles or progress.failed else ""


def result_of(progress: RefreshProgress, feeds_key: str) -> str:
    """The sentence about the result of refreshing; `feeds_key` is the key that shows why feeds failed, "" for none."""
    came = (
        f"{progress.articles:,} new article{'s' * (progress.articles != 1)}" if progress.articles else "No new articles"
    )
    if progress.feeds == 1 and progress.failed:
        ((number, error),) = progress.failed.items()
        return f"{progress.names.get(number, '')}: {error}"
    text = f"{came}."
    if progress.failed:
        few = len(progress.failed)
        where = f"; {feeds_key} shows why" if feeds_key else ""
        text += f" {few:,} of {progress.feeds:,} feeds failed{where}."
    if progress.waiting:
        waits = f"{progress.waiting:,} wait{'s' * (progress.waiting == 1)}"
        text += f" {waits} for a server that asks us to wait."
    if progress.left_out:
        text += f" {left_out_text(progress.left_out)}"
    if progress.bugs:
        text += f" {progress.bugs:,} could not be added because of a bug in Broadsheet."
    return text
