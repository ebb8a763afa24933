"""The reports of one sentence: which of its words somebody is said to have said, by the verb that reports them.

A clause behind its verb ("said that the bridge would open"), an infinitive ("vowed to stay"), an indirect question, a
thing ("denied the charges"); the clause before it is found in clauses_before. Every search looks at a bounded stretch
of words, or goes on where the one before it ended.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.annotating.grammar.saying import FOREIGN
from reader.annotating.grammar.sentences import Word
from reader.annotating.reported_speech.clause_words import (
    ADVERBIALS,
    DAYS,
    DETERMINERS,
    FINITE,
    MODALS,
    NO_SUBJECT,
    PREPOSITIONS,
    PRONOUNS,
    QUOTATION,
    STOPS,
    SUBORDINATORS,
    THING_ENDS,
    WEEKDAYS,
)
from reader.annotating.reported_speech.cue_words import (
    ABOUT,
    ASKS,
    CALLS,
    CLOSES,
    CUES,
    EVIDENCE,
    HEARER_VERBS,
    HEARERS,
    NAMES,
    NOUNS,
    PLEDGES,
    POINTS,
    QUESTION_WORDS,
    SAY,
    SAYS,
    SENSES,
    SHOWS,
    SPOKEN,
    STATEMENTS,
    TURNS,
    URGES,
    VIEWS,
    WANTS,
)

_REACH = 14
"""Words behind a verb in which the clause that it reports begins."""
_SENSED = 6
"""Words behind a verb of seeing or finding in which the clause shows its own verb."""
_SUBJECT = 6
"""Words before a verb among which the poll or paper stands that shows something."""
_CALLED = frozenset("him her them it himself herself themselves itself the his their this that".split())
_LONGEST_OBJECT = 8
_LONGEST_HEARER = 12
_TURN = 10
"""Words behind a comma in which another verb of saying turns to something else."""
_OPENS_NOTHING = ADVERBIALS | PREPOSITIONS | frozenset("so no yes and but or , . :".split())
_NAMELESS = PRONOUNS | frozenset("him her them us me this that these those one so".split())
_MAY_BE_OBJECTS = frozenset("it you nobody everyone somebody someone people nothing everything".split())
_FOREIGN_THAT = frozenset("dass daß ob que che dat att".split())
_JOINS = frozenset("and but while so".split())
_CLAUSE_BEGINS = FINITE | {"that", ":", "he", "she", "it", "they"}
_ITEM = 6
"""Words of one thing in a list."""
_ITEM_ENDS = frozenset("and or for as to of".split())
_RELATIVE = frozenset("who which that whose where when while but".split())
_BY = frozenset("from by of in on at among with this last".split()) | WEEKDAYS
_ENDS_BY = FINITE | frozenset("that , ; : who which".split())
_IS = frozenset("is was remains".split())
_MADE = frozenset("make makes made making".split())
_CIRCUMSTANCE = frozenset("at during in on after before from by last this early since until instead".split())
_PERSONS = frozenset("him her them himself herself themselves".split())
_VERBS = CUES - NOUNS
_SUBJECTS = PRONOUNS | DETERMINERS | FINITE
_AFTER_OBJECT = ADVERBIALS | frozenset(", ; : and but when while because if that".split()) | {""}
_OWNED = frozenset("his her their its the a".split())
_SINGULAR = frozenset("he she it who that which also".split())
_CLOSING = ".!?…\"”'’)"


@dataclass(frozen=True, slots=True)
class ReportedClause:
    """Words that a verb reports, as the places of the first and behind the last, and the place of the verb; `owned`
    where the verb has a subject that says them.
    """

    first: int
    after: int
    verb: int
    owned: bool = True


class Sentence:
    """The words of a sentence, and what each of its verbs reports from behind it."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.lower = [
            word.text.lower() if "’" not in word.text else word.text.lower().replace("’", "'") for word in words
        ]
        for index in range(1, len(words) - 1):
            if self.lower[index] == "," and self.lower[index + 1].isdigit() and self.lower[index - 1].isdigit():
                self.lower[index] = "000"  # of "250,000", which is no comma between clauses
        self.end = len(words)
        """Behind the last word; stops and closing marks are none."""
        while self.end and self.lower[self.end - 1] in _CLOSING:
            self.end -= 1
        self._comma = self.lower.index(",") if "," in self.lower else self.end

    def at(self, index: int) -> str:
        """The word at a place, "" outside the sentence."""
        return self.lower[index] if 0 <= index < self.end else ""

    def before_marks(self, index: int) -> str:
        """The word before a place, past two marks of quotation at most."""
        before = index - 1
        while before >= index - 2 and self.at(before) in QUOTATION:
            before -= 1
        return self.at(before)

    def report(self, index: int) -> ReportedClause | None:
        """What the word at a place reports from behind it."""
        if self.lower[index] in STATEMENTS and (first := self._that_after_noun(index)):
            return ReportedClause(first, self.clause_end(first), index)
        if self.lower[index] in PLEDGES and self.at(index + 1) == "to" and self.at(index - 1) in _OWNED:
            return ReportedClause(index + 1, self.clause_end(index + 1), index)
        if self.lower[index] in FOREIGN:
            return self._foreign(index)
        if not self.is_cue(index):
            return None
        if (first := self.complement(index)) is not None:
            return ReportedClause(first, self.clause_end(first, self._is_subordinate(index)), index)
        if (first := self._thing(index)) is not None:
            after = self.thing_end(first)
            return (
                ReportedClause(first, after, index) if after - first > 1 or self.lower[first] not in _NAMELESS else None
            )
        return None

    def _that_after_noun(self, index: int) -> int | None:
        """Where the clause begins that a noun announces: "the claim by Reed that", "her impression is that"."""
        here = index + 1
        if self.lower[index] == "clear" and _MADE.isdisjoint(self.lower[max(0, index - 2) : index]):
            return None
        if self.at(here) in _BY:
            while here < min(self.end, index + _LONGEST_OBJECT) and self.lower[here] not in _ENDS_BY:
                here += 1
        elif self.at(here) in _IS and self.at(index - 1) not in NO_SUBJECT - _OWNED:
            here += 1
        return here if self.at(here) == "that" else None

    def _foreign(self, index: int) -> ReportedClause | None:
        """ "sagte, dass die Brücke bleibt", "a déclaré que le pont reste": what "that" joins to a verb elsewhere."""
        for begin in range(index + 1, min(index + _LONGEST_OBJECT, self.end)):
            if self.lower[begin] in _FOREIGN_THAT or self.lower[begin].startswith("qu'"):
                return ReportedClause(begin, self.end, index) if self.end - begin > 2 else None
        return None

    def is_cue(self, index: int) -> bool:
        """Whether a word is a verb that reports, and not what the writer says: "he claims", not "the claims"."""
        word, before = self.lower[index], self.at(index - 1)
        if word not in CUES or before in MODALS or before in ("i", "we", "you"):
            return False
        if self.words[index].text[0].isupper() and (index or word != "asked"):
            return False
        if before in NO_SUBJECT and before != "to" or before in DETERMINERS and before not in ("that", "all", "both"):
            return self.at(index + 1) == "that"
        if word not in NOUNS:
            return True
        if self.at(index + 1) == "that":
            return True
        if before.endswith("'s"):
            return False
        if word.endswith("s"):
            return before in _SINGULAR or index > 0 and self.words[index - 1].text[0].isupper()
        return before in PRONOUNS | FINITE | {"to", "not", "who", "and", "also"} or before.endswith(("s", "ly"))

    # -- where a report begins

    def complement(self, index: int) -> int | None:
        """Where the clause, the question or the infinitive begins that a verb has behind it."""
        verb, here = self.lower[index], index + 1
        if self.at(here) == "out" and verb in POINTS:
            here += 1
        if not self.at(here) or self.at(here) in STOPS or self.at(index - 1) in QUOTATION and verb in CLOSES:
            return None
        return self._joined(verb, here) or self._bare(index, verb, here)

    def _joined(self, verb: str, here: int) -> int | None:
        """Where a clause begins that a word such as "that", "whether" or "to" joins to its verb."""
        for begin in range(here, min(here + _REACH, self.end)):
            word = self.lower[begin]
            if word == "that" and verb in SAYS:
                return begin if self._is_aside(here, begin, verb) else None
            if word in QUESTION_WORDS and verb in ASKS and (begin == here or self._is_object(here, begin, verb)):
                return begin
            if word == "to" and (verb in WANTS and begin == here) and self._is_infinitive(begin):
                return begin
            if word == "to" and begin > here and self._is_object(here, begin, verb):
                return here + (self.lower[here] in ("for", "on", "upon"))
            if word == "," and verb in SAYS and (after := self._that_after_aside(begin)):
                return after
            if word in ",;:" or word in CUES and word not in NOUNS:
                return None
        return None

    def _is_infinitive(self, index: int) -> bool:
        """Whether a verb follows a "to": not "delegates pledged to Reed", "agreed to the plan"."""
        word = self.words[index + 1].text if index + 1 < self.end else ""
        return word.islower() and word not in DETERMINERS and word not in _OWNED

    def _that_after_aside(self, comma: int) -> int | None:
        """Where "that" follows what two commas enclose: "did not mention, however, that"."""
        for index in range(comma + 1, min(comma + _REACH, self.end - 1)):
            if self.lower[index] == "," and self.lower[index + 1] == "that":
                return index + 1
            if self.lower[index] in FINITE or self.lower[index] in SPOKEN:
                return None
        return None

    def _bare(self, index: int, verb: str, here: int) -> int | None:
        """Where a clause begins that nothing joins to its verb: "said the bridge would open"."""
        here = self._after_hearer(here) if verb in HEARER_VERBS else self._after_day(here)
        return here if verb in SAYS and self._is_clause(here, verb) and not self.is_inverted(index) else None

    def _is_aside(self, first: int, last: int, verb: str) -> bool:
        """Whether nothing but time, place and hearer stands between a verb and its "that"."""
        if first == last or verb in HEARER_VERBS and last - first <= _LONGEST_HEARER:
            return True
        return self.at(first) in ADVERBIALS or self.at(first).endswith("ly")

    def _is_object(self, first: int, last: int, verb: str) -> bool:
        return verb in URGES and last - first <= _LONGEST_OBJECT and FINITE.isdisjoint(self.lower[first:last])

    def _after_hearer(self, first: int) -> int:
        """Past the words that say whom somebody told."""
        if self.at(first) in HEARERS:
            return first + 1
        here = first
        while here < min(self.end, first + _LONGEST_HEARER) and self._may_name(here):
            here += 1
        return here if self.at(here) in _SUBJECTS else self.end

    def _may_name(self, index: int) -> bool:
        return self.words[index].text[:1].isupper() or self.lower[index] in ("of", "last", "this", "week", "on")

    def _after_day(self, first: int) -> int:
        """Past the words that say when somebody spoke."""
        here = first + (self.at(first) == "on")
        if self.at(here) not in DAYS:
            return first
        while self.at(here) in DAYS:
            here += 1
        return here

    def _is_clause(self, first: int, verb: str) -> bool:
        """Whether a clause with a subject begins at a word."""
        word = self.at(first)
        if not word or not word[0].isalnum() or word in _OPENS_NOTHING or word in _VERBS:
            return False
        if word in PRONOUNS - _MAY_BE_OBJECTS or word in FINITE:
            return True
        if verb in SAY and word in _MAY_BE_OBJECTS:
            return self.at(first + 1) not in _AFTER_OBJECT
        reach = _SENSED if verb in SENSES or word.endswith("ing") or word in _MAY_BE_OBJECTS else _REACH
        for index in range(first, min(first + reach, self.end)):
            lower = self.lower[index]
            if lower in FINITE and self.lower[index - 1] != "to" or index > first and lower.endswith("ed"):
                return True
            if lower in ",;:":
                break
        return verb in SAY and reach == _REACH

    def is_inverted(self, index: int) -> bool:
        """Whether a verb right at a comma has its subject, and no clause, behind it: "…, said the mayor of Vell"."""
        plural = self.lower[index] in ("say", "tell", "write", "think", "show", "find")
        if self.before_marks(index) != "," or plural or self.at(index + 1) in ADVERBIALS | {",", ""}:
            return False
        for here in range(index + 1, min(index + _REACH, self.end)):
            if self.lower[here] in (",", "who"):
                return True
            text = self.words[here].text
            if text.lower() in _CLAUSE_BEGINS or here > index + 1 and text.islower() and text.endswith("ed"):
                return False
        return self.end - index <= _REACH

    def _thing(self, index: int) -> int | None:
        """Where the thing begins that a verb reports: "called for a ban", "denied the charges"."""
        verb, word = self.lower[index], self.at(index + 1)
        if word in ABOUT and verb in ABOUT[word]:
            return index + 2 if index + 2 < self.end and self.lower[index + 2] not in _OPENS_NOTHING else None
        if word in _OPENS_NOTHING or not word[:1].isalpha() or word == "that":
            return None
        return index + 1 if verb in NAMES or self._is_shown(index) or self._is_called(index) else None

    def _is_shown(self, index: int) -> bool:
        """Whether a poll or a paper shows what follows: "the poll shows Reed ahead"."""
        before = self.lower[max(0, index - _SUBJECT) : index]
        return self.lower[index] in SHOWS and not EVIDENCE.isdisjoint(before)

    def _is_called(self, index: int) -> bool:
        """Whether somebody or something gets a name: "called him a liar", "sees the bridge as a ruin"."""
        after = self.words[index + 1].text
        if self.lower[index] in VIEWS:
            return "as" in self.lower[index + 2 : index + _LONGEST_OBJECT]
        return self.lower[index] in CALLS and (after.lower() in _CALLED or after[:1].isupper())

    # -- where it ends

    def is_thing(self, index: int) -> bool:
        """Whether a thing with words of its own begins at a place."""
        word = self.at(index)
        return word[:1].isalnum() and word not in _OPENS_NOTHING and word not in _NAMELESS

    def _is_subordinate(self, index: int) -> bool:
        """Whether the report itself depends on the sentence, which goes on behind a comma: "while she said …, he …"."""
        return self.at(index - 1) == "who" or self.at(0) in SUBORDINATORS and self._comma > index

    def clause_end(self, first: int, at_comma: bool = False) -> int:
        """Where a reported clause ends: with its sentence, or before the next verb that reports something."""
        infinitive = self.lower[first] == "to"
        for index in range(first + 2, self.end):
            word = self.lower[index]
            if word == "," and (at_comma or self.turns(index + 1) or infinitive and self.at(index + 1) in _JOINS):
                return index
            if word in ("and", "but") and (self.at(index + 1) in TURNS or self.at(index + 2) in TURNS):
                return index
        return self.end

    def turns(self, index: int) -> bool:
        """Whether another report begins at a word behind a comma."""
        word = self.at(index)
        if word in ("according", "compared") or word.endswith("ing") and word in CUES:
            return True
        ahead = self.lower[index + 1 : min(index + _TURN, self.end)]
        if word in ("and", "but", "while"):
            return not TURNS.isdisjoint(ahead)
        phrase = ahead[: ahead.index(",")] if "," in ahead else ahead
        return not SPOKEN.isdisjoint(phrase) and word not in ("that", "which", "who")

    def thing_end(self, first: int) -> int:
        """Where a reported thing ends: before what says when, where or why it was reported."""
        for index in range(first + 1, self.end):
            word = self.lower[index]
            if word in WEEKDAYS:
                return index - 1 if index > first + 1 and self.lower[index - 1] == "on" else index
            if word == "," and self._lists(index + 1):
                continue
            if word in _CIRCUMSTANCE and self._is_name(first, index):
                return index
            if word in THING_ENDS or word in ("and", "but") and self.at(index + 1) in TURNS:
                return index
        return self.end

    def _is_name(self, first: int, after: int) -> bool:
        """Whether a thing is somebody, and so is whole: "endorsed Reed at a meeting"."""
        if self.lower[first] in _PERSONS:
            return True
        return all(word.text[:1].isupper() or word.text == "." for word in self.words[first:after])

    def _lists(self, index: int) -> bool:
        """Whether a comma divides a list, or encloses who somebody is: "praised Reed, Lopez and Dale"."""
        for here in range(index, min(index + _ITEM, self.end)):
            word = self.lower[here]
            if word in ("and", "or"):
                return here > index and self.at(here + 1) not in TURNS
            if word == ",":
                return self.at(here + 1) in _ITEM_ENDS
            if word in FINITE or word in _RELATIVE:
                return False
        return False


def split_at_semicolons(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The parts of a sentence that report on their own."""
    first = 0
    for index in [index for index, word in enumerate(words) if word.text == ";"]:
        yield words[first:index]
        first = index + 1
    yield words[first:]
