"""Common nouns for people and groups that speak."""

import re

from reader.annotating.grammar.saying import PAPERS
from reader.annotating.lexicon.roles import ROLES, TITLES

_ENDINGS = (
    "man",
    "men",
    "woman",
    "women",
    "person",
    "er",
    "ers",
    "or",
    "ors",
    "ist",
    "ists",
    "ian",
    "ians",
    "ee",
    "ees",
)
_NOT_PEOPLE = frozenset(
    """number order paper matter computer winter summer september october november december weather letter center
    centre power water river chapter newspaper corner quarter dinner tower theater shoulder disaster register offer
    error factor floor door color colour harbor labor vapor mirror sector monitor tremor flavor honor humor rumor era
    committee fee coffee guarantee degree tree employee-count former latter other never ever over under after either
    neither rather whether together further later earlier better other per super twitter border finger fever layer
    helicopter encounter character transfer poster banner sticker flyer newsletter career trailer thriller cover
    humanitarian authoritarian egalitarian""".split()
)
_MORE = frozenset(
    """operative operatives representatives executive executives detective native natives president vice-president
    student agent client resident opponent proponent respondent correspondent militant assistant consultant
    accountant attendant inhabitant immigrant migrant applicant participant sergeant lieutenant people crowd audience
    children kids adult adults teen teens teenager girl girls boy boys guy guys wife husband son daughter sister
    brother uncle aunt cousin grandmother grandfather mum mom dad relative relatives pilot nurse chef chefs guard
    guards cop cops king queen prince princess pope priest nun monk judge judges justice mp mps nominee candidate
    candidates hopeful delegate delegates rival rivals ally allies aide aides ambassador envoy diplomat diplomats
    congressman congresswoman lawmaker lawmakers politician politicians republican republicans democrat democrats
    liberal liberals conservative conservatives veteran veterans celebrity star champion host hosts anchor narrator
    voice-over voiceover friend friends guest guests fan fans player players team teams staff campaign campaigns
    administration coalition alliance organisation organization organisations organizations newspaper outlet outlets
    website network magazine agency agencies authorities authority department ministry office firm firms groups
    unions companies think-tank nonprofit non-profit charity charities watchdog tribunal jury panel commission
    parliament government governments country leaders spokespeople spokesmen spokeswomen chairs heads chiefs bosses
    detectives chief town city county borough survivors victims families members member insiders insider sources
    backers backer foes foe critic pundit pundits academic academics intellectual mogul billionaire millionaire
    tycoon magnate maverick conservatives individual individuals cleric clerics imam rabbi pastor bishop archbishop
    cardinal minister ministers commander commanders general generals colonel captain major admiral suspect suspects
    defendant plaintiff plaintiffs prosecutor inmate inmates tenant tenants peer peers youth youths elder elders pair
    duo trio actress waitress hostess heiress headmistress headmaster""".split()
)
_WOMEN = frozenset(
    """mother sister daughter wife grandmother widow actress waitress hostess heiress headmistress niece queen princess
    girl aunt mum mom""".split()
)
_SEVERAL = frozenset("people men women children kids police crowd audience staff spokespeople spokesmen".split())
_AFTER_HEAD = re.compile(r" (?:of|for|from|in|at|on|with|to|who|by|behind)\b")
_MEN = frozenset(
    "headmaster nephew father brother son husband grandfather widower king prince boy uncle dad businessman".split()
)


def is_person_noun(word: str) -> bool:
    """Whether a common noun is for people or an organisation that speaks: "spokesman", "officials", "ministry"."""
    lowered = word.lower().rstrip(".")
    if lowered in PAPERS:
        return False
    if lowered in ROLES or lowered in TITLES or lowered in _MORE:
        return True
    return len(lowered) > 4 and lowered.endswith(_ENDINGS) and lowered not in _NOT_PEOPLE


def gender_of_noun(role: str) -> str | None:
    """ "m" or "f" if a role says so, else None: "spokeswoman for the bank"."""
    words = set(role.lower().split())
    if any(word.endswith("woman") or word in _WOMEN for word in words):
        return "f"
    return "m" if any(word.endswith("man") and word != "woman" or word in _MEN for word in words) else None


def is_plural_person(role: str) -> bool:
    """Whether a role is for several people: "officials in Oslo"."""
    head = _AFTER_HEAD.split(role.lower(), maxsplit=1)[0].split()[-1:]
    return bool(head) and (head[0] in _SEVERAL or head[0].endswith("s") and is_person_noun(head[0][:-1]))
