"""The words of Italian by which speakers are found: data only."""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages.italian_actions import ITALIAN_ACTIONS, ITALIAN_GOING_ON
from reader.annotating.languages.italian_alike import ITALIAN_ALIKE
from reader.annotating.languages.italian_people import (
    ITALIAN_BODIES,
    ITALIAN_PEOPLE,
    ITALIAN_PEOPLES,
    ITALIAN_SOMEBODYS,
)
from reader.annotating.languages.italian_verbs import ITALIAN_NOUNS, ITALIAN_THINKING, ITALIAN_VERBS
from reader.annotating.languages.language_tables import LanguageTables, NameWords, abbreviated, joined, table_of

_MODALS = frozenset(
    """può possono poteva potevano potuto deve devono doveva dovrebbe dovuto vuole vogliono voleva volevano volle
    voluto tiene tengono tenuto torna tornano tornato tornò arriva arrivato finisce continua continuano
    continuato inizia iniziato comincia cominciato limita limitato passa preferisce nel nell’ per fino""".split()
)
_COMPOUNDS = {
    **dict.fromkeys("legge leggono leggeva".split(), frozenset(("si",))),
    **dict.fromkeys("mostra mostrano mostrato mostrata".split(), frozenset(("si",))),
    "sapere": frozenset("fare fa fanno fece fecero faceva facevano fatto facendo farà fanno".split()),
    "noto": frozenset("rendere rende rendono rese resero rendeva reso rendendo".split()),
    "verbale": frozenset("mette mettono mise misero messo mettendo".split()),
    "presente": frozenset("fare fa fanno fece faceva fatto facendo".split()),
    "conto": frozenset("dà danno diede dato".split()),
    "eco": frozenset("fa fanno fece fatto".split()),
    "appello": frozenset("fa fanno lancia lanciano lanciato".split()),
    "parola": frozenset("prende prendono prese preso".split()),
}
_ACCORDS = {"base": ("in", "a al alla ai alle")}
_BEFORE_NOUNS = frozenset(
    """alto alta altro altra attuale bravo celebre cosiddetto ex famoso famosa giovane giovani grande gran neo
    noto nota nuovo nuova nuovi nuove prima primo presunto presunta proprio propria stesso stessa stessi stesse
    ultimo vecchio vecchia vero vera""".split()
)

_TITLES = dict.fromkeys(
    """signor don papa re principe fra padre monsignor mons dottor dott dottore professor prof professore ingegner
    ing avv arch geom rag cav on""".split(),
    "m",
) | dict.fromkeys(
    "signora signorina suor madre regina principessa donna dottoressa professoressa".split(),
    "f",
)

_THINGS = frozenset(
    """acceleratore acquisti antenne calcolatrice cicatrice cicatrici conquista contatore fattore fattori
    imprevisti indenne indenni interruttore intervista interviste lavatrice lista liste matrice matrici misti
    monitori motore motori penne perenne perenni pista piste previsti prevista previste provvista provviste
    reattore reattori rivista riviste rotore settore settori solenne solenni sprovvisti svista trattore
    trattori transenne trattoria tristi vettore vettori visti vista viste""".split()
)

