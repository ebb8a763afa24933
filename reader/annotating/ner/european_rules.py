"""Corrects the names of texts in German, French, Spanish, Italian, Portuguese and Dutch."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from reader.annotating.ner.cut_names import complete_cut_names
from reader.annotating.ner.european_vocabulary import european_vocabulary
from reader.annotating.ner.joined_names import split_joined_names
from reader.annotating.ner.known_names import LISTS, LONGEST
from reader.annotating.ner.second_pass import Name
from reader.annotating.ner.token_context import TokenContext
from reader.annotating.ner.tokens import BREAK
from reader.base.remembered import Remembered

_ENDS = frozenset('.!?:;"“”«»„•—–-(‚‘›‹') | {BREAK}
_OPENERS = frozenset(
    """Gestern Heute Morgen Auch Doch Und Für Mit Im In Am Nach Seit Laut Bei Aus Als Wenn Wie Dann So Hier Schon Nur
    Noch Aber Denn Gegen Ohne Zum Zur Aujourd’hui Demain Dans Pour Selon Mais Et En Au Aux À Après Avant Avec
    Depuis Chez Sur Sous Sans Comme Quand Si Ainsi Pendant Samedi Dimanche Lundi Mardi Mercredi Jeudi Vendredi
    Ayer Hoy Mañana Según Pero Por Para Con Sin Desde Cuando Como Tras Ante Entre Aunque También Así Además Y
    Ieri Oggi Domani Nel Nella Secondo Ma Senza Tra Fra Quando Anche Dopo Intanto Così Poi E Ontem Hoje Amanhã
    Segundo Mas Com Sem Também Após Gisteren Vandaag Volgens Maar Voor Met Na Sinds Toen Ook Dus Bij Naar
    Daar""".split()
)
"""Words that open a sentence and are no part of the name after them."""
_ROADS = frozenset(
    """rue avenue boulevard quai place via viale corso piazza piazzale largo vicolo calle avenida plaza paseo rua praça
    travessa""".split()
)
"""Nouns that belong to the name of the road after them, also without a capital: "via Traiano", "rue de la Paix"."""
_BODIES = frozenset(
    """ministère parquet police tribunal préfecture mairie gendarmerie université hôpital chambre cour conseil
    ministero ministerio ministério agenzia""".split()
)
"""Nouns without a capital that begin the name of a body, with "de" and a name: "ministère des Affaires étrangères"."""
_BODIES_OF_PLACES = frozenset("parquet police préfecture mairie gendarmerie université".split())
"""Those that may have the name of a place: "parquet de Lyon"."""
_OF = frozenset("de du des d' d’ la l' l’ les della dell' dell’ del delle dei degli do da dos das".split())
_FARTHEST = 3
"""The most small words between such a noun and the name after it."""
_ORGANISATIONS = frozenset((LISTS["organisations"], LISTS["parties"]))
_BODIES_KNOWN = _ORGANISATIONS | {LISTS["media"], LISTS["companies"]}
_INDICES = frozenset(("Dow Jones", "S & P", "Standard & Poor"))
"""Companies that mostly stand for their indices of shares, which are no names here."""
_HEAD = LISTS["organisation_heads"]
_OF_A_PLACE = frozenset("de d' d’ di da do".split())
_COUNTRY = "N"
_PLACES = frozenset(("C", "c", "S", "R", _COUNTRY, LISTS["places_abroad"], LISTS["places_extra"]))
_MINISTRY = re.compile(r"(?:[A-ZÄÖÜ]\w*-)?[A-ZÄÖÜ][a-zäöüß]+ministeriums?$")
_PARTICLES = frozenset("von van der de den ten ter zu la le du di da della dos das do al el".split())
_SHORTEST = 4
"""Letters of the shortest surname that is looked for alone."""


def apply_european_rules(context: TokenContext, names: Sequence[Name]) -> list[Name]:
    """The names of a text, corrected by what its language says of them. Takes time linear in the words."""
    words = context.words
    names = split_joined_names(words, names, context.vocabulary.known)
    names = complete_cut_names(words, names, splits_hyphens=False)
    if context.nouns:
        names = [_without_noun(words, name) for name in names]
    names = [_with_noun(words, _without_opener(words, name)) for name in names]
    names = _joined(words, _with_phrases(words, names))
    apart = _apart(sorted([*names, *_missed(context, names)]))
    return [name for name in apart if not _is_of_a_currency(words, name)]


def _is_of_a_currency(words: Sequence[str], name: Name) -> bool:
    """Whether a name belongs to the sign of a currency: "US $ 199"."""
    return words[name.end : name.end + 1] == ["$"] and name.end - name.first == 1 and len(words[name.first]) < _SHORTEST


def _with_phrases(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names, with organisations whose names are known whole in place of the parts of them that were found."""
    starts = {name.first: name for name in names}
    inside = {index: name for name in names for index in range(name.first, name.end)}
    found: list[Name] = []
    for index, bodies in [one for one in enumerate(map(_bodies_from, words)) if one[1]]:
        if found and found[-1].end > index:
            continue
        for end in range(min(len(words), index + LONGEST), index + 1, -1):
            if " ".join(words[index:end]) in bodies:
                around = {inside[at] for at in range(index, end) if at in inside}
                if all(index <= one.first and one.end <= end for one in around) and starts.get(index) != Name(
                    index, end, "LOC"
                ):
                    found.append(Name(index, end, "ORG"))
                break
    covered = {index for name in found for index in range(name.first, name.end)}
    return sorted([*found, *(name for name in names if name.first not in covered)])


