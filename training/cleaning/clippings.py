"""Cuts parts out of pages, as people paste them: some of the article with a few lines around it.

Trained on whole pages alone, the trees mistake the end of a short page for the end of a long one.
"""

import random
from collections.abc import Iterator
from dataclasses import replace

from labelled_pages import ARTICLE, TrainingPage

_MOST_AROUND = 8
_MOST_PARAGRAPHS = 14


def clippings(page: TrainingPage) -> Iterator[TrainingPage]:
    """Yield one part of a page, cut at random but reproducibly."""
    probability = random.Random(f"{page.id} {page.rendering}")
    article = [index for index, label in enumerate(page.labels) if label == ARTICLE]
    if len(article) < 3:
        return
    first = article[0] if probability.random() < 0.8 else probability.choice(article[: len(article) // 2])
    rest = [index for index in article if index >= first]
    last = rest[: probability.randint(2, _MOST_PARAGRAPHS)][-1]
    start = max(0, first - probability.randint(0, _MOST_AROUND))
    # What stands around the end is that of the page's end, or of the middle of the article where it was cut.
    end = min(len(page.blocks), last + 1 + probability.randint(0, 3))
    tail = range(article[-1] + 1, min(len(page.blocks), article[-1] + 1 + probability.randint(0, 2 * _MOST_AROUND)))
    indices = [*range(start, end), *(index for index in tail if index >= end)]
    yield page._replace(
        blocks=[replace(page.blocks[index], order=order) for order, index in enumerate(indices)],
        labels=[page.labels[index] for index in indices],
        is_unsure=[page.is_unsure[index] for index in indices],
        titles=[page.titles[index] for index in indices],
        is_clipping=True,
    )
