"""Corrects tags by the words and tags around them: "the report" is a noun, "she fumed" a verb."""

import re
from collections.abc import Callable, Set
from typing import NamedTuple

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.person_nouns import is_person_noun
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.saying import PRESENTING

_PARTICLES = frozenset("el al de del della di da dos la le van von der den ten bin ibn".split())


_AS_QUOTE = "(?=<ADP|SCONJ>?<NOMINAL|PRON|PRON_OBJ|PRON_REFL|ADV>{1,6}<SCONJ><DET|ADV>{0,2}<QUOTE>)"


class WordRule(NamedTuple):
    """Where the tags match a pattern and the first word of the match fits, the match becomes `tags`."""

    pattern: re.Pattern[str]
    fits: Callable[[str], bool]
    tags: str


def _among(words: Set[str]) -> Callable[[str], bool]:
    return lambda word: word in words


def _may_be_verb(word: str) -> bool:
    return word.endswith("s") and not is_person_noun(word)


BY_NEIGHBOURS = (
    (
        tag_pattern(
            "(?<=<DETERMINERS|POSSESSIVES|ADJ|NUM|ADP|SAY|JUDGE|PARTICIPLES|VERB|ING>)<SAY_OR_NOUN>"
            "|(?<=<NOUNS>)<SAY_OR_NOUN>(?!<THAT|QUOTE|DET|PRON|PRON_OBJ|PERSON|COLON|STOP|COMMA>)"
            "|(?<=<POSSESSIVES><ORG>)<SAY_OR_NOUN>(?=<COLON>)|(?<=<DET><PERSON>)<SAY_OR_NOUN>"
            "|(?<=<PERSON|ORG|PLACE>)<SAY_OR_NOUN>(?=<NOUNS|ADJ>)"
            "|<SAY_OR_NOUN>(?=<AUX|BE|SAY|JUDGE|VERB>)"
        ),
        pos.NOUN,
    ),
    (tag_pattern("(?<=<NOUNS|ORG|PLACE|ADJ|DET>)<ING>(?=<NOUNS>*<PERSON>)"), pos.NOUN),
    (
        tag_pattern(
            "(?<=<PRON_SUBJ>)<NOUN>(?!<NOUN>)|(?<=<PRON_SUBJ><ADV>)<NOUN>(?!<NOUN>)|<GO_ON>(?=<COMMA|COLON|STOP|QUOTE>)"
        ),
        pos.SAY,
    ),
    (tag_pattern("<DET>(?=<PRON_SUBJ><SAY>)"), pos.ADV),  # a-t-il dit
    (tag_pattern("(?<=<PERSON|ORG|PRON_SUBJ>)<DET>(?=<SAY>)"), pos.AUX),  # Dupont a dit
)
"""Patterns of tags, and the tag that each tag of a match becomes."""

BY_WORD_AND_NEIGHBOURS = (
    # "the talks"
    WordRule(tag_pattern("(?<=<DET|ADP>)<VERB>"), lambda word: not word.endswith("ed"), pos.NOUN),
    # "as she put it"
    WordRule(tag_pattern("<VERB><PRON>(?!<SAY>)"), _among({"put", "puts"}), pos.SAY + pos.ADV),
    # "she went on: …"
    WordRule(tag_pattern("<VERB><ADP>(?=<COLON|COMMA|TO|SAY|SAY_PART>)"), _among({"went", "goes"}), pos.ADV + pos.SAY),
    # "she often speaks of …"
    WordRule(
        tag_pattern("<VERB>(?=<ADP>(?:<DET>|<ING>){0,2}<QUOTE>)"),
        _among({"speak", "speaks", "spoke", "talk", "talks", "talked"}),
        pos.SAY,
    ),
    WordRule(tag_pattern("<ING>(?=<ADP>(?:<DET>|<ING>){0,2}<QUOTE>)"), _among({"speaking", "talking"}), pos.SAY_PART),
    # "she went on about “…”"
    WordRule(tag_pattern("<VERB><ADP>(?=<ADP><QUOTE>)"), _among({"went", "goes", "go"}), pos.ADV + pos.SAY),
    # "per the filing"
    WordRule(
        tag_pattern("(?:^|(?<=<QUOTE|STOP>)|(?<=<QUOTE><COMMA>))<ADP>(?=<DET|PERSON|ORG>)"),
        _among({"per"}),
        pos.ACCORDING,
    ),
    # "she cast herself as the “…”"
    WordRule(tag_pattern("<VERB|NOUN|BE>" + _AS_QUOTE), _among(PRESENTING), pos.JUDGE),
    WordRule(tag_pattern("<ING>" + _AS_QUOTE), _among(PRESENTING), pos.JUDGE_PART),
    # "pollsters found that …"
    WordRule(tag_pattern("<VERB>(?=<THAT|QUOTE>)"), _among({"found", "finds"}), pos.SAY),
    # "made the point that …"
    WordRule(tag_pattern("<VERB>(?=<DET><ADJ>?<NOUN><THAT>)"), _among({"made", "makes", "make"}), pos.SAY),
    # "last week"
    WordRule(tag_pattern("<NOUN>(?=<DATE>)"), _among({"last", "next", "early", "late"}), pos.DATE),
    # "about 50 protesters"
    WordRule(tag_pattern("<ADP>(?=<NUM|QUANT>)"), _among({"about", "around", "over", "under"}), pos.ADV),
    # "at least half"
    WordRule(tag_pattern("<ADP><NOUN>(?=<NOUN|NUM|QUANT|ADP>)"), _among({"at"}), pos.ADV + pos.ADV),
    # "Berg lobbies"
    WordRule(
        tag_pattern(
            "(?<=<PERSON>)<NOUN>(?=<PREPOSITIONS|DET|THAT|PRON_SUBJ|QUOTE|COLON>)"
            "|(?<=<PERSON><ADV>)<NOUN>(?=<PREPOSITIONS|DET|THAT|PRON_SUBJ|QUOTE|COLON|PERSON|ORG|PLACE|ADJ|PROPN>)"
        ),
        _may_be_verb,
        pos.VERB,
    ),
    # "Michery el Soheil"
    WordRule(
        tag_pattern("(?<=<PROPN|PERSON>)<DET|ADP|NOUN|CCONJ>(?=<PROPN|PERSON|PROPN_POSS|PERSON_POSS>)"),
        _among(_PARTICLES),
        pos.PROPN,
    ),
)
"""Rules by a word and the tags around it, applied one after another."""
