"""Tags words by the tables of a language."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.sentences import Word, split_words
from reader.annotating.languages.elisions import Elisions
from reader.annotating.languages.language_tables import LanguageTables, tables_of
from reader.base.remembered import Remembered

_MARKS = dict.fromkeys(".!?…", pos.STOP) | dict.fromkeys("—–-―", pos.DASH) | {mark: mark for mark in ";:,"}
_UNSURE = tag_pattern(
    "<SAY_OR_NOUN|SAY_PART|GO_ON|VERB>|(?<=<PRON_REFL>)<SAY>|(?<=<PRON_REFL><BE>)<SAY>|(?<=<ADP>)<SAY>"
)
"""What is a verb of saying in some places."""
_SAYING_SOMEWHERE = pos.SAY + pos.SAY_OR_NOUN + pos.SAY_PART + pos.GO_ON
_LETTERS = re.compile(r"[^\W\d_]+")
_BESIDE_QUOTE = pos.QUOTE + pos.COLON + pos.THAT
_BEFORE_SAYING = pos.AUX + pos.ADV + pos.PRON_OBJ + pos.PRON_REFL + pos.COMMA + pos.DASH
_ENDS_CLAUSE = pos.ADP + pos.NUM + pos.COMMA + pos.SEMICOLON + pos.STOP + pos.AUX + pos.SAY + pos.VERB
_FARTHEST_COLON = 6
"""Words after a verb of going on among which a colon makes it one of saying: "continuó el alcalde: …"."""
_ORDINAL = tag_pattern("(?<=<DET|ADP>)<ACCORDING>")
"""An ordinal that is spelt as a word for "according to": "il secondo"."""
_MAY_BE_NOUN = tag_pattern("(?<=<DET|ADP>)<ADV>")
_OPENS_SAYING = tag_pattern("(?:^|(?<=<STOP>)|(?<=<QUOTE>))<NOUN><AUX|ADV|PRON_OBJ|PRON_REFL>{0,4}<SAY>")
_STRESSED = tag_pattern("(?<=<ACCORDING>)<PRON_OBJ>|(?<=<ADP>)<PRON_OBJ>(?=<COMMA|QUOTE>)")
"""A pronoun that a preposition governs: "selon lui", "pour lui, …"."""
_WITHIN_VERB = pos.ADV + pos.PRON_OBJ
_WITHIN_COMPOUND = pos.ADV + pos.ADP + pos.PRON_OBJ + pos.PRON_REFL + pos.DET + pos.PRON_SUBJ
_LONGEST_COMPOUND = 3
_AFTER_QUOTE = pos.QUOTE + pos.COMMA + pos.DASH
"""Before a word right behind a quote: “…”, cuenta Ruiz."""


class TableTagging:
    """The tagging of a language that has tables."""

    def __init__(self, tables: LanguageTables) -> None:
        self._tables = tables
        self._elisions = Elisions(tables)
        self.adjectives_follow = tables.adjectives_follow
        self._endings = tuple(ending for ending, _ in tables.endings)
        self._people_endings = frozenset(tables.people_endings)
        self._ending_lengths = sorted({len(ending) for ending in tables.people_endings})
        self._known = Remembered(self._tag)
        """The tags of words met before, in all texts: most words of a text are in many."""
        self.tag_of: Callable[[str], str] = self._known.__getitem__
        """The tag of a word that is part of no name. Raises IndexError for an empty word."""
        self.is_person_noun: Callable[[str], bool] = Remembered(self._is_person_noun).__getitem__
        """Whether a common noun is for people or a body that speaks, by the list or its ending."""

        saying = (word for word, tag in tables.tags.items() if tag in _SAYING_SOMEWHERE)
        self._saying = frozenset(saying) | tables.say_infinitives | tables.compounds.keys()

    def may_say(self, text: str) -> bool:
        """Whether a text has a word that is a verb of saying in some places."""
        return not self._saying.isdisjoint(_LETTERS.findall(text.lower()))

    def split(self, text: str, start: int, end: int) -> list[Word]:
        """The words of a span, those with an elision in two: "l’", "école"."""
        words = split_words(text, start, end)
        return self._elisions.cut(words) if self._elisions.may_be_in(text[start:end]) else words

    def _tag(self, word: str) -> str:
        lowered = word.lower().replace("’", "'")
        tag = self._tables.tags.get(lowered)
        if not word[0].isalpha():
            return _MARKS.get(word) or (pos.NUM if word[0].isdigit() else pos.MARK)
        if word[0].isupper():
            return self._of_capital(lowered, tag)
        return tag or self._by_ending(lowered)

    def _of_capital(self, lowered: str, tag: str | None) -> str:
        if tag is not None and tag not in pos.SAY + pos.VERB + pos.AUX + pos.PRON_OBJ:
            return tag
        common = self._tables.nouns_have_capitals or self.is_person_noun(lowered)
        return pos.NOUN if common else pos.PROPN

    def _by_ending(self, lowered: str) -> str:
        if not lowered.endswith(self._endings):
            return pos.NOUN
        for ending, tag in self._tables.endings:
            if lowered.endswith(ending) and len(lowered) > len(ending) + 1 and lowered not in self._tables.people:
                return tag
        return pos.NOUN

    def reread(self, words: Sequence[Word], tags: str) -> str:
        """The tags of verbs of saying again, by the words before them: "la denuncia" is no verb, "ha dicho" is one,
        "dicho" none.
        """
        tags = self._with_nouns(words, _ORDINAL.sub(pos.ADJ, tags))
        if self._tables.stresses:
            tags = _STRESSED.sub(
                lambda found: pos.PRON_SUBJ if words[found.start()].text.lower() in self._tables.genders else found[0],
                tags,
            )
        tags = self._with_verbs(words, tags) if _UNSURE.search(tags) else tags
        return self._with_names(words, tags) if self.adjectives_follow else tags

    def _with_names(self, words: Sequence[Word], tags: str) -> str:
        """The tags with names for words that open a sentence, no article before them, and say something in the
        singular: "Ruiz ha dicho", not "Los testigos dicen", "Datos muestran".
        """
        return _OPENS_SAYING.sub(
            lambda found: pos.PROPN + found[0][1:] if self._is_name(words, found) else found[0], tags
        )

    def _is_name(self, words: Sequence[Word], found: re.Match[str]) -> bool:
        """Whether the first word of a clause is no known one, and the verb behind it has no form of the plural."""
        first, name = found.start(), words[found.start()].text
        is_known = not name[0].isupper() or name.lower() in self._tables.tags or self.is_person_noun(name)
        verbs = (words[first + index].text for index, tag in enumerate(found[0]) if tag in pos.AUX + pos.SAY)
        return not is_known and not any(verb.endswith(self._tables.plural_endings) for verb in verbs)

    def _with_verbs(self, words: Sequence[Word], tags: str) -> str:
        read = list(tags)
        for found in _UNSURE.finditer(tags):
            index = found.start()
            if read[index] == pos.SAY_PART:
                read[index] = self._participle(read, index)
            elif read[index] == pos.SAY and read[index - 1 : index] == [pos.ADP]:
                is_noun = self._tables.drops_subject and words[index - 1].text.lower() not in ("a", "ad")
                read[index] = pos.NOUN if is_noun else pos.SAY  # "de una evidencia", not "a dirlo"
            elif read[index] == pos.GO_ON:
                read[index] = pos.SAY if self._says_here(read, index) else pos.VERB
            elif words[index].text.lower() in self._tables.accords:
                read[index] = self._accord(words, index)
            elif (
                read[index] == pos.VERB
                and read[index - 1 : index] == [pos.DET]
                and self.is_person_noun(words[index].text)
            ):
                read[index] = pos.NOUN  # "le conseiller"
            elif self._is_narrative(words, read, index):
                read[index] = pos.SAY
            elif not self._read_compound(words, read, index) and read[index] == pos.SAY_OR_NOUN:
                read[index] = self._verb_or_noun(words, read, index)
            elif read[index] == pos.VERB and self._is_noun_here(words, read, index):
                read[index] = pos.NOUN
            if read[index] == pos.SAY and words[index].text.lower() in self._tables.done_to_self:
                read[index] = self._done_to_self(read, index)
        return "".join(read)

    def _is_narrative(self, words: Sequence[Word], read: Sequence[str], index: int) -> bool:
        """Whether an infinitive of saying tells what somebody went on to say: "Et d'ajouter", "avant de préciser"."""
        openers = self._tables.before_narrative
        if not openers or index < 2 or words[index - 1].text.lower() not in self._tables.before_infinitives:
            return False
        opener = words[index - 2].text.lower()
        if read[index - 2] == pos.COMMA and read[index - 3 : index - 2] == [pos.QUOTE]:
            return words[index].text.lower() in self._tables.say_infinitives  # "« … », de dire le maire"
        is_opened = opener in openers and (read[index - 2] != pos.CCONJ or self._opens(read, index - 2))
        return is_opened and words[index].text.lower() in self._tables.say_infinitives

    def _opens(self, read: Sequence[str], index: int) -> bool:
        return index == 0 or read[index - 1] in pos.STOP + pos.QUOTE + pos.COMMA

    def _done_to_self(self, read: Sequence[str], index: int) -> str:
        """ "L'enquête se poursuit" and "s'est poursuivie" say nothing."""
        first = index - (read[index - 1 : index] == [pos.BE])
        return pos.VERB if read[first - 1 : first] == [pos.PRON_REFL] else pos.SAY

    def _with_nouns(self, words: Sequence[Word], tags: str) -> str:
        """The tags with nouns for what looks like adverbs: "du redressement"."""
        if not self._tables.doubtful_endings:
            return tags
        return _MAY_BE_NOUN.sub(
            lambda found: pos.NOUN if self._may_be_noun(words[found.start()].text.lower()) else pos.ADV, tags
        )

    def _may_be_noun(self, word: str) -> bool:
        return word.endswith(self._tables.doubtful_endings) and word not in self._tables.tags

    def _participle(self, read: Sequence[str], index: int) -> str:
        """ "Ha dicho" and "si è detto" say something; "el citado", "è stato citato" do not."""
        before = index - 1
        while before >= 0 and read[before] in _WITHIN_VERB:
            before -= 1
        if before > 0 and read[before] == pos.PRON_SUBJ and read[before - 1] in pos.AUX + pos.BE:
            before -= 1  # "a-t-elle insisté"
        if before < 0:
            return pos.SAY_PART
        if read[before] == pos.AUX or read[before] == pos.BE and read[before - 1 : before] == [pos.PRON_REFL]:
            return pos.SAY
        return pos.NOUN if read[before] in pos.DETERMINERS + pos.PREPOSITIONS and before == index - 1 else pos.SAY_PART

    def _verb_or_noun(self, words: Sequence[Word], read: Sequence[str], index: int) -> str:
        before = read[index - 1] if index else pos.STOP
        if words[index].text.lower() in self._tables.compounds and before not in _AFTER_QUOTE:
            is_acting = self._tables.drops_subject and before == pos.NOUN
            is_verb = is_acting and self.is_person_noun(words[index - 1].text)
            return pos.VERB if is_verb else pos.NOUN  # "la vecina muestra"
        if before in pos.DETERMINERS + pos.PREPOSITIONS + pos.ADJ + pos.NUM:
            return pos.NOUN
        follows = read[index + 1] if index + 1 < len(read) else pos.STOP
        if before != pos.NOUN or follows in (pos.THAT, pos.QUOTE, pos.COLON):
            return pos.SAY
        speaks = words[index - 1].text.lower()
        return pos.SAY if self.is_person_noun(speaks) or speaks in self._tables.papers else pos.NOUN

    def _says_here(self, read: Sequence[str], index: int) -> bool:
        """Whether a verb of going on stands beside a quote, and so says it: "…", continuó Ruiz."""
        for tag in read[index + 1 : index + 1 + _FARTHEST_COLON]:
            if tag in _ENDS_CLAUSE:
                break
            if tag == pos.COLON or tag in _BESIDE_QUOTE and read[index + 1] in _BESIDE_QUOTE:
                return True
        before = index - 1
        while before >= 0 and read[before] in _BEFORE_SAYING:
            before -= 1
        return before >= 0 and read[before] == pos.QUOTE

    def _is_noun_here(self, words: Sequence[Word], read: Sequence[str], index: int) -> bool:
        """Whether an infinitive is a noun: "la titular"."""
        if not self._tables.drops_subject or words[index].text.lower() not in self._tables.compounds:
            return False
        return index > 0 and read[index - 1] == pos.DET

    def _accord(self, words: Sequence[Word], index: int) -> str:
        """ "De acuerdo con la alcaldesa" is "according to her", "el acuerdo" is a noun."""
        before, after = self._tables.accords[words[index].text.lower()]
        beside = (words[index - 1 : index], words[index + 1 : index + 2])
        listed = [
            word.text.lower() in known.split()
            for some, known in zip(beside, (before, after), strict=True)
            for word in some
        ]
        return pos.ACCORDING if listed == [True, True] else pos.NOUN

    def _read_compound(self, words: Sequence[Word], read: list[str], index: int) -> bool:
        """ "Ha fatto sapere", "quiso aclarar": the last word is the verb of saying, the first its auxiliary."""
        firsts = self._tables.compounds.get(words[index].text.lower())
        if firsts is None:
            return False
        for first in range(index - 1, max(-1, index - 1 - _LONGEST_COMPOUND), -1):
            if words[first].text.lower() in firsts:
                subject = pos.PRON_SUBJ  # "peut-on lire"
                read[first:index] = [tag if tag == subject else pos.AUX for tag in read[first:index]]
                read[index] = pos.SAY
                return True
            if read[first] not in _WITHIN_COMPOUND:
                return False
        return False

    def is_body_noun(self, word: str) -> bool:
        """Whether a common noun is for a body that speaks, in a language that may leave subjects out."""
        return self._tables.drops_subject and word.lower() in self._tables.bodies

    def _is_person_noun(self, word: str) -> bool:
        """Where nouns have capitals, a word without is none."""
        lowered = word.lower()
        if self._tables.nouns_have_capitals and lowered[:1] == word[:1] and word[:1].isalpha():
            return False
        ends_so = any(
            lowered[-length:] in self._people_endings for length in self._ending_lengths if length <= len(lowered)
        )
        if not ends_so and not self._tables.people_prefixes:
            return lowered in self._tables.people
        return self._tables.is_person(lowered)


@lru_cache(maxsize=8)
def tagging_of(language: str) -> TableTagging:
    """The tagging of a language that has tables, one for all texts. Raises ValueError for any other."""
    tables = tables_of(language)
    if tables is None:
        raise ValueError(f"{language} has no tables.")
    return TableTagging(tables)
