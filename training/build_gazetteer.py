"""Build reader/annotating/gazetteer.json.gz: first names, surnames, cities, countries and regions.

    python training/build_gazetteer.py GAZETTEER.json.gz

GAZETTEER maps single words to flags ("w") and first words to phrases ("p"); the flags are F first name, L surname, C
city of 200,000 people and more, c smaller city, N country, S state, R region. It is made of two sources: names from the
US Census of 1990 (public domain), places from GeoNames (https://www.geonames.org, CC-BY 4.0). Smaller cities are left
out: most of them are also surnames or plain words.
"""

import gzip
import json
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "reader" / "annotating" / "gazetteer.json.gz"


def main(source: str) -> None:
    """Read the full gazetteer and write the cut one."""
    with gzip.open(source, "rt", encoding="utf8") as stream:
        full = json.load(stream)
    words, phrases = full["w"], {name: flag for group in full["p"].values() for name, flag in group.items()}
    table = {
        "first_names": _with(words, "F"),
        "surnames": _with(words, "L"),
        "places": sorted({*_with(words, "CNSR"), *_with(phrases, "CNSR")}),
    }
    data = json.dumps({key: "|".join(names) for key, names in table.items()}, ensure_ascii=False).encode()
    TARGET.write_bytes(gzip.compress(data, 9, mtime=0))
    print({key: len(names) for key, names in table.items()}, f"{TARGET.stat().st_size:,} bytes")


def _with(flags: dict[str, str], wanted: str) -> list[str]:
    return sorted(word for word, flag in flags.items() if set(flag) & set(wanted) and len(word) > 1)


if __name__ == "__main__":
    main(sys.argv[1])
