"""A paragraph as the search for speakers sees it: its words with each name and each quote as one, their classes, and
its noun phrases.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from reader.annotating.grammar.person_nouns import is_person_noun
from reader.annotating.grammar.pos_tags import class_of
from reader.annotating.grammar.sentences import Layout, Word, split_words
from reader.annotating.grammar.word_neighbours import REREAD, REREAD_WORDS, WordRule
from reader.annotating.quotation_marks.marks import Marked
from reader.model.article import Entity, EntityKind

_LETTER = {
    EntityKind.PERSON: "E",
    EntityKind.ORGANISATION: "F",
    EntityKind.PLACE: "L",
    EntityKind.NATIONALITY: "J",
    EntityKind.DATE: "t",
}
_OWNING_LETTER = {"E": "e", "F": "f", "L": "l", "J": "n", "t": "n"}
_ARTICLE = re.compile(r"(?:the|an?|der|die|das|eine?|les?|la|une?)\s+|l’", re.I)
_TELLS = re.compile("[VvbGga]")
_OWNING = re.compile(r"[’'](?:s)?$")
_OWNS = re.compile(r"[’'](?:s\b)?")
_PHRASE = re.compile(r"(?:[DUeflkn]{1,4}t?A?[YI]?)?[eflknMJNKEFL]{0,12}[MJNKEFL]|U|R|r")
# The longest phrase is far below these bounds, and without them many words in a row take quadratic time.
_OFFICE = re.compile(r"PD?[NKFL]{1,3}(?=E)")
_COMPOUND = re.compile(r"-[a-z]\w+")
_ASIDE = re.compile(r"\([^()]{1,150}\)")
_LONGEST_ASIDE = 12
"""Words in round brackets that are left out of a sentence: "Sen. Berg (D-Ohio) said"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: the places of its first word and of the word behind its last, and the class of its last word."""

    first: int
    after: int
    head: str


class TaggedParagraph:
    """The words of one paragraph outside its quotes; `letters` has the class of each, see word_classes."""

    def __init__(
        self,
        text: str,
        span: tuple[int, int],
        quotes: Sequence[Marked],
        entities: Sequence[Entity],
        starts: Sequence[int],
    ) -> None:
        """`starts` are the offsets at which sentences begin, whatever stands in quotes."""
        self.text = text
        self.words: list[Word] = []
        self.entities: dict[int, Entity] = {}
        """The names, by the place of their word."""
        self._letters: list[str] = []
        self._read(span, quotes, entities)
        self._offsets = [word.start for word in self.words]
        self.starts = sorted({self.place_of(start) for start in starts})
        """The places at which sentences begin."""
        self._open_sentences()
        self.letters = self._reread("".join(self._letters))

    # -- reading

    def _read(self, span: tuple[int, int], quotes: Sequence[Marked], entities: Sequence[Entity]) -> None:
        here, end = span
        for quote in quotes:
            self._read_words(here, quote.start, entities)
            self._add(Word(quote.start, quote.end, "“”"), "Q")
            here = max(here, quote.end)
        self._read_words(here, end, entities)

    def _read_words(self, start: int, end: int, entities: Sequence[Entity]) -> None:
        """Add what stands between two quotes, leaving out what stands in short round brackets."""
        for aside_start, aside_end in _asides(self.text, start, end):
            self._read_stretch(start, aside_start, entities)
            start = aside_end
        self._read_stretch(start, end, entities)

    def _read_stretch(self, start: int, end: int, entities: Sequence[Entity]) -> None:
        first = bisect_left(entities, start, key=lambda entity: entity.start)
        while first < len(entities) and entities[first].end <= end:
            entity = entities[first]
            if entity.start >= start:
                self._read_plain(start, entity.start)
                start = self._read_name(entity, end)
            first += 1
        self._read_plain(start, end)

    def _read_plain(self, start: int, end: int) -> None:
        if start >= end:
            return
        for word in split_words(self.text, start, end):
            if not self._is_inside(word):
                self._add(word, class_of(word.text))

    def _is_inside(self, word: Word) -> bool:
        """A comma between digits is no comma: "$332,000"; nor is a dot in a word or before a comma a full stop:
        "news.example", "R-Pa.,".
        """
        behind = self.text[word.end : word.end + 1]
        return word.text == "," and behind.isdigit() or word.text == "." and (behind.isalnum() or behind == ",")

    def _read_name(self, entity: Entity, end: int) -> int:
        """Add a name, with what makes it an owner; the offset behind it."""
        letter = _LETTER[entity.kind]
        compound = _COMPOUND.match(self.text, entity.end, end)
        if compound:  # "Oslo-based"
            self._add(Word(entity.start, compound.end(), self.text[entity.start : compound.end()]), "J")
            return compound.end()
        owns = _OWNS.match(self.text, entity.end, end)
        after = owns.end() if owns else entity.end
        self.entities[len(self.words)] = entity
        self._add(
            Word(entity.start, after, self.text[entity.start : entity.end]), _OWNING_LETTER[letter] if owns else letter
        )
        return after

    def _add(self, word: Word, letter: str) -> None:
        self.words.append(word)
        self._letters.append(letter)

    def _open_sentences(self) -> None:
        """The first word of a sentence has a capital whatever it is."""
        for place in self.starts:
            if place < len(self.words) and self._letters[place] == "K" and place not in self.entities:
                letter = class_of(self.words[place].text.lower())
                self._letters[place] = letter if letter not in "N" else "K"

    def _reread(self, letters: str) -> str:
        """The letters again, now that each word's neighbours are known."""
        for pattern, letter in REREAD:
            letters = pattern.sub(letter, letters)
        for rule in REREAD_WORDS:
            letters = rule.pattern.sub(partial(self._reread_word, rule), letters)
        return _OFFICE.sub(self._reread_office, letters)

    def _reread_word(self, rule: WordRule, found: re.Match[str]) -> str:
        return rule.letters if rule.fits(self.words[found.start()].text.lower()) else found[0]

    def _reread_office(self, found: re.Match[str]) -> str:
        return "J" * len(found[0]) if self._is_office(found.start(), found[0]) else found[0]

    def _is_office(self, place: int, shape: str) -> bool:
        """Whether "of" is part of an office: "secretary of state Eva Lind", but "a friend of Mayor Lind"."""
        inside = [word.text for word in self.words[place + 1 : place + len(shape)]]
        of = place > 0 and self.words[place].text == "of"
        return of and is_person_noun(self.words[place - 1].text) and not any(map(is_person_noun, inside))

    # -- asking

    def place_of(self, offset: int) -> int:
        """The place of the first word that begins at an offset or behind it."""
        return bisect_left(self._offsets, offset)

    def sentence_start(self, place: int) -> int:
        """Where the sentence that holds a place begins."""
        return self.starts[max(0, bisect_right(self.starts, place) - 1)] if self.starts else 0

    @cached_property
    def phrases(self) -> list[Phrase]:
        """The noun phrases in order."""
        return [phrase for found in _PHRASE.finditer(self.letters) for phrase in self._parts(*found.span())]

    @cached_property
    def _by_first(self) -> dict[int, Phrase]:
        return {phrase.first: phrase for phrase in self.phrases}

    @cached_property
    def _by_after(self) -> dict[int, Phrase]:
        return {phrase.after: phrase for phrase in self.phrases}

    @cached_property
    def _firsts(self) -> list[int]:
        return [phrase.first for phrase in self.phrases]

    def phrase_from(self, place: int) -> Phrase | None:
        """The noun phrase that begins at a place."""
        return self._by_first.get(place)

    def phrase_to(self, place: int) -> Phrase | None:
        """The noun phrase that ends right before a place."""
        return self._by_after.get(place)

    def phrases_in(self, first: int, after: int) -> Sequence[Phrase]:
        """The noun phrases that begin in a stretch of places."""
        return self.phrases[bisect_left(self._firsts, first) : bisect_left(self._firsts, after)]

    def _parts(self, first: int, after: int) -> Iterator[Phrase]:
        """A run of nouns and names is cut before a person whom the words before do not describe: "in a letter Berg"."""
        for place in range(first + 1, after):
            if self.letters[place] == "E" and not self._describes(place - 1):
                yield Phrase(first, place, self.letters[place - 1])
                first = place
        yield Phrase(first, after, self.letters[after - 1])

    def _describes(self, place: int) -> bool:
        letter = self.letters[place]
        word = self.words[place].text
        return letter in "DUeflknJKMIYA" or letter == "N" and (is_person_noun(word) or "-" in word)


