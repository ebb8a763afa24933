"""Pairs double quotation marks, by the characters on either side of each.

English “ ” and " ", German „ “ and » «, French « », Swedish ” ”, Japanese 「」 and 『』. Two single marks, ‘’ or ’’,
are one double mark, as some French pages write it. Pages mix them, lose some and have some too many, so each mark is
read by its neighbours: a straight one after a space opens, one before a space closes. A mark that was lost does not
break other pairs.
"""

import re
from dataclasses import dataclass, field

DOUBLE = '"“”„«»「」『』｢｣'
"""All double marks."""
_MARK = re.compile(f"[{DOUBLE}]|[‘’]{{2}}")
_TWO_SINGLE = "‘‘"
"""What stands for two single marks in a row, whichever they are."""
_OPENERS = "“„「『｢"
"""Marks that open in every language that has them, unless they stand where only a closing mark can."""
_CLOSERS = {"“": "”", "„": "“”", "”": "”", "«": "»", "»": "«»", "「": "」", "『": "』", "｢": "｣", '"': '"', "‘‘": "‘‘"}
_LOOSE_CLOSERS = {"«": "«", "“": '"“', "„": '"', '"': "”"}
"""Marks that close another kind's opening mark if the page mixes them and nothing fits better."""
_BEFORE_OPENING = " \t([{—–-/'‘“„«:…‚"
_AFTER_CLOSING = ",.;:!?)]}"
_DEEPEST = 6
"""Marks open at the same time; beyond that the outermost is given up, so that time stays linear."""
_MOST_BACK = 3


@dataclass(slots=True)
class Open:
    """A mark that nothing has closed yet; `number_mark` is the offset of a straight mark inside that may be inches or
    close it.
    """

    offset: int
    mark: str
    number_mark: int | None = None


@dataclass(slots=True)
class Pairs:
    """The pairs of a paragraph as half-open spans that include the marks, in order of their ends, and the marks left
    open, in order.
    """

    closed: list[tuple[int, int]] = field(default_factory=list)
    open: list[Open] = field(default_factory=list)


def pair_marks(text: str, start: int, end: int) -> Pairs:
    """Find every pair of double marks in a paragraph, inner ones too. Takes time linear in the paragraph."""
    pairs, stack = Pairs(), list[Open]()
    for found in _MARK.finditer(text, start, end):
        mark, offset, last = found[0], found.start(), found.end()
        before = text[offset - 1] if offset > start else " "
        after = text[last] if last < end else " "
        if len(mark) > 1:
            mark = _TWO_SINGLE
        if mark == '"' and before.isdigit() and not after.isalnum():
            _note_number_mark(pairs, stack, offset)
        elif _opens(mark, before, after, stack):
            _push(pairs, stack, Open(offset, mark))
        else:
            _close(pairs, stack, mark, last)
    for left in stack:
        _settle(pairs, left)
    return pairs


def _opens(mark: str, before: str, after: str, stack: list[Open]) -> bool:
    may_open = before in _BEFORE_OPENING and not after.isspace() and after not in _AFTER_CLOSING
    may_close = not before.isspace() and not after.isalnum()
    if mark == "“" and _is_open(stack[-1:], "„"):
        return may_open and not may_close
    if mark in _OPENERS:
        return not (
            mark == "“" and (may_close or after in _AFTER_CLOSING) and _is_open(stack[-1:], "“")
        )  # “So it is,“ is a slip that pages make
    if mark == "«" and may_close and not may_open and _is_open(stack[-1:], "«"):  # «So it is« is a slip, too
        return False
    if mark == "«":
        return not _is_open(stack, "»") and (may_open or before == "’" or after.isspace())
    if mark == _TWO_SINGLE:
        return may_open and not _is_open(stack, mark)
    if mark in "”»":
        return may_open and not _is_open(stack, *("«" if mark == "»" else '“„"'))
    return mark == '"' and (may_open if may_open != may_close else not _is_open(stack, '"'))


def _is_open(stack: list[Open], *marks: str) -> bool:
    return any(entry.mark in marks for entry in stack[-_MOST_BACK:])


def _push(pairs: Pairs, stack: list[Open], opened: Open) -> None:
    if (
        stack and stack[-1].mark == '"' and stack[-1].number_mark is not None
    ):  # "over 20" and "good": the first was no inch mark
        _settle(pairs, stack.pop())
    if len(stack) == _DEEPEST:
        _settle(pairs, stack.pop(0))
    stack.append(opened)


def _close(pairs: Pairs, stack: list[Open], mark: str, end: int) -> None:
    """Close the innermost mark that this one closes: one of its own kind rather than one that it may stand in for."""
    for back in range(1, min(_MOST_BACK, len(stack)) + 1):
        if mark in _CLOSERS[stack[-back].mark]:
            break
    else:
        if not stack or mark not in _LOOSE_CLOSERS.get(stack[-1].mark, ""):
            return
        back = 1
    pairs.closed.append((stack[-back].offset, end))
    del stack[-back:]


def _note_number_mark(pairs: Pairs, stack: list[Open], offset: int) -> None:
    """Note a straight mark after a number: it means inches, unless nothing else closes the quote around it."""
    if stack and stack[-1].mark in '"“' and stack[-1].number_mark is None:
        stack[-1].number_mark = offset


def _settle(pairs: Pairs, left: Open) -> None:
    if left.number_mark is None:
        pairs.open.append(left)
    else:
        pairs.closed.append((left.offset, left.number_mark + 1))
