"""Reads the manifest of hostile cases.

Each case has an id, why it is hostile, the route by which it comes in, the name of its file, and its data: `text`, a
list of parts of which some are repeated, or `hex`. It expects `exit` statuses; `articles`, the fewest and the most that
come of it; `feeds`, how many are followed; `text_has` and `text_lacks` of the article; `title`, its headline; `error`,
what the sentence holds that says why not.
"""

import json
from pathlib import Path
from typing import Any

Case = dict[str, Any]


def data_of(case: Case) -> bytes:
    """What comes in."""
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    parts = [case["text"]] if isinstance(case["text"], str) else case["text"]
    text = "".join(one if isinstance(one, str) else one["of"] * one["times"] for one in parts)
    return text.encode("utf-8", "surrogatepass")


def cases() -> list[Case]:
    """All cases of the manifest."""
    return list(json.loads(Path(__file__).with_name("manifest.json").read_text("utf-8"))["cases"])
