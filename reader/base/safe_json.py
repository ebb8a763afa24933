"""JSON that is safe to write to a terminal: what would act there is escaped, and the values stay the same."""

import re

_HOSTILE = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""The characters that `safe_text` removes, but for those that `json` escapes by itself (RFC 8259, section 7)."""


def safe_json(text: str) -> str:
    """JSON with an escape for each hostile character."""
    return text if text.isascii() and "\x7f" not in text else _HOSTILE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
