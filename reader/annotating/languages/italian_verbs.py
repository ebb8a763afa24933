"""The verbs of saying, judging and thinking of Italian, and their forms.

A verb whose stem changes is written as infinitive/present/past: "chiedere/chied/chies" gives "chiede" and "chiese". The
finite forms are third persons: news has few others outside quotation marks.
"""

from reader.annotating.languages.verb_forms import Stems, VerbForms, all_forms, read_stems, with_endings

_ARE = """accusare affermare annotare annunciare apostrofare argomentare assicurare attaccare attestare augurare
    auspicare avvisare azzardare biasimare bocciare bollare borbottare celebrare certificare chiamare chiosare
    citare commentare comunicare condannare confermare confessare confidare considerare constatare contestare
    controreplicare criticare delineare denominare denunciare dettagliare dichiarare diagnosticare domandare
    elencare elogiare enfatizzare enunciare esaltare esclamare esortare esplicitare esternare esultare etichettare
    evidenziare evocare giudicare giurare giustificare gridare illustrare implorare incalzare incolpare indicare
    informare insinuare insultare interpellare interrogare intimare invitare invocare ipotizzare ironizzare
    lamentare lanciare liquidare lodare manifestare menzionare minacciare mormorare motivare narrare negare notare
    notificare obiettare ordinare osservare paragonare parlare paventare pensare postare precisare preannunciare
    pregare profetizzare pronosticare pronunciare protestare puntualizzare raccomandare raccontare ragionare
    rammentare rassicurare recitare reclamare recriminare replicare ricordare rievocare rilanciare rilevare
    rimarcare rimproverare rincarare ringraziare riportare rivelare rivendicare salutare sbottare scherzare
    segnalare sentenziare sfogare sintetizzare sollecitare sospettare sottolineare specificare spiegare
    stigmatizzare stimare strillare supplicare sussurrare svelare tacciare testimoniare titolare tuonare twittare
    urlare valutare vantare vaticinare accennare additare anticipare arringare balbettare bisbigliare brontolare
    caldeggiare cinguettare complimentare concordare confutare congratulare consigliare contrattaccare declamare
    decretare denigrare deplorare divulgare enumerare esemplificare fantasticare imprecare incoraggiare indignare
    lagnare malignare meditare mugugnare obbiettare opinare perorare piagnucolare polemizzare pontificare
    proclamare rallegrare rammaricare reiterare riaffermare richiamare ridacchiare ridimensionare riepilogare
    rimbrottare rincuorare rinfacciare ringhiare sbraitare sbuffare sciorinare scusare sdrammatizzare sibilare
    singhiozzare sospirare strepitare teorizzare tranquillizzare vaneggiare verbalizzare vociferare elucubrare
    allertare relazionare"""
_ERE = """aggiungere//aggiuns ammettere//ammis chiedere//chies concludere//conclus controbattere credere
    descrivere//descriss difendere//difes discutere//discuss esigere esprimere//espress insistere
    premettere//premis prevedere//previd promettere//promis ribattere riconoscere//riconobb riflettere ripetere
    rispondere//rispos riassumere//riassuns scrivere//scriss sottoscrivere//sottoscriss temere
    trascrivere//trascriss concedere//concess soggiungere//soggiuns scommettere//scommis rimpiangere//rimpians
    insorgere//insors"""
_IRE = """ammonire/ammonisc asserire/asserisc avvertire/avvert chiarire/chiarisc definire/definisc esordire/esordisc
    garantire/garantisc inveire/inveisc proseguire/prosegu ribadire/ribadisc riferire/riferisc smentire/smentisc
    suggerire/suggerisc dissentire/dissent eccepire/eccepisc gioire/gioisc intuire/intuisc inorridire/inorridisc
    mentire/ment plaudire/plaud scandire/scandisc schernire/schernisc zittire/zittisc presagire/presagisc"""
