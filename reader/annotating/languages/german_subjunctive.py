"""The forms of the subjunctive of German verbs, by which a sentence is seen to be reported: data only."""

_VERBS = """
    achten agieren ahnen akzeptieren ändern arbeiten ärgern bauen beabsichtigen beachten bearbeiten bedenken bedeuten
    bedingen bedrohen bedürfen beeinflussen beeinträchtigen beenden befassen befinden befolgen befördern befreien
    befürworten begegnen begehen begeistern beginnen begleiten begreifen begrenzen behalten behandeln beheben
    beherrschen behindern bekämpfen bekommen belasten belaufen belegen belohnen bemühen benachteiligen benennen
    benötigen benutzen beobachten beraten berechnen berechtigen bereiten bereuen bergen berücksichtigen beruhen
    berühren beschäftigen beschleunigen beschließen beschliessen beschränken beschreiben beschützen beschweren
    beseitigen besetzen besitzen bestehen bestellen bestimmen besuchen beteiligen betrachten betragen betreffen
    betreiben betreten betreuen beugen bevorzugen bewahren bewegen beweisen bewerben bewirken bewohnen bezahlen
    beziehen biegen bieten bilden binden bleiben blicken blockieren brauchen brechen bremsen brennen bringen buchen
    dauern decken denken deuten dienen diskutieren dominieren drehen dringen drohen drücken dulden eignen eilen
    enden entfallen entfernen enthalten entkommen entlasten entlassen entscheiden entsprechen entstehen
    enttäuschen entwickeln erfahren erfassen erfinden erfolgen erfordern erforschen erfüllen ergeben ergreifen
    erhalten erheben erhöhen erholen erkennen erlauben erleben erledigen erleiden erlernen ermitteln ermöglichen
    ernten erreichen errichten erscheinen erschweren ersetzen erstrecken erwarten erweisen erweitern erzeugen erzielen
    essen existieren fahren fallen fangen fassen fehlen finden fliegen fliehen fließen fliessen flüchten folgen
    fordern fördern fragen freuen führen fühlen funktionieren fürchten garantieren geben gebühren gefährden gefallen
    gehen gehören gelangen gelingen gelten genehmigen genießen geniessen genügen geraten geschehen gestalten gewähren
    gewährleisten gewinnen gewöhnen glauben greifen gründen haben haften halten handeln hängen hassen heben heißen
    heissen helfen herrschen hinterlassen hoffen holen hören interessieren investieren jagen kämpfen kaufen kennen
    klagen klappen klären klingen kommen kontrollieren konzentrieren kosten kümmern lachen laden lassen laufen leben
    legen lehnen leiden leisten leiten lenken lernen lesen liefern liegen lohnen lösen lügen machen meiden melden
    merken messen motivieren nehmen nennen neigen nutzen nützen öffnen orientieren passen passieren pflegen planen
    prägen produzieren profitieren prüfen reagieren rechnen reden reduzieren regeln regieren reichen reisen reißen
    reissen retten richten riskieren rollen rücken rufen ruhen rühren rüsten sagen sammeln schaden schaffen schalten
    schätzen scheinen scheitern schicken schieben schießen schiessen schlafen schlagen schließen schliessen schneiden
    schreiben schulden schützen schwächen schweben schweigen sehen senden senken setzen siegen sinken sitzen sorgen
    sparen spielen sprechen springen spüren stammen starten stecken stehen steigen stellen sterben steuern stimmen
    stocken stoppen stören stoßen stossen streben streichen streiken streiten suchen täuschen teilen tendieren
    testen töten tragen trainieren trauen träumen treffen treiben trennen treten überfordern übergeben überlassen
    überleben übernehmen überprüfen überraschen übersehen überstehen übersteigen übertragen übertreffen überwachen
    überwiegen überzeugen umfassen umgehen unterbrechen unterliegen unterschätzen unterscheiden unterschreiben
    unterstützen untersuchen verändern veranlassen veranstalten verantworten verbessern verbieten verbinden verbleiben
    verbrauchen verbringen verdanken verdienen verdoppeln vereinbaren vereinfachen verfallen verfehlen verfolgen
    verfügen vergehen vergessen vergrößern verhalten verhandeln verhindern verkaufen verlagern verlängern verlassen
    verlaufen verleihen verletzen verlieren vermeiden vermissen vermitteln vernachlässigen verpassen verpflichten
    verringern versagen verschaffen verschärfen verschieben verschlechtern verschwenden verschwinden versetzen
    versorgen verstärken verstehen verstoßen verstossen versuchen verteilen vertrauen vertreten verursachen verwalten
    verwechseln verweigern verwenden verzichten verzögern vollziehen wachsen wagen wählen wahren warten wechseln
    wecken wehren weigern weisen wenden werben werden werfen widersprechen wirken wissen wohnen wünschen zahlen zählen
    zeigen zerfallen zerstören ziehen zielen zögern zweifeln zwingen
"""
_OTHERS = "sei seien könne müsse solle wolle dürfe möge tue meine".split()


def _forms(verb: str) -> set[str]:
    """The third person of the first subjunctive: "gehe", and "handele" or "handle"."""
    stem = verb.removesuffix("n").removesuffix("e") if verb.endswith("en") else verb.removesuffix("n")
    if not verb.endswith(("eln", "ern")):
        return {stem + "e"}
    return {stem + "e", stem[:-2] + stem[-1] + "e"}


SUBJUNCTIVE = frozenset(_OTHERS) | frozenset(form for verb in _VERBS.split() for form in _forms(verb))
"""Forms of the first subjunctive, which reports."""
CONDITIONAL = frozenset(
    """wäre wären hätte hätten würde würden könnte könnten müsste müssten käme kämen gäbe gäben ginge gingen stünde
    stünden ließe ließen liesse liessen bräuchte bräuchten wüsste wüssten fände fänden nähme nähmen hielte hielten
    läge lägen bliebe blieben fühlten wollten sollten dürften seien täte täten brächte brächten dächte dächten sähe
    sähen zöge zögen trüge trügen verlöre verlören träfe träfen entstünde entstünden bestünde bestünden verstünde
    verstünden gälte gälten hülfe hülfen bekäme bekämen spräche sprächen schlösse schlössen böte böten flöge flögen
    wüchse wüchsen würfe würfen begänne begännen träte träten säße säßen bräche brächen schlüge schlügen""".split()
)
"""Forms that stand for those, and for much else: they go on with a report."""
PRETERITE = frozenset("ließen liessen wollten sollten fühlten".split())
"""Those that are in the indicative as well."""
