"""The class of each word, one tag a word, so that the shape of a sentence is a string and patterns of it are regular
expressions.

    E F L J t   a person's name, an organisation's, a place's, a nationality, a date or time
    e f l k n   the same, and other words, owning what follows: "Berg’s"
    N K M       another word in lower case (nouns and adjectives), with a capital, a number
    D U         a determiner; one that can stand alone: "some", "another"
    R r h s     a pronoun that is a subject; one that is not always; one that is an object; "himself"
    W T         who, which; that
    P O S C     a preposition; to; a word that begins a clause; and, or, but
    V b v       a verb of saying; a form that is a noun as often; a verb of naming, judging or thinking
    G g         a participle of saying; of naming, judging or thinking
    X x         an auxiliary; a form of "to be"
    y           a verb of going on, which is one of saying before words alone: "she went on: …"
    Y I A       another verb in the past; another word in -ing; an adverb
    a           "according": with the words for it in German and French, what follows is the speaker
    Q           a whole quote
    . ; : , - " punctuation: the end of a sentence, … , another mark
"""

from functools import lru_cache

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

_CLASSES = {
    "D": """the a an his her their its our my your every each no any either neither der die das ein eine einen einem
        einer le la les un une l’ el los las una seine ihr ihre son sa leur""",
    "U": """some those these many others another both one two three four five six most several few everyone everybody
        somebody someone anyone all nobody""",
    "R": """he she they i we who’s he’s she’s they’re he’d she’d they’d he’ll she’ll they’ll i’m i’ve we’ve we’re
        they’ve er sie wir ich il elle ils elles je nous él ella""",
    "r": "it you this es it’s you’re everything nothing something",
    "h": "him them me us ihn ihm ihnen",
    "s": "himself herself themselves itself myself ourselves",
    "N": """filing filings briefing hearing meeting building ruling beginning spring king thing wing string being
        ceiling wedding funding spending housing training warning red bed speed need seed breed hundred""",
    "W": "who which whom whose what",
    "T": "that dass que",
    "P": """of for with by about on from against into over under between than like including toward towards behind
        among around near during through throughout without within upon at in per via off out up down across despite
        amid amongst alongside beyond regarding concerning von zu mit für bei nach aus über à pour avec sur dans par
        chez contre im am beim vom zum zur""",
    "O": "to",
    "S": """as when while because if after before since until till unless although though whereas where why how
        whether once so then lest weil wenn während obwohl als wie comme quand lorsque""",
    "C": "and or but nor yet und oder aber et ou mais y e",
    "X": """has have had will would can could may might must shall should do does did not don’t didn’t won’t can’t
        hat haben hatte hatten ont avait avaient ha hanno hasn’t hadn’t wouldn’t couldn’t cannot""",
    "x": """is are was were be been being isn’t wasn’t aren’t weren’t am ist war waren sind wird wurde est était sont
        étaient""",
    "A": """also later earlier then again often once first just only even still already never always ever now here
        there too instead back twice further though however meanwhile soon recently further auch aussi jokingly ahead
        famously alone together not""",
    "J": "former longtime onetime fellow late ex then-",
    "t": """week weeks month months year years day days night morning evening afternoon weekend yesterday today
        tonight tomorrow past future monday tuesday wednesday thursday friday saturday sunday noon midnight""",
    "Y": """made make makes took take takes went go goes came come comes gave give gives put puts got get gets saw
        see sees knew know knows left leave leaves ran run runs held hold holds kept keep keeps met meet meets sent
        send sends won win wins lost lose loses stood stand stands sat sit sits spoke speak speaks talk talks spent
        grew led leads brought bring brings bought sold built found find finds heard hear hears paid pays became
        become becomes fell rose broke chose drew drove threw wore taught caught fought sought let lets set sets cut
        cuts seems seem looks look works work lives live remains remain shot shoots struck hung swung dealt laid lay
        drank ate froze stole swept wept bent quit bet split spread beat stuck sank says-so need needs tries try""",
    "a": "according laut selon según secondo volgens enligt d’après angaben",
}
_TAGS: dict[str, str] = {}
for _tag, _words in _CLASSES.items():
    _TAGS.update(dict.fromkeys(_words.split(), _tag))
_TAGS.update(dict.fromkeys(NAMING | JUDGING | THINKING, "v"))
_TAGS.update(dict.fromkeys(OTHER_PARTICIPLES, "g"))
_TAGS.update(dict.fromkeys(SPEAKING_PARTICIPLES, "G"))
_TAGS.update(dict.fromkeys(SPEAKING | FOREIGN, "V"))
_TAGS.update(dict.fromkeys(GOING_ON, "y"))
_TAGS.update(dict.fromkeys((SPEAKING | NAMING | JUDGING | THINKING) & ALSO_NOUNS, "b"))
_MARKS = {
    mark: tag for tag, marks in {".": ".!?…", ";": ";", ":": ":", ",": ",", "-": "—–-―"}.items() for mark in marks
}
_VERBS = frozenset("VvbGgYyIX")


@lru_cache(maxsize=4096)
def tag_of(word: str) -> str:
    """The tag of a word that is part of no name."""
    lowered = word.lower().replace("'", "’")
    tag = _TAGS.get(lowered)
    if word[0].isupper() and not lowered.startswith(("tweeted", "retweeted")):
        return tag if tag and tag not in _VERBS else _of_capital(lowered)
    if tag:
        return tag
    if not word[0].isalpha():
        return _MARKS.get(word) or (
            "N" if word == "&" else "M" if word[0].isdigit() else "D" if word in "$£€#" else '"'
        )
    return _by_ending(lowered)


def _of_capital(lowered: str) -> str:
    return "k" if lowered.endswith(("’s", "s’")) else "K"


def _by_ending(lowered: str) -> str:
    if lowered.endswith("’s"):
        return "n"
    if lowered.endswith("n’t"):
        return "X"
    if lowered.endswith("ly") and len(lowered) > 4:
        return "A"
    if lowered.endswith("ed") and len(lowered) > 3:
        return "Y"
    return "I" if lowered.endswith("ing") and len(lowered) > 5 else "N"
