"""Process start to the first full frame of the live app, against a bare Textual app; newsboat for the record.

    python benchmarks/startup.py HARNESS_FOLDER SCRATCH_FOLDER [--runs 31]

The bare app has a Header, a Static and a Footer. Libraries of 10 and of 10,000 articles, of more in scale.py. Programs
take turns; the ratio is the median of the ratios within each turn. Also says which modules `--help`, `--version` and
`clean` import.
"""

import argparse
import re
import statistics
import subprocess
import sys
from pathlib import Path

from rigs import Rig, broadsheet, load_harness, newsboat_version

_BARE = """
from textual.app import App
from textual.widgets import Footer, Header, Static

class Bare(App):
    BINDINGS = [("q", "quit", "Quit")]

    def compose(self):
        yield Header()
        yield Static("bare app is here")
        yield Footer()

Bare().run()
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("harness")
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--runs", type=int, default=31)
    options = parser.parse_args()
    harness = load_harness(options.harness)
    options.scratch.mkdir(parents=True, exist_ok=True)
    bare = options.scratch / "bare.py"
    bare.write_text(_BARE, "utf-8")
    small, large = Rig(options.scratch, 10), Rig(options.scratch, 10_000)
    programs = {
        "bare Textual app": ([sys.executable, str(bare)], "bare app is here", {}),
        "reader, 10 articles": (
            small.reader()[0],
            re.compile(r"▌● 000000 .*\n(.*\n)*.*help"),
            {"env": small.reader()[1]},
        ),
        "reader, 10,000": (large.reader()[0], re.compile(r"▌● 000000 .*\n(.*\n)*.*help"), {"env": large.reader()[1]}),
        "newsboat, 10 articles": (small.newsboat(), "Bench feed", {}),
    }
    print(newsboat_version())
    results = harness.compare(programs, n=options.runs)
    base = [one.expect for one in results["bare Textual app"]]
    for name, ones in results.items():
        ratio = statistics.median(one.expect / other for one, other in zip(ones, base, strict=True))
        wall, cpu = (statistics.median(getattr(one, field) for one in ones) * 1e3 for field in ("expect", "cpu"))
        print(f"{name:24} wall {wall:6.1f} ms  CPU {cpu:6.1f} ms  ratio to bare {ratio:.3f}")
    sample = next((Path(__file__).resolve().parent.parent / "sample_articles").glob("*.txt"))
    for arguments in (["--help"], ["--version"], ["clean", str(sample)]):
        command = [sys.executable, "-X", "importtime", broadsheet(), *arguments]
        imported = subprocess.run(command, capture_output=True, text=True, check=True).stderr
        print(f"{arguments[0]}: Textual {'imported' if re.search(r'[|] +textual', imported) else 'not imported'}")


if __name__ == "__main__":
    main()
