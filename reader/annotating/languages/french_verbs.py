"""The verbs of saying, judging and thinking of French, and their forms.

The finite forms are third persons: news has few others outside quotation marks.
"""

import re

from reader.annotating.languages.verb_forms import VerbForms, all_forms, with_endings

_ER = """abonder accuser acquiescer adjurer admonester affirmer ajouter alerter alléguer analyser annoncer apostropher
    appeler argumenter arguer articuler asséner assurer attaquer attester avancer aviser avouer balancer balbutier
    balayer blaguer bougonner bredouiller brocarder certifier chuchoter citer clamer clarifier commenter communiquer
    comparer compléter condamner confesser confier confirmer conjurer conseiller concéder considérer constater contester
    corriger crier critiquer décrypter déclarer déclamer décliner décréter demander dénoncer déplorer désigner détailler
    développer dévoiler diagnostiquer dicter disserter douter embrayer encenser éructer enchaîner encourager énoncer
    énumérer espérer estimer étriller évaluer évoquer exagérer exhorter exiger expliciter expliquer exposer exprimer
    fanfaronner formuler fulminer fustiger gloser glisser grincer grogner grommeler gronder hasarder hurler imaginer
    implorer indiquer informer insinuer insister interpeller interroger invectiver intimer invoquer ironiser jubiler
    jauger juger jurer justifier lâcher lancer lister louer marmonner marteler maugréer menacer mentionner minimiser
    modérer moquer motiver murmurer narguer narrer nier noter notifier nuancer objecter observer opposer ordonner parier
    parler pavoiser persifler pester philosopher plaider plaisanter pointer ponctuer préciser prêcher préconiser
    présager proclamer professer pronostiquer prononcer prophétiser proposer protester prôner publier qualifier
    questionner raconter railler raisonner râler rappeler rapporter rassurer réaffirmer récapituler réciter réclamer
    recommander recadrer récuser rectifier redouter réfuter regretter réitérer rejeter relancer relater relativiser
    relever remarquer remercier répéter répliquer reprocher réprouver résumer rétorquer révéler revendiquer ressasser
    ricaner rigoler riposter saluer sangloter scander schématiser sermonner signaler signifier sommer souffler souhaiter
    souligner soupçonner soupirer spéculer spécifier stigmatiser statuer stipuler suggérer supplier supposer susurrer
    synthétiser tacler tancer taxer témoigner tempérer tempêter temporiser théoriser titrer tonner traiter trancher
    tweeter twitter vanter vilipender vitupérer vociférer"""
_REFLEXIVE_ER = """agacer alarmer amuser apitoyer attrister défouler désespérer désoler emporter énerver enflammer
    enthousiasmer épancher étonner égosiller emballer esclaffer étrangler exclamer excuser extasier féliciter gargariser
    gausser impatienter indigner inquiéter insurger irriter lamenter marrer remémorer offusquer révolter targuer écrier
    émerveiller"""
_IR = "applaudir avertir définir garantir réagir réfléchir renchérir rugir surenchérir bondir"
_REFLEXIVE_IR = "réjouir attendrir enorgueillir"
_MODELS = {
    "re": (
        "dire redire prédire contredire médire",
        "t sent sait saient rent ra ront rait raient se",
        "sant",
        "t te ts tes",
    ),
    "ire": (
        "écrire décrire réécrire",
        "it ivent ivait ivaient ivit ivirent ira iront irait iraient ive",
        "ivant",
        "it ite its ites",
    ),
    "dre": (
        "répondre défendre prétendre",
        "d dent dait daient dit dirent dra dront drait draient de",
        "dant",
        "du due dus dues",
    ),
    "indre": (
        "craindre dépeindre",
        "int ignent ignait ignaient ignit ignirent indra indront indrait indraient igne",
        "ignant",
        "int inte ints intes",
    ),
    "enir": (
        "soutenir maintenir prévenir",
        "ient iennent enait enaient int inrent iendra iendront iendrait iendraient ienne",
        "enant",
        "enu enue enus enues",
    ),
    "ettre": (
        "admettre promettre",
        "et ettent ettait ettaient it irent ettra ettront ettrait ettraient ette",
        "ettant",
        "is ise ises",
    ),
    "aître": (
        "reconnaître",
        "aît ait aissent aissait aissaient ut urent aîtra aîtront aîtrait aîtraient aisse",
        "aissant",
        "u ue us ues",
    ),
    "vre": ("poursuivre", "t vent vait vaient vit virent vra vront vrait vraient ve", "vant", "vi vie vis vies"),
    "endre": (
        "reprendre",
        "end ennent enait enaient it irent endra endront endrait endraient enne",
        "enant",
        "is ise ises",
    ),
    "ure": ("conclure", "ut uent uait uaient urent ura uront urait uraient ue", "uant", "u ue us ues"),
    "tir": (
        "démentir pressentir",
        "t tent tait taient tit tirent tira tiront tirait te",
        "tant",
        "ti tie tis ties",
    ),
    "oire": ("croire", "oit oient oyait oyaient ut urent oira oiront oirait oie", "oyant", "u ue us ues"),
    "rire": ("sourire", "rit rient riait riaient", "riant", "ri"),
}
"""Irregular verbs: the ending of the infinitive -> the verbs, and what they have in its place in the finite forms, the
gerund and the participles."""
_REFLEXIVE_IRREGULAR = VerbForms(
    frozenset("plaint plaignent plaignait souvient souviennent souvenait émeut émeuvent émouvait enquiert".split()),
    frozenset("plaint plainte plaints souvenu souvenue ému émue émus".split()),
    frozenset("plaignant souvenant".split()),
    frozenset("plaindre souvenir émouvoir enquérir".split()),
)
_DOUBLED = ("appeler", "jeter", "grommeler")
"""Verbs that double their consonant before a mute e; others in -eler and -eter take a grave accent."""
_LAST_E = re.compile("([eé])((?:[bcdfglmnprstv]|qu|gu|[bcdfgpt][rl]))$")
FRENCH_NOUNS = frozenset(
    """annonce attaque avance balance commande critique demande doute estime insulte juge lâche liste loue
        menace murmure note nuance peste pointe précise relance relève remarque réplique reproche riposte somme
        souffle tempête titre tonne tranche traite traité modère moque""".split()
)
"""Forms that are nouns or adjectives as often."""


