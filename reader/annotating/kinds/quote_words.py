"""Words around quotation marks by which speech is told from titles and scare quotes: data only."""

from reader.annotating.lexicon.inflection import forms

STANCE = forms(
    """accuse admonish applaud assail attack attribute back- bash bemoan berate blame blast brand brush cast
    celebrate champion characterise characterize chant charge cheer chide commend compare congratulate credit
    criticise criticize dare decry deem defend denigrate deny deride disparage echo encourage endorse evoke
    express fault frame hammer hint honour honor indicate insult invoke jeer label laud liken mock mention
    oppose order paint plead pledge portray praise press pretend promise promote propose pummel question rail
    rate ridicule scold scorn slam- slander support swear tease thank threaten tout trash trumpet urge vilify
    vow welcome whisper yell talk speak cry sing put find consider regard"""
) | frozenset(
    """spoke spoken wrote written swore sworn sang sung found paid broadside defense defence criticism
    accusation apology rebuke attack rant promise pledge opposes chants chant calls rhetoric complaint
    complaints claim claims statement remarks tweet tweets speech""".split()
)
"""Verbs and nouns of judging, promising, shouting: what they introduce in quotation marks is somebody's wording."""

CALLING = forms("call dub- label brand describe christen") | {
    "calling",
    "called",
    "refers",
    "referred",
    "referring",
}
"""Verbs that give somebody a name in quotation marks."""

WORKS = frozenset(
    """film films movie movies documentary documentaries biopic blockbuster comedy drama thriller western sitcom
    soap series show shows miniseries programme program programmes programs podcast podcasts episode episodes
    season sequel prequel trilogy franchise reboot remake trailer musical play plays opera ballet song songs
    single singles track tracks album albums ep anthem hymn ballad tune hit hits record records symphony
    concerto suite aria book books novel novels novella memoir memoirs autobiography biography bestseller poem
    poems story essay essays column columns editorial commentary article articles blog newsletter magazine
    journal newspaper painting paintings portrait sculpture exhibition installation photograph game games
    videogame ad ads advert commercial video videos lecture cartoon comic comics manga anime classic titled
    entitled headlined account pseudonym alias nickname nicknamed roman serie album titel buch lied roman
    sendung fernsehserie komödie filme chanson livre émission pièce""".split()
)
"""Nouns for things that have titles, and words that announce a title or a name."""

WORK_PEOPLE = frozenset(
    """star stars actor actress actors host hosts co-host cohost anchor author singer director creator writer
    producer screenwriter frontman alum fame cast premiere soundtrack remix tour franchise fans viewers lyrics
    video""".split()
)
"""Words right after a title: "the “Avatar” star"."""

PERFORMING = frozenset(
    """sang sung sing sings singing performed performs performing recorded directed watched reread rereading
    translated staged""".split()
)
"""Verbs right before a title: what somebody performs is a work."""

SLOGANS = frozenset(
    """slogan slogans chant chants chanting chanted sign signs banner banners placard placards motto mantra
    hashtag rallying cry cries calls reads read reading saying says said printed emblazoned labelled labeled marked
    shouts shout shouting shouted""".split()
)
"""Words that announce what a crowd shouts or a sign says."""

ARMS_LENGTH = (
    "so-called",
    "so called",
    "what is known as",
    "what are known as",
    "sogenannte",
    "sogenannten",
    "soi-disant",
)
"""Words right before marks that hold words at arm's length."""
