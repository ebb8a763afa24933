"""The shingles of a text: each run of some words that follow one another, as a number (Broder, "On the resemblance and
containment of documents", 1997). What two texts have in common of them is what they have in common of each other.

Python's own hash is another in each process; CRC-32 is always the same, quick, and enough where texts are compared.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from zlib import crc32

LENGTH = 4
"""Words of a shingle. Fewer, and texts that have nothing to do with each other share many; more, and each changed word
takes more of them away.
"""

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, Japanese and Chinese put no spaces between words: there each letter counts as one."""
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


def shingles(text: str) -> set[int]:
    """The shingles of a text, in lower case and without punctuation: 32 bits each, always the same for the same words.

    Takes time linear in the text, about half a millisecond for a thousand words.
    """
    return {one for one, _ in hashed_words(text)}


def distinctive_shingles(text: str) -> set[int]:
    """Those of the shingles that have a number or a name in them. Reports by one template, such as on the weather of
    two days, have all others in common.
    """
    words = _WORD.findall(text)
    common = {word for word in words if word.islower()}
    telling = [not word.islower() and word.lower() not in common for word in words]
    return {one for place, (one, _) in enumerate(_hashed(words)) if any(telling[place : place + LENGTH])}


def hashed_words(text: str) -> Iterator[tuple[int, memoryview]]:
    """The hash of each shingle and its words, in the order of the text."""
    return _hashed(_WORD.findall(text))


def _hashed(words: list[str]) -> Iterator[tuple[int, memoryview]]:
    encoded = [word.lower().encode("utf-8", "replace") for word in words]
    starts = [0, *accumulate(len(word) + 1 for word in encoded)]
    line = memoryview(b" ".join(encoded))
    for start, end in zip(starts, starts[LENGTH:], strict=False):
        run = line[start : end - 1]
        yield crc32(run), run
