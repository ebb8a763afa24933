"""How well the stories of front pages are found, against lists of them made by hand.

    python benchmarks/listed_stories.py EVAL FOLDER [--wrong]

EVAL has eval_segments.py. FOLDER has gold.jsonl, of which the pages with `stories` count, and their HTML. A story is
found if one of its titles is that of a story of `api.stories`, as the scorer compares titles. Recall is over all lists,
precision over those that are complete. `--wrong` prints the titles missed and those in no list.
"""

import argparse
import importlib
import json
import sys
from pathlib import Path
from typing import Any

from reader import api


def main() -> None:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, str(options.eval))
    scorer = importlib.import_module("eval_segments")
    found = listed = right = given = 0
    for page in map(json.loads, (options.folder / "gold.jsonl").open(encoding="utf-8")):
        if not page.get("stories"):
            continue
        titles = titles_of(scorer, options.folder, page)
        known = [{scorer.norm(title) for title in story["titles"]} for story in page["stories"]]
        hits = [bool(one & titles) for one in known]
        found, listed = found + sum(hits), listed + len(known)
        if page["stories_complete"]:
            right, given = right + sum(hits), given + len(titles)
        print(page["id"], f"{sum(hits)} of {len(known)} found, {len(titles)} given")
        if options.wrong:
            print("  missed:", *(min(one) for one, hit in zip(known, hits, strict=True) if not hit), sep="\n    ")
            print("  in no list:", *sorted(titles - set().union(*known)), sep="\n    ")
    print(f"recall {found / listed:.3f}, precision {right / given:.3f}")


def titles_of(scorer: Any, folder: Path, page: dict[str, Any]) -> set[str]:
    """The titles of the stories of a page, as the scorer compares them."""
    html = scorer.page_html(str(folder), page["id"])
    return {scorer.norm(story.title) for story in api.stories(html, url=page["url"])} - {""}


if __name__ == "__main__":
    main()
