"""The line above the text that is most likely its headline, where markup and metadata do not say."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from math import log

from reader.cleaning.block_features import BlockFeatures
from reader.cleaning.block_labels import BlockLabels
from reader.cleaning.body.article_span import ArticlePlace
from reader.cleaning.head.author_lines import is_byline
from reader.cleaning.head.headline import squash_title

_TOLD = 1.5
"""For the share of a line's words that the text below has, added to the log-odds of the table.

Of 236 scrapes of sites that the table had not seen, 192 have the right headline with this and the weights below, 170
with the table, the words below and what follows; weights fitted to half the sites find 188 in all on the other halves,
177 without the address.
"""
_IN_ADDRESS, _OF_ADDRESS = 3.0, 2.5
"""For the share of its words that the page's address has, and the share of the address that it has."""
_BEGINS_TITLE, _IS_TITLE = 2.0, -1.5
"""For a line with which the first line of the page, most often its title, begins; and for that title itself."""
_SENTENCE, _SHORT, _HOLDS_ANOTHER = -2.0, -2.0, -1.0
"""For a full stop at the end, for three words or fewer, for a line that holds a further one nearby."""
_LONGEST = 40
_FEW_WORDS = 3
_NEARBY, _MOST_OF_IT = 8, 0.5
_SHORTEST_SHARED = 8
"""Letters of a line that a title may begin with by chance."""
_FEWEST_OF_ADDRESS = 3
_WORD = re.compile(r"[^\W\d_]{3,}", re.U)
_PLAIN_WORD = re.compile(r"[a-z0-9]{3,}")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "ı": "i", "ł": "l"})
"""How addresses spell some letters, where they do not leave their marks out."""


def find_likely_headline(sheet: BlockLabels, place: ArticlePlace, url: str | None) -> tuple[int, str] | None:
    """The index of the line and the reason for it; None where no line above the text may be a headline."""
    island = place.island
    above = range(min(island.start + 1, len(sheet))) if island else range(0)
    candidates = [index for index in above if _may_be_headline(sheet, index, island)]
    if not candidates:
        return None
    best = max(candidates, key=_scorer(sheet, place, candidates, url))
    chance = place.chances.ask(place.chances.questions.headline, best)
    return best, f"reads like the headline of the text below ({chance:.0%})"


def _scorer(
    sheet: BlockLabels, place: ArticlePlace, candidates: Sequence[int], url: str | None
) -> Callable[[int], float]:
    told = frozenset(_WORD.findall(" ".join(sheet.blocks[index].text for index in place.island).lower()))
    address = _words_of_address(url)
    title = squash_title(sheet.blocks[0].text)
    squashed = {index: squash_title(sheet.blocks[index].text) for index in candidates}

    def score(index: int) -> float:
        traits, text = sheet.traits[index], sheet.blocks[index].text
        chance = place.chances.ask(place.chances.questions.headline, index)
        own = squashed[index]
        begins_title = index > 0 and len(own) > _SHORTEST_SHARED and title.startswith(own)
        return (
            log(chance / (1 - chance))
            + _TOLD * _share(_WORD.findall(text.lower()), told)
            + _say_of_address(text, address)
            + _BEGINS_TITLE * begins_title
            + _IS_TITLE * (index == 0)
            + _SENTENCE * (traits.is_sentence and text.rstrip().endswith("."))
            + _SHORT * (traits.words <= _FEW_WORDS)
            + _HOLDS_ANOTHER * _holds_another(index, squashed)
        )

    return score


def _may_be_headline(sheet: BlockLabels, index: int, island: range) -> bool:
    traits, text = sheet.traits[index], sheet.blocks[index].text
    if not 2 <= traits.words <= _LONGEST or _is_no_headline(traits) or is_byline(sheet, index):
        return False
    return index < island.start or not (traits.is_prose or traits.is_sentence and text.endswith("."))


def _is_no_headline(traits: BlockFeatures) -> bool:
    return traits.is_furniture or traits.age is not None or traits.is_date or traits.is_rail_heading or traits.is_slug


def _share(words: Sequence[str], known: frozenset[str]) -> float:
    return sum(word in known for word in words) / len(words) if words else 0.0


def _words_of_address(url: str | None) -> frozenset[str]:
    """The words of the part of an address that has most, as in "/sport/goose-wins-regatta-81"; none if it has few."""
    path = (url or "").partition("://")[2].partition("?")[0].partition("/")[2].lower()
    parts = ({word for word in _PLAIN_WORD.findall(part) if not word.isdigit()} for part in path.split("/"))
    best: set[str] = max(parts, key=len, default=set())
    return frozenset(best) if len(best) >= _FEWEST_OF_ADDRESS else frozenset()


def _say_of_address(text: str, address: frozenset[str]) -> float:
    if not address:
        return 0.0
    folded = text.lower()
    spellings = [_PLAIN_WORD.findall(_without_marks(one)) for one in (folded, folded.translate(_SPELT_OUT))]
    return max(
        _IN_ADDRESS * _share(words, address) + _OF_ADDRESS * _share(tuple(address), frozenset(words))
        for words in spellings
    )


def _without_marks(text: str) -> str:
    """A text without accents, as addresses have it."""
    if text.isascii():
        return text
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


def _holds_another(index: int, squashed: dict[int, str]) -> bool:
    """Whether a line holds another one nearby that makes up most of it: a path of sections run into the headline."""
    own = squashed[index]
    nearby = (squashed[other] for other in range(index - _NEARBY, index + _NEARBY + 1) if other in squashed)
    return any(other != own and len(other) >= _MOST_OF_IT * len(own) and other in own for other in nearby)
