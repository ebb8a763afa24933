"""A change of many articles that a test holds up half-way."""

import threading

from reader.library.library import Library
from reader.library.listing.listed_ids import listed_ids
from reader.library.listing.listing import Listing
from reader.library.stores.changes_in_steps import ChangesInSteps, StepChange, starring
from reader.ui.main.controllers.many_articles import ManyArticles, ManyChanged


def all_of(library: Library) -> list[int]:
    return list(listed_ids(Listing(library), library.last_id()))


def star(many: ManyArticles, number: int, change: StepChange) -> None:
    changes = ChangesInSteps(change)
    what = ManyChanged(changes, number, "Starred {}", "starring {}", "removing the stars of {}")
    many.change(what, lambda library: changes.make(library, all_of(library)))


class Gate:
    """Holds up a change at one of its steps until it is let through."""

    def __init__(self, step: int = 2) -> None:
        self.reached, self.opened, self.calls = threading.Event(), threading.Event(), 0
        self._step = step

    def change(self, change: StepChange | None = None) -> StepChange:
        held = change or starring(True)

        def make(library: Library, ids: list[int]) -> object:
            self.calls += 1
            if self.calls == self._step:
                self.reached.set()
                assert self.opened.wait(20)
            return held.make(library, ids)

        return held._replace(make=make)