def _regular(verb: str) -> VerbForms:
    """The forms of a verb in -er."""
    stem = verb[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    mute, future = _before_mute_e(stem), "era eront erait eraient"
    return VerbForms(
        with_endings(mute, f"e ent {future}")
        | with_endings(stem, f"èrent {future if _has_acute(stem) else ''}")
        | with_endings(soft, "a ait aient"),
        with_endings(stem, "é ée és ées"),
        with_endings(soft, "ant"),
        frozenset((verb,)),
    )


def _has_acute(stem: str) -> bool:
    """Whether both "répétera" and "répètera" are written."""
    found = _LAST_E.search(stem)
    return found is not None and found[1] == "é"


def _before_mute_e(stem: str) -> str:
    """The stem before an ending that is not heard: "rappell-e", "révèl-e", "balai-e"."""
    if (stem + "er").endswith(_DOUBLED):
        return stem + stem[-1]
    if stem.endswith("ay"):
        return stem[:-1] + "i"
    return _LAST_E.sub(r"è\2", stem)


def _second_group(verb: str) -> VerbForms:
    """The forms of a verb in -ir that has -iss- in the plural."""
    stem = verb[:-1]
    return VerbForms(
        with_endings(stem, "t ssent ssait ssaient rent ra ront rait raient sse"),
        with_endings(stem, "e s es") | {stem},
        with_endings(stem, "ssant"),
        frozenset((verb,)),
    )


def _irregular(verb: str, ending: str) -> VerbForms:
    _, finite, gerund, participles = _MODELS[ending]
    stem = verb.removesuffix(ending)
    return VerbForms(
        with_endings(stem, finite), with_endings(stem, participles), with_endings(stem, gerund), frozenset((verb,))
    )


FRENCH_VERBS = all_forms(
    (
        *map(_regular, _ER.split()),
        *map(_second_group, _IR.split()),
        *(_irregular(verb, ending) for ending, (verbs, *_) in _MODELS.items() for verb in verbs.split()),
    )
)
FRENCH_REFLEXIVE = all_forms(
    (
        *map(_regular, _REFLEXIVE_ER.split()),
        *map(_second_group, _REFLEXIVE_IR.split()),
        _REFLEXIVE_IRREGULAR,
    )
)
"""Verbs that say something with "se" alone: "s'indigne"."""
_DONE_TO_SELF = """affirmer ajouter annoncer appeler articuler assurer attaquer avancer avérer balancer citer comparer
    compléter confirmer décliner dérouler détailler développer dévoiler dégager exercer exposer imposer lancer lister
    mesurer modérer motiver opposer parler pointer préciser présenter proclamer prononcer qualifier rapporter réaffirmer
    référer relancer relever répéter résumer révéler soulever tempérer traiter trancher"""
FRENCH_DONE_TO_SELF = frozenset(
    form for forms in map(_regular, _DONE_TO_SELF.split()) for form in forms.finite | forms.participles
) | frozenset(
    """dément écrit écrivent écrivait lit poursuit poursuivent poursuivait poursuivra poursuivrait poursuivi poursuivie
        poursuivis soutient maintient maintiennent maintenait maintenu maintenue prédit reconnaît traduit
        reprend reprennent repris reprise""".split()
)
"""Verbs of saying that say nothing with "se": "l'enquête se poursuit"."""
_THINKING = """accuser appeler attaquer citer condamner considérer critiquer désigner douter encenser encourager espérer
    évoquer féliciter fustiger imaginer interpeller interroger louer moquer narguer parler qualifier questionner railler
    recadrer redouter rejeter remercier saluer souhaiter soupçonner supposer tacler tancer taxer traiter vilipender"""
FRENCH_THINKING = frozenset(
    form for forms in map(_regular, _THINKING.split()) for form in forms.finite | forms.participles | forms.gerunds
) | frozenset(
    """signifie signifient signifiait signifiera signifierait signifiant
        craint craignent craignait craignaient craignant croit croient croyait croyaient cru croyant sourit
        souriait pressent pressentait""".split()
)
"""Verbs of saying that report nothing without quotation marks."""
