"""The nouns of German for people and for bodies that speak: data only."""


def _both(masculine: str) -> set[str]:
    """Nouns for men, their genitives, and those for women and for many that are made of them."""
    found: set[str] = set()
    for noun in masculine.split():
        stem = noun.removesuffix("e")
        found |= {noun, stem + "in", stem + "innen"}
        if noun.endswith(("e", "er")):
            found.add(noun + "n")
        else:
            found.update((noun + "en", noun + "e"))
        if not noun.endswith("e"):
            found.add(noun + "s")
    return found


_ROLES = """
    minister kanzler präsident bürgermeister sprecher chef leiter politiker senator sekretär berater direktor manager
    trainer forscher experte professor lehrer rektor richter anwalt verteidiger ermittler kommissar polizist soldat
    general offizier kommandant pilot fahrer unternehmer gründer inhaber geschäftsführer mitarbeiter arbeiter nachbar
    bürger anwohner besucher kritiker gegner anhänger befürworter beobachter analyst ökonom wissenschaftler historiker
    soziologe psychologe politologe biologe virologe meteorologe geologe theologe philosoph physiker chemiker
    mediziner arzt therapeut pfleger apotheker journalist reporter redakteur korrespondent moderator autor
    schriftsteller verleger herausgeber kolumnist blogger künstler maler sänger musiker rapper dirigent komponist
    schauspieler regisseur produzent tänzer kurator intendant spieler torwart stürmer kapitän sportler läufer ruderer
    schwimmer boxer profi coach pfarrer bischof priester imam rabbiner diakon missionar student schüler absolvent
    kandidat botschafter diplomat gesandter konsul beauftragter vertreter koordinator referent assistent kollege
    freund partner gastgeber bewohner besitzer eigentümer betreiber vermieter mieter bauer landwirt förster jäger
    gärtner winzer koch bäcker metzger händler verkäufer kunde käufer nutzer entwickler ingenieur techniker architekt
    designer handwerker elektriker maurer aktivist demonstrant organisator veranstalter initiator gewerkschafter
    funktionär schatzmeister bundesrat nationalrat ständerat stadtrat landrat regierungsrat gemeinderat kantonsrat
    vorstand aufsichtsrat parlamentarier staatsanwalt kläger täter zeuge häftling flüchtling migrant patient
    gouverneur diktator könig kaiser prinz herzog graf erzbischof retter sanitäter feuerwehrmann helfer gutachter
    sachverständiger übersetzer bibliothekar archivar archäologe astronaut astronom statistiker informatiker jurist
    notar steuerberater bankier investor aktionär anleger spekulant verwalter hausmeister influencer youtuber
    führer torhüter schriftführer amtsleiter abteilungsleiter stabschef amtsinhaber amtskollege vorgänger nachfolger
    rivale konkurrent
    kontrahent herausforderer favorit sieger weltmeister olympiasieger trainee nationalspieler angreifer
    mittelfeldspieler schiedsrichter boss zuschauer augenzeuge informant whistleblower insider spezialist streamer
    podcaster stratege volkswirt kämmerer dezernent ratsherr erzieher sozialarbeiter streetworker psychiater tierarzt
    zahnarzt veterinär chirurg internist urologe kardiologe epidemiologe immunologe klimatologe zoologe ökologe
    lokführer schaffner steward fluglotse broker banker analytiker dissident rebell kämpfer siedler rentner pensionist
    lehrling auszubildender insasse pächter bauherr hausherr teilnehmer passagier athlet champion debütant neuzugang
    routinier schlussmann kommentator  biathlet skirennfahrer skispringer langläufer radprofi rennfahrer
    torjäger torschütze keeper goalie sportchef teamchef nachrichtensprecher intellektueller adeliger gefreiter
    leutnant oberst admiral feldwebel unteroffizier kriegsherr machthaber staatschef oppositionsführer oppositioneller
    separatist terrorist attentäter dieb räuber mörder betrüger hacker dealer schmuggler schlepper schleuser
    geheimdienstler spion agent detektiv fahnder forensiker rechtsmediziner staatsrechtler verfassungsrechtler
    gewaltforscher klimaforscher meinungsforscher demoskop wahlforscher kreml-kritiker regimekritiker menschenrechtler
    umweltschützer tierschützer datenschützer verbraucherschützer denkmalschützer naturschützer bergführer bergretter
    wirt gastwirt hotelier gastronom kellner barkeeper sommelier imker  florist tischler schreiner zimmermann
    dachdecker klempner installateur schlosser mechaniker mechatroniker monteur schweißer optiker akustiker friseur
    kosmetiker bestatter hausarzt oberarzt chefarzt kinderarzt amtsarzt notarzt kantonsarzt sanitätsrat logopäde
    pädagoge sonderpädagoge psychotherapeut seelsorger kardinal patriarch abt mönch nonne pastor vikar dekan
    superintendent prälat kaplan rabbi mufti ajatollah scheich emir sultan   erzherzog thronfolger monarch
    regent staatsmann premier vizepräsident vizekanzler ministerpräsident landeshauptmann landesrat hofrat
    ministerialrat staatsrat stadtpräsident gemeindepräsident ammann gemeindeammann schultheiß grossrat großrat
    kantonsratspräsident delegationsleiter unterhändler vermittler schlichter ombudsmann rechtsvertreter anwältin
    pflichtverteidiger nebenkläger schöffe geschworener gerichtspräsident bewährungshelfer vollzugsbeamter
    justizwachebeamter zöllner grenzwächter grenzschützer feuerwehrkommandant wehrführer brandmeister einsatzleiter
    zugführer disponent meister geselle gutsherr kleinbauer züchter reiter jockey fechter ringer turner golfer segler
    surfer kletterer bergsteiger alpinist taucher triathlet marathonläufer sprinter hürdenläufer  kugelstoßer
    speerwerfer stabhochspringer zehnkämpfer gewichtheber judoka schütze bogenschütze kanute eiskunstläufer
    eisschnellläufer rodler bobfahrer snowboarder freestyler handballer fußballer fussballer volleyballer basketballer
    tennisspieler schachspieler dartspieler e-sportler sponsor mäzen stifter spender sammler galerist auktionator
    antiquar drehbuchautor kameramann bühnenbildner choreograf fotograf karikaturist illustrator grafiker lyriker
    dramatiker romancier essayist publizist rezensent verfasser biograf chronist erzähler komiker kabarettist
    satiriker comedian clown zauberer entertainer showmaster talkmaster quizmaster dj pianist geiger cellist gitarrist
    schlagzeuger bassist organist tenor sopranistin bariton star superstar promi millionär milliardär erbe tycoon
    oligarch mogul amerikaner us-amerikaner österreicher italiener spanier portugiese niederländer belgier däne
    schwede norweger finne  tscheche slowake ungar rumäne bulgare grieche türke kurde russe ukrainer serbe kroate
    slowene bosnier albaner kosovare engländer brite schotte waliser ire kanadier brasilianer argentinier chilene
    kolumbianer venezolaner mexikaner chinese japaner koreaner südkoreaner nordkoreaner inder pakistaner australier
    neuseeländer israeli palästinenser syrer libanese iraner iraker afghane ägypter tunesier marokkaner algerier
    libyer nigerianer südafrikaner kenianer äthiopier sudanese senegalese texaner franzose vorarlberger
    burgenländer steirer kärntner
"""
_OTHERS = """
    sprecher sprecherin vorsitzende vorsitzender vorsitzenden abgeordnete abgeordneter abgeordneten beamte beamter
    beamtin beamten angestellte angestellter beschuldigte beschuldigter angeklagte angeklagter verdächtige
    verdächtiger
    betroffene betroffener betroffenen angehörige angehöriger angehörigen verantwortliche verantwortlicher
    verantwortlichen delegierte delegierter delegierten jugendliche jugendlicher jugendlichen studierende studierenden
    beauftragte beauftragter beauftragten sachverständige bediensteter reisende reisender überlebende überlebender
    überlebenden
    ärztin ärzte anwältin anwälte landrätin stadträtin nationalrätin ständerätin bundesrätin regierungsrätin
    staatsanwältin staatsanwälte bäuerin köchin französin kommissarin staatssekretär staatssekretärin
    mann frau männer frauen herr herrn dame junge mädchen kind kinder vater mutter eltern sohn tochter bruder
    schwester
    geschwister ehemann ehefrau großmutter großvater oma opa tante onkel witwe witwer verlobte papst pontifex königin
    fürst fürstin prinzessin mitglied mitglieder mitgründer leute menschen opfer zeugen fachleute kaufmann kauffrau
    fachmann fachfrau obmann obfrau landeshauptmann landeshauptfrau landammann feuerwehrfrau ombudsmann ombudsfrau
    hebamme krankenschwester spitzenkandidat spitzenkandidatin premier premierministerin regierungschef
    regierungschefin star legende mediziner koalitionspartner mitbegründer ex-präsident ex-kanzler ex-minister
    generaldirektorin geschäftsführung doktor doktorin dozent dozentin lektorin gelehrter gelehrte kenner kennerin
    profi promi user userin userinnen follower obmann altkanzler altkanzlerin großkanzler rapperin fan fans chefin
    bundestrainer bundestrainerin
"""
GERMAN_BODIES = frozenset(
    """regierung ministerium bundesregierung landesregierung staatsregierung stadt gemeinde partei firma unternehmen
    konzern organisation verein verband verbände gewerkschaft gewerkschaften quelle quellen kreise kreisen gericht
    verwaltungsgericht oberlandesgericht bundesgericht landgericht amtsgericht staatsanwaltschaft bundesanwaltschaft
    generalbundesanwalt anwaltschaft kommission komitee rat universität uni hochschule institut bank sparkasse agentur
    nachrichtenagentur zeitung magazin blatt sender opposition koalition gruppe klub club mannschaft team behörde
    behörden polizei armee militär mitgliedschaft fraktion leitung geschäftsführung vorstand aufsichtsrat betriebsrat
    verwaltung senat bundestag landtag parlament ausschuss kirche stiftung initiative
    bündnis allianz verlag redaktion familie amt bundesamt landesamt gesundheitsamt jugendamt bürgerinitiative
    innenministerium außenministerium justizministerium finanzministerium verteidigungsministerium rathaus magistrat
    kanzlei kanzleramt krankenhaus klinik spital schule bildungsdirektion direktion land bund kanton bezirk kammer
    genossenschaft betreiber hersteller versicherung kasse krankenkasse feuerwehr rettungsdienst gesellschaft
    arbeitsgemeinschaft sekretariat staatssekretariat präsidium bundesverband landesverband dachverband zentralrat
    netzwerk plattform
    botschaft konsulat vatikan nato eu uno bewegung milizen miliz rebellen gremium kabinett bundeswehr staat
    wetterdienst geheimdienst geheimdienste nachrichtendienst forschungsinstitut expertenrat ethikrat rechnungshof
    börse fluggesellschaft airline
    departement ressort zentrale geschäftsstelle leitstelle sanität vereinigung innung verbund spitäler kliniken
    stadtwerke verkehrsbetriebe synode diözese bistum erzbistum bischofskonferenz konsortium start-up startup
    taskforce
    task-force verfassungsschutz zoll grenzschutz kreml pentagon finanzaufsicht notenbank zentralbank bundesbank
    weltbank belegschaft ärzteschaft lehrerschaft studierendenschaft schulleitung werksleitung einsatzleitung
    parteileitung geschäftsleitung klinikleitung parteiführung staatsführung armeeführung militärführung
    fraktionsführung konzernführung vereinsführung bahn airline reederei brauerei forschungsgruppe arbeitsgruppe
    expertengruppe management anbieter forscherteam forschungsteam denkfabrik direktorium ratingagentur
    wirtschaft branche industrie""".split()
)
"""Nouns for bodies that speak."""
GERMAN_PEOPLE = frozenset(_both(_ROLES)) | frozenset(_OTHERS.split()) | GERMAN_BODIES
"""Nouns for people and for bodies that speak."""
_LONG = 6
"""Letters of a noun by which a longer noun that it ends is one too: "Chefredakteur", but not "Paragraf"."""
_NO_ENDINGS = frozenset(
    """quelle quellen familie leitung bezirk bewegung plattform botschaft zentrale ressort verbund industrie branche
    wirtschaft vikar reiter melder meisten rentner erbe""".split()
)
"""Those that end many nouns for things."""
_SHORT = """
    rat rätin amt verein verband verbands verbandes bund kammer institut mann frau arzt ärztin ärzte loge login logen
    chef chefin chefs boss kreise kreisen erin istin ntin orin ogin erinnen istinnen ntinnen orinnen alist onist urist
    iker ikern ologe wirt wirtin vater mutter eltern tochter sohn bruder seher autor autorin agent agentin pilot
    pilotin jährige jähriger jährigen nehmer
    nehmerin geber geberin rechtler rechtlerin schützer schützerin schützern stiftung star coach profi anwalt
    team klinik spital bistum polizei armee
"""
GERMAN_PEOPLE_ENDINGS = tuple(
    sorted({noun for noun in GERMAN_PEOPLE if len(noun) >= _LONG} - _NO_ENDINGS | set(_SHORT.split()))
)
"""Endings of other such nouns."""
