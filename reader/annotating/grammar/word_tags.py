"""The tag of a word by itself, wherever it stands: by lists of words, then by its ending."""

from collections.abc import Callable

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.saying import (
    ALSO_NOUNS,
    FOREIGN,
    GOING_ON,
    JUDGING,
    NAMING,
    OTHER_PARTICIPLES,
    SPEAKING,
    SPEAKING_PARTICIPLES,
    THINKING,
)
from reader.base.remembered import Remembered

_WORDS = {
    pos.DET: """the a an his her their its our my your every each no any either neither der die das ein eine einen
        einem einer le la les un une l’ el los las una seine ihr ihre son sa leur""",
    pos.QUANT: """some those these many others another both one two three four five six most several few everyone
        everybody somebody someone anyone all nobody""",
    pos.PRON_SUBJ: """he she they i we who’s he’s she’s they’re he’d she’d they’d he’ll she’ll they’ll i’m i’ve we’ve
        we’re they’ve er sie wir ich il elle ils elles je nous él ella""",
    pos.PRON: "it you this es it’s you’re everything nothing something",
    pos.PRON_OBJ: "him them me us ihn ihm ihnen",
    pos.PRON_REFL: "himself herself themselves itself myself ourselves",
    pos.NOUN: """filing filings briefing hearing meeting building ruling beginning spring king thing wing string being
        ceiling wedding funding spending housing training warning red bed speed need seed breed hundred""",
    pos.REL: "who which whom whose what",
    pos.THAT: "that dass que",
    pos.ADP: """of for with by about on from against into over under between than like including toward towards behind
        among around near during through throughout without within upon at in per via off out up down across despite
        amid amongst alongside beyond regarding concerning von zu mit für bei nach aus über à pour avec sur dans par
        chez contre im am beim vom zum zur""",
    pos.TO: "to",
    pos.SCONJ: """as when while because if after before since until till unless although though whereas where why how
        whether once so then lest weil wenn während obwohl als wie comme quand lorsque""",
    pos.CCONJ: "and or but nor yet und oder aber et ou mais y e",
    pos.AUX: """has have had will would can could may might must shall should do does did not don’t didn’t won’t can’t
        hat haben hatte hatten ont avait avaient ha hanno hasn’t hadn’t wouldn’t couldn’t cannot""",
    pos.BE: """is are was were be been being isn’t wasn’t aren’t weren’t am ist war waren sind wird wurde est était sont
        étaient""",
    pos.ADV: """also later earlier then again often once first just only even still already never always ever now here
        there too instead back twice further though however meanwhile soon recently further auch aussi jokingly ahead
        famously alone together not""",
    pos.ADJ: "former longtime onetime fellow late ex then-",
    pos.DATE: """week weeks month months year years day days night morning evening afternoon weekend yesterday today
        tonight tomorrow past future monday tuesday wednesday thursday friday saturday sunday noon midnight""",
    pos.VERB: """made make makes took take takes went go goes came come comes gave give gives put puts got get gets saw
        see sees knew know knows left leave leaves ran run runs held hold holds kept keep keeps met meet meets sent
        send sends won win wins lost lose loses stood stand stands sat sit sits spoke speak speaks talk talks spent
        grew led leads brought bring brings bought sold built found find finds heard hear hears paid pays became
        become becomes fell rose broke chose drew drove threw wore taught caught fought sought let lets set sets cut
        cuts seems seem looks look works work lives live remains remain shot shoots struck hung swung dealt laid lay
        drank ate froze stole swept wept bent quit bet split spread beat stuck sank says-so need needs tries try""",
    pos.ACCORDING: "according laut selon según secondo volgens enligt d’après angaben",
}
_TAGS: dict[str, str] = {}
for _tag, _listed in _WORDS.items():
    _TAGS.update(dict.fromkeys(_listed.split(), _tag))
_TAGS.update(dict.fromkeys(NAMING | JUDGING | THINKING, pos.JUDGE))
_TAGS.update(dict.fromkeys(OTHER_PARTICIPLES, pos.JUDGE_PART))
_TAGS.update(dict.fromkeys(SPEAKING_PARTICIPLES, pos.SAY_PART))
_TAGS.update(dict.fromkeys(SPEAKING | FOREIGN, pos.SAY))
_TAGS.update(dict.fromkeys(GOING_ON, pos.GO_ON))
_TAGS.update(dict.fromkeys((SPEAKING | NAMING | JUDGING | THINKING) & ALSO_NOUNS, pos.SAY_OR_NOUN))
_MARKS = dict.fromkeys(".!?…", pos.STOP) | dict.fromkeys("—–-―", pos.DASH) | {mark: mark for mark in ";:,"}
_DESCRIBING_ENDS = ("ing", "ed")
"""How compounds with a hyphen end that describe a noun: "far-reaching", "tax-funded"."""
_VERBS = frozenset(pos.REPORT_FORMS + pos.VERB + pos.GO_ON + pos.ING + pos.AUX)


def _read_tag(word: str) -> str:
    lowered = word.lower().replace("'", "’")
    tag = _TAGS.get(lowered)
    if word[0].isupper() and not lowered.startswith(("tweeted", "retweeted")):
        return tag if tag and tag not in _VERBS else _of_capital(lowered)
    if tag:
        return tag
    return _by_ending(lowered) if word[0].isalpha() else _MARKS.get(word) or _of_sign(word)


def _of_sign(word: str) -> str:
    if word == "&":
        return pos.NOUN
    if word[0].isdigit():
        return pos.NUM
    return pos.DET if word in "$£€#" else pos.MARK


def _of_capital(lowered: str) -> str:
    return pos.PROPN_POSS if lowered.endswith(("’s", "s’")) else pos.PROPN


def _by_ending(lowered: str) -> str:
    if lowered.endswith("’s"):
        return pos.NOUN_POSS
    if lowered.endswith("n’t"):
        return pos.AUX
    if lowered.endswith("ly") and len(lowered) > 4:
        return pos.ADV
    if "-" in lowered[1:] and lowered.endswith(_DESCRIBING_ENDS):
        return pos.NOUN
    if lowered.endswith("ed") and len(lowered) > 3:
        return pos.VERB
    return pos.ING if lowered.endswith("ing") and len(lowered) > 5 else pos.NOUN


tag_of: Callable[[str], str] = Remembered(_read_tag).__getitem__
"""The tag of a word that is part of no name. Raises IndexError for an empty word."""
