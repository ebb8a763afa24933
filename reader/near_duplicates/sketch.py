"""A few shingles of a text by which others that tell the same are looked up: those with the smallest hashes (bottom-k
sketches; Broder 1997). Of a text and a part of it both keep the same ones, as far as the part has them: so a copy that
was cut shorter is found too, which bands of MinHash values (Li, Owen and Zhang, "One permutation hashing", 2012) and
the bits of SimHash (Charikar 2002; Manku, Jain and Das Sarma 2007) would miss.
"""

from typing import NamedTuple

from reader.near_duplicates.shingles import hashed_words
from reader.near_duplicates.story_text import LEAST

SIZE = 24
"""Shingles of a sketch. Of a text's, a copy of its first third has 8."""
COMMON = 2
"""Shingles that two sketches must have in common for the texts to be worth comparing: one may be any phrase."""
_BYTES = 6
"""Bytes of a shingle in a sketch: among those of a million texts, no two different ones should have the same."""


class Sketch(NamedTuple):
    """The shingles by which a text is looked up, 48 bits each; none where it is too short. `words` counts its words."""

    shingles: tuple[int, ...]
    words: int


def sketch(text: str) -> Sketch:
    """The sketch of a text, always the same for the same words. Takes time linear in the text, about 0.8 milliseconds
    for a thousand words.
    """
    from hashlib import blake2b  # brings OpenSSL with it, five megabytes that reading does without

    words = 0
    found: dict[int, memoryview] = {}
    for one, run in hashed_words(text):
        found[one] = run
        words += 1
    chosen = sorted(found)[:SIZE] if len(found) >= LEAST else []
    numbers = (int.from_bytes(blake2b(found[one], digest_size=_BYTES).digest()) for one in chosen)
    return Sketch(tuple(numbers), words)
