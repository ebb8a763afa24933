"""Attributions after a quote in its sentence: “…,” said Smith.

`quote` is the index of the quote as a word of its paragraph, `index` that of the word at which a pattern begins.
"""

import re
from collections.abc import Iterator

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.saying import HEARING, JUDGING
from reader.annotating.grammar.tagged_paragraphs import Phrase
from reader.annotating.speakers.attributions import REACH, Attributions
from reader.annotating.speakers.heard_speakers import find_heard_speaker
from reader.annotating.speakers.patterns import Clause, Pattern

_MOST_VERBS = 3
_FEWEST_SPACES = 3
_SMALL_WORD = re.compile(" [a-z]{4}| (?:is|are|was|we|he|she|it|you|not|no|do)\\b")
_PERSON_AND_VERB = tag_pattern(
    "(?P<who><DET>?<HEADS>{0,4}<PERSON|PRON_SUBJ>)<ADV>?"
    "(?P<verb><VERB|NOUN|GO_ON|JUDGE|SAY_OR_NOUN>)<ADV>?<STOP|COMMA|PREPOSITIONS|DATE|ADV>"
)
_VERB_AND_PERSON = tag_pattern(
    "(?P<verb><VERB|NOUN|GO_ON|JUDGE|SAY_OR_NOUN>)<ADV>?"
    "(?P<who><DET>?<HEADS>{0,4}<PERSON>)<STOP|COMMA|PREPOSITIONS|DATE|ADV>"
)
_TO_CLAUSE = tag_pattern("(?:<COMMA|DASH>?<CCONJ|COMMA>?<QUOTE>){0,8}<COMMA|MARK|DASH>{0,4}")
_INVERTED = tag_pattern("<ADV>{0,2}<AUX|DET>?(<SAY|SAY_OR_NOUN>)")
_LEADS_TO_SUBJECT = tag_pattern("<SCONJ>?<ADV>{0,2}$")
_NOTHING_AFTER = tag_pattern(
    "<ADV>*(?:<STOP|COMMA|SEMICOLON|DASH|MARK|PREPOSITIONS|SCONJ|CCONJ|DATE|ADV|QUOTE|PARTICIPLES|ING>|$)"
)
_NAMED_AS = tag_pattern("<JUDGE><SCONJ|DET|ADV>{0,3}$")
_SIGNED = tag_pattern("<STOP>?|<COMMA><^REPORT_VERBS|AUX|BE|VERB|QUOTE>*")
_TO_ACCORDING = tag_pattern("<COMMA|ADV>?<ACCORDING>")
_DESCRIBING = (pos.VERB, pos.ING, pos.ADV)
_SETS_OFF = pos.QUOTE + ",-"
_VERB_BARRIERS = pos.QUOTE + ";"


