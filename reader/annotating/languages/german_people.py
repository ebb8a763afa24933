"""The nouns of German for people and for bodies that speak: data only."""


def _both(masculine: str) -> set[str]:
    """Nouns for men and those for women and for many that are made of them."""
    found: set[str] = set()
    for noun in masculine.split():
        stem = noun.removesuffix("e")
        found |= {noun, stem + "in", stem + "innen"}
        if noun.endswith(("e", "er")):
            found.add(noun + "n")
        else:
            found.update((noun + "en", noun + "e"))
    return found


_ROLES = """
    minister kanzler präsident bürgermeister sprecher chef leiter politiker senator sekretär berater direktor manager
    trainer forscher experte professor lehrer rektor richter anwalt verteidiger ermittler kommissar polizist soldat
    general offizier kommandant pilot fahrer unternehmer gründer inhaber geschäftsführer mitarbeiter arbeiter nachbar
    bürger anwohner besucher kritiker gegner anhänger befürworter beobachter analyst ökonom wissenschaftler historiker
    soziologe psychologe politologe biologe virologe meteorologe geologe theologe philosoph physiker chemiker mediziner
    arzt therapeut pfleger apotheker journalist reporter redakteur korrespondent moderator autor schriftsteller
    verleger herausgeber kolumnist blogger künstler maler sänger musiker rapper dirigent komponist schauspieler
    regisseur produzent tänzer kurator intendant spieler torwart stürmer kapitän sportler läufer fahrer ruderer
    schwimmer boxer profi coach pfarrer bischof priester imam rabbiner diakon missionar student schüler absolvent
    kandidat botschafter diplomat gesandter konsul beauftragter vertreter koordinator referent assistent kollege freund
    partner gastgeber bewohner besitzer eigentümer betreiber vermieter mieter bauer landwirt förster jäger gärtner
    winzer koch bäcker metzger händler verkäufer kunde käufer nutzer entwickler ingenieur techniker architekt
    designer handwerker elektriker maurer aktivist demonstrant organisator veranstalter initiator gewerkschafter
    funktionär schatzmeister bundesrat nationalrat ständerat stadtrat landrat regierungsrat gemeinderat kantonsrat
    vorstand aufsichtsrat parlamentarier staatsanwalt kläger täter zeuge häftling flüchtling migrant patient
    gouverneur diktator könig kaiser prinz herzog graf erzbischof retter sanitäter feuerwehrmann helfer gutachter
    sachverständiger übersetzer bibliothekar archivar archäologe astronaut astronom statistiker informatiker jurist
    notar steuerberater bankier investor aktionär anleger spekulant verwalter hausmeister influencer youtuber
    schriftführer amtsleiter abteilungsleiter stabschef amtsinhaber amtskollege vorgänger nachfolger rivale
    konkurrent kontrahent herausforderer favorit sieger weltmeister olympiasieger trainee nationalspieler verteidiger
    angreifer mittelfeldspieler schiedsrichter boss zuschauer augenzeuge informant whistleblower insider
"""
_OTHERS = """
    sprecher sprecherin vorsitzende vorsitzender vorsitzenden abgeordnete abgeordneter abgeordneten beamte beamter
    beamtin beamten angestellte angestellter beschuldigte beschuldigter angeklagte angeklagter verdächtige verdächtiger
    betroffene betroffener betroffenen angehörige angehöriger angehörigen verantwortliche verantwortlicher
    verantwortlichen delegierte delegierter delegierten jugendliche jugendlicher jugendlichen studierende studierenden
    beauftragte beauftragter sachverständige bediensteter reisende reisender überlebende überlebender überlebenden
    ärztin ärzte anwältin anwälte landrätin stadträtin nationalrätin ständerätin bundesrätin regierungsrätin
    staatsanwältin staatsanwälte bäuerin köchin französin kommissarin staatssekretär staatssekretärin
    mann frau männer frauen herr herrn dame junge mädchen kind kinder vater mutter eltern sohn tochter bruder schwester
    geschwister ehemann ehefrau großmutter großvater oma opa tante onkel witwe witwer verlobte papst pontifex königin
    fürst fürstin prinzessin mitglied mitglieder mitgründer leute menschen opfer zeugen fachleute kaufmann kauffrau
    fachmann fachfrau obmann obfrau landeshauptmann landeshauptfrau landammann feuerwehrfrau ombudsmann ombudsfrau
    hebamme krankenschwester spitzenkandidat spitzenkandidatin premier premierministerin regierungschef
    regierungschefin star legende mediziner koalitionspartner mitbegründer ex-präsident ex-kanzler ex-minister
    generaldirektorin geschäftsführung doktor doktorin dozent dozentin lektorin gelehrter gelehrte kenner kennerin
    profi promi obmann altkanzler altkanzlerin großkanzler rapperin fan fans chefin bundestrainer bundestrainerin
"""
GERMAN_BODIES = frozenset(
    """regierung ministerium bundesregierung landesregierung staatsregierung stadt gemeinde partei firma unternehmen
    konzern organisation verein verband verbände gewerkschaft gewerkschaften quelle quellen kreise gericht
    verwaltungsgericht oberlandesgericht bundesgericht landgericht amtsgericht staatsanwaltschaft bundesanwaltschaft
    generalbundesanwalt anwaltschaft kommission komitee rat universität hochschule institut bank sparkasse agentur
    nachrichtenagentur zeitung magazin blatt sender opposition koalition gruppe klub club mannschaft team behörde
    behörden polizei armee militär mitgliedschaft fraktion leitung geschäftsführung vorstand aufsichtsrat betriebsrat
    verwaltung senat bundestag landtag parlament ausschuss kirche stiftung initiative
    bündnis allianz verlag redaktion familie amt bundesamt landesamt gesundheitsamt jugendamt bürgerinitiative
    innenministerium außenministerium justizministerium finanzministerium verteidigungsministerium rathaus magistrat
    kanzlei kanzleramt krankenhaus klinik spital schule bildungsdirektion direktion land bund kanton bezirk kammer
    genossenschaft betreiber hersteller versicherung kasse krankenkasse feuerwehr rettungsdienst gesellschaft
    arbeitsgemeinschaft sekretariat präsidium bundesverband landesverband dachverband zentralrat netzwerk plattform
    botschaft konsulat vatikan nato eu uno bewegung milizen miliz rebellen gremium kabinett bundeswehr staat
    wetterdienst forschungsinstitut expertenrat ethikrat rechnungshof börse fluggesellschaft airline""".split()
)
"""Nouns for bodies that speak."""
GERMAN_PEOPLE = frozenset(_both(_ROLES)) | frozenset(_OTHERS.split()) | GERMAN_BODIES
"""Nouns for people and for bodies that speak."""
GERMAN_PEOPLE_ENDINGS = tuple(
    """sprecher sprecherin sprechern chef chefin chefs minister ministerin ministern leiter leiterin politiker
    politikerin politikern forscher forscherin forschern experte expertin experten präsident präsidentin direktor
    direktorin trainer trainerin vorsitzende vorsitzender vorsitzenden anwalt anwältin beraterin berater verband
    ministerium gesellschaft sekretär sekretärin kanzler kanzlerin meister meisterin kandidat kandidatin beauftragte
    beauftragter beauftragten abgeordnete abgeordneter abgeordneten vertreter vertreterin vertretern rat rätin
    kommissar kommissarin manager managerin schützer schützerin schützern rechtler rechtlerin loge login logen
    wissenschaftler wissenschaftlerin wissenschaftlern ökonom ökonomin historiker historikerin redakteur redakteurin
    korrespondent korrespondentin reporter reporterin analyst analystin inhaber inhaberin betreiber betreiberin
    besitzer besitzerin gründer gründerin führer führerin führung spieler spielerin stürmer torhüter torhüterin
    verteidiger verteidigerin lehrer lehrerin pfleger pflegerin arzt ärztin ärzte schauspieler schauspielerin
    sänger sängerin künstler künstlerin musiker musikerin autor autorin regisseur regisseurin verwaltung behörde
    polizei gericht anwaltschaft amt verein bund kammer institut fraktion partei gewerkschaft regierung stiftung
    kommission initiative mann frau ministerin direktion verbands verbandes schaft boss kreise mitglied mitglieder
    geschäftsführer geschäftsführerin obmann obfrau jährige jähriger jährigen direktorium aktivist aktivistin
    aktivisten bürger bürgerin bewohner bewohnerin nehmer nehmerin geber geberin händler händlerin
    wirt wirtin erin istin ntin orin ogin erinnen
    istinnen ntinnen alist onist urist iker ikern ologe logen therapeut seher vater mutter
    eltern tochter sohn bruder schwester freund freundin besucher besucherin""".split()
)
"""Endings of other such nouns."""
