"""Builds reader/annotating/ner/german_clusters.gz: the most frequent German words with their Brown clusters.

    python training/names/build_german_clusters.py LOOKUPS

LOOKUPS is the folder `data` of the package spacy-lookups-data (MIT, Explosion). Its clusters were learnt from free
text: de_lexeme_cluster.json.gz gives a word the bits of its path from the root of a binary tree, the first bit lowest,
de_lexeme_prob.json.gz the logarithm of its share of the text.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from string import ascii_letters, digits
from typing import Any

from reader.annotating.ner.german_clusters import TABLE, write_german_clusters

DEPTHS = (5, 9, 99)
"""How many bits of the path tell the clusters of each level apart."""
_WORDS = 80_000
_LETTERS = digits + ascii_letters + "".join(map(chr, range(0xC0, 0x100)))
_LONGEST = 29


def main() -> None:
    """Read the clusters and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("lookups", type=Path)
    folder = parser.parse_args().lookups
    numbers, shares = _read(folder / "de_lexeme_cluster.json.gz"), _read(folder / "de_lexeme_prob.json.gz")
    words = [word for word, number in numbers.items() if number and _is_word(word) and word in shares]
    words = sorted(words, key=shares.__getitem__, reverse=True)[:_WORDS]
    paths = {word: format(numbers[word], "b")[::-1] for word in words}
    codes = codes_of(set(paths.values()))
    write_german_clusters(TABLE, {word: codes[path] for word, path in paths.items()})
    print(f"{len(words)} words in {len(codes)} clusters, {TABLE.stat().st_size:,} bytes")


def codes_of(paths: Iterable[str]) -> dict[str, str]:
    """Paths with their codes: a letter for each of `DEPTHS`, the same where the paths begin alike."""
    letters: dict[str, dict[str, str]] = defaultdict(dict)
    codes = {}
    for path in sorted(paths):
        code = ""
        for depth in DEPTHS:
            among = letters[code]
            code += among.setdefault(path[:depth], _LETTERS[len(among)])
        codes[path] = code
    return codes


def _is_word(word: str) -> bool:
    return 1 < len(word) <= _LONGEST and word[0].isalpha() and not any(sign.isspace() for sign in word)


def _read(path: Path) -> Any:
    with gzip.open(path, "rt", encoding="utf8") as stream:
        return json.load(stream)


if __name__ == "__main__":
    main()
