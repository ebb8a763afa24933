"""What relative pronouns stand for, and who is meant where one of them is the subject of a verb of saying."""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.actors import Actors
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph

_FARTHEST = 60
"""Words before a pronoun among which the phrase begins that it stands for."""
_INSCRIBED = tag_pattern("<THAT><SAY|SAY_OR_NOUN><COMMA|COLON>?<QUOTE>")
_BEFORE_PRONOUN = tag_pattern("<COMMA|DASH>?<CCONJ>?$")


class RelativePronouns:
    """Reads the relative pronouns of one paragraph; a pronoun is the index of its word."""

    def __init__(self, tagged: TaggedParagraph, actors: Actors) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._actors = actors

    def antecedent(self, pronoun: int) -> Phrase | None:
        """What a relative pronoun stands for: the phrase before it, with what that depends on; None without one."""
        phrase = self._tagged.phrase_to(self._end_of_antecedent(pronoun))
        if phrase is None:
            return None
        start = max(self._tagged.sentence_start(pronoun), pronoun - _FARTHEST)
        whole = self._actors.whole(start, phrase)
        return whole if whole and self._actors.is_actor(whole) and not self._actors.is_actor(phrase) else phrase

    def subject(self, start: int, pronoun: int) -> Phrase | None:
        """Who speaks where a relative pronoun is the subject, in a clause whose sentence is searched from `start` on.

        "Berg, who called it …": the pronoun itself. "A report that said …": whose report it is, else the report. None
        for "what", and for "that" after what is no person: "the bridge that failed called for …".
        """
        end = self._end_of_antecedent(pronoun)
        if end <= start or self._tagged.phrase_to(end) is None:
            return None
        antecedent = self.antecedent(pronoun)
        if antecedent and self._actors.is_paper(antecedent):
            return self._actors.nearest(start, antecedent.first) or antecedent
        is_person = antecedent and self._actors.is_actor(antecedent) and antecedent.head in (pos.NOUN, pos.PERSON)
        if self._tags[pronoun] == pos.THAT and not is_person and not self._is_inscribed(pronoun):
            return None
        return Phrase(pronoun, pronoun + 1, pos.REL)

    def _is_inscribed(self, pronoun: int) -> bool:
        """Whether a quote stands right after "that" and its verb: "hats that said “…”"."""
        return _INSCRIBED.match(self._tags, pronoun) is not None and self._tags[pronoun - 1] in pos.NOUNS

    def _end_of_antecedent(self, pronoun: int) -> int:
        """The index after the phrase that a relative pronoun stands for: ", who", ", and who"."""
        found = _BEFORE_PRONOUN.search(self._tags, max(0, pronoun - 2), pronoun)
        return found.start() if found else pronoun
