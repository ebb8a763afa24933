"""What a word is where its neighbours tell: "the report", "she fumed". The classes are those of word_classes."""

import re
from collections.abc import Callable, Set
from typing import NamedTuple

from reader.annotating.grammar.person_nouns import is_person_noun

_PARTICLES = frozenset("el al de del della di da dos la le van von der den ten bin ibn".split())


class WordRule(NamedTuple):
    """Where the classes are as the pattern says and the first word fits, they become these."""

    pattern: re.Pattern[str]
    fits: Callable[[str], bool]
    tags: str


def _among(words: Set[str]) -> Callable[[str], bool]:
    return lambda word: word in words


def _may_be_verb(word: str) -> bool:
    return word.endswith("s") and not is_person_noun(word)


REREAD = (
    (re.compile(r"(?<=[DeflknJPMUvVGgIY])b|(?<=[NK])b(?![TQ:D.,])|(?<=[EFL])b(?=[NKJ])|b(?=[XxVvY])"), "N"),
    (re.compile(r"(?<=[NKFLJD])I(?=[NK]*E)"), "N"),
    (re.compile(r"(?<=R)N(?!N)|(?<=RA)N(?!N)|y(?=[,:.])"), "V"),
    (re.compile(r"D(?=RV)"), "A"),  # a-t-il dit
    (re.compile(r"(?<=[EFR])D(?=V)"), "X"),  # Dupont a dit
)
"""By the classes of the neighbours alone; each letter becomes the other."""

REREAD_WORDS = (
    WordRule(re.compile(r"(?<=[DP])Y"), lambda word: not word.endswith("ed"), "N"),  # "the talks"
    WordRule(re.compile(r"Yr(?!V)"), _among({"put", "puts"}), "VA"),  # "as she put it"
    WordRule(re.compile(r"YP(?=[:,OVG])"), _among({"went", "goes"}), "AV"),  # "she went on: …"
    WordRule(re.compile(r"Y(?=[TQ])"), _among({"found", "finds"}), "V"),  # "pollsters found that …"
    WordRule(re.compile(r"Y(?=DJ?NT)"), _among({"made", "makes", "make"}), "V"),  # "made the point that …"
    WordRule(re.compile(r"N(?=t)"), _among({"last", "next", "early", "late"}), "t"),
    WordRule(re.compile(r"P(?=[MU])"), _among({"about", "around", "over", "under"}), "A"),  # "about 50 protesters"
    WordRule(re.compile(r"PN(?=[NMUP])"), _among({"at"}), "AA"),  # "at least half"
    WordRule(re.compile(r"(?:(?<=E)|(?<=EA))N(?=[DPTRQO:])"), _may_be_verb, "Y"),  # "Berg lobbies"
    WordRule(re.compile(r"(?<=[KE])[DPNC](?=[KEek])"), _among(_PARTICLES), "K"),  # "Michery el Soheil"
)
"""By a word and its neighbours."""
