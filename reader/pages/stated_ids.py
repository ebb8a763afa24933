"""Finds which entries state an id: the fast library gives those without one their address in its place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_IDS = re.compile(
    rb"<!\[CDATA\[(?:[^\]]++|\](?!\]>))*+"  # and to the end of the source where it has none
    rb"|<(?:(?:\w{1,20}:)?(?:(item|entry)\b([^<>]*+)|(guid|id)(?:\s[^<>]*+)?(?<!/)>\s*+[^\s<]))"
)


def stated_ids(entries: Sequence[Mapping[str, Any]], data: bytes) -> list[bool]:
    """Return for each entry whether its id is its own. Only for those whose id is their address the source is read."""
    unclear = [one.get("id") == one.get("link") for one in entries]
    if not any(unclear):
        return [True] * len(entries)
    if data.count(b"<guid") == len(entries) or data.count(b"<id>") > len(entries):
        return [True] * len(entries)
    found = list(_has_id(data))
    if len(found) != len(entries):
        return [not one for one in unclear]
    return [is_stated or not one for one, is_stated in zip(unclear, found, strict=True)]


def _has_id(data: bytes) -> Iterator[bool]:
    """Yield for each entry in the source whether there is an id in it."""
    is_stated: bool | None = None
    for found in _IDS.finditer(data):
        if found[1]:
            if is_stated is not None:
                yield is_stated
            is_stated = b":about=" in found[2]
        elif found[3] and is_stated is not None:
            is_stated = True
    if is_stated is not None:
        yield is_stated