_TAGS = table_of(
    {
        pos.VERB: " ".join([*(ITALIAN_ACTIONS - ITALIAN_PEOPLE), *ITALIAN_VERBS.infinitives]),
        pos.DET: """il lo la i gli le l' un uno una un' suo sua suoi sue mio mia nostro nostra questo questa questi
            queste quel quella quei quegli quelle quell' quest' ogni ciascun""",
        pos.QUANT: "poche pochi alcuni alcune molti molte altri altro altra entrambi tutti due tre qualcuno tutte",
        pos.PRON_SUBJ: "lui lei egli ella loro io noi essi esse",
        pos.PRON: "ciò quanto quanti tutto nulla niente qualcosa nessuno",
        pos.PRON_OBJ: "mi ti ci vi ne me te",
        pos.PRON_REFL: "si s'",
        pos.REL: "chi cui quale quali",
        pos.THAT: "che ch'",
        pos.ADP: """di a da in con su per tra fra d' del dello della dei degli delle dell' al allo alla ai agli
            alle all' dal dallo dalla dai dagli dalle dall' nel nello nella nei negli nelle nell' sul sullo sulla
            sui sugli sulle sull' col coi senza verso contro dopo durante attraverso presso oltre""",
        pos.SCONJ: "quando mentre perché se come dove poiché sebbene affinché com' dov' quindi ma",
        pos.CCONJ: "e ed o oppure né",
        pos.AUX: """ha hanno aveva avevano ebbe ebbero avere aver avendo avuto avrebbe avrebbero avrà avranno
            abbia abbiano ho abbiamo avesse avessero può possono vuole vogliono deve devono sta stanno stava""",
        pos.BE: """è sono era erano fu furono sarà saranno sarebbe sarebbero essere esser essendo stato stata
            stati state sia siano fosse fossero viene vengono veniva c'è""",
        pos.ADV: """non anche poi già ieri oggi ora adesso così allora ancora sempre mai più molto bene infine inoltre
            invece intanto solo soltanto proprio qui lì sì domani forse quasi prima però dunque subito infatti comunque
            pertanto tuttavia insomma ormai appena peraltro altresì abbastanza addirittura affatto allorché almeno
            altrove altrimenti anzi appunto assai bensì certo cioè circa davvero dapprima dentro dietro dopodiché
            dovunque ebbene eppure finora fuori giù intorno là laggiù lassù lontano magari male meglio mica neanche
            nemmeno neppure nondimeno oltretutto ovunque perciò perfino perlomeno persino piuttosto presto pure qua
            semmai sennò soprattutto spesso stamani stamattina stanotte stasera stavolta talora talvolta tanto tardi
            troppo tuttora viceversa vicino volentieri frattanto""",
        pos.DATE: """lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio
            giugno luglio agosto settembre ottobre novembre dicembre anno anni settimana settimane mese mesi giorno
            giorni mattina sera notte ora ore minuti fa scorso scorsa pomeriggio""",
        pos.ACCORDING: "secondo stando",
        pos.SAY: " ".join([*(ITALIAN_VERBS.finite - ITALIAN_NOUNS), *ITALIAN_VERBS.gerunds]),
        pos.SAY_PART: " ".join(ITALIAN_VERBS.participles - ITALIAN_NOUNS),
        pos.SAY_OR_NOUN: " ".join([*ITALIAN_NOUNS, *_COMPOUNDS, *_ACCORDS]),
        pos.GO_ON: " ".join(ITALIAN_GOING_ON),
    }
)

