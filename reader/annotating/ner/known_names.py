"""Gazetteers and word clusters: names known beforehand, and groups of words that are used alike.

First names and surnames come from the US Census of 1990 (public domain), places from GeoNames (CC-BY 4.0), clusters
from CC0 word vectors; see `training/names/README.md`.
"""

import gzip
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path

from reader.annotating.ner.name_table import NameTable, pack_names

TABLE = Path(__file__).with_name("known_names.gz")
DEMONYM = "D"
"""The flag of nationalities, faiths and the like: words that are no name by themselves."""
LISTS = {
    "acronyms": "0",
    "armed_groups": "1",
    "organisations": "2",
    "companies": "3",
    "given_names": "4",
    "given_names_european": "4",
    "given_names_worldwide": "4",
    "known_surnames": "5",
    "media": "6",
    "not_names": "7",
    "parties": "8",
    "places_abroad": "U",
    "places_extra": "9",
    "teams": "A",
    "organisation_heads": "H",
    "organisation_starts": "O",
    "place_heads": "P",
    "place_starts": "Q",
}
"""The hand-made lists in the folder lists/, a name on each line -> their flags."""
_PLACES = frozenset("CNSR" + LISTS["places_extra"])
LONGEST = 6
"""Tokens of the longest name that is looked up."""
_NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The gazetteers. A flag is a letter that stands for one list; `flags` have the letters of all lists that hold a
    name.
    """

    words: NameTable
    """A name of one token -> its flags."""
    phrases: NameTable
    """A name of several tokens, joined by spaces -> its flags."""
    clusters: NameTable
    """A word in lower case -> its cluster."""
    phrases_from: Callable[[str], Mapping[str, str]] = field(init=False)
    """Finds the phrases that begin with a token; remembers those of frequent tokens."""

    def __post_init__(self) -> None:
        remembered = lru_cache(16384)(lambda token: dict(self.phrases.beginning_with(token + " ")) or _NONE)
        object.__setattr__(self, "phrases_from", remembered)

    def is_surname(self, word: str) -> bool:
        """Whether a word is a common surname of the United States."""
        return "L" in self.words.get(word, "")

    def is_place(self, name: str) -> bool:
        """Whether a name, given as tokens joined by spaces, is a city, a country, a state or a region."""
        return not _PLACES.isdisjoint(self.flags(name))

    def flags(self, name: str) -> str:
        """The flags of a name, given as tokens joined by spaces; "" for a name that no list holds."""
        first, space, _ = name.partition(" ")
        return self.phrases_from(first).get(name, "") if space else self.words.get(name, "")


@cache
def known_names(path: Path = TABLE) -> KnownNames:
    """Read the gazetteers from their file, once for each path."""
    data = gzip.decompress(path.read_bytes())
    head = data.index(b"\n") + 1
    ends = accumulate(json.loads(data[:head]), initial=head)
    return KnownNames(*[NameTable(data[start:end]) for start, end in pairwise(ends)])


def write_known_names(
    path: Path, words: Mapping[str, str], phrases: Mapping[str, str], clusters: Mapping[str, str]
) -> None:
    """Write a file of gazetteers: a line of JSON with the length of each part, then the parts."""
    # Pages print either apostrophe.
    curled = {name.replace("'", "’"): flags for name, flags in phrases.items() if "'" in name}
    parts = [pack_names(names) for names in (words, {**phrases, **curled}, clusters)]
    head = json.dumps([len(part) for part in parts]).encode()
    path.write_bytes(gzip.compress(b"".join([head, b"\n", *parts]), 9, mtime=0))
