"""Features of the second pass: the first pass's probabilities of a block and its neighbours.

Neighbours tell what a block is: a short line among paragraphs belongs to them, one below a comment form does not.
"""

from collections.abc import Sequence
from itertools import accumulate

from reader.cleaning.classifier.lazy_rows import RestOfRow, Row

_REACH = 6
_WIDTHS = (3, 10, 25)
_MARGIN = 25
_LONG_ENOUGH = 600
_JOINED = 6
"""Most blocks between two likely ones of the same content span."""
_LIKELY = 0.5
_FAR = 60

FEATURES: tuple[str, ...] = (
    *(f"probability{offset:+d}" for offset in range(-_REACH, _REACH + 1)),
    *(f"mean{width}_{side}" for width in _WIDTHS for side in ("above", "below")),
    *"mass_before total near_above near_below span_weight from_main_start to_main_end spans best best3".split(),
)
"""Feature names, in order; they follow those of the first pass."""


def read_context_features(probabilities: Sequence[float], lengths: Sequence[float]) -> RestOfRow:
    """Return a function from a block's index to its context features.

    `probabilities` (0 to 1) and `lengths` (characters) have one item per block of the page.
    """
    weights = [
        probability * min(length, _LONG_ENOUGH) for probability, length in zip(probabilities, lengths, strict=True)
    ]
    sums, masses = _sums(probabilities), _sums(weights)
    total = masses[-1] + 1e-6
    shares, main, span_count = _content_spans(probabilities, weights)
    best = sorted(probabilities, reverse=True)[:3]
    whole = (span_count, best[0], sum(best) / len(best)) if best else (0, 0.0, 0.0)
    padded = [-0.1] * _REACH + list(probabilities) + [-0.1] * _REACH

    def row(index: int) -> Row:
        at = index + _MARGIN
        around = []
        for width in _WIDTHS:
            around += [(sums[at] - sums[at - width]) / width, (sums[at + width + 1] - sums[at + 1]) / width]
        return [
            *padded[index : index + 2 * _REACH + 1], *around,
            masses[at] / total, total,
            (masses[at] - masses[at - 10]) / total,
            (masses[at + 11] - masses[at + 1]) / total,
            shares[index] / total,
            max(-_FAR, min(_FAR, index - main[0])) if main else 0,
            max(-_FAR, min(_FAR, main[1] - index)) if main else 0,
            *whole,
        ]  # fmt: skip

    return row


def _sums(numbers: Sequence[float]) -> list[float]:
    """Return prefix sums with a margin at both ends, so that windows may extend past the edges of the page."""
    sums = list(accumulate(numbers, initial=0.0))
    return [0.0] * _MARGIN + sums + [sums[-1]] * _MARGIN


def _content_spans(
    probabilities: Sequence[float], weights: Sequence[float]
) -> tuple[list[float], tuple[int, int] | None, int]:
    """Group likely blocks into spans. Returns the weight of each block's span, the heaviest span (first and last index)
    and the number of spans.
    """
    spans: list[list[float]] = []
    for index, probability in enumerate(probabilities):
        if probability <= _LIKELY:
            continue
        if spans and index - spans[-1][1] <= _JOINED:
            spans[-1][1:] = [index, spans[-1][2] + weights[index]]
        else:
            spans.append([index, index, weights[index]])
    shares = [0.0] * len(probabilities)
    for start, end, weight in spans:
        shares[int(start) : int(end) + 1] = [weight] * int(end - start + 1)
    if not spans:
        return shares, None, 0
    start, end, _ = max(spans, key=lambda span: span[2])
    return shares, (int(start), int(end)), len(spans)
