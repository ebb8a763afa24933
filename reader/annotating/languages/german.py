"""The words of German by which speakers are found: data only."""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages.language_tables import LanguageTables, joined, table_of


def _weak(verbs: str) -> frozenset[str]:
    """The forms of the third person and the participles of weak verbs; one with "|" parts after its prefix."""
    forms: set[str] = set()
    for verb in verbs.split():
        prefix, _, bare = verb.rpartition("|")
        stem = bare[:-2] if bare.endswith("en") else bare[:-1]
        link = "e" if stem.endswith(("t", "d")) else ""
        finite = {bare, f"{stem}{link}t", f"{stem}{link}te", f"{stem}{link}ten", f"{stem}e"}
        unstressed = stem.startswith(("be", "er", "ver", "ent", "zer", "wider", "über", "unter")) or stem.endswith(
            "ier"
        )
        participle = f"{stem}{link}t" if unstressed else f"ge{stem}{link}t"
        forms |= finite if not prefix else {prefix + one for one in finite}
        forms.add(prefix + participle)
    return frozenset(forms)


_SAYING = joined(
    _weak(
        """sagen erklären betonen meinen äußern berichten bestätigen antworten ergänzen fordern kritisieren
        begründen behaupten versichern bemerken bemängeln beteuern beklagen beschuldigen beschwören bedauern
        befürchten begrüßen bekräftigen bekunden berichtigen beurteilen bewerten bezeichnen bezeugen bilanzieren
        erinnern erläutern erwidern erzählen ereifern erörtern entgegnen fragen fürchten glauben hoffen jubeln
        klagen kommentieren konstatieren konkretisieren konzedieren kontern lachen loben mahnen monieren mutmaßen
        notieren nörgeln orakeln pflichten plädieren plaudern prognostizieren prophezeien protestieren präzisieren
        rechtfertigen resümieren reagieren rügen scherzen schimpfen schildern schwärmen seufzen signalisieren
        spekulieren spotten stammeln stöhnen tadeln teilen titeln toben tönen twittern urteilen verdeutlichen
        verkünden verlangen vermelden vermuten verteidigen vertrösten verurteilen warnen wettern wiederholen witzeln
        wundern würdigen zetern zitieren zürnen zweifeln offenbaren appellieren argumentieren referieren formulieren
        diktieren attestieren analysieren an|kündigen an|merken aus|führen hinzu|fügen fest|stellen klar|stellen
        dar|legen mit|teilen zusammen|fassen entrüsten empören freuen bescheinigen"""
    ),
    """sprach sprechen spricht gesprochen schreibt schrieb schrieben geschrieben schreiben nennt
    nannte nannten genannt rief rufen ruft gerufen versprach verspricht versprochen verwies verweist
    verwiesen widerspricht widersprach widersprochen gab gibt wies weist riet rät fand findet befand
    bat bittet lautet lautete hieß heißt gestand gesteht gestanden räumte räumt eingeräumt einräumte
    legte legt nachgelegt führte führt fügte fügt stellte stellt merkte merkt kündigte kündigt
    teilte teilt warf wirft vorgeworfen fasste fasst unterstrich unterstreicht unterstrichen schloss
    schließt schlug schlägt vorgeschlagen empfahl empfiehlt empfohlen zugegeben sieht sah
    denkt dachte weiß wusste schrie schreit geschrien bekannte bekennt""".split(),
) - frozenset(
    "gab gibt führte führt stellte stellt legte legt schloss schließt weiß wusste sieht sah denkt dachte".split()
)

_TAGS = table_of(
    {
        pos.DET: """der die das den dem des ein eine einen einem einer eines sein seine seinen seinem seiner seines
            ihr ihre ihren ihrem ihrer ihres unser unsere dieser diese dieses diesem diesen jeder jede jedes kein
            keine keinen mein meine""",
        pos.QUANT: "einige viele mehrere andere beide alle zwei drei manche",
        pos.PRON_SUBJ: "er sie wir ich man",
        pos.PRON: "es dies nichts etwas alles niemand jemand",
        pos.PRON_OBJ: "ihn ihm ihnen uns mich mir euch",
        pos.PRON_REFL: "sich",
        pos.REL: "wer wem wen was welcher welche welches dessen deren",
        pos.THAT: "dass daß",
        pos.ADP: """von zu mit für bei nach aus über in an auf um durch gegen ohne unter vor hinter neben zwischen
            seit während wegen trotz im am beim vom zum zur ins ans aufs bis ab per pro gegenüber mithilfe
            anlässlich angesichts aufgrund""",
        pos.SCONJ: "als wenn weil obwohl da ob wie bevor nachdem damit sodass wo warum weshalb",
        pos.CCONJ: "und oder aber sondern denn doch sowie",
        pos.AUX: """hat haben hatte hatten habe hätte hätten kann können konnte konnten muss müssen
            musste will wollen wollte wollten soll sollen sollte sollten darf dürfen mag möchte
            möchten würde würden""",
        pos.BE: "ist sind war waren sei seien wäre wären wird werden wurde wurden worden gewesen",
        pos.ADV: """nicht auch noch schon nur jetzt heute gestern morgen dann dort hier wieder immer nie mehr sehr
            bereits zudem außerdem weiter jedoch hingegen allerdings dabei dagegen danach darauf deshalb deswegen
            trotzdem schließlich zugleich indes unterdessen nun etwa sogar zuletzt zuvor hinzu weiterhin
            abschließend einst gerade daraufhin so""",
        pos.DATE: """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april
            mai juni juli august september oktober november dezember jahr jahre jahren woche wochen monat monate
            monaten tag tage tagen abend nacht montagabend dienstagabend mittwochabend donnerstagabend freitagabend
            vormittag nachmittag mittag""",
        pos.ACCORDING: "laut zufolge",
        pos.SAY: " ".join(sorted(_SAYING)),
    }
)

