"""What is known of words and names beforehand: lists of names, clusters of words that are used alike.

First names and surnames are the US Census's of 1990 (public domain), places GeoNames' (CC-BY 4.0), the clusters are of
word vectors that are CC0; `training/names/README.md` says more.
"""

import gzip
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("known_names.json.gz")
DEMONYM = "D"
"""The flag of nationalities, faiths and the like: words that name nobody by themselves."""
LISTS = {
    "acronyms": "0",
    "armed_groups": "1",
    "bodies": "2",
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
"""Lists made by hand, in the folder lists/, a name a line -> their flags."""
_PLACES = frozenset("CNSR" + LISTS["places_extra"])
LONGEST = 6
"""Tokens of the longest name that is looked up."""


@dataclass(frozen=True, slots=True)
class KnownNames:
    """A flag is a letter for each list that holds the name."""

    words: dict[str, str]
    """A name of one token -> its flags."""
    phrases: dict[str, str]
    """A name of several, with spaces between the tokens -> its flags."""
    openings: frozenset[str]
    """The first tokens of the phrases."""
    clusters: dict[str, str]
    """A word in lower case -> the cluster that it belongs to."""

    def is_surname(self, word: str) -> bool:
        """Whether a word is a common surname of the United States."""
        return "L" in self.words.get(word, "")

    def is_place(self, name: str) -> bool:
        """Whether a name, its tokens with spaces between them, is a city, a country, a state or a region."""
        return not _PLACES.isdisjoint(self.flags(name))

    def flags(self, name: str) -> str:
        """The flags of a name whose tokens have spaces between them."""
        return self.phrases.get(name, "") if " " in name else self.words.get(name, "")


@cache
def known_names(path: Path = TABLE) -> KnownNames:
    """The lists, read from their file once."""
    data = json.loads(gzip.decompress(path.read_bytes()))
    words = _spread(data["words"])
    phrases = _spread(data["phrases"])
    # Pages print either apostrophe.
    phrases.update([(name.replace("'", "’"), flags) for name, flags in phrases.items() if "'" in name])
    openings = frozenset([phrase[: phrase.index(" ")] for phrase in phrases])
    return KnownNames(words, phrases, openings, _spread(data["clusters"]))


def _spread(groups: dict[str, str]) -> dict[str, str]:
    """`{"flags": "name|name"}` as a dictionary from names to flags."""
    found: dict[str, str] = {}
    for flags, names in groups.items():
        found.update(dict.fromkeys(names.split("|"), flags))
    return found
