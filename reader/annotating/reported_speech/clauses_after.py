"""What a verb reports from after it in its sentence.

A clause ("said that the bridge would open"), an infinitive ("vowed to stay"), an indirect question, or a thing ("denied
the charges"); clauses before their verb are found in `clauses_before`. Indexes are those of words; ends are exclusive.
Every search looks at a bounded number of words, or goes on where the one before it ended.
"""

from reader.annotating.grammar.saying import FOREIGN
from reader.annotating.reported_speech.clause_ends import clause_end, thing_end
from reader.annotating.reported_speech.clause_words import (
    ADVERBIALS,
    DAYS,
    DETERMINERS,
    FINITE,
    NAMELESS,
    NO_SUBJECT,
    OPENS_NOTHING,
    PRONOUNS,
    QUOTATION,
    STOPS,
    SUBORDINATORS,
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
    URGES,
    VIEWS,
    WANTS,
)
from reader.annotating.reported_speech.reported import ReportedClause
from reader.annotating.reported_speech.sentence import Sentence

_REACH = 14
"""Words after a verb among which the clause that it reports begins."""
_SENSED = 6
"""Words after a verb of seeing or finding among which the clause has its own verb."""
_SUBJECT = 6
"""Words before a verb among which the poll or paper stands that shows something."""
_CALLED = frozenset("him her them it himself herself themselves itself the his their this that".split())
_LONGEST_OBJECT = 8
_LONGEST_HEARER = 12
_LONGEST_NOUN = 6
_NOMINATIVE = frozenset("he she they we there".split())
_BEFORE_RELATIVE = frozenset("that who which what than as when where while if because and or but".split())
_MAY_BE_OBJECTS = frozenset("it you nobody everyone somebody someone people nothing everything".split())
_FOREIGN_THAT = frozenset("dass daß ob que che dat att".split())
_BY = frozenset("from by of in on at among with this last".split()) | WEEKDAYS
_ENDS_BY = FINITE | frozenset("that , ; : who which".split())
_BEFORE_ABOUT = frozenset("out up back often again".split())
_IS = frozenset("is was remains".split())
_ABOUT_NUMBERS = frozenset("at about over around under between nearly".split())
_NUMBERS = frozenset(
    """least most one two three four five six seven eight nine ten dozens hundreds thousands
    millions""".split()
)
_MADE = frozenset("make makes made making".split())
_VERBS = CUES - NOUNS
_SUBJECTS = PRONOUNS | DETERMINERS | FINITE
_AFTER_OBJECT = ADVERBIALS | frozenset(", ; : and but when while because if that".split()) | {""}
_OWNED = frozenset("his her their its the a".split())


def clause_after(sentence: Sentence, index: int) -> ReportedClause | None:
    """The clause or thing that the word at an index reports after it; None if it reports none."""
    if sentence.lower[index] in STATEMENTS and (first := _that_after_noun(sentence, index)):
        return ReportedClause(first, clause_end(sentence, first), index)
    if sentence.lower[index] in PLEDGES and sentence.at(index + 1) == "to" and sentence.at(index - 1) in _OWNED:
        return ReportedClause(index + 1, clause_end(sentence, index + 1), index)
    if sentence.lower[index] in FOREIGN:
        return _foreign(sentence, index)
    if not sentence.is_cue(index):
        return None
    if (first := complement_start(sentence, index)) is not None:
        return ReportedClause(first, clause_end(sentence, first, _is_subordinate(sentence, index)), index)
    if (first := _thing(sentence, index)) is not None:
        after = thing_end(sentence, first)
        if after - first > 1 or sentence.lower[first] not in NAMELESS:
            return ReportedClause(first, after, index)
    return None


def _that_after_noun(sentence: Sentence, index: int) -> int | None:
    """The start of the clause that a noun announces: "the claim by Reed that", "her impression is that"."""
    here = index + 1
    if sentence.lower[index] == "clear" and _MADE.isdisjoint(sentence.lower[max(0, index - 2) : index]):
        return None
    if sentence.at(here) in _BY:
        while here < min(sentence.end, index + _LONGEST_OBJECT) and sentence.lower[here] not in _ENDS_BY:
            here += 1
    elif sentence.at(here) in _IS and sentence.at(index - 1) not in NO_SUBJECT - _OWNED:
        here += 1
    return here if sentence.at(here) == "that" else None


