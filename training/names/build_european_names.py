"""Builds reader/annotating/ner/european_names.gz: gazetteers and classes of words of six languages.

    python training/names/build_european_names.py RESOURCES

RESOURCES is a folder with gazetteer.json.gz and cities_all_languages.json.gz (GeoNames, CC-BY 4.0; US Census). Beside
it are folders train-LANGUAGE with gazetteer_LANGUAGE.json.gz (given names and surnames; countries of Unicode's CLDR).
The lists of the folder european/ and those of the English recogniser are added: a name on each line.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from build_known_names import NATIONALITIES, ROOT, write_table

from reader.annotating.ner.european_tokens import split_european
from reader.annotating.ner.european_vocabulary import EUROPEAN_LISTS, TABLE
from reader.annotating.ner.known_names import LISTS

FOLDER = Path(__file__).with_name("european")
LANGUAGES = "de es fr it nl pt".split()
_KINDS = {"first": "F", "first_berlin": "F", "last": "L", "country": "N"}
_LONGEST = 5
"""The most words of a town's name that is saved."""


def main() -> None:
    """Read the sources and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("resources", type=Path)
    given = parser.parse_args()
    found: dict[str, set[str]] = defaultdict(set)
    for name, flags in [*known(given.resources), *listed()]:
        tokens = " ".join(split_european(name).words)
        if len(tokens) > 1:
            found[tokens].update(flags)
    flags = {name: "".join(sorted(flag)) for name, flag in found.items()}
    write_table(TABLE, flags, dict(word_classes()))


def known(resources: Path) -> Iterator[tuple[str, str]]:
    """The names of the sources, with their flags."""
    full = _read(resources / "gazetteer.json.gz")
    yield from full["w"].items()
    for group in full["p"].values():
        yield from group.items()
    for name in _read(resources / "cities_all_languages.json.gz"):
        if name[:1].isupper() and len(name) > 2 and name.count(" ") < _LONGEST and _is_plain(name):
            yield name, "C"
    for language in LANGUAGES:
        for kind, names in _read(resources.parent / f"train-{language}" / f"gazetteer_{language}.json.gz").items():
            yield from ((name, _KINDS[kind]) for name in names)


def listed() -> Iterator[tuple[str, str]]:
    """The names of the lists made by hand, with their flags."""
    for title, letter in LISTS.items():
        if title not in ("organisation_heads", "organisation_starts", "place_heads", "place_starts", "not_names"):
            yield from _lines(ROOT / "reader" / "annotating" / "ner" / "lists" / f"{title}.txt", letter)
    yield from _lines(NATIONALITIES, "D")
    for title, letter in EUROPEAN_LISTS.items():
        yield from _lines(FOLDER / f"{title}.txt", letter)


def word_classes() -> Iterator[tuple[str, str]]:
    """Words with their class; a word of several classes has the first."""
    seen: set[str] = set()
    for line in (FOLDER / "word_classes.txt").read_text("utf8").splitlines():
        kind, colon, words = line.partition(": ")
        if colon and not line.startswith("#"):
            for word in words.split():
                if word not in seen:
                    seen.add(word)
                    yield word, kind


def _lines(path: Path, letter: str) -> Iterator[tuple[str, str]]:
    for name in path.read_text("utf8").splitlines() if path.exists() else ():
        if name.strip() and not name.startswith("#"):
            yield name.strip(), letter


def _is_plain(name: str) -> bool:
    """Whether a town's name is written in Latin letters and is no transcription of syllables."""
    return all(sign < "ɐ" or sign in " -’'" for sign in name) and "'" not in name[1:-1] or name[:2] in ("L'", "D'")


def _read(path: Path) -> Any:
    with gzip.open(path, "rt", encoding="utf8") as stream:
        return json.load(stream)


if __name__ == "__main__":
    main()
