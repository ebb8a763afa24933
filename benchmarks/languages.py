"""How often the language of a single sentence is found out.

    python benchmarks/languages.py FILE.jsonl [FILE.jsonl ...] [--words 4 14]

A FILE has an article a line: its "text", and its "lang" where it is not English; gzipped if its name ends in ".gz".
Prints for each language how many of its sentences with as many words are taken for that language, for none, and for
English.
"""

import argparse
import re
from collections import Counter, defaultdict
from pathlib import Path

from article_files import read_articles

from reader.annotating.lexicon.language import detect_language

_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n")


def main() -> None:
    """Detect and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--words", type=int, nargs=2, default=(4, 14), metavar=("LEAST", "MOST"))
    options = parser.parse_args()
    least, most = options.words
    taken: dict[str, Counter[str | None]] = defaultdict(Counter)
    for article in read_articles(options.files):
        for sentence in _BETWEEN_SENTENCES.split(article.text):
            if least <= len(sentence.split()) <= most:
                taken[article.language][detect_language(sentence)] += 1
    print("language  sentences   right    none  English")
    for language, counts in taken.items():
        shares = [100 * counts[one] / counts.total() for one in (language, None, "en")]
        print(f"{language:8} {counts.total():10} {shares[0]:6.1f}% {shares[1]:6.1f}% {shares[2]:7.1f}%")


if __name__ == "__main__":
    main()
