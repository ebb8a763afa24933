"""Completes names that the CRF cut: "Lin Shu-hong", "Ana “Sparrow” Vell", "Ministry of Trade, Mines and Ports"."""

import re
from collections.abc import Iterator, Sequence

from reader.annotating.ner.second_pass import Name

_OPENING = frozenset('"“«„')
_CLOSING = frozenset('"”»“')
_LONGEST_NICKNAME = 3
"""The most words of a nickname in quotation marks."""
_SYLLABLE = re.compile(r"[bcdfghj-np-twxyz]{0,2}[aeiou]{1,3}(?:ng|[hklmnprt])?")
"""The second part of a first name as in "Shu-hong"."""
_NO_SYLLABLES = frozenset(
    """a an as at be born bred but by can did do era for from get go got he her hit his how if in it its let like man
    may me men met nor not of on or out own per put ran run sat saw see set sex she so ten than that the their them then
    there they this to too type via we when who why will with won yet you""".split()
)
"""What may follow a name and a hyphen or a dash and is no part of it: "the state-run", "Vell - who left - said"."""
_DEPARTMENTS = frozenset("Ministry Department Secretariat Office Bureau Committee Directorate".split())
_OF = frozenset("of for".split())


def complete_cut_names(words: Sequence[str], names: Sequence[Name], splits_hyphens: bool) -> list[Name]:
    """The names of a text, those that go on behind their end as a whole. Takes time linear in the names.

    `splits_hyphens` says whether a hyphen inside a word is a token of its own.
    """
    found: list[Name] = []
    for name in _whole(words, names):
        if name.kind == "PER":
            name = _without_numbers(words, name)
            name = _with_syllable(words, name) if splits_hyphens else name
        found.append(name)
    return found


def _whole(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    """The names, with those in two pieces as one."""
    before: Name | None = None
    for name in names:
        if before and (_is_nickname_between(words, before, name) or _is_list_of_department(words, before, name)):
            before = before._replace(end=name.end)
            continue
        if before:
            yield before
        before = name
    if before:
        yield before


def _is_nickname_between(words: Sequence[str], name: Name, after: Name) -> bool:
    """Whether two people are one with a nickname between: "Ana “Sparrow” Vell"."""
    inner = words[name.end : after.first]
    if not name.kind == after.kind == "PER" or not 3 <= len(inner) <= 2 + _LONGEST_NICKNAME:
        return False
    return inner[0] in _OPENING and inner[-1] in _CLOSING and all(word[0].isupper() for word in inner[1:-1])


def _is_list_of_department(words: Sequence[str], name: Name, after: Name) -> bool:
    """Whether a name goes on listing what a department is for: "Ministry of Trade, Mines and Ports"."""
    if not name.kind == after.kind == "ORG" or words[name.end : after.first] != [","]:
        return False
    is_department = words[name.first] in _DEPARTMENTS and words[name.first + 1] in _OF and name.end - name.first > 2
    return is_department and "and" in words[after.first : after.end]


def _with_syllable(words: Sequence[str], name: Name) -> Name:
    """A person's name with the second part of a first name: "Lin Shu-hong"."""
    following = words[name.end : name.end + 2]
    is_syllable = len(following) == 2 and following[0] == "-" and following[1] not in _NO_SYLLABLES
    return name._replace(end=name.end + 2) if is_syllable and _SYLLABLE.fullmatch(following[1]) else name


def _without_numbers(words: Sequence[str], name: Name) -> Name:
    """A person's name without numbers at its ends."""
    first, end = name.first, name.end
    while end - first > 1 and words[end - 1][0].isdigit():
        end -= 1
    while end - first > 1 and words[first][0].isdigit():
        first += 1
    return name._replace(first=first, end=end)
