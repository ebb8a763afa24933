"""How long refreshing takes beside faulty servers, a faulty resolver of names, and bad neighbours.

    python benchmarks/network_faults.py [FOLDER] [--only servers,names,neighbours]

FOLDER holds faultserver.py and manifest.json, as `hostile.py` has them; without it, the servers are left out. All
servers are on 127.0.0.1; the resolver is replaced in the process that refreshes.

`servers` and `names`: a feed behind each fault is refreshed; it must end within 35 seconds, without a traceback.
`neighbours`: 49 feeds of 15 articles beside 40 on a server that accepts and never answers, and one of 15 MB. Prints
when the first article and the last of the 49 were there, also in seconds of CPU, and when it ended. The exit status is
1 where a limit was passed. Linux.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

_LIMIT, _NEIGHBOURS_LIMIT = 35.0, 10.0
_GOOD, _ARTICLES, _DEAD = 49, 15, 40
_PROSE = "The harbour clock in Veldport struck noon on Tuesday, and the ferry company lent a crane for the week. "
_SIDE_BY_SIDE = 4

_RUN = """
import socket, sys, time
fault, look_up = sys.argv.pop(1), socket.getaddrinfo
def found(*hosts):
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, 0)) for host in hosts]
def fail(error):
    raise error
FAULTS = {
    "silent": lambda *_, **__: time.sleep(75),
    "slow": lambda *_, **__: (time.sleep(8), found("127.0.0.1"))[1],
    "unknown": lambda *_, **__: fail(socket.gaierror(socket.EAI_NONAME, "unknown")),
    "again": lambda *_, **__: fail(socket.gaierror(socket.EAI_AGAIN, "try again")),
    "no name": lambda *_, **__: fail(UnicodeError("label too long")),
    "no address": lambda *_, **__: [],
    "odd address": lambda *_, **__: found("not an address"),
    "many addresses": lambda *_, **__: found(*[f"127.0.{at // 250}.{1 + at % 250}" for at in range(2000)]),
    "dead addresses": lambda *_, **__: found("127.0.0.2", "127.0.0.3", "127.0.0.1"),
    "bug": lambda *_, **__: fail(ZeroDivisionError()),
}
if fault:
    socket.getaddrinfo = lambda host, *rest, **named: (
        FAULTS[fault] if host == "vell.example" else look_up
    )(host, *rest, **named)
from reader.cli import run
sys.exit(run(sys.argv[1:]))
"""
_NAME_FAULTS = (
    *("silent", "slow", "unknown", "again", "no name", "no address", "odd address", "many addresses"),
    *("dead addresses", "bug"),
)


class Refreshed(NamedTuple):
    """The result of refreshing: exit status, what was written, seconds; and of each line when it came, in seconds and
    in seconds of CPU.
    """

    status: int
    complaint: str
    seconds: float
    lines: Sequence[tuple[float, float, str]]


class Reader:
    """The reader with a library of its own."""

    def __init__(self, folder: Path, fault: str = "") -> None:
        self._home = Path(tempfile.mkdtemp(dir=folder))
        self._fault = fault

    def refresh(self, addresses: Sequence[str]) -> Refreshed:
        """Follow feeds, allow them to be private, and refresh them."""
        (self._home / "urls").write_text("\n".join(addresses), "utf-8")
        for arguments in (["feeds", "--import", self._home / "urls"], ["feeds", *addresses, "--allow-private"]):
            self._start("", *arguments).communicate()
        started, lines = time.monotonic(), []
        process = self._start(self._fault, "refresh")
        errors: list[str] = []
        reading = threading.Thread(target=lambda: errors.append(process.stderr.read() if process.stderr else ""))
        reading.start()
        for line in process.stdout or ():
            lines.append((time.monotonic() - started, _cpu_seconds(process.pid), line.rstrip()))
        status = process.wait()
        reading.join()
        return Refreshed(status, errors[0], time.monotonic() - started, lines)

    def _start(self, fault: str, *arguments: object) -> "subprocess.Popen[str]":
        folders = {f"XDG_{name}_HOME": str(self._home) for name in ("DATA", "CONFIG", "STATE", "CACHE")}
        return subprocess.Popen(
            [sys.executable, "-c", _RUN, fault, *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, **folders, "HOME": str(self._home), "NO_PROXY": "*", "PYTHONUNBUFFERED": "1"},
        )


def _cpu_seconds(process: int) -> float:
    """The seconds of CPU that a process took, 0 where it ended."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _is_well(name: str, done: Refreshed) -> bool:
    """Print a case. Returns whether it ended in time and without a traceback."""
    is_well = done.seconds <= _LIMIT and done.status in (0, 1) and "Traceback" not in done.complaint
    said = (done.complaint.strip().splitlines() or ["-"])[-1]
    print(f"{'pass' if is_well else 'FAIL'}  {name:<24} {done.seconds:6.2f} s  {ascii(said[-110:])}", flush=True)
    return is_well


