"""Computes what tells the headline of a text page from the other lines above the text."""

import re
from collections.abc import Sequence
from math import log, log1p

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.classifier.text_features import FEATURES as TEXT_FEATURES
from reader.cleaning.head.address_words import read_address_words
from reader.cleaning.head.author_lines import is_byline
from reader.cleaning.head.headline import squash_title
from reader.cleaning.labels.block_labels import BlockLabels

FEATURES: tuple[str, ...] = (
    *"odds in_text in_address of_address is_name_of_address below_start before_facts".split(),
    *"full_stop colon words too_many_words digits in_title is_part credit path bullet web menu_below".split(),
)
"""Feature names, in the order of a row."""

_IS_DATE, _IS_BYLINE = TEXT_FEATURES.index("is_date"), TEXT_FEATURES.index("is_byline")
_UNSURE = 1e-4
"""Probabilities nearer to 0 and 1 count as this near."""
_MANY_WORDS = 20
_SHORTEST_SHARED = 9
"""Fewest letters of a line that another line contains not by chance."""
_NEARBY, _MOST_OF_IT = 8, 0.5
_MENU_WORDS, _LONGEST_MENU = 4, 20
"""Most words of a menu's line, and most lines of a menu that count."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_PATH = re.compile(r"\s[»>›|]\s")
_WEB = re.compile(r"https?:|www\.|[^\W\d_]\.[a-z]{2,4}\b")


def read_headline_features(
    labels: BlockLabels, article: ArticleSpan, candidates: Sequence[int], url: str | None
) -> list[list[float]]:
    """Compute a row of features, named by `FEATURES`, for each of the lines `candidates`."""
    page = _Page(labels, article, candidates, url)
    return [page.row(index) for index in candidates]


class _Page:
    """What all lines of a page are compared with."""

    def __init__(self, labels: BlockLabels, article: ArticleSpan, candidates: Sequence[int], url: str | None) -> None:
        self._labels, self._article = labels, article
        self._words = frozenset(_WORD.findall(" ".join([labels.blocks[index].text for index in article.span]).lower()))
        self._address = read_address_words(url)
        self._squashed = {index: squash_title(labels.blocks[index].text) for index in candidates}
        self._title = squash_title(labels.blocks[0].text)

    def row(self, index: int) -> list[float]:
        """Compute the features of a line."""
        features, text = self._labels.features[index], self._labels.blocks[index].text
        words = _WORD.findall(text.lower())
        return [
            self._odds(index),
            sum([word in self._words for word in words]) / len(words) if words else 0.0,
            *self._address.compare(text),
            index >= self._article.span.start,
            self._is_fact(index + 1),
            text.endswith((".", "。")),
            text.endswith((":", "：")),
            log(max(1, features.words)),
            max(0, features.words - _MANY_WORDS),
            sum(map(str.isdigit, text)) / len(text),
            self._is_in_title(index),
            self._is_part(index),
            features.has_credit,
            bool(_PATH.search(text)),
            features.has_bullet,
            bool(_WEB.search(text)),
            log1p(self._menu_below(index)),
        ]

    def _odds(self, index: int) -> float:
        scores = self._article.scores
        probability = min(max(scores.probability(scores.classifiers.headline, index), _UNSURE), 1 - _UNSURE)
        return log(probability / (1 - probability))

    def _is_fact(self, index: int) -> bool:
        """Whether a line looks like the date, the age or the author of the article."""
        if index >= len(self._labels):
            return False
        features, row = self._labels.features[index], self._article.scores.own[index]
        looks_so = bool(row[_IS_DATE] or row[_IS_BYLINE])
        return looks_so or features.is_date or features.age is not None or is_byline(self._labels, index)

    def _is_in_title(self, index: int) -> bool:
        """Whether the page's first line, often its title, begins with the line."""
        own = self._squashed[index]
        return index > 0 and len(own) >= _SHORTEST_SHARED and self._title.startswith(own)

    def _is_part(self, index: int) -> bool:
        """Whether a nearby line contains the line, which makes up most of it: section names run into the headline."""
        own = self._squashed[index]
        if len(own) < _SHORTEST_SHARED:
            return False
        nearby = [self._squashed.get(other, "") for other in range(index - _NEARBY, index + _NEARBY + 1)]
        whole = [other for other in nearby if own in other]
        return any(other != own and len(own) >= _MOST_OF_IT * len(other) for other in whole)

    def _menu_below(self, index: int) -> int:
        """Count the short lines right below a line."""
        count = 0
        for features in self._labels.features[index + 1 : index + 1 + _LONGEST_MENU]:
            if features.words > _MENU_WORDS or features.is_sentence:
                break
            count += 1
        return count
