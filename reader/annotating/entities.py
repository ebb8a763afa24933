"""Names in a text: people, organisations, places; nationalities and dates.

Rules over runs of capitalised words, with a gazetteer; then what the article as a whole says of a name (a surname
after the full name, an acronym after its expansion, the same string) decides every mention of it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from reader.annotating.canonical import canonical_names
from reader.annotating.gazetteer import Gazetteer, load_gazetteer
from reader.annotating.sentences import Word, split_words
from reader.annotating.words import (
    MONTHS,
    NATIONALITIES,
    NOT_NAMES,
    OCCUPATION_ENDINGS,
    ORGANISATION_HEADS,
    ORGANISATION_STARTS,
    ORGANISATIONS,
    PLACE_ALIASES,
    PLACE_HEADS,
    PLACE_PREPOSITIONS,
    PLACE_STARTS,
    REPORTING,
    TITLE_LEADS,
    TITLES,
    WEEKDAYS,
)
from reader.article import Entity, EntityKind

_INSIDE = frozenset("of de del della di da dos du la le van von der den bin ibn al el y e the and for on".split())
"""Small words that may stand inside a name."""
_NAME_PARTICLES = frozenset("de del della di da dos du la le van von der den bin ibn al el zu".split())
_ENDS = frozenset('.!?:;“”"«»„')
_POSSESSIVE = re.compile(r"[’']s?$")
_OWNED = frozenset("share shares stake stakes stock interest confidence believe invested investment".split())
"""Words before "in" with which what follows is a company, not a place."""
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,6}s?")
_DATE = re.compile(
    rf"\b(?:(?:{MONTHS})\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s(?:{MONTHS})(?:\s\d{{4}})?|(?:{MONTHS})\s\d{{4}}|(?:{WEEKDAYS})"
    rf"|(?:last|next|this)\s(?:week|month|year|spring|summer|autumn|fall|winter))(?!\w)"
)


@dataclass(slots=True)
class _Mention:
    """A candidate while it is being decided."""

    start: int
    end: int
    words: list[str]
    before: tuple[str, str]
    """The two words before it, lower case, "" over the start of a sentence."""
    after: str
    titled: bool = False
    kind: EntityKind | None = None

    @property
    def text(self) -> str:
        return " ".join(self.words)


def find_entities(text: str) -> tuple[Entity, ...]:
    """The names of a text in order, none overlapping. Takes time linear in the text."""
    gazetteer = load_gazetteer()
    mentions = list(_candidates(text))
    for mention in mentions:
        _drop_occupation(mention, gazetteer)
        mention.kind = _kind_alone(mention, gazetteer)
    _decide_together(mentions, gazetteer)
    named = [(mention.start, mention.end, mention.text, mention.kind) for mention in mentions if mention.kind]
    names = canonical_names(text, named)
    found = [Entity(start, end, kind, name) for (start, end, _, kind), name in zip(named, names, strict=True)]
    taken = {offset for entity in found for offset in range(entity.start, entity.end)}
    for date in _DATE.finditer(text):
        if not any(offset in taken for offset in range(date.start(), date.end())):
            found.append(Entity(date.start(), date.end(), EntityKind.DATE, date[0]))
    return tuple(sorted(found, key=lambda entity: entity.start))


# -- candidates


def _candidates(text: str) -> Iterator[_Mention]:
    """Runs of capitalised words, cut where a title or a nationality ends and the name proper begins."""
    for line in re.finditer(r"[^\n]+", text):
        words = split_words(text, line.start(), line.end())
        lowered = {word.text for word in words if word.text[:1].islower()}
        for first, last in _runs(words, text):
            yield from _cut_run(words, first, last, lowered)


def _runs(words: Sequence[Word], text: str) -> Iterator[tuple[int, int]]:
    index = 0
    while index < len(words):
        if not _is_capitalised(words[index].text):
            index += 1
            continue
        last = index
        while True:
            step = _next_of_name(words, last, text)
            if step is None:
                break
            last = step
        yield index, last + 1
        index = last + 1


def _next_of_name(words: Sequence[Word], last: int, text: str) -> int | None:
    """The next capitalised word that may belong to the same name, over at most two small words."""
    if _POSSESSIVE.search(words[last].text):
        return None
    for step in range(last + 1, min(last + 4, len(words))):
        word = words[step]
        if text[words[step - 1].end : word.start] not in (" ", ""):
            return None
        if _is_capitalised(word.text):
            between = [words[place].text for place in range(last + 1, step)]
            return step if _joins(between, words[last].text) else None
        if word.text not in _INSIDE:
            return None
    return None


def _joins(between: Sequence[str], before: str) -> bool:
    """Whether small words hold a name together: "of" in "Bank of England", "von" in "Ursula von der Leyen"."""
    if not between:
        return True
    if all(word in _NAME_PARTICLES for word in between):
        return between not in (["der"], ["den"])  # "von der Leyen" is a name, "Montag der Minister" is not
    if between[0] in ("of", "for"):
        return before.lower() in ORGANISATION_STARTS | ORGANISATION_HEADS | {
            "republic",
            "kingdom",
            "gulf",
            "strait",
            "bay",
            "lake",
            "cape",
        }
    return between == ["and"] and before in (
        "Bosnia",
        "Trinidad",
        "Security",
        "Defense",
        "Defence",
        "Health",
        "Antigua",
    )


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper() and (len(word) > 1 or word not in ("I", "A", "O"))


def _cut_run(words: Sequence[Word], first: int, last: int, lowered: set[str]) -> Iterator[_Mention]:
    """The mentions in one run: titles and leading common words go, nationalities become mentions of their own."""
    opens = first == 0 or words[first - 1].text in _ENDS
    while first < last and _is_common(words[first].text, opens, lowered) and words[first].text not in NATIONALITIES:
        first, opens = first + 1, False
    titled = False
    while first < last - 1:
        text = words[first].text
        if text in NATIONALITIES and not _heads_organisation(words[last - 1].text):
            yield _mention(words, first, first + 1, EntityKind.NATIONALITY)
        elif text.lower().rstrip(".") in TITLES or text.lower() in TITLE_LEADS and _is_titled(words, first + 1):
            titled = True
        else:
            break
        first += 1
    while first < last and words[first].text in _INSIDE:
        first += 1
    if first < last:
        mention = _mention(words, first, last, None)
        mention.titled = titled or _titled_before(words, first)
        yield mention


def _is_titled(words: Sequence[Word], index: int) -> bool:
    return words[index].text.lower().rstrip(".") in TITLES


def _titled_before(words: Sequence[Word], first: int) -> bool:
    return first > 0 and words[first - 1].text.lower().rstrip(".") in TITLES


def _heads_organisation(word: str) -> bool:
    return _POSSESSIVE.sub("", word).lower() in ORGANISATION_HEADS


def _is_common(word: str, opens: bool, lowered: set[str]) -> bool:
    plain = _POSSESSIVE.sub("", word)
    return plain in NOT_NAMES or word in NOT_NAMES or opens and plain.lower() in lowered


def _mention(words: Sequence[Word], first: int, last: int, kind: EntityKind | None) -> _Mention:
    end = words[last - 1].end
    final = words[last - 1].text
    bare = _POSSESSIVE.sub("", final)
    end -= len(final) - len(bare)
    texts = [word.text for word in words[first : last - 1]] + [bare]
    after = words[last].text.lower() if last < len(words) else ""
    return _Mention(words[first].start, end, texts, _two_before(words, first), after, kind=kind)


def _two_before(words: Sequence[Word], first: int) -> tuple[str, str]:
    near = words[first - 1].text.lower() if first and words[first - 1].text not in _ENDS else ""
    far = words[first - 2].text.lower() if near and first > 1 and words[first - 2].text not in _ENDS else ""
    return far, near


# -- what a mention is by itself


def _drop_occupation(mention: _Mention, gazetteer: Gazetteer) -> None:
    """ "Bauamtsleiter Thorsten Wiebe": where nouns have capitals too, the name begins behind the occupation."""
    words = mention.words
    known = any(words[0] in names for names in (gazetteer.first_names, gazetteer.surnames, gazetteer.places))
    if len(words) == 3 and not known and words[0].lower().endswith(OCCUPATION_ENDINGS):
        mention.start += len(words[0]) + 1
        del words[0]
        mention.titled = True


def _kind_alone(mention: _Mention, gazetteer: Gazetteer) -> EntityKind | None:
    words, text = mention.words, mention.text
    if mention.kind:
        return mention.kind
    if text in NATIONALITIES:
        return EntityKind.NATIONALITY
    if (
        text in NOT_NAMES
        or all(word in NOT_NAMES or word.lower().rstrip(".") in TITLES for word in words)
        or len(text) < 2
    ):
        return None
    if text in ORGANISATIONS:
        return EntityKind.ORGANISATION
    if mention.titled and len(words) <= 4 and not _is_organisation(words):
        return EntityKind.PERSON
    if text in PLACE_ALIASES or text in gazetteer.places and not _is_person(mention, gazetteer, strict=True):
        return EntityKind.PLACE
    if _is_organisation(words):
        return EntityKind.ORGANISATION
    if _is_person(mention, gazetteer):
        return EntityKind.PERSON
    if _is_place(mention):
        return EntityKind.PLACE
    if _ACRONYM.fullmatch(text):
        return EntityKind.ORGANISATION
    if mention.before[0] in _OWNED and mention.before[1] == "in":
        return EntityKind.ORGANISATION
    if 2 <= len(words) <= 3 and all(word.isalpha() and word[1:].islower() for word in words):
        return EntityKind.PERSON
    return EntityKind.ORGANISATION if len(words) > 1 else None


def _is_organisation(words: Sequence[str]) -> bool:
    head, start = words[-1].lower(), words[0].lower()
    if len(words) > 1 and (head in ORGANISATION_HEADS or words[0] == "The"):
        return True
    return len(words) > 2 and start in ORGANISATION_STARTS | ORGANISATION_HEADS and words[1] in ("of", "for")


def _is_person(mention: _Mention, gazetteer: Gazetteer, strict: bool = False) -> bool:
    words = mention.words
    if words[0] in gazetteer.first_names and 2 <= len(words) <= 4:
        return strict or words[-1].lower() not in PLACE_HEADS
    if strict:
        return False
    if len(words) == 1:
        opens = mention.before == ("", "")  # a capital at the start of a sentence says nothing
        known = words[0] in gazetteer.surnames or not opens
        return (
            mention.after in REPORTING
            and known
            and words[0] not in gazetteer.places
            or words[0] in gazetteer.first_names
            and mention.before[1] != "in"
        )
    return (
        len(words) <= 4
        and words[-1] in gazetteer.surnames
        and words[-1].lower() not in PLACE_HEADS
        and words[0].lower() not in PLACE_STARTS
    )


def _is_place(mention: _Mention) -> bool:
    words = mention.words
    if len(words) > 1 and (words[-1].lower() in PLACE_HEADS or words[0].lower() in PLACE_STARTS):
        return True
    far, near = mention.before
    return near in PLACE_PREPOSITIONS and far not in _OWNED and len(words) <= 2 and not _ACRONYM.fullmatch(mention.text)


# -- what the article says of it


def _decide_together(mentions: Sequence[_Mention], gazetteer: Gazetteer) -> None:
    """Give every mention of one name the same kind: surnames follow full names, equal strings the majority."""
    _trust_titles(mentions)
    surnames = _surnames(mentions, gazetteer.places)
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for mention in mentions:
        if mention.kind:
            votes[mention.text][mention.kind] += 1
    acronyms = _acronyms(mentions)
    for mention in mentions:
        if mention.kind is EntityKind.NATIONALITY:
            continue
        if mention.text in surnames:
            mention.kind = EntityKind.PERSON
        elif mention.text in acronyms:
            mention.kind = EntityKind.ORGANISATION
        elif votes[mention.text]:
            mention.kind = votes[mention.text].most_common(1)[0][0]


def _trust_titles(mentions: Sequence[_Mention]) -> None:
    """ "Ms Haldane" makes Ruta Haldane a person, wherever else she is mentioned."""
    titled = {mention.words[-1] for mention in mentions if mention.titled and mention.kind is EntityKind.PERSON}
    for mention in mentions:
        if 2 <= len(mention.words) <= 3 and mention.words[-1] in titled:
            mention.kind = EntityKind.PERSON


def _surnames(mentions: Iterable[_Mention], places: Set[str]) -> frozenset[str]:
    """Single words that are the first or last word of a full name in the text, and no place's."""
    found: set[str] = set()
    for mention in mentions:
        if mention.kind is EntityKind.PERSON and 2 <= len(mention.words) <= 4:
            found.add(mention.words[-1])
            if mention.words[0] not in places:
                found.add(mention.words[0])
    return frozenset(word for word in found if word not in NOT_NAMES and len(word) > 1)


def _acronyms(mentions: Iterable[_Mention]) -> frozenset[str]:
    """Initials of the organisations that the text spells out."""
    return frozenset(
        initials
        for mention in mentions
        if mention.kind is EntityKind.ORGANISATION and len(mention.words) > 2
        for initials in ["".join(word[0] for word in mention.words if word[0].isupper())]
        if len(initials) > 2
    )
