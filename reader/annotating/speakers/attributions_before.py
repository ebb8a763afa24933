"""Attributions before a quote in its sentence: Smith called it “…”.

`quote` is the index of the quote as a word of its paragraph.
"""

import re

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.actors import INNER_CLAUSE
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.saying import CALLS, HEARING, JUDGING, NAMING, PAPERS, QUOTING, SAYINGS, THINKING
from reader.annotating.grammar.subjects import MODALS
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.grammar.word_tags import tag_of
from reader.annotating.speakers.attributions import REACH, Attributions
from reader.annotating.speakers.patterns import Clause, Pattern
from reader.annotating.speakers.viewpoints import find_viewpoint

_OWNER = tag_pattern("<PERSON_POSS|ORG_POSS|DET><ADJ|NOUN|VERB|PROPN>{0,3}$")
_WAS_ASKED = tag_pattern("<BE><ADV>?<SAY><COMMA|COLON>$")
_THAT_NEXT = tag_pattern("(?:<ADP><NOMINAL|DATE>{1,5}){0,2}<THAT>")
_SAID_NEXT = tag_pattern(
    "(?:<PREPOSITIONS><NOMINAL|DATE>{1,5}){0,2}(?:<BE>?<THAT>|<BE><COLON|COMMA>|<BE>?<COMMA>?<QUOTE>)"
    "|<BE>?<COLON|COMMA>?<QUOTE>|<BE>?<COLON>"
)
_AUXILIARY = tag_pattern("<BE|AUX>+")
_FOR_NEXT = tag_pattern("(?:<ADP>|<TO><REPORT_VERBS|NOUN|VERB|BE>?)<DET>?<QUOTE>")
_OPENED = tag_pattern("<ADP>?<PARTICIPLES|ING>")
_TO_CLAUSE = tag_pattern("<ADV>?<COMMA>")
_TO_VERB = tag_pattern("(?:<ADP>?<DET>?<DATE>)*<ADV>*<REPORT_VERBS|VERB|AUX>")
_INNER_CLAUSE = tag_pattern("<SCONJ|THAT|REL|SEMICOLON>|<COMMA><CCONJ>")
_LONGEST_TITLE = 5
_FIRST_WORD = re.compile(r"\W+([a-z]\w*)")
_HIS = frozenset("his her their".split())
_UNSURE = pos.SAY_OR_NOUN + pos.JUDGE
_FRAMERS = pos.PERSON_OR_ORG + pos.PRON_SUBJ + pos.NOUN
_INVERTED_SPEAKERS = pos.PERSON_OR_ORG + pos.NOUN + pos.PROPN
_SAY_AND_MARK = (pos.SAY + ",", pos.SAY + ":")


