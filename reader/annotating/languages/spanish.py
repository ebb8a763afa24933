"""The words of Spanish by which speakers are found: data only."""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages.language_tables import LanguageTables, joined, table_of


def _ar(verbs: str) -> frozenset[str]:
    """The forms of the third person and the participles of regular verbs in -ar; some change their stem."""
    endings = "a an ó aron aba aban ado ando ará arán aría arían ase ara aran e en".split()
    return frozenset(verb[:-2] + ending for verb in verbs.split() for ending in endings)


def _ir(verbs: str) -> frozenset[str]:
    """The same of regular verbs in -er and -ir."""
    endings = "e en ió ieron ía ían ido iendo".split()
    return frozenset(verb[:-2] + end for verb in verbs.split() for end in endings) | frozenset(
        verb + ending for verb in verbs.split() for ending in "á án ía ían".split()
    )


_SAYING = joined(
    _ar(
        """abogar abundar aclamar aclarar acusar admirar adelantar afirmar afear agregar alabar alegar alertar anotar
        anunciar apostillar apreciar apuntar argumentar asegurar aseverar atestiguar augurar avanzar avisar aventurar
        bautizar bromear calificar catalogar celebrar censurar certificar citar clamar comentar comparar comunicar
        concretar condenar confesar confirmar considerar constatar contestar conjeturar criticar cuestionar declarar
        delatar denominar denunciar desgranar desmentar desvelar destacar detallar determinar dictaminar diagnosticar
        ejemplificar elogiar enfatizar enumerar esgrimar espetar estimar evaluar evocar exclamar expresar explicar
        exteriorizar felicitar finalizar firmar formular garantizar gritar ilustrar implorar increpar indicar informar
        ironizar insultar intentar invitar interpretar interrogar insistar jurar justificar juzgar lamentar lanzar
        manifestar matizar mencionar murmurar narrar notificar objetar observar opinar ordenar pedir ponderar postular
        precisar preguntar proclamar pronosticar pronunciar publicar puntualizar quejar ratificar rubricar razonar
        reafirmar rechazar recalcar reclamar recordar redactar reflexionar reiterar relatar rematar remarcar replicar
        reportar reprochar resaltar reseñar responsabilizar retar retratar revelar rogar saludar señalar sentenciar
        significar sintetizar solicitar subrayar susurrar suplicar tachar testificar titular tuitear twittear valorar
        vaticinar verbalizar zanjar"""
    ),
    _ir(
        """aludir añadir compartir concluir conceder decidir definir describir discutir escribir exigir difundir eludir
        incidir insistir interrumpir intervenir inquirir omitir permitir prometer proponer prohibir responder reconocer
        referir repetir resumir suscribir transmitir temer ofrecer defender entender"""
    ),
    """dice dicen dijo dijeron decía decían dicho diciendo dirá diría diga digo cuenta cuentan contó contaron contaba
    contado contando escrito descrito suscrito reconoció reconoce reconocen reconocía recuerda recuerdan recordó
    advierte advierten advirtió advirtieron advertía advertido advirtiendo sugiere sugieren sugirió sugirieron sugería
    sostiene sostienen sostuvo sostuvieron sostenía sostenido sosteniendo mantiene mantienen mantuvo mantuvieron
    mantenía pide piden pidió pidieron pedía pidiendo pedido repite repiten repitió repetido expone exponen expuso
    expusieron exponía expuesto exponiendo propone propuso propuesto predice predijo contradice desmiente desmienten
    desmintió desmentido confiesa confiesan prosigue prosiguen prosiguió proseguía proseguido continúa siguió concluye
    concluyen concluyó concluyeron concluido concluyendo confía confían arguye arguyó argumenta arremete arremetió
    arremetía reza rezaba lee leía leyó plantea plantean planteó planteaba planteado planteando apostilla confesó
    invoca invocó recoge recogió recogía recogen incide incidió alega ruega niega niegan negó negaron
    negaba negado cree creen creía refiere refieren refirió refería refirieron interviene intervino define definió
    definían apela apeló espeta agradece agradecen agradeció agradecieron agradecía agradecido esgrime esgrimió
    reprueba tuitea defiende defienden defendió defendían defendía entiende entienden entendió describe exige exigen
    exigió promete prometió sentencia zanjó apunta traslada trasladó trasladaron resalta resumió hace hacía puso pone
    retrata califica califican calificó tildó tilda tachó""".split(),
) - frozenset("hace hacía puso pone publica intentado".split())

