"""Whose verb it is: the noun phrase that a verb of saying has as its subject."""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.person_nouns import is_person_noun
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.saying import BLAMING, HEARING, LEADING, NAMING, PAPERS
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph

_FARTHEST = 60
"""Words before a verb among which its subject is looked for."""
_MOST_ASIDES = 4
_AUXILIARIES = tag_pattern("(?:<ADV|AUX|BE|PRON_REFL>|<ADP>?<DET>?<DATE>)*$")
MODALS = frozenset("will would can could may might must should shall cannot won’t wouldn’t can’t".split())
_ALSO_WITH_MODAL = frozenset("say tell write add call ask describe".split())
_ASIDE_OPENS = tag_pattern("<REL|PRON_REFL|DETERMINERS|ADP|SCONJ|HEADS|ADV>|<SCONJ>?<ADV|VERB>*<PARTICIPLES|ING|VERB>")
_CLAUSE_OPENERS = '.,;:-"' + pos.CCONJ + pos.SCONJ + pos.THAT + pos.REL + pos.QUOTE + pos.ADV + pos.DATE
_VERB_AFTER_SUBJECT = tag_pattern(
    "(?:<PREPOSITIONS><NOMINAL>{1,5}){0,3}<PRON_REFL>?(?:<ADP>?<DET>?<DATE>)*<ADV|ADP>?<COMMA>?"
    "(?:<ADV>*<REPORT_VERBS|AUX|BE|GO_ON|VERB|REL>|(?<=<COMMA>)<PRON_REFL|DET>)"
)
_HEARER_BEFORE = tag_pattern("<SAY><NOMINAL|PRON_OBJ|DATE>{1,6}<QUOTE>?$")
_INSCRIBED = tag_pattern("<THAT><SAY|SAY_OR_NOUN><COMMA|COLON>?<QUOTE>")
_TO_PRONOUN = tag_pattern("<COMMA|DASH>?<CCONJ>?$")
_NESTING = 6
_JOINED = frozenset("EFLNK")
INNER = pos.SCONJ + pos.THAT + pos.REL
"""What opens a clause inside another."""
_ACTORS = pos.PERSON_OR_ORG + pos.PRON_SUBJ + pos.REL + pos.JOINT
_SOMETIMES_ACTORS = pos.QUANT + pos.PLACE
_SHARES_SUBJECT = pos.PARTICIPLES + pos.CCONJ + pos.TO + pos.SCONJ + pos.ING + pos.VERB + ",-."
_JOINERS = pos.CCONJ + ","
_GOVERNORS = pos.PARTICIPLES + pos.SAY + pos.JUDGE + pos.VERB + pos.ING
_BEFORE_JOINT = pos.SCONJ + pos.THAT + pos.QUOTE + ".,;:-"
_INSCRIBERS = pos.NOUN + pos.PERSON
_ROLES = pos.NOUN + pos.PROPN + pos.ORG
_BEFORE_PARTICIPLE = pos.SCONJ + ".,;-"
_BEFORE_PAPER = pos.SCONJ + "."
_REDUCED = pos.ING + pos.VERB
_AFTER_HEAD = pos.PREPOSITIONS + pos.SCONJ
_PERSONAL = pos.PERSON + pos.PRON_SUBJ
_NEVER_OPENS = pos.PRON + pos.PLACE
_CLAUSE_STARTS = pos.SCONJ + pos.THAT + pos.REL + pos.CCONJ + "."


