"""Italian nouns for people and for bodies that speak, and the peoples of the world, with all their forms: data only."""

from reader.annotating.languages.noun_forms import inflected

_ENDINGS = (
    ("tore", "tore trice tori trici"),
    ("sore", "sore sora sori"),
    ("ista", "ista isti iste"),
    ("iatra", "iatra iatri iatre"),
    ("co", "co ca ci chi che"),
    ("go", "go ga gi ghi ghe"),
    ("iere", "iere iera ieri iere"),
    ("io", "io ia i ie"),
    ("o", "o a i e"),
    ("e", "e i essa esse"),
    ("a", "a i e"),
    ("", "-"),
)
_PERSONS = inflected(
    """accademico accusato accusatore addetto agente agricoltore allenatore alleato allievo alpinista ambasciatore
    amico amministratore analista antropologo arbitro archeologo architetto arcivescovo artigiano artista
    assessore assistente astronauta atleta attaccante attivista attore autista autore avvocato azionista
    ballerino bambino barista batterista biologo bracciante brigadiere calciatore campione cancelliere candidato
    cantante cantautore capitano capo cardinale carabiniere caporedattore centrocampista chirurgo ciclista
    cittadino cliente collaboratore collega colonnello comandante comico commentatore commerciante commissario
    compagno compositore concorrente conduttore condannato consigliere consulente consumatore coordinatore
    corrispondente creatore critico cronista cugino cuoco curatore delegato deputato detenuto difensore
    dipendente diplomatico direttore dirigente disegnatore docente dottore economista editore educatore elettore
    esperto esponente europarlamentare expremier familiare fidanzato figlio filosofo finanziere fisico fondatore
    fotografo fratello funzionario genitore geologo giornalista giocatore giovane giudice giurista governatore
    guardalinee imprenditore imputato indagato indiziato ingegnere infermiere influencer inquirente insegnante
    intellettuale interessato inviato investigatore investitore ispettore lavoratore legale leader legislatore
    linguista magistrato maestro manager manifestante maresciallo marito medico membro militante militare
    ministro minore musicista narratore negoziante neurologo nipote nonno notaio nuotatore oncologo onorevole
    operaio operatore oppositore organizzatore ostetrico padre paparazzo parlamentare parroco partecipante
    passante passeggero pastore paziente pensionato pescatore perito pilota pittore poeta politico politologo
    poliziotto pontefice portiere portavoce prefetto prelato premier preside presidente prete primario principe
    procuratore produttore professionista professore progettista proprietario psicologo psichiatra questore
    ragazzo ragioniere rappresentante rapper redattore referente regista relatore religioso residente
    responsabile rettore ricercatore rivale sacerdote sceneggiatore scienziato scrittore scultore segretario
    senatore sergente sindacalista sindaco socio sociologo soldato soprintendente sopravvissuto sorvegliante
    sottosegretario sovrintendente specialista spettatore stilista storico studente studioso suocero superstite
    tassista tecnico telecronista tenente tennista teologo testimone tifoso titolare torero tutore utente
    vescovo vicecapo vicedirettore vicegovernatore vicepremier vicepresidente vicepreside vicesegretario
    vicesindaco viceministro vicino vigilante virologo volontario zio esule migrante profugo ambientalista
    sovranista pompiere soccorritore bagnino pentito killer boss omicida assassino ladro rapinatore mafioso
    latitante fermato arrestato terzino mediano bomber velocista monsignore imam rabbino patriarca nunzio frate
    porporato guardasigilli eurodeputato presentatore modello showgirl chef pasticciere ristoratore albergatore
    oste blogger youtuber tiktoker streamer podcaster bimbo neonato minorenne maggiorenne anziano ragazzino
    disoccupato rider armatore allevatore vicequestore appuntato luogotenente ammiraglio vigile penalista
    astrofisico matematico chimico botanico veterinario pediatra epidemiologo console sultano emiro sceicco
    monarca sovrano erede duca conte barone marchese padrino cognato nuora genero coniuge vedovo orfano amante
    finalista grillino dem leghista meloniano renziano forzista patron mister coach capocannoniere
    centravanti vicecommissario caposquadra capotreno caporeparto capostazione macchinista camionista agronomo
    alchimista contadino mezzadro apicoltore enologo sommelier sarto stylist parrucchiere estetista barbiere
    meccanico elettricista idraulico muratore carpentiere fabbro geometra commercialista revisore banchiere
    bancario broker magnate miliardario startupper affittuario inquilino condomino sfollato terremotato
    alluvionato rifugiato clandestino scafista naufrago ostaggio ribelle guerrigliero combattente miliziano
    jihadista attentatore terrorista dissidente esiliato prigioniero ergastolano recluso evaso sospettato
    ricercato querelante denunciante danneggiato beneficiario firmatario promotore comunicatore portaborse
    sottufficiale ufficiale graduato cadetto recluta riservista veterano reduce partigiano deportato internato
    bagnante vacanziere turista viaggiatore pellegrino fedele credente parrocchiano catechista seminarista
    chierico abate badessa priore decano maggiordomo cameriere
    cineasta interprete presule romanziere sanitario togato""",
    _ENDINGS,
) | frozenset(
    """amazzone capogruppo capigruppo capi capolista capodelegazione capolavoro cognata cognato compagna ct donna donne
    dottoressa fonte fonti gip gup gemelli guardia guardie madre mamma marito moglie mogli padre papà pm premier
    prof regina re sorella sorelle studentessa suora uomo uomini vigilantes vittima vittime pontefice
    avvocatessa principessa poetessa autorità inquirenti investigatori prof don sindache contesse contessa
    duchessa monaca monache soubrette ultrà ultras mamme papi guru star leader manager influencer guardasigilli
    vertici vigili presidentessa direttrice""".split()
) - {"capolavoro"}
ITALIAN_BODIES = frozenset(
    """accademia agenzia ambasciata amministrazione armata associazione associazioni ateneo avvocatura azienda
    aziende banca banche camera cancelleria casa club coalizione comando comitato comitati commissione
    compagnia comune comuni comunità confederazione consiglio cooperativa corte delegazione diocesi
    dipartimento direzione ente enti esecutivo esercito famiglia famiglie federazione fondazione giornale
    giunta governo governi gruppo gruppi gruppi impresa imprese istituto istituzioni ispettorato lega
    maggioranza ministero ministeri movimento multinazionale opinione opposizione opposizioni ordine
    organizzazione organizzazioni organo osservatorio ospedale parlamento partito partiti polizia prefettura
    procura questura quotidiano redazione regione segreteria settimanale sindacato sindacati società squadra
    stampa tribunale ufficio università assessorato assemblea authority capitaneria centrodestra
    centrosinistra colosso consorzio curia dirigenza dogane emittente gendarmeria guardie media minoranza
    minoranze onlus ong parrocchia portale startup testata tv tribunali procure vescovado""".split()
) - {"camera", "casa", "opinione", "ordine", "regione", "armata", "ufficio"}
_OTHER_WORDS = frozenset(
    "capa comica critica critiche fisica musica politica politiche principi storica tecnica".split()
)
"""Forms that are seldom people."""
ITALIAN_PEOPLE = (_PERSONS - _OTHER_WORDS) | ITALIAN_BODIES
ITALIAN_PEOPLES = inflected(
    """afgano afghano albanese algerino americano argentino armeno australiano austriaco azero barese belga
    bergamasco bielorusso bolognese bosniaco brasiliano bresciano britannico bulgaro canadese catalano ceceno
    ceco cileno cinese cipriota colombiano congolese coreano croato cubano danese egiziano emiliano eritreo
    estone etiope europeo filippino finlandese fiorentino francese gallese genovese georgiano giapponese giordano
    greco indiano indonesiano inglese iracheno iraniano irlandese islandese israeliano italiano keniano kosovaro
    lettone libanese libico ligure lituano livornese lombardo macedone maltese marocchino messicano milanese
    moldavo montenegrino moscovita napoletano nigeriano norvegese olandese padovano pakistano palermitano
    palestinese parigino parmigiano peruviano piemontese pisano polacco portoghese pugliese romano rumeno romeno
    russo salernitano sardo saudita scozzese senegalese serbo siciliano siriano sloveno slovacco somalo spagnolo
    statunitense sudafricano svedese svizzero tedesco torinese toscano triestino tunisino turco ucraino ungherese
    veneto veneziano venezuelano veronese vietnamita yemenita""",
    _ENDINGS,
)
ITALIAN_SOMEBODYS = inflected(
    """amico assistente avvocato cognato collaboratore collega compagno coniuge cugino difensore familiare fidanzato
    figlio fratello genitore legale marito nipote nonno padre portavoce suocero testimone vedovo vicino
    zio""",
    _ENDINGS,
) | frozenset("fonte fonti gente madre moglie mogli sorella sorelle vittima vittime".split())
