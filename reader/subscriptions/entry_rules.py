"""Applies rules to the entries of feeds as these become articles: in their transaction, and after it the commands."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.library.library import Library
from reader.library.rules.rule_store import RuleStore

if TYPE_CHECKING:
    from reader.library.prepared import PreparedArticle
    from reader.library.rules.arrival import AppliedRules, ArrivalRules
    from reader.subscriptions.rule_commands import RuleCommands


class RulesApplied(NamedTuple):
    """What rules did to a new article: the kind and the tag of each effect, the ids of the rules that matched, the
    queries of those that notify, how many commands were run, and a sentence for each that failed.
    """

    article_id: int
    headline: str
    effects: Sequence[Sequence[str]]
    matched: Sequence[int]
    notified: Sequence[str]
    commands: int
    problems: Sequence[str]


class EntryRules:
    """The rules of a library, for one refresh. Every method may raise a LibraryError."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._rules: ArrivalRules | None = None
        self._commands: RuleCommands | None = None
        self._applied: tuple[int, AppliedRules] | None = None
        """What was done last, and to which article."""

    def compile(self) -> None:
        """Read the rules: a visit may have changed the title of a feed, or a person a rule."""
        self._rules = None
        if RuleStore(self._library).has_any():
            from reader.library.rules.arrival import ArrivalRules

            self._rules = ArrivalRules(self._library)

    def apply(self, article_id: int, prepared: "PreparedArticle", feed_id: int) -> None:
        """Apply the rules to a new article, in the transaction in which it is added."""
        applied = self._rules.apply(article_id, prepared, feed_id) if self._rules is not None else None
        self._applied = (article_id, applied) if applied is not None else None

    def finish(self, article_id: int, headline: str) -> "tuple[RulesApplied | None, bool]":
        """Run the commands of the rules that matched the article that was just added. Returns what the rules did, None
        where none matched, and whether the article is hidden now.
        """
        last, self._applied = self._applied, None
        if last is None or last[0] != article_id:
            return None, False
        applied = last[1]
        problems: tuple[str, ...] = ()
        if applied.commands:
            from reader.subscriptions.rule_commands import RuleCommands

            self._commands = self._commands or RuleCommands(self._library)
            problems = self._commands.run(applied.commands, article_id)
        done = len(set(applied.commands)) - len(problems)
        event = RulesApplied(article_id, headline, applied.effects, applied.matched, applied.notified, done, problems)
        return event, applied.is_hidden
