"""Finds words reported without quotation marks in a language that has tables: "dijo que …", "según …", "di non aver …".

A sentence reports nothing where its report would hold quotation marks: then these are what is quoted. Indexes are those
of words of a paragraph; ends are exclusive.
"""

from collections.abc import Iterator

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.reported_speech.reported import ReportedSpan
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
_MOST_BETWEEN = 6
"""The most phrases and small words between a verb and what it reports."""
_SUBJECT_REACH = 6
"""Words behind a verb that interrupts a sentence among which its subject stands."""
_FAR_SUBJECT_REACH = 12
"""The same where every verb has a subject: "a annoncé à l'agence de presse le maire"."""
_BETWEEN = pos.ADV + pos.DATE + pos.PRON_REFL + pos.PRON_OBJ + pos.NUM
_BESIDE_SUBJECT = pos.PREPOSITIONS + pos.DATE + pos.ADV + pos.REL
"""What says where, when and to whom something was said: "…, ha detto Bianchi alla radio"."""
_MAY_REPORT = tag_pattern("<SAY|ACCORDING>")
_NEXT_REPORT = tag_pattern(",?<CCONJ|SCONJ><ADV|AUX|PRON_OBJ|PRON_REFL>{0,3}<SAY>")
_LONGEST_DATELINE = 8
_LAST_OF_CLAUSE = ".;"


