"""The verbs of German by which words are given to somebody: data only.

A verb's particle stands at the end of its clause: "fügte sie hinzu", "wies er zurück".
"""

_VOWELLESS = ("t", "d", "chn", "ffn", "tm", "dn", "gn")


def _stem(verb: str) -> str:
    return verb[:-2] if verb.endswith("en") else verb[:-1]


def _finite(verb: str) -> set[str]:
    """The forms of the third person of a weak verb, and its bare form."""
    stem = _stem(verb)
    link = "e" if stem.endswith(_VOWELLESS) else ""
    return {verb, f"{stem}e", f"{stem}{link}t", f"{stem}{link}te", f"{stem}{link}ten"}


def _participle(verb: str) -> str:
    stem = _stem(verb)
    link = "e" if stem.endswith(_VOWELLESS) else ""
    unstressed = stem.startswith(("be", "er", "ver", "ent", "zer", "miss", "über", "unter", "wider", "wieder"))
    plain = unstressed or stem.endswith("ier") or stem in ("prophezei", "offenbar")
    return f"{stem}{link}t" if plain else f"ge{stem}{link}t"


_WEAK = """
    sagen erklären betonen meinen äußern äussern berichten bestätigen antworten ergänzen fordern kritisieren begründen
    behaupten versichern bemerken bemängeln beteuern beklagen beschuldigen bedauern befürchten begrüßen begrüssen
    bekräftigen bekunden berichtigen beurteilen bewerten bezeichnen bezeugen bilanzieren beanstanden beantworten
    beantragen bejahen beharren belehren beruhigen beschwichtigen beschimpfen bitten bezichtigen bezweifeln blaffen
    erinnern erläutern erwidern erzählen ereifern erörtern ermahnen ermuntern entgegnen entschuldigen enthüllen
    entrüsten empören erkundigen erregen ermutigen fragen fürchten freuen fabulieren feiern flüstern fluchen
    frohlocken
    geißeln glauben gratulieren grüßen hoffen höhnen insistieren informieren jammern jubeln johlen juxen klagen
    kommentieren konstatieren konkretisieren konzedieren kontern keifen kichern kolportieren kondolieren krakeelen
    lachen loben lästern lauten mahnen monieren mutmaßen mutmassen murmeln murren maulen motzen melden notieren
    nörgeln
    orakeln offenbaren opponieren plädieren plaudern pochen poltern postulieren prahlen predigen preisen
    prognostizieren
    protestieren prophezeien präzisieren prusten quittieren raunen raunzen rechtfertigen resümieren reagieren rügen
    referieren relativieren reklamieren räsonieren scherzen schimpfen schildern schmunzeln schwärmen seufzen
    signalisieren sinnieren skandieren spekulieren spotten stammeln stöhnen stottern strahlen suggerieren tadeln
    titeln
    toben tönen trösten twittern trällern trotzen urteilen unken verdeutlichen verkünden verlangen vermelden vermuten
    verteidigen vertrösten verurteilen verdammen verharmlosen verhöhnen verneinen verspotten verwahren versprechern
    versichern vermerken warnen wettern wiederholen witzeln wundern würdigen wünschen wüten werten wimmern zetern
    zitieren zürnen zweifeln appellieren argumentieren formulieren diktieren attestieren attackieren analysieren
    bescheinigen drohen drängen dementieren definieren deklarieren diagnostizieren dozieren charakterisieren brüllen
    brummen brandmarken blicken grollen grummeln kreischen krächzen lispeln posten bloggen rapportieren
    porträtieren stichelen sticheln spötteln titulieren umschreiben unterstellen überlegen überliefern verheißen
    verkündigen verhehlen veranschaulichen vergleichen verorten verbreiten veröffentlichen zischen spötteln
    schnauben schluchzen schwören rekapitulieren rekonstruieren philosophieren moderieren kokettieren kritteln
    unterrichten ulken sekundieren replizieren schlussfolgern schwadronieren schwafeln schnauzen argwöhnen erwähnen
    skizzieren frotzeln granteln stänkern giften ätzen lamentieren flehen betteln parieren theoretisieren
    moralisieren geloben danken bedanken protokollieren beziffern weibeln künden resignieren triumphieren jauchzen
    kalauern scherzeln lobpreisen beschweren
"""
"""Verbs that take no other form than those that their ending gives them, or are regular where they speak."""

