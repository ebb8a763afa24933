"""Hostile pages on the reader's screen, and the terminal after the reader was ended: two groups of hostile.py.

    python benchmarks/hostile.py FOLDER COMMAND --only screens,signals

Each page is walked through on a pty: list, article, related stories, find, links, help, notices, boxes. What the reader
writes is judged byte for byte by termcheck.py against the same walk through a benign page. A crash is made in the
Python beside COMMAND.
"""

import html
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from hostile_terminal import END, ROWS, Terminal, squeeze

from reader.library.library import Library
from reader.pipeline import add_samples

_SCHEMES = ("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "smb://h/s", "ssh://-oX/", "vscode://f")
_BENIGN = "Plain words"

# Every slot of a page that reaches the screen; what is in the attributes of the head stands there as references.
_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{text} at the Lighthouse</title>
<meta name="author" content="{references}"><meta property="og:site_name" content="{references} Courier">
<meta property="article:section" content="{references}"><meta name="description" content="{references} standfirst">
<link rel="canonical" href="http://127.0.0.1/{references}"></head><body><article><h1>{text} at the Lighthouse</h1>
<p>{text} begins here. The committee met on Tuesday to weigh the new figures, and after four hours of talk it put off
the vote until spring, as <a href="http://127.0.0.1/minutes">the minutes</a> of <a href="http://127.0.0.1/{text}">{text}
</a> say.</p>
<p>Two members said that the delay would cost the town its grant; the chair disagreed, and pointed at the audit that
was made last year by an office in the capital.</p>
<p>“{text} is what we say, and we shall say it again,” said Ann {text} Author of the lighthouse service on Friday.</p>
{links}<h2>{references}</h2>
<p>The lamp was lit for the first time in forty years, and {references} could be read from the other side of the bay,
where a crowd of some hundreds had come together with lanterns of their own.</p>
<blockquote><p>{text} was written above the door when my grandfather kept the light, and it is there still.</p>
</blockquote>
<ul><li>{references} stands on the first of three lists that the committee will weigh when it meets again.</li></ul>
<figure><img src="l.jpg"><figcaption>{references} on the tower, in a picture of last summer.</figcaption></figure>
<p>The vote is now to be held in April, in the hall beside the harbour, and everybody may come to it and speak.</p>
</article><aside><h2>Read next {text}</h2><ul>{stories}</ul></aside></body></html>"""

_LINK = """<p>The tower stands where <a href="{address}">{text} {number}</a> was once, number {number} of the eight that
were built along the coast in the years after the great storm, and it is the last of them.</p>"""

_STORY = """<li><a href="http://127.0.0.1/{number}/{text}">{text} story number {number} of the harbour</a>
<time>{number} hours ago</time><p>{references} teaser of a story</p></li>"""

_CRASH = """
import sys
from reader.ui.{module} import {owner}
def crash(*_, **__):
    words = "words of the page"
    raise RuntimeError(words)
{owner}.{method} = crash
from reader.cli import run
sys.exit(run(sys.argv[1:]))
"""
_CRASHES = {
    "crash-in-an-act": ("main.screen", "MainScreen", "action_do", "T"),
    "crash-while-painting": ("widgets.article_body", "ArticleBody", "render_lines", "\r"),
    "crash-in-a-box": ("dialogs.help_dialog", "HelpDialog", "compose", "?"),
}


class Screens:
    """Walks through pages with the reader of a bench."""

    def __init__(self, bench: Any) -> None:
        self._bench = bench
        self._folder: Path = bench.scratch / "screens"
        self._folder.mkdir(exist_ok=True)
        self._opened = self._folder / "opened"
        self._opened.touch()
        browser = self._folder / "browser"
        browser.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >>{self._opened}\n', "utf-8")
        browser.chmod(0o755)
        self._environment: dict[str, str] = bench.environment | {"BROWSER": f"{browser} %s"}
        self._seed = self._folder / "samples.db"
        shutil.copy(bench.new_library(), self._seed)
        with Library(self._seed) as library:
            list(add_samples(library))

    def start(self, library: Path, *pages: Path | str, launcher: list[str] | None = None) -> Terminal:
        """The reader on a library, with pages to open."""
        command = launcher or self._bench.command
        return Terminal([*command, "--library", str(library), *map(str, pages)], self._environment)

    def library(self) -> Path:
        """A library with the samples, of its own for each start."""
        library: Path = self._bench.new_library()
        shutil.copy(self._seed, library)
        return library

    def page(self, name: str, words: str) -> Path:
        """A page that says these words wherever a page can say something."""
        text = html.escape(words)
        references = "".join(f"&#{ord(c)};" if not c.isprintable() else html.escape(c) for c in words)
        slots = {"text": text, "references": references}
        stories = "".join(_STORY.format(number=number, **slots) for number in range(1, 6))
        links = "".join(_LINK.format(number=n, address=address, **slots) for n, address in enumerate(_SCHEMES))
        path = self._folder / f"{name}.html"
        path.write_text(_PAGE.format(stories=stories, links=links, **slots), "utf-8", "surrogatepass")
        return path

    def walk(self, page: Path, other: Path | None, payload: str | None) -> tuple[bytes, list[str]]:
        """Everything written on a walk through the page and another, and what was not as it must be."""
        faults: list[str] = []

        def must(came: bool, what: str) -> None:
            if not came:
                faults.append(f"{what} was not shown")

        with self.start(self.library(), page, *([other] if other else [])) as terminal:
            must(terminal.wait_for("Lighthouse"), "the page")
            terminal.pump(0.5)
            must(self._walk_article(terminal, first=True), "a pane or a box")
            since = len(terminal.raw)
            must(terminal.press("O", "Links") and terminal.press("1", "Opened"), "the list of links")
            terminal.press("t", "Read next")
            must(payload is None or squeeze(payload) in terminal.shown(), "the text, letter for letter,")
            terminal.press("\x1b")
            if payload is not None:
                must(terminal.press("?") and terminal.paste(payload, f"No command matches “{payload}”"), "the filter")
                terminal.press("\x1b")
                must(terminal.press("a", "Add a page") and terminal.paste(payload, payload), "what was pasted")
                terminal.press("\r")
                terminal.press("/") and terminal.paste(payload)
                terminal.press("\x1b")
            must(terminal.press("D", "Deleted") and terminal.press("u", "Taken back"), "the notice")
            terminal.press("s")
            terminal.press("".join(f"\x1b[<0;70;{y}M\x1b[<0;70;{y}m" for y in range(2, ROWS - 1, 2)))
            if other:
                terminal.press("K")
                must(self._walk_article(terminal, first=False), "a pane or a box of the other page")
            for key in ("\x1b", "\x1b", "Q"):
                terminal.press(key)
            status = terminal.exit_status(END)
            statuses = (0, 1)  # 1: what was pasted, or the other, is no page
            faults += [] if status in statuses else [f"exit {status}"]
            faults += terminal.left_on()
            faults += ["traceback"] if "Traceback" in terminal.shown(since) else []
            if squeeze("Broadsheet stopped") in terminal.shown(since):
                faults.append(f"a crash, in the log of which stands: {self.last_of_log()}")
            return bytes(terminal.raw), faults

    def _walk_article(self, terminal: Terminal, first: bool) -> bool:
        """Walk through the open article. Whether everything that must come came."""
        terminal.press("\r")
        for key in (" ", "b", "t", "j", "G", "\x1b"):
            terminal.press(key)
        came = terminal.press("/", "find in the article" if first else "")
        for keys in ("committee", "\r", "n", "\x1b", "M", "M"):
            terminal.press(keys)
        came = terminal.press("?", "type a key or a word") and came
        terminal.press("\x1b")
        terminal.press(":")
        terminal.press("\x1b")
        return came

    def last_of_log(self) -> str:
        """Where the reader crashed last."""
        log = Path(self._environment["XDG_STATE_HOME"], "broadsheet", "broadsheet.log")
        return " / ".join(log.read_text("utf-8").split("\n")[-4:]) if log.exists() else "nothing"

    def opened(self) -> list[str]:
        """The addresses that were given to the web browser."""
        return self._opened.read_text("utf-8", "replace").splitlines()


def check_screens(bench: Any) -> None:
    """Walk through the cases that are made for the screen, and through a page with the text of each in every slot."""
    screens = Screens(bench)
    benign, faults = screens.walk(screens.page("benign", _BENIGN), None, _BENIGN)
    bench.report.add("benign-page", "a walk like the others", faults, f"{len(benign):,} bytes")
    cases = [case for case in bench.of("file", "feed", "opml") if case["family"] in ("terminal", "markup")]
    payloads = {case["id"]: _payload(case, bench.folder) for case in cases}
    cases.append({"id": "esc-all-at-once", "family": "terminal", "path": None})
    payloads["esc-all-at-once"] = "".join(filter(None, payloads.values()))

    def walk(case: dict[str, Any]) -> tuple[bytes, list[str]]:
        page = screens.page(case["id"], payloads[case["id"]] or _BENIGN)
        other = bench.folder / case["path"] if case["path"] else None
        return screens.walk(page, other, payloads[case["id"]] if case["family"] == "markup" else None)

    with ThreadPoolExecutor(2) as pool:
        for case, (raw, faults) in zip(cases, pool.map(walk, cases), strict=True):
            faults += [f"{kind} {unit[:40]!r} reached the terminal" for kind, unit in bench.leaks(raw, benign)[:3]]
            bench.report.add(case["id"], "no byte that the benign page does not write", faults, f"{len(raw):,} bytes")
    odd = [address for address in screens.opened() if not re.match(r"https?://", address)]
    faults = [f"opened {address!r}" for address in odd] + ([] if screens.opened() else ["no link was opened"])
    bench.report.add("links-opened", "http and https alone", faults, f"{len(screens.opened())} links opened")


def _payload(case: dict[str, Any], folder: Path) -> str | None:
    """The hostile text of a case: what must be shown, or what stands between the words of its title."""
    if case["expect"].get("text_has"):
        return str(case["expect"]["text_has"][0])
    data = (folder / case["path"]).read_text("utf-8", "surrogatepass")
    found = re.match(r"Title (.*?) end\n", data, re.S)
    return found[1] if found else None


_ENDS = {"sigterm": (128 + signal.SIGTERM,), "sighup": (128 + signal.SIGHUP,)}
"""The exit status after a signal; else 0, 130 for an interruption, or 1 where a page was not added."""


def check_signals(bench: Any) -> None:
    """End the reader in every way there is, wherever it is: the terminal must be as before, the library whole."""
    screens = Screens(bench)
    page = screens.page("benign", _BENIGN)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        name = number.name.lower()
        for where, keys in (("reading", "\r"), ("in-find", "\r/"), ("in-help", "?"), ("in-links", "\rO")):
            _report_end(bench, f"{name}-{where}", screens, _kill(number), page, keys=keys)
        _report_end(bench, f"{name}-fetching", screens, _kill(number), "http://127.0.0.1:8765/hang")
        for delay in (0.0, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3):
            _report_end(bench, f"{name}-{delay * 1000:g}-ms-after-paint", screens, _kill(number), page, delay=delay)
        if number != signal.SIGINT:
            _report_by_state(bench, name, screens, page)
    _report_end(bench, "terminal-closed", screens, Terminal.close_window, page, keys="\r")
    quits: Callable[[Terminal], object] = lambda terminal: terminal.press("Q")  # noqa: E731
    _report_end(bench, "quit-fetching", screens, quits, "http://127.0.0.1:8765/hang")
    unused = bench.new_library().with_name("unused.db")  # only such a library gets the samples
    _report_end(bench, "quit-adding-samples", screens, quits, None, delay=0.3, library=unused)
    _report_suspended(bench, screens, page)
    for name, (*where, key) in _CRASHES.items():
        code = _CRASH.format(**dict(zip(("module", "owner", "method"), where, strict=True)))
        python = Path(bench.command[0]).with_name("python")
        launcher = [str(python) if python.exists() else sys.executable, "-c", code]
        _report_end(bench, name, screens, lambda terminal, key=key: terminal.press(key), page, launcher=launcher)


def _kill(number: int) -> Callable[[Terminal], None]:
    return lambda terminal: os.kill(terminal.pid, number)


def _report_end(
    bench: Any,
    name: str,
    screens: Screens,
    end: Callable[[Terminal], object],
    page: Path | str | None,
    keys: str = "",
    delay: float | None = None,
    launcher: list[str] | None = None,
    library: Path | None = None,
) -> None:
    """Start, get somewhere, end, and report what is wrong. With a delay, end it that long after its first byte. Without
    a page the library has no article from before.
    """
    library = library or screens.library()
    with screens.start(library, *([page] if page is not None else []), launcher=launcher) as terminal:
        if delay is None:
            terminal.wait_for("Lighthouse" if isinstance(page, Path) and not launcher else "Kept")
            terminal.pump(0.5)
            for key in keys:
                terminal.press(key)
        else:
            while not terminal.raw and terminal.exit_status() is None:
                terminal.read(0.5)
            time.sleep(delay)
        started = time.monotonic()
        end(terminal)
        status = terminal.exit_status(END)
        seconds = time.monotonic() - started
        faults = [f"has not ended in {END:g} s"] if status is None else []
        faults += [] if terminal.is_closed else terminal.left_on()
        faults += ["traceback"] if "Traceback" in terminal.shown() else []
        if launcher:
            faults += [] if status == 1 else [f"exit {status}"]
            faults += [] if terminal.wait_for("Broadsheet stopped because", 0, 0) else ["no sentence that says why"]
            faults += ["words of the page in the notice"] if squeeze("words of the page") in terminal.shown() else []
        elif delay is None and not terminal.is_closed:
            faults += [] if status in _ENDS.get(name.partition("-")[0], (0, 1, 130)) else [f"exit {status}"]
    faults += [one for one in bench.library_faults(library)[0] if page is not None or "from before" not in one]
    wanted = f"the end within {END:g} s, the terminal as before, the library whole"
    bench.report.add(name, wanted, faults, f"exit {status} in {seconds:.2f} s")


def _report_suspended(bench: Any, screens: Screens, page: Path) -> None:
    """Stop and go on, as with Ctrl+Z and fg: the shell has its terminal meanwhile, the reader paints anew after."""
    with screens.start(screens.library(), page) as terminal:
        terminal.wait_for("Lighthouse")
        terminal.pump(0.5)
        os.kill(terminal.pid, signal.SIGTSTP)
        faults = [] if terminal.is_stopped() else ["does not stop"]
        faults += terminal.left_on()
        since = len(terminal.raw)
        os.kill(terminal.pid, signal.SIGCONT)
        faults += [] if terminal.wait_for("Lighthouse", since, END) else ["is not painted anew"]
        terminal.press("Q")
        status = terminal.exit_status(END)
        faults += terminal.left_on() + ([] if status == 0 else [f"exit {status}"])
    bench.report.add("suspended", "the terminal as before while it is stopped, then the page", faults, f"exit {status}")


def _report_by_state(bench: Any, name: str, screens: Screens, page: Path) -> None:
    """The same once more, as state.py sees it."""
    arguments = ["pty", "--signal", f"{name[3:].upper()}@3", "--secs", "8", "--"]
    reader = [*bench.command, "--library", str(screens.library()), str(page)]
    command = [sys.executable, str(bench.folder / "state.py"), *arguments, *reader]
    seen = json.loads(subprocess.run(command, env=bench.environment, capture_output=True).stdout)
    faults = [f"leaves {what}" for what in seen["left_on"]] + (["traceback"] if seen["traceback"] else [])
    faults += [] if seen["rc"] in (0, 128 + signal.Signals[name.upper()]) else [f"exit {seen['rc']}"]
    bench.report.add(f"{name}-by-state.py", "the terminal as before", faults, f"exit {seen['rc']}")
