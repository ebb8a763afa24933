"""A run of rules: all that they changed in one refresh, or of the articles that the library had; undone as a whole."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.library.db.connection import LibraryFile
from reader.library.rules.effects import Effect, change_of, effects_of
from reader.library.rules.found_by_rules import found_by
from reader.library.rules.rule import Rule
from reader.library.rules.rule_store import RuleStore
from reader.library.stores.changes_in_steps import STEP


class RuleRun:
    """What rules changed. With `rules`, they can be applied to the articles that the library has, on request: nobody is
    notified of these, and no command is run, since both are for what is new.
    """

    def __init__(self, rules: Sequence[Rule] = ()) -> None:
        self._rules = tuple(rules)
        self._made: dict[Effect, list[int]] = {}
        self._matched: Counter[int] = Counter()

    @property
    def changed(self) -> int:
        """How many articles were changed, counted once for each change."""
        return sum(map(len, self._made.values()))

    @property
    def articles(self) -> int:
        """How many articles were changed."""
        return len({article_id for ids in self._made.values() for article_id in ids})

    def add(self, effect: Effect, ids: Sequence[int]) -> None:
        """Add what was changed of some articles."""
        if ids:
            self._made.setdefault(effect, []).extend(ids)

    def count(self, rule_id: int, matched: int = 1) -> None:
        """Add that a rule matched some articles, which the library has counted."""
        self._matched[rule_id] += matched

    def make(self, library: LibraryFile, _: Sequence[int] = ()) -> Iterator[int]:
        """Apply the rules in their order to all articles that they match, and yield after each step how many were done
        so far, counted once for each rule. Raises QueryError or a LibraryError; the steps before are made.
        """
        stopped: set[int] = set()
        done = 0
        for rule in self._rules:
            ids = [article_id for article_id in found_by(library, rule) if article_id not in stopped]
            for start in range(0, len(ids), STEP):
                self._apply(library, rule, ids[start : start + STEP])
                done += len(ids[start : start + STEP])
                yield done
            if rule.stops:
                stopped.update(ids)

    def _apply(self, library: LibraryFile, rule: Rule, ids: Sequence[int]) -> None:
        with library.writing():
            made = [(effect, change_of(effect).make(library, ids)) for effect in effects_of(rule)]
            RuleStore(library).count([rule.id], len(ids))
        for effect, changed in made:
            self.add(effect, changed)
        self.count(rule.id, len(ids))

    def undo(self, library: LibraryFile) -> Iterator[int]:
        """Change back what was changed, and nothing else; yields as `make` does. Raises a LibraryError."""
        yield from self._again(library, is_made=False)

    def redo(self, library: LibraryFile) -> Iterator[int]:
        """Change again what was changed back; yields as `make` does. Raises a LibraryError."""
        yield from self._again(library, is_made=True)

    def _again(self, library: LibraryFile, is_made: bool) -> Iterator[int]:
        done = 0
        for effect, ids in self._made.items() if is_made else reversed(self._made.items()):
            change = change_of(effect)
            for start in range(0, len(ids), STEP):
                some = ids[start : start + STEP]
                with library.writing():
                    (change.redo if is_made else change.undo)(library, some)
                done += len(some)
                yield done
        for rule_id, matched in self._matched.items():
            RuleStore(library).count([rule_id], matched if is_made else -matched)
