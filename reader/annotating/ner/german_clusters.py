"""Brown clusters of German words (Brown and others 1992): groups of words that are used alike.

Where all nouns have capitals, they tell names from nouns. They come from spacy-lookups-data (MIT); see
`training/names/README.md`.
"""

import gzip
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from reader.annotating.ner.name_table import NameTable, pack_names

TABLE = Path(__file__).with_name("german_clusters.gz")


@cache
def german_clusters(path: Path = TABLE) -> NameTable:
    """Read the clusters from their file, once for each path: a word as written -> the code of its cluster.

    A code has a letter for a large cluster, one for a part of it, and one for a part of that.
    """
    return NameTable(gzip.decompress(path.read_bytes()))


def write_german_clusters(path: Path, clusters: Mapping[str, str]) -> None:
    """Write a file of words with the codes of their clusters."""
    path.write_bytes(gzip.compress(pack_names(clusters), 9, mtime=0))
