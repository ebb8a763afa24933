"""How far the refreshing of feeds is, and what there is to say of it. Pure; no Textual."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from reader.subscriptions.feed_visits import Visited
from reader.subscriptions.refreshing import EntryResult
from reader.ui.viewmodels.body_layout import cut

_CELLS = 8
_DONE, _OPEN = "▰", "▱"
_NAME = 24
"""Cells of a feed's name in the bottom line."""
_FEW = 2
"""Feeds that are still awaited from which on the bottom line names one of them: it is the one that takes long."""


class RefreshProgress(NamedTuple):
    """What became of feeds so far. `awaited` are the names of those that have not answered, by their ids; `failed` says
    of each that failed why.
    """

    awaited: Mapping[int, str]
    feeds: int
    name: str = ""
    done: int = 0
    total: int = 0
    articles: int = 0
    failed: Mapping[int, str] = MappingProxyType({})
    names: Mapping[int, str] = MappingProxyType({})
    mistakes: int = 0
    """Entries that could not be made articles."""
    waiting: int = 0
    """Entries whose servers asked to be left alone."""

    def after(self, event: Visited | EntryResult) -> "RefreshProgress":
        """How far it is after one more feed, or entry."""
        if isinstance(event, Visited):
            failed = {**self.failed, event.feed_id: event.error} if event.error else self.failed
            awaited = {number: name for number, name in self.awaited.items() if number != event.feed_id}
            names = {**self.names, event.feed_id: event.name}
            return self._replace(awaited=awaited, name=event.name, failed=failed, names=names)
        is_article = event.article_id is not None
        return self._replace(
            name=self.names.get(event.feed_id, ""),
            done=event.done,
            total=event.total,
            articles=self.articles + is_article,
            mistakes=self.mistakes + (not is_article and not event.is_waiting),
            waiting=self.waiting + event.is_waiting,
        )

    @property
    def _is_reading(self) -> bool:
        """Whether entries are being made articles; feeds may be awaited meanwhile."""
        return self.done < self.total

    @property
    def share(self) -> float:
        """How much of it is done, from 0 to 1, as far as one knows by now."""
        if self._is_reading:
            return self.done / self.total
        return 1 - len(self.awaited) / self.feeds if self.feeds else 0.0

    @property
    def status_text(self) -> str:
        """What the bottom line says: a bar, what is going on, how far that is, and what came in."""
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
        return self.name or "asking"

    @property
    def _count(self) -> str:
        if self._is_reading or not self.awaited and self.total:
            return f"{self.done:,} of {self.total:,} articles"
        return f"{self.feeds - len(self.awaited):,} of {self.feeds:,} feeds" if self.feeds else ""


def result_of(progress: RefreshProgress, feeds_key: str) -> str:
    """A sentence on what refreshing came to, and where one sees why feeds failed."""
    came = f"{progress.articles:,} new article{'s' * (progress.articles != 1)}" if progress.articles else "Nothing new"
    if progress.feeds == 1 and progress.failed:
        ((number, error),) = progress.failed.items()
        return f"{progress.names.get(number, '')}: {error}"
    told = f"{came}."
    if progress.failed:
        few = len(progress.failed)
        where = f"; {feeds_key} says why" if feeds_key else ""
        told += f" {few:,} of {progress.feeds:,} feeds failed{where}."
    if progress.waiting:
        waits = f"{progress.waiting:,} wait{'s' * (progress.waiting == 1)}"
        told += f" {waits} for a server that asks to be left alone for a while."
    if progress.mistakes:
        told += f" {progress.mistakes:,} could not be added because of a bug in Broadsheet."
    return told
