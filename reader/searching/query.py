"""What a person looks for in the library: words of articles, whom they quote, whom or what they are about, and more.

    fog ferry                       both words
    "fog on the Hallow"             these words next to each other
    fer*                            words that begin so
    fog OR mist                     one of them or both
    -goose                          not that
    title:fog source:courier author:Moe
    said:Holm  said:"Ida Holm"      a quote of hers
    about:Kremlin                   it is named in the article
    in:courier site:bbc.co.uk       a feed or a folder of feeds, the site that its page stands on
    is:unread tag:energy before:2026-03 after:2025
    rails:bridge                    a word of the stories that its page points at

All of it must be so, in whatever order it is typed. docs/searching.md tells it to people.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from reader.base.errors import QueryError
from reader.base.safe_text import safe_line
from reader.searching.folded_letters import fold_letters
from reader.searching.indexed_text import indexed_words, word_pattern


class Field(StrEnum):
    """By what an article is looked for."""

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


NAMES = frozenset({Field.SAID, Field.ABOUT})
DATES = frozenset({Field.BEFORE, Field.AFTER})
INDEXED = frozenset({Field.WORDS, Field.TITLE, Field.SOURCE, Field.AUTHOR, Field.RAILS})
"""Fields whose words are in an index."""
_GOING_ON = INDEXED | NAMES | {Field.TAG}
"""Fields of which a word may be the beginning of one."""

STATES = ("unread", "read", "starred", "later", "quoted")
"""What an article may be said to be."""

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
"""Things that may be looked for at once: SQLite takes no more than some hundred conditions."""
_SHORT = 2
"""Letters of a word that stands for itself alone while it is typed."""
_LONGEST_NAME = 200
"""Characters of a name, or of words in marks, by which they are looked up."""
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_TERM = re.compile(
    r"(?P<minus>-(?=[^\s-]))?(?:(?P<field>[a-z]+):(?!//))?"
    r'(?:"(?P<quoted>[^"]*)(?P<close>"?)(?P<star>\*?)|(?P<bare>[^\s"]+))?',
    re.I,
)
"""One thing looked for: perhaps a field, then words in quotation marks or one word."""
_BETWEEN_TERMS = re.compile(
    rf"(?:^|\s)(?=-?(?i:{'|'.join(_FIELDS)}):)|\s(?=-[^\s-]|(?:OR|\|)\s)|(?<=\sOR)\s|(?<=\s\|)\s"
)
"""Where in a word of the command line another term begins: at a field, a minus, before and behind an OR."""
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_DATE_BEGUN = re.compile(r"\d{1,3}|\d{4}-|\d{4}-[01]|\d{4}-\d{1,2}-0?", re.ASCII)
_SITE_WORD = re.compile(r"[^\s./:@]+")


class Term(NamedTuple):
    """One thing looked for. `text` is folded: words as by `indexed_words`; names, feeds, folders and tags as by
    `fold_name`; a site is parts of a host with full stops between them, a date one of ISO 8601. `is_prefix`: its last
    word may go on. `is_not`: it must not be so.
    """

    field: Field
    text: str
    is_prefix: bool = False
    is_not: bool = False


class Query(NamedTuple):
    """What is looked for: of each clause one term, or more, must be so. `view` is the list that it is looked for in, as
    the library writes views down, "" for all articles.
    """

    clauses: tuple[tuple[Term, ...], ...] = ()
    view: str = ""

    def of(self, *fields: Field) -> tuple[Term, ...]:
        """The terms of some fields that must be so."""
        return tuple(term for clause in self.clauses for term in clause if term.field in fields and not term.is_not)

    @property
    def said(self) -> tuple[str, ...]:
        """Words of the names of people whom the article quotes."""
        return tuple(term.text for term in self.of(Field.SAID))

    @property
    def about(self) -> tuple[str, ...]:
        """Words of names in the article."""
        return tuple(term.text for term in self.of(Field.ABOUT))

    @property
    def goes_on(self) -> bool:
        """Whether the last word may be the beginning of one."""
        return bool(self.clauses) and self.clauses[-1][-1].is_prefix

    @property
    def last_word(self) -> str:
        """The last word, or as much of it as was typed."""
        return self.clauses[-1][-1].text.rpartition(" ")[2]

    def ending_in(self, *words: str) -> "Query":
        """The query with one of some words, whole, as the last one."""
        *clauses, (*others, last) = self.clauses
        before = last.text.removesuffix(self.last_word)
        ends = (last._replace(text=before + word, is_prefix=False) for word in words)
        return self._replace(clauses=(*clauses, (*others, *dict.fromkeys(ends))))

    @property
    def uses_index(self) -> bool:
        """Whether an article that is not yet in the index of words may be missed."""
        return any(term.field in INDEXED for clause in self.clauses for term in clause)

    @property
    def uses_names(self) -> bool:
        """Whether an article whose names are not yet known may be missed."""
        return bool(self.said or self.about)

    def pattern(self, *fields: Field) -> str:
        """A regular expression that finds the words of some fields in a folded text, "" where there are none."""
        parts = (word_pattern(term.text, term.is_prefix) for term in self.of(*fields))
        return "|".join(dict.fromkeys(filter(None, parts)))


def fold_words(text: str) -> str:
    """The words of a text with one space between them, without case, accents and punctuation. "U.S." is the same as
    "US", "O’Brien" as "OBrien".
    """
    return " ".join(_WORD.findall(fold_letters(text).casefold().translate(_INSIDE_WORDS)))


def fold_name(name: str) -> str:
    """A name as it is looked up: its words, folded; of a longer text the beginning."""
    return fold_words(name[:_LONGEST_NAME])


def parse_query(typed: str, is_typing: bool = False) -> Query:
    """What a person typed. While one `is_typing`, the last word may go on, and a quotation mark may be open yet.

    Raises QueryError with a sentence that says what is not well put.
    """
    clauses: list[tuple[Term, ...]] = []
    is_or = False
    for term in _terms(typed, is_typing):
        if term is None:
            if not is_typing and (is_or or not clauses):
                raise QueryError("OR stands between two words: fog OR mist. To look for the word, write or.")
            is_or = True
        elif is_or and clauses:
            clauses[-1] = tuple(dict.fromkeys((*clauses[-1], term)))
            is_or = False
        else:
            clauses.append((term,))
            is_or = False
    if is_or and not is_typing:
        raise QueryError("OR stands between two words: fog OR mist. To look for the word, write or.")
    query = Query(tuple(dict.fromkeys(clauses)))
    if not query.clauses:
        raise QueryError(
            'Type what to look for: words, said:NAME, about:NAME, before:2026. Words in "marks" belong together.'
        )
    if sum(map(len, query.clauses)) > _MOST:
        raise QueryError(f"These are too many words: no more than {_MOST} can be looked for at once.")
    return query


def _terms(typed: str, is_typing: bool) -> Iterator[Term | None]:
    """The things looked for in order; None for an OR."""
    text = safe_line(typed).translate(_QUOTES).lstrip()
    place = 0
    while place < len(text):
        match = _TERM.match(text, place)
        assert match is not None  # it matches nothing, too
        if match.end() == place:
            place += 1
            continue
        place = match.end()
        if match[0] in ("OR", "|"):
            yield None
            continue
        term = _term(match, is_typing and place == len(text))
        if term.text:
            yield term


def _term(match: re.Match[str], is_last: bool) -> Term:
    """One thing looked for; its text is empty where there is no word in it. Of the last one, while it is typed, the
    last word may go on.
    """
    name, quoted, bare = (match["field"] or "").lower(), match["quoted"], match["bare"] or ""
    if quoted is not None and not match["close"] and not is_last:
        raise QueryError("A quotation mark is not closed. Put one behind the last word that belongs together.")
    value = (quoted if quoted is not None else bare)[:_LONGEST_NAME]
    is_not = match["minus"] is not None
    if name and name not in _FIELDS:
        if not value:
            return Term(Field.WORDS, indexed_words(name), is_not=is_not)  # a word with a colon behind it
        raise QueryError(
            f"There is no {name}: to look by. There are {_listed(f'{one}:' for one in _FIELDS)}; words with a colon "
            "stand in quotation marks."
        )
    field = _FIELDS.get(name, Field.WORDS)
    if is_last and field and _is_begun(field, value):
        return Term(field, "")
    text = _value(field, value)
    has_star = bool(match["star"]) or quoted is None and bare.endswith("*")
    goes_on = is_last and not match["close"] and value[-1:].isalnum() and _is_long(text)
    return Term(field, text, field in _GOING_ON and bool(text) and (has_star or goes_on), is_not)


def _is_begun(field: Field, value: str) -> bool:
    """Whether what stands behind a field says nothing yet, while it is typed, but may come to it."""
    if field is Field.IS:
        return value.lower() not in STATES and any(state.startswith(value.lower()) for state in STATES)
    if field in DATES and value:
        return _DATE_BEGUN.fullmatch(value) is not None
    return not any(map(str.isalnum, value))


def _is_long(words: str) -> bool:
    """Whether a word that is being typed is looked for by its beginning: what so many words begin with as with two
    letters takes a hundred times as long (benchmarks/search.py), and is seldom meant.
    """
    last = words.rpartition(" ")[2]
    return len(last) > _SHORT or not last.isascii()


def _value(field: Field, value: str) -> str:
    """What stands behind a field, folded. Raises QueryError."""
    if field is Field.IS:
        if value.lower() not in STATES:
            raise QueryError(f"An article is {_listed(f'is:{one}' for one in STATES)}.")
        return value.lower()
    if field in DATES:
        return _date(field, value)
    text = _words_behind(field, value)
    if field and not text:
        what = "Whom? Write a name" if field in NAMES else "What? Write a word"
        raise QueryError(f"{what} behind {field}: without a space, such as {_EXAMPLE[field]}.")
    return text


def _words_behind(field: Field, value: str) -> str:
    if field is Field.SITE:
        host = value.lower().partition("//")[2] or value.lower()
        return ".".join(_SITE_WORD.findall(host.partition("/")[0])).removeprefix("www.")
    return indexed_words(value) if field in INDEXED else fold_name(value)


def _date(field: Field, value: str) -> str:
    """The first day of a year, a month or a day, as ISO 8601 writes it."""
    match = _DATE.fullmatch(value)
    try:
        if match is None or not value.isascii():
            raise ValueError
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1)).isoformat()
    except ValueError:
        dates = _listed(f"{field}:{day}" for day in ("2025", "2025-03", "2025-03-20"))
        raise QueryError(f"When? Write a date behind {field}: without a space, such as {dates}.") from None


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} or {last}"


def query_of_words(words: Sequence[str]) -> str:
    """The query that stands on a command line, where the shell has taken the quotation marks away: a word with spaces
    in it was within them.
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
