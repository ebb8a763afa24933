"""The names of keys in the settings: which there are, and how a key that was written otherwise is written. Pure."""

import unicodedata

from reader.base.safe_text import safe_line

_NAMED_KEYS = frozenset(
    "up down left right home end pageup pagedown insert delete backspace escape enter tab space".split()
) | {f"f{number}" for number in range(1, 25)}
_HELD_KEYS = frozenset(("alt", "ctrl", "hyper", "meta", "shift", "super"))
_OTHER_NAMES = {
    "esc": "escape", "del": "delete", "ins": "insert", "pgup": "pageup", "pgdn": "pagedown", "return": "enter",
    "control": "ctrl", "option": "alt", "cmd": "super",
}  # fmt: skip
"""Names of keys as people and the reader's help write them -> names in Textual."""
_SHORT_NAMES = {
    "solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at", "hyphen_minus": "minus",
    "plus_sign": "plus", "low_line": "underscore",
}  # fmt: skip
"""Names of characters in Unicode -> names in Textual."""
_LAST_SIGN = 0x2500
"""The arrows, which the reader's help shows, come before it."""

_KEYS_ALLOWED = 'write a key such as "x", "?", "f5", "pagedown" or "ctrl+x", a list of keys, or [] for none'


def fault_of_keys(values: object) -> str | None:
    """What is wrong with the keys given to an action, and what to write; None if nothing is wrong."""
    if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
        return _KEYS_ALLOWED
    meant: list[str] = []
    for written in values:
        proper = _proper_key(written)
        if proper != written:
            return f'"{safe_line(written)}" is not a key; ' + (f'write "{proper}"' if proper else _KEYS_ALLOWED)
        if _unsigned(written) in meant:
            return f'"{safe_line(written)}" is given twice; give each key once'
        meant.append(_unsigned(written))
    return None


def _proper_key(written: str) -> str | None:
    """The name of a key in Textual, whatever its capitals and the order of its modifiers; None for no key."""
    head, last = _split(written)
    held = {_OTHER_NAMES.get(one.lower(), one.lower()) for one in head}
    if len(last) == 1 and last.isprintable() and not last.isspace():
        if held == {"shift"} and last.isalpha():
            return last.upper()
        if held and last.isupper():
            held |= {"shift"} if "alt" in held else set()  # with Ctrl a terminal does not tell which it was
            last = last.lower()
    else:
        last = _OTHER_NAMES.get(last.lower(), last.lower())
        if last not in _NAMED_KEYS and not any(_name_of_sign(chr(code)) == last for code in range(33, _LAST_SIGN)):
            return None
    return "+".join([*sorted(held), last]) if held <= _HELD_KEYS else None


def _split(key: str) -> tuple[list[str], str]:
    """The modifiers, and the key itself, which may be a "+"."""
    head, plus, last = key.rpartition("+")
    if plus and not last:
        head, last = head.removesuffix("+"), plus
    return head.split("+") if head else [], last


def _unsigned(key: str) -> str:
    """A key with the name of its sign: "/" and "slash" are one."""
    head, last = _split(key)
    return "+".join([*head, _name_of_sign(last) if len(last) == 1 else last])


def _name_of_sign(sign: str) -> str:
    if sign.isalnum():
        return sign
    name = unicodedata.name(sign, sign).lower().replace("-", "_").replace(" ", "_")
    return _SHORT_NAMES.get(name, name)
