"""What is known beforehand of words in German, French, Spanish, Italian, Portuguese and Dutch.

Given names and surnames come from Faker (MIT), Berlin's registry (CC-BY 3.0 DE) and the US Census (public domain),
places from GeoNames (CC-BY 4.0), countries from Unicode's CLDR, the rest is ours; see `training/names/README.md`.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from reader.annotating.ner.german_clusters import german_clusters
from reader.annotating.ner.known_names import LISTS, known_names
from reader.annotating.ner.token_features import Vocabulary

TABLE = Path(__file__).with_name("european_names.gz")
EUROPEAN_LISTS = {
    "demonyms": "D",
    "given_names": LISTS["given_names"],
    "surnames": LISTS["known_surnames"],
    "companies": LISTS["companies"],
    "media": LISTS["media"],
    "not_names": LISTS["not_names"],
    "organisations": LISTS["organisations"],
    "parties": LISTS["parties"],
    "places": LISTS["places_extra"],
    "teams": LISTS["teams"],
    "organisation_heads": LISTS["organisation_heads"],
    "place_heads": LISTS["place_heads"],
}
"""The lists made by hand, in training/names/european/ -> their flags."""


@cache
def european_vocabulary() -> Vocabulary:
    """The vocabulary of the languages but German, read once."""
    return _vocabulary(None)


@cache
def german_vocabulary() -> Vocabulary:
    """The vocabulary of German, read once."""
    return _vocabulary(german_clusters())


def _vocabulary(brown: Mapping[str, str] | None) -> Vocabulary:
    known = known_names(TABLE)
    titles = frozenset(word for word, kind in known.clusters.items() if kind == "role")
    return Vocabulary(known, titles, is_european=True, brown=brown)
