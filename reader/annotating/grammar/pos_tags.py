"""The part-of-speech tags of the words of a paragraph, and patterns over them.

The tags are those that finding speakers needs: coarse, close to Universal Dependencies' where both have one, and finer
for verbs of saying. A tag is one character, so that the tags of a paragraph are a string, a slice of them is a string
too, and patterns over them are regular expressions: see `tag_pattern`. Use the tags by the names below. Punctuation is
its own tag: "." for what ends a sentence, and ";", ":", ",", "-" for a dash, '"' for all other signs.
"""

import re

PERSON = "E"
"""The name of a person."""
ORG = "F"
"""The name of an organisation."""
PLACE = "L"
"""The name of a place."""
DATE = "t"
"""A date or time: "Monday", "week", "yesterday"."""
PERSON_POSS, ORG_POSS, PLACE_POSS = "e", "f", "l"
"""A name in the possessive: "Berg’s"."""
PROPN = "K"
"""Another word with a capital."""
PROPN_POSS = "k"
"""Another word with a capital, in the possessive."""
NOUN = "N"
"""Another word in lower case: mostly nouns and adjectives."""
NOUN_POSS = "n"
"""Another word, a date or a nationality, in the possessive: "harbour’s", "Monday’s"."""
ADJ = "J"
"""A nationality, or a word that describes a name: "former", "Oslo-based"."""
NUM = "M"
"""A number."""
DET = "D"
"""A determiner."""
QUANT = "U"
"""A determiner that can stand alone: "some", "another"."""
PRON_SUBJ = "R"
"""A pronoun that is a subject: "he", "we’re"."""
PRON = "r"
"""A pronoun that is a subject or an object: "it", "this"."""
PRON_OBJ = "h"
"""A pronoun that is an object: "him"."""
PRON_REFL = "s"
"""A reflexive pronoun: "himself"."""
REL = "W"
"""A relative or interrogative pronoun: "who", "which"."""
THAT = "T"
"""The word "that", and "dass" and "que"."""
ADP = "P"
"""A preposition."""
TO = "O"
"""The word "to"."""
SCONJ = "S"
"""A subordinating conjunction or an adverb that opens a clause: "when", "because", "how"."""
CCONJ = "C"
"""A coordinating conjunction: "and", "or", "but"."""
SAY = "V"
"""A finite verb of saying, or its bare form."""
SAY_OR_NOUN = "b"
"""A form of a verb of saying, naming or judging that is a noun as often: "report", "claims"."""
JUDGE = "v"
"""A finite verb of naming, judging or thinking: "called", "praised"."""
SAY_PART = "G"
"""A participle of saying: "saying"."""
JUDGE_PART = "g"
"""A participle of naming, judging or thinking: "calling"."""
GO_ON = "y"
"""A verb of going on, which is one of saying before a quote alone: "she continued: …"."""
AUX = "X"
"""An auxiliary verb."""
BE = "x"
"""A form of "to be"."""
VERB = "Y"
"""Another verb, mostly in the past tense."""
ING = "I"
"""Another word that ends in -ing."""
ADV = "A"
"""An adverb."""
ACCORDING = "a"
"""The word "according", and those in German and French after which the speaker follows."""
QUOTE = "Q"
"""A whole quote."""
STOP, SEMICOLON, COLON, COMMA, DASH, MARK = '.;:,-"'
"""Punctuation."""

JOINT = "&"
"""No tag of a word, but the head of two phrases joined by "and"."""

DETERMINERS = DET + QUANT
PREPOSITIONS = ADP + TO
PRONOUNS = PRON_SUBJ + PRON
NOUNS = NOUN + PROPN
NAMES = PERSON + ORG + PROPN
"""Names that may be a speaker's."""
PERSON_OR_ORG = PERSON + ORG
ENTITY_POSSESSIVES = PERSON_POSS + ORG_POSS
NAME_POSSESSIVES = ENTITY_POSSESSIVES + PROPN_POSS
POSSESSIVES = NAME_POSSESSIVES + PLACE_POSS + NOUN_POSS
HEADS = NUM + ADJ + NOUNS + PERSON + ORG + PLACE
"""What a noun phrase ends with."""
NOMINAL = DETERMINERS + POSSESSIVES + HEADS
"""What a noun phrase consists of."""
SAY_VERBS = SAY + SAY_OR_NOUN
SAY_FORMS = SAY + SAY_PART
JUDGE_FORMS = JUDGE + JUDGE_PART
NOUN_FORMS = NOUN + SAY_OR_NOUN
PARTICIPLES = SAY_PART + JUDGE_PART
"""Of saying, naming, judging and thinking."""
REPORT_VERBS = SAY_VERBS + JUDGE
"""Finite verbs of saying, naming, judging and thinking."""
REPORT_FORMS = REPORT_VERBS + PARTICIPLES

_NAMED = re.compile(r"<(\^?)([A-Z_|]+)>")


def tag_pattern(pattern: str) -> re.Pattern[str]:
    """A regular expression over tags, which stand in it by their names in angle brackets, as in NLTK's chunk grammars.

    `<DET>?<NOUN|PROPN>+` matches a determiner or none and nouns; `<^DET>` is any other tag; a name may be that of a
    group of tags. All else is as in `re`. Raises KeyError for a name that is none.
    """
    return re.compile(_NAMED.sub(_tags_named, pattern))


def _tags_named(found: re.Match[str]) -> str:
    tags = re.escape("".join(globals()[name] for name in found[2].split("|")))
    return f"[{found[1]}{tags}]"
