"""Verbs that give words to a speaker, and nouns for what carries words: data only."""

from collections.abc import Iterable

_VOWELS = "aeiou"


def _forms(verbs: str) -> frozenset[str]:
    """The finite forms and the bare form of regular verbs; one written with a double consonant ("quipp") doubles it."""
    return frozenset(form for verb in verbs.split() for form in (_bare(verb), _third(_bare(verb)), _past(verb)))


def _participles(verbs: str) -> frozenset[str]:
    return frozenset(
        (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing" for verb in verbs.split()
    )


def _bare(verb: str) -> str:
    return verb[:-1] if len(verb) > 3 and verb[-1] == verb[-2] and verb[-1] in "ptgnbrm" else verb


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _past(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + ("d" if verb.endswith("e") else "ed")


def _joined(*groups: Iterable[str]) -> frozenset[str]:
    return frozenset(word for group in groups for word in group)


_SPEAK = """
    acknowledge add admitt advise bark bellow charge press grouse lecture cry howl roar thunder holler whine affirm
    agree allege announce answer argue ask assert attest boast bragg caution chant chime chuckle claim clarify
    comment complain concede conclude confess confide confirm contend counter crack crow declare deadpan demand
    demurr deny disclose elaborate emphasise emphasize enthuse estimate exclaim exhort explain forecast fume gripe
    groan grumble gush hint implore indicate inquire insist interject intone joke lament laugh maintain marvel
    mention muse mutter note object observe opine plead pledge post predict proclaim promise pronounce protest query
    quipp reason recall recount reiterate remark remind repeat reply report respond retort reveal sigh scoff shout
    snapp sneer speculate state stress suggest summarise summarize surmise tease testify retweet theorise theorize
    tweet urge volunteer vow warn whisper wonder yell blogg emaill email retort recite declaim rhyme concurr concede
    interrupt counsel reassure assure inform
"""
_NAME = """
    call describe label dubb brand characterise characterize liken compare term portray depict hail refer summ
    christen nickname
"""
_JUDGE = """
    praise criticise criticize slamm blast mock denounce condemn dismiss reject accuse blame tout deride ridicule
    lambaste ripp hammer assail bash decry disparage taunt scold rebuke chide credit applaud bemoan cite defend
    bristle rail echo invoke express propose question oppose reaffirm knock target hit attack threaten voice
    reference advocate congratulate thank welcome encourage highlight outline underscore imply signal champion
    embrace endorse discuss herald recognise recognize anticipate order dispute vilify excoriate rant laud admire extol
    commend compliment salute hound skewer savage castigate berate admonish upbraid reprimand censure lampoon
    pillory malign smear demean insult belittle disavow repudiate renounce refute rebutt fault pann
"""
_THINK = "believe hope want fear expect consider doubt suspect worry feel"

SPEAKING = _joined(
    _forms(_SPEAK),
    """say says said tell tells told write writes wrote written read reads swear swears swore sing
    sings sang forecast""".split(),
)
"""Verbs of saying and writing, finite or bare."""

NAMING = _joined(_forms(_NAME), _participles(_NAME), "dubbing labelled labelling referred refers referring".split())
"""Verbs that give a thing a name: "she called it “…”"."""

_IRREGULAR_JUDGING = """
    slamming ripping pointed points point pointing pummel pummels pummeled pummelled pummeling pummelling
""".split()
JUDGING = _joined(_forms(_JUDGE), _participles(_JUDGE), _IRREGULAR_JUDGING)
"""Verbs of judging aloud: what stands in quotation marks after them is their subject's."""

THINKING = _joined(_forms(_THINK), _participles(_THINK), "think thinks thought thinking felt".split())
"""Verbs of thinking, which often stand inside what somebody says."""

_PRESENT = "paint frame identify position posture present pitch style promote market pound"
PRESENTING = _joined(
    _forms(_PRESENT), _participles(_PRESENT), "cast casts casting sell sells sold selling gone went goes going".split()
)
"""Verbs that report words only after "as": "she painted him as a “…”"."""

GOING_ON = frozenset("continued continues continuing began begins offered offers".split())
"""Verbs of saying only if words follow at once: "she continued: “…”"."""

FOREIGN = frozenset(
    """sagte sagt erklärte erklärt betonte betont meinte meint fügte schrieb schreibt warnte warnt teilte kündigte
    kritisierte forderte ergänzte berichtete antwortete bezeichnete nannte nennt bezeichnet berichtet antwortet
    fordert kritisiert spricht sprach rief ruft fragt fragte dit affirme affirmé déclare déclaré explique expliqué
    ajoute ajouté assure assuré estime estimé précise précisé souligne souligné raconte raconté répond répondu confie
    confié lance lancé insiste insisté résume résumé déplore regrette reconnaît constate rappelle juge jugé parle
    parlait évoque concède admet souffle sourit plaisante s’inquiète poursuit conclut dijo dice afirmó explicó añadió
    aseguró declaró señaló detto spiegato aggiunto affermato dichiarato gesagt gemeint geschrieben betont säger sade
    säga disse spiega aggiunge zei zegt""".split()
)
"""The same in German, French, Spanish, Italian and Dutch."""

SPEAKING_PARTICIPLES = _joined(
    _participles(_SPEAK),
    "bragging quipping admitting blogging snapping demurring concurring saying telling writing reading".split(),
)
OTHER_PARTICIPLES = _joined(
    _participles(_NAME), _participles(_JUDGE), _participles(_THINK), "thinking slamming ripping dubbing".split()
)

BLAMING = frozenset(
    """accused accuses accusing criticized criticised criticizes criticizing slammed slams slamming blasted blasts
    blasting attacked attacks attacking mocked mocks mocking knocked hit hits denounced condemned ripped chided
    scolded praised praises praising thanked blamed blames faulted faults rebuked quoted quotes quoting cited""".split()
)
"""Verbs after whose object "for saying" and "of saying" give what the object said."""

QUOTING = frozenset("quote quotes quoted quoting cite cites cited citing".split())
"""Verbs whose object "as saying" gives words: "it quotes Berg as saying"."""

LEADING = frozenset(
    "led lead leads leading prompted prompt prompts prompting caused cause causes causing forced force forces".split()
)
"""Verbs whose object does what an infinitive after it says: "it led her to say"."""

HEARING = frozenset("told tell tells telling asked ask asks asking reminded informed assured urged".split())
"""Verbs whose object, and whose subject in the passive, hears and does not speak."""

ALSO_NOUNS = frozenset(
    """report reports call calls claim claims note notes post posts tweet tweets state states answer answers demand
    demands hope hopes fear fears promise promises stress counter counters offer offers comment comments pledge vow
    laugh sigh estimate estimates forecast forecasts object query question questions blast hammer brand brands label
    term terms protest protests caution urge mention mentions joke jokes snap hit hits credit credits want wants read
    target targets attack attacks order orders charge charges press lecture voice voices reference references
    advocate advocates highlight highlights outline outlines signal signals point points champion champions welcome
    dispute disputes tease doubt doubts retort retorts echo boast email emails reason reasons rail thought thoughts
    felt brag cite lie crack crow chant chants remark remarks compliment compliments salute salutes fault faults hound
    hounds insult insults pan pans skewer skewers reprimand reprimands smear smears savage lampoon lampoons
    censure""".split()
)
"""Forms that are nouns as often as verbs."""

PAPERS = frozenset(
    """statement letter email e-mail memo tweet post message note report article paper column op-ed essay book blog
    speech filing lawsuit complaint petition release document brief ad advertisement video headline editorial account
    testimony diary text caption sign banner placard poster bill resolution study survey poll review website
    affidavit announcement newsletter interview transcript piece""".split()
)
"""Nouns for what carries words: the speaker is whoever the text says wrote it."""

SAYINGS = frozenset(
    """claim claims statement statements assertion assertions remark remarks comment comments description promise
    promises pledge pledges call calls warning warnings insistence declaration declarations argument suggestion
    suggestions phrase catchphrase tagline contention characterization accusation accusations allegation allegations
    boast admission belief
    announcement plea pleas threat threats offer refusal slogan mantra motto dictum words quip joke question
    answer response reply reference references tweet demand vow vows prediction complaint view denial line chant
    chants cry cries""".split()
)
"""Nouns for something said: "her claim that …"."""

VIEWS = frozenset("view views opinion words estimation judgment judgement telling eyes".split())
"""Nouns with "in" before them and an owner: "in Smith’s view", "in the words of Smith"."""

CALLS = frozenset(
    """call calls plea pleas pledge pledges vow vows demand demands slogan slogans chant chants cry cries promise
    promises""".split()
)
"""Those of `SAYINGS` that are of, or for, what stands in quotation marks: "her call for “…”"."""
