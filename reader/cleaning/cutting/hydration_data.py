"""Reads the values that a page hands to its own scripts, from which these build what it shows: as JSON in a script
element (Next.js, Nuxt), or as JSON that a script assigns to a name (states of Redux and Apollo, Arc's Fusion).

Nothing is run, and what is not JSON is left alone. What is read is bounded: pages are hostile.
"""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml.etree import _Element

_SHORTEST, _LONGEST = 400, 2_000_000
"""Fewest and most characters of a script that is read."""
_MOST = 12
"""Most values that are read."""
_ASSIGNED = re.compile(r"[\w$.\]\"']{1,80}\s{0,3}=\s{0,3}(?P<parse>JSON\.parse\(\s{0,3})?(?=[{\"])")
_MOST_ASSIGNED = 4
"""Most values that are looked for in a script."""
_DECODER = json.JSONDecoder(strict=False)


def read_hydration_data(root: _Element) -> Iterator[Any]:
    """Yield the values of a page's scripts, in its order."""
    yield from islice(_values(root), _MOST)


def _values(root: _Element) -> Iterator[Any]:
    tries = 0
    for script in root.iter("script"):
        text, kind = script.text, script.get("type") or ""
        if not text or not _SHORTEST <= len(text) <= _LONGEST or "ld+json" in kind:
            continue
        tries += 1
        if tries > 2 * _MOST:
            return
        if kind.endswith("json"):
            yield from _decoded(text.strip(), 0)
        else:
            yield from _assigned(text)


def _assigned(script: str) -> Iterator[Any]:
    """Yield the values that a script assigns to names."""
    offset = 0
    for _ in range(_MOST_ASSIGNED):
        found = _ASSIGNED.search(script, offset)
        if found is None:
            return
        offset = found.end()
        if (script[offset] == '"') is not (found["parse"] is not None):
            continue
        for value in _decoded(script, offset):
            yield from _decoded(value, 0) if isinstance(value, str) else [value]


def _decoded(text: str, start: int) -> Iterator[Any]:
    """Yield the value that begins somewhere in a text, none if that is not JSON."""
    try:
        yield _DECODER.raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return