def _foreign(sentence: Sentence, index: int) -> ReportedClause | None:
    """What follows "dass" or "que" after a foreign verb: "sagte, dass die Brücke bleibt", "a déclaré que le pont
    reste".
    """
    for begin in range(index + 1, min(index + _LONGEST_OBJECT, sentence.end)):
        if sentence.lower[begin] in _FOREIGN_THAT or sentence.lower[begin].startswith("qu'"):
            return ReportedClause(begin, sentence.end, index) if sentence.end - begin > 2 else None
    return None


def complement_start(sentence: Sentence, index: int) -> int | None:
    """The start of the clause, indirect question or infinitive after a verb; None without one."""
    verb, here = sentence.lower[index], index + 1
    if sentence.at(here) == "out" and verb in POINTS:
        here += 1
    if not sentence.at(here) or sentence.at(here) in STOPS or sentence.at(index - 1) in QUOTATION and verb in CLOSES:
        return None
    return _joined(sentence, verb, here) or _bare(sentence, index, verb, here)


def _joined(sentence: Sentence, verb: str, here: int) -> int | None:
    """The start of a clause that a word such as "that", "whether" or "to" joins to its verb."""
    for begin in range(here, min(here + _REACH, sentence.end)):
        word = sentence.lower[begin]
        if word == "that" and verb in SAYS:
            return begin if _is_aside(sentence, here, begin, verb) else None
        if word in QUESTION_WORDS and verb in ASKS and (begin == here or _is_object(sentence, here, begin, verb)):
            return begin
        if word == "to" and verb in WANTS and begin == _after_day(sentence, here) and _is_infinitive(sentence, begin):
            return begin
        if word == "to" and begin > here and _is_object(sentence, here, begin, verb):
            return here + (sentence.lower[here] in ("for", "on", "upon"))
        if word == "," and verb in SAYS and (after := _that_after_aside(sentence, begin)):
            return after
        if word in ",;:" or word in CUES and word not in NOUNS:
            return None
    return None


def _is_infinitive(sentence: Sentence, index: int) -> bool:
    """Whether a verb follows the "to" at an index: not "delegates pledged to Reed", "agreed to the plan"."""
    word = sentence.words[index + 1].text if index + 1 < sentence.end else ""
    return word.islower() and word not in DETERMINERS and word not in _OWNED


def _that_after_aside(sentence: Sentence, comma: int) -> int | None:
    """The start of a "that" after what two commas enclose: "did not mention, however, that"."""
    for index in range(comma + 1, min(comma + _REACH, sentence.end - 1)):
        if sentence.lower[index] == "," and sentence.lower[index + 1] == "that":
            return index + 1
        if sentence.lower[index] in FINITE or sentence.lower[index] in SPOKEN:
            return None
    return None


def _bare(sentence: Sentence, index: int, verb: str, here: int) -> int | None:
    """The start of a clause that nothing joins to its verb: "said the bridge would open"."""
    here = _after_hearer(sentence, here) if verb in HEARER_VERBS else _after_day(sentence, here)
    return here if verb in SAYS and _is_clause(sentence, here, verb) and not sentence.is_inverted(index) else None


def _is_aside(sentence: Sentence, first: int, last: int, verb: str) -> bool:
    """Whether only time, place and hearer stand between a verb and its "that"."""
    if first == last or verb in HEARER_VERBS and last - first <= _LONGEST_HEARER:
        return True
    return sentence.at(first) in ADVERBIALS or sentence.at(first).endswith("ly")


def _is_object(sentence: Sentence, first: int, last: int, verb: str) -> bool:
    return verb in URGES and last - first <= _LONGEST_OBJECT and FINITE.isdisjoint(sentence.lower[first:last])


def _after_hearer(sentence: Sentence, first: int) -> int:
    """The index after the words that say whom somebody told."""
    if sentence.at(first) in HEARERS:
        return first + 1
    if sentence.at(first) in DETERMINERS and (after := _after_noun(sentence, first)):
        return after
    here = first
    while here < min(sentence.end, first + _LONGEST_HEARER) and _may_name(sentence, here):
        here += 1
    return here if sentence.at(here) in _SUBJECTS else sentence.end


