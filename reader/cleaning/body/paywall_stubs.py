"""Recognises what a page shows in place of the rest of an article that it sells, and tells that the rest is missing."""

from collections.abc import Mapping, Sequence

from reader.cleaning.features.paywall_phrases import PAYWALLS
from reader.cleaning.features.phrase_patterns import any_of
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import BODY_LABELS, Label, LabelledBlock

_STUB = any_of(PAYWALLS)
_LONGEST = 300
_MARKS = frozenset('“"„«»「『')
_LONGEST_OFFER, _WORDS_OF_AN_OFFER = 12, 150
"""Most lines between two notices of one paywall, and most words: what a subscription costs and brings."""
_BELOW = 6
"""Most lines below the last paragraph where a notice tells that the text was cut there. Headers and menus ask
subscribers to log in, too, but further away.
"""


def is_paywall_stub(text: str) -> bool:
    """Whether a line says that the rest of the article is for subscribers. A line with quotation marks does not."""
    return len(text) <= _LONGEST and _MARKS.isdisjoint(text) and _STUB.search(text)


def find_offers(labels: BlockLabels, proposed: Mapping[int, Label]) -> frozenset[int]:
    """Return the blocks of the article, with the labels they would get, that are notices of a paywall or the offer
    between two of them.
    """
    near = range(min(proposed, default=0), min(max(proposed, default=-1) + 1 + _LONGEST_OFFER, len(labels)))
    stubs = [index for index in near if is_paywall_stub(labels.blocks[index].text)]
    found = set(stubs)
    for above, below in zip(stubs, stubs[1:], strict=False):
        between = range(above + 1, below)
        if len(between) <= _LONGEST_OFFER and sum(labels.features[one].words for one in between) <= _WORDS_OF_AN_OFFER:
            found.update(between)
    return frozenset(found.intersection(proposed))


def is_cut_by_paywall(lines: Sequence[LabelledBlock]) -> bool:
    """Whether a page shows a notice of a paywall in place of the rest of the article: directly below its last
    paragraph.
    """
    last = max((index for index, one in enumerate(lines) if one.label in BODY_LABELS), default=None)
    below = lines[last + 1 : last + 1 + _BELOW] if last is not None else ()
    return any(one.label is Label.FURNITURE and is_paywall_stub(one.block.text) for one in below)
