"""Labels stories that no rule found, but that the classifier takes for titles of other articles."""

from collections.abc import Iterable, Sequence
from math import exp, log

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.labels.block_labels import BlockLabels
from reader.cleaning.rails.rail_headings import heads_rail
from reader.cleaning.rails.story_titles import has_twin, is_short
from reader.model.blocks import Label

_LIKELY = 0.0
"""Least log-odds of a story."""
_LIKELY_IF_SHORT = 2.0
"""The same on a page of a few lines, where the rules are more reliable."""
_LIKELY_ALONE = 1.0
"""Least log-odds of a story without another nearby."""
_CONTEST, _CONTEST_OF_LINE = -0.5, 1.0
"""By how much a story's log-odds must exceed those of the article for its line to leave the article: in HTML, where the
link is evidence too, and in a text scrape.
"""
_TWIN = 2.0
"""How much less suffices if the words are repeated, as a picture's alternative text and a title."""
_NEAR = 3
"""Most lines between two stories of one rail: ages, teasers, captions."""
_SHORTEST_TEASER = 6
_LONGEST_HEADING = 8


def label_likely_stories(labels: BlockLabels, article: ArticleSpan, odds: Sequence[float]) -> None:
    """Label likely stories among the unlabelled blocks, with their headings, ages and teasers. `odds` has each block's
    log-odds of being the title of another story.
    """
    likely = [
        index
        for index, one in enumerate(odds)
        if one > (_LIKELY_IF_SHORT if is_short(labels) else _LIKELY)
        and labels.is_open(index)
        and (index not in article.taken or is_contested(labels, article, odds, index))
    ]
    for rail in _rails(likely):
        if len(rail) == 1 and odds[rail[0]] < _LIKELY_ALONE:
            continue
        _label_heading(labels, article, rail[0])
        for index in rail:
            labels.put(index, Label.RAIL_STORY, f"reads like the title of another story ({_sigmoid(odds[index]):.0%})")
        for index in range(rail[0], min(rail[-1] + _NEAR, len(labels))):
            _label_beside(labels, article, index)


def is_contested(labels: BlockLabels, article: ArticleSpan, odds: Sequence[float], index: int) -> bool:
    """Whether one of the article's blocks is far more likely to be the title of another story."""
    if is_short(labels):
        return False
    probability = article.scores.probabilities[index]
    contest = (_CONTEST if labels.blocks[index].links else _CONTEST_OF_LINE) - (
        _TWIN if has_twin(labels.features, index) else 0.0
    )
    return not labels.features[index].is_prose and odds[index] > contest + log(probability / max(1e-4, 1 - probability))


def _sigmoid(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _rails(indices: Iterable[int]) -> Iterable[list[int]]:
    """Group stories with little in between."""
    rail: list[int] = []
    for index in indices:
        if rail and index - rail[-1] > _NEAR + 1:
            yield rail
            rail = []
        rail.append(index)
    if rail:
        yield rail


def _label_heading(labels: BlockLabels, article: ArticleSpan, first: int) -> None:
    """Label the heading of a rail, right above its first story or above that story's age."""
    for index in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        features = labels.features[index]
        if not labels.is_open(index) or index in article.taken:
            return
        if heads_rail(features.folded) or "heading" in features.context and features.words <= _LONGEST_HEADING:
            labels.put(index, Label.RAIL_HEADING, "heading of the stories below")
            return


def _label_beside(labels: BlockLabels, article: ArticleSpan, index: int) -> None:
    """Label an age or a teaser between or right after the stories of a rail."""
    features = labels.features[index]
    if not labels.is_open(index) or index in article.taken or features.is_boilerplate or heads_rail(features.folded):
        return
    if features.age is not None:
        labels.put(index, Label.RAIL_AGE, "age of the story beside it")
    elif (
        labels.label_of(index - 1) is Label.RAIL_STORY
        and features.words >= _SHORTEST_TEASER
        and (features.is_cut_short or features.is_sentence)
    ):
        labels.put(index, Label.RAIL_TEASER, "teaser of the story above")
