"""The words of Italian by which speakers are found: data only."""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages.language_tables import LanguageTables, joined, table_of


def _are(verbs: str) -> frozenset[str]:
    """The forms of the third person and the participles of regular verbs in -are."""
    endings = "a ano ò arono ava avano ato ata ati ando erà eranno erebbe i ino".split()
    return frozenset(verb[:-3] + ending for verb in verbs.split() for ending in endings)


def _ire(verbs: str) -> frozenset[str]:
    """The same of verbs in -ire, some of which take -isc-."""
    endings = "isce iscono ì irono iva ivano ito ita endo irà iranno".split()
    return frozenset(verb[:-3] + ending for verb in verbs.split() for ending in endings)


_SAYING = joined(
    _are(
        """accusare affermare annotare annunciare argomentare assicurare attaccare augurare auspicare avvertare
        azzardare bollare borbottare celebrare certificare chiamare citare commentare comunicare condannare confermare
        confessare confidare considerare constatare contestare continuare criticare denunciare definare dichiarare
        domandare elencare elogiare enfatizzare esclamare esordare esortare evidenziare evocare giudicare giurare
        gridare illustrare implorare incalzare indicare informare insinuare ironizzare invitare invocare lamentare
        lanciare lodare mandare manifestare minacciare mormorare motivare narrare negare notare obiettare ordinare
        osservare parlare postare precisare predicare pregare profetizzare pronosticare pronunciare protestare
        puntualizzare raccomandare raccontare rassicurare recitare reclamare replicare ricordare rilanciare rimarcare
        ringraziare ripetare riportare rivelare rivendicare salutare scherzare segnalare sentenziare sfogare
        sintetizzare smentare sollecitare sottolineare specificare spiegare stigmatizzare sussurrare suggellare
        testimoniare titolare tuonare twittare urlare valutare vantare"""
    ),
    _ire(
        """chiarire definire ribadire garantire avvertire esordire interferire inveire suggerire riferire smentire
        asserire ammonire ruggire sancire"""
    ),
    """dice dicono disse dissero diceva dicevano detto dicendo dirà direbbe dica aggiunge aggiungono aggiunse
    aggiungeva aggiunto aggiungendo scrive scrivono scrisse scriveva scritto scrivendo risponde rispondono rispose
    rispondeva risposto rispondendo chiede chiedono chiese chiedeva chiesto chiedendo conclude concludono concluse
    concludeva concluso concludendo ammette ammettono ammise ammetteva ammesso ammettendo sostiene sostengono sostenne
    sosteneva sostenevano sostenuto sostenendo ritiene ritengono riteneva ritenuto prosegue proseguono proseguì
    proseguito proseguendo riferisce riferiscono riferito riferendo avverte avvertono avvertito avvertendo ripete
    ripetono ripeteva ripetuto ripetendo legge leggeva propone proponeva proposto promette promettono promesso descrive
    descrivono descritto riconosce riconoscono riconosciuto difende difeso difendeva contesta interviene intervenuto
    espone esposto esprime esprimono espresso sottoscrive dichiara smentisce insiste insistono insisteva insistito
    insistendo predice esulta esultato spiega riassume riassumono riassunto deduce dedotto attacca controbatte ribatte
    ribattono ribatteva ribattuto ribattendo rimprovera invia rivolge rivolto pone pretende intende esige tuona
    commenta sbotta sbottato chiosa chiosato rincara rincarato confida rievoca rivela ribadisce trapela ipotizza
    ipotizzano ipotizzato""".split(),
) - frozenset("pone rivolge rivolto legge ".split())

