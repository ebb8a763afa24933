"""Measures the processor time of cleaning a page, and of a process's first page, compared with trafilatura.

  python benchmarks/cleaning_speed.py DATA [--every 8] [--cold 10]

DATA has gold.jsonl, html/ and text/. Requires trafilatura: pip install trafilatura. Both clean each page's HTML in
turn, in this process, after a warm-up page; the reader also cleans its two text scrapes. trafilatura runs with its
precision setting and metadata. Ratios are those of the sums, so they hold on slow and busy machines. With --cold N, N
pages are cleaned by `broadsheet clean` and by trafilatura's command line, each in a process of its own.
"""

import argparse
import gzip
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rigs import broadsheet
from trafilatura import bare_extraction

from reader.cleaning.clean import clean
from reader.pages.page import Page


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--every", type=int, default=8)
    parser.add_argument("--cold", type=int, default=10)
    options = parser.parse_args()
    golds = [json.loads(line) for line in (options.data / "gold.jsonl").open(encoding="utf-8")][:: options.every]
    _print_warm(options.data, golds)
    if options.cold:
        _print_cold(options.data, golds[: options.cold])


def _print_warm(data: Path, golds: list[dict[str, Any]]) -> None:
    times: dict[str, list[float]] = {"trafilatura": [], "HTML": [], "text": []}
    for gold in [golds[0], *golds]:
        url = gold["url"]
        html = _html(data, gold)
        times["trafilatura"].append(
            _cpu(lambda html=html, url=url: bare_extraction(html, url=url, favor_precision=True, with_metadata=True))
        )
        times["HTML"].append(_cpu(lambda html=html, url=url: clean(Page("page", "html", html, url))))
        texts = [(data / "text" / f"{gold['id']}.{name}.txt").read_text("utf-8") for name in ("blocks", "alt")]
        both = [_cpu(lambda text=text, url=url: clean(Page("page", "text", text, url))) for text in texts]
        times["text"].append(statistics.mean(both))
    base = sum(times["trafilatura"][1:])
    for name, (_, *ones) in times.items():
        mean, median = 1e3 * statistics.mean(ones), 1e3 * statistics.median(ones)
        print(
            f"{name:12} {len(ones)} pages  mean {mean:5.1f} ms  median {median:5.1f} ms  ratio {sum(ones) / base:.3f}"
        )


def _print_cold(data: Path, golds: list[dict[str, Any]]) -> None:
    other = [sys.executable, "-m", "trafilatura.cli", "--precision", "--json"]
    sums = {"trafilatura": 0.0, "HTML": 0.0, "text": 0.0}
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        for gold in golds:
            page.write_text(_html(data, gold), "utf-8")
            text = data / "text" / f"{gold['id']}.blocks.txt"
            sums["trafilatura"] += _cpu_of_process(other, page)
            sums["HTML"] += _cpu_of_process([sys.executable, broadsheet(), "clean"], page)
            sums["text"] += _cpu_of_process([sys.executable, broadsheet(), "clean"], text)
    for name, seconds in sums.items():
        ratio = seconds / sums["trafilatura"]
        print(f"{name:12} a process for each of {len(golds)}: {1e3 * seconds / len(golds):4.0f} ms  ratio {ratio:.3f}")


def _html(data: Path, gold: dict[str, Any]) -> str:
    return gzip.decompress((data / "html" / f"{gold['id']}.html.gz").read_bytes()).decode()


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _cpu_of_process(command: list[str], page: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with page.open("rb") as file:
        stdin, arguments = (file, []) if "trafilatura.cli" in command else (subprocess.DEVNULL, [str(page)])
        subprocess.run([*command, *arguments], stdin=stdin, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
