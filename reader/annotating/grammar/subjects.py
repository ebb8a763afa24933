"""The subjects of verbs of saying: whose verb it is, past auxiliaries, asides and relative clauses.

Indexes are those of words of the paragraph. Every search looks at a bounded number of words before the verb.
"""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.actors import INNER_CLAUSE, Actors
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.relative_pronouns import RelativePronouns
from reader.annotating.grammar.saying import BLAMING, HEARING, LEADING, NAMING, QUOTING
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph

MODALS = frozenset("will would can could may might must should shall cannot won’t wouldn’t can’t".split())
_SAID_WITH_MODAL = frozenset("say tell write add call ask describe".split())
"""Verbs that report words even with a modal: "he would say"."""
_FARTHEST = 60
"""Words before a verb among which its subject is looked for."""
_MOST_ASIDES = 4
_NESTING = 6
_AUXILIARIES = tag_pattern("(?:<ADV|AUX|BE|PRON_REFL>|<ADP>?<DET>?<DATE>)*$")
_ASIDE_OPENS = tag_pattern("<REL|PRON_REFL|DETERMINERS|ADP|SCONJ|HEADS|ADV>|<SCONJ>?<ADV|VERB>*<PARTICIPLES|ING|VERB>")
_SAY_AND_HEARER = tag_pattern("<SAY><NOMINAL|PRON_OBJ|DATE>{1,6}<QUOTE>?$")
_NO_SUBJECT_BEFORE = pos.PARTICIPLES + pos.CCONJ + pos.TO + pos.SCONJ + pos.ING + pos.VERB + ",-."
"""Tags right before a verb that has its subject farther off: "rose and said"."""
_TAKES_OBJECT = pos.PARTICIPLES + pos.SAY + pos.JUDGE + pos.VERB + pos.ING
_JOINABLE = pos.PERSON_OR_ORG + pos.PLACE + pos.NOUNS
_BEFORE_JOINT = pos.SCONJ + pos.THAT + pos.QUOTE + ".,;:-"
_BEFORE_PARTICIPLE = pos.SCONJ + ".,;-"
_BEFORE_PAPER = pos.SCONJ + "."
_ROLES = pos.NOUNS + pos.ORG
_AND_PARTICIPLE = (pos.CCONJ + pos.SAY_PART, pos.CCONJ + pos.JUDGE_PART)