class Subjects:
    """Finds the subjects of the verbs of one passage, each search in a bounded stretch of words."""

    def __init__(self, tagged: TaggedParagraph) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._known: dict[int, Phrase | None] = {}

    def of(self, verb: int, depth: int = 0) -> Phrase | None:
        """The subject of the verb at a place, None where the sentence does not show one."""
        if verb not in self._known:
            self._known[verb] = self._find(verb, depth) if depth <= _NESTING else None
        return self._known[verb]

    def _find(self, verb: int, depth: int) -> Phrase | None:
        start = max(self._tagged.sentence_start(verb), verb - _FARTHEST)
        index = self._before_auxiliaries(start, verb)
        if index is None:
            return None
        participle = self._tags[verb] in pos.PARTICIPLES and pos.BE not in self._tags[index:verb]
        before = self._tags[index - 1] if index > start else "."
        if before == pos.REL or before == pos.THAT and not participle:
            return self._relative(start, index - 1)
        if before == "," and not participle:
            return self._around_aside(start, index - 1, ",") or self.shared(start, verb, depth)
        if before == "-" and not participle:
            return self._around_aside(start, index - 1, "-") or self.shared(start, verb, depth)
        if before == pos.ADP and participle:
            return self._of_gerund(start, index - 1, verb, depth)
        if before == pos.TO and (led := self._led(start, index - 1)):
            return led
        reduced = self._tagged.phrase_to(index - 1) if before == pos.VERB and not participle else None
        if reduced and self._opens_clause(start, reduced):  # "the order released on Friday said"
            return reduced
        if before in _SHARES_SUBJECT or before == pos.QUOTE and participle:
            return self.shared(start, verb, depth)
        phrase = self._tagged.phrase_to(index)
        if phrase is None:
            return None
        if participle:
            return self._of_participle(start, phrase, verb, depth)
        if self._is_bare_object(start, phrase):
            relative = self._tags.rfind(pos.REL, start, phrase.first)
            return self.antecedent(relative) if relative > start else self.shared(start, verb, depth)
        whole = self._joint(start, phrase) or self._whole(start, phrase)
        if whole is None and phrase.first - 2 > start and self._tags[phrase.first - 2] in _JOINERS:
            return self.shared(start, verb, depth)  # "left and in a statement said"
        return whole

    def _led(self, start: int, to: int) -> Phrase | None:
        """ "It led Berg to say": the phrase between a verb of leading and the infinitive."""
        phrase = self._tagged.phrase_to(to)
        whole = phrase and (self._whole(start, phrase) or phrase)
        if whole is None or whole.first <= start or not self.is_actor(whole):
            return None
        return whole if self._tagged.words[whole.first - 1].text.lower() in LEADING else None

    def _is_bare_object(self, start: int, phrase: Phrase) -> bool:
        """Whether a phrase is a thing that a verb acts on: "an aide who spoke to discuss internal strategy said"."""
        return phrase.first > start and self._tags[phrase.first - 1] in _GOVERNORS and not self.speaks(phrase)

    def aside(self, verb: int) -> Phrase | None:
        """The subject of a verb behind a comma where the comma closes an aside: "Berg, a lawyer, said"."""
        start = max(self._tagged.sentence_start(verb), verb - _FARTHEST)
        closes = verb > start and self._tags[verb - 1] == "," and self._tags[verb] not in pos.PARTICIPLES
        return self._around_aside(start, verb - 1, ",") if closes else None

    def _joint(self, start: int, phrase: Phrase) -> Phrase | None:
        """ "Norway and Sweden said": both, where the first of them opens a clause."""
        joined = phrase.first - 1
        if joined <= start or self._tags[joined] != pos.CCONJ or self._tagged.words[joined].text != "and":
            return None
        first = self._tagged.phrase_to(joined)
        if first is None or first.head not in _JOINED or phrase.head not in _JOINED:
            return None
        return Phrase(first.first, phrase.after, pos.JOINT) if self._opens_clause(start, first, _BEFORE_JOINT) else None

    def _before_auxiliaries(self, start: int, verb: int) -> int | None:
        """The place behind the word that stands before the verb and its auxiliaries; None in the passive, where what
        stands there is no speaker.
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
        return not words.isdisjoint(MODALS) and self._tagged.words[verb].text.lower() not in _ALSO_WITH_MODAL

    def _is_label(self, index: int, verb: int) -> bool:
        """ "often labeled as …", "a plan called “…”": a participle of the passive."""
        words = self._tagged.words
        if self._tags[verb] != pos.JUDGE or not words[verb].text.endswith("ed") or verb + 1 >= len(words):
            return False
        if words[verb + 1].text not in ("as", "by") and not self._names_next(verb):
            return False
        phrase = self._tagged.phrase_to(index)
        if phrase is None:
            return self._tags[index - 1 : index] != pos.PRON_SUBJ
        indefinite = words[phrase.first].text.lower() in ("a", "an")
        return indefinite or not self.is_actor(phrase) and self._tags[phrase.first - 1 : phrase.first] != pos.REL

    def _names_next(self, verb: int) -> bool:
        return self._tags[verb + 1] == pos.QUOTE and self._tagged.words[verb].text in NAMING

    def _relative(self, start: int, index: int) -> Phrase | None:
        """The pronoun itself: "Berg, who called it …"; nothing before "what" and where no phrase precedes."""
        after = self._before_pronoun(index)
        if after <= start or self._tagged.phrase_to(after) is None:
            return None
        paper = self.antecedent(index)
        if paper and self._head_word(paper).lower() in PAPERS:
            return self.nearest(start, paper.first) or paper
        if self._tags[index] == pos.THAT and not (paper and self.is_actor(paper) and paper.head in _INSCRIBERS):
            return Phrase(index, index + 1, pos.REL) if self._is_inscribed(index) else None
        return Phrase(index, index + 1, pos.REL)

    def _is_inscribed(self, index: int) -> bool:
        """ "Hats that said “…”": whether words stand right behind "that" and its verb."""
        return _INSCRIBED.match(self._tags, index) is not None and self._tags[index - 1] in pos.NOUNS

    def _before_pronoun(self, index: int) -> int:
        """Where the phrase ends that a relative pronoun is about: ", who", ", and who"."""
        found = _TO_PRONOUN.search(self._tags, max(0, index - 2), index)
        return found.start() if found else index

    def antecedent(self, pronoun: int) -> Phrase | None:
        """What a relative pronoun stands for: the phrase before it, whole."""
        after = self._before_pronoun(pronoun)
        start = max(self._tagged.sentence_start(pronoun), pronoun - _FARTHEST)
        phrase = self._tagged.phrase_to(after)
        if phrase is None:
            return None
        whole = self._whole(start, phrase)
        return whole if whole and self.is_actor(whole) and not self.is_actor(phrase) else phrase

    def _around_aside(self, start: int, closing: int, mark: str) -> Phrase | None:
        """ "Berg, a lawyer for the bank, said": the phrase before the comma, or dash, that opens the aside."""
        after = closing
        for _ in range(_MOST_ASIDES):
            opening = self._tags.rfind(mark, start, after)
            if opening <= start:
                return None
            named = self._named_in_aside(start, opening, after)
            if named:
                return named
            phrase = self._tagged.phrase_to(opening)
            if phrase and _ASIDE_OPENS.match(self._tags, opening + 1) and self.speaks(phrase):
                whole = self._whole(start, phrase)
                if whole and self._opens_clause(start, whole):
                    return whole
            after = opening
        return None

    def _named_in_aside(self, start: int, opening: int, closing: int) -> Phrase | None:
        """ "The minister, Eva Lind, said": the name between the commas is the role's."""
        phrase = self._tagged.phrase_from(opening + 1)
        role = self._tagged.phrase_to(opening)
        if phrase and role and phrase.after == closing and phrase.head == pos.PERSON and role.head in _ROLES:
            return phrase
        return None

    def _opens_clause(self, start: int, phrase: Phrase, openers: str = _CLAUSE_OPENERS) -> bool:
        return phrase.first <= start or self._tags[phrase.first - 1] in openers

    def _of_gerund(self, start: int, preposition: int, verb: int, depth: int) -> Phrase | None:
        """ "Berg slammed Reed for saying …": Reed's words; "Berg began by saying …": hers."""
        blamed = self._tagged.phrase_to(preposition)
        if blamed and blamed.first > start:
            before = self._tagged.words[blamed.first - 1].text.lower()
            if before in BLAMING:
                return blamed
        return self.shared(start, verb, depth)

    def _of_participle(self, start: int, phrase: Phrase, verb: int, depth: int) -> Phrase | None:
        """ "with the union calling it …": the union; "released a statement saying …": whoever released it."""
        whole = self._whole(start, phrase)
        if whole is not None and self.is_actor(whole) and self._opens_clause(start, whole, _BEFORE_PARTICIPLE):
            return whole
        if phrase.head == pos.PERSON and self._is_heard(start, phrase):
            return phrase
        if (
            whole is not None
            and self._head_word(whole).lower() in PAPERS
            and self._opens_clause(start, whole, _BEFORE_PAPER)
        ):
            return whole  # "after the editorial telling him"
        return self._after_with(start, phrase) or self.shared(start, verb, depth)

    def _is_heard(self, start: int, phrase: Phrase) -> bool:
        """ "shows Berg saying", "a video of Berg saying", but "in a letter to Berg, saying"."""
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

    def _whole(self, start: int, phrase: Phrase) -> Phrase | None:
        """The phrase that one behind a preposition belongs to: "the head of the committee"; None without one."""
        last = phrase
        while phrase.first > start:
            if genitive := self._before_genitive(phrase):
                phrase = genitive
                continue
            if self._tags[phrase.first - 1] not in pos.PREPOSITIONS:
                break
            outer = self._tagged.phrase_to(phrase.first - 1) or self._reduced(start, phrase.first - 2)
            if outer is None:
                return None
            phrase = outer
        return phrase if phrase is last else Phrase(phrase.first, last.after, phrase.head)

    def _before_genitive(self, phrase: Phrase) -> Phrase | None:
        """ "der Sprecher der Polizei": the phrase before one in the genitive."""
        is_genitive = self._tagged.words[phrase.first].text in ("der", "des")
        return self._tagged.phrase_to(phrase.first) if is_genitive else None

    def _reduced(self, start: int, index: int) -> Phrase | None:
        """The phrase before a participle: "a source speaking to reporters said"."""
        if index <= start or self._tags[index] not in _REDUCED:
            return None
        phrase = self._tagged.phrase_to(index)
        return phrase if phrase and self.is_actor(phrase) and self._opens_clause(start, phrase) else None

    def shared(self, start: int, verb: int, depth: int = 0) -> Phrase | None:
        """The subject that a verb shares with those before it: "Berg rose and said", "Berg left, saying"."""
        verbs = (
            pos.SAY + pos.SAY_PART
            if self._tags[verb - 1 : verb + 1] in (pos.CCONJ + pos.SAY_PART, pos.CCONJ + pos.JUDGE_PART)
            else pos.SAY
        )
        for index in range(verb - 1, start - 1, -1):
            if self._tags[index] in verbs and not self._is_hearing(index):
                subject = self.of(index, depth + 1)
                if subject:
                    return self.nearer(index + 1, verb) or subject
        main = self.nearest(start, verb, INNER) if self._tags[verb] in pos.PARTICIPLES else None
        return main or self.nearest(start, verb) or self.at_start(verb)

    def nearer(self, start: int, verb: int) -> Phrase | None:
        """When one asked, he looked up and said: a person with whom a clause opens behind another verb of saying."""
        phrase = self.nearest(start, verb, _CLAUSE_STARTS)
        opens = phrase is not None and self._tags[phrase.first - 1] in ",;-"
        return phrase if phrase and opens and phrase.head in _PERSONAL else None

    def at_start(self, verb: int) -> Phrase | None:
        """The phrase of whatever kind with which the sentence begins, where a verb follows it."""
        start = self._tagged.sentence_start(verb)
        phrase = self._tagged.phrase_from(start)
        return phrase if phrase and phrase.head not in _NEVER_OPENS and self._is_subject(start, phrase) else None

    def nearest(self, start: int, after: int, excluded_openers: str = "") -> Phrase | None:
        """The nearest person, body or role before a place that can be the subject of a clause; not those behind a word
        of the classes `excluded_openers`.
        """
        phrases = self._tagged.phrases_in(start, after)
        for phrase in reversed(phrases):
            opener = self._tags[phrase.first - 1] if phrase.first > start else "."
            if opener in excluded_openers or phrase.after > after:
                continue
            if self.is_actor(phrase) and self._is_subject(start, phrase):
                return phrase
        return None

    def _is_subject(self, start: int, phrase: Phrase) -> bool:
        """Whether a phrase stands as a subject does: where a clause opens, a verb behind it."""
        return (phrase.head == pos.PRON_SUBJ or self._opens_clause(start, phrase)) and _VERB_AFTER_SUBJECT.match(
            self._tags, phrase.after
        ) is not None

    def first(self, start: int, after: int) -> Phrase | None:
        """The first phrase of a stretch that words can come from and that no preposition governs."""
        for phrase in self._tagged.phrases_in(start, after):
            if (
                phrase.head != pos.PROPN
                and self.speaks(phrase)
                and (phrase.first == start or self._tags[phrase.first - 1] not in pos.PREPOSITIONS)
            ):
                return phrase
        return None

    def outermost(self, verb: int, subject: Phrase) -> tuple[int, Phrase]:
        """ "He says he respects her and calls her …": whoever tells what the subject says, with the verb."""
        outermost = verb, subject
        for _ in range(_NESTING):
            outer = self._governing_verb(verb, subject)
            if outer is None:
                break
            verb, subject = outer
            if self._tags[verb] in pos.SAY_VERBS:  # "she said he expected that they …", but "he expected that they …"
                outermost = outer
        return outermost

    def _governing_verb(self, verb: int, subject: Phrase) -> tuple[int, Phrase] | None:
        """The verb that a clause hangs on, of saying or thinking, with its subject."""
        start = max(self._tagged.sentence_start(verb), verb - _FARTHEST)
        before = subject.first - 1
        if before > start and self._tags[before] == pos.THAT:
            heard = _HEARER_BEFORE.search(self._tags, max(start, before - 8), before)
            before = heard.start() if heard else before - 1
        if before < start or subject.first > verb or self._tags[before] not in pos.REPORT_VERBS:
            return None
        outer = self.of(before)
        return (before, outer) if outer and self.is_actor(outer) and outer.first < before else None

    def _is_hearing(self, verb: int) -> bool:
        return self._tagged.words[verb].text.lower() in HEARING and pos.BE in self._tags[max(0, verb - 2) : verb]

    def is_actor(self, phrase: Phrase) -> bool:
        """Whether a phrase is of a kind that acts: a person, a body, a pronoun or a role."""
        if phrase.head in _ACTORS:
            return True
        if phrase.head == pos.NOUN or phrase.head == pos.PROPN:
            return is_person_noun(self._head_word(phrase))
        return phrase.head in _SOMETIMES_ACTORS

    def _head_word(self, phrase: Phrase) -> str:
        """The last word before any preposition."""
        after = phrase.first
        while after < phrase.after and self._tags[after] not in _AFTER_HEAD:
            after += 1
        return self._tagged.words[max(phrase.first, after - 1)].text

    def speaks(self, phrase: Phrase) -> bool:
        """Whether a phrase is of a kind that words come from: one that acts, or a paper."""
        return self.is_actor(phrase) or self._head_word(phrase).lower() in PAPERS or phrase.head == pos.PROPN
