"""Finds out in which language a text is, by counting the most frequent words of each.

The counts stop early, so that a long text takes no longer than a short one.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

_WORDS = {
    "en": """the of and to in a is that for was on with said by from his it as at be are this has have but not he she
        they what how could would these when up who which their its there after out were been
        an or do no we you met also men till son""",
    "de": """der die das und in den von zu mit ist im auf für ein eine nicht dem des sich als auch es an werden aus er
        hat dass sie nach wird bei einer um am sind noch wie einem über""",
    "fr": """le la les des et un une du en est que qui dans pour sur pas par au aux ne se ce il elle avec plus son sa
        ses cette ont été sont mais ou""",
    "es": """el la los las de del y en un una que por con para se su al es lo más fue como no sus ha pero este esta
        entre cuando también sobre""",
    "it": """il lo la gli le di del della e in un una per con non si da al nel è sono ha che i dei delle alla dal più
        come anche ma questo""",
    "pt": """o a os as de do da dos das e em um uma que não para com no na por se ao foi mais como mas pelo pela são
        está também ou""",
    "nl": """de het een en van in is dat op te zijn met voor niet aan er om ook als bij door naar maar wordt uit hij
        zij heeft werd""",
    "sv": "och att det som en ett på är av för med den till inte har om i de var han hon men från",
    "no": "og i det som en på er av for med til ikke har om et var å de men så fra ved kan den",
    "pl": "i w z na do nie się że jest to o od po za przez dla ale jak był są",
}
"""The most frequent words of languages, by ISO 639-1 code: few of them are names or frequent in two languages that
matter here."""
_LANGUAGES_OF: dict[str, tuple[str, ...]] = {}
for _code, _listed in _WORDS.items():
    for _word in _listed.split():
        _LANGUAGES_OF[_word] = (*_LANGUAGES_OF.get(_word, ()), _code)
_PARTICLES = re.compile(r"(?<=[^\W\d_] )(?:(?:de|der|den|von|van|la|di|da|do|dos|du|del|le|el|al|y|e) )+(?=[A-ZÀ-Þ])")
"""Small words inside names, which say nothing of a text's language: "Maria de la Cruz"."""
_WORD = re.compile(r"[^\W\d_]+")
_READ = 4_000
"""Characters at the beginning of a text by which its language is found."""
_FEWEST = 2
"""The fewest frequent words by which a language is believed."""
_FEWEST_IN_A_SENTENCE = 0.5
"""The same where English has hardly any: a single sentence in another language has few words that are its own."""
_PLAINLY = 3
"""How many times as many words as those of the stated language another must have to be believed instead."""


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text; None where too few of its words are known.

    A word that languages share counts in parts. Takes bounded time.
    """
    counts = _counts(text[:_READ])
    return _believed(counts, max(counts, key=lambda code: counts[code]), text)


def known_language(stated: str | None, text: str) -> str | None:
    """The language of a text whose page states one: as stated, unless the words plainly are of another.

    Returns an ISO 639-1 code without a region; None where neither the page nor the text says.
    """
    code = language_code(stated)
    counts = _counts(text[:_READ])
    best = max(counts, key=lambda code: counts[code])
    if code not in counts:
        return code or _believed(counts, best, text)
    return best if counts[best] >= _PLAINLY * (counts[code] + 1) else code


def _believed(counts: Mapping[str, float], best: str, text: str) -> str | None:
    """The language of most words of a text, or of most outside names where they are few; None if too few are its."""
    if counts[best] >= _FEWEST:
        return best
    counts = _counts(_PARTICLES.sub("", text[:_READ]))
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= max(_FEWEST_IN_A_SENTENCE, _PLAINLY * counts["en"]) else None


def language_code(stated: str | None) -> str:
    """The ISO 639-1 code of a language as pages state it, "de-CH" or "DE"; "" for None."""
    return (stated or "").replace("_", "-").split("-")[0].strip().lower()


@lru_cache(2)
def _counts(beginning: str) -> Mapping[str, float]:
    """How many frequent words of each language a text has; remembered, as names and quotes are found one after the
    other.
    """
    counts = dict.fromkeys(_WORDS, 0.0)
    for word, often in Counter(_WORD.findall(beginning.lower())).items():
        languages = _LANGUAGES_OF.get(word, ())
        for code in languages:
            counts[code] += often / len(languages)
    return counts
