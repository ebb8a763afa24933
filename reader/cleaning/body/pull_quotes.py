"""Finds pull quotes: sentences of the article that the page repeats in large type.

A pull quote shares nearly all its four-word shingles with one paragraph of the article. No language is assumed: in
scripts without spaces each character counts as a word.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Label

_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+").findall
_RUN = 4
_MOST_HOLDERS = 4
"""Most paragraphs recorded for a shingle: a shingle common to more is nobody's sentence."""
_LONGEST = 80
"""Most words of a pull quote."""

_SHORTEST_SET_APART, _SHARE_SET_APART = 5, 0.8
"""For a block quote or box: least number of words, and least share of its shingles found in one paragraph. Of 20 such
blocks on the 800 pages of the training data, 15 were not marked as the article; the others repeat it too.
"""
_SHORTEST, _SHARE, _HOW_MUCH_LONGER, _REACH = 10, 0.95, 1.3, 20
"""For any other line: the same two, how many times longer the paragraph must be, and how many blocks away it may be.
Recipes and terms of use repeat themselves; pull quotes are near their paragraph.
"""
_PULLED = re.compile(r"\.(?:[\w-]*[-_])?(?:pull-?quotes?|pullout)\b")
_DASH = re.compile(r"[—–-]\s*\w")
_LONGEST_NAME = 10

_Runs = frozenset[tuple[str, ...]]


def find_pull_quotes(labels: BlockLabels, proposed: Mapping[int, Label]) -> Iterator[int]:
    """Yield the indexes of blocks that repeat the body, and of attribution lines below them.

    `proposed` maps the article's blocks to the labels they would get; only paragraphs that stay are compared with.
    Takes time linear in the text.
    """
    pulled = [index for index, label in proposed.items() if _may_be_pulled(labels, index, label)]
    if not pulled:  # true of most HTML pages
        return
    paragraphs = [
        index
        for index, label in proposed.items()
        if label is Label.PARAGRAPH and labels.features[index].is_prose and not _is_set_apart(labels, index)
    ]
    runs = {index: _runs(labels.blocks[index].text) for index in {*pulled, *paragraphs}}
    shared = _shared(runs.values())
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in paragraphs:
        for run in runs[index] & shared:
            if len(holders[run]) < _MOST_HOLDERS:
                holders[run].append(index)
    for index in pulled:
        if _is_held(labels, index, runs, holders):
            yield index
            if _is_name_of_speaker(labels, index + 1, proposed):
                yield index + 1


def _runs(text: str) -> _Runs:
    words = _WORDS(text.casefold())
    return frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False))


def _shared(runs: Iterable[_Runs]) -> _Runs:
    """Return the shingles found in more than one block: few, and the only ones that matter."""
    seen: set[tuple[str, ...]] = set()
    shared: set[tuple[str, ...]] = set()
    for own in runs:
        shared |= own & seen
        seen |= own
    return frozenset(shared)


def _may_be_pulled(labels: BlockLabels, index: int, label: Label) -> bool:
    features = labels.features[index]
    if _is_set_apart(labels, index):
        return label in (Label.PARAGRAPH, Label.BLOCK_QUOTE, Label.CAPTION)
    return label is Label.PARAGRAPH and labels.blocks[index].tag is None and features.is_sentence


def _is_set_apart(labels: BlockLabels, index: int) -> bool:
    """Whether an HTML block is inside a block quote, or in a box beside the text."""
    context, path = labels.features[index].context, labels.blocks[index].path
    return bool(path) and (
        "quote" in context or any(step.startswith("aside") or _PULLED.search(step) for step in path[-4:])
    )


def _is_held(
    labels: BlockLabels, index: int, runs: Mapping[int, _Runs], holders: Mapping[tuple[str, ...], Sequence[int]]
) -> bool:
    own = runs[index]
    apart = _is_set_apart(labels, index)
    shortest, share, longer = (
        (_SHORTEST_SET_APART, _SHARE_SET_APART, 1.0) if apart else (_SHORTEST, _SHARE, _HOW_MUCH_LONGER)
    )
    if not shortest <= len(own) + _RUN - 1 <= _LONGEST:
        return False
    found = Counter(holder for run in own for holder in holders.get(run, ()) if holder != index)
    return any(
        count >= share * len(own) and len(runs[holder]) > longer * len(own) and (apart or abs(holder - index) <= _REACH)
        for holder, count in found.items()
    )


def _is_name_of_speaker(labels: BlockLabels, index: int, proposed: Mapping[int, Label]) -> bool:
    """Whether the line below a pull quote only attributes it to somebody."""
    if index not in proposed:
        return False
    block, features = labels.blocks[index], labels.features[index]
    if features.words > _LONGEST_NAME or features.is_sentence:
        return False
    return _DASH.match(block.text) is not None or "quote" in features.context