ITALIAN = LanguageTables(
    code="it",
    tags=_TAGS,
    endings=(
        ("mente", pos.ADV),
        ("ando", pos.ING),
        ("endo", pos.ING),
        ("arono", pos.VERB),
        ("irono", pos.VERB),
        ("avano", pos.VERB),
        ("evano", pos.VERB),
        ("ivano", pos.VERB),
        ("ò", pos.VERB),
        ("ato", pos.VERB),
        ("uto", pos.VERB),
        ("ito", pos.VERB),
    ),
    people=joined(ITALIAN_PEOPLE, ITALIAN_PEOPLES, _TITLES, abbreviated(_TITLES)),
    people_endings=("ista", "isti", "tore", "trice", "tori", "trici", "ologo", "ologa", "ologi", "enne", "enni"),
    papers=frozenset(
        """comunicato lettera rapporto documento testo nota messaggio tweet articolo sentenza ordinanza dichiarazione
    manifesto studio libro delibera querela denuncia intervista post video striscione cartello verbale relazione
    decreto atti atto avviso bando biglietto blog bollettino circolare comunicazione costituzione didascalia
    dossier editoriale email esposto indagine informativa insegna legge mail memoria missiva motivazioni mozione
    pagina perizia profilo provvedimento referto regolamento report ricerca ricorso scritta sito sondaggio
    statuto storia targa telegramma volantino verbali""".split()
    ),
    genders={
        "lui": "m",
        "egli": "m",
        "lei": "f",
        "ella": "f",
        "loro": "many",
        "suo": "any",
        "sua": "any",
        "chi": "any",
    },
    articles=frozenset(
        "il lo la i gli le l' l’ un uno una un' un’ suo sua suoi sue questo questa quel quella quell' quell’".split()
    ),
    links=frozenset("di del dello della dei degli delle dell' dell’ d' d’".split()),
    views=frozenset("giudizio parere avviso detta parole opinione dire".split()),
    cites=frozenset(("così",)),
    elisions=frozenset(
        "l un d dell all dall nell sull quell quest c com dov s ch n m t v anch tutt sant gl coll bell buon".split()
    ),
    titles=_TITLES,
    compounds=dict.fromkeys(ITALIAN_VERBS.infinitives, _MODALS) | _COMPOUNDS,
    accords=_ACCORDS,
    infinitive_endings=("are", "ere", "ire", "aver", "esser", "rsi", "ler", "ter"),
    before_infinitives=frozenset(("di", "d'", "d’")),
    thinking=ITALIAN_THINKING,
    judging=tuple(
        """accus ammon apostrof attacc avvert avvis biasim bocci boll celebr chiam cit condann consider contest
        critic defin denunci descriv dife elogi esalt esort giudic incalz incolp inform insult interpell
        interrog invit liquid lod minacci paragon preg rassicur ricord rimprover ringrazi ritien ritenut salut
        smenti suppli tacci""".split()
    ),
    agents=frozenset("da dal dallo dalla dai dagli dalle dall' dall’".split()),
    close=frozenset("vicino vicina vicini vicine legato legata legati legate".split()),
    peoples=ITALIAN_PEOPLES,
    not_people=_THINGS,
    people_prefixes=("ex", "vice", "sotto", "co"),
    before_that=frozenset("a con di sul".split()),
    contrasts=frozenset("ma mentre però".split()),
    alike=ITALIAN_ALIKE,
    epicene=frozenset("autorità guida persona stella vittima".split()),
    fields=frozenset("al alla allo all' all’ ai agli alle per".split()),
    somebodys=ITALIAN_SOMEBODYS,
    sources=frozenset("da dal dalla dallo dall' dall’ dai dalle".split()),
    before_nouns=_BEFORE_NOUNS,
    bodies=ITALIAN_BODIES,
    stand_ins=frozenset(
        """agenzia associazione azienda banca club compagnia cooperativa ente federazione fondazione gruppo impresa
        istituto multinazionale organizzazione partito sindacato società squadra università""".split()
    ),
    indefinites=frozenset("un uno una un' un’".split()),
    article_genders={"il": "m", "lo": "m", "la": "f", "dal": "m", "dalla": "f"},
    first_names=dict.fromkeys(
        """Adele Agnese Alice Beatrice Carmen Cloe Clotilde Ester Ines Irene Isabel Matilde Miriam Noemi Rachele
        Ruth""".split(),
        "f",
    )
    | dict.fromkeys(
        """Andrea Battista Elia Enea Gianluca Luca Mattia Nicola Achille Cesare Daniele Davide Emanuele Ettore Felice
        Gabriele Gaele Giosuè Giovanni Giuseppe Luigi Michele Oreste Pasquale Raffaele Salvatore Samuele Simone
        Gianni Dante""".split(),
        "m",
    ),
    name_endings=(("o", "m"), ("a", "f")),
    name_words=NameWords(
        naming=frozenset(
            """alias battezzata battezzato chiama chiamano chiamata chiamate chiamati chiamato cosiddetta cosiddette
        cosiddetti cosiddetto denominata denominate denominati denominato espressione hashtag
        intitolata intitolato intitolati motto nome nomignolo nota noto noti ribattezzata ribattezzato slogan
        soprannome soprannominata soprannominati soprannominato termine titolo""".split()
        ),
        called=frozenset(("detta", "detti", "detto")),
        named=frozenset(
            """album asilo associazione banda bar biblioteca brano campagna canale canzone caso centro circolo club
        collana collettivo commedia complesso comitato compagnia concerto concorso convegno corso cortometraggio
        cooperativa dipinto disco discoteca documentario edizione emittente evento festival fiction film
        fondazione fumetto galleria gara gioco giornale gruppo hotel incontro inchiesta iniziativa inno istituto
        legge libro lista locale manifesto mensile mostra movimento museo musical nave negozio opera operazione
        palazzo parco pellicola piano podcast poesia poema premio progetto programma quadro quotidiano racconto
        radio rassegna ristorante rivista romanzo rubrica sala saga saggio scuola sito singolo serie settimanale
        società spettacolo spot stadio teatro telefilm testata torneo tour trasmissione trofeo villa""".split()
        ),
    ),
    speeches=frozenset(
        """accusa affermazione affondo allarme ammissione annuncio appello attacco auspicio avvertimento battuta
        commento commenti conclusione denuncia dichiarazione dichiarazioni domanda frase grido invito lamento
        messaggio monito parola pensiero promessa racconto parole reazione replica riflessione risposta sfogo
        spiegazione testimonianza versione""".split()
    ),
    manners=frozenset("modo maniera tenore".split()),
    participle_endings=("ato", "ata", "ati", "ate", "uto", "uta", "uti", "ute", "ito", "ita", "iti", "ite"),
    demonstratives=frozenset("questo questa questi queste quest' quel quella quelle quei".split()),
    reads=frozenset("legge leggono leggeva".split()),
    opinions=frozenset(("per",)),
    resumes=frozenset(("così", "lo", "a", "ad")),
    plural_openers=frozenset(
        """i gli le suoi sue questi queste quei quegli quelle alcuni alcune vari varie molti molte altri altre entrambi
        entrambe tutti tutte due tre quattro loro essi esse noi fonti numerosi numerose diversi diverse""".split()
    ),
    plural_endings=("no",),
    adjectives_follow=True,
    drops_subject=True,
)
