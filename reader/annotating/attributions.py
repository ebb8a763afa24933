"""Where in its own sentence a quote says whose it is: what stands right behind it, before it, or at the sentence's end.

Each way of saying it is a Pattern, so that how often each is right can be measured: benchmarks/speakers.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.annotating.passages import Passage, Phrase
from reader.annotating.saying import HEARING, JUDGING, NAMING, PAPERS, SAYINGS, THINKING, VIEWS
from reader.annotating.subjects import INNER, MODALS, Subjects

_REACH = 40
"""Words behind a quote in which its verb of saying stands."""
_MOST_VERBS = 3
_TO_CLAUSE = re.compile(r'(?:[,-]?[C,]?Q){0,8}[,"-]{0,4}')
_INVERTED = re.compile(r"A{0,2}[XD]?([Vb])")
_LEADS_TO_SUBJECT = re.compile(r"S?A{0,2}$")
_NOTHING_BEHIND = re.compile(r'A*(?:[.,;:PStAQGgIOC"-]|$)')
_ATTACHES = frozenset("of for from with at in on to between under behind".split())
_NOT_ATTACHED = PAPERS | frozenset("time while day visit end phone conference event stop rally hearing news".split())


_OWNER = re.compile(r"[efD][JNYK]{0,3}$")
_SAID_NEXT = re.compile(r"T|x?[:,]?Q|x[:,]")
_OPENED = re.compile("P?[GgI]")
_NAMED_AS = re.compile(r"v[SDA]{0,3}$")
_SIGNED = re.compile(r"[.]?|,[^VvbGgXxYQ]*")
_TO_VERB = re.compile(r"(?:P?D?t)*A*[YXVvb]")
_HIS = frozenset("his her their".split())


class Pattern(StrEnum):
    """The ways in which a text says whose words a quote is."""

    LABEL = "label"
    LABEL_INSIDE = "label inside the marks"
    INVERTED = "said Smith"
    BEHIND = "Smith said, behind"
    ACCORDING = "according to Smith"
    COLON = "colon"
    BEFORE = "Smith said, before"
    NAMING = "Smith called it"
    JUDGING = "Smith praised"
    SIGNED = "– Smith"
    OPENED = "citing it, Smith left"
    AGENT = "called it by Smith"
    OWNED = "Smith’s claim"
    CLOSING = "at the end of its sentence"
    ANNOUNCED = "colon, paragraph before"
    CONTINUED = "goes on"
    RUN_ON = "named in a later paragraph"
    NEXT_PARAGRAPH = "next paragraph"
    NEXT_SENTENCE = "sentence behind"
    SENTENCE_BEFORE = "sentence before"
    PARAGRAPH_BEFORE = "paragraph before"
    FRAMED = "subject of its sentence"


@dataclass(frozen=True, slots=True)
class Clause:
    """Who speaks and the place of the verb that says so, by which pattern."""

    pattern: Pattern
    speaker: Phrase
    verb: int | None


class Attributions:
    """The patterns in one passage. Each looks at a bounded stretch of words."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._letters = passage.letters
        self.subjects = Subjects(passage)

    # -- behind

    def behind(self, quote: int, opens: bool) -> Clause | None:
        """ "…,” said Smith / Smith said / according to Smith, right behind; `opens` where the quote begins its
        sentence.
        """
        found = _TO_CLAUSE.match(self._letters, quote + 1)
        place = found.end() if found else quote + 1
        return (
            self.signed(quote)
            or self._inverted(quote, place)
            or self._direct(place, opens)
            or self._according_at(place)
        )

    def signed(self, quote: int) -> Clause | None:
        """ "…” – Ann Lee, mayor of Oslo: a name behind a dash, at the end of the paragraph."""
        return self.signature(quote + 1)

    def signature(self, place: int) -> Clause | None:
        """The name behind a dash or a colon at a place, where nothing but what describes it follows."""
        phrase = self._passage.phrase_from(place + 1) if self._letters[place : place + 1] in ("-", ":") else None
        if phrase is None or phrase.head not in "EFK" or not _SIGNED.fullmatch(self._letters, phrase.after):
            return None
        return Clause(Pattern.SIGNED, phrase, None)

    def _inverted(self, quote: int, place: int) -> Clause | None:
        found = _INVERTED.match(self._letters, place)
        if found is None:
            return None
        verb = found.start(1)
        asked = self._last_mark(quote) == "?"  # then not whom, but who
        if self._word(verb) in HEARING and not (asked and self._word(verb).startswith("ask")):
            return None
        phrase = self._passage.phrase_from(verb + 1)
        if phrase is None and self._letters[verb + 1 : verb + 2] in ("Y", "I", "A"):  # "said undecided voter Eva Lind"
            phrase = self._passage.phrase_from(verb + 2)
        if phrase is None or phrase.head == "r":
            return None
        return Clause(Pattern.INVERTED, self.extended(phrase), verb)

    def _direct(self, place: int, opens: bool) -> Clause | None:
        for verb in self._verbs_behind(place):
            subject = self.subjects.of(verb)
            if subject is None or subject.head == "W" or subject.first < place:
                continue
            if not self._leads_to(place, subject):
                return None
            if not self._is_of_saying(verb, subject):
                return None
            if opens or self._is_parenthetical(verb):
                return Clause(Pattern.BEHIND, subject, verb)
            return None
        return None

    def _leads_to(self, place: int, subject: Phrase) -> bool:
        """Whether nothing but "as" and adverbs stand between the quote and the subject behind it."""
        if not _LEADS_TO_SUBJECT.match(self._letters[place : subject.first]):
            return False
        return "S" not in self._letters[place : subject.first] or self._word(place) == "as"

    def _is_of_saying(self, verb: int, subject: Phrase) -> bool:
        """Whether a verb behind a quote gives it to its subject: one of naming only in "…, as Smith called it"."""
        letter = self._letters[verb]
        if letter == "v":
            return self._word(subject.first - 1) == "as"
        return letter == "V" or subject.after == verb

    def _verbs_behind(self, place: int) -> Iterator[int]:
        """The first verbs behind a place, up to the end of the sentence or the next quote."""
        found = 0
        for verb in range(place, min(self._end_behind(place), place + _REACH)):
            if self._letters[verb] in "Q;":
                return
            if self._letters[verb] in "Vbv":
                yield verb
                found += 1
            if found == _MOST_VERBS:
                return

    def _end_behind(self, place: int) -> int:
        stop = self._letters.find(".", place)
        return stop if stop >= 0 else len(self._letters)

    def _is_parenthetical(self, verb: int) -> bool:
        """Whether nothing but whom it was said to, when and where follows: one that goes on with "that" says more."""
        place = verb + 1
        if self._word(verb) in HEARING:
            heard = self._passage.phrase_from(place)
            place = heard.after if heard else place + (self._letters[place : place + 1] == "h")
        return _NOTHING_BEHIND.match(self._letters, place) is not None

    def _according_at(self, place: int) -> Clause | None:
        found = re.compile("[,A]?a").match(self._letters, place)
        return self._according(found.end() - 1) if found else None

    def _according(self, place: int) -> Clause | None:
        after = place + 1 + (self._letters[place + 1 : place + 2] == "O")
        phrase = self._passage.phrase_from(after)
        return Clause(Pattern.ACCORDING, self.extended(phrase), place) if phrase else None

    # -- before

    def before(self, quote: int) -> Clause | None:
        """Smith said: “…”, Smith called it “…”: by the last verb before it in the sentence that has a subject."""
        start = max(self._passage.sentence_start(quote), quote - 2 * _REACH)
        for place in range(quote - 1, start - 1, -1):
            letter = self._letters[place]
            clause = self._by_verb(place) if letter in "VvbGg" else None
            if letter == "a" and self._letters[place - 1 : place] not in ("T", "V"):
                clause = self._according(place)
            if clause is not None:
                return clause
        return None

    def _by_verb(self, verb: int) -> Clause | None:
        subject = self._set_off(verb) or self.subjects.of(verb)
        if subject is None:
            return None
        if self._letters[verb] in "bv" and not self.subjects.speaks(subject):
            return None
        pattern = self._pattern_of(verb)
        if pattern is None:
            return None
        verb, subject = self.subjects.outermost(verb, subject)
        return Clause(pattern, subject, verb)

    def _set_off(self, verb: int) -> Phrase | None:
        """But, said Smith, “…”: the phrase behind a verb that a comma sets off."""
        if (
            self._letters[verb] != "V"
            or verb == 0
            or self._letters[verb - 1] not in ",."
            or self._word(verb) in HEARING
        ):
            return None
        phrase = self._passage.phrase_from(verb + 1)
        ends = phrase is not None and self._letters[phrase.after : phrase.after + 1] in ("", ",", ".", "P", "t")
        return phrase if phrase and ends and phrase.head in "EFNK" else None

    def _pattern_of(self, verb: int) -> Pattern | None:
        """The pattern of a verb before a quote; None for one of thinking, which seldom tells whose words they are."""
        word = self._word(verb)
        if word in THINKING:
            return None
        if word in NAMING:
            return Pattern.NAMING
        return Pattern.JUDGING if word in JUDGING else Pattern.BEFORE

    def _is_introduction(self, quote: int) -> bool:
        """Whether a colon leads up to a quote, or a comma behind a paper: "issued a statement, “…”"."""
        paper = self._passage.phrase_to(quote - 1)
        if self._letters[quote - 1] == "," and paper is not None:
            return self._word(paper.after - 1) in PAPERS
        return self._letters[quote - 1] == ":"

    def owned(self, quote: int) -> Clause | None:
        """Smith’s claim that …, her remark: “…”: the owner of what was said."""
        start = max(self._passage.sentence_start(quote), quote - _REACH)
        for place in range(quote - 1, start, -1):
            if self._letters[place] not in "Nb" or self._word(place) not in SAYINGS:
                continue
            if not _SAID_NEXT.match(self._letters, place + 1):
                return None
            found = _OWNER.search(self._letters, max(start, place - 4), place)
            if found and (self._letters[found.start()] in "ef" or self._word(found.start()) in _HIS):
                return Clause(
                    Pattern.OWNED, Phrase(found.start(), found.start() + 1, self._letters[found.start()]), None
                )
        return None

    def framed(self, quote: int) -> Clause | None:
        """Halvorsen put the chance at “under one in twenty”: the subject, where it is a person and nobody else stands
        between.
        """
        start = max(self._passage.sentence_start(quote), quote - 2 * _REACH)
        subject = self.subjects.nearest(start, quote, INNER) or self.subjects.nearest(start, quote)
        if subject is None or subject.head not in "ER":
            return None
        verb = _TO_VERB.match(self._letters, subject.after)
        if verb is None or self._word(verb.end() - 1) in MODALS:
            return None
        others = self._passage.phrases_in(subject.after, quote)
        return None if any(map(self.subjects.is_actor, others)) else Clause(Pattern.FRAMED, subject, None)

    def labelled(self, quote: int) -> Clause | None:
        """Polls agree - Ann Lee: “…”, from the report: “…”: the name between a dash or "from" and a colon."""
        phrase = self._passage.phrase_to(quote - 1) if self._letters[quote - 1 : quote] == ":" else None
        if phrase is None or not phrase.first:
            return None
        dashed = self._letters[phrase.first - 1] == "-" and phrase.head in "EFK"
        if not dashed and self._word(phrase.first - 1) != "from":
            return None
        return Clause(Pattern.LABEL, phrase, None)

    def introduced(self, quote: int) -> Clause | None:
        """Smith lobbies for it: “…”: the subject of a sentence that ends in a colon."""
        start = max(self._passage.sentence_start(quote), quote - 2 * _REACH)
        if quote == start or not self._is_introduction(quote):
            return None
        subject = (
            self.subjects.nearest(start, quote, INNER)
            or self.subjects.first(start, quote)
            or self.subjects.at_start(quote)
        )
        return Clause(Pattern.COLON, subject, None) if subject else None

    def opened(self, quote: int) -> Clause | None:
        """Citing “…,” Smith left; in calling it “…,” Smith erred: the subject behind words that a participle opens."""
        start = self._passage.sentence_start(quote)
        found = _OPENED.match(self._letters, start)
        if found is None or found.end() > quote or "Q" in self._letters[start:quote]:
            return None
        comma = self._letters[quote + 1 : quote + 2] == "," or self._last_mark(quote) == ","
        phrase = self._passage.phrase_from(quote + 1 + (self._letters[quote + 1 : quote + 2] == ","))
        if not comma or phrase is None or not self.subjects.is_actor(phrase):
            return None
        return Clause(Pattern.OPENED, phrase, found.end() - 1)

    def _last_mark(self, quote: int) -> str:
        return self._passage.text[self._passage.words[quote].end - 2]

    def agent(self, quote: int) -> Clause | None:
        """Called “…” by Smith: whom a verb in the passive names behind the quote."""
        start = max(self._passage.sentence_start(quote), quote - _REACH)
        if self._letters[quote + 1 : quote + 2] != "P" or self._word(quote + 1) != "by":
            return None
        phrase = self._passage.phrase_from(quote + 2)
        named = _NAMED_AS.search(self._letters, start, quote)
        if phrase is None or named is None or not self.subjects.is_actor(phrase):
            return None
        return Clause(Pattern.AGENT, self.extended(phrase), named.start())

    # -- the end of the sentence

    def closing(self, quote: int) -> Clause | None:
        """ "“…” about the bridge, said Smith.": an attribution set off by a comma further behind."""
        end = min(self._end_behind(quote + 1), quote + 2 * _REACH)
        for place in range(quote + 1, end):
            letter = self._letters[place]
            if letter == "a":
                return self._according(place)
            if letter == "P" and (clause := self._in_words_of(place)):
                return clause
            if letter != "V":
                continue
            clause = self._closing_at(quote, place)
            if clause:
                return clause
        return None

    def _in_words_of(self, place: int) -> Clause | None:
        """In Smith’s view, in the words of Smith."""
        if self._word(place) != "in":
            return None
        owner = self._letters[place + 1 : place + 2]
        if owner in ("e", "f", "k") and self._word_or_none(place + 2) in VIEWS:
            return Clause(Pattern.ACCORDING, Phrase(place + 1, place + 2, owner), None)
        if self._word_or_none(place + 2) in VIEWS and self._word_or_none(place + 3) == "of":
            phrase = self._passage.phrase_from(place + 4)
            return Clause(Pattern.ACCORDING, self.extended(phrase), None) if phrase else None
        return None

    def _word_or_none(self, place: int) -> str | None:
        return self._word(place) if place < len(self._letters) else None

    def _closing_at(self, quote: int, verb: int) -> Clause | None:
        if self._letters[verb - 1] in ",-" and self._word(verb) not in HEARING:
            phrase = self._passage.phrase_from(verb + 1)
            if phrase and phrase.head != "r":
                return Clause(Pattern.CLOSING, self.extended(phrase), verb)
        subject = self.subjects.of(verb)
        if subject is None or subject.first <= quote or subject.head == "W" or not self._is_parenthetical(verb):
            return None
        set_off = self._letters[subject.first - 1] in ",-Q"
        return Clause(Pattern.CLOSING, subject, verb) if set_off and self.subjects.is_actor(subject) else None

    # -- parts

    def extended(self, phrase: Phrase) -> Phrase:
        """A phrase behind its verb with what belongs to it: "a spokesman for the bank"; or the name in apposition: "the
        mayor, Ann Lee".
        """
        named = (
            self._passage.phrase_from(phrase.after + 1)
            if self._letters[phrase.after : phrase.after + 1] == ","
            else None
        )
        if named and named.head == "E" and named.after - named.first == 1 and phrase.head in "NK":
            return named
        if phrase.head not in "NUMK":
            return phrase
        after = phrase.after
        for _ in range(3):
            if self._letters[after : after + 1] not in ("P", "O") or self._word(after) not in _ATTACHES:
                break
            inner = self._passage.phrase_from(after + 1)
            if inner is None or self._word(inner.after - 1) in _NOT_ATTACHED:
                break
            after = inner.after
        return Phrase(phrase.first, after, phrase.head)

    def _word(self, place: int) -> str:
        return self._passage.words[place].text.lower()
