"""The words of German by which speakers are found: data only."""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages.german_people import GERMAN_BODIES, GERMAN_PEOPLE, GERMAN_PEOPLE_ENDINGS
from reader.annotating.languages.german_verbs import FINITE, PARTICIPLES
from reader.annotating.languages.language_tables import LanguageTables, table_of

_RARELY_SAYING = frozenset("bestanden bekannt".split())


_TAGS = table_of(
    {
        pos.DET: """der die das den dem des ein eine einen einem einer eines sein seine seinen seinem seiner seines
            ihr ihre ihren ihrem ihrer ihres unser unsere unserer unseren unserem
            dieser diese dieses diesem diesen jeder jede jedes kein
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
            anlässlich angesichts aufgrund dank infolge mittels samt inklusive mangels""",
        pos.SCONJ: """als wenn weil obwohl da ob wie bevor nachdem damit sodass wo warum weshalb sobald solange falls
            ehe sofern soweit indem wobei wodurch womit woraufhin wohingegen obgleich wenngleich obschon anstatt""",
        pos.CCONJ: "und oder aber sondern denn doch sowie",
        pos.AUX: """hat haben hatte hatten habe könne müsse wolle solle dürfe möge hätte
            hätten kann können konnte konnten muss müssen
            musste will wollen wollte wollten soll sollen sollte sollten darf dürfen mag möchte
            möchten würde würden könnte könnten müsste müssten dürfte dürften""",
        pos.BE: "ist sind war waren sei seien wäre wären wird werden werde wurde wurden worden gewesen",
        pos.ADV: """nicht auch noch schon nur jetzt heute gestern morgen dann dort hier wieder immer nie mehr sehr
            bereits zudem außerdem weiter jedoch hingegen allerdings dabei dagegen danach darauf deshalb deswegen
            trotzdem schließlich zugleich indes unterdessen nun etwa sogar zuletzt zuvor hinzu weiterhin
            abschließend einst gerade daraufhin so inzwischen mittlerweile damals seither seitdem bislang bisher
            ebenfalls ebenso hierzu dazu darüber daran darin davon dadurch dennoch gleichwohl vielmehr zunächst
            anschließend anschliessend zumal überdies ferner gegenüber derzeit aktuell künftig kürzlich jüngst
            offenbar offensichtlich vielleicht wohl gar ganz allein besonders insbesondere vor-allem sowohl leider
            natürlich freilich mithin folglich somit bald oft häufig manchmal selten selbst wenigstens mindestens
            immerhin lediglich bloß sofort später früher vorher nachher insgesamt rund circa knapp fast beinahe
            eigentlich tatsächlich gleichzeitig unlängst ja nein nämlich hinterher erneut abermals ursprünglich
            generell grundsätzlich erst eben halt zwar denn kurz stolz rückblickend einleitend ergänzend offen deutlich
            scharf heftig vehement eindringlich nachdrücklich ausdrücklich wörtlich weiters konkret kritisch wütend
            lachend lächelnd schmunzelnd augenzwinkernd trocken nüchtern spöttisch ironisch prompt umgehend sogleich
            unverzüglich nebenbei beiläufig wiederholt mehrfach mehrmals stets erstmals einmal vergeblich gemeinsam
            zusammen persönlich öffentlich hierbei hiermit derweil währenddessen zwischenzeitlich neuerdings seinerzeit
            anfangs endlich letztlich letztendlich schlussendlich beispielsweise zumindest vornehmlich hauptsächlich
            überwiegend teilweise teils möglicherweise womöglich vermutlich wahrscheinlich angeblich anscheinend
            bekanntlich glücklicherweise interessanterweise normalerweise üblicherweise heuer abends morgens nachts
            einerseits andererseits erstens zweitens drittens genauso dahinter davor daneben demnach demzufolge
            stattdessen gleichfalls anders sonst ansonsten übrigens jedenfalls ohnehin sowieso einfach irgendwann
            irgendwo überall gegebenenfalls dementsprechend diesbezüglich nochmals""",
        pos.DATE: """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april
            mai juni juli august september oktober november dezember jahr jahre jahren woche wochen monat monate
            monaten tag tage tagen abend nacht montagabend dienstagabend mittwochabend donnerstagabend freitagabend
            vormittag nachmittag mittag""",
        pos.ACCORDING: "laut zufolge",
        pos.SAY: " ".join(sorted((FINITE | PARTICIPLES) - _RARELY_SAYING)),
    }
)

GERMAN = LanguageTables(
    code="de",
    tags=_TAGS,
    endings=(("lich", pos.NOUN), ("ten", pos.VERB), ("te", pos.VERB)),
    people=GERMAN_PEOPLE,
    people_endings=GERMAN_PEOPLE_ENDINGS,
    papers=frozenset(
        """mitteilung pressemitteilung brief bericht dokument text notiz nachricht tweet artikel urteil erklärung
        manifest studie buch klage interview post posting video transparent plakat papier schreiben stellungnahme
        gutachten beschluss gesetzentwurf antrag mail e-mail aussendung aufruf petition resolution umfrage analyse
        presseaussendung medienmitteilung communiqué leitartikel kommentar verfügung begründung protokoll vertrag
        abkommen konzept programm wahlprogramm entwurf eintrag blogeintrag statement pressetext""".split()
    ),
    genders={
        "er": "m",
        "sie": "f",
        **dict.fromkeys("sein seine seiner seinem seinen seines".split(), "m"),
        **dict.fromkeys("ihr ihre ihrer ihrem ihren ihres".split(), "f"),
        "dieser": "m",
        "diese": "f",
    },
    articles=frozenset(
        "der die das den dem des ein eine einen einem einer eines sein seine ihr ihre dieser diese dieses".split()
    ),
    links=frozenset("der des von vom".split()),
    views=frozenset(
        """ansicht meinung angaben worten einschätzung auffassung darstellung aussage aussagen überzeugung sicht
        augen informationen lesart schilderung schilderungen beobachtung erkenntnissen berechnungen erfahrung bericht
        berichten berufung dafürhalten bekunden wissen""".split()
    ),
    cites=frozenset({"so"}),
    elisions=frozenset(),
    titles={"herr": "m", "herrn": "m", "könig": "m", "papst": "m", "frau": "f", "königin": "f"},
    bodies=GERMAN_BODIES,
    nouns_have_capitals=True,
)
