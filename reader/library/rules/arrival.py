"""Applies rules to new articles as they come in.

The queries are compiled once a refresh, and an article is matched in memory: only what matched is written. Most rules
ask for a word, and one look at the words of an article says which of them are worth a try.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from reader.base.errors import QueryError
from reader.library.db.connection import LibraryFile
from reader.library.rules.effects import Effect, change_of, effects_of
from reader.library.rules.rule import Rule
from reader.library.rules.rule_store import RuleStore
from reader.library.search.term_meanings import TermMeanings
from reader.library.stores.feeds import FeedStore
from reader.library.stores.tags import insert_tags
from reader.searching.matching import ArticleFacts, QueryMatcher, folded_tags, spaced
from reader.searching.query import Field, parse_query

if TYPE_CHECKING:
    from reader.library.prepared import PreparedArticle

_STATES = {"star": "starred", "later": "later", "hide": "hidden"}
"""Kinds of effects, and the values of `is:` that hold after them."""


class AppliedRules(NamedTuple):
    """What rules did to a new article: what they changed, which matched, and of these the ones that notify and the
    commands that are to be run.
    """

    effects: tuple[Effect, ...]
    matched: tuple[int, ...]
    notified: tuple[str, ...]
    commands: tuple[str, ...]

    @property
    def is_hidden(self) -> bool:
        """Whether the article was hidden."""
        return Effect("hide") in self.effects


class _CompiledRule(NamedTuple):
    """A rule with its matcher, the ids of its feeds, None for all, and what it changes."""

    rule: Rule
    matcher: QueryMatcher
    feeds: frozenset[int] | None
    effects: tuple[Effect, ...]

    def matches(self, facts: ArticleFacts) -> bool:
        return (self.feeds is None or not self.feeds.isdisjoint(facts.feeds)) and self.matcher.matches(facts)


class ArrivalRules:
    """The rules of a library that are on, compiled. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library, self._store = library, RuleStore(library)
        meanings, now = TermMeanings(library), datetime.now(UTC)
        ids = {feed.url: feed.id for feed in FeedStore(library).feeds()}
        self._rules: list[_CompiledRule] = []
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._always: list[int] = []
        """Indexes of rules that may match whatever the words of an article are."""
        for rule in self._store.all():
            if not rule.is_on:
                continue
            try:
                matcher = QueryMatcher(parse_query(rule.query), meanings.feeds, now)
            except QueryError:  # of another Broadsheet, which has other filters
                continue
            feeds = frozenset(ids[url] for url in rule.feeds if url in ids) if rule.feeds else None
            self._add(_CompiledRule(rule, matcher, feeds, tuple(effects_of(rule))))

    def _add(self, compiled: _CompiledRule) -> None:
        index = len(self._rules)
        self._rules.append(compiled)
        if compiled.matcher.required is None:
            self._always.append(index)
        for word in compiled.matcher.required or ():
            self._by_word[word].append(index)

    def apply(self, article_id: int, prepared: "PreparedArticle", feed_id: int) -> AppliedRules | None:
        """Apply the rules, in their order, to a new article that a feed brought, in the transaction in which it is
        added. None where none matches.
        """
        facts = self._facts(article_id, prepared, feed_id)
        found = facts.words & self._by_word.keys()
        likely = {index for word in found for index in self._by_word[word]}
        matched, effects = [], dict[Effect, None]()
        for index in sorted(likely.union(self._always)):
            compiled = self._rules[index]
            if not compiled.matches(facts):
                continue
            matched.append(compiled.rule)
            effects.update(dict.fromkeys(compiled.effects))
            facts = _after(facts, compiled.effects)
            if compiled.rule.stops:
                break
        if not matched:
            return None
        self._make(article_id, effects)
        self._store.count([rule.id for rule in matched])
        return AppliedRules(
            tuple(effects),
            tuple(rule.id for rule in matched),
            tuple(rule.query for rule in matched if rule.notifies),
            tuple(rule.command for rule in matched if rule.command),
        )

    def _make(self, article_id: int, effects: Collection[Effect]) -> None:
        """Change an article: all its tags at once, then the rest, hiding last."""
        with self._library.joined() as connection:
            insert_tags(connection, article_id, [effect.tag for effect in effects if effect.kind == "tag"])
            for effect in sorted(effects, key=lambda one: one.kind == "hide"):
                if effect.kind != "tag":
                    change_of(effect).make(self._library, [article_id])

    def _facts(self, article_id: int, prepared: "PreparedArticle", feed_id: int) -> ArticleFacts:
        ((site, sort_at),) = self._library.read("SELECT site, sort_at FROM article WHERE id = ?", (article_id,))
        return facts_of(prepared, site, sort_at, feed_id)


def facts_of(prepared: "PreparedArticle", site: str, sort_at: int, feed_id: int) -> ArticleFacts:
    """What queries may ask of a new article."""
    names, words = prepared.entries.names, prepared.entries.words
    assert words is not None
    headline, standfirst, byline, publisher, body = map(spaced, words.texts)
    texts = {
        Field.WORDS: "\n".join((headline, standfirst, byline, publisher, body)),
        Field.TITLE: headline,
        Field.AUTHOR: byline,
        Field.SOURCE: publisher,
        Field.RAILS: spaced(words.rails),
    }
    folded = names.folded
    said = [folded[name] for name in names.said if name in folded]
    about = [folded[name] for name, _ in names.mentions if name in folded]
    states = {"unread"} | ({"quoted"} if said else set())
    return ArticleFacts(
        texts, {Field.SAID: spaced(*said), Field.ABOUT: spaced(*about)}, site, sort_at, frozenset((feed_id,)),
        frozenset(), frozenset(states),
    )  # fmt: skip


def _after(facts: ArticleFacts, effects: Iterable[Effect]) -> ArticleFacts:
    """The facts once an article was changed: what later rules see."""
    for kind, tag in effects:
        if kind == "tag":
            facts = facts._replace(tags=facts.tags | folded_tags([tag]))
        elif kind == "read":
            facts = facts._replace(states=facts.states - {"unread"} | {"read"})
        else:
            facts = facts._replace(states=facts.states | {_STATES[kind]})
    return facts
