"""Labels the entries of a live blog: their times, who wrote them, their headings, and text that reads less like an
article than a report would.
"""

from collections.abc import Sequence
from itertools import pairwise

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.entry_times import starts_with_time
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Label

_LONGEST_HEADING, _SHORTEST_TEXT = 22, 4
_LEAST, _LEAST_BELOW = 0.2, 0.05
"""Least probability of a sentence between the times of a live blog, and of one below what was found to be the article.
"""
_LEAST_OF_HEADING = 0.04
"""Least probability of a heading right below a time."""
_MOST_ABOVE = 0.6
"""Least share of the times that have a heading right above, where headings stand there."""
_BOXES = frozenset({"chrome", "rail", "comment", "caption"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def label_entries(
    labels: BlockLabels, article: ArticleSpan, times: Sequence[int], authors: frozenset[int] = frozenset()
) -> None:
    """Label the entries of a live blog, the last ones also where the article was found to end above them; none if the
    page is no live blog. `times` are the lines with the times, `authors` those with who wrote the entries.
    """
    if not times:
        return
    for index in authors:
        labels.put(index, Label.TIME_STAMP, "author of a live-blog entry")
    for index in _headings_above(labels, article, times, authors):
        labels.put(index, Label.SUBHEADING, "heading of a live-blog entry")
    for index, following in pairwise([*times, _end(labels, article, times)]):
        labels.put(index, Label.TIME_STAMP, "time of a live-blog entry")
        _label_entry(labels, article, range(index + 1, following))


def _end(labels: BlockLabels, article: ArticleSpan, times: Sequence[int]) -> int:
    """Return where the last entry ends: below the article, after its first run of sentences."""
    if times[-1] < article.span.stop:
        return article.span.stop
    end = times[-1] + 1
    while end < len(labels) and not labels.features[end].is_sentence:
        end += 1
    while end < len(labels) and labels.features[end].is_sentence:
        end += 1
    return end


def _label_entry(labels: BlockLabels, article: ArticleSpan, entry: range) -> None:
    """Label the lines between a time and the next."""
    probabilities = article.scores.probabilities
    rest = [index for index in entry if labels.is_open(index)]
    for index in _said_once(labels, rest)[:1]:
        is_likely = probabilities[index] >= _LEAST_OF_HEADING or labels.blocks[index].tag in _HEADINGS
        if is_likely and _is_heading(labels, index):
            labels.put(index, Label.SUBHEADING, "heading of a live-blog entry")
    for index in rest:
        least = _LEAST if index < article.span.stop else _LEAST_BELOW
        if index not in article.taken and probabilities[index] >= least and _is_text(labels, index):
            labels.put(index, Label.PARAGRAPH, "a sentence of a live-blog entry")


def _said_once(labels: BlockLabels, lines: Sequence[int]) -> list[int]:
    """Return those of the lines that are no buttons and do not recur, as "key event" does."""
    features = labels.features
    return [index for index in lines if not features[index].is_boilerplate and features[index].repeats == 1]


def _headings_above(
    labels: BlockLabels, article: ArticleSpan, times: Sequence[int], authors: frozenset[int]
) -> list[int]:
    """Return the headings right above the times, if most times have one there and none below."""
    found = []
    for time in times:
        above, below = time - 1, time + 1
        while above in authors:
            above -= 1
        while below in authors:
            below += 1
        if (
            above >= 0
            and labels.blocks[above].tag != "h1"
            and article.scores.probabilities[above] >= _LEAST_OF_HEADING
            and _is_heading(labels, above)
            and below < len(labels)
            and labels.features[below].is_sentence
        ):
            found.append(above)
    return found if len(found) >= _MOST_ABOVE * len(times) else []


def _is_heading(labels: BlockLabels, index: int) -> bool:
    features, text = labels.features[index], labels.blocks[index].text
    return (
        1 <= features.words <= _LONGEST_HEADING
        and (not features.is_sentence or text.endswith(("?", "!")))
        and features.repeats == 1
        and not (features.is_boilerplate or features.has_credit or features.is_date or features.is_rail_heading)
        and not starts_with_time(text)
        and features.context.isdisjoint(_BOXES | {"quote", "list"})
    )


def _is_text(labels: BlockLabels, index: int) -> bool:
    features = labels.features[index]
    return (
        features.is_sentence
        and features.words >= _SHORTEST_TEXT
        and features.repeats == 1
        and not (features.is_boilerplate or features.has_credit or features.is_cut_short)
        and features.context.isdisjoint(_BOXES | {"quote", "list"})
    )
