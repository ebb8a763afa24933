"""Finds words reported without quotation marks in a language that has tables: "dijo que …", "según …", "di non aver …".

A sentence reports nothing where its report would hold quotation marks: then these are what is quoted. Indexes are those
of words of a paragraph; ends are exclusive.
"""

from collections.abc import Callable, Container, Iterator

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.reported_speech.reported import ReportedSpan
from reader.annotating.romance.according_clauses import AccordingClauses
from reader.annotating.romance.reported_content import ReportedContent
from reader.annotating.romance.speech_clauses import SpeechClauses
from reader.annotating.romance.verb_groups import (
    before_verb_parts,
    group_start,
    has_inner_subject,
    is_reflexive,
)
from reader.model.annotations import Span

_LEAST_WORDS = 3
"""The fewest words of a report."""
_MOST_WORDS = 150
"""The most: a longer sentence is a list, or none."""
_SUBJECT_REACH = 6
"""Words behind a verb that interrupts a sentence among which its subject stands."""
_FAR_SUBJECT_REACH = 12
"""The same where every verb has a subject: "a annoncé à l'agence de presse le maire"."""
_BESIDE_SUBJECT = pos.PREPOSITIONS + pos.DATE + pos.ADV + pos.REL
"""What says where, when and to whom something was said: "…, ha detto Bianchi alla radio"."""
_WHAT = frozenset(("lo", "ciò", "il"))
"""Words before "that" which stand for all that was said before."""
_MAY_REPORT = tag_pattern("<SAY|SAY_PART|ACCORDING>")
_NEXT_REPORT = tag_pattern(",?<CCONJ|SCONJ><ADV|AUX|PRON_OBJ|PRON_REFL>{0,3}<SAY>")
_LAST_OF_CLAUSE = ".;"