class AttributionsBefore(Attributions):
    """The patterns before the quotes of one paragraph."""

    def said_right_before(self, quote: int) -> bool:
        """Whether a verb of saying and a comma or colon stand right before a quote: "she shouted, “…”".

        The verb must be known as one: in "of all they receive, “…”" it is only tagged so because of the pronoun.
        """
        before = self._tags[max(0, quote - 2) : quote] in _SAY_AND_MARK
        return before and tag_of(self._word(quote - 2)) in pos.REPORT_VERBS

    def before(self, quote: int) -> Clause | None:
        """The subject of the last verb before a quote that has one: Smith said: “…”; Smith called it “…”."""
        start = max(self._tagged.sentence_start(quote), quote - 2 * REACH)
        for index in range(quote - 1, start - 1, -1):
            tag = self._tags[index]
            clause = self._by_verb(index, quote) if tag in pos.REPORT_FORMS else None
            if tag in pos.NOUN_FORMS and clause is None and self._word(index) in SAYINGS:
                clause = self._claimed(start, index, quote)
            if tag == pos.ACCORDING and self._tags[index - 1 : index] not in (pos.THAT, pos.SAY):
                clause = self._according(index)
            if tag in pos.PREPOSITIONS and clause is None:
                clause = find_viewpoint(self._tagged, start, index)
            if clause is not None:
                return clause
        return None

    def _by_verb(self, verb: int, quote: int) -> Clause | None:
        if quoted := self._quoted(verb):
            return quoted
        subject = self.subjects.before_aside(verb) or self._set_off(verb) or self.subjects.of(verb)
        if subject is None:
            return None
        if self._word(verb) == "quote" and self._word(subject.first) == "i":  # "she said, and I quote"
            return None
        if self._tags[verb] in _UNSURE and not self.subjects.actors.can_speak(subject):
            return None
        pattern = self._pattern_of(verb)
        if pattern is None or subject.head == pos.REL and _is_predicate(self._tagged, verb, quote):
            return None
        shot_back = (
            self.subjects.actors.nearest_person_after_comma(verb + 1, quote) if self._leads_up(verb, quote) else None
        )
        if shot_back:  # "after Reed mocked her, Lopez shot back: “…”"
            return Clause(Pattern.COLON, shot_back, None)
        if self._tags[quote - 1 : quote] not in (",", ":"):  # worked into a sentence
            verb, subject = self.subjects.outermost(verb, subject)
        return Clause(pattern, subject, verb)

    def _leads_up(self, verb: int, quote: int) -> bool:
        """Whether other words and a comma or colon lead from a verb of judging up to a quoted sentence."""
        leads = self._tags[quote - 1] in ",:" and self._tags[quote - 2] not in pos.SAY_FORMS
        return leads and self._tags[verb] in pos.JUDGE_FORMS and self._opens_speech(quote)

    def _quoted(self, verb: int) -> Clause | None:
        """Whom the words are taken from: she quotes Alfred Kahn: “…”; she quoted Kahn as saying “…”."""
        if self._word(verb) not in QUOTING:
            return None
        phrase = self._tagged.phrase_from(verb + 1)
        if phrase is None or self._tags[phrase.after : phrase.after + 1] != ":":
            return None
        return Clause(Pattern.COLON, phrase, verb) if self.subjects.actors.is_actor(phrase) else None

    def _set_off(self, verb: int) -> Phrase | None:
        """The phrase after a verb that a comma sets off: But, said Smith, “…”."""
        if self._tags[verb] != pos.SAY or verb == 0 or self._tags[verb - 1] not in ",." or self._word(verb) in HEARING:
            return None
        phrase = self._tagged.phrase_from(verb + 1)
        ends = phrase is not None and self._tags[phrase.after : phrase.after + 1] in ("", ",", ".", pos.ADP, pos.DATE)
        return phrase if phrase and ends and phrase.head in _INVERTED_SPEAKERS else None

    def _pattern_of(self, verb: int) -> Pattern | None:
        """The pattern of a verb before a quote; None for a verb of thinking, which seldom has a quote's speaker as its
        subject.
        """
        word = self._word(verb)
        if word in THINKING:
            return None
        if word in NAMING:
            return Pattern.NAMING
        return Pattern.JUDGING if word in JUDGING else Pattern.BEFORE

    def labelled(self, quote: int) -> Clause | None:
        """The name between a dash or "from" and a colon: Polls agree - Ann Lee: “…”; from the report: “…”."""
        phrase = self._tagged.phrase_to(quote - 1) if self._tags[quote - 1 : quote] == ":" else None
        if phrase is None or not phrase.first:
            return None
        dashed = self._tags[phrase.first - 1] == "-" and phrase.head in pos.NAMES
        if not dashed and self._word(phrase.first - 1) != "from":
            return None
        return Clause(Pattern.LABEL, phrase, None)

    def owned(self, quote: int) -> Clause | None:
        """The owner of what was said: Smith’s claim that …; her remark: “…”."""
        start = max(self._tagged.sentence_start(quote), quote - REACH)
        for index in range(quote - 1, start, -1):
            if self._tags[index] in pos.NOUN_FORMS and self._word(index) in SAYINGS:
                return self._owned_at(start, index)
        return None

    def _suggested_by(self, saying: int) -> Phrase | None:
        """Who follows "by": a suggestion by Smith that …"""
        by = self._tags[saying + 1 : saying + 2] == pos.ADP and self._word(saying + 1) == "by"
        phrase = self._tagged.phrase_from(saying + 2) if by else None
        if phrase is None or not self.subjects.actors.is_actor(phrase):
            return None
        return phrase if self._tags[phrase.after : phrase.after + 1] == pos.THAT else None

    def _claimed(self, start: int, saying: int, quote: int) -> Clause | None:
        """The owner of a claim, if the quote is part of it: rejected Smith’s claim that it was “…”."""
        that = _THAT_NEXT.match(self._tags, saying + 1)
        if that is None or len(_AUXILIARY.findall(self._tags, that.end(), quote)) > 1:
            return None
        return self._owned_at(start, saying)

    def _owned_at(self, start: int, saying: int) -> Clause | None:
        """The owner of a noun for something said, if what was said follows."""
        if by := self._suggested_by(saying):
            return Clause(Pattern.OWNED, by, None)
        called_for = self._word(saying) in CALLS and _FOR_NEXT.match(self._tags, saying + 1)
        if not called_for and not _SAID_NEXT.match(self._tags, saying + 1):
            return None
        found = _OWNER.search(self._tags, max(start, saying - 4), saying)
        if found and (self._tags[found.start()] in pos.ENTITY_POSSESSIVES or self._word(found.start()) in _HIS):
            owner = Phrase(found.start(), found.start() + 1, self._tags[found.start()])
            return Clause(Pattern.OWNED, owner, None)
        return None

    def introduced(self, quote: int) -> Clause | None:
        """The subject of a sentence that ends in a colon: Smith lobbies for it: “…”."""
        start = max(self._tagged.sentence_start(quote), quote - 2 * REACH)
        if quote == start or not self._is_introduction(quote) or _WAS_ASKED.search(self._tags, start, quote):
            return None
        subject = (
            self.subjects.actors.nearest(start, quote, INNER_CLAUSE)
            or self.subjects.actors.first(start, quote)
            or self.subjects.actors.at_sentence_start(quote)
        )
        return Clause(Pattern.COLON, subject, None) if subject else None

    def _is_introduction(self, quote: int) -> bool:
        """Whether a colon leads up to a quote, or a comma up to a quoted sentence or after a paper: "issued a
        statement, “…”".
        """
        if self._tags[quote - 1] != ",":
            return self._tags[quote - 1] == ":"
        paper = self._tagged.phrase_to(quote - 1)
        return self._opens_speech(quote) or paper is not None and self._word(paper.after - 1) in PAPERS

    def _opens_speech(self, quote: int) -> bool:
        """Whether a quote begins with a capital and is longer than most titles."""
        start, end, _ = self._tagged.words[quote]
        text = self._tagged.text
        return text[start + 1 : start + 2].isupper() and text.count(" ", start, end) >= _LONGEST_TITLE

    def opened(self, quote: int) -> Clause | None:
        """The subject after words that a participle opens: Citing “…,” Smith left; in calling it “…,” Smith erred."""
        start = self._tagged.sentence_start(quote)
        found = _OPENED.match(self._tags, start)
        if found is None or found.end() > quote or pos.QUOTE in self._tags[start:quote]:
            return None
        to_clause = _TO_CLAUSE.match(self._tags, quote + 1)
        after = to_clause.end() if to_clause else quote + 1
        phrase = self._tagged.phrase_from(after) if to_clause or self._last_mark(quote) == "," else None
        if phrase is None or not self.subjects.actors.is_actor(phrase):
            return None
        return Clause(Pattern.OPENED, phrase, found.end() - 1)

    def framed(self, quote: int) -> Clause | None:
        """The subject of the sentence around a quote, if it acts: Halvorsen put the chance at “under one in twenty”.

        None if a clause inside the sentence has other people, whose words they may be.
        """
        start = max(self._tagged.sentence_start(quote), quote - 2 * REACH)
        subject = self.subjects.actors.nearest(start, quote, INNER_CLAUSE) or self.subjects.actors.nearest(start, quote)
        if subject is None or subject.head not in _FRAMERS:
            return None
        verb = _TO_VERB.match(self._tags, subject.after)
        if verb is None or self._is_of_others(subject, quote):
            return None
        last, is_named = self._word(verb.end() - 1), subject.head in pos.PERSON_OR_ORG
        if last in MODALS and not (last == "would" and is_named):  # "she would not hear of “…”"
            return None
        return Clause(Pattern.FRAMED, subject, None)

    def _is_of_others(self, subject: Phrase, quote: int) -> bool:
        """Whether a clause inside the sentence has other people."""
        others = any(map(self.subjects.actors.is_actor, self._tagged.phrases_in(subject.after, quote)))
        return others and _INNER_CLAUSE.search(self._tags, subject.after, quote) is not None


def _is_predicate(tagged: TaggedParagraph, verb: int, quote: int) -> bool:
    """Whether a quote begins with the verb whose subject a relative clause describes: whoever complains about it “is
    not having fun”.
    """
    if tagged.tags[verb + 1 : verb + 2] != pos.ADP or pos.THAT in tagged.tags[verb:quote]:
        return False
    first = _FIRST_WORD.match(tagged.text, tagged.words[quote].start, tagged.words[quote].end)
    return first is not None and tag_of(first[1]) in pos.BE + pos.AUX