_TAGS = table_of(
    {
        pos.DET: """el la los las un una unos unas su sus mi mis nuestro nuestra nuestros nuestras este esta estos
            estas ese esa esos esas aquel aquella aquellos aquellas cada lo""",
        pos.QUANT: """uno algunos algunas varios varias muchos muchas otro otra otros otras ambos ambas todos todas dos
            tres""",
        pos.PRON_SUBJ: "él ella ellos ellas yo nosotros nosotras ud usted ustedes alguien nadie",
        pos.PRON: "ello esto eso aquello nada algo",
        pos.PRON_OBJ: "me te le les nos os",
        pos.PRON_REFL: "se",
        pos.REL: "quien quienes cual cuales cuyo cuya",
        pos.THAT: "que",
        pos.ADP: """de del a al en por para con sin sobre entre hacia hasta desde durante ante bajo contra tras
            mediante salvo excepto vía acerca""",
        pos.SCONJ: "cuando mientras porque si aunque como donde pues luego pero sino cómo dónde cuándo",
        pos.CCONJ: "y e o u ni",
        pos.AUX: """ha han había habían haber habiendo hubo habrá habría he hemos ha-de puede pueden podía quiso quiere
            quería debe vuelve volvió suele solía""",
        pos.BE: "es son era eran fue fueron ser sido siendo está están estaba estaban estuvo será sería estar",
        pos.ADV: """no también además ya ayer hoy ahora así entonces después antes luego aún todavía siempre nunca
            tampoco solo sólo incluso aquí allí más muy bien asimismo igualmente finalmente recientemente
            posteriormente anteriormente sí mañana casi quizás""",
        pos.DATE: """lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio
            agosto septiembre octubre noviembre diciembre año años semana semanas mes meses día días noche tarde""",
        pos.ACCORDING: "según",
        pos.SAY: " ".join(sorted(_SAYING)),
    }
)

SPANISH = LanguageTables(
    code="es",
    tags=_TAGS,
    endings=(
        ("mente", pos.ADV),
        ("ando", pos.ING),
        ("iendo", pos.ING),
        ("aron", pos.VERB),
        ("ieron", pos.VERB),
        ("aban", pos.VERB),
        ("aba", pos.VERB),
        ("arán", pos.VERB),
        ("ará", pos.VERB),
        ("ió", pos.VERB),
        ("ó", pos.VERB),
    ),
    people=frozenset(
        """alcalde alcaldesa presidente presidenta expresidente expresidenta vicepresidente vicepresidenta ministro
        ministra exministro exministra viceministro viceministra secretario secretaria subsecretario subsecretaria
        portavoz portavoces vocero vocera director directora jefe jefa líder líderes dirigente dirigentes diputado
        diputada senador senadora concejal concejala consejero consejera delegado delegada gobernador gobernadora
        intendente rey reina príncipe princesa papa pontífice obispo arzobispo cardenal sacerdote religioso cura juez
        jueza magistrado magistrada fiscal abogado abogada letrado letrada policía agente agentes comisario inspector
        sargento general coronel comandante capitán militar soldado médico médica doctor doctora enfermera profesor
        profesora maestro maestra catedrático catedrática experto experta expertos investigador investigadora
        científico científica economista analista analistas periodista periodistas escritor escritora autor autora
        novelista poeta artista pintor cantante músico actor actriz cineasta productor productora guionista entrenador
        entrenadora técnico seleccionador jugador jugadora futbolista tenista delantero defensa portero piloto ciclista
        atleta deportista campeón campeona rapero empresario empresaria ejecutivo ejecutiva propietario propietaria
        dueño dueña fundador fundadora trabajador trabajadora trabajadores empleado empleada vecino vecina vecinos
        ciudadano ciudadana hombre mujer joven niño niña padre madre hijo hija hermano hermana esposo esposa marido
        abuela abuelo pareja familia víctima víctimas testigo testigos manifestantes estudiante estudiantes alumno
        candidato candidata político política canciller embajador embajadora mandatario mandataria gobierno ministerio
        ayuntamiento partido empresa compañía organización asociación sindicato sindicatos fuentes fuente tribunal
        juzgado fiscalía comisión comité consejo universidad banco agencia diario periódico cadena oposición grupo club
        equipo federación junta congregación institución autoridades responsable responsables titular representante
        representantes coordinador coordinadora miembro miembros activista activistas socio socia compañero compañera
        amigo amiga colega premier detenido acusado denunciante socialista popular republicano demócrata conservador
        argentino español rosarino exfutbolista""".split()
    ),
    people_endings=("ista", "istas", "dor", "dora", "dores", "doras", "logo", "loga", "ólogo", "óloga"),
    papers=frozenset(
        """comunicado carta informe documento texto nota mensaje tuit artículo auto sentencia escrito declaración
        manifiesto estudio libro resolución querella denuncia demanda entrevista publicación post vídeo video cartel
        pancarta""".split()
    ),
    genders={
        "él": "m",
        "ella": "f",
        "ellos": "many",
        "ellas": "many",
        "su": "any",
        "sus": "any",
        "quien": "any",
    },
    articles=frozenset("el la los las un una unos unas su sus este esta ese esa aquel aquella lo al del".split()),
    links=frozenset("de del".split()),
    views=frozenset("juicio opinión palabras parecer entender".split()),
    cites=frozenset(),
    elisions=frozenset(),
    titles={
        "señor": "m",
        "don": "m",
        "sr": "m",
        "rey": "m",
        "papa": "m",
        "señora": "f",
        "doña": "f",
        "sra": "f",
        "reina": "f",
    },
    drops_subject=True,
)
