"""Finds the line above the text that is most likely the headline, for pages without markup and metadata."""

import re

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.classifier.block_scores import is_html
from reader.cleaning.features.block_features import BlockFeatures
from reader.cleaning.head.author_lines import is_byline
from reader.cleaning.head.headline_features import FEATURES, read_headline_features
from reader.cleaning.head.headline_weights import WEIGHTS
from reader.cleaning.labels.block_labels import BlockLabels

_LONGEST = 40
_BELOW_START = 8
"""Lines of a scrape below the start of its text that may still be the headline: what a site says of itself can come
before it.
"""
_MOST_CANDIDATES = 40
_WEIGHTS = tuple(WEIGHTS[name] for name in FEATURES)
_LETTERS = re.compile(r"(?:[^\W\d_][\W\d_]*){3}")
"""The fewest letters of a headline."""


def find_likely_headline(labels: BlockLabels, article: ArticleSpan, url: str | None) -> tuple[int, str] | None:
    """Return the index of the most likely line and the reason; None if no line above the text may be a headline."""
    candidates = find_candidates(labels, article)
    if not candidates:
        return None
    rows = read_headline_features(labels, article, candidates, url)
    scores = [sum([weight * value for weight, value in zip(_WEIGHTS, row, strict=True)]) for row in rows]
    best = candidates[scores.index(max(scores))]
    probability = article.scores.probability(article.scores.classifiers.headline, best)
    return best, f"reads like the headline of the text below ({probability:.0%})"


def find_candidates(labels: BlockLabels, article: ArticleSpan) -> list[int]:
    """Return the indexes of the lines that may be the headline, in page order: the likeliest by themselves."""
    span = article.span
    below = 0 if is_html(labels.blocks) else _BELOW_START
    end = min(span.start + 1 + below, len(labels)) if span else 0
    possible = [index for index in range(end) if _may_be_headline(labels, index, span)]
    if not possible or possible[0] > span.start:
        return []  # the page begins with its text

    def by_probability(index: int) -> float:
        return -article.scores.probability(article.scores.classifiers.headline, index)

    return sorted(sorted(possible, key=by_probability)[:_MOST_CANDIDATES])


def _may_be_headline(labels: BlockLabels, index: int, span: range) -> bool:
    features, text = labels.features[index], labels.blocks[index].text
    if features.words > _LONGEST or _is_no_headline(features) or not _LETTERS.search(text):
        return False
    if index >= span.start and (features.is_prose or features.is_sentence and text.endswith(".")):
        return False
    return not is_byline(labels, index)


def _is_no_headline(features: BlockFeatures) -> bool:
    return (
        features.is_boilerplate
        or features.age is not None
        or features.is_date
        or features.is_rail_heading
        or features.is_slug
    )
