"""Passes over what stands between commas or dashes beside a verb: "Berg, the mayor, said", "said, in tears, Berg".

Indexes are those of words of one paragraph. Every search looks at a bounded number of words.
"""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.romance.noun_phrases import NounPhrases

_REACH = 40
"""Words before a verb among which its subject and what stands between them are."""
_LONGEST_ASIDE = 8
_MOST_ASIDES = 4
"""The most commas before a verb that may open an aside."""
_RELATIVES = pos.THAT + pos.REL
_CLAUSE = tag_pattern("[.;:]|<SAY|THAT|REL|QUOTE|CCONJ|PERSON>")
_AFTER_SUBJECT = ".,;" + pos.QUOTE + pos.PREPOSITIONS


class Asides:
    """The asides of one paragraph."""

    def __init__(self, tagged: TaggedParagraph, phrases: NounPhrases, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._phrases = phrases
        self._tables = tables

    def before(self, index: int, start: int) -> Phrase | None:
        """ "Berg, the mayor of Oslo, said": the phrase before the commas; "the mayor, Berg, said": with the name."""
        if index <= start or self._tags[index - 1] not in ",-":
            return None
        opening, nearest = index - 1, None
        for _ in range(_MOST_ASIDES):
            opening = self._tags.rfind(self._tags[index - 1], max(start, index - _REACH), opening)
            if opening <= start:
                break
            phrase = self._tagged.phrase_to(opening)
            whole = self._phrases.whole(phrase, start) if phrase else None
            if whole is None or not self._phrases.is_actor(whole) or self._phrases.is_compared(whole.first):
                continue
            if not self._tables.drops_subject or self._tags[opening + 1] in _RELATIVES:
                return self._phrases.extended(whole)
            nearest = nearest or whole
        return self._phrases.extended(nearest) if nearest else None

    def past(self, index: int) -> int | None:
        """The index after a short aside between commas: "confie, sous couvert d'anonymat, un proche"; before somebody
        where a subject may be left out: "lamenta, por su parte, Iris Ruiz", "admite, muy emocionada, Iris Ruiz".
        """
        closing = self._tags.find(",", index + 1, index + _LONGEST_ASIDE) if self._tags[index] == "," else -1
        if closing < 0 or not self._tables.drops_subject:
            return closing + 1 if closing > 0 else None
        phrase = self._tagged.phrase_from(closing + 1)
        if phrase is None or not self._phrases.is_actor(phrase):
            return None
        if self._tags[index + 1] in pos.PREPOSITIONS:
            return closing + 1
        after = self._phrases.extended(phrase).after
        is_last = self._tags[after : after + 1] in ("", *_AFTER_SUBJECT)
        return closing + 1 if is_last and not _CLAUSE.search(self._tags, index, closing) else None
