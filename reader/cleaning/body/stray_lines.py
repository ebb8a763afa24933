"""Finds short lines of a text page that read a little like its article and are none of it: titles and picture texts
that stand there twice, and what was left alone at the end.
"""

from collections.abc import Mapping, Sequence

from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Label

_DOUBTFUL = 0.6
"""Probability below which a short line is doubtful."""
_SHORTEST_TWIN, _LONGEST_LAST = 3, 5
"""Fewest words of a line that is repeated, and most of the last line."""
_FEWEST = 4
"""Fewest blocks of an article with a doubtful end."""
_LINES = frozenset({Label.PARAGRAPH, Label.SUBHEADING})


def find_stray_lines(
    labels: BlockLabels, proposed: Mapping[int, Label], probabilities: Sequence[float]
) -> frozenset[int]:
    """Return those of the article's blocks, with the labels they would get, that are strays. On an HTML page there are
    none: there is better evidence.
    """
    if not labels.blocks or labels.blocks[0].tag is not None:
        return frozenset()
    doubtful = {index for index, label in proposed.items() if label in _LINES and probabilities[index] < _DOUBTFUL}
    found = {
        index
        for index, label in proposed.items()
        if label in _LINES and probabilities[index] < _DOUBTFUL and _is_twin(labels, index)
    }
    shown = [index for index, label in proposed.items() if label is not Label.FURNITURE and index not in found]
    while len(shown) >= _FEWEST and shown[-1] in doubtful and _is_alone(labels, shown[-1], shown[-2]):
        found.add(shown.pop())
    return frozenset(found)


def _is_twin(labels: BlockLabels, index: int) -> bool:
    """Whether a line stands there twice, without a blank line between."""
    if labels.features[index].words < _SHORTEST_TWIN:
        return False
    pairs = [(above, above + 1) for above in (index - 1, index) if 0 <= above < len(labels) - 1]
    return any(
        labels.features[above].folded == labels.features[below].folded and not labels.blocks[below].gap
        for above, below in pairs
    )


def _is_alone(labels: BlockLabels, last: int, above: int) -> bool:
    """Whether the last line is short and follows a sentence or something left out: it is no item and no verse."""
    features = labels.features[last]
    follows = labels.features[above].is_sentence or above != last - 1
    return features.words <= _LONGEST_LAST and not features.is_sentence and follows
