"""What finding names costs: load time, size, added memory, tokens in a second.

    python benchmarks/names.py TEXTS.jsonl [--language de] [--pairs 5]

TEXTS are JSON lines with a "text". Tokens are words between spaces; seconds are CPU seconds. Names are found alone and
with quotes in turn, after a text to warm up; the median of the rounds is printed. Load is the time of the first call in
a new process without its imports, memory what the call adds to the peak after these (Linux only); both are medians of
`--pairs` processes. `--language` says in which language the texts are.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.annotating.entities import find_entities
from reader.annotating.ner import european_vocabulary, german_clusters, known_names
from reader.annotating.ner.name_models import ENGLISH_MODEL, GERMAN_MODEL, model_of
from reader.annotating.quotes import find_quotes

_LOAD = """
import re, time
from reader.annotating.entities import find_entities
peak = lambda: int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
before, begun = peak(), time.process_time()
find_entities("We met Maria Lopez there.", LANGUAGE)
print(time.process_time() - begun, peak() - before)
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--language", default="en")
    options = parser.parse_args()
    texts = [json.loads(line)["text"] for line in options.texts.read_text("utf-8").split("\n") if line]
    model = model_of(options.language)
    tables = [known_names.TABLE if model is ENGLISH_MODEL else european_vocabulary.TABLE]
    tables += [german_clusters.TABLE] if model is GERMAN_MODEL else []
    sizes = {path.name: path.stat().st_size for path in (model.first, model.second, *tables)}
    print("size      ", f"{sum(sizes.values()):,} bytes", sizes)
    loads = [_load(options.language) for _ in range(options.pairs)]
    print("load      ", f"{statistics.median(seconds for seconds, _ in loads):.3f} s")
    print("memory    ", f"{statistics.median(kib for _, kib in loads) / 1024:.0f} MB")
    _print_speeds(texts, options.language, options.pairs)


def _load(language: str) -> tuple[float, int]:
    code = _LOAD.replace("LANGUAGE", repr(language))
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, kib = run.stdout.split()
    return float(seconds), int(kib)


def _print_speeds(texts: Sequence[str], language: str, rounds: int) -> None:
    jobs: dict[str, Callable[[str], object]] = {
        "names": lambda text: find_entities(text, language),
        "and quotes": lambda text: find_quotes(text, find_entities(text, language), language),
    }
    find_entities(texts[0], language)
    tokens = sum(len(text.split()) for text in texts)
    speeds: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            begun = time.process_time()
            for text in texts:
                job(text)
            speeds[name].append(tokens / (time.process_time() - begun))
    for name, found in speeds.items():
        print(f"{name:10}", f"{statistics.median(found):,.0f} tokens a second")


if __name__ == "__main__":
    main()