class RomanceReportedClauses:
    """The reports of one paragraph."""

    def __init__(self, tagged: TaggedParagraph, clauses: SpeechClauses, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._clauses = clauses
        self._tables = tables
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
        clause = self._clauses.opinion(first, end)
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
        if after - first < _LEAST_WORDS or pos.QUOTE in self._tags[first:after]:
            return None
        verb = words[cue]
        return ReportedSpan(words[first].start, words[after - 1].end, Span(verb.start, verb.end), False)

    def _reported_by(self, cue: int, first: int, end: int) -> tuple[int, int] | None:
        """The words that a verb of saying or "according to" reports in its sentence."""
        if self._tags[cue] == pos.ACCORDING:
            return self._according(cue, first, end)
        if self._word(cue) in self._tables.thinking or self._is_passive(cue):
            return None
        if self._is_inserted(cue, first):
            return self._around(cue, first, end)
        begin = self._content(cue, end)
        if begin is None or self._says_nobody(cue, first) or self._is_felt(cue, begin):
            return None
        return begin, self._clause_end(begin, end)

    def _is_felt(self, verb: int, begin: int) -> bool:
        """Whether an infinitive tells what somebody feels about: "s'offusque de voir"."""
        return self._word(verb) in self._tables.feeling and self._is_infinitive(begin)

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

    # -- after a verb

    def _content(self, verb: int, end: int) -> int | None:
        """Where what a verb reports begins: behind "that", a colon, or at an infinitive; None where nothing follows."""
        index = verb + 1
        for _ in range(_MOST_BETWEEN):
            if index >= end:
                return None
            if (begin := self._opens_content(index)) is not None:
                return begin
            tag = self._tags[index]
            if tag in _BETWEEN or tag == pos.DET and self._tags[index + 1 : index + 2] in pos.DATE:
                index += 1
                continue
            following = self._past_phrase(index)
            if following is None:
                return None
            index = following
        return None

    def _opens_content(self, index: int) -> int | None:
        tag = self._tags[index]
        if tag == pos.THAT:
            return None if self._is_relative(index) else index + 1
        if tag in pos.PREPOSITIONS and self._tags[index + 1 : index + 2] == pos.THAT:
            return index + 2
        if tag == pos.COLON:
            return index + 1
        bare = index + (self._word(index) in self._tables.before_infinitives)
        verb = bare + (self._tags[bare : bare + 1] == pos.ADV)
        if bare > index or "" in self._tables.before_infinitives or not self._tables.before_infinitives:
            return bare if self._is_infinitive(verb) else None
        return None

    def _is_relative(self, that: int) -> bool:
        """Whether "that" stands for the object of the verb right behind it: "le discours qu'a prononcé le maire"."""
        return not self._tables.drops_subject and self._tags[that + 1 : that + 2] in tuple(pos.AUX + pos.SAY + pos.VERB)

    def _is_infinitive(self, index: int) -> bool:
        word = self._word(index)
        is_verb = self._tags[index : index + 1] in (pos.NOUN, pos.VERB, pos.AUX, pos.BE)
        return is_verb and len(word) > 3 and word.endswith(self._tables.infinitive_endings)

    def _past_phrase(self, index: int) -> int | None:
        """The index after somebody, or after a preposition and its phrase; None before anything else."""
        if self._tags[index] in pos.PREPOSITIONS:
            phrase = self._tagged.phrase_from(index + 1)
            if (
                phrase is None
                or self._word(index) in self._tables.links
                and self._tags[phrase.after : phrase.after + 1] == pos.THAT
            ):
                return None
            return self._clauses.subjects.extended(phrase).after
        phrase = self._tagged.phrase_from(index)
        if phrase is None or not self._clauses.subjects.is_actor(phrase):
            return None
        after = self._clauses.subjects.extended(phrase).after
        return self._past_aside(after)

    def _past_aside(self, index: int) -> int:
        """The index after what stands between two commas behind a name: "dijo Ruiz, alcalde de Hallow, que"."""
        if self._tags[index : index + 1] != pos.COMMA:
            return index
        closing = self._tags.find(pos.COMMA, index + 1, index + 12)
        return closing + 1 if closing > 0 and self._tags[closing + 1 : closing + 2] == pos.THAT else index

    def _clause_end(self, first: int, end: int) -> int:
        """Where a report ends: with its sentence, or before the next verb of saying that goes with the same subject."""
        end = min(end, first + _MOST_WORDS + 1)
        stop = next((index for index in range(first, end) if self._tags[index] in _LAST_OF_CLAUSE), end)
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

    def _begins_report(self, index: int, end: int) -> bool:
        found = _NEXT_REPORT.match(self._tags, index, end)
        return found is not None and self._content(found.end() - 1, end) is not None

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
        goes_on = self._tags[after : after + 1] in (",", "-") and end - after > _LEAST_WORDS
        return (first, end) if goes_on else (first, before)

    def _according(self, cue: int, first: int, end: int) -> tuple[int, int] | None:
        clause = self._clauses.source_at(cue)
        if clause is None or clause.speaker is None or self._is_measure(cue, clause.speaker):
            return None
        after = self._past_rest(clause.speaker.after)
        if cue - first <= 1 or self._is_dated(cue, first):
            comma = self._tags.find(pos.COMMA, after, min(end, after + 8))
            begin = (
                comma + 1 if comma > 0 and self._tags[after : after + 1] in (pos.COMMA, *pos.PREPOSITIONS) else after
            )
            return begin, self._clause_end(begin, end)
        before = cue - (self._tags[cue - 1] == pos.COMMA)
        if after >= end or self._tags[after] in _LAST_OF_CLAUSE or self._tags[after : after + 2] == "," + pos.REL:
            return first, before
        return first, end

    def _is_dated(self, according: int, first: int) -> bool:
        """Whether nothing but a dateline stands before a word: "PARIS, 3 mai - Selon le maire"."""
        return self._tags[according - 1] == pos.DASH and according - first <= _LONGEST_DATELINE

    def _is_measure(self, according: int, phrase: Phrase) -> bool:
        """Whether things differ by what a phrase names, which is no source: "selon les cas"."""
        named = (self._word(index) for index in range(according + 1, phrase.after))
        noun = next((word for word in named if self._is_noun(word)), "")
        return noun in self._tables.measures

    def _is_noun(self, word: str) -> bool:
        return self._tables.tags.get(word, pos.NOUN) in pos.NOUNS and word not in self._tables.before_nouns

    def _past_rest(self, index: int) -> int:
        """The index after a preposition and its phrase that end a name: "l'agence pour l'emploi, qui"."""
        rest = self._clauses.subjects.governed_at(index)
        ends = rest is not None and self._tags[rest.after : rest.after + 1] in ("", *".,;")
        return rest.after if rest and ends else index

    def _word(self, index: int) -> str:
        return self._clauses.subjects.word(index)
