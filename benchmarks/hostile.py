"""Hostile input through the reader: files, folders, a faulty server, damaged pages; then screens and signals.

    python benchmarks/hostile.py FOLDER COMMAND [--only files,feeds,folders,server,mutants,screens,signals]
                                 [--case ID ...] [--mutants 300]

FOLDER holds the tools that make and judge hostile input (faultserver.py, state.py, termcheck.py, mutate.py) with
manifest.json, which names each case and what must happen, and the files of the cases. COMMAND is the reader's, such as
.venv/bin/broadsheet. Ports 8765 and 8766 must be free: files name them. Linux, as memory is measured by wait4.

Prints a line a case: pass or FAIL, what was expected, what came. The exit status is 1 if a case failed.
"""

import argparse
import importlib
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from hostile_screens import check_screens, check_signals

_GROUPS = ("files", "feeds", "folders", "server", "mutants", "screens", "signals")
_PATIENCE = 90
"""Seconds after which a run is killed."""

_FEED_PATIENCE, _MUTANT_PATIENCE = 20, 0.5
"""Seconds for a feed, which is no page, unless its case says otherwise; and on average for a damaged page."""

_REASONS = {
    "empty": r"is empty",
    "binary": r"not a page of text",
    "too large": r"larger than|more than",
    "too many redirects": r"redirects more than",
    "timed out": r"within \d+ seconds",
    "certificate": r"certificate",
    "refused": r"refused",
    "name not found": r"name is not known",
    "gone": r"410",
    "private address": r"private",
}
"""Kind of error in a case -> what the sentence to the person must hold. Other kinds need a sentence, whatever it is."""

_NO_PAGE = ("No article was found", "This is a feed", "answered 304", "illegal header line")
"""What may be said of a route that is well for a reader of feeds: it serves a feed, nothing new, or an odd header."""

_SEED = "<title>Kept</title><h1>Kept through everything</h1>" + 4 * (
    "<p>The harbour office kept its ledger dry through the flood, and the clerk who carried it was thanked in June.</p>"
)


class Run(NamedTuple):
    """One run of the reader: exit status (negative: killed), what it wrote, wall seconds, largest resident MiB."""

    status: int
    output: bytes
    complaint: bytes
    seconds: float
    mebibytes: float


class Report:
    """Prints each case, and counts those that passed and failed."""

    def __init__(self) -> None:
        self.passed, self.failed = 0, 0

    def add(self, name: str, expected: str, faults: list[str], got: str) -> None:
        """Print a case: it failed if there are faults."""
        self.passed, self.failed = self.passed + (not faults), self.failed + bool(faults)
        shown = f"{'; '.join(faults)}; {got}" if faults else got
        line = f"{'FAIL' if faults else 'pass'}  {name:<28}  expected {expected}; got {shown}"
        print(line.encode("ascii", "backslashreplace").decode(), flush=True)


