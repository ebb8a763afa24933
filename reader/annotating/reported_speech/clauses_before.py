"""Reported clauses whose verb follows or interrupts them, and those beside "according to".

"The bridge will open, the mayor said"; "The bridge, she said, will open"; "As Reed wrote, it was cold". Indexes are
those of words; ends are exclusive.
"""

import re
from collections.abc import Iterator, Sequence

from reader.annotating.grammar.saying import FOREIGN
from reader.annotating.reported_speech.clause_ends import turns_at
from reader.annotating.reported_speech.clause_words import ADVERBIALS, FINITE, JOINERS, QUOTATION
from reader.annotating.reported_speech.clauses_after import clause_after, complement_start
from reader.annotating.reported_speech.cue_words import CLOSES, CUES, HEARER_VERBS, NOUNS, PLEDGES, STATEMENTS
from reader.annotating.reported_speech.hearsay import HEARSAY_WORDS, find_hearsay
from reader.annotating.reported_speech.reported import ReportedClause
from reader.annotating.reported_speech.sentence import Sentence
from reader.annotating.reported_speech.topics import TOPIC_WORDS, find_topic

_REPORTS = CUES | CLOSES | STATEMENTS | PLEDGES | FOREIGN | {"according"} | TOPIC_WORDS | HEARSAY_WORDS
_WORD = re.compile(r"[^\W\d_]+")
_VERBS = CUES - NOUNS
_SUBJECT = 14
"""Words of a subject between a clause and the verb after it."""
_STATEMENT = 40
"""Words before a comma among which the verb of the clause stands."""
_ASIDE = 8
"""Words from a verb in the middle to the comma after it."""
_LEAST = 3
_PASSIVE = frozenset("is are was were be been being".split())
_DESCRIBES = frozenset("a an the one who which whose where but and which's while".split())
"""Words that go on about a person named before a comma."""
_LEADS = frozenset('who which and but as when while ” " » “'.split())
_ASIDES = frozenset("who whose when while during though although despite".split())
_RELATIVES = frozenset("who which that".split())


def may_report(text: str) -> bool:
    """Whether a sentence has any word that reports; cheaper than to split it."""
    return not _REPORTS.isdisjoint(_WORD.findall(text.lower()))


def find_reported_clauses(sentence: Sentence) -> Iterator[ReportedClause]:
    """The clauses that a sentence reports, from left to right, none inside another.

    A clause that the end of the sentence reports ("…, the mayor said") is given whole.
    """
    indices = [index for index, word in enumerate(sentence.lower[: sentence.end]) if word in _REPORTS]
    if not indices:
        return
    if last := _at_end(sentence, indices):
        yield last
        return
    done = 0
    for index in indices:
        if index >= done:
            reports = _reports_at(sentence, index, done)
            yield from reports
            done = max(done, *(max(report.after, index + 1) for report in reports)) if reports else done


def _reports_at(sentence: Sentence, index: int, done: int) -> list[ReportedClause]:
    """The clauses that the word at an index reports; words before `done` belong to reports already."""
    if sentence.lower[index] == "according" and sentence.at(index + 1) == "to":
        return _according(sentence, index, done)
    if sentence.lower[index] in TOPIC_WORDS and (topic := find_topic(sentence, index)):
        return [topic]
    if sentence.lower[index] in HEARSAY_WORDS and (hearsay := find_hearsay(sentence, index, done)):
        return [hearsay]
    if report := clause_after(sentence, index):
        return [report]
    return _before(sentence, index, done) if sentence.lower[index] in CLOSES and sentence.is_cue(index) else []


def _at_end(sentence: Sentence, indices: Sequence[int]) -> ReportedClause | None:
    """The clause that the end of the sentence reports, or None: "they agreed to stay, the mayor said"."""
    for index in indices:
        if index >= max(_LEAST, sentence.end - _SUBJECT):
            reports = _before_or_beside(sentence, index)
            if len(reports) == 1 and reports[0].after <= index:
                return reports[0]
    return None


def _before_or_beside(sentence: Sentence, index: int) -> list[ReportedClause]:
    word = sentence.lower[index]
    if word == "according" and sentence.at(index + 1) == "to":
        return _according(sentence, index, 0)
    if word in CLOSES and sentence.is_cue(index) and complement_start(sentence, index) is None:
        return _before(sentence, index, 0)
    return []


