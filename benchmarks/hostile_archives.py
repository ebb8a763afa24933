"""Hostile archives and folders through `broadsheet add`: cut off, damaged, mislabelled, bloated; and slow pages.

    python benchmarks/hostile_archives.py SCRATCH

Makes them in SCRATCH and prints a line for each case: pass or FAIL, articles added, seconds, and the largest memory of
any process. Each also has whole pages, which must be added; nothing may end in a traceback. The exit status is 1 if a
case failed.
"""

import argparse
import gzip
import os
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from rigs import broadsheet

_MOST_MEBIBYTES = 700
_WHOLE = 3
"""Whole pages of each case, if no other number is given."""


def main() -> None:
    """Make, add and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scratch", type=Path)
    options = parser.parse_args()
    options.scratch.mkdir(parents=True, exist_ok=True)
    failed = 0
    for number, (name, data, expected) in enumerate(_archives()):
        path = options.scratch / f"{number:02}.warc"
        path.write_bytes(data)
        failed += not _passes(name, path, expected)
        path.unlink()
    failed += not _passes("folder of odd files", _odd_folder(options.scratch / "odd"), 22)
    sys.exit(bool(failed))


def _passes(name: str, path: Path, expected: int) -> bool:
    library = path.with_suffix(".db")
    for leftover in path.parent.glob(f"{library.name}*"):
        leftover.unlink()
    start = time.monotonic()
    run = subprocess.run(
        [sys.executable, broadsheet(), "add", "--library", library, path], capture_output=True, text=True, timeout=600
    )
    lasted = time.monotonic() - start
    mebibytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    with closing(sqlite3.connect(library)) as connection:
        ((count,),) = connection.execute("SELECT count(*) FROM article")
    well = run.returncode in (0, 1) and "Traceback" not in run.stderr
    passes = well and count == expected and mebibytes < _MOST_MEBIBYTES
    verdict = "pass" if passes else f"FAIL (exit {run.returncode}, {expected} expected)"
    refused = len(run.stderr.splitlines())
    print(
        f"{verdict}  {name}: {count} articles, {refused} complaints, {lasted:.1f} s, at most {mebibytes} MiB",
        flush=True,
    )
    return passes


def _archives() -> Iterator[tuple[str, bytes, int]]:
    """Each with a name, and how many articles must be added from it."""
    whole = [_response(number, _page(number)) for number in range(_WHOLE)]
    packed = [gzip.compress(record) for record in whole]
    plain = b"".join(whole)
    yield "whole", plain, _WHOLE
    yield "whole, each record compressed", b"".join(packed), _WHOLE
    yield "whole, compressed as one", gzip.compress(plain), _WHOLE
    yield "cut in the last record", plain[:-300], _WHOLE - 1
    yield "cut in the last compressed record", b"".join(packed)[:-100], _WHOLE - 1
    yield "noise between records", whole[0] + os.urandom(100_000) + b"".join(whole[1:]), _WHOLE
    yield "noise between compressed records", packed[0] + os.urandom(100_000) + b"".join(packed[1:]), _WHOLE
    yield "noise alone", os.urandom(1_000_000), 0
    for length in (2**62, 10_000_000, 40, 0, -1):
        yield f"a record that says it has {length} bytes", _response(9, _page(9), length) + plain, _WHOLE
    bomb = gzip.compress(bytes(1_000_000_000), 1)
    yield "a page of a gigabyte of zeros, compressed by the server", _response(9, bomb, coding="gzip") + plain, _WHOLE
    yield "a record of a gigabyte of zeros", gzip.compress(_response(9, b"", 10**9)) + bomb + b"".join(packed), _WHOLE
    header = b"WARC/1.0\r\nX: " + bytes(100_000_000)
    yield "a header of 100 MB", gzip.compress(header, 1) + b"".join(packed), _WHOLE
    yield "200,000 empty records", b"".join(packed) + gzip.compress(_record("request", 0, b"")) * 200_000, _WHOLE
    yield "1,000,000 starts of records, too many to go on", b"WARC/1.0\r\n" * 1_000_000 + plain, 0
    yield "a coding that is none", _response(9, _page(9), coding="gzip") + plain, _WHOLE + 1
    yield "a page of 19 MB of open elements", _response(9, b"<div>" * 3_800_000) + plain, _WHOLE
    yield "a page of 19 MB of text", _response(9, _page(9) + b"<p>A word. " * 1_700_000) + plain, _WHOLE + 1


def _odd_folder(folder: Path) -> Path:
    """A folder of 22 pages, with links in circles, a pipe, a file that nobody may read, and one of 100 MB."""
    (folder / "deep").mkdir(parents=True, exist_ok=True)
    for number in range(22):
        (folder / "deep" / f"{number}.html").write_bytes(_page(number))
    for name, target in (("circle", folder), ("deep/up", ".."), ("self.html", "self.html"), ("zero.html", "/dev/zero")):
        if not (folder / name).is_symlink():
            (folder / name).symlink_to(target)
    if not (folder / "pipe.html").exists():
        os.mkfifo(folder / "pipe.html")
    (folder / "closed.html").write_bytes(b"<p>Closed.")
    (folder / "closed.html").chmod(0)
    with (folder / "large.html").open("wb") as large:
        large.truncate(100_000_000)
    return folder


def _page(number: int) -> bytes:
    words = [
        f"{word}{number}" for word in "ferry harbour council clerk bridge morning ledger flood winter pier".split()
    ]
    paragraph = " ".join(words).capitalize()
    body = f"<p>{paragraph}.</p>" + "".join(f"<p>{paragraph}, {one} said the {one} again.</p>" for one in words)
    return f"<html><head><title>Story {number}</title></head><body><h1>Story {number}</h1>{body}</body></html>".encode()


def _response(number: int, body: bytes, length: int | None = None, coding: str | None = None) -> bytes:
    coded = f"Content-Encoding: {coding}\r\n" if coding else ""
    return _record(
        "response", number, f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{coded}\r\n".encode() + body, length
    )


def _record(kind: str, number: int, body: bytes, length: int | None = None) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:bench:{number}>\r\n"
        f"WARC-Target-URI: https://bench.example/{number}\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\n"
        f"Content-Length: {len(body) if length is None else length}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


if __name__ == "__main__":
    main()