_STRONG = """
    sprach sprechen spricht spreche sprachen|gesprochen schreibt schrieb schrieben schreiben schreibe|geschrieben
    nennt nannte nannten nennen nenne|genannt rief riefen ruft rufen rufe|gerufen
    versprach versprachen verspricht versprechen|versprochen
    verwies verwiesen verweist verweisen verweise|verwiesen widerspricht widersprach widersprachen
    widersprechen|widersprochen
    riet rieten rät raten rate|geraten befand befanden befindet|befunden bat baten bittet bitten bitte|gebeten
    lautet lautete|
    hieß hiess heißt heisst heiße hießen|geheißen gestand gesteht gestanden gestehen gestehe|gestanden
    unterstrich unterstreicht unterstrichen unterstreichen unterstreiche|unterstrichen
    empfahl empfiehlt empfahlen empfehlen empfehle|empfohlen
    schrie schreit schrien schreien|geschrien bekannte bekennt bekannten bekennen bekenne|bekannt verhieß
    verheißt|verheißen
    warb wirbt warben werben werbe|geworben pries preist priesen preisen|gepriesen verbat verbittet verbaten|verbeten
    schwor schwört schworen|geschworen verglich vergleicht verglichen|verglichen umschrieb umschreibt|umschrieben
    beschrieb beschreibt beschrieben beschreiben beschreibe|beschrieben beschwor beschwört beschworen
    beschwören|beschworen
    bestritt bestreitet bestritten bestreiten bestreite|bestritten verriet verrät verrieten verraten verrate|verraten
    überlegt überlegte|überlegt verschwieg verschweigt|verschwiegen 
    beschied bescheidet|beschieden verneint verneinte|verneint liest las|gelesen
    singt sang sangen|gesungen
    unterstellt unterstellte|unterstellt
"""
"""Other verbs: the finite forms of each, and after "|" its participle."""


def _spoken() -> tuple[frozenset[str], frozenset[str]]:
    finite: set[str] = set()
    participles: set[str] = set()
    for verb in _WEAK.split():
        finite |= _finite(verb)
        participles.add(_participle(verb))
    for word in _STRONG.replace("|", " |").split():
        if word.startswith("|"):
            participles.add(word[1:])
        else:
            finite.add(word)
    return frozenset(finite - {""}), frozenset(participles - {""})


FINITE, PARTICIPLES = _spoken()
"""The finite forms of verbs that give words to their subject by themselves, and their participles."""

_WITH_PARTICLE = """
    fügen: hinzu an
    teilen: mit
    räumen: ein
    kündigen: an
    stellen: fest klar heraus richtig infrage
    führen: aus an
    legen: nach dar nahe offen
    merken: an
    setzen: hinzu nach
    fassen: zusammen
    lehnen: ab
    machen: deutlich klar geltend aufmerksam bewusst bekannt
    pflichten: bei
    stimmen: zu
    klären: auf
    blicken: zurück voraus
    zeigen: auf an
    regen: an
    prangern: an
    deuten: an
    hören: heraus
    haken: nach ein
    spielen: an herunter
    melden: zurück
    klagen: an ein
    sichern: zu
    holen: aus
    weisen: hin zurück
    rufen: auf zu aus
    schieben: nach hinterher
    werfen: vor ein
    wenden: ein
    schlagen: vor
    schließen: an aus
    sprechen: aus an
    heben: hervor
    halten: fest dagegen entgegen vor
    tragen: vor
    bringen: vor ein
    geben: zu bekannt an preis bedenken protokoll antwort kund
    fahren: fort
    treten: entgegen
    streiten: ab
    lassen: wissen verlauten durchblicken ausrichten mitteilen
    tun: kund
    ziehen: fazit bilanz
    kommen: schluss fazit ergebnis
    sagen: zu ab
    geben: überzeugt zuversichtlich kämpferisch optimistisch gelassen selbstbewusst
    nehmen: stellung
    rechnen: vor
    fragen: nach
    mahnen: an
    fordern: ein auf
    raten: ab
    gestehen: ein zu
    wiegeln: ab
    winken: ab
    plaudern: aus
    rudern: zurück
    schießen: zurück nach
    künden: an
    steuern: bei
"""
"""A verb: the words at the end of its clause by which it is one of saying."""

