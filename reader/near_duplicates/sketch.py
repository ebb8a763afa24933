"""Sketches: a few shingles of a text by which its near duplicates are looked up, those with the smallest hashes
(bottom-k sketches; Broder 1997). A text and a part of it have the same ones, as far as these are in the part: so a copy
that was cut shorter is found, too, which bands of MinHash values (Li, Owen and Zhang, "One permutation hashing", 2012)
and the bits of SimHash (Charikar 2002; Manku, Jain and Das Sarma 2007) would miss.
"""

from typing import NamedTuple

from reader.near_duplicates.shingles import hashed_words
from reader.near_duplicates.story_text import LEAST

SIZE = 24
"""Shingles of a sketch. A copy of the first third of a text has 8 of them."""
COMMON = 2
"""Shingles that two sketches must share for the texts to be compared: a single one may be any phrase."""
_BYTES = 6
"""Bytes of a shingle in a sketch, so that hardly two different shingles of a million texts have the same hash."""


class Sketch(NamedTuple):
    """The shingles by which a text is looked up, 48 bits each; none where the text is too short. `words` is its length
    in words.
    """

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
