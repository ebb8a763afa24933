"""Verbs that report words without quotation marks, by what may follow them: data only."""

from reader.annotating.lexicon.inflection import forms

HEARER_VERBS = frozenset("tell tells told telling".split()) | forms("advise assure inform notify remind warn promise")
"""A hearer and a clause: "told reporters that"."""

POINTS = forms("point")
""" "Out", and then a hearer and a clause: "pointed out that"."""

SAYS = (
    frozenset(
        """say says said saying write writes wrote written writing think thinks thought thinking know knows knew
        feel feels felt feeling show shows showed shown showing find finds found finding swear swears swore see sees
        saw understand understands understood hear hears heard hearing learn learns learned learnt reads stated
        stating""".split()
    )
    | forms(
        """acknowledge add admit- affirm agree allege announce argue assert assume attest believe boast brag-
        calculate caution claim clarify comment complain concede conclude confess confirm contend counter declare
        demonstrate deny determine disclose discover doubt emphasise emphasize estimate expect explain fear forecast
        guess hint hope imagine imply indicate insinuate insist joke lament maintain mention muse note notice
        observe opine pledge ponder posit predict proclaim propose protest quip- realise realize reason recall reckon
        recommend recount reiterate remark remember repeat reply report respond reveal sense shout signal speculate
        stipulate stress suggest surmise suspect testify theorise theorize threaten tweet underline underscore urge
        verify vow whisper wish worry recognise recognize order rule charge concur echo"""
    )
    | HEARER_VERBS
    | POINTS
)
"""A clause, with "that" or without."""

ASKS = frozenset("know knows knew say says said tell tells told see sees saw".split()) | forms(
    """ask wonder question explain describe discuss debate reveal show understand clarify disclose inquire enquire
    ponder remember recall recount learn"""
)
"""An indirect question: whether, how, why."""

WANTS = frozenset("want wants wanted wanting seek seeks sought seeking swear swears swore".split()) | forms(
    """agree aim claim decide decline demand hope intend offer plan- pledge prefer promise propose refuse threaten vow
    wish"""
)
"""An infinitive: "vowed to fight on"."""

URGES = frozenset("tell tells told telling want wants wanted".split()) | forms(
    """advise appeal ask beg- call challenge command dare direct encourage exhort expect implore instruct invite
    order permit- persuade press pressure remind request require tell urge warn"""
)
"""Somebody and an infinitive: "urged voters to stay"."""

NAMES = forms(
    """accuse acknowledge admit- advocate allege announce answer applaud assail attack bemoan blame blast challenge
    cheer cite claim clarify commend compare complain condemn confirm congratulate contradict contrast credit
    criticise criticize declare decry defend demand denounce deny deride describe detail disavow disclose discuss
    dismiss dispute document downplay echo emphasise emphasize endorse explain express favor favour hail highlight
    hint invoke lambaste lament list mention mock note oppose outline portray praise predict propose question quote
    rebuke recall recognise recognize recount reference reiterate reject renew report reprimand repudiate retweet
    reveal ridicule slam- stress suggest support thank tout trumpet tweet underscore urge voice vow warn welcome"""
) | frozenset("backed backing backs offered offering offers wants seek seeks consider considers considering".split())
"""A thing: "denied the charges"."""

CLOSES = frozenset(
    """say says said tell tells told write writes wrote think thinks thought show shows showed find finds found
    reads believe believes believed""".split()
) | frozenset(
    form
    for form in forms(
        """acknowledge add admit- announce argue claim complain conclude confirm contend declare estimate explain
        insist joke lament maintain note observe predict recall report remark reply respond reveal state suggest
        testify tweet warn"""
    )
    if form.endswith(("ed", "s"))
)
"""Nothing: they may follow the clause that they report: "the bridge will open, the mayor said"."""