_ALL_FORMS = """
    weisen wies wiesen weist weise|hingewiesen zurückgewiesen
    rufen rief riefen ruft rufen rufe|aufgerufen ausgerufen
    schieben schob schoben schiebt|nachgeschoben
    werfen warf warfen wirft werfe|vorgeworfen eingeworfen
    wenden wandte wandten wendet|eingewandt
    schlagen schlug schlugen schlägt|vorgeschlagen
    schließen schloss schlossen schließt schliesst|ausgeschlossen
    sprechen sprach sprachen spricht|ausgesprochen
    heben hob hoben hebt hebe|hervorgehoben
    halten hielt hielten hält halte|festgehalten
    tragen trug trugen trägt|vorgetragen
    bringen brachte brachten bringt|vorgebracht
    geben gab gaben gibt gebe|zugegeben angegeben bekanntgegeben
    fahren fuhr fuhren fährt|fortgefahren
    treten trat traten tritt|
    streiten stritt stritten streitet|abgestritten
    lassen ließ liess ließen lässt|
    tun tat taten tut|kundgetan
    ziehen zog zogen zieht|
    kommen kam kamen kommt komme|
    nehmen nahm nahmen nimmt|
    raten rät riet rieten|abgeraten
    gestehen gesteht gestand gestanden|eingestanden zugestanden
    schießen schoss schossen schießt schiesst|zurückgeschossen nachgeschossen
"""
"""The finite forms of those that are not regular, and after "|" participles with their particles."""


def _by_particle() -> tuple[dict[str, frozenset[str]], frozenset[str], frozenset[str]]:
    irregular: dict[str, list[str]] = {}
    participles: set[str] = set()
    for line in _ALL_FORMS.split("\n"):
        finite, _, joined = line.partition("|")
        if forms := finite.split():
            irregular[forms[0]] = forms
        participles.update(joined.split())
    ends: dict[str, frozenset[str]] = {}
    whole: set[str] = set()
    for line in _WITH_PARTICLE.strip().split("\n"):
        verb, _, particles = line.strip().partition(":")
        for form in irregular.get(verb) or _finite(verb):
            ends[form] = ends.get(form, frozenset()) | frozenset(particles.split())
            whole.update(particle + form for particle in particles.split())
        if verb not in irregular:
            participles.update(particle + _participle(verb) for particle in particles.split())
    return ends, frozenset(whole), frozenset(participles)