_IRREGULAR = VerbForms(
    frozenset(
        """dice dicono disse dissero diceva dicevano dirà diranno direbbe direbbero dica dicano dicesse
        predice predicono predisse contraddice contraddisse conviene convengono convenne sostiene sostengono
        sostenne sostennero sosteneva sostenevano sosterrà sosterrebbe sostenga ritiene ritengono ritenne
        ritennero riteneva ritenevano interviene intervengono intervenne intervenivano interveniva propone
        propongono propose proposero proponeva espone espongono espose esposero esponeva dirlo affermarlo
        sostenerlo spiegarlo raccontarlo rivelarlo annunciarlo confermarlo scriverlo denunciarlo sottolinearlo
        ribadirlo denunci denuncino affermi chieda chiedano scriva spieghi""".split()
    ),
    frozenset(
        """detto detta detti dette predetto aggiunto aggiunta ammesso ammessa chiesto chiesta concluso
        conclusa descritto descritta descritti descritte difeso difesa discusso espresso espressa espressi
        espresse intervenuto intervenuta premesso promesso promessa proposto proposta esposto risposto
        riflettuto riassunto riconosciuto riconosciuta previsto ritenuto ritenuta ritenuti ritenute scritto scritta
        sostenuto sostenuta sottoscritto trascritto creduto temuto insistito ripetuto ripetuta ribattuto
        controbattuto concesso soggiunto aggiunti aggiunte insorto rimpianto scommesso convenuto discussa
        ribattuta""".split()
    ),
    frozenset("dicendo ritenendo proponendo esponendo predicendo intervenendo".split()),
    frozenset("dire sostenere ritenere intervenire proporre esporre predire contraddire".split()),
)
ITALIAN_NOUNS = frozenset(
    """posta accusa attacca condanna conferma critica denuncia difesa domanda intima minaccia nota notifica precisa
    promessa pronuncia proposta protesta replica scritta smentita specifica stima supplica urla valuta""".split()
)
"""Forms that are nouns or adjectives as often."""
_THINKING_ARE = """considerare pensare stimare giudicare sospettare parlare paventare ipotizzare valutare meditare
    fantasticare malignare"""
_THINKING_ERE = "credere prevedere//previd temere"
_RITENERE = """ritiene ritengono riteneva ritenevano ritenne ritennero ritenendo ritenuto ritenere creduto
    previsto temuto"""


def are_forms(verb: Stems) -> VerbForms:
    """The forms of a verb in -are; a c or g before the e of its future keeps its sound."""
    stem = verb.infinitive[:-3]
    future = stem + "h" if stem[-1] in "cg" else stem[:-1] if stem.endswith(("ci", "gi")) else stem
    return VerbForms(
        with_endings(stem, "a ano ò arono ava avano asse") | with_endings(future, "erà eranno erebbe erebbero"),
        with_endings(stem, "ato ata ati ate"),
        with_endings(stem, "ando"),
        frozenset((verb.infinitive,)),
    )


def ere_forms(verb: Stems) -> VerbForms:
    """The forms of a verb in -ere but for its participles."""
    stem = verb.infinitive[:-3]
    past = with_endings(verb.past, "e ero") if verb.past != stem else with_endings(stem, "é ette ettero")
    return VerbForms(
        with_endings(stem, "e ono eva evano erà eranno erebbe") | past,
        frozenset(),
        with_endings(stem, "endo"),
        frozenset((verb.infinitive,)),
    )


def ire_forms(verb: Stems) -> VerbForms:
    """The forms of a verb in -ire."""
    stem = verb.infinitive[:-3]
    return VerbForms(
        with_endings(verb.present, "e ono") | with_endings(stem, "ì irono iva ivano irà iranno irebbe"),
        with_endings(stem, "ito ita iti ite"),
        with_endings(stem, "endo"),
        frozenset((verb.infinitive,)),
    )


ITALIAN_VERBS = all_forms(
    [
        _IRREGULAR,
        *(are_forms(verb) for verb in read_stems(_ARE, 3)),
        *(ere_forms(verb) for verb in read_stems(_ERE, 3)),
        *(ire_forms(verb) for verb in read_stems(_IRE, 3)),
    ]
)
ITALIAN_THINKING = frozenset(_RITENERE.split()).union(
    *(form for verb in read_stems(_THINKING_ARE, 3) for form in are_forms(verb)),
    *(form for verb in read_stems(_THINKING_ERE, 3) for form in ere_forms(verb)),
)
"""Forms that introduce words in quotation marks, but report none without."""
