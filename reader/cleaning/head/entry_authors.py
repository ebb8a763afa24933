"""Finds who wrote the entries of a live blog: names above or below the times, and what these people are."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reader.cleaning.head.bylines import announced_names, is_name, is_name_list
from reader.cleaning.labels.block_labels import BlockLabels

_LONGEST_NAME, _LONGEST_LINE, _LONGEST_JOB = 5, 12, 8
"""Most words of a name, of a line that announces names, and of a job."""
_NEAR = 3
"""Lines below a time that may name who wrote the entry: its heading may stand between."""
_MOST = 0.5
"""Least share of the times that have a name at one offset, for other lines there to be names too."""
_NEARLY_ALL, _FEWEST = 0.9, 5
"""The same where nobody is named twice, and the times that it counts for at least."""


def find_entry_authors(labels: BlockLabels, times: Sequence[int]) -> frozenset[int]:
    """Return the lines that name the authors of entries, or say what these are. `times` are the lines with the times.

    A name is a line that other entries have too, or one that looks like a name and stands where most entries have such
    a line.
    """
    near = [_lines_near(labels, index, frozenset(times)) for index in times]
    found: set[int] = set()
    for offset in range(-1, _NEAR):
        here = [index for one in near if (index := one.get(offset)) is not None]
        shaped = [index for index in here if _is_like_a_name(labels, index)]
        sure = any(labels.features[index].repeats > 1 or _announces(labels, index) for index in shaped)
        if len(shaped) >= (_MOST if sure else _NEARLY_ALL) * max(len(times), _FEWEST):
            found.update(shaped)
        elif offset == 0:
            found.update(_repeated_lines(labels, here, _LONGEST_NAME))
            found.update(index for index in here if _announces(labels, index))
    below = [index + 1 for index in found if index + 1 < len(labels)]
    return frozenset(found.union(_repeated_lines(labels, below, _LONGEST_JOB)))


def _lines_near(labels: BlockLabels, time: int, times: frozenset[int]) -> dict[int, int]:
    """Return the lines near a time that may name somebody, by their offset: -1 above it, from 0 on below it, to the
    first sentence.
    """
    found = {-1: time - 1} if time and time - 1 not in times and not labels.features[time - 1].is_sentence else {}
    lines = range(time + 1, min(time + 1 + _NEAR, len(labels)))
    for offset, index in enumerate(lines):
        if index in times or labels.features[index].is_sentence:
            break
        found[offset] = index
    return found


def _is_like_a_name(labels: BlockLabels, index: int) -> bool:
    text = labels.blocks[index].text.strip(" ,|·•/–—-")
    return is_name(text) or _announces(labels, index) or is_name_list(text)


def _announces(labels: BlockLabels, index: int) -> bool:
    """Whether a short line says itself that it names who wrote the entry."""
    return labels.features[index].words <= _LONGEST_LINE and bool(announced_names(labels.blocks[index].text))


def _repeated_lines(labels: BlockLabels, lines: Iterable[int], longest: int) -> list[int]:
    """Return those of the lines that others of them repeat, as names and jobs are and headings are not."""
    lines = list(lines)
    counts = Counter([labels.features[index].folded for index in lines])
    return [
        index
        for index in lines
        if counts[labels.features[index].folded] > 1
        and 1 < labels.features[index].words <= longest
        and not (labels.features[index].is_boilerplate or labels.features[index].is_sentence)
        and not labels.features[index].is_stamp
        and "heading" not in labels.features[index].context
    ]
