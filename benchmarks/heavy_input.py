"""Texts and archives that are heavier than any news page, through `broadsheet clean`, `quotes`, `add` and `import`.

    python benchmarks/heavy_input.py SCRATCH [--only WORD]

Makes them in SCRATCH and prints a line for each command: pass or FAIL, the seconds of a processor, the largest memory,
and what was said. One fails that takes over a minute, over 650 MiB or ends in a traceback. The exit status is 1 if one
failed.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from rigs import broadsheet

_MOST_SECONDS, _MOST_MEBIBYTES = 60, 650
_MB = 1 << 20
_FIRST = "Mona Owen Priya Karel Ingrid Tomas Yusuf Leila Hana Pavel".split()
_LAST = "Field Sallis Haldane Okafor Lind Reed Novak Marsh Kern Dahl".split()
_LINK = b'<DT><A HREF="https://bell.example/a" ADD_DATE="1639793996">Bell rings</A>\n'


def main() -> None:
    """Make them, run the commands, and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--only", default="", help="only the cases whose name has this word")
    options = parser.parse_args()
    options.scratch.mkdir(parents=True, exist_ok=True)
    failed = 0
    for name, make, commands in _cases():
        if options.only not in name:
            continue
        path = options.scratch / name
        make(path)
        for command in commands:
            failed += not _passes(options.scratch, path, command)
        path.unlink()
    sys.exit(bool(failed))


def _cases() -> Iterator[tuple[str, Callable[[Path], object], tuple[str, ...]]]:
    """Each with the name of its file, what makes that, and the commands that read it."""
    page, imports = ("clean", "quotes", "add"), ("import",)
    yield "names-3.txt", lambda path: path.write_text(_text(_names, 3 * _MB)), page
    yield "quotes-3.txt", lambda path: path.write_text(_text(_quote, 3 * _MB)), page
    yield "names-3.html", lambda path: path.write_text(_html(_text(_names, 3 * _MB))), page
    yield "line-15.txt", lambda path: path.write_text(_text(_names, 15 * _MB).replace("\n", " ")), page
    yield "names-19.html", lambda path: path.write_text(_html(_text(_names, 18 * _MB))), page
    yield "tags-19.html", lambda path: path.write_text("<html>" + "<div>" * (19 * _MB // 5)), page
    yield "links.zip", lambda path: _pack(path, "a.html", _LINK, 4, b"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"), imports
    yield "tags.zip", lambda path: _pack(path, "a.html", b"<b>", 300, b"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"), imports
    yield "blanks.zip", lambda path: _pack(path, "a.json", b" ", 2_200, b"[{"), imports
    yield "lines.zip", lambda path: _pack(path, "a.csv", b"\n", 1_000, b"title,url\n"), imports
    yield (
        "bzip2.zip",
        lambda path: _pack(path, "a.csv", b"\n", 1_000, b"title,url\n", zipfile.ZIP_BZIP2),
        imports,
    )
    yield "string.json", lambda path: _repeat(path, b'["', b"x", 700), imports
    yield "wide-string.json", lambda path: _repeat(path, b'["', "\U0001f514".encode(), 300), imports


def _passes(scratch: Path, path: Path, command: str) -> bool:
    library = scratch / "library.db"
    for leftover in scratch.glob(f"{library.name}*"):
        leftover.unlink()
    words = [command, *(("--no-fetch",) if command == "import" else ()), str(path)]
    words += ["--library", str(library)] if command in ("add", "import") else []
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([sys.executable, broadsheet(), *words], stdout=subprocess.DEVNULL, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        lines = said.read().decode("utf-8", "replace").splitlines()
    seconds, mebibytes = used.ru_utime + used.ru_stime, used.ru_maxrss >> 10
    is_well = process.returncode in (0, 1) and not any("Traceback" in line for line in lines)
    passes = is_well and seconds <= _MOST_SECONDS and mebibytes <= _MOST_MEBIBYTES
    last = f", {lines[-1][-110:]}" if lines else ""
    print(
        f"{'pass' if passes else 'FAIL'}  {command:<6} {path.name:<17} exit {process.returncode}, {seconds:5.1f} s, "
        f"{mebibytes} MiB{last}",
        flush=True,
    )
    return passes


def _text(sentence: Callable[[random.Random], str], size: int) -> str:
    chance, parts, length = random.Random(5), ["The harbour clock runs again"], 0
    while length < size:
        parts.append(" ".join(sentence(chance) for _ in range(5)))
        length += len(parts[-1]) + 2
    return "\n\n".join(parts)


def _names(chance: random.Random) -> str:
    first, last, other = chance.choice(_FIRST), chance.choice(_LAST), chance.choice(_LAST)
    return f"{first} {last} met {chance.choice(_FIRST)} {other} of {last} Bank in Lisbon."


def _quote(chance: random.Random) -> str:
    return f"“The harbour was closed in {chance.choice(('May', 'June'))},” said {chance.choice(_FIRST)} Haldane."


def _html(text: str) -> str:
    paragraphs = "".join(f"<p>{part}</p>" for part in text.split("\n\n")[1:])
    return f"<html><title>Clock</title><body><article><h1>Clock runs again</h1>{paragraphs}</article></body></html>"


def _pack(path: Path, member: str, piece: bytes, size: int, head: bytes, method: int = zipfile.ZIP_DEFLATED) -> None:
    """An archive with one member of some megabytes: a beginning, and then the same again and again."""
    with zipfile.ZipFile(path, "w", method) as archive, archive.open(member, "w", force_zip64=True) as stream:
        stream.write(head)
        for _ in range(size):
            stream.write(piece * (_MB // len(piece)))


def _repeat(path: Path, head: bytes, piece: bytes, size: int) -> None:
    with path.open("wb") as stream:
        stream.write(head)
        for _ in range(size):
            stream.write(piece * (_MB // len(piece)))


if __name__ == "__main__":
    main()