class Bench:
    """The cases, the tools that judge, and the reader to be judged."""

    def __init__(self, options: argparse.Namespace, scratch: Path) -> None:
        self.folder, self.scratch = options.folder.resolve(), scratch
        program, *words = shlex.split(options.command)
        self.command = [os.path.abspath(program) if "/" in program else program, *words]
        self.report = Report()
        sys.path.insert(0, str(self.folder))
        self.leaks: Callable[..., list[tuple[str, bytes]]] = importlib.import_module("termcheck").check
        manifest = json.loads((self.folder / "manifest.json").read_text("utf-8"))
        self.secret: str = manifest["secret"]
        self.cases = [case for case in manifest["cases"] if not options.case or case["id"] in options.case]
        self.environment = _environment(scratch / "home")
        self._seed = scratch / "seed.db"
        page = scratch / "seed.html"
        page.write_text(_SEED, "utf-8")
        if self.run("add", "--library", self._seed, page).status:
            raise SystemExit("the reader cannot add a plain page")

    def of(self, *routes: str) -> list[dict[str, Any]]:
        """The cases of those routes whose files are there."""
        chosen = [case for case in self.cases if case["route"] in routes]
        return [case for case in chosen if "path" not in case or (self.folder / case["path"]).exists()]

    def run(self, *arguments: object, limit: float = _PATIENCE) -> Run:
        """Run the reader to its end, in a folder of the benchmark's."""
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaint:
            started = time.monotonic()
            process = subprocess.Popen(
                [*self.command, *map(str, arguments)],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=complaint,
                env=self.environment,
                cwd=self.scratch,
            )
            timer = threading.Timer(limit, process.send_signal, [signal.SIGKILL])
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.monotonic() - started
            timer.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            output.seek(0), complaint.seek(0)
            return Run(process.returncode, output.read(), complaint.read(), seconds, usage.ru_maxrss / 1024)

    def new_library(self) -> Path:
        """A library that already holds one article."""
        library = Path(tempfile.mkdtemp(dir=self.scratch)) / "library.db"
        shutil.copy(self._seed, library)
        return library

    def library_faults(self, library: Path) -> tuple[list[str], int]:
        """What is wrong with a library, and how many articles it has beside the one it had."""
        state = [sys.executable, str(self.folder / "state.py"), "check", str(library), "article"]
        checked = json.loads(subprocess.run(state, capture_output=True).stdout)
        seeds = subprocess.run(
            [sys.executable, "-c", _COUNT_SEEDS, str(library)], capture_output=True, text=True
        ).stdout
        faults = [] if checked["ok"] else [f"library damaged: {checked}"]
        faults += [] if seeds.strip() == "1" else ["the article from before is gone"]
        return faults, checked.get("rows", 0) - 1

    # -- judging

    def run_faults(self, case: dict[str, Any], run: Run, statuses: list[int]) -> list[str]:
        """What no run may do, and what the case allows of time and memory."""
        expect, faults = case["expect"], []
        if run.status not in statuses:
            faults.append(f"exit {run.status}")
        if b"Traceback" in run.output + run.complaint:
            faults.append("traceback")
        if run.status and not run.complaint.startswith(b"broadsheet: "):
            faults.append("no sentence that says why")
        if run.status == 1 and 0 not in statuses and not re.search(_reason(expect), _text(run.complaint)):
            faults.append(f"the sentence does not say: {expect['error']}")
        faults += [f"{kind} {unit[:40]!r} written" for kind, unit in self.leaks(run.output + run.complaint)[:2]]
        if run.seconds > expect.get("seconds", _PATIENCE):
            faults.append("too slow")
        if run.mebibytes > expect.get("rss_mb", float("inf")):
            faults.append("too much memory")
        if self.secret in _text(run.output + run.complaint) or b"root:x:0" in run.output:
            faults.append("shows what is in a file of this machine")
        if (self.scratch / "PWNED").exists():
            faults.append("ran a command")
        return faults

    def text_faults(self, expect: dict[str, Any], cleaned: Run) -> list[str]:
        """What the article must and must not say."""
        if cleaned.status:
            return []
        article = json.loads(cleaned.output)
        text = "\n".join(_strings(article))
        faults = [f"lacks {wanted!r}" for wanted in expect.get("text_has", ()) if wanted not in text]
        faults += [f"holds {banned!r}" for banned in expect.get("text_lacks", ()) if banned in text]
        faults += [f"article holds {kind} {unit!r}" for kind, unit in self.leaks(text.encode("utf-8", "replace"))[:2]]
        if "title" in expect and expect["title"] != article["headline"]:
            faults.append(f"headline {article['headline']!r}")
        return faults

    # -- groups of cases

    def check_files(self) -> None:
        """Each file: added to a library, and cleaned."""
        for case in self.of("file"):
            expect, path, library = case["expect"], self.folder / case["path"], self.new_library()
            asked = _requests()
            added = self.run("add", "--library", library, path)
            cleaned = self.run("clean", "--format", "json", path)
            plain = self.run("clean", path)
            faults, count = self.library_faults(library)
            for run in (added, cleaned, plain):
                faults += self.run_faults(case, run, expect["exit"])
            faults += self.text_faults(expect, cleaned)
            least, most = expect.get("articles", (0, 1))
            if not least <= count <= most:
                faults.append(f"{count} articles")
            if len(_requests()) - len(asked) > expect.get("requests_max", 0):
                faults.append("asked the network")
            self._add_result(case, faults, added, cleaned, f"{count} articles, ")

    def check_feeds(self) -> None:
        """Feeds and lists of feeds are no pages: they must do no harm."""
        for case in self.of("feed", "opml"):
            case = {**case, "expect": {"seconds": _FEED_PATIENCE, **case["expect"]}}
            library, asked = self.new_library(), _requests()
            added = self.run("add", "--library", library, self.folder / case["path"])
            cleaned = self.run("clean", self.folder / case["path"])
            faults, _ = self.library_faults(library)
            for run in (added, cleaned):
                faults += self.run_faults(case, run, [0, 1])
            if len(_requests()) > len(asked):
                faults.append("asked the network")
            self._add_result(case, faults, added, cleaned, "")

    def check_folders(self) -> None:
        """Each folder of odd files: added."""
        top = self.scratch / "folders"
        subprocess.run([sys.executable, str(self.folder / "state.py"), "dirs", str(top)], check=True)
        for case in self.of("dir"):
            if not (top / case["id"]).is_dir() or case["id"] == "dir-unreadable" and os.geteuid() == 0:
                continue  # root may read everything
            library, expect = self.new_library(), case["expect"]
            added = self.run("add", "--library", library, top / case["id"])
            faults, count = self.library_faults(library)
            faults += self.run_faults(case, added, [0, 1] if "warn" in expect else expect["exit"])
            least, most = expect.get("articles", (1, 1))
            if not least <= count <= most:
                faults.append(f"{count} articles")
            self._add_result(case, faults, added, added, f"{count} articles, ")

    def check_server(self) -> None:
        """Each route of the server: cleaned. Slow ones side by side, those that count requests one by one."""
        cases = [case for case in self.of("net") if "url" in case]
        slow = [case for case in cases if case["expect"].get("seconds", 0) >= 30 and "rss_mb" not in case["expect"]]
        with ThreadPoolExecutor(4) as pool:
            for case, run in zip(slow, pool.map(lambda case: self.run("clean", case["url"]), slow), strict=True):
                self._add_fetched(case, run, 0)
        for case in cases:
            if case not in slow:
                before = len(_requests())
                run = self.run("clean", case["url"])
                self._add_fetched(case, run, len(_requests()) - before)
        for case in self.of("file"):
            if case["path"].endswith(".html") and not case.get("big"):
                served = {**case, "id": f"served-{case['id']}"}
                self._add_fetched(served, self.run("clean", f"http://127.0.0.1:8765/h/{Path(case['path']).name}"), 0)

    def _add_fetched(self, case: dict[str, Any], run: Run, requests: int) -> None:
        statuses = case["expect"]["exit"]
        if case["route"] == "net" and run.status == 1 and _is_no_page(run):
            statuses = [*statuses, 1]
        faults = self.run_faults(case, run, statuses)
        if requests > case["expect"].get("requests_max", 10):
            faults.append(f"{requests} requests")
        self._add_result(case, faults, run, run, "")

    def check_mutants(self, count: int) -> None:
        """Damaged pages, all in one folder: none may stop the others."""
        if not count:
            return
        folder, library = self.scratch / "mutants", self.new_library()
        folder.mkdir()
        mutants = importlib.import_module("mutate").mutants
        for number, _, data in mutants(count, 11, str(self.folder / "files")):
            (folder / f"{number:05d}.html").write_bytes(data)
        run = self.run("add", "--verbose", "--library", library, folder, limit=600)
        faults, added = self.library_faults(library)
        case = {"id": f"mutants-{count}", "expect": {"exit": [0, 1], "seconds": count * _MUTANT_PATIENCE}}
        faults += self.run_faults(case, run, [0, 1])
        results = len(re.findall(rb"^broadsheet: |^[a-z ]+: ", run.complaint + run.output, re.M))
        if results != count:
            faults.append(f"{results} of {count} pages have a line of result")
        self._add_result(case, faults, run, run, f"{added} articles, ")

    def _add_result(self, case: dict[str, Any], faults: list[str], first: Run, second: Run, more: str) -> None:
        slowest, largest = max(first.seconds, second.seconds), max(first.mebibytes, second.mebibytes)
        said = _text(first.complaint).strip().splitlines()
        why = f", {said[-1][-90:]}" if said else ""
        statuses = f"exit {first.status}" if first.status == second.status else f"exit {first.status}, {second.status}"
        got = f"{statuses}, {more}{slowest:.2f} s, {largest:.0f} MiB{why}"
        self.report.add(case["id"], _expected(case["expect"]), list(dict.fromkeys(faults)), got)


