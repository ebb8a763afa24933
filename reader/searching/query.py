"""Search queries: words of articles, whom they quote, whom or what they are about, and more.

    fog ferry                       both words
    "fog on the Hallow"             these words next to each other
    fer*                            words with this beginning
    fog OR mist                     one of them or both
    -goose                          not this word
    title:fog source:courier author:Moe
    said:Holm  said:"Ida Holm"      a quote by her
    about:Kremlin                   a name in the article
    in:courier site:bbc.co.uk       a feed or a folder of feeds, the site of its page
    is:unread tag:energy before:2026-03 after:7d on:yesterday
    rails:bridge                    a word of the stories that its page points at

All terms must match, in whatever order they are typed. docs/searching.md describes it for people.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from reader.base.errors import QueryError
from reader.base.safe_text import composed, safe_line
from reader.searching import days
from reader.searching.folded_letters import fold_letters
from reader.searching.indexed_text import indexed_words, word_pattern


class Field(StrEnum):
    """What of an article a term is matched against."""

    WORDS = ""
    TITLE = "title"
    SOURCE = "source"
    AUTHOR = "author"
    RAILS = "rails"
    SAID = "said"
    ABOUT = "about"
    IN = "in"
    SITE = "site"
    TAG = "tag"
    IS = "is"
    BEFORE = "before"
    AFTER = "after"
    ON = "on"


NAMES = frozenset({Field.SAID, Field.ABOUT})
DATES = frozenset({Field.BEFORE, Field.AFTER, Field.ON})
INDEXED = frozenset({Field.WORDS, Field.TITLE, Field.SOURCE, Field.AUTHOR, Field.RAILS})
"""Fields whose words are in an index."""
_GOING_ON = INDEXED | NAMES | {Field.TAG}
"""Fields whose terms may match by their beginning."""

STATES = ("unread", "read", "starred", "later", "quoted", "hidden")
"""The values of `is:`."""

_FIELDS = {field.value: field for field in Field if field}
_EXAMPLE = {
    Field.TITLE: "title:fog",
    Field.SOURCE: "source:courier",
    Field.AUTHOR: "author:Moe",
    Field.RAILS: "rails:bridge",
    Field.SAID: 'said:Holm or said:"Ida Holm"',
    Field.ABOUT: 'about:Kremlin or about:"Red Cross"',
    Field.IN: 'in:courier or in:"World news"',
    Field.SITE: "site:bbc.co.uk",
    Field.TAG: "tag:energy",
}

_WORD = re.compile(r"\w+")
_INSIDE_WORDS = str.maketrans("", "", ".'")
_MOST = 100
"""Terms of a query at most: SQLite takes no more than some hundred conditions."""
_SHORT = 2
"""Letters of the longest word that matches as a whole word only while it is being typed."""
_LONGEST_NAME = 200
"""Characters of a name, or of words in quotation marks, that are looked up; more are ignored."""
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_TERM = re.compile(
    r"(?P<minus>-(?=[^\s-]))?(?:(?P<field>[a-z]+):(?!//))?"
    r'(?:"(?P<quoted>[^"]*)(?P<close>"?)(?P<star>\*?)|(?P<bare>[^\s"]+))?',
    re.I,
)
"""A term: perhaps a field, then words in quotation marks or a word."""
_BETWEEN_TERMS = re.compile(
    rf"(?:^|\s)(?=-?(?i:{'|'.join(_FIELDS)}):)|\s(?=-[^\s-]|(?:OR|\|)\s)|(?<=\sOR)\s|(?<=\s\|)\s"
)
"""Where in an argument of the command line another term begins: at a field, a minus, before and after an OR."""
_SITE_WORD = re.compile(r"[^\s./:@]+")


class Term(NamedTuple):
    """A term of a query. `text` is normalised: words as by `indexed_words`; names, feeds, folders and tags as by
    `fold_name`; a site is parts of a host with full stops between them, a day is as by `normal_day`. With `is_prefix`
    the last word may be the beginning of a longer one, with `is_not` the term must not match.
    """

    field: Field
    text: str
    is_prefix: bool = False
    is_not: bool = False


class Query(NamedTuple):
    """A parsed query: at least one term of each clause must match. `view` is the list that is searched, as `str` of a
    view writes it, "" for all articles.
    """

    clauses: tuple[tuple[Term, ...], ...] = ()
    view: str = ""

    def of(self, *fields: Field) -> tuple[Term, ...]:
        """The terms of some fields that must match."""
        return tuple(term for clause in self.clauses for term in clause if term.field in fields and not term.is_not)

    @property
    def said(self) -> tuple[str, ...]:
        """The words of `said:`: names of people whom the article quotes."""
        return tuple(term.text for term in self.of(Field.SAID))

    @property
    def about(self) -> tuple[str, ...]:
        """The words of `about:`: names in the article."""
        return tuple(term.text for term in self.of(Field.ABOUT))

    @property
    def goes_on(self) -> bool:
        """Whether the last word may be the beginning of a longer one."""
        return bool(self.clauses) and self.clauses[-1][-1].is_prefix

    @property
    def last_word(self) -> str:
        """The last word, or what was typed of it so far."""
        return self.clauses[-1][-1].text.rpartition(" ")[2]

    def ending_in(self, *words: str) -> "Query":
        """The query with any of some whole words in place of its last word."""
        *clauses, (*others, last) = self.clauses
        before = last.text.removesuffix(self.last_word)
        ends = (last._replace(text=before + word, is_prefix=False) for word in words)
        return self._replace(clauses=(*clauses, (*others, *dict.fromkeys(ends))))

    @property
    def uses_index(self) -> bool:
        """Whether the query needs the word index, and misses articles that are not in it yet."""
        return any(term.field in INDEXED for clause in self.clauses for term in clause)

    @property
    def takes_hidden(self) -> bool:
        """Whether the query finds hidden articles: only where it asks for them."""
        return any(term.text == "hidden" for term in self.of(Field.IS))

    @property
    def uses_names(self) -> bool:
        """Whether the query needs the name index, and misses articles that are not in it yet."""
        return bool(self.said or self.about)

    def pattern(self, *fields: Field) -> str:
        """A regular expression for the words of some fields in a folded text, "" where the query has none."""
        parts = (word_pattern(term.text, term.is_prefix) for term in self.of(*fields))
        return "|".join(dict.fromkeys(filter(None, parts)))


def fold_words(text: str) -> str:
    """Fold the words of a text: one space between them, no case, accents or punctuation. "U.S." is the same as "US",
    "O’Brien" as "OBrien".
    """
    return " ".join(_WORD.findall(fold_letters(text).casefold().translate(_INSIDE_WORDS)))


def fold_name(name: str) -> str:
    """Fold a name for a look-up; of a very long text only its beginning."""
    return fold_words(name[:_LONGEST_NAME])


def parse_query(typed: str, is_typing: bool = False) -> Query:
    """Parse what a person typed. While they are typing (`is_typing`) the last word may be unfinished, and a quotation
    mark unclosed.

    Raises QueryError, with a sentence that says what is wrong.
    """
    clauses: list[tuple[Term, ...]] = []
    is_or = False
    for term in _terms(typed, is_typing):
        if term is None:
            if not is_typing and (is_or or not clauses):
                raise QueryError("OR needs a term on both sides: fog OR mist. To search for the word, write or.")
            is_or = True
        elif is_or and clauses:
            clauses[-1] = tuple(dict.fromkeys((*clauses[-1], term)))
            is_or = False
        else:
            clauses.append((term,))
            is_or = False
    if is_or and not is_typing:
        raise QueryError("OR needs a term on both sides: fog OR mist. To search for the word, write or.")
    query = Query(tuple(dict.fromkeys(clauses)))
    if not query.clauses:
        raise QueryError('Type words to search for, or said:NAME, about:NAME, after:7d. Words in "marks" are a phrase.')
    if sum(map(len, query.clauses)) > _MOST:
        raise QueryError(f"The query has too many terms: at most {_MOST} can be searched for at once.")
    return query


def _terms(typed: str, is_typing: bool) -> Iterator[Term | None]:
    """The terms in order; None for an OR."""
    text = safe_line(composed(typed)).translate(_QUOTES).lstrip()
    offset = 0
    while offset < len(text):
        match = _TERM.match(text, offset)
        assert match is not None  # it matches nothing, too
        if match.end() == offset:
            offset += 1
            continue
        offset = match.end()
        if match[0] in ("OR", "|"):
            yield None
            continue
        term = _term(match, is_typing and offset == len(text))
        if term.text:
            yield term


def _term(match: re.Match[str], is_last: bool) -> Term:
    """A term; its text is empty where there is no word in it. The last word of the last term, while it is being typed,
    may be unfinished.
    """
    name, quoted, bare = (match["field"] or "").lower(), match["quoted"], match["bare"] or ""
    if quoted is not None and not match["close"] and not is_last:
        raise QueryError("A quotation mark is not closed. Put one after the last word of the phrase.")
    value = (quoted if quoted is not None else bare)[:_LONGEST_NAME]
    is_not = match["minus"] is not None
    if name and name not in _FIELDS:
        if not value:
            return Term(Field.WORDS, indexed_words(name), is_not=is_not)  # a word with a colon after it
        raise QueryError(
            f"Unknown filter {name}:. Filters are {_listed(f'{one}:' for one in _FIELDS)}; put words with a colon in "
            "quotation marks."
        )
    field = _FIELDS.get(name, Field.WORDS)
    if is_last and field and _is_begun(field, value):
        return Term(field, "")
    text = _value(field, value)
    has_star = bool(match["star"]) or quoted is None and bare.endswith("*")
    goes_on = is_last and not match["close"] and value[-1:].isalnum() and _is_long(text)
    return Term(field, text, field in _GOING_ON and bool(text) and (has_star or goes_on), is_not)


def _is_begun(field: Field, value: str) -> bool:
    """Whether the value of a field says nothing yet, while it is being typed, but may still do so."""
    if field is Field.IS:
        return value.lower() not in STATES and any(state.startswith(value.lower()) for state in STATES)
    if field in DATES and value:
        return days.is_begun(value)
    return not any(map(str.isalnum, value))


def _is_long(words: str) -> bool:
    """Whether a word that is being typed is searched for by its beginning. The words that begin with one or two letters
    take a hundred times as long to find (benchmarks/search.py), and are seldom what is meant.
    """
    last = words.rpartition(" ")[2]
    return len(last) > _SHORT or not last.isascii()


def _value(field: Field, value: str) -> str:
    """The normalised value of a field. Raises QueryError."""
    if field is Field.IS:
        if value.lower() not in STATES:
            raise QueryError(f"Write {_listed(f'is:{one}' for one in STATES)}.")
        return value.lower()
    if field in DATES:
        return _day(field, value)
    text = _words_of_field(field, value)
    if field and not text:
        what = "a name" if field in NAMES else "a word"
        raise QueryError(f"Write {what} after {field}: without a space, such as {_EXAMPLE[field]}.")
    return text


def _words_of_field(field: Field, value: str) -> str:
    if field is Field.SITE:
        host = value.lower().partition("//")[2] or value.lower()
        return ".".join(_SITE_WORD.findall(host.partition("/")[0])).removeprefix("www.")
    return indexed_words(value) if field in INDEXED else fold_name(value)


def _day(field: Field, value: str) -> str:
    """A year, a month, a day or a relative day in its normal form. Raises QueryError."""
    day = days.normal_day(value, is_whole=field is Field.ON)
    if day is None or field is Field.ON and days.is_moment(day):
        examples = ("2025-03-20", "yesterday", "7d") if field is Field.ON else ("2025-03-20", "yesterday", "7d", "12h")
        raise QueryError(
            f"Write a date after {field}: without a space, such as "
            f"{_listed(f'{field}:{one}' for one in ('2025', '2025-03', *examples))}."
        )
    return day


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} or {last}"


def query_of_words(words: Sequence[str]) -> str:
    """The query on a command line, where the shell removed the quotation marks: an argument with spaces in it was
    within them.
    """
    parts: list[str] = []
    for word in words:
        if '"' in word:
            parts.append(word)
        else:
            parts += (_quoted(part.strip()) for part in _BETWEEN_TERMS.split(word) if part.strip())
    return " ".join(parts)


def _quoted(part: str) -> str:
    field, colon, value = part.partition(":")
    if colon and field.lower().removeprefix("-") in _FIELDS:
        return f'{field}:"{value}"' if " " in value else part
    return part
