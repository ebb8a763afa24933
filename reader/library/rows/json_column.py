"""Columns that hold a JSON list of texts."""

import json


def texts_from_json(column: str) -> tuple[str, ...]:
    """The texts of a column; none where a damaged library does not tell them."""
    try:
        return tuple(map(str, json.loads(column)))
    except (ValueError, TypeError):
        return ()
