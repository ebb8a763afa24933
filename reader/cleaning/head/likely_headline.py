"""Finds the line above the text that is most likely the headline, for pages without markup and metadata."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from math import log

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.features.block_features import BlockFeatures
from reader.cleaning.head.author_lines import is_byline
from reader.cleaning.head.headline import squash_title
from reader.cleaning.labels.block_labels import BlockLabels

_IN_TEXT = 1.5
"""Weight of the share of a line's words found in the text below, added to the classifier's log-odds.

On 236 scrapes of sites unseen in training, 192 headlines are right with this and the weights below, 170 with the
classifier, the words below and the following weights; weights fitted to half the sites find 188 on the other halves,
177 without the address.
"""
_IN_ADDRESS, _OF_ADDRESS = 3.0, 2.5
"""Weights of the share of the line's words found in the page's address, and of the address's words found in the line.
"""
_BEGINS_TITLE, _IS_TITLE = 2.0, -1.5
"""For a line with which the page's first line, usually its title, begins; and for that first line itself."""
_SENTENCE, _SHORT, _HOLDS_ANOTHER = -2.0, -2.0, -1.0
"""For a final full stop, for at most three words, for a line that contains another candidate."""
_LONGEST = 40
_FEW_WORDS = 3
_NEARBY, _MOST_OF_IT = 8, 0.5
_SHORTEST_SHARED = 8
"""Letters of a line that a title may begin with by chance."""
_FEWEST_OF_ADDRESS = 3
_WORD = re.compile(r"[^\W\d_]{3,}", re.U)
_PLAIN_WORD = re.compile(r"[a-z0-9]{3,}")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "ı": "i", "ł": "l"})
"""Letters that addresses transliterate, where they do not just drop the accent."""


def find_likely_headline(labels: BlockLabels, article: ArticleSpan, url: str | None) -> tuple[int, str] | None:
    """Return the index of the most likely line and the reason; None if no line above the text may be a headline."""
    span = article.span
    above = range(min(span.start + 1, len(labels))) if span else range(0)
    candidates = [index for index in above if _may_be_headline(labels, index, span)]
    if not candidates:
        return None
    best = max(candidates, key=_scorer(labels, article, candidates, url))
    probability = article.scores.probability(article.scores.classifiers.headline, best)
    return best, f"reads like the headline of the text below ({probability:.0%})"


def _scorer(
    labels: BlockLabels, article: ArticleSpan, candidates: Sequence[int], url: str | None
) -> Callable[[int], float]:
    in_text = frozenset(_WORD.findall(" ".join(labels.blocks[index].text for index in article.span).lower()))
    address = _words_of_address(url)
    title = squash_title(labels.blocks[0].text)
    squashed = {index: squash_title(labels.blocks[index].text) for index in candidates}

    def score(index: int) -> float:
        features, text = labels.features[index], labels.blocks[index].text
        probability = article.scores.probability(article.scores.classifiers.headline, index)
        own = squashed[index]
        begins_title = index > 0 and len(own) > _SHORTEST_SHARED and title.startswith(own)
        return (
            log(probability / (1 - probability))
            + _IN_TEXT * _share(_WORD.findall(text.lower()), in_text)
            + _address_score(text, address)
            + _BEGINS_TITLE * begins_title
            + _IS_TITLE * (index == 0)
            + _SENTENCE * (features.is_sentence and text.rstrip().endswith("."))
            + _SHORT * (features.words <= _FEW_WORDS)
            + _HOLDS_ANOTHER * _holds_another(index, squashed)
        )

    return score


def _may_be_headline(labels: BlockLabels, index: int, span: range) -> bool:
    features, text = labels.features[index], labels.blocks[index].text
    if not 2 <= features.words <= _LONGEST or _is_no_headline(features) or is_byline(labels, index):
        return False
    return index < span.start or not (features.is_prose or features.is_sentence and text.endswith("."))


def _is_no_headline(features: BlockFeatures) -> bool:
    return (
        features.is_boilerplate
        or features.age is not None
        or features.is_date
        or features.is_rail_heading
        or features.is_slug
    )


def _share(words: Sequence[str], known: frozenset[str]) -> float:
    return sum(word in known for word in words) / len(words) if words else 0.0


def _words_of_address(url: str | None) -> frozenset[str]:
    """Return the words of the longest part of an address, as in "/sport/goose-wins-regatta-81"; none if it has few."""
    path = (url or "").partition("://")[2].partition("?")[0].partition("/")[2].lower()
    parts = ({word for word in _PLAIN_WORD.findall(part) if not word.isdigit()} for part in path.split("/"))
    best: set[str] = max(parts, key=len, default=set())
    return frozenset(best) if len(best) >= _FEWEST_OF_ADDRESS else frozenset()


def _address_score(text: str, address: frozenset[str]) -> float:
    if not address:
        return 0.0
    folded = text.lower()
    spellings = [_PLAIN_WORD.findall(_without_marks(one)) for one in (folded, folded.translate(_SPELT_OUT))]
    return max(
        _IN_ADDRESS * _share(words, address) + _OF_ADDRESS * _share(tuple(address), frozenset(words))
        for words in spellings
    )


def _without_marks(text: str) -> str:
    """Strip accents, as addresses do."""
    if text.isascii():
        return text
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


def _holds_another(index: int, squashed: dict[int, str]) -> bool:
    """Whether a line contains a nearby candidate that makes up most of it: section names run into the headline."""
    own = squashed[index]
    nearby = (squashed[other] for other in range(index - _NEARBY, index + _NEARBY + 1) if other in squashed)
    return any(other != own and len(other) >= _MOST_OF_IT * len(own) and other in own for other in nearby)