def _after_noun(sentence: Sentence, first: int) -> int | None:
    """The index of the pronoun with which a clause begins after a hearer: "told the council he would leave"."""
    for index in range(first + 2, min(first + _LONGEST_NOUN, sentence.end)):
        if sentence.lower[index] in _NOMINATIVE and sentence.lower[index - 1] not in _BEFORE_RELATIVE:
            return index
        if sentence.lower[index] in FINITE or not sentence.lower[index].isalpha():
            return None
    return None


def _may_name(sentence: Sentence, index: int) -> bool:
    return sentence.words[index].text[:1].isupper() or sentence.lower[index] in ("of", "last", "this", "week", "on")


def _after_day(sentence: Sentence, first: int) -> int:
    """The index after the words that say when somebody spoke."""
    here = first + (sentence.at(first) == "on")
    if sentence.at(here) not in DAYS:
        return first
    while sentence.at(here) in DAYS:
        here += 1
    return here


def _is_clause(sentence: Sentence, first: int, verb: str) -> bool:
    """Whether a clause with a subject begins at an index."""
    word = sentence.at(first)
    if word in _ABOUT_NUMBERS and (sentence.at(first + 1)[:1].isdigit() or sentence.at(first + 1) in _NUMBERS):
        return _has_verb(sentence, first, _REACH)
    if not word or not word[0].isalnum() or word in OPENS_NOTHING or word in _VERBS and not word.endswith("ing"):
        return False
    if word in PRONOUNS - _MAY_BE_OBJECTS or word in FINITE:
        return True
    if verb in SAY and word in _MAY_BE_OBJECTS and sentence.at(first + 1) not in _AFTER_OBJECT:
        return True
    if verb in SAY and word.endswith("ing"):
        return _has_verb(sentence, first, _REACH)
    reach = _SENSED if verb in SENSES or word.endswith("ing") or word in _MAY_BE_OBJECTS else _REACH
    return _has_verb(sentence, first, reach) or verb in SAY and reach == _REACH


def _has_verb(sentence: Sentence, first: int, reach: int) -> bool:
    """Whether a clause that begins at an index has a verb of its own among its first words, before any comma."""
    for index in range(first, min(first + reach, sentence.end)):
        lower = sentence.lower[index]
        if lower in FINITE and sentence.lower[index - 1] != "to" or index > first and lower.endswith("ed"):
            return True
        if lower in ",;:":
            return False
    return False


def _thing(sentence: Sentence, index: int) -> int | None:
    """The start of the thing that a verb reports: "called for a ban", "denied the charges"."""
    verb, word = sentence.lower[index], sentence.at(index + 1)
    about = index + 2 if word.endswith("ly") or word in _BEFORE_ABOUT else index + 1
    if verb in ABOUT.get(sentence.at(about), ()):
        return about + 1 if about + 1 < sentence.end and sentence.lower[about + 1] not in OPENS_NOTHING else None
    if word in OPENS_NOTHING or not word[:1].isalpha() or word == "that" and verb not in NAMES:
        return None
    return index + 1 if verb in NAMES or _is_shown(sentence, index) or _is_called(sentence, index) else None


def _is_shown(sentence: Sentence, index: int) -> bool:
    """Whether a poll or a paper shows what follows: "the poll shows Reed ahead"."""
    before = sentence.lower[max(0, index - _SUBJECT) : index]
    return sentence.lower[index] in SHOWS and not EVIDENCE.isdisjoint(before)


def _is_called(sentence: Sentence, index: int) -> bool:
    """Whether somebody or something is given a name: "called him a liar", "sees the bridge as a ruin"."""
    after = sentence.words[index + 1].text
    if sentence.lower[index] in VIEWS:
        return "as" in sentence.lower[index + 2 : index + _LONGEST_OBJECT]
    return sentence.lower[index] in CALLS and (after.lower() in _CALLED or after[:1].isupper())


def _is_subordinate(sentence: Sentence, index: int) -> bool:
    """Whether a report is subordinate to a sentence that goes on after a comma: "while she said …, he …"."""
    return sentence.at(index - 1) == "who" or sentence.at(0) in SUBORDINATORS and sentence.first_comma > index