SENSES = frozenset(
    """see sees saw seeing hear hears heard hearing find finds found finding feel feels felt know knows knew learn
    learns learned learnt understand understands understood remember remembered recall recalled recalls notice
    noticed observe observed discover discovered describe described show shows showed shown showing""".split()
)
"""A thing as often as a clause that nothing joins to them."""
SAY = frozenset("say says said saying".split())
SPOKEN = frozenset("said says say added adds told wrote argued replied".split())
"""Verbs that begin a sentence of their own after a comma: "asked if he knew, Reed said"."""
TURNS = frozenset(
    word for word in SAYS | NAMES | forms("call ask") if word.endswith(("ed", "s")) or word in ("said", "told", "wrote")
) - frozenset("hoped feels knows sees needs understands hears learned discovered".split())
"""Verbs that report something else after "and" or a comma: "said it would close and called it a shame"."""

ABOUT = {
    "for": forms("call ask push press plead appeal advocate argue apologise apologize pray hope vouch vote campaign"),
    "of": forms("warn complain boast accuse approve disapprove assure")
    | frozenset("speak speaks spoke speaking spoken".split()),
    "about": forms("warn complain boast joke worry ask brag- wonder talk speak rant lie care muse speculate")
    | frozenset("spoke spoken wrote".split()),
    "against": forms("warn argue rail advise protest vote campaign inveigh"),
    "to": forms("object point allude admit- confess refer- respond"),
    "at": forms("scoff bristle lash"),
    "in": forms("believe"),
    "on": forms("call comment focus insist brief touch"),
    "over": forms("spar-"),
    "with": forms("agree disagree"),
}
"""A preposition -> the verbs that report what follows it: "called for a ban"."""

EVIDENCE = frozenset(
    """poll polls survey surveys polling data records documents emails results report reports study studies figures
    research analysis""".split()
)
"""Nouns for what shows and finds things as a person says them."""
SHOWS = forms("indicate suggest") | frozenset(
    "show shows showed showing find finds found give gives gave put puts".split()
)
VIEWS = frozenset("see sees saw seeing seen".split()) | forms("view regard identify depict paint present cast-")
"""Something with "as": "sees it as a threat"."""
CALLS = frozenset("call calls called calling".split()) | forms("label dub- brand consider")
"""A thing and its name: "called him a liar"."""

CUES = SAYS | ASKS | WANTS | URGES | NAMES | CALLS | VIEWS | {verb for verbs in ABOUT.values() for verb in verbs}

NOUNS = frozenset(
    noun + ending
    for noun in """
    claim report plan hope fear joke tweet comment estimate forecast promise request order demand question vote offer
    pledge vow show signal guess charge protest call challenge appeal shout whisper wish stress reason sense detail
    debate highlight caution command press aim doubt concern object note judge name permit answer repeat pressure dare
    boast mention praise advocate pray respond worry ridicule suspect remark blame support attack challenge contrast
    echo favor favour quote rebuke welcome talk speak push plead rant lie point object refer retweet credit document
    list reference focus campaign care brief lash touch
    """.split()
    for ending in ("", "s")
) | {"worries"}
"""Forms that are nouns as often."""

STATEMENTS = frozenset(
    """accusation accusations assurance assurances criticism narrative revelation revelations joke response case
    answer admission allegation allegations announcement argument arguments assertion assertions
    assessment assumption belief claim claims comment comments complaint complaints concern concerns conclusion
    confidence contention conviction declaration doubt doubts estimate expectation expectations fear fears feeling
    hope hopes idea impression indication insistence message notion opinion prediction promise promises proposal
    remark remarks report reports reminder rumor rumors rumour rumours sense sign signs speculation statement
    statements suggestion suspicion theory thought threat view views vow warning warnings word worry confident
    convinced sure aware optimistic hopeful concerned worried afraid adamant skeptical sceptical glad proud
    disappointed angry surprised pleased happy clear""".split()
)
"""Nouns and adjectives that a clause with "that" follows: "the claim that", "she was sure that"."""

PLEDGES = frozenset(
    """promise promises pledge pledges vow vows threat threats call calls plea pleas offer refusal demand demands
    request requests proposal proposals plan plans willingness unwilling willing ready eager reluctant hope hopes
    intention""".split()
)
"""Nouns and adjectives that an infinitive follows: "the promise to stay"."""

HEARERS = frozenset(
    """me us him her them reporters supporters lawmakers voters viewers officials police investigators journalists
    parliament congress jurors investors employees staff colleagues friends""".split()
)

QUESTION_WORDS = frozenset("whether if how why what who whom when where which".split())
