"""Damages files as a broken program, a bad line or an attacker would: the same seed makes the same files."""

import random
from collections.abc import Iterator, Sequence

_LONGEST_STRETCH = 400
"""Bytes of the longest stretch that is cut out, repeated or taken from another file."""
_DAMAGES = (1, 1, 1, 2, 3, 6)
"""How many damages a file may have. One alone leaves most of it readable, so that what follows is reached too."""

HOSTILE_PIECES: tuple[bytes, ...] = (
    # what a terminal would obey
    b"\x1b]52;c;SGFyYm91cg==\x07", b"\x1b]0;title\x07", b"\x1b[2J", b"\x1b[?1049h", b"\x1bP$q\x1b\\", b"\xc2\x9b2J",
    b"\x07\x08\x7f\x0e", b"&#27;[31m", b"&#x9b;5n", b"\\u001b[2J", b"%1b%5b2J",
    # what reads otherwise than it is stored, or is no text
    "\u202eevil\u2066".encode(), "\U000e0041\U000e007f".encode(), b"\xed\xa0\x80", b"\xff\xfe\xfd", b"\x00\x00",
    "e\u0301".encode() + "\u0301".encode() * 80, "\u2028\u2029\x85".encode(), "\ufeff".encode(), b"\\ud800",
    # markup of the toolkit, of pages, of XML
    b"[bold]", b"[/]", b"[@click=app.quit]here[/]", b"<", b">" * 40, b'"' * 40, b"]]>", b"<![CDATA[", b"<!--", b"-->",
    b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]>", b"&b;", b"<t:/>", b"<p" * 60, b"<div>" * 200,
    b"</div>" * 50, b"<script>", b"<svg onload=1>", b"<table><tr><td>" * 30, b"<title/>", b"<base href='//x'>",
    # addresses, numbers, moments
    b"javascript:alert(1)", b"file:///etc/hostname", b"http://[::1", b"http://a:99999/", b"//", b"data:text/html,x",
    b"9" * 300, b"-1", b"1e999", b"NaN", b"0000-00-00T00:00:00Z", b"9999-12-31T23:59:59-14:00", b"Mon, 99 Foo 2026",
    # texts that cost more than they look
    "“".encode() * 30, b"a " * 300, b"A. B. " * 100, b"said " * 80, b"(" * 100, b"*" * 200, b"\n" * 300, b"--- " * 60,
    b"{" * 80, b"[" * 80, b'{"a":' * 60, b",;" * 60,
)  # fmt: skip
_SIGNS = (b"<", b">", b'"', b"=", b"&", b"{", b"}", b",", b":", b"\n", b" ", b"/")


def mutants(seeds: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """That many damaged files, each made of one of `seeds`."""
    for number in range(count):
        chance = random.Random(f"{seed} {number}")
        yield mutant(chance.choice(seeds), seeds, chance)


def mutant(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """A file with some damages, drawn by `chance`; a few are stretches of `others`."""
    for _ in range(chance.choice(_DAMAGES)):
        data = _damage(data, others, chance)
    return data


def _damage(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.randint(1, _LONGEST_STRETCH))
    before, stretch, after = data[:start], data[start:end], data[end:]
    match chance.randrange(9):
        case 0:
            return before
        case 1:
            return before + after
        case 2 | 3:
            return before + chance.choice(HOSTILE_PIECES) * chance.choice((1, 1, 1, 5)) + stretch + after
        case 4 if stretch:
            return before + bytes([stretch[0] ^ 1 << chance.randrange(8)]) + stretch[1:] + after
        case 5:
            return before + stretch * chance.choice((2, 3, 30)) + after
        case 6:
            other = chance.choice(others)
            begin = chance.randrange(len(other) + 1)
            return before + other[begin : begin + _LONGEST_STRETCH] + after
        case 7:
            return before + chance.randbytes(len(stretch)) + after
        case _:
            sign = chance.choice(_SIGNS)
            return data.replace(sign, chance.choice((b"", sign * 2, b"\x1b", b" ")), chance.choice((1, 3, 50)))
