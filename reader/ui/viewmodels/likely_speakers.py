"""Candidates for the speaker of a quote: people and organisations of its article, the likeliest first. Pure; no
Textual.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.model.annotations import Annotations, Entity, EntityKind, Quote

_SPEAKING = (EntityKind.PERSON, EntityKind.ORGANISATION)
_NEARBY = 1
"""Paragraphs from the quote within which the nearest name is likeliest; farther away it is the most frequent one."""
_FAR = (_NEARBY + 1, 0)


class Candidate(NamedTuple):
    """A possible speaker. Without a kind the name is what a quote calls its speaker, such as "the mayor"."""

    name: str
    kind: EntityKind | None


def likely_speakers(text: str, annotations: Annotations, quote: Quote) -> list[Candidate]:
    """The people and organisations of an article's text and all others that are quoted, each once. The present speaker
    of the quote comes last, since the question is asked where that is wrong.
    """
    quoted = Counter(one.speaker.name for one in annotations.quotes if one.speaker)
    named: dict[Candidate, list[Entity]] = {}
    for entity in annotations.entities:
        if entity.kind in _SPEAKING:
            named.setdefault(Candidate(entity.name, entity.kind), []).append(entity)
    known = {candidate.name for candidate in named}
    named |= {Candidate(name, None): [] for name in quoted if name not in known}
    now = quote.speaker.name if quote.speaker else None
    breaks = [found.start() for found in re.finditer("\n", text)]

    def rank(candidate: Candidate) -> tuple[bool, int, int, int, int]:
        mentions = named[candidate]
        paragraphs, characters = min((_distance(breaks, quote, one) for one in mentions), default=_FAR)
        familiar = -(quoted[candidate.name] + len(mentions))
        near = (paragraphs, int(candidate.kind is EntityKind.ORGANISATION), characters)
        return candidate.name == now, *(near if paragraphs <= _NEARBY else (*_FAR, 0)), familiar

    return sorted(named, key=rank)


def _distance(breaks: Sequence[int], quote: Quote, mention: Entity) -> tuple[int, int]:
    """Paragraphs and code points from a quote to a mention outside it."""
    if mention.end <= quote.start:
        start, end = mention.end, quote.start
    elif mention.start >= quote.end:
        start, end = quote.end, mention.start
    else:
        return _FAR
    return bisect_left(breaks, end) - bisect_left(breaks, start), end - start
