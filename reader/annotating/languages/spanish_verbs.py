"""The verbs of saying, judging and thinking of Spanish, and their forms.

A verb whose stem changes is written as infinitive/present/past: "advertir/adviert/advirt" gives "advierte" and
"advirtió". The finite forms are third persons: news has few others outside quotation marks.
"""

from reader.annotating.languages.verb_forms import Stems, VerbForms, all_forms, read_stems, with_endings

_AR = """abogar abundar aclamar aclarar acusar adelantar afear afirmar agregar alabar alardear alegar
    alentar/alient alertar amenazar anotar anticipar anunciar apelar apostillar apreciar apuntar argumentar
    asegurar aseverar atestiguar augurar avalar avanzar aventurar avisar balbucear bautizar bromear calificar
    catalogar celebrar censurar certificar citar clamar comentar comparar comunicar concretar condenar
    confesar/confies confiar/confí confirmar conjeturar considerar constatar contar/cuent contestar contrastar
    corroborar criticar cuestionar culpar declarar demandar denominar denunciar descartar desgranar destacar
    desvelar detallar develar diagnosticar dictaminar disculpar ejemplificar elogiar enfatizar enumerar esbozar
    espetar especificar especular estimar evaluar evidenciar evocar exclamar exhortar explicar explicitar
    expresar felicitar formular garantizar gritar ilustrar implorar imputar increpar indicar informar
    insinuar/insinú insultar interpelar interpretar interrogar invitar invocar ironizar jactar jurar justificar
    juzgar lamentar lanzar manifestar/manifiest matizar mencionar murmurar musitar narrar negar/nieg notificar
    objetar observar opinar ordenar pensar/piens plantear ponderar postear postular precisar preconizar preguntar
    proclamar profetizar pronosticar pronunciar protestar puntualizar quejar ratificar razonar reafirmar recalcar
    recitar reclamar recomendar/recomiend recordar/recuerd reflexionar reiterar reivindicar rechazar relatar
    remachar remarcar rematar renegar/renieg replicar reportar reprobar/reprueb reprochar resaltar reseñar
    responsabilizar retar retratar retrucar revelar rezar rogar/rueg rubricar saludar señalar sentenciar sincerar
    sintetizar solicitar sospechar subrayar suplicar susurrar tachar testificar testimoniar tildar titular
    trasladar tuitear valorar vaticinar verbalizar vociferar zanjar"""
_ER = """comprometer conceder creer/cre/crey defender/defiend entender/entiend ofrecer prometer reconocer
    responder temer"""
_IR = """admitir advertir/adviert/advirt aludir asentir/asient/asint asumir añadir atribuir/atribuy/atribuy
    coincidir compartir concluir/concluy/concluy debatir definir describir desmentir/desmient/desmint difundir
    disentir/disient/disint discutir escribir esgrimir exigir incidir inferir/infier/infir inquirir/inquier
    insistir mentir/mient/mint pedir/pid/pid prevenir/previen prohibir proseguir/prosigu/prosigu rebatir
    referir/refier/refir repetir/repit/repit resumir sugerir/sugier/sugir suscribir transmitir"""
_IRREGULAR = VerbForms(
    frozenset(
        """dice dicen dijo dijeron decía decían dirá dirán diría dirían diga digan dijera dijeran predice predijo
        arguyeron contradice contradijo propone proponen propuso propusieron proponía proponían propondrá expone
        exponen expuso expusieron exponía exponían expondrá sostiene sostienen sostuvo sostuvieron sostenía
        sostenían sostendrá mantiene mantienen mantuvo mantuvieron mantenía mantenían aduce aducen adujo adujeron
        arguye arguyó arremete arremetió arremetieron recoge recogen recogía interviene intervino previno previó
        prevé prevén reza rezaba""".split()
    ),
    frozenset("dicho escrito descrito suscrito propuesto expuesto sostenido previsto creído".split()),
    frozenset("diciendo proponiendo exponiendo sosteniendo manteniendo".split()),
    frozenset("decir aducir argüir proponer exponer sostener mantener predecir".split()),
)
SPANISH_NOUNS = frozenset(
    """alerta amenaza censura cita condena conjetura cuenta culpa demanda denuncia disculpa pregunta protesta
    queja reseña sentencia sospecha""".split()
)
"""Finite forms that are nouns as often."""
SPANISH_THINKING = frozenset(
    """considera consideran consideró consideraron consideraba consideraban considerado cree creen creyó creyeron
    creía creían creído estima estiman estimó estimaban estimado piensa piensan pensó pensaron pensaba pensaban
    pensado teme temen temió temieron temía temían temido confía confían confió confiaba confiado juzga juzgó
    sospecha sospechan sospechaba entiende entienden entendió entendía prevé prevén previó""".split()
)
"""Forms that introduce words in quotation marks, but report none without."""


def _ar(verb: Stems) -> VerbForms:
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


def _ir(verb: Stems) -> VerbForms:
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
        *(_ar(verb) for verb in read_stems(_AR, 2)),
        *(_ir(verb) for verb in read_stems(f"{_ER} {_IR}", 2)),
    ]
)
