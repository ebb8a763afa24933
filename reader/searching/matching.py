"""Match one article against queries, without a library: as many queries as there are rules, each compiled once.

What matches is what a search of the library would find if the article were in it: tests/library/rules compares the two.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from reader.searching.days import span_of
from reader.searching.query import DATES, INDEXED, NAMES, Field, Query, Term, fold_words

_WORD = re.compile(r"[\w\ue000-\uf8ff]+")
"""A word of the index, underscores left aside: SQLite takes characters for private use for letters."""

ResolveFeeds = Callable[[Term], Collection[int]]
"""The ids of the feeds that a term of `in:` refers to."""


class ArticleFacts(NamedTuple):
    """All that a query may ask of an article. `texts` are those of the word index, `names` folded names; both as
    `spaced` makes them. `sort_at` is in seconds since 1970, `feeds` are ids, `tags` are folded, `states` are values of
    `is:`.
    """

    texts: Mapping[Field, str]
    names: Mapping[Field, str]
    site: str
    sort_at: int
    feeds: frozenset[int]
    tags: frozenset[str]
    states: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """All words of its texts."""
        return frozenset(word for text in self.texts.values() for word in text.split())


def spaced(*texts: str) -> str:
    """The words of some texts with one space before and after each, so that a phrase is a part of it; a phrase never
    goes on from one text to the next.
    """
    return "\n".join(f" {' '.join(_words(text))} " for text in texts)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("_", " "))


_Holds = Callable[[ArticleFacts], bool]


class QueryMatcher:
    """A query, compiled. `required` are words of which every article that matches has at least one; None where it may
    have none of any.
    """

    def __init__(self, query: Query, resolve_feeds: ResolveFeeds, now: datetime) -> None:
        self._takes_hidden = query.takes_hidden
        self._clauses = tuple(
            tuple((_compiled(term, resolve_feeds, now), term.is_not) for term in clause) for clause in query.clauses
        )
        self.required = _required(query)

    def matches(self, facts: ArticleFacts) -> bool:
        """Whether an article matches; a hidden one only where the query asks for hidden ones."""
        if not self._takes_hidden and "hidden" in facts.states:
            return False
        for clause in self._clauses:
            for holds, is_not in clause:
                if holds(facts) is not is_not:
                    break
            else:
                return False
        return True


def _compiled(term: Term, resolve_feeds: ResolveFeeds, now: datetime) -> _Holds:
    """Whether a term holds for an article, its minus left aside."""
    field, text = term.field, term.text
    if field in INDEXED or field in NAMES:
        return _has_words(term)
    if field in DATES:
        return _is_dated(term, now)
    if field is Field.TAG:
        if term.is_prefix:
            return lambda facts: any(tag.startswith(text) for tag in facts.tags)
        return lambda facts: text in facts.tags
    if field is Field.IN:
        feeds = frozenset(resolve_feeds(term))
        return lambda facts: not feeds.isdisjoint(facts.feeds)
    if field is Field.SITE:
        part = f".{text}."
        return lambda facts: part in f".{facts.site.replace(':', '.')}."
    return lambda facts: text in facts.states


def _has_words(term: Term) -> _Holds:
    field = term.field
    words = f" {' '.join(_words(term.text))}{'' if term.is_prefix else ' '}"
    if field in NAMES:
        return lambda facts: words in facts.names[field]
    return lambda facts: words in facts.texts[field]


def _is_dated(term: Term, now: datetime) -> _Holds:
    start, end = span_of(term.text, now)
    if term.field is Field.ON:
        return lambda facts: start <= facts.sort_at < end
    if term.field is Field.BEFORE:
        return lambda facts: facts.sort_at < start
    return lambda facts: facts.sort_at >= start


def _required(query: Query) -> frozenset[str] | None:
    """The longest words, which are the rarest, of the clause that asks for words with the fewest alternatives."""
    clauses = (found for clause in query.clauses if (found := _words_of(clause)) is not None)
    return min(clauses, key=len, default=None)


def _words_of(clause: Sequence[Term]) -> frozenset[str] | None:
    """A whole word of each term of a clause; None where an article without any may match."""
    found = set()
    for term in clause:
        words = _words(term.text)[: -1 if term.is_prefix else None]
        if term.field not in INDEXED or term.is_not or not words:
            return None
        found.add(max(words, key=len))
    return frozenset(found)


def folded_tags(tags: Collection[str]) -> frozenset[str]:
    """Tags as `ArticleFacts` has them."""
    return frozenset(map(fold_words, tags))
