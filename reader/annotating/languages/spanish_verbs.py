"""The verbs of saying, judging and thinking of Spanish, and their forms.

A verb whose stem changes is written as infinitive/present/past: "advertir/adviert/advirt" gives "advierte" and
"advirtió". The finite forms are third persons: news has few others outside quotation marks.
"""

from reader.annotating.languages.verb_forms import Stems, VerbForms, all_forms, read_stems, with_endings

_AR = """abogar abundar aclamar aclarar aconsejar acotar acusar adelantar afear afirmar agregar ahondar alabar alardear
    alarmar aleccionar alegar alentar/alient alertar amenazar anotar anticipar anunciar apelar apostillar
    apreciar apuntar arengar argumentar asegurar aseverar atajar atestiguar augurar avalar avanzar aventurar
    avisar balbucear bautizar bramar bromear calificar catalogar celebrar censurar certificar chillar citar
    clamar comentar comparar complementar comunicar concretar condenar confesar/confies confiar/confí
    confidenciar confirmar conjeturar conminar considerar consignar constatar contar/cuent contestar
    contraatacar contrastar corear corroborar criticar cuestionar culpar declarar demandar denominar denunciar
    deplorar desahogar descartar desgranar deslizar destacar desvelar detallar develar diagnosticar dictaminar
    disculpar ejemplificar elogiar elucubrar emplazar encomiar enfatizar enrostrar enumerar esbozar
    especificar especular espetar estimar evaluar evidenciar evocar exclamar exhortar explayar explicar
    explicitar expresar fantasear felicitar festejar finalizar formular fundamentar fustigar garantizar
    graficar gritar hablar ilustrar implorar imputar increpar indicar informar insinuar/insinú instar insultar
    interpelar interpretar interrogar invitar invocar ironizar jactar jurar justificar juzgar lamentar lanzar
    manifestar/manifiest matizar mencionar mofar murmurar musitar narrar negar/nieg notificar objetar observar
    opinar ordenar parafrasear pensar/piens plantear ponderar pormenorizar postear postular precisar
    preconizar predicar preguntar presagiar presumir proclamar profetizar pronosticar pronunciar protestar
    puntualizar quejar ratificar razonar reafirmar recalcar recapitular rechazar recitar reclamar
    recomendar/recomiend recordar/recuerd recriminar reflexionar refunfuñar refutar reiterar reivindicar
    relatar relativizar remachar remarcar rematar renegar/renieg replicar reportar repreguntar
    reprobar/reprueb reprochar resaltar reseñar responsabilizar retar retratar retrucar revelar rezar rezongar
    ridiculizar rogar/rueg rubricar rumiar saludar señalar sentenciar sincerar sintetizar solicitar sollozar
    sospechar subrayar suplicar suspirar susurrar tachar tartamudear teorizar testificar testimoniar tildar
    titular tranquilizar transparentar trasladar tuitear valorar vaticinar verbalizar vitorear vociferar
    zanjar"""
_ER = """agradecer comprometer conceder creer/cre/crey defender/defiend entender/entiend ofrecer prometer reconocer
    responder temer"""
_IR = """admitir advertir/adviert/advirt aludir asentir/asient/asint asumir atribuir/atribuy/atribuy añadir coincidir
    compartir concluir/concluy/concluy corregir/corrig/corrig debatir definir describir
    desmentir/desmient/desmint despedir/despid/despid difundir discutir disentir/disient/disint escribir
    esgrimir exigir gruñir incidir inferir/infier/infir inquirir/inquier insistir intuir/intuy/intuy
    mentir/mient/mint pedir/pid/pid prevenir/previen prohibir proseguir/prosigu/prosigu rebatir
    referir/refier/refir repetir/repit/repit resumir rugir sugerir/sugier/sugir suscribir transmitir urgir"""
_IRREGULAR = VerbForms(
    frozenset(
        """dice dicen dijo dijeron decía decían dirá dirán diría dirían diga digan dijera dijeran predice predijo
        arguyeron contradice contradijo propone proponen propuso propusieron proponía proponían propondrá expone
        exponen expuso expusieron exponía exponían expondrá sostiene sostienen sostuvo sostuvieron sostenía
        sostenían sostendrá mantiene mantienen mantuvo mantuvieron mantenía mantenían aduce aducen adujo adujeron
        arguye arguyó arremete arremetió arremetieron recoge recogen recogía interviene intervino previno previó
        prevé prevén previeron preveía preveían reza rezaba""".split()
    ),
    frozenset("dicho escrito descrito suscrito propuesto expuesto sostenido previsto creído".split()),
    frozenset("diciendo previendo proponiendo exponiendo sosteniendo manteniendo".split()),
    frozenset("decir prever aducir argüir proponer exponer sostener mantener predecir".split()),
)
_THINKING_AR = "confiar/confí considerar estimar hablar juzgar pensar/piens presumir sospechar"
_THINKING_IR = "creer/cre/crey entender/entiend intuir/intuy/intuy temer"
_PREVER = "prevé prevén previó previeron preveía preveían previendo prever previsto"
SPANISH_NOUNS = frozenset(
    """alarma alerta amenaza arenga censura cita condena conjetura cuenta culpa debate demanda denuncia disculpa
    estima evidencia lanza pregunta protesta queja reseña sentencia sospecha""".split()
)
"""Finite forms that are nouns as often."""


def ar_forms(verb: Stems) -> VerbForms:
    """The forms of a verb in -ar."""
    stem = verb.infinitive[:-2]
    return VerbForms(
        with_endings(verb.present, "a an")
        | with_endings(stem, "ó aron aba aban ara aran")
        | with_endings(verb.infinitive, "á án ía ían"),
        with_endings(stem, "ado ada ados adas"),
        with_endings(stem, "ando"),
        frozenset((verb.infinitive,)),
    )


def ir_forms(verb: Stems) -> VerbForms:
    """The forms of a verb in -er or -ir; an i between vowels is a y, which the stem of the past then ends with."""
    stem = verb.infinitive[:-2]
    glide = "" if verb.past.endswith("y") else "i"
    return VerbForms(
        with_endings(verb.present, "e en")
        | with_endings(verb.past, f"{glide}ó {glide}eron {glide}era {glide}eran")
        | with_endings(stem, "ía ían")
        | with_endings(verb.infinitive, "á án ía ían"),
        with_endings(stem, "ido ida idos idas") if not stem.endswith("scrib") else frozenset(),
        with_endings(verb.past, f"{glide}endo"),
        frozenset((verb.infinitive,)),
    )


SPANISH_VERBS = all_forms(
    [
        _IRREGULAR,
        *(ar_forms(verb) for verb in read_stems(_AR, 2)),
        *(ir_forms(verb) for verb in read_stems(f"{_ER} {_IR}", 2)),
    ]
)
SPANISH_THINKING = frozenset(_PREVER.split()).union(
    *(form for verb in read_stems(_THINKING_AR, 2) for form in ar_forms(verb)),
    *(form for verb in read_stems(_THINKING_IR, 2) for form in ir_forms(verb)),
)
"""Forms that introduce words in quotation marks, but report none without."""