def without_article(phrase: str) -> str:
    """The words of a phrase without its article: "a spokesman for the bank"."""
    article = _ARTICLE.match(phrase)
    return phrase[article.end() :] if article else phrase


def without_possessive(name: str) -> str:
    """A name without what makes it an owner."""
    return _OWNING.sub("", name)


def _asides(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The short round brackets of a stretch, with what they hold."""
    for found in _ASIDE.finditer(text, start, end):
        if len(split_words(text, *found.span())) <= _LONGEST_ASIDE + 2:
            yield found.span()


class Passages:
    """The passages of a text by the number of their paragraph, each read when it is first asked for."""

    def __init__(self, layout: Layout, marked: Sequence[Marked], entities: Sequence[Entity]) -> None:
        self._layout = layout
        self._marked = marked
        self._entities = entities
        self._bounds = _frame(layout, marked)
        self._read: dict[int, TaggedParagraph] = {}

    def __getitem__(self, number: int) -> TaggedParagraph:
        if number not in self._read:
            start, end = span = self._layout.paragraphs[number]
            first = bisect_left(self._marked, start, key=lambda quote: quote.start)
            after = bisect_left(self._marked, end, key=lambda quote: quote.start)
            bounds = self._bounds[bisect_left(self._bounds, start) : bisect_left(self._bounds, end)]
            self._read[number] = TaggedParagraph(
                self._layout.text, span, self._marked[first:after], self._entities, bounds
            )
        return self._read[number]

    def tells(self, start: int, end: int) -> bool:
        """Whether a verb of saying, naming or judging begins in a stretch of the text, within one paragraph."""
        passage = self[self._layout.paragraph_at(start)]
        return _TELLS.search(passage.letters, passage.place_of(start), passage.place_of(end)) is not None


def _frame(layout: Layout, marked: Sequence[Marked]) -> list[int]:
    """Where sentences begin, leaving out the sentences inside quotation marks: those do not end the sentence around
    them.
    """
    bounds: list[int] = []
    place = 0
    for start, _ in layout.sentences:
        while place < len(marked) and marked[place].end <= start:
            place += 1
        inside = place < len(marked) and marked[place].start < start < marked[place].end
        if not inside:
            bounds.append(start)
    return bounds
