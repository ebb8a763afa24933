"""Clusters the mentions of people in an article.

A news text names a person in full once and then by surname, or by first name; the full form may come with initials, a
middle name, a suffix, other accents or another hyphen the next time. Two people who share a surname stay two: the
surname alone is the first one's if the text calls that person so before it names the other, else whom it speaks of.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

_SUFFIXES = {"jr": 2, "junior": 2, "sr": 1, "senior": 1, "ii": 2, "iii": 3, "iv": 4}
"""Endings of a name -> the generation: 1 for the elder, 2 for the younger, and on; the last such ending counts."""
_ARTICLES = frozenset(["al", "el", "as", "ad", "an", "ar", "ash", "at", "az"])
"""Articles before an Arabic surname, with a hyphen or a space: left out where a surname stands alone."""
_NICKNAMES = (
    ("william", "bill", "billy", "will", "liam"),
    ("robert", "bob", "bobby", "rob"),
    ("richard", "dick", "rick", "rich"),
    ("james", "jim", "jimmy", "jamie"),
    ("john", "johnny", "jack"),
    ("joseph", "joe", "joey"),
    ("thomas", "tom", "tommy"),
    ("michael", "mike", "mick"),
    ("edward", "ed", "eddie", "ted", "ned"),
    ("charles", "charlie", "chuck"),
    ("daniel", "dan", "danny"),
    ("david", "dave"),
    ("donald", "don"),
    ("anthony", "tony"),
    ("andrew", "andy", "drew"),
    ("christopher", "chris"),
    ("matthew", "matt"),
    ("nicholas", "nick"),
    ("benjamin", "ben"),
    ("samuel", "sam"),
    ("stephen", "steven", "steve"),
    ("timothy", "tim"),
    ("peter", "pete"),
    ("gregory", "greg"),
    ("kenneth", "ken"),
    ("ronald", "ron"),
    ("lawrence", "larry"),
    ("jeffrey", "geoffrey", "jeff", "geoff"),
    ("alexander", "alex", "sandy"),
    ("jonathan", "jon"),
    ("elizabeth", "liz", "beth", "betty"),
    ("katherine", "catherine", "kate", "kathy", "cathy", "katie"),
    ("margaret", "maggie", "meg", "peggy"),
    ("susan", "sue", "susie"),
    ("deborah", "debbie", "deb"),
    ("jennifer", "jen", "jenny"),
    ("patricia", "pat", "patty"),
    ("bernard", "bernie"),
    ("francis", "frank"),
)
_NICKNAME_OF = {short: number for number, names in enumerate(_NICKNAMES) for short in names}


@dataclass(slots=True)
class _Person:
    """Somebody named in full: the words of the name, folded, and the name as the text writes it."""

    given: tuple[str, ...]
    surname: str
    generation: int
    name: str
    paragraphs: list[int] = field(default_factory=list)
    """Numbers of the paragraphs in which the person is named in full, rising."""
    spoken_of: int = -1
    """The number of the last paragraph read so far that names the person; -1 before the first."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the whole name, folded."""
        return (*self.given, self.surname)


def person_names(mentions: Sequence[tuple[str, int]]) -> list[str]:
    """The canonical name of the person of each mention; a mention is its words and the number of its paragraph.

    Mentions come in the order of the text. Takes time linear in their number.
    """
    people = _People()
    parts = {words: _folded_words(words) for words, _ in mentions}
    for words, paragraph in mentions:
        people.add(words, parts[words], paragraph)
    return [people.name_of(words, parts[words], paragraph) for words, paragraph in mentions]