_COUNT_SEEDS = """
import sqlite3, sys
query = "SELECT count(*) FROM article WHERE headline = 'Kept through everything' AND deleted_at IS NULL"
print(sqlite3.connect(sys.argv[1]).execute(query).fetchone()[0])
"""


def _environment(home: Path) -> dict[str, str]:
    home.mkdir()
    inherited = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "STATE", "CACHE")}
    look = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", "TEXTUAL_ANIMATIONS": "none"}
    return inherited | folders | look | {"HOME": str(home)}


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def _reason(expect: dict[str, Any]) -> str:
    """A pattern for the sentence that a case wants."""
    kinds = [pattern for kind, pattern in _REASONS.items() if kind in (expect.get("error") or "")]
    return "|".join(kinds) or "."


def _is_no_page(run: Run) -> bool:
    return any(words in _text(run.complaint) for words in _NO_PAGE)


def _expected(expect: dict[str, Any]) -> str:
    """What a case wants, in a few words."""
    words = [f"exit {' or '.join(map(str, expect['exit']))}"] if "exit" in expect else []
    if "articles" in expect:
        words.append("{}..{} articles".format(*expect["articles"]))
    words += [f"{name} {ascii(expect[name])[:60]}" for name in ("text_has", "text_lacks", "title") if name in expect]
    words += [
        f"at most {expect[name]:g} {unit}" for name, unit in (("seconds", "s"), ("rss_mb", "MiB")) if name in expect
    ]
    return ", ".join([*words, expect["error"]] if expect.get("error") else words)


