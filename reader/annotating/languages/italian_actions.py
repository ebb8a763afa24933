"""The common verbs of Italian that say nothing, by which the subject of a sentence is told from its verb: data only.

A verb whose stem changes is written as in `italian_verbs`.
"""

from reader.annotating.languages.italian_verbs import are_forms, ere_forms, ire_forms
from reader.annotating.languages.verb_forms import read_stems

_ARE = """abbandonare abitare acquistare adottare affidare affrontare aggravare aiutare alimentare allargare
    allontanare alzare amare analizzare applicare approdare approvare arrestare arrivare ascoltare aspettare
    assegnare attivare attraversare aumentare avanzare avviare avvicinare ballare bastare bloccare bruciare
    buttare calare cambiare cantare capitare cercare circondare collaborare collegare colmare comandare
    cominciare compensare completare comportare comprare concentrare confrontare conquistare consegnare
    conservare consumare contare contattare continuare controllare coordinare costare creare crollare curare
    danneggiare datare dedicare demandare depositare desiderare destare destinare determinare dialogare
    dimostrare diventare documentare dominare donare durare effettuare elaborare eliminare entrare esercitare
    esportare evitare fermare festeggiare figurare finanziare firmare fondare formare frenare funzionare
    generare giocare girare guadagnare guardare guidare identificare imparare importare impegnare impiegare
    incassare incontrare incrementare indagare indossare influenzare ingaggiare iniziare inaugurare insegnare
    interessare intitolare lasciare lavorare legare levare liberare limitare lottare mancare mandare mangiare
    meritare migliorare mirare mischiare modificare montare mostrare nominare occupare operare organizzare
    ospitare pagare partecipare passare perdonare pesare piazzare portare precipitare preoccupare preparare
    presentare prestare procurare programmare provare provocare pubblicare puntare realizzare registrare
    regalare restare restaurare rientrare rimandare riparare rischiare ritirare ritornare ritrovare
    rappresentare rubare saltare salvare sbarcare scappare scattare schierare scoppiare segnare sembrare
    separare sfidare sfiorare sognare sparare spaventare sperare spettare spostare sposare stanziare superare
    suonare tagliare tentare toccare tornare trasformare trattare trovare usare utilizzare versare viaggiare
    vietare violare visitare volare votare"""
_ERE = """accendere//acces accogliere//accols accorgere//accors appendere//appes assistere assumere//assuns
    attendere//attes battere cadere//cadd cedere chiudere//chius combattere commettere//commis
    comprendere//compres condividere//condivis conoscere//conobb convincere//convins correre//cors
    costringere//costrins credere crescere//crebb decidere//decis dipendere//dipes dirigere//diress
    distruggere//distruss dividere//divis eleggere//eless emergere//emers escludere//esclus esistere
    estendere//estes fingere//fins giungere//giuns godere includere//inclus incidere//incis invadere//invas
    iscrivere//iscriss leggere//less mettere//mis mordere//mors muovere//moss nascere//nacqu nascondere//nascos
    offendere//offes perdere//pers permettere//permis piangere//pians possedere prendere//pres
    promuovere//promoss proteggere//protess pretendere//pretes raccogliere//raccols raggiungere//raggiuns
    reggere//ress rendere//res resistere ricevere richiedere//richies ridere//ris rimettere//rimis rompere//rupp
    scadere//scadd scegliere//scels scendere//sces sciogliere//sciols sconfiggere//sconfiss scorrere//scors
    smettere//smis sorprendere//sorpres sorridere//sorris sospendere//sospes spendere//spes spegnere//spens
    spingere//spins succedere//success svolgere//svols tendere//tes togliere//tols trasmettere//trasmis
    uccidere//uccis vedere//vid vendere vincere//vins vivere//viss volgere//vols"""
_IRE = """agire/agisc aprire/apr approfondire/approfondisc arricchire/arricchisc attribuire/attribuisc capire/capisc
    colpire/colpisc consentire/consent convertire/convert coprire/copr costituire/costituisc costruire/costruisc
    contribuire/contribuisc diminuire/diminuisc distribuire/distribuisc dormire/dorm eseguire/esegu
    esibire/esibisc fallire/fallisc favorire/favorisc ferire/ferisc finire/finisc fornire/fornisc fuggire/fugg
    gestire/gestisc guarire/guarisc impedire/impedisc inserire/inserisc investire/invest istituire/istituisc
    obbedire/obbedisc offrire/offr partire/part patire/patisc preferire/preferisc pulire/pulisc punire/punisc
    reagire/reagisc restituire/restituisc risentire/risent sancire/sancisc seguire/segu sentire/sent
    servire/serv soffrire/soffr sostituire/sostituisc sparire/sparisc spedire/spedisc stabilire/stabilisc
    subire/subisc tradire/tradisc trasferire/trasferisc ubbidire/ubbidisc unire/unisc vestire/vest"""
_IRREGULAR = frozenset(
    """va vanno andò andarono andava andavano andrà andranno andrebbe sta stanno stava stavano stette starà fa fanno
    fece fecero faceva facevano farà faranno farebbe dà danno diede diedero dava davano darà daranno viene
    vengono venne vennero veniva venivano verrà verranno verrebbe avviene avvenne avveniva diviene divenne
    interverrà tiene tengono tenne tennero teneva tenevano terrà contiene contengono conteneva ottiene ottengono
    ottenne appartiene appartengono mantiene mantengono mantenne trattiene rimane rimangono rimase rimasero
    rimaneva rimarrà pone pongono pose posero compone impone impose dispone dispose oppone oppose suppone
    traduce tradusse conduce condusse produce producono produsse riduce riducono ridusse introduce introdusse
    esce escono uscì uscirono usciva uscirà riesce riescono riuscì riuscirono riusciva riuscirà sa sanno seppe
    sapeva sapevano saprà vuole vogliono volle vollero voleva volevano vorrebbe vorrebbero vorrà può possono
    poteva potevano potrebbe potrebbero potrà potranno deve devono doveva dovevano dovrebbe dovrebbero dovrà
    dovranno piace piacciono piacque tace sale salgono salì cade muore muoiono morì morirono nacque nacquero
    spegne trae trasse attrae attira beve bevve vale valgono valse siede risiede""".split()
)
_GOING_ON = "celebrare cominciare continuare iniziare lanciare pubblicare rilanciare terminare"
_NOUNS = frozenset(
    """arresta attese attiva celebra cerca completa compra conserva conta corsa corse cura danno data dedica
    domina dura ferma fine firma fissa fonda forma gara gira guida invade lancia lega legge libera lotta manca
    marcia mira monta mostra nomina opera parte pesa piazza porta prese presenta prova pubblica punta resa rese
    rise sale salva scorse segna spara spese spinta taglia tende tese testa tratta visita volta vota""".split()
)
"""Finite forms that are nouns as often."""

ITALIAN_ACTIONS = (
    _IRREGULAR.union(
        *(are_forms(verb).finite for verb in read_stems(_ARE, 3)),
        *(ere_forms(verb).finite for verb in read_stems(_ERE, 3)),
        *(ire_forms(verb).finite for verb in read_stems(_IRE, 3)),
    )
    - _NOUNS
)
"""Third persons of all tenses."""
ITALIAN_GOING_ON = frozenset("riprende riprendono riprese chiude chiudono chiuse continuato ripreso".split()).union(
    *(are_forms(verb).finite - _NOUNS for verb in read_stems(_GOING_ON, 3))
)
"""Third persons of verbs that say something beside a quote alone."""
