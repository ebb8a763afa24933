"""A paragraph as a sequence of tagged words, in which each name and each quote is one word, with its noun phrases."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.sentences import Layout, Word, split_words
from reader.annotating.grammar.tagging import ENGLISH, Tagging
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.model.annotations import Entity, EntityKind

_TAG_OF = {
    EntityKind.PERSON: pos.PERSON,
    EntityKind.ORGANISATION: pos.ORG,
    EntityKind.PLACE: pos.PLACE,
    EntityKind.NATIONALITY: pos.ADJ,
    EntityKind.DATE: pos.DATE,
}
_POSSESSIVE_TAG = {
    pos.PERSON: pos.PERSON_POSS,
    pos.ORG: pos.ORG_POSS,
    pos.PLACE: pos.PLACE_POSS,
    pos.ADJ: pos.NOUN_POSS,
    pos.DATE: pos.NOUN_POSS,
}
_ARTICLE = re.compile(r"(?:the|an?|der|die|das|eine?|les?|la|une?)\s+|l’", re.I)
_SAYING_VERB = tag_pattern("<REPORT_FORMS|ACCORDING>")
_POSSESSIVE_END = re.compile(r"[’'](?:s)?$")
_POSSESSIVE = re.compile(r"[’'](?:s\b)?")
_PHRASE = tag_pattern(
    "(?:<POSSESSIVES|DETERMINERS>{1,4}<DATE>?<ADV>?<VERB|ING>?)?<POSSESSIVES|HEADS>{0,12}<HEADS>|<QUANT|PRONOUNS>"
)
# Phrases are far shorter than these bounds; without them a long run of words would take quadratic time.
_COMPOUND = re.compile(r"-[a-z]\w+")
_MAY_BE_INSIDE = (",", ".")
_INNER_MARK = re.compile(r"[,.](?=[^\W_]|,)")
_START, _TEXT = map(itemgetter, (0, 2))
_ASIDE = re.compile(r"\([^()]{1,150}\)")
_LONGEST_ASIDE = 12
"""The most words in round brackets that are left out of a sentence: "Sen. Berg (D-Ohio) said"."""
_DESCRIBING = pos.POSSESSIVES + pos.DETERMINERS + pos.ADJ + pos.PROPN + pos.NUM + pos.ING + pos.VERB + pos.ADV


class Phrase(NamedTuple):
    """A noun phrase: the index of its first word, the index after its last, and the tag of its last word, its head."""

    first: int
    after: int
    head: str


class _Lowered(dict[int, str]):
    """Words in lower case by their index."""

    def __missing__(self, index: int) -> str:
        return ""


class TaggedParagraph:
    """The words of a paragraph with their tags (`pos_tags`), a name or a quote being one word each."""

    def __init__(
        self,
        text: str,
        span: tuple[int, int],
        quotes: Sequence[QuotedSpan],
        entities: Sequence[Entity],
        starts: Sequence[int],
        tagging: Tagging = ENGLISH,
    ) -> None:
        """`starts` are the offsets at which the sentences of the paragraph begin, those inside quotes left out."""
        self.text = text
        self._tagging = tagging
        self.words: list[Word] = []
        self.entities: dict[int, Entity] = {}
        """The names, by the index of their word."""
        self._tags: list[str] = []
        self._read(span, quotes, entities)
        self._offsets = list(map(_START, self.words))
        self.starts = sorted({self.index_at(start) for start in starts})
        """The indexes of the words with which sentences begin."""
        self._open_sentences()
        self.tags = tagging.reread(self.words, "".join(self._tags))

    # -- reading

    def _read(self, span: tuple[int, int], quotes: Sequence[QuotedSpan], entities: Sequence[Entity]) -> None:
        here, end = span
        for quote in quotes:
            self._read_words(here, quote.start, entities)
            self._add(Word(quote.start, quote.end, "“”"), pos.QUOTE)
            here = max(here, quote.end)
        self._read_words(here, end, entities)

    def _read_words(self, start: int, end: int, entities: Sequence[Entity]) -> None:
        """Add the words between two quotes, without what stands in short round brackets."""
        for aside_start, aside_end in _asides(self.text, start, end):
            self._read_between_quotes(start, aside_start, entities)
            start = aside_end
        self._read_between_quotes(start, end, entities)

    def _read_between_quotes(self, start: int, end: int, entities: Sequence[Entity]) -> None:
        first = bisect_left(entities, start, key=lambda entity: entity.start)
        while first < len(entities) and entities[first].end <= end:
            entity = entities[first]
            if entity.start >= start:
                self._read_plain(start, entity.start)
                start = self._read_name(entity, end)
            first += 1
        self._read_plain(start, end)

    def _read_plain(self, start: int, end: int) -> None:
        if start >= end or start + 1 == end and self.text[start] == " ":
            return
        words = self._tagging.split(self.text, start, end)
        if _INNER_MARK.search(self.text, start, end + 1):
            words = [word for word in words if word.text not in _MAY_BE_INSIDE or not self._is_inside(word)]
        self.words += words
        self._tags += map(self._tagging.tag_of, map(_TEXT, words))

    def _is_inside(self, word: Word) -> bool:
        """Whether punctuation is part of a word: a comma between digits, "$332,000"; a dot in a word or before a comma,
        "news.example", "R-Pa.,".
        """
        after = self.text[word.end : word.end + 1]
        return word.text == "," and after.isdigit() or word.text == "." and (after.isalnum() or after == ",")

    def _read_name(self, entity: Entity, end: int) -> int:
        """Add a name, with its possessive ending if it has one; returns the offset after it."""
        tag = _TAG_OF[entity.kind]
        compound = _COMPOUND.match(self.text, entity.end, end)
        if compound:  # "Oslo-based"
            self._add(Word(entity.start, compound.end(), self.text[entity.start : compound.end()]), pos.ADJ)
            return compound.end()
        owns = _POSSESSIVE.match(self.text, entity.end, end)
        after = owns.end() if owns else entity.end
        self.entities[len(self.words)] = entity
        self._add(
            Word(entity.start, after, self.text[entity.start : entity.end]), _POSSESSIVE_TAG[tag] if owns else tag
        )
        return after

    def _add(self, word: Word, tag: str) -> None:
        self.words.append(word)
        self._tags.append(tag)

    def _open_sentences(self) -> None:
        """Tag the first word of each sentence again in lower case: its capital says nothing."""
        for index in self.starts:
            if index < len(self.words) and self._tags[index] == pos.PROPN and index not in self.entities:
                tag = self._tagging.tag_of(self.words[index].text.lower())
                is_name = tag == pos.NOUN and not (
                    self._tagging.adjectives_follow and self._tags[index + 1 :][:1] != [":"]
                )
                self._tags[index] = pos.PROPN if is_name else tag

    # -- looking up

    @cached_property
    def word(self) -> Callable[[int], str]:
        """Gives the word at an index in lower case, "" for an index outside the paragraph."""
        return _Lowered(enumerate([word.text.lower() for word in self.words])).__getitem__

    def is_person_noun(self, word: str) -> bool:
        """Whether a common noun is for people or an organisation that speaks, in the language of the paragraph."""
        return self._tagging.is_person_noun(word)

    def index_at(self, offset: int) -> int:
        """The index of the first word that begins at an offset or after it."""
        return bisect_left(self._offsets, offset)

    def sentence_start(self, index: int) -> int:
        """The index of the first word of the sentence that holds a word."""
        return self.starts[max(0, bisect_right(self.starts, index) - 1)] if self.starts else 0

    @cached_property
    def phrases(self) -> list[Phrase]:
        """The noun phrases in order."""
        phrases: list[Phrase] = []
        for found in _PHRASE.finditer(self.tags):
            first, after = found.span()
            if pos.PERSON in found[0]:
                phrases += self._parts(first, after)
            else:
                phrases.append(Phrase(first, after, self.tags[after - 1]))
        return phrases

    @cached_property
    def _by_first(self) -> dict[int, Phrase]:
        return {phrase.first: phrase for phrase in self.phrases}

    @cached_property
    def _by_after(self) -> dict[int, Phrase]:
        return {phrase.after: phrase for phrase in self.phrases}

    @cached_property
    def _firsts(self) -> list[int]:
        return [phrase.first for phrase in self.phrases]

    def phrase_from(self, index: int) -> Phrase | None:
        """The noun phrase that begins at an index, or None."""
        return self._by_first.get(index)

    def phrase_to(self, index: int) -> Phrase | None:
        """The noun phrase that ends right before an index, or None."""
        return self._by_after.get(index)

    def phrases_in(self, first: int, after: int) -> Sequence[Phrase]:
        """The noun phrases that begin between two indexes."""
        return self.phrases[bisect_left(self._firsts, first) : bisect_left(self._firsts, after)]

    def _parts(self, first: int, after: int) -> Iterator[Phrase]:
        """Cut a run of nouns and names before a person whom the words before do not describe: "in a letter Berg"."""
        for index in range(first + 1, after):
            if self.tags[index] == pos.PERSON and not self._describes(first, index - 1):
                yield Phrase(first, index, self.tags[index - 1])
                first = index
        if self._tagging.adjectives_follow and self.tags[first : first + 2] == pos.PERSON + pos.NOUN:
            yield Phrase(first, first + 1, self.tags[first])  # "Ruiz calla"
            first += 1
        yield Phrase(first, after, self.tags[after - 1])

    def _describes(self, first: int, last: int) -> bool:
        """Whether the words of a phrase up to a name are what the person is."""
        tag = self.tags[last]
        word = self.words[last].text
        governed = first > 0 and self.tags[first - 1] in pos.PREPOSITIONS
        if governed and self._is_body(first, last):
            return False  # "al diario Norte Ruiz"
        if tag in _DESCRIBING or tag == pos.NOUN and (self.is_person_noun(word) or "-" in word):
            return True
        if not self._tagging.adjectives_follow:
            return False
        if tag == pos.NOUN and self.tags[first] == pos.DET and not governed:  # "el relojero Ruiz", "en una carta Ruiz"
            return True
        return any(self.is_person_noun(noun.text) for noun in self.words[first:last])

    def _is_body(self, first: int, last: int) -> bool:
        """Whether words describe an organisation and no person."""
        people = [word.text for word in self.words[first : last + 1] if self.is_person_noun(word.text)]
        return bool(people) and all(map(self._tagging.is_body_noun, people))


def without_article(phrase: str) -> str:
    """The words of a phrase without its article: "a spokesman for the bank" gives "spokesman for the bank"."""
    article = _ARTICLE.match(phrase)
    return phrase[article.end() :] if article else phrase


def without_possessive(name: str) -> str:
    """A name without its possessive ending."""
    return _POSSESSIVE_END.sub("", name)


def _asides(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of short round brackets between two offsets, brackets included."""
    for found in _ASIDE.finditer(text, start, end):
        if len(split_words(text, *found.span())) <= _LONGEST_ASIDE + 2:
            yield found.span()


