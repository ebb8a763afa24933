"""Builds reader/annotating/ner/known_names.gz: gazetteers, and clusters of words.

    python training/names/build_known_names.py GAZETTEER.json.gz CLUSTERS.json.gz SETS... [--lists FOLDER]

GAZETTEER maps single words to flags ("w") and first words to phrases ("p"): F first name, L surname (US Census 1990,
public domain), C city of 200,000 people and more, c smaller city, N country, S state of the US, R region, y county
(GeoNames, CC-BY 4.0). CLUSTERS maps a cluster's number to its words; only words that occur in the
SETS (JSON lines with a "text") are saved. FOLDER has a file for each list, with a name on each line.
"""

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from reader.annotating.ner.known_names import LISTS, TABLE, write_known_names
from reader.annotating.ner.tokens import split_tokens

ROOT = Path(__file__).resolve().parent.parent.parent
NATIONALITIES = Path(__file__).with_name("demonyms.txt")
_LEAST = 1


def main() -> None:
    """Read the sources and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("gazetteer")
    parser.add_argument("clusters")
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--lists", type=Path, default=ROOT / "reader" / "annotating" / "ner" / "lists")
    parser.add_argument("--least", type=int, default=_LEAST)
    given = parser.parse_args()
    flags = _flags(given.gazetteer, given.lists)
    write_table(TABLE, flags, _clusters(given.clusters, given.sets, given.least))


def _flags(gazetteer: str, lists: Path) -> dict[str, str]:
    with gzip.open(gazetteer, "rt", encoding="utf8") as stream:
        full = json.load(stream)
    found: dict[str, set[str]] = defaultdict(set)
    for name, flag in [
        *full["w"].items(),
        *((name, flag) for group in full["p"].values() for name, flag in group.items()),
    ]:
        found[_tokens(name)].update(flag)
    for name in NATIONALITIES.read_text("utf8").splitlines():
        found[_tokens(name)].add("D")
    for title, letter in LISTS.items():
        for name in (lists / f"{title}.txt").read_text("utf8").split("\n"):
            if name.strip():
                found[_tokens(name.strip())].add(letter)
    return {name: "".join(sorted(flag)) for name, flag in found.items() if len(name) > 1}


def _tokens(name: str) -> str:
    return " ".join(split_tokens(name).words)


def _clusters(path: str, sets: Iterable[str], least: int) -> dict[str, str]:
    counts: Counter[str] = Counter()
    for name in sets:
        for line in Path(name).read_text("utf8").splitlines():
            counts.update(word.lower() for word in re.findall(r"[^\W\d_][^\W_]+", json.loads(line)["text"]))
    with gzip.open(path, "rt", encoding="utf8") as stream:
        clusters = json.load(stream)
    return {word: key for key, words in clusters.items() for word in words.split() if counts[word] >= least}


def write_table(path: Path, flags: Mapping[str, str], clusters: Mapping[str, str]) -> None:
    """Write a table of names with their flags and words with their clusters, and print how many they are."""
    words = {name: flag for name, flag in flags.items() if " " not in name}
    phrases = {name: flag for name, flag in flags.items() if " " in name}
    write_known_names(path, words, phrases, clusters)
    sizes = {"words": len(words), "phrases": len(phrases), "clusters": len(clusters)}
    print(sizes, f"{path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