class AttributionsAfter(Attributions):
    """The patterns after the quotes of one paragraph."""

    def after(self, quote: int, opens: bool) -> Clause | None:
        """The attribution right after a quote: “…,” said Smith; Smith said; according to Smith.

        `opens` tells that the quote begins its sentence.
        """
        found = _TO_CLAUSE.match(self._tags, quote + 1)
        index = found.end() if found else quote + 1
        return (
            self._inverted(quote, index)
            or self._so(index)
            or self._direct(index, opens)
            or find_heard_speaker(self._tagged, index)
            or self._according_at(index)
            or (self._by_comma(quote, index) if opens else None)
        )

    def _by_comma(self, quote: int, index: int) -> Clause | None:
        """A person and a verb of any kind after a sentence that goes on: "It is ours,” Smith began."""
        comma = self._last_mark(quote) == ","
        found = comma and _PERSON_AND_VERB.match(self._tags, index) or _VERB_AND_PERSON.match(self._tags, index)
        if not found or self._is_short(quote):
            return None
        tag = found["who"]
        return Clause(Pattern.AFTER, Phrase(found.start("who"), found.end("who"), tag[-1]), found.start("verb"))

    def _is_short(self, quote: int) -> bool:
        """Whether a quote is a few words, or all in capitals as titles are."""
        start, end, _ = self._tagged.words[quote]
        text = self._tagged.text
        return text.count(" ", start, end) < _FEWEST_SPACES or not _SMALL_WORD.search(text, start, end)

    def signed(self, quote: int) -> Clause | None:
        """A name after a dash at the end of the paragraph: “…” – Ann Lee, mayor of Oslo."""
        return self.signature(quote + 1)

    def signature(self, index: int) -> Clause | None:
        """The name after a dash or a colon at an index, where only what describes it follows."""
        phrase = self._tagged.phrase_from(index + 1) if self._tags[index : index + 1] in ("-", ":") else None
        if phrase is None or phrase.head not in pos.NAMES or not _SIGNED.fullmatch(self._tags, phrase.after):
            return None
        return Clause(Pattern.SIGNED, phrase, None)

    def _inverted(self, quote: int, index: int) -> Clause | None:
        """A verb of saying before its subject: “…,” said Smith."""
        found = _INVERTED.match(self._tags, index)
        if found is None:
            return None
        verb = found.start(1)
        if self._tags[verb] == pos.SAY_OR_NOUN and self._last_mark(quote) not in ",?!":  # "“top secret” emails"
            return None
        asked = self._last_mark(quote) == "?"  # after a question, "asked" has the speaker as its subject
        if self._word(verb) in HEARING and not (asked and self._word(verb).startswith("ask")):
            return None
        phrase = self._tagged.phrase_from(verb + 1)
        if phrase is None and self._tags[verb + 1 : verb + 2] in _DESCRIBING:  # "said undecided voter Eva Lind"
            phrase = self._tagged.phrase_from(verb + 2)
        if phrase is None or phrase.head == pos.PRON:
            return None
        return Clause(Pattern.INVERTED, self.extended(phrase), verb)

    def _so(self, index: int) -> Clause | None:
        """A speaker after "so", or between the parts of the verb: „…“, so der Sprecher; „…“, hat Karl Weber gesagt."""
        is_auxiliary = self._tags[index : index + 1] == pos.AUX
        if not is_auxiliary and self._word_or_none(index) != "so":
            return None
        phrase = self._tagged.phrase_from(index + 1)
        if phrase is None or phrase.head in pos.PRONOUNS:
            return None
        whole = self.extended(phrase)
        after = self._tags[whole.after : whole.after + 1]
        if is_auxiliary:
            participle = after == pos.SAY and self._word(whole.after).startswith("ge")
            return Clause(Pattern.INVERTED, whole, whole.after) if participle else None
        return Clause(Pattern.INVERTED, whole, None) if after in ("", ",", ".") else None

    def _direct(self, index: int, opens: bool) -> Clause | None:
        """A verb of saying after its subject: “…,” Smith said."""
        for verb in self._verbs_after(index):
            subject = self.subjects.of(verb)
            if subject is None or subject.head == pos.REL or subject.first < index:
                continue
            if not self._leads_to(index, subject):
                return None
            if not self._is_of_saying(verb, subject):
                return None
            if opens or self._is_parenthetical(verb):
                return Clause(Pattern.AFTER, subject, verb)
            return None
        return None

    def _leads_to(self, index: int, subject: Phrase) -> bool:
        """Whether only "as" and adverbs stand between a quote and the subject after it."""
        if not _LEADS_TO_SUBJECT.match(self._tags[index : subject.first]):
            return False
        return pos.SCONJ not in self._tags[index : subject.first] or self._word(index) in ("as", "wie", "comme")

    def _is_of_saying(self, verb: int, subject: Phrase) -> bool:
        """Whether a verb after a quote gives it to its subject: a verb of naming does so only in "…, as Smith called
        it".
        """
        tag = self._tags[verb]
        if tag == pos.JUDGE:
            ends = self._tags[verb + 1 : verb + 2] in ("", ".", ",")
            return self._word(subject.first - 1) == "as" or ends and self._word(verb) in JUDGING
        return tag == pos.SAY or subject.after == verb

    def _verbs_after(self, index: int) -> Iterator[int]:
        """The first verbs after an index, up to the end of the sentence or the next quote."""
        found = 0
        for verb in range(index, min(self._sentence_end(index), index + REACH)):
            if self._tags[verb] in _VERB_BARRIERS:
                return
            if self._tags[verb] in pos.REPORT_VERBS:
                yield verb
                found += 1
            if found == _MOST_VERBS:
                return

    def _sentence_end(self, index: int) -> int:
        """The index of the full stop that ends the sentence, or the index after the last word."""
        stop = self._tags.find(".", index)
        return stop if stop >= 0 else len(self._tags)

    def _is_parenthetical(self, verb: int) -> bool:
        """Whether only the hearer, the time and the place follow a verb: one that goes on with "that" says something
        else.
        """
        index = verb + 1
        if self._word(verb) in HEARING:
            heard = self._tagged.phrase_from(index)
            index = heard.after if heard else index + (self._tags[index : index + 1] == pos.PRON_OBJ)
        return _NOTHING_AFTER.match(self._tags, index) is not None

    def _according_at(self, index: int) -> Clause | None:
        """ "According to Smith", perhaps after a comma."""
        found = _TO_ACCORDING.match(self._tags, index)
        return self._according(found.end() - 1) if found else None

    def agent(self, quote: int) -> Clause | None:
        """The agent of a verb in the passive: called “…” by Smith."""
        start = max(self._tagged.sentence_start(quote), quote - REACH)
        if self._tags[quote + 1 : quote + 2] != pos.ADP or self._word(quote + 1) != "by":
            return None
        phrase = self._tagged.phrase_from(quote + 2)
        named = _NAMED_AS.search(self._tags, start, quote)
        if phrase is None or named is None or not self.subjects.actors.is_actor(phrase):
            return None
        return Clause(Pattern.AGENT, self.extended(phrase), named.start())

    def closing(self, quote: int) -> Clause | None:
        """An attribution at the end of the sentence, after a comma: “…” about the bridge, said Smith."""
        end = min(self._sentence_end(quote + 1), quote + 2 * REACH)
        for index in range(quote + 1, end):
            tag = self._tags[index]
            if tag == pos.ACCORDING:
                return self._according(index)
            if tag == pos.ADP and (clause := self._in_words_of(index)):
                return clause
            if tag != pos.SAY:
                continue
            clause = self._closing_at(quote, index)
            if clause:
                return clause
        return None

    def _closing_at(self, quote: int, verb: int) -> Clause | None:
        """The attribution that a verb of saying makes at the end of the sentence."""
        if self._tags[verb - 1] in ",-" and self._word(verb) not in HEARING:
            phrase = self._tagged.phrase_from(verb + 1)
            if phrase and phrase.head != pos.PRON:
                return Clause(Pattern.CLOSING, self.extended(phrase), verb)
        subject = self.subjects.of(verb)
        if subject is None or subject.first <= quote or subject.head == pos.REL or not self._is_parenthetical(verb):
            return None
        set_off = self._tags[subject.first - 1] in _SETS_OFF
        return Clause(Pattern.CLOSING, subject, verb) if set_off and self.subjects.actors.can_speak(subject) else None