class RomanceReportedClauses:
    """The reports of one paragraph."""

    def __init__(self, tagged: TaggedParagraph, clauses: SpeechClauses, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._clauses = clauses
        self._tables = tables
        self._word = tagged.word
        self._said = ReportedContent(tagged, clauses.subjects, tables)
        self._according = AccordingClauses(tagged, clauses, tables)
        self._subject_reach = _SUBJECT_REACH if tables.drops_subject else _FAR_SUBJECT_REACH

    def find(self) -> Iterator[ReportedSpan]:
        """The reports in order, none in another."""
        if not _MAY_REPORT.search(self._tags) and not self._tables.opinions:
            return
        starts = self._tagged.starts
        for number, first in enumerate(starts):
            end = starts[number + 1] if number + 1 < len(starts) else len(self._tags)
            yield from self._in_sentence(first, end)

    def _in_sentence(self, first: int, end: int) -> Iterator[ReportedSpan]:
        after = first
        opinion = self._opinion(first, end)
        if opinion is not None:
            yield opinion
            return
        for found in _MAY_REPORT.finditer(self._tags, first, end):
            cue = found.start()
            span = self._reported_by(cue, first, end) if cue >= after else None
            if span is not None and span[0] >= after:
                report = self._report(cue, *span)
                if report is not None:
                    yield report
                    after = span[1]

    def _opinion(self, first: int, end: int) -> ReportedSpan | None:
        """What follows whoever holds an opinion: "Pour le maire, …"."""
        clause = self._clauses.owned.opinion(first, end) or self._clauses.owned.leading_view(first, end)
        if (
            clause is None
            or clause.speaker is None
            or self._tags[clause.speaker.after : clause.speaker.after + 1] != ","
        ):
            return None
        return self._report(first, clause.speaker.after + 1, end)

    def _report(self, cue: int, first: int, after: int) -> ReportedSpan | None:
        if after - first > _MOST_WORDS:
            return None
        words = self._tagged.words
        while after > first and self._tags[after - 1] in ".,;:-":
            after -= 1
        while first < after and self._tags[first] in ",-":
            first += 1
        if after - first < _LEAST_WORDS or pos.QUOTE in self._tags[first:after]:
            return None
        verb = words[cue]
        inverted = cue >= after and self._tables.drops_subject
        return ReportedSpan(words[first].start, words[after - 1].end, Span(verb.start, verb.end), inverted)

    def _reported_by(self, cue: int, first: int, end: int) -> tuple[int, int] | None:
        """The words that a verb of saying or "according to" reports in its sentence."""
        if self._tags[cue] == pos.ACCORDING:
            span = self._according.span(cue, first, end)
            return (span[0], span[1] or self._clause_end(span[0], end)) if span else None
        if self._tags[cue] == pos.SAY_PART:
            return self._by_agent(cue, end)
        if self._word(cue) in self._tables.thinking or self._is_passive(cue):
            return None
        if self._tables.drops_subject and _is_nobodys(self._tags, cue, self._word, self._tables.links):
            return None
        if self._is_inserted(cue, first):
            return self._around(cue, first, end)
        begin = self._said.after(cue, end)
        if begin is None or self._says_nobody(cue, first) or self._is_felt(cue, begin):
            return None
        return begin, self._clause_end(begin, end)

    def _is_felt(self, verb: int, begin: int) -> bool:
        """Whether an infinitive tells what somebody feels about: "s'offusque de voir"."""
        return self._word(verb) in self._tables.feeling and self._said.is_infinitive(begin)

    def _is_passive(self, verb: int) -> bool:
        return self._tags[verb - 1 : verb] == pos.BE and not is_reflexive(self._tags, verb - 1)

    def _says_nobody(self, verb: int, first: int) -> bool:
        """Whether what is said follows from something: "cela veut dire que", "ce qui veut dire que", "il n'y a que"."""
        index = before_verb_parts(self._tags, verb, first)
        subject = self._word(index - 1) if index > first else ""
        if subject in self._tables.things or subject == "qui" and self._word(index - 2) in self._tables.things:
            return True
        within = [self._word(one) for one in range(index, verb)]
        is_limited = not self._tables.limiting.isdisjoint(within) and self._tables.denying.isdisjoint(within)
        return is_limited and self._tags[verb + 1 : verb + 2] == pos.THAT

    def _by_agent(self, participle: int, end: int) -> tuple[int, int] | None:
        """What somebody is said to have done: "accusato dal giudice di aver rubato"."""
        reports = self._tables.before_infinitives and self._tables.drops_subject
        agent = self._clauses.agent(participle) if reports else None
        begin = self._said.opens_at(agent.after) if agent else None
        return (begin, self._clause_end(begin, end)) if begin is not None else None

    def _clause_end(self, first: int, end: int) -> int:
        """Where a report ends: with its sentence, or before the next verb of saying that goes with the same subject."""
        end = min(end, first + _MOST_WORDS + 1)
        stop = next((index for index in range(first, end) if self._ends_clause(index)), end)
        for index in range(first + _LEAST_WORDS, stop):
            if self._tags[index] == pos.COMMA and self._turns(index + 1):
                return index
            if (
                _NEXT_REPORT.match(self._tags, index)
                and self._tags[index] != pos.COMMA
                and self._begins_report(index, end)
            ):
                return index
        return stop

    def _ends_clause(self, index: int) -> bool:
        """Whether a report ends at an index: where a semicolon or full stop does, or a colon before a quote."""
        if self._tags[index] in _LAST_OF_CLAUSE:
            return True
        return self._tables.drops_subject and self._tags[index : index + 2] == pos.COLON + pos.QUOTE

    def _begins_report(self, index: int, end: int) -> bool:
        found = _NEXT_REPORT.match(self._tags, index, end)
        return found is not None and self._said.after(found.end() - 1, end) is not None

    def _turns(self, index: int) -> bool:
        """Whether another report begins behind a comma: ", indicando que …", ", según …"."""
        tag = self._tags[index : index + 1]
        if tag == pos.ACCORDING:
            return True
        return tag == pos.SAY and self._clauses.subjects.is_gerund(index)

    # -- around a verb, and by "according to"

    def _is_inserted(self, verb: int, first: int) -> bool:
        """Whether a verb of saying interrupts or follows what it reports: "…, dice Ruiz, …", "… -añadió- …"."""
        index = group_start(self._tags, verb, first)
        if index - first < _LEAST_WORDS or self._tags[index - 1] not in ",-" or self._clauses.subjects.is_gerund(verb):
            return False
        if self._tables.drops_subject and self._word(verb).startswith(self._tables.judging):
            return False  # "nata a Hallow, ha difeso Rossi"
        subject = self._clauses.subjects.after_verb(verb, verb + self._subject_reach)
        after = subject.after if subject else verb + 1
        closing = self._tags[after : after + 1]
        is_inner = self._has_inner_subject(verb, first)
        if subject is None and not is_inner:
            return self._tags[index - 1] == closing == pos.DASH
        closing = self._tags[after + 1 : after + 2] if closing == pos.DET else closing  # "ce vendredi"
        return (
            closing in ("", ",", "-", ".") or closing in _BESIDE_SUBJECT and pos.STOP in self._tags[after : after + 10]
        )

    def _has_inner_subject(self, verb: int, first: int) -> bool:
        """Whether a pronoun that stands for somebody is within a verb: "a-t-il dit"; "a-t-on dit" is hearsay."""
        index = before_verb_parts(self._tags, verb, first)
        is_somebody = self._word(index - 1) not in self._tables.impersonal
        return is_somebody and has_inner_subject(self._tags, index)

    def _around(self, verb: int, first: int, end: int) -> tuple[int, int]:
        """The sentence that a verb interrupts; what stands before the verb if it ends the sentence."""
        before = group_start(self._tags, verb, first)
        subject = self._clauses.subjects.after_verb(verb, end)
        after = subject.after if subject else verb + 1
        if self._tables.drops_subject and pos.QUOTE in self._tags[after:end]:
            return before, before
        goes_on = self._tags[after : after + 1] in (",", "-") and end - after > _LEAST_WORDS
        return (first, end) if goes_on else (first, before)


def _is_nobodys(tags: str, verb: int, word: Callable[[int], str], links: Container[str]) -> bool:
    """Whether a verb says what follows from something, or tells of what somebody speaks: "lo que indica que", "se
    refirió a".
    """
    before = tags[verb - 1 : verb]
    if before == pos.PRON_REFL and tags[verb + 1 : verb + 2] == pos.ADP:
        return word(verb + 1) not in links and word(verb).startswith("ref")
    stands_for_all = word(verb - 2) in _WHAT and tags[verb - 3 : verb - 2] != pos.ADP
    return before == pos.PRON or before == pos.THAT and stands_for_all