def _requests() -> list[Any]:
    """What the server has been asked for, without the benchmark's own questions."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    return list(json.loads(opener.open("http://127.0.0.1:8765/log", timeout=10).read()))


def _start_server(folder: Path) -> subprocess.Popen[str]:
    script = [sys.executable, str(folder / "faultserver.py"), "--root", str(folder), "--ttl", "3600"]
    server = subprocess.Popen(script, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    if not server.stdout or not server.stdout.readline().startswith("ready"):
        raise SystemExit("the server of faults did not start; is port 8765 taken?")
    return server


def main() -> None:
    """Run the groups of cases that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("command")
    parser.add_argument("--only", default=",".join(_GROUPS))
    parser.add_argument("--case", nargs="*", default=[], help="ids of the cases to run")
    parser.add_argument("--mutants", type=int, default=300, help="how many damaged pages to add (300)")
    options = parser.parse_args()
    if unknown := set(options.only.split(",")) - set(_GROUPS):
        parser.error(f"no such group: {', '.join(unknown)}")
    server = _start_server(options.folder)
    started = time.monotonic()
    try:
        with tempfile.TemporaryDirectory(prefix="hostile-") as scratch:
            bench = Bench(options, Path(scratch))
            checks: dict[str, Callable[[], None]] = {
                "files": bench.check_files,
                "feeds": bench.check_feeds,
                "folders": bench.check_folders,
                "server": bench.check_server,
                "mutants": lambda: bench.check_mutants(options.mutants),
                "screens": lambda: check_screens(bench),
                "signals": lambda: check_signals(bench),
            }
            for group in options.only.split(","):
                print(f"-- {group}", flush=True)
                checks[group]()
    finally:
        server.terminate()
        server.wait()
    report = bench.report
    print(f"{report.passed} passed, {report.failed} failed, {time.monotonic() - started:.0f} s")
    sys.exit(report.failed > 0)


if __name__ == "__main__":
    main()