_TAGS = table_of(
    {
        pos.DET: """il lo la i gli le l' un uno una un' suo sua suoi sue mio mia nostro nostra questo questa questi
            queste quel quella quei quegli quelle quell' quest' ogni ciascun""",
        pos.QUANT: "alcuni alcune molti molte altri altre altro altra entrambi tutti tutte due tre qualcuno",
        pos.PRON_SUBJ: "lui lei egli ella loro io noi essi esse",
        pos.PRON: "ciò tutto nulla niente qualcosa nessuno",
        pos.PRON_OBJ: "mi ti ci vi ne me te",
        pos.PRON_REFL: "si s'",
        pos.REL: "chi cui quale quali",
        pos.THAT: "che ch'",
        pos.ADP: """di a da in con su per tra fra d' del dello della dei degli delle dell' al allo alla ai agli alle
            all' dal dallo dalla dai dagli dalle dall' nel nello nella nei negli nelle nell' sul sullo sulla sui sugli
            sulle sull' col coi senza verso contro dopo prima durante attraverso presso oltre""",
        pos.SCONJ: "quando mentre perché se come dove poiché sebbene affinché com' dov' quindi ma",
        pos.CCONJ: "e ed o oppure né",
        pos.AUX: """ha hanno aveva avevano avere avendo avrebbe avrà abbia ho abbiamo può possono vuole deve sta stanno
            avrebbero avesse""",
        pos.BE: "è sono era erano fu furono sarà sarebbe essere stato stata stati state sia viene vengono veniva c'è",
        pos.ADV: """non anche poi già ieri oggi ora adesso così allora ancora sempre mai più molto bene infine inoltre
            invece intanto solo soltanto proprio qui lì sì domani forse quasi però dunque subito""",
        pos.DATE: """lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio
            giugno luglio agosto settembre ottobre novembre dicembre anno anni settimana settimane mese mesi giorno
            giorni mattina sera notte""",
        pos.ACCORDING: "secondo",
        pos.SAY: " ".join(sorted(_SAYING)),
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
    people=frozenset(
        """sindaco sindaca presidente presidentessa vicepresidente premier ministro ministra viceministro
        sottosegretario sottosegretaria segretario segretaria vicesegretario portavoce direttore direttrice capo
        capogruppo leader deputato deputata senatore senatrice parlamentare assessore assessora consigliere consigliera
        governatore governatrice prefetto questore re regina papa pontefice vescovo arcivescovo cardinale sacerdote
        parroco don suora giudice magistrato magistrata pm procuratore procuratrice gip avvocato avvocata avvocati
        legale legali poliziotto agente agenti carabiniere carabinieri comandante generale capitano maresciallo soldato
        medico medica dottore dottoressa infermiere infermiera primario professore professoressa prof docente
        insegnante maestra preside rettore rettrice esperto esperta esperti ricercatore ricercatrice scienziato
        scienziata economista analista analisti giornalista giornalisti scrittore scrittrice autore autrice poeta
        artista pittore cantante musicista attore attrice regista produttore rapper conduttore conduttrice allenatore
        tecnico ct giocatore giocatrice calciatore tennista attaccante difensore portiere centrocampista pilota
        ciclista atleta campione campionessa imprenditore imprenditrice manager amministratore proprietario
        proprietaria titolare fondatore fondatrice lavoratore lavoratrice lavoratori operaio operai dipendente
        dipendenti vicino vicini cittadino cittadina cittadini uomo donna ragazzo ragazza ragazzi giovane bambino
        bambina padre madre papà mamma figlio figlia fratello sorella marito moglie nonno nonna zio zia famiglia
        vittima vittime testimone testimoni manifestanti studente studentessa studenti candidato candidata politico
        esponente dirigente coordinatore coordinatrice responsabile rappresentante cancelliere ambasciatore
        ambasciatrice governo ministero comune partito azienda società organizzazione associazione associazioni
        sindacato sindacati fonti fonte tribunale procura difesa commissione comitato consiglio università banca
        agenzia quotidiano giornale opposizione gruppo club squadra federazione giunta autorità attivista socio socia
        collega amico amica imputato indagato accusato finanzieri investigatori inquirenti numero delegato commissario
        vicepremier vicesindaco onorevole influencer stilista architetto chef cuoco modella""".split()
    ),
    people_endings=("ista", "isti", "tore", "trice", "tori", "trici", "ologo", "ologa"),
    papers=frozenset(
        """comunicato lettera rapporto documento testo nota messaggio tweet articolo sentenza ordinanza dichiarazione
        manifesto studio libro delibera querela denuncia intervista post video striscione cartello verbale relazione
        decreto""".split()
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
    views=frozenset("giudizio parere avviso detta parole opinione".split()),
    cites=frozenset(),
    elisions=frozenset(
        "l un d dell all dall nell sull quell quest c com dov s ch n m t v anch tutt sant gl coll bell buon".split()
    ),
    titles={
        "signor": "m",
        "don": "m",
        "papa": "m",
        "re": "m",
        "signora": "f",
        "suor": "f",
        "regina": "f",
        "donna": "f",
    },
    drops_subject=True,
)
