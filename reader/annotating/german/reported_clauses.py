"""Finds the words of a German sentence that are reported without quotation marks: "dass" clauses, clauses in the
subjunctive, what stands before "sagte sie", beside "laut" and behind a noun such as "Vorwurf".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.annotating.german.attributions import GermanAttributions
from reader.annotating.german.mood import Mood, mood_of
from reader.annotating.german.sources import GermanAttribution
from reader.annotating.german.subjects import CLAUSE_ENDS
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase
from reader.annotating.languages.german_verbs import ASKING, THINKING

_QUESTIONS = frozenset("ob wie warum was wer wo wann weshalb wieso welche welcher welches wem wen wohin woher".split())
_CLAIMS = tuple(
    """behauptung behauptungen vorwurf vorwürfe argument argumente aussage aussagen forderung ansicht meinung
    einschätzung begründung hinweis warnung ankündigung erklärung überzeugung these klage auffassung kritik
    vermutung versprechen mitteilung angaben äußerung zusage bericht meldung""".split()
)
"""Nouns whose clause is what somebody says, or endings of such nouns."""
_VERBS = pos.AUX + pos.BE + pos.VERB + pos.SAY
_WHILE = frozenset("während seit bis".split())
"""Prepositions that open a clause behind a comma."""
_OPENERS = frozenset("um ohne statt je".split())
"""Other words that open a clause before the main clause."""
_MOST_COMMAS = 3
_WITH_ZU = re.compile(
    "(?:ab|an|auf|aus|bei|da|dar|durch|ein|entgegen|fest|fort|frei|her|heraus|herunter|hervor|hin|hinaus|hinzu|los|mit"
    "|nach|nieder|offen|statt|teil|um|unter|voran|voraus|vor|vorbei|weg|weiter|wieder|zu|zurück|zusammen)zu[a-zäöüß]+n"
)
"""An infinitive with "zu" inside: "aufzunehmen"."""
_BESIDE = 8
"""Words between "laut" or "Ansicht" and whoever is meant: farther is the subject of "nach eigenen Angaben"."""
_FEWEST = 3
"""The fewest words that are a reported clause."""


@dataclass(frozen=True, slots=True)
class GermanReportedClause:
    """Reported words as indexes in their paragraph, the word that reports them, and the phrase for who says them.

    `cue` and `speaker` are None where the sentence before tells them.
    """

    first: int
    after: int
    cue: int | None
    speaker: Phrase | None


class GermanReportedClauses:
    """The reported clauses of one paragraph."""

    def __init__(self, attributions: GermanAttributions) -> None:
        self._attributions = attributions
        self._phrases = attributions.phrases
        self._tags = attributions.phrases.tags

    def of_sentence(self, start: int, end: int) -> Iterator[GermanReportedClause]:
        """The reported clauses of the sentence between two indexes, in order, none in another."""
        reached = start
        for attribution in self._sure(start, end):
            span = None if self._phrases.word(attribution.cue) in THINKING else self._content(attribution, start, end)
            if span is not None and span[0] >= reached and self._is_clause(*span):
                reached = span[1]
                yield GermanReportedClause(*span, attribution.cue, attribution.speaker)
        if reached == start:
            yield from self._claimed(start, end)

    def _sure(self, start: int, end: int) -> list[GermanAttribution]:
        """The attributions of a sentence that are no part of a report themselves."""
        return [one for one in self._attributions.of_sentence(start, end) if not one.reported]

    def carried_on(self, start: int, end: int, goes_on: bool) -> int | None:
        """Where the report begins in a sentence that gives its words to nobody: by its mood, or as it
        `goes_on` with a report; behind a colon if only what stands there is reported.
        """
        if self._sure(start, end) or pos.QUOTE in self._tags[start:end]:
            return None
        colon = self._tags.find(pos.COLON, start, end - _FEWEST)
        if colon > start and mood_of(self._phrases, start, colon) is Mood.STATED:
            start, goes_on = colon + 1, False
        if self._states(start, end):
            return None
        mood = mood_of(self._phrases, start, end)
        return start if mood is Mood.REPORTED or goes_on and mood is Mood.MAY_BE_REPORTED else None

    def _states(self, start: int, end: int) -> bool:
        """Whether the clause that opens a sentence is a main clause in the indicative."""
        comma = self._tags.find(",", start, end)
        opener = self._tags[start] in (pos.SCONJ, pos.THAT, pos.REL) or self._phrases.lowered[start] in _OPENERS
        if comma < 0 or opener or self._opens_while(start):
            return False
        return mood_of(self._phrases, start, comma) is Mood.STATED and any(
            tag in (pos.AUX, pos.BE) for tag in self._tags[start:comma]
        )

    def _is_clause(self, first: int, after: int) -> bool:
        return after - first >= _FEWEST and pos.QUOTE not in self._tags[first:after]

    def _content(self, attribution: GermanAttribution, start: int, end: int) -> tuple[int, int] | None:
        cue = attribution.cue
        if self._tags[cue] == pos.ACCORDING or self._attributions.sources.is_view(cue):
            return self._beside(attribution, start, end)
        if self._phrases.word(cue) == "so":
            return self._around(attribution, start, end)
        opening = self._attributions.subjects.clause_start(cue, start)
        if self._phrases.word(opening) == "so" and opening == cue - 1 > start and self._tags[opening - 1] in ",-":
            return self._around(attribution, start, end)
        if attribution.final and self._phrases.word(opening) == "wie":
            asks = self._phrases.is_unknown(opening + 1)
            return (start, self._before_comma(opening)) if opening > start and not asks else None
        after = self._content_after(cue, end)
        if opening in (cue, cue - 1) and opening > start and self._tags[opening - 1] == ",":
            moody = mood_of(self._phrases, start, opening) is not Mood.STATED
            follows = attribution.speaker is None or attribution.speaker.first > cue
            if follows and (moody or after is None and self._is_statement(start, opening)):
                return (start, opening - 1) if not self._opens_aside(start) else after
        return after

    def _around(self, attribution: GermanAttribution, start: int, end: int) -> tuple[int, int]:
        """What stands before "so Lind" or "so sagte Lind"; all of a sentence that goes on: "Er, so Lind, sei zu"."""
        so = attribution.cue - (self._phrases.word(attribution.cue) != "so")
        before = self._before_comma(so)
        after = attribution.speaker.after if attribution.speaker else attribution.cue + 1
        after += self._phrases.word(after) == "es"  # "so hieß es"
        after = self._phrases.attributes_end(after)[1]
        if self._tags[after : after + 1] == "," and self._tags[before] in ",-" and self._goes_on(after + 1):
            return start, end
        return start, before

    def _goes_on(self, index: int) -> bool:
        """Whether a sentence goes on behind a comma, not with what the speaker is: "so Lind, die Leiterin"."""
        phrase = self._phrases.phrase(index)
        if phrase is None:
            return not self._phrases.is_relative(index)
        if self._tags[index] in pos.NOUNS and self._phrases.tagged.is_person_noun(self._phrases.words[index].text):
            return False
        return self._phrases.tag(self._phrases.attributes_end(phrase.after)[1]) not in ("", ",", ".")

    def _is_statement(self, start: int, end: int) -> bool:
        """Whether words hold a verb."""
        return any(tag in _VERBS for tag in self._tags[start:end])

    def _opens_aside(self, start: int) -> bool:
        """Whether a sentence begins with a clause of time, or with a question that is answered."""
        first = self._phrases.lowered[start]
        opens = self._tags[start] == pos.SCONJ or self._opens_while(start) or first in ("um", "ohne", "statt")
        return opens or "frage" in self._phrases.lowered[start : start + 4]

    def _opens_while(self, start: int) -> bool:
        """Whether "während" opens a clause, not a phrase that a verb follows: "Während der Tage sei er zu"."""
        if self._phrases.lowered[start] not in _WHILE:
            return False
        comma = max(self._tags.find(",", start), start)
        return not any(
            self._tags[index] in _VERBS and self._phrases.tag(index + 1) not in CLAUSE_ENDS + pos.AUX
            for index in range(start, comma)
        )

    def _before_comma(self, index: int) -> int:
        while index and self._tags[index - 1] in ",-":
            index -= 1
        return index

    def _beside(self, attribution: GermanAttribution, start: int, end: int) -> tuple[int, int] | None:
        """What stands beside "laut" or "nach Ansicht" and its phrase: all of the sentence but these at its edge."""
        first, after = attribution.cue, attribution.cue + 1
        if attribution.speaker is not None and abs(attribution.speaker.first - attribution.cue) <= _BESIDE:
            first, after = min(first, attribution.speaker.first), max(after, attribution.speaker.after)
        after = max(after, self._phrases.attributes_end(after)[1])
        while first > start and self._tags[first - 1] == pos.ADP:
            first -= 1
        if first == start:
            return after + (self._tags[after : after + 1] == ","), end
        if self._tags[after : after + 1] in ("", "."):
            return start, self._before_comma(first)
        return start, end

    def _content_after(self, cue: int, end: int) -> tuple[int, int] | None:
        """The clause behind a verb of saying: with "dass" or a question's word, in the subjunctive, or with "zu"."""
        announces = self._tags.find(pos.COLON + pos.QUOTE, cue, end)
        end = announces if announces > 0 else end
        commas = 0
        for index in range(cue + 1, end - 1):
            tag = self._tags[index]
            if tag == pos.QUOTE or commas > _MOST_COMMAS:
                return None
            if tag not in ",:":
                continue
            commas += 1
            word = self._phrases.word(index + 1)
            if self._tags[index + 1] == pos.THAT or word in _QUESTIONS:
                return index + 1, end
            if self._tags[index + 1] == pos.SCONJ or word in _WHILE or self._phrases.is_relative(index + 1):
                continue
            asked = self._phrases.word(cue) in ASKING and self._has_infinitive(index + 1, end)
            if asked or self._is_moody(index + 1, end):
                return index + 1, end
        return None

    def _is_moody(self, first: int, end: int) -> bool:
        """Whether a clause is in the subjunctive, and no later one that "dass" opens."""
        that = self._tags.find(pos.COMMA + pos.THAT, first, end)
        return mood_of(self._phrases, first, that if that > 0 else end) is not Mood.STATED

    def _has_infinitive(self, first: int, end: int) -> bool:
        """Whether a clause has an infinitive with "zu", apart or inside, and is no part of a list before it."""
        for index in range(first, end):
            word = self._phrases.lowered[index]
            infinitive = (
                word == "zu" and self._phrases.word(index + 1).endswith("n") and not self._phrases.is_nominal(index + 1)
            )
            if infinitive or _WITH_ZU.fullmatch(word):
                return not self._is_listed(first, index)
        return False

    def _is_infinitive(self, index: int) -> bool:
        return self._phrases.word(index).endswith("n") and not self._phrases.is_nominal(index)

    def _is_listed(self, first: int, infinitive: int) -> bool:
        """Whether a clause has all it needs behind its last comma: "die Bahn, Busse, den Hafen zu öffnen"."""
        commas = [index for index in range(first, infinitive) if self._tags[index] == ","]
        if any(self._tags[index + 1] == pos.SCONJ or self._phrases.is_relative(index + 1) for index in commas):
            return False
        return bool(commas) and infinitive - commas[-1] > 1

    def _claimed(self, start: int, end: int) -> Iterator[GermanReportedClause]:
        """The clause of a noun: "der Vorwurf der Partei, dass …", "Linds Behauptung, sie sei …"."""
        for index in range(start, end - 2):
            if self._tags[index] not in pos.NOUNS or not self._phrases.word(index).endswith(_CLAIMS):
                continue
            linked, after = self._phrases.attributes_end(index + 1)
            if self._tags[after : after + 1] != ",":
                continue
            that = self._tags[after + 1 : after + 2] == pos.THAT
            first = after + 1
            closes = self._tags.find(",", first, end)
            limit = closes if closes > 0 else end
            owner = self._owner(index, linked)
            if (
                owner
                and self._is_clause(first, limit)
                and (that or mood_of(self._phrases, first, limit) is Mood.REPORTED)
            ):
                yield GermanReportedClause(first, limit, index, owner)
                return

    def _owner(self, noun: int, linked: int) -> Phrase | None:
        if noun and noun - 1 in self._phrases.tagged.entities:
            return Phrase(noun - 1, noun, self._tags[noun - 1])
        if self._phrases.word(noun - 1) in ("sein", "seine", "ihr", "ihre", "seiner", "ihrer", "seinen", "ihren"):
            return Phrase(noun - 1, noun, pos.DET)
        if linked > noun + 1:
            first = noun + 1 + (self._tags[noun + 1] == pos.ADP)
            return self._attributions.actors.whole(self._phrases.phrase(first))
        return None
