"""What a person looks for in the library: words, whom an article quotes, whom or what it is about.

    fog ferry                       both words, in headline or publisher
    "fog on the Hallow"             these words next to each other
    said:Holm  said:"Ida Holm"      a quote of hers
    about:Kremlin                   it is named in the article

All of it must be so, in whatever order it is typed.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.errors import QueryError
from reader.safe_text import safe_line
from reader.searching.folded_letters import FOLDS

SAID, ABOUT = "said", "about"
_EXAMPLE = {SAID: 'said:Holm or said:"Ida Holm"', ABOUT: 'about:Kremlin or about:"Red Cross"'}

_WORD = re.compile(r"\w+")
_INSIDE_WORDS = str.maketrans("", "", ".'")
_MOST = 100
"""Things that may be looked for at once: SQLite takes no more than some hundred conditions."""
_LONGEST_NAME = 200
"""Characters of a name by which it is looked up."""
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_TERM = re.compile(r'(?:(?P<field>[a-z]+):(?!//))?(?:"(?P<quoted>[^"]*)(?P<close>"?)|(?P<bare>[^\s"]+))?', re.I)
"""One thing looked for: perhaps a field, then words in quotation marks or one word."""
_FIELDS_IN_WORD = re.compile(rf"(?:^|\s)(?={SAID}:|{ABOUT}:)", re.I)


class Query(NamedTuple):
    """What is looked for; each text is folded as by `fold_name`."""

    words: tuple[str, ...] = ()
    """Words, and words that stand next to each other, of headline or publisher."""
    said: tuple[str, ...] = ()
    """Words of the names of people whom the article quotes."""
    about: tuple[str, ...] = ()
    """Words of names in the article."""


def fold_words(text: str) -> str:
    """The words of a text with one space between them, without case, accents and punctuation. "U.S." is the same as
    "US", "O’Brien" as "OBrien".
    """
    return " ".join(_WORD.findall(text.translate(FOLDS).casefold().translate(_INSIDE_WORDS)))


def fold_name(name: str) -> str:
    """A name as it is looked up: its words, folded; of a longer text the beginning."""
    return fold_words(name[:_LONGEST_NAME])


def parse_query(typed: str) -> Query:
    """What a person typed. Raises QueryError with a sentence that says what is not well put."""
    found: dict[str, list[str]] = {"": [], SAID: [], ABOUT: []}
    text = safe_line(typed).translate(_QUOTES).strip()
    place = 0
    while place < len(text):
        term = _TERM.match(text, place)
        assert term is not None  # it matches nothing, too
        if term.end() == place:
            place += 1
            continue
        field, value = _field_and_value(term)
        if value:
            found[field].append(value)
        place = term.end()
    if not any(found.values()):
        raise QueryError(
            'Type what to look for: words, said:NAME, about:NAME. A name of several words stands in "marks".'
        )
    query = Query(*(tuple(dict.fromkeys(found[field])) for field in ("", SAID, ABOUT)))
    if sum(map(len, query)) > _MOST:
        raise QueryError(f"These are too many words: no more than {_MOST} can be looked for at once.")
    return query


def _field_and_value(term: re.Match[str]) -> tuple[str, str]:
    """The field of a term, "" for none, and its folded value."""
    field, quoted, bare = (term["field"] or "").lower(), term["quoted"], term["bare"] or ""
    if quoted is not None and not term["close"]:
        raise QueryError("A quotation mark is not closed. Put one behind the last word that belongs together.")
    if field not in ("", SAID, ABOUT):
        if not bare and not quoted:
            return "", fold_name(field)  # a word with a colon behind it
        raise QueryError(
            f"There is no {field}: to look by. There are said: and about:; words with a colon stand in quotation marks."
        )
    value = fold_name(quoted if quoted is not None else bare)
    if field and not value:
        raise QueryError(f"Whom? Write a name behind {field}: without a space, such as {_EXAMPLE[field]}.")
    return field, value


def query_of_words(words: Sequence[str]) -> str:
    """The query that stands on a command line, where the shell has taken the quotation marks away: a word with spaces
    in it was within them.
    """
    parts: list[str] = []
    for word in words:
        if '"' in word:
            parts.append(word)
        else:
            parts += (_quoted(part.strip()) for part in _FIELDS_IN_WORD.split(word) if part.strip())
    return " ".join(parts)


def _quoted(part: str) -> str:
    field, colon, value = part.partition(":")
    if colon and field.lower() in (SAID, ABOUT):
        return f'{field}:"{value}"' if " " in value else part
    return part