def _read_bodies_from(word: str) -> frozenset[str]:
    phrases = european_vocabulary().known.phrases_from(word)
    return frozenset(name for name, flags in phrases.items() if _BODIES_KNOWN.issuperset(flags)) - _INDICES


_bodies_from: Callable[[str], frozenset[str]] = Remembered(_read_bodies_from).__getitem__
"""The organisations whose names are known whole and begin with a word."""


def _joined(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names, with a body and the place after "of" as one: "Procura di Genova"."""
    heads = european_vocabulary().known.words
    found: list[Name] = []
    for name in names:
        before = found[-1] if found else None
        if (
            before
            and before.kind == "ORG"
            and name.kind == "LOC"
            and name.first == before.end + 1
            and words[before.end] in _OF_A_PLACE
            and _HEAD in heads.get(words[before.first], "")
        ):
            found[-1] = before._replace(end=name.end)
        else:
            found.append(name)
    return found


def _apart(names: Sequence[Name]) -> Iterator[Name]:
    """The names in order, without those that overlap the one before."""
    end = 0
    for name in names:
        if name.first >= end:
            yield name
            end = name.end


def _without_noun(words: Sequence[str], name: Name) -> Name:
    """A name in the genitive without the noun after it: "Trumps Beraterin"."""
    known = european_vocabulary().known.words
    for index in range(name.first, name.end - 1):
        word, after = words[index], words[index + 1]
        if (
            word.endswith("s")
            and word not in known
            and word[:-1] in known
            and after not in known
            and after not in _PARTICLES
        ):
            return name._replace(end=index + 1)
    return name


def _without_opener(words: Sequence[str], name: Name) -> Name:
    """A name without the word before it that opens the sentence: "Ayer María"."""
    opens = not name.first or words[name.first - 1] in _ENDS
    is_opener = opens and name.first + 1 < name.end and words[name.first] in _OPENERS
    return name._replace(first=name.first + 1) if is_opener else name


def _with_noun(words: Sequence[str], name: Name) -> Name:
    """A place with the noun for a road before it, and a body with the noun that begins its name."""
    first = name.first
    while first and name.first - first < _FARTHEST and words[first - 1] in _OF:
        first -= 1
    if not first:
        return name
    noun = words[first - 1]
    if name.kind == "LOC" and noun in _ROADS:
        return name._replace(first=first - 1)
    is_body = name.kind == "ORG" and noun in _BODIES or name.kind == "LOC" and noun in _BODIES_OF_PLACES
    return name._replace(first=first - 1, kind="ORG") if is_body and first < name.first else name


def _missed(context: TokenContext, names: Sequence[Name]) -> Iterator[Name]:
    """Names that were missed: surnames of people named in full, and organisations that are known by their words."""
    words, is_german = context.words, bool(context.nouns)
    taken = {index for name in names for index in range(name.first, name.end)}
    surnames = {words[name.end - 1] for name in names if name.kind == "PER" and name.end - name.first > 1}
    kinds = {words[name.first]: name.kind for name in names if name.end - name.first == 1}
    before_people = {name.first - 1 for name in names if name.kind == "PER"}
    for index in context.capitals:
        word = words[index]
        if index in taken or len(word) < 2 or context.token_features[index].lower in context.lower:
            continue
        stem = word[:-1] if is_german and word.endswith("s") else word
        if len(word) >= _SHORTEST and (word in surnames or stem in surnames):
            yield Name(_with_particles(words, index), index + 1, "PER")
        elif len(word) >= _SHORTEST and stem != word and stem in kinds:
            yield Name(index, index + 1, kinds[stem])
        elif index and words[index - 1] not in _ENDS and index not in before_people:  # "Nationalrat Anna Vell"
            kind = _known_kind(word, is_german) or _known_kind(stem, is_german)
            if kind:
                yield Name(index, index + 1, kind)


@lru_cache(16384)
def _known_kind(word: str, is_german: bool) -> str | None:
    """The kind of a word that is a name wherever it has a capital; None where it may be none, as German nouns may."""
    flags = european_vocabulary().known.words.get(word, "")
    if flags and _ORGANISATIONS.issuperset(flags) or _MINISTRY.match(word):
        return "ORG"
    is_place = _PLACES.issuperset(flags) and (
        _COUNTRY in flags or LISTS["places_extra"] in flags and ("C" in flags or not is_german)
    )
    return "LOC" if is_place else None


def _with_particles(words: Sequence[str], index: int) -> int:
    """The index of the first particle before a surname if it has a capital, "Van der Berg"; else of the surname."""
    first = index
    while first and words[first - 1].lower() in _PARTICLES:
        first -= 1
    while first < index and not words[first][0].isupper():
        first += 1
    return first