class Subjects:
    """Finds the subjects of the verbs of one paragraph, each once."""

    def __init__(self, tagged: TaggedParagraph) -> None:
        self.actors = Actors(tagged)
        self.relatives = RelativePronouns(tagged, self.actors)
        self._tagged = tagged
        self._tags = tagged.tags
        self._known: dict[int, Phrase | None] = {}

    def of(self, verb: int, depth: int = 0) -> Phrase | None:
        """The subject of the verb at an index, None where the sentence does not show one.

        `depth` counts the verbs whose subject hangs on this one's; the search ends at a depth of 6.
        """
        if verb not in self._known:
            self._known[verb] = self._find(verb, depth) if depth <= _NESTING else None
        return self._known[verb]

    def before_aside(self, verb: int) -> Phrase | None:
        """The subject of a verb after the comma that closes an aside: "Berg, a lawyer, said"."""
        start = self._search_start(verb)
        closes = verb > start and self._tags[verb - 1] == "," and self._tags[verb] not in pos.PARTICIPLES
        return self._around_aside(start, verb - 1, ",") if closes else None

    def outermost(self, verb: int, subject: Phrase) -> tuple[int, Phrase]:
        """The verb of saying that governs a verb, and its subject; the verb and its subject where there is none.

        "He says he respects her and calls her …": "says" and "He".
        """
        found = verb, subject
        for _ in range(_NESTING):
            outer = self._governing_verb(verb, subject)
            if outer is None:
                break
            verb, subject = outer
            if self._tags[verb] in pos.SAY_VERBS:  # "she said he expected that they …", but "he expected that they …"
                found = outer
        return found

    def _search_start(self, index: int) -> int:
        return max(self._tagged.sentence_start(index), index - _FARTHEST)

    def _find(self, verb: int, depth: int) -> Phrase | None:
        start = self._search_start(verb)
        index = self._before_auxiliaries(start, verb)
        if index is None:
            return None
        participle = self._tags[verb] in pos.PARTICIPLES and pos.BE not in self._tags[index:verb]
        before = self._tags[index - 1] if index > start else "."
        if before == pos.REL or before == pos.THAT and not participle:
            return self.relatives.subject(start, index - 1)
        if before in (",", "-") and not participle:
            return self._around_aside(start, index - 1, before) or self._shared(start, verb, depth)
        if before == pos.ADP and participle:
            return self._of_gerund(start, index - 1, verb, depth)
        if before == pos.SCONJ and participle and (heard := self._quoted_as(start, index - 1)):
            return heard
        if before == pos.TO and (led := self._led(start, index - 1)):
            return led
        reduced = self._tagged.phrase_to(index - 1) if before == pos.VERB and not participle else None
        if reduced and self.actors.opens_clause(start, reduced):  # "the order released on Friday said"
            return reduced
        if before in _NO_SUBJECT_BEFORE or before == pos.QUOTE and participle:
            return self._shared(start, verb, depth)
        phrase = self._tagged.phrase_to(index)
        if phrase is None:
            return None
        if participle:
            return self._of_participle(start, phrase, verb, depth)
        return self._right_before(start, phrase, verb, depth)

    def _right_before(self, start: int, phrase: Phrase, verb: int, depth: int) -> Phrase | None:
        """The subject of a finite verb that a phrase stands right before."""
        if self._is_bare_object(start, phrase):
            relative = self._tags.rfind(pos.REL, start, phrase.first)
            return self.relatives.antecedent(relative) if relative > start else self._shared(start, verb, depth)
        whole = self._joint(start, phrase) or self.actors.whole(start, phrase)
        if whole is None and phrase.first - 2 > start and self._tags[phrase.first - 2] in (pos.CCONJ, ","):
            return self._shared(start, verb, depth)  # "left and in a statement said"
        return whole

    def _quoted_as(self, start: int, as_: int) -> Phrase | None:
        """ "It quotes Berg as saying": the phrase between a verb of quoting and "as"."""
        phrase = self._tagged.phrase_to(as_)
        if phrase is None or phrase.first <= start or self._tagged.words[as_].text != "as":
            return None
        return phrase if self._tagged.words[phrase.first - 1].text.lower() in QUOTING else None

    def _led(self, start: int, to: int) -> Phrase | None:
        """ "It led Berg to say": the phrase between a verb of leading and the infinitive."""
        phrase = self._tagged.phrase_to(to)
        whole = phrase and (self.actors.whole(start, phrase) or phrase)
        if whole is None or whole.first <= start or not self.actors.is_actor(whole):
            return None
        return whole if self._tagged.words[whole.first - 1].text.lower() in LEADING else None

    def _is_bare_object(self, start: int, phrase: Phrase) -> bool:
        """Whether a phrase is a thing that a verb acts on: "an aide who spoke to discuss internal strategy said"."""
        if phrase.first <= start or self._tags[phrase.first - 1] not in _TAKES_OBJECT:
            return False
        return not self.actors.can_speak(phrase)

    def _joint(self, start: int, phrase: Phrase) -> Phrase | None:
        """ "Norway and Sweden said": both, where the first of them opens a clause."""
        joined = phrase.first - 1
        if joined <= start or self._tags[joined] != pos.CCONJ or self._tagged.words[joined].text != "and":
            return None
        first = self._tagged.phrase_to(joined)
        if first is None or first.head not in _JOINABLE or phrase.head not in _JOINABLE:
            return None
        opens = self.actors.opens_clause(start, first, _BEFORE_JOINT)
        return Phrase(first.first, phrase.after, pos.JOINT) if opens else None

    def _before_auxiliaries(self, start: int, verb: int) -> int | None:
        """The index after the word that stands before the verb and its auxiliaries; None in the passive, where what
        stands there does not speak.
        """
        found = _AUXILIARIES.search(self._tags, max(start, verb - 6), verb)
        index = found.start() if found else verb
        passive = pos.BE in self._tags[index:verb] and self._tags[verb] in pos.REPORT_VERBS
        return None if passive or self._is_label(index, verb) or self._is_only_possible(index, verb) else index

    def _is_only_possible(self, index: int, verb: int) -> bool:
        """Whether a modal makes the verb something not said yet: "will likely offer", but "would say"."""
        if self._tags[verb + 1 : verb + 2] in (":", ","):
            return False
        words = {word.text.lower().replace("'", "’") for word in self._tagged.words[index:verb]}
        return not words.isdisjoint(MODALS) and self._tagged.words[verb].text.lower() not in _SAID_WITH_MODAL

    def _is_label(self, index: int, verb: int) -> bool:
        """Whether a verb is a participle of the passive: "often labeled as …", "a plan called “…”"."""
        words = self._tagged.words
        if self._tags[verb] != pos.JUDGE or not words[verb].text.endswith("ed") or verb + 1 >= len(words):
            return False
        if words[verb + 1].text not in ("as", "by") and not self._names_next(verb):
            return False
        phrase = self._tagged.phrase_to(index)
        if phrase is None:
            return self._tags[index - 1 : index] != pos.PRON_SUBJ
        indefinite = words[phrase.first].text.lower() in ("a", "an")
        after_relative = self._tags[phrase.first - 1 : phrase.first] == pos.REL
        return indefinite or not self.actors.is_actor(phrase) and not after_relative

    def _names_next(self, verb: int) -> bool:
        """Whether a verb gives a name to what stands in quotation marks right after it."""
        return self._tags[verb + 1] == pos.QUOTE and self._tagged.words[verb].text in NAMING

    def _around_aside(self, start: int, closing: int, mark: str) -> Phrase | None:
        """ "Berg, a lawyer for the bank, said": the phrase before the comma, or dash, that opens the aside."""
        after = closing
        for _ in range(_MOST_ASIDES):
            opening = self._tags.rfind(mark, start, after)
            if opening <= start:
                return None
            named = self._named_in_aside(opening, after)
            if named:
                return named
            phrase = self._tagged.phrase_to(opening)
            if phrase and _ASIDE_OPENS.match(self._tags, opening + 1) and self.actors.can_speak(phrase):
                whole = self.actors.whole(start, phrase)
                if whole and self.actors.opens_clause(start, whole):
                    return whole
            after = opening
        return None

    def _named_in_aside(self, opening: int, closing: int) -> Phrase | None:
        """ "The minister, Eva Lind, said": the name between the commas is the role's."""
        phrase = self._tagged.phrase_from(opening + 1)
        role = self._tagged.phrase_to(opening)
        if phrase and role and phrase.after == closing and phrase.head == pos.PERSON and role.head in _ROLES:
            return phrase
        return None

    def _of_gerund(self, start: int, preposition: int, verb: int, depth: int) -> Phrase | None:
        """ "Berg slammed Reed for saying …": Reed; "Berg began by saying …": Berg."""
        blamed = self._tagged.phrase_to(preposition)
        if blamed and blamed.first > start and self._tagged.words[blamed.first - 1].text.lower() in BLAMING:
            return blamed
        return self._shared(start, verb, depth)

    def _of_participle(self, start: int, phrase: Phrase, verb: int, depth: int) -> Phrase | None:
        """ "with the union calling it …": the union; "released a statement saying …": whoever released it."""
        whole = self.actors.whole(start, phrase)
        if whole and self.actors.is_actor(whole) and self.actors.opens_clause(start, whole, _BEFORE_PARTICIPLE):
            return whole
        if phrase.head == pos.PERSON and self._is_heard(start, phrase):
            return phrase
        if whole and self.actors.is_paper(whole) and self.actors.opens_clause(start, whole, _BEFORE_PAPER):
            return whole  # "after the editorial telling him"
        return self._after_with(start, phrase) or self._shared(start, verb, depth)

    def _is_heard(self, start: int, phrase: Phrase) -> bool:
        """Whether a person is heard: "shows Berg saying", "a video of Berg saying", not "a letter to Berg, saying"."""
        governed = phrase.first > start and self._tags[phrase.first - 1] in pos.PREPOSITIONS
        return not governed or self._tagged.words[phrase.first - 1].text.lower() in ("of", "from")

    def _after_with(self, start: int, phrase: Phrase) -> Phrase | None:
        """ "with one of the ads asking …": the phrase between "with" and the verb."""
        last = phrase
        while phrase.first > start and self._tags[phrase.first - 1] == pos.ADP:
            if self._tagged.words[phrase.first - 1].text.lower() == "with":
                return Phrase(phrase.first, last.after, phrase.head)
            outer = self._tagged.phrase_to(phrase.first - 1)
            if outer is None:
                return None
            phrase = outer
        return None

    def _shared(self, start: int, verb: int, depth: int) -> Phrase | None:
        """The subject that a verb shares with those before it: "Berg rose and said", "Berg left, saying"."""
        verbs = pos.SAY_FORMS if self._tags[verb - 1 : verb + 1] in _AND_PARTICIPLE else pos.SAY
        for index in range(verb - 1, start - 1, -1):
            if self._tags[index] in verbs and not self._is_passive_of_hearing(index):
                subject = self.of(index, depth + 1)
                if subject:
                    return self.actors.nearest_person_after_comma(index + 1, verb) or subject
        main = self.actors.nearest(start, verb, INNER_CLAUSE) if self._tags[verb] in pos.PARTICIPLES else None
        return main or self.actors.nearest(start, verb) or self.actors.at_sentence_start(verb)

    def _governing_verb(self, verb: int, subject: Phrase) -> tuple[int, Phrase] | None:
        """The verb of saying or thinking that governs the clause of a verb, with its subject."""
        start = self._search_start(verb)
        before = subject.first - 1
        if before > start and self._tags[before] == pos.THAT:
            hearer = _SAY_AND_HEARER.search(self._tags, max(start, before - 8), before)
            before = hearer.start() if hearer else before - 1
        if before < start or subject.first > verb or self._tags[before] not in pos.REPORT_VERBS:
            return None
        outer = self.of(before)
        return (before, outer) if outer and self.actors.is_actor(outer) and outer.first < before else None

    def _is_passive_of_hearing(self, verb: int) -> bool:
        """Whether the subject of a verb hears the words: "was told", "is asked"."""
        return self._tagged.words[verb].text.lower() in HEARING and pos.BE in self._tags[max(0, verb - 2) : verb]