def _refresh_each(scratch: Path, cases: Sequence[tuple[str, str, str]]) -> bool:
    """Refresh the feed of each case, a name, an address and a fault of the resolver. Returns whether all are well."""
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
        results = pool.map(lambda case: Reader(scratch, case[2]).refresh([case[1]]), cases)
        return all([_is_well(case[0], done) for case, done in zip(cases, results, strict=True)])


def check_servers(scratch: Path, folder: Path) -> bool:
    """Refresh a feed behind each fault of the server of faults."""
    cases = json.loads((folder / "manifest.json").read_text("utf-8"))["cases"]
    server = subprocess.Popen(
        [sys.executable, str(folder / "faultserver.py"), "--root", str(folder), "--ttl", "1800"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        if not server.stdout or not server.stdout.readline().startswith("ready"):
            raise SystemExit("the server of faults did not start; is port 8765 taken?")
        wanted = [(case["id"], case["url"], "") for case in cases if case["route"] == "net" and "url" in case]
        print(f"-- {len(wanted)} faults of servers")
        return _refresh_each(scratch, wanted)
    finally:
        server.terminate()
        server.wait()


def check_names(scratch: Path) -> bool:
    """Refresh a feed on this machine with each fault of the resolver."""
    print(f"-- {len(_NAME_FAULTS)} faults of the resolver")
    with _serving(lambda _: _feed("Quay", 1, 50)) as port:
        return _refresh_each(scratch, [(name, f"http://vell.example:{port}/feed", name) for name in _NAME_FAULTS])


def check_neighbours(scratch: Path) -> bool:
    """Refresh good feeds beside bad ones."""
    print(f"-- {_GOOD} good feeds, {_DEAD} on a dead server, one of 15 MB")
    big = _feed("Big", 2_000, 1_250)

    def answer(path: str) -> bytes | None:
        return big if path == "/big" else _feed(f"Good {path[1:]}", _ARTICLES, 300) if path[1:].isdigit() else None

    with _serving(answer) as port, _serving(lambda _: None) as dead:
        addresses = [f"http://127.0.0.1:{dead}/{number}" for number in range(_DEAD)]
        addresses += [f"http://127.0.0.1:{port}/big", *(f"http://127.0.0.1:{port}/{at}" for at in range(_GOOD))]
        done = Reader(scratch).refresh(addresses)
    good = [(seconds, cpu) for seconds, cpu, line in done.lines if line.startswith("Good ")]
    last = good[-1][0] if len(good) == _GOOD * _ARTICLES else float("inf")
    for name, moment in (("first", good[:1]), (f"all {len(good):,}", good[-1:])):
        print(f"{name} of the good after {moment[0][0]:.1f} s, {moment[0][1]:.1f} s of CPU" if moment else "none came")
    print(f"all {len(done.lines):,} articles after {done.lines[-1][0]:.1f} s, end after {done.seconds:.1f} s")
    return last <= _NEIGHBOURS_LIMIT


def _feed(title: str, entries: int, words: int) -> bytes:
    """A feed of entries without dates, each of another text."""
    items = [
        f"<item><title>{title} tells of bell {at}</title><guid>{title} {at}</guid><description>"
        + escape(f"<p>Bell {at} of {title} rang {at * 7919 % 10007} times. " + _PROSE * (words // 18) + "</p>")
        + "</description></item>"
        for at in range(entries)
    ]
    return f'<rss version="2.0"><channel><title>{title}</title>{"".join(items)}</channel></rss>'.encode()


@contextmanager
def _serving(answer: Callable[[str], bytes | None]) -> Iterator[int]:
    """A server on 127.0.0.1, whose port is yielded; where there is no answer for a path, it keeps silent."""
    ends = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = answer(self.path)
            if body is None:
                ends.wait(120)
                return
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        ends.set()
        server.shutdown()


def main() -> None:
    """Run the checks that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--only", default="servers,names,neighbours")
    options = parser.parse_args()
    wanted = options.only.split(",")
    with tempfile.TemporaryDirectory(prefix="network-faults-") as name:
        scratch, well = Path(name), []
        if "neighbours" in wanted:
            well.append(check_neighbours(scratch))
        if "names" in wanted:
            well.append(check_names(scratch))
        if "servers" in wanted and options.folder is not None:
            well.append(check_servers(scratch, options.folder.resolve()))
    sys.exit(not all(well))


if __name__ == "__main__":
    main()
