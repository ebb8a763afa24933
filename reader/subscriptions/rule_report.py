"""What rules did in one refresh, put together for the person: what to undo, and what to say."""

from collections import Counter

from reader.library.rules.effects import Effect
from reader.library.rules.rule_run import RuleRun
from reader.subscriptions.entry_rules import RulesApplied


class RuleReport:
    """Collects what rules did to each article."""

    def __init__(self) -> None:
        self.run = RuleRun()
        self.commands = 0
        """How many commands were run."""
        self.problems: list[str] = []
        """A sentence for each command that failed."""
        self._notified: Counter[str] = Counter()

    def add(self, event: RulesApplied) -> None:
        """Add what was done to an article."""
        for kind, tag in event.effects:
            self.run.add(Effect(kind, tag), [event.article_id])
        for rule_id in event.matched:
            self.run.count(rule_id)
        self.commands += event.commands
        self.problems += event.problems
        self._notified.update(event.notified)

    @property
    def notices(self) -> list[str]:
        """A sentence for each rule that notifies: how many articles it matched."""
        return [
            f"{count:,} {'article matches' if count == 1 else 'articles match'} “{query}”"
            for query, count in self._notified.items()
        ]
