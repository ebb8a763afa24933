"""Clusters the mentions of organisations: an acronym with its expansion, a short form with the full one, a department
with its field.
"""

import re
from collections.abc import Iterable, Sequence

from reader.annotating.coref.aliases import DEPARTMENTS, ORGANISATION_ALIASES, OTHER_ACRONYMS

_LONG_FORMS = frozenset(ORGANISATION_ALIASES.values())
_LEGAL_FORMS = frozenset("inc corp corporation co company ltd limited llc plc ag sa se nv gmbh spa oyj asa ab".split())
"""Words at the end of a company's name that may be left out."""
_COUNTRY = re.compile(r"(?:U\.S\.|US|United States) ")
_DEPARTMENT = re.compile(r"Department of (the )?(?P<of>.+)|(?P<before>.+) Department")
_WITH_ARTICLE = frozenset(["Interior", "Treasury"])
_SMALL_WORDS = frozenset("of for and the on in to de des du del la le les di y et und &".split())


def organisation_names(mentions: Sequence[str], is_english: bool = True) -> list[str]:
    """The canonical name of the organisation of each mention, in order; well-known ones are called as in English only
    where the text is. Takes time linear in their number.
    """
    aliases = ORGANISATION_ALIASES if is_english else {}
    plain = {words: _department(_plain(words)) for words in mentions}
    named = set(plain.values())
    plain = {words: _without_country(name, named) for words, name in plain.items()}
    full = list(dict.fromkeys(plain.values()))
    spelt_out = _by_initials(full)
    longer = _by_first_words(full) | _by_fields(full)
    found: dict[str, str] = {}
    for name in full:
        full_form = spelt_out.get(name.replace(".", "")) or longer.get(name) or name
        found[name] = aliases.get(full_form.replace(".", ""), full_form)
    return [found[plain[words]] for words in mentions]


def _plain(words: str) -> str:
    """A name without its article and its legal form."""
    parts = words.removeprefix("The ").removeprefix("the ").split()
    while len(parts) > 1 and parts[-1].rstrip(".,").casefold() in _LEGAL_FORMS:
        parts = parts[:-1]
    return " ".join(parts).rstrip(",") or words


def _department(name: str) -> str:
    """The usual name of a department of the United States: "Department of Energy" for "U.S. Energy Department"."""
    found = _DEPARTMENT.fullmatch(_COUNTRY.sub("", name, count=1))
    field = (found["of"] or found["before"]) if found else None
    if field not in DEPARTMENTS:
        return name
    return f"Department of the {field}" if field in _WITH_ARTICLE else f"Department of {field}"


def _without_country(name: str, named: set[str]) -> str:
    """A name without "U.S." before it, where the text or everybody knows the rest as a name."""
    bare = _COUNTRY.sub("", name, count=1)
    initials = "".join(part[0] for part in bare.split() if part[0].isupper())
    known = bare in named or bare in ORGANISATION_ALIASES or bare in _LONG_FORMS or initials in named
    return bare if known and (len(initials) > 1 or bare.isupper()) else name


def _by_fields(names: Iterable[str]) -> dict[str, str]:
    """The field of a department that the text names -> the department: "Energy" -> "Department of Energy"."""
    return {
        found["of"]: name for name in names if (found := _DEPARTMENT.fullmatch(name)) and found["of"] in DEPARTMENTS
    }


def _by_initials(names: Iterable[str]) -> dict[str, str]:
    """Initials -> the organisation that the text spells out, without and with the initials of its small words."""
    found: dict[str, str] = {}
    for name in names:
        parts = name.replace("-", " ").split()
        if len(parts) < 2:
            continue
        capitals = "".join(part[0] for part in parts if part[0].isupper())
        all_words = "".join(part[0] for part in parts).upper()
        for initials in (capitals, all_words, OTHER_ACRONYMS.get(name, "")):
            if len(initials) > 2:
                found.setdefault(initials, name)
    return found


def _by_first_words(names: Sequence[str]) -> dict[str, str]:
    """A short form -> the only longer name that begins with it: "Amnesty" -> "Amnesty International".

    A word that many names begin with, such as "National", is no short form; nor is a whole name of which the longer one
    is a part: "Bank of Vell" is none of "Bank of Vell Governors".
    """
    found: dict[str, str | None] = {}
    for name in names:
        parts = name.split()
        for length in range(1, min(len(parts), 4)):
            begun = " ".join(parts[:length])
            if _may_stand_alone(parts[:length], parts[length:]):
                found[begun] = None if begun in found and found[begun] != name else name
    return {short: name for short, name in found.items() if name}


def _may_stand_alone(begun: Sequence[str], rest: Sequence[str]) -> bool:
    first, last = begun[0].casefold(), begun[-1].casefold()
    if first in _GENERAL or last in _GENERAL or begun[0].isupper() and len(begun[0]) > 1:
        return False
    return rest[0].casefold() not in _SMALL_WORDS and rest[-1].casefold() in _SECOND_PARTS


_GENERAL = _SMALL_WORDS | frozenset(
    """university ministry department bank court institute college school house board office bureau federation league
    association national international royal central federal state general supreme high party union council committee
    commission agency company group church police army first new old north south east west american british european
    united great world""".split()
)
"""Words that are no name of an organisation by themselves, or begin too many."""

_SECOND_PARTS = frozenset(
    """international group sachs stanley holdings industries motors motor electronics airlines airways bank
    foundation entertainment technologies systems energy petroleum pharmaceuticals brothers watch partners capital
    financial media news pictures studios records party university motorsport communications software press network
    united city rovers wanderers athletic""".split()
)
"""Last words that a newspaper leaves out once it has named an organisation in full."""