GERMAN = LanguageTables(
    code="de",
    tags=_TAGS,
    endings=(("lich", pos.NOUN), ("ten", pos.VERB), ("te", pos.VERB)),
    people=frozenset(
        """bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin präsident präsidentin vizepräsident
        ministerpräsident ministerpräsidentin minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin
        staatssekretär staatssekretärin sprecher sprecherin chef chefin leiter leiterin vorsitzender vorsitzende
        vorsitzenden abgeordneter abgeordnete abgeordneten landrat landrätin senator senatorin könig königin papst
        bischof erzbischof kardinal pfarrer pfarrerin richter richterin staatsanwalt staatsanwältin anwalt anwältin
        verteidiger polizist polizistin beamter beamte kommandant general soldat arzt ärztin pfleger professor
        professorin lehrer lehrerin rektor experte expertin experten forscher forscherin wissenschaftler
        wissenschaftlerin ökonom ökonomin analyst analystin journalist journalistin autor autorin schriftsteller
        schriftstellerin künstler künstlerin maler sänger sängerin musiker schauspieler schauspielerin regisseur
        regisseurin trainer trainerin coach spieler spielerin torwart stürmer kapitän pilot fahrer unternehmer
        unternehmerin manager managerin geschäftsführer geschäftsführerin gründer gründerin inhaber inhaberin
        mitarbeiter mitarbeiterin angestellte arbeiter nachbar nachbarin anwohner bürger bürgerin mann frau junge
        mädchen kind vater mutter sohn tochter bruder schwester ehemann ehefrau großmutter großvater familie opfer
        zeuge zeugin zeugen demonstranten student studentin studierende kandidat kandidatin politiker politikerin
        botschafter botschafterin regierung ministerium bundesregierung stadt partei firma unternehmen konzern
        organisation verein verband gewerkschaft quelle gericht staatsanwaltschaft kommission komitee rat
        universität bank agentur zeitung magazin opposition gruppe klub mannschaft behörde behörden polizei armee
        vertreter vertreterin mitglied mitglieder aktivist aktivistin kollege kollegin freund freundin angeklagter
        angeklagte beschuldigte landesregierung fraktion chefredakteur direktor direktorin intendant
        geschäftsführung vorstand betriebsrat""".split()
    ),
    people_endings=(
        "sprecher",
        "sprecherin",
        "chef",
        "chefin",
        "minister",
        "ministerin",
        "leiter",
        "leiterin",
        "politiker",
        "politikerin",
        "forscher",
        "forscherin",
        "experte",
        "expertin",
        "präsident",
        "präsidentin",
        "direktor",
        "direktorin",
        "trainer",
        "trainerin",
        "vorsitzende",
        "vorsitzender",
        "anwalt",
        "anwältin",
        "beraterin",
        "berater",
        "verband",
        "ministerium",
        "gesellschaft",
        "sekretär",
        "sekretärin",
    ),
    papers=frozenset(
        """mitteilung pressemitteilung brief bericht dokument text notiz nachricht tweet artikel urteil erklärung
        manifest studie buch klage interview post video transparent plakat papier schreiben stellungnahme gutachten
        beschluss gesetzentwurf antrag""".split()
    ),
    genders={
        "er": "m",
        "sie": "f",
        "sein": "m",
        "seine": "m",
        "seiner": "m",
        "ihr": "f",
        "ihre": "f",
        "ihrer": "f",
        "dieser": "m",
        "diese": "f",
    },
    articles=frozenset(
        "der die das den dem des ein eine einen einem einer eines sein seine ihr ihre dieser diese dieses".split()
    ),
    links=frozenset("der des von vom".split()),
    views=frozenset("ansicht meinung angaben worten urteil einschätzung auffassung".split()),
    cites=frozenset({"so"}),
    elisions=frozenset(),
    titles={"herr": "m", "herrn": "m", "könig": "m", "papst": "m", "frau": "f", "königin": "f"},
    nouns_have_capitals=True,
    verb_stands_second=True,
)