def _before(sentence: Sentence, index: int, done: int) -> list[ReportedClause]:
    """The clause before a verb, or around it if the verb interrupts it: "the bridge, he said, will open"."""
    if sentence.at(index - 1) in _PASSIVE:
        return []
    if sentence.at(done) == "as" and sentence.at(index + 1) == "," and index - done < _SUBJECT:
        return [ReportedClause(index + 2, sentence.end, index)] if sentence.end - index > _LEAST else []
    comma = _comma_before(sentence, index, done)
    if comma is None or comma <= done:
        return []
    first = _begin(sentence, done)
    whole = comma - done >= _LEAST and _is_statement(sentence, done, comma)
    if comma in (index - 1, index - 3) and sentence.is_inverted(index):
        after = _comma_from(sentence, index + 1)
        if after is not None and _is_predicate(sentence, after + 1):
            return [ReportedClause(first, sentence.end, index)]
        return [ReportedClause(first, comma, index)] if whole else []
    if not _ends_report(sentence, index):
        return []
    if _is_broken(sentence, index):
        return [ReportedClause(first, sentence.end, index)]
    return [ReportedClause(first, comma, index)] if whole and comma > first else []


def _comma_before(sentence: Sentence, index: int, done: int) -> int | None:
    """The comma before the subject of a verb, past what describes it: ", the mayor, Tom Reed, said".

    If the subject follows the verb, the comma before the verb.
    """
    if sentence.before_marks(index) != ",":
        return _comma_to(sentence, index, done)
    if sentence.is_inverted(index):
        return index - 1 if sentence.at(index - 1) == "," else index - 3
    if sentence.at(index - 1) != ",":
        return None
    aside = _comma_to(sentence, index - 1, done)
    return _comma_to(sentence, aside, done) if aside is not None else None


def _comma_to(sentence: Sentence, index: int, done: int) -> int | None:
    """The comma before the noun phrase that ends at an index."""
    for comma in range(index - 1, max(done, index - _SUBJECT) - 1, -1):
        word = sentence.lower[comma]
        if word == ",":
            phrase = sentence.lower[comma + 1 : index]
            if not phrase or phrase[0] in _LEADS and not _is_as(phrase) or phrase[-1] in _RELATIVES or "to" in phrase:
                return None
            return comma
        if word in _VERBS or word in FINITE and comma < index - 1:
            return None
    return None


def _is_as(phrase: Sequence[str]) -> bool:
    """Whether words before a verb are "as" and who says it: "the bridge is old, as the mayor noted"."""
    return phrase[0] == "as" and 1 < len(phrase) <= _ASIDE


def _ends_report(sentence: Sentence, index: int) -> bool:
    """Whether only time, place and hearer follow a verb, and no quote."""
    word = sentence.at(index + 1)
    if word == "," and sentence.at(index + 2) in QUOTATION:
        return False
    return word in ("", ",") or word in ADVERBIALS or word.endswith("ly") or sentence.lower[index] in HEARER_VERBS


def _is_broken(sentence: Sentence, index: int) -> bool:
    """Whether what a verb reports goes on after it: "the bridge, he said, will open"."""
    for comma in range(index + 1, min(index + _ASIDE, sentence.end)):
        if sentence.lower[comma] == ",":
            return sentence.end - comma > _LEAST and _goes_on(sentence, comma + 1)
    return False


def _is_predicate(sentence: Sentence, index: int) -> bool:
    """Whether a clause goes on with its verb at an index: "the bridge, said Reed, will open"."""
    return sentence.at(index) in FINITE and sentence.end - index >= _LEAST


def _goes_on(sentence: Sentence, index: int) -> bool:
    """Whether the words after a comma are still what is reported, and not how, where or when it was said."""
    word = sentence.at(index)
    return not (turns_at(sentence, index) or word in _ASIDES or word.endswith("ing"))


def _is_statement(sentence: Sentence, first: int, after: int) -> bool:
    """Whether the words between two indexes have a verb."""
    first = max(first, after - _STATEMENT)
    words = sentence.lower[first:after]
    return any(word in FINITE for word in words) or any(word.endswith(("ed", "n't", "s")) for word in words[1:])


def _begin(sentence: Sentence, first: int) -> int:
    """The index after what joins a sentence to the one before it."""
    while sentence.at(first) in JOINERS:
        first += 1
    return first


def _according(sentence: Sentence, index: int, done: int) -> list[ReportedClause]:
    """The clause before "according to Reed", after it, or around it."""
    after = index - 1 if sentence.lower[index - 1] in (",", "—", "-") else index
    first = _begin(sentence, done)
    comma = _comma_from(sentence, index + 2)
    left = after - first >= _LEAST and _is_statement(sentence, first, after)
    if comma is None or left and sentence.at(comma + 1) in _DESCRIBES:
        return [ReportedClause(first, after, index)] if after - first >= _LEAST else []
    if sentence.end - comma <= _LEAST or not _is_statement(sentence, comma + 1, sentence.end):
        return [ReportedClause(first, after, index)] if left else []
    return [ReportedClause(first if after - first >= _LEAST else _begin(sentence, comma), sentence.end, index)]


def _comma_from(sentence: Sentence, index: int) -> int | None:
    for comma in range(index, min(index + _SUBJECT, sentence.end)):
        if sentence.lower[comma] == ",":
            return comma
    return None
