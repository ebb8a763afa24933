"""Whether another version gives the same articles: the JSON of each page, cleaned and annotated by both.

    python benchmarks/same_articles.py PAGES OTHER_CHECKOUT [--every 1]

PAGES is a folder of pages, HTML and text, packed by gzip or not; those in folders below it count too. Each version goes
through them in a process of its own, both with the Python that runs this. Prints how many pages there are, how many of
them differ, and the names of the first of these; exits with 1 where any differs. A page without an article is the same
where the other version finds none either.
"""

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_HERE = Path(__file__).resolve().parents[1]
_KINDS = {".html": "html", ".htm": "html", ".txt": "text"}
_SHOWN = 20
_DIGESTS = """
import gzip, hashlib, json, sys
from pathlib import Path
try:
    from reader.api import PageError, analyse, to_json
except ImportError:  # a version from before the public interface
    from reader.article_json import article_to_json as to_json
    from reader.errors import PageError
    from reader.ingest import analyse as analyse_page
    from reader.pages.page import Page
    analyse = lambda text, kind: analyse_page(Page("page", kind, text))

def found(path, kind):
    raw = Path(path).read_bytes()
    text = (gzip.decompress(raw) if path.endswith(".gz") else raw).decode("utf-8", "replace")
    try:
        return json.dumps(to_json(*analyse(text, kind=kind)), sort_keys=True)
    except PageError as error:
        return type(error).__name__

for path, kind in json.load(sys.stdin):
    print(hashlib.sha256(found(path, kind).encode()).hexdigest())
"""


def main() -> None:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take one page of this many")
    options = parser.parse_args()
    pages = find_pages(options.pages.resolve())[:: options.every]
    with ThreadPoolExecutor(2) as pool:
        ours, theirs = pool.map(lambda checkout: digests(checkout, pages), (_HERE, options.other.resolve()))
    differ = [path for (path, _), one, other in zip(pages, ours, theirs, strict=True) if one != other]
    print(f"{len(pages)} pages, {len(differ)} differ")
    print(*differ[:_SHOWN], sep="\n", end="\n" if differ else "")
    sys.exit(bool(differ))


def find_pages(folder: Path) -> list[tuple[str, str]]:
    """The pages of a folder and those below it, each with its kind, by their paths."""
    found = [(path, path.with_suffix("") if path.suffix == ".gz" else path) for path in sorted(folder.rglob("*"))]
    return [(str(path), _KINDS[name.suffix]) for path, name in found if name.suffix in _KINDS]


def digests(checkout: Path, pages: list[tuple[str, str]]) -> list[str]:
    """A digest of what the version in a checkout finds on each page."""
    done = subprocess.run(
        [sys.executable, "-c", _DIGESTS],
        cwd=checkout,
        env=os.environ | {"PYTHONPATH": str(checkout)},
        input=json.dumps(pages),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout.split()


if __name__ == "__main__":
    main()
