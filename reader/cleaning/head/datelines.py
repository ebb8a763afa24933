"""Recognises datelines, the town and agency at the beginning of reports: "PORT HALLOW (AP) — The goose", "Berlin
(dpa/lnw) - Die Gans".
"""

import re

from reader.cleaning.features.phrases import AGENCIES

_DATELINE = re.compile(r"(?P<town>[^()]{0,60})\((?P<agency>[^()]{2,40})\)\s?[-–—:.]")
_LONGEST_TOWN = 7


def agency_of_dateline(text: str) -> str | None:
    """Return the agency named in a paragraph's dateline, None if there is none."""
    found = _DATELINE.match(text)
    if not found or len(found["town"].split()) > _LONGEST_TOWN or found["town"][:1].islower():
        return None
    named = re.split(r"[/,]", found["agency"])[0].strip()
    return named if named.lower() in AGENCIES else None