ENDED, _JOINED, _JOINED_PARTICIPLES = _by_particle()
"""The form of a verb that is one of saying only by a later word of its clause -> those words."""
FINITE |= _JOINED
PARTICIPLES |= _JOINED_PARTICIPLES
FEELS = {
    **dict.fromkeys("zeigte zeigt zeigten gab gibt äußerte äußert".split(), frozenset({"sich"})),
    **dict.fromkeys("ist sind war waren".split(), frozenset()),
}
"""The form of a verb that is one of saying with an adjective for what somebody feels -> what must stand beside it."""
FEELINGS = frozenset(
    """überzeugt erfreut besorgt enttäuscht zuversichtlich sicher empört entsetzt verärgert erleichtert begeistert
    zufrieden überrascht skeptisch betroffen erschüttert dankbar optimistisch bestürzt verwundert irritiert
    beeindruckt kämpferisch gelassen verständnislos zitiert""".split()
)
"""Those adjectives, and "zitiert": "wird sie zitiert"."""
STATES = frozenset({"betroffen"})
"""Those that "ist" makes a state of things: "der Ort ist von der Flut betroffen"."""
NO_SPEAKER = frozenset("lautet lautete lauten lauteten heißt heisst hieß hiess heiße hießen liest las".split())
"""Forms whose subject is what is said, or "es": "heißt es in dem Brief"."""
THINKING = frozenset(
    form
    for verb in """glauben hoffen fürchten befürchten vermuten freuen wundern zweifeln bezweifeln sinnieren überlegen
    feiern lachen lächeln schmunzeln strahlen wünschen empören entrüsten staunen trauern drängen fragen erkundigen
    toben jubeln trösten quittieren reagieren""".split()
    for form in (*_finite(verb), _participle(verb))
)
"""Forms of verbs that report nothing without quotation marks."""
_ASKING = frozenset(
    """fordern verlangen drohen behaupten mahnen ermahnen appellieren beteuern erklären versichern beschuldigen
    bezichtigen plädieren insistieren beantragen schwören warnen suggerieren ermuntern ermutigen
    dementieren""".split()
)
ASKING = frozenset(form for verb in _ASKING for form in (*_finite(verb), _participle(verb))) | frozenset(
    """empfiehlt empfahl empfahlen empfehlen empfohlen rät riet rieten raten geraten bittet bat baten bitten gebeten
    verspricht versprach versprachen versprechen versprochen ruft rief riefen rufen aufgerufen kündigte kündigt
    kündigten angekündigt wirft warf warfen vorgeworfen gibt gab gaben zugegeben angegeben schlägt schlug schlugen
    vorgeschlagen bestreitet bestritt bestritten schwor schwört streitet stritt abgestritten regte regt
    angeregt""".split()
)
"""Forms of verbs that report an infinitive: "forderte, den Hafen zu öffnen"."""
HAVE = frozenset("hat haben hatte hatten habe hätte hätten".split())
PASSIVE = frozenset("wird werden wurde wurden worden werde würde würden".split())
REFLEXIVE = frozenset(
    """informiert informieren informierte informierten befindet befand befanden befinden bekannt bekannte bekennt
    bekennen blickt verbreitet verbreitete verbreiteten vergleicht verglich offenbart offenbarte lautet
    erkundigt unterrichtet ergibt bewertet verteidigt verteidigte""".split()
)
"""Forms that say nothing beside "sich": "informiert sich", "bekannt zu etwas"."""
INFINITIVES = frozenset(verb for verb in _WEAK.split())
LETTING = frozenset("lässt lassen ließ ließen liess liessen lasse ließe".split())
"""Forms before those that only let something be said: "lässt vermuten", "lässt sich nicht sagen"."""
IDIOMS = {
    **dict.fromkeys("rief riefen ruft rufen rufen gerufen".split(), frozenset({"leben"})),
    **dict.fromkeys("hält halten hielt hielten halte".split(), frozenset({"an", "daran"})),
    **dict.fromkeys("spricht sprach sprechen sprachen".split(), frozenset({"platz", "recht"})),
}
"""A form -> a word behind it with which it says nothing: "ins Leben rufen", "an etwas festhalten"."""
SPLIT = {
    "gemacht": frozenset("deutlich klar geltend aufmerksam bewusst bekannt".split()),
    "gegeben": frozenset("bekannt bedenken protokoll antwort".split()),
    "genommen": frozenset({"stellung"}),
    "gestellt": frozenset("klar fest infrage".split()),
    "gezogen": frozenset("bilanz fazit".split()),
    "lassen": frozenset("wissen verlauten durchblicken ausrichten mitteilen".split()),
}
"""A participle that is one of saying only behind another word: "hat deutlich gemacht" -> those words."""
CITING = frozenset("zitiert zitierte zitieren zitierten".split())
"""Forms whose object may be who said something: "zitiert das Blatt die Ministerin"."""
PLEASING = frozenset("freut freute".split())
"""Forms whose object is who says so: "das freut die Trainerin"."""
