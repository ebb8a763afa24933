"""Words around German quotation marks by which speech is told from names and scare quotes: data only."""

NAMED_THINGS = frozenset(
    """film filme spielfilm dokumentarfilm dokumentation doku serie fernsehserie netflix-serie sendung talkshow show
    quizshow reihe format podcast magazin nachrichtenmagazin zeitung tageszeitung wochenzeitung blatt boulevardblatt
    zeitschrift fachzeitschrift fachmagazin journal portal nachrichtenportal onlineportal plattform sender
    radiosender tv-sender website seite app software programm system modell projekt pilotprojekt vorhaben initiative
    volksinitiative bürgerinitiative kampagne aktion aktionstag bündnis gruppe gruppierung vereinigung verein ngo
    organisation stiftung partei duo trio orchester chor album song lied hit titel single musical oper operette
    stück theaterstück roman krimi thriller buch bestseller sachbuch kinderbuch comic gedicht essay werk gemälde
    skulptur ausstellung festival messe konferenz kongress tagung preis award wettbewerb turnier cup hotel
    restaurant gasthaus gaststätte wirtschaft café bar club diskothek kneipe theater kino museum halle arena schiff
    schiffs fähre kreuzfahrtschiff yacht boot frachter satellit rakete flugzeug lok auto marke firma unternehmen
    konzern startup start-up agentur verlag label gesetz paket operation mission einheit bataillon nachlass kanal
    account profil hashtag spiel videospiel computerspiel brettspiel spitznamen spitzname namen name pseudonym
    künstlernamen begriff begriffe wort worte stichwort rubrik kategorie studiengang kurs lehrgang tropensturm
    hurrikan taifun sturm orkan zeche grube straße siedlung quartier viertel tanker fonds bank zusatz vorführung
    vorführungen aufführung aufführungen inszenierung premiere drama komödie tragödie märchen kinofilm kurzfilm
    tatort hörspiel mini-serie miniserie reality-show castingshow reportage dossier hörbuch bildband ratgeber
    nachschlagewerk onlinemagazin wochenmagazin monatsmagazin newsletter blog videoblog youtube-kanal
    facebook-gruppe telegram-kanal chatgruppe suchmaschine browser betriebssystem plattenfirma boygroup girlgroup
    rockband metalband punkband ensemble ballett choreografie symphonie sinfonie oratorium kantate walzer hymne
    schlager ballade remix soundtrack vorwahl marsch volksfest stadtfest straßenfest jahrmarkt kirmes kaufhaus
    einkaufszentrum shoppingcenter bäckerei brauerei metzgerei bistro imbiss biergarten beisl heuriger berghütte
    campingplatz freibad hallenbad stadion kloster villa palais hochhaus brücke tunnel bahnhof sondereinheit
    spezialeinheit brigade regiment sonderkommission soko arbeitsgruppe taskforce förderprogramm hilfsprogramm
    projektgruppe selbsthilfegruppe bürgerforum wählergruppe wahlbündnis terrorgruppe terrororganisation miliz bande
    fangruppe fanclub ultragruppe kollektion produktreihe modellreihe baureihe edition sonderedition ausgabe
    sonderausgabe""".split()
)
"""Nouns right before the name of something, in marks."""
HOLDING = frozenset(
    """sogenannte sogenannter sogenanntes sogenannten sogenanntem genannte genannten genannter genanntes namens
    vermeintliche vermeintlichen vermeintlicher angebliche angeblichen""".split()
)
"""Words right before marks that hold words at arm's length."""
UTTERANCES = frozenset(
    """lob kritik vorwurf vorwürfe vorwürfen forderung forderungen warnung warnungen aussage aussagen äußerung
    äußerungen rede reden ruf rufe rufen parole parolen slogan slogans motto debatte begründung versprechen
    werbeversprechen plakat plakate plakaten transparent transparente transparenten aufschrift schild schildern appell
    bekenntnis argument behauptung klage beschwerde beschimpfung beleidigung drohung kommentar kommentare satz sätze
    sätzen worten antwort frage mahnung bitte wunsch ankündigung erklärung mitteilung stellungnahme formulierung
    formel losung sprechchor sprechchöre sprechchören überschrift schlagzeile zitat zitate urteil fazit credo devise
    spruch sprüche sprüchen sprechgesang lobeshymnen zuruf zurufe""".split()
)
"""Nouns for what somebody says or writes, before which or after which its words stand in marks."""
NAMING = frozenset(
    """nannte nannten nennt nennen nenne genannt bezeichnete bezeichneten bezeichnet bezeichnen bezeichne beschimpfte
    beschimpft titulierte tituliert lobte lobt kritisierte kritisiert würdigte würdigt verurteilte verurteilt bewertete
    bewertet beschrieb beschreibt beschrieben wertete wertet geißelte brandmarkte sprach spricht gesprochen warnte warnt
    gewarnt forderte fordert gefordert verlangte verlangt rief ruft charakterisierte charakterisiert""".split()
)
"""Forms of verbs that give something a name or a judgment in marks."""
SMALL_WORDS = frozenset(
    """der die das den dem des ein eine einen einem einer eines und oder für von vom zu zum zur mit im in am an auf aus
    bei ohne gegen über unter the of a to and de la le du""".split()
)
"""Words in lower case in names and titles."""