class _People:
    """The people whom a text names in full, indexed by every word of their names."""

    def __init__(self) -> None:
        self._by_surname: dict[str, list[_Person]] = {}
        self._by_word: dict[str, list[_Person]] = {}
        self._by_name: dict[str, _Person | None] = {}
        self._by_word_alone: dict[str, _Person] = {}
        """A word -> the person whom the text called by it alone before it named anybody else with it."""

    def add(self, name: str, words: tuple[str, ...], paragraph: int) -> None:
        """Add a mention of more than one word to the person whom it names, or as a new one."""
        words, generation = _without_suffix(words)
        if len(words) < 2 or self._ends_a_longer_name(words):
            return
        person = self._known(name, words, generation)
        if person is None:
            person = _Person(words[:-1], words[-1], generation, name)
            self._by_surname.setdefault(person.surname, []).append(person)
            for word in dict.fromkeys(words):
                self._by_word.setdefault(word, []).append(person)
            self._by_name[name] = person
        elif len(words) > len(person.words) or _spells_out(words, person.words):
            person.given, person.name = words[:-1], name
            for word in words:
                if person not in self._by_word.setdefault(word, []):
                    self._by_word[word].append(person)
        person.generation = person.generation or generation
        if not person.paragraphs or person.paragraphs[-1] != paragraph:
            person.paragraphs.append(paragraph)

    def _known(self, name: str, words: tuple[str, ...], generation: int) -> _Person | None:
        """The person whom these words name too, or None."""
        if self._by_name.get(name):
            return self._by_name[name]
        for person in self._by_surname.get(words[-1], ())[:_MOST_NAMESAKES]:
            if not (generation and person.generation and generation != person.generation) and _same_given(
                words[:-1], person.given
            ):
                self._by_name[name] = person
                return person
        return None

    def name_of(self, name: str, words: tuple[str, ...], paragraph: int) -> str:
        """The canonical name of the person whom a mention names; the mention's own words if it is nobody else."""
        words, _ = _without_suffix(words)
        person = self._by_name.get(name)
        if person is None or self._ends_a_longer_name(words):
            candidates = self._candidates(words)
            if not candidates:
                return name
            person = candidates[0] if len(candidates) == 1 else self._likeliest(candidates, words[0], paragraph)
        person.spoken_of = paragraph
        return person.name

    def _likeliest(self, candidates: Sequence[_Person], word: str, paragraph: int) -> _Person:
        """Of several people, the only one whom the text has named; else who is named in full in this paragraph; else
        who goes by this word alone; else whom the text spoke of last.
        """
        met = [one for one in candidates if one.spoken_of >= 0]
        if len(met) == 1:
            return self._by_word_alone.setdefault(word, met[0])
        here = [one for one in candidates if paragraph in one.paragraphs[-_MOST_NAMESAKES:]]
        if len(here) == 1:
            return here[0]
        return self._by_word_alone.get(word) or max(candidates, key=lambda one: one.spoken_of)

    def _ends_a_longer_name(self, words: tuple[str, ...]) -> bool:
        """Whether words are the end of somebody's longer name: "von der Leyen", "bin Salman"."""
        return any(
            len(person.words) > len(words) and person.words[-len(words) :] == words
            for person in self._by_surname.get(words[-1], ())[:_MOST_NAMESAKES]
        )

    def _candidates(self, words: tuple[str, ...]) -> list[_Person]:
        last = self._by_surname.get(words[-1], [])[:_MOST_NAMESAKES]
        if len(words) > 1:
            longer = [one for one in last if len(one.words) > len(words) and one.words[-len(words) :] == words]
            return longer or last[:1]
        if last:
            return last
        named = self._by_word.get(words[0], [])[:_MOST_NAMESAKES]
        return [one for one in named if one.given[0] == words[0]] or named


_MOST_NAMESAKES = 20
"""People of one surname that are compared: a list of a thousand Lees must not take a million steps."""


def _folded_words(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents, full stops and hyphens."""
    plain = name if name.isascii() else _without_accents(name)
    words = plain.casefold().replace("-", " ").replace("’", "'").replace(".", " ").split()
    found = [word for word in words[:-1] if word not in _ARTICLES] + words[-1:]
    return tuple(found) or (name,)


def _without_accents(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name)
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return plain.translate(_UNSPLIT)


_UNSPLIT = str.maketrans({"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ß": "ss", "æ": "ae", "Æ": "Ae"})
"""Letters that Unicode does not decompose into a letter and an accent."""


def _without_suffix(words: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """The words of a name without "Jr" or "III", and the generation that these say; 0 if they do not."""
    generation = 0
    while len(words) > 1 and words[-1].strip(",") in _SUFFIXES:
        generation, words = _SUFFIXES[words[-1].strip(",")], words[:-1]
    return (*words[:-1], words[-1].rstrip(",")), generation


def _same_given(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether given names may be the same person's: equal, an initial, a short form, or with another middle name."""
    if not _same_word(one[0], other[0]):
        return False
    return len(one) != len(other) or all(map(_same_word, one, other))


def _same_word(one: str, other: str) -> bool:
    if one == other or len(one) == 1 and other[:1] == one or len(other) == 1 and one[:1] == other:
        return True
    return one in _NICKNAME_OF and _NICKNAME_OF[one] == _NICKNAME_OF.get(other)


def _spells_out(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether a name is as long as the known one and spells out what that gives as an initial."""
    return len(words) == len(known) and len(words[0]) > 1 == len(known[0])