class TaggedParagraphs:
    """The tagged paragraphs of a text by number, each tagged at its first use."""

    def __init__(
        self,
        layout: Layout,
        quoted: Sequence[QuotedSpan],
        entities: Sequence[Entity],
        tagging: Tagging = ENGLISH,
    ) -> None:
        self._tagging = tagging
        self._layout = layout
        self._quoted = quoted
        self._entities = entities
        self._bounds = _frame(layout, quoted)
        self._read: dict[int, TaggedParagraph] = {}

    def __getitem__(self, number: int) -> TaggedParagraph:
        if number not in self._read:
            start, end = span = self._layout.paragraphs[number]
            first = bisect_left(self._quoted, start, key=lambda quote: quote.start)
            after = bisect_left(self._quoted, end, key=lambda quote: quote.start)
            bounds = self._bounds[bisect_left(self._bounds, start) : bisect_left(self._bounds, end)]
            self._read[number] = TaggedParagraph(
                self._layout.text, span, self._quoted[first:after], self._entities, bounds, self._tagging
            )
        return self._read[number]

    def has_saying_verb(self, start: int, end: int) -> bool:
        """Whether a verb of saying, naming or judging begins between two offsets of one paragraph."""
        tagged = self[self._layout.paragraph_at(start)]
        return _SAYING_VERB.search(tagged.tags, tagged.index_at(start), tagged.index_at(end)) is not None


def _frame(layout: Layout, quoted: Sequence[QuotedSpan]) -> list[int]:
    """The offsets at which sentences begin, without sentences inside quotation marks: these do not end the sentence
    around them.
    """
    bounds: list[int] = []
    index = 0
    for start, _ in layout.sentences:
        while index < len(quoted) and quoted[index].end <= start:
            index += 1
        inside = index < len(quoted) and quoted[index].start < start < quoted[index].end
        if not inside:
            bounds.append(start)
    return bounds
