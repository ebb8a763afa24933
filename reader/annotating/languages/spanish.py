"""The words of Spanish by which speakers are found: data only."""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages.language_tables import LanguageTables, NameWords, abbreviated, joined, table_of
from reader.annotating.languages.spanish_actions import SPANISH_ACTIONS, SPANISH_GOING_ON
from reader.annotating.languages.spanish_alike import SPANISH_ALIKE
from reader.annotating.languages.spanish_people import (
    SPANISH_BODIES,
    SPANISH_PEOPLE,
    SPANISH_PEOPLES,
    SPANISH_SOMEBODYS,
)
from reader.annotating.languages.spanish_verbs import SPANISH_NOUNS, SPANISH_THINKING, SPANISH_VERBS

_MODALS = frozenset(
    """puede pueden podía podían pudo pudieron podría podrían debe deben debía quiere quieren quiso quisieron
    quería querido podido suele suelen solía vuelve vuelven volvió volvieron vuelto acaba acaban acababa pasó
    llegó llega llegado pasa entró va van iba iban tras al para parece alcanzó evitó evitado lograron logró
    atrevió cansa cansan cansó duda dudan dudó dudaron dudado tarda tardó limita limitó limitado apresuró empieza
    empezó empezaron comienza comenzó comenzaron aprovecha aprovechó aprovecharon aprovechado anima animó dispuso
    necesita necesitó busca buscó intenta intentó intentado""".split()
)
_COMPOUNDS = {
    **dict.fromkeys("lee leen leía".split(), frozenset(("se",))),
    **dict.fromkeys("mostró mostraron muestra muestran mostraba mostrado".split(), frozenset(("se",))),
    "saber": frozenset("hacer hace hacen hizo hicieron hacía hecho haciendo".split()),
    "conocer": frozenset("dar da dan dio dieron daba dado dando".split()),
    "claro": frozenset("dejar deja dejan dejó dejaron dejaba dejado dejando".split()),
    "hincapié": frozenset("hacer hace hacen hizo hicieron hacía hecho haciendo".split()),
    "manifiesto": frozenset("poner pone ponen puso pusieron ponía puesto poniendo".split()),
    "relieve": frozenset("poner pone ponen puso pusieron ponía puesto poniendo".split()),
    "énfasis": frozenset("poner pone ponen puso hizo hace puesto hecho".split()),
    "ejemplo": frozenset("pone ponen puso puesto poniendo".split()),
    "cuenta": frozenset("da dan dio dieron dado".split()),
    "llamado": frozenset("hacer hace hacen hizo hicieron hecho".split()),
    "llamamiento": frozenset("hacer hace hacen hizo hicieron hecho".split()),
}
_ACCORDS = {"acuerdo": ("de", "con a al"), "conformidad": ("de", "con")}
_BEFORE_NOUNS = frozenset(
    """actual alto alta anterior antiguo antigua citado citada conocido conocida ex exprimer flamante gran joven
    jóvenes máximo máxima mejor mismo misma mismos mismas nuevo nueva nuevos nuevas otrora popular presunto
    presunta primer primera propio propia propios propias polémico polémica prestigioso principal reconocido
    reconocida siguiente supuesto último viceprimer viceprimera vieja viejo exitoso famoso famosa""".split()
)

_TITLES = dict.fromkeys(
    "señor don sr rey papa príncipe fray monseñor mons dr doctor lic licenciado ing prof profesor padre".split(), "m"
) | dict.fromkeys(
    "señora señorita doña sra srta reina princesa sor dra doctora licenciada profesora madre".split(), "f"
)

_THINGS = frozenset(
    """acelerador arista borrador buscador calculador calculadora catálogo catálogos comedor computador computadora
    computadoras conquista contador decálogo despertador diálogo diálogos entrevista entrevistas epílogo generador
    indicador indicadores lista listas marcador mirador monólogo ordenador ordenadores pista pistas prevista previstas
    procesador prólogo prospector provista provistas refrigerador revista revistas secador servidor servidores
    televisora vista vistas""".split()
)

_TAGS = table_of(
    {
        pos.VERB: " ".join([*(SPANISH_ACTIONS - SPANISH_PEOPLE), *SPANISH_VERBS.infinitives]),
        pos.DET: """el la los las un una unos unas su sus mi mis nuestro nuestra nuestros nuestras este esta estos
            estas ese esa esos esas aquel aquella aquellos aquellas cada lo""",
        pos.QUANT: """pocos pocas uno algunos algunas varios varias muchos muchas otro otra otros otras ambos
            ambas todos todas dos tres""",
        pos.PRON_SUBJ: "él ella ellos ellas yo nosotros nosotras ud usted ustedes alguien nadie",
        pos.PRON: "cuanto ello esto eso aquello nada algo todo",
        pos.PRON_OBJ: "me te le les nos os",
        pos.PRON_REFL: "se",
        pos.REL: "quien quienes cual cuales cuyo cuya",
        pos.THAT: "que",
        pos.ADP: """de del a al en por para con sin sobre entre hacia hasta desde durante ante bajo contra tras
            mediante salvo excepto vía acerca""",
        pos.SCONJ: "cuando mientras porque si aunque como donde pues luego pero sino cómo dónde cuándo",
        pos.CCONJ: "y e o u ni",
        pos.AUX: """ha han había habían haber habiendo hubo hubieron habrá habrán habría habrían haya hayan hubiera
            hubieran hubiese hubiesen he hemos ha-de puede pueden podía podían pudo pudieron podría podrían quiso
            quiere quieren quería debe deben debía debería vuelve volvió suele suelen solía""",
        pos.BE: """es son era eran fue fueron ser sido siendo está están estaba estaban estuvo estuvieron será serán
            sería serían estará estarán estaría sea sean fuera fueran estar""",
        pos.ADV: """no también además ya ayer hoy ahora así entonces después antes luego aún todavía siempre nunca
            tampoco solo sólo incluso aquí allí más muy bien asimismo igualmente finalmente recientemente
            posteriormente anteriormente sí mañana casi quizás quizá jamás apenas acaso adelante ahí allá acá alrededor
            anoche anteayer anteanoche arriba abajo atrás aun bastante cerca dentro fuera encima debajo demasiado
            deprisa despacio enfrente inclusive lejos mal mejor menos nomás peor primero pronto recién siquiera tan
            temprano viceversa adrede""",
        pos.DATE: """lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio
            julio agosto septiembre octubre noviembre diciembre año años semana semanas mes meses día días noche
            tarde hora horas minutos mañana pasado pasada""",
        pos.ACCORDING: "según",
        pos.SAY: " ".join([*(SPANISH_VERBS.finite - SPANISH_NOUNS), *SPANISH_VERBS.gerunds]),
        pos.SAY_PART: " ".join(SPANISH_VERBS.participles - SPANISH_NOUNS),
        pos.SAY_OR_NOUN: " ".join([*SPANISH_NOUNS, *_COMPOUNDS, *_ACCORDS]),
        pos.GO_ON: " ".join(SPANISH_GOING_ON),
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
    people=joined(SPANISH_PEOPLE, SPANISH_PEOPLES, _TITLES, abbreviated(_TITLES)),
    people_endings=("ista", "istas", "dor", "dora", "dores", "doras", "logo", "loga", "ólogo", "óloga"),
    papers=frozenset(
        """comunicado carta informe documento texto nota mensaje tuit artículo auto sentencia escrito declaración
    manifiesto estudio libro resolución querella denuncia demanda entrevista publicación post vídeo video cartel
    pancarta acta artículos atestado blog boletín circular columna comunicación constitución contrato correo
    crónica decreto dictamen editorial email encuesta estatuto fallo folleto guía ley letrero manual memorando
    misiva ordenanza página perfil placa reglamento relato reporte sitio sondeo sumario testamento tweet web""".split()
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
    titles=_TITLES,
    compounds=dict.fromkeys(SPANISH_VERBS.infinitives, _MODALS) | _COMPOUNDS,
    accords=_ACCORDS,
    infinitive_endings=("ar", "er", "ir", "rse"),
    thinking=SPANISH_THINKING | {"llamado", "llamamiento"},
    judging=tuple(
        """acus amenaz atac bautiz calific catalog censur cit compar conden consider critic culp defend defiend
        denomin denunci describ elogi exhort felicit increp insult interpel interrog invit juzg mencion nombr
        responsabiliz retrat salud tach tild valor""".split()
    ),
    agents=frozenset(("por",)),
    close=frozenset("cercano cercana cercanos cercanas próximo próxima próximos próximas ligado ligada".split()),
    peoples=SPANISH_PEOPLES,
    not_people=_THINGS,
    people_prefixes=("ex", "vice", "sub", "co"),
    before_that=frozenset("a con de en".split()),
    sources=frozenset(("desde",)),
    contrasts=frozenset("aunque mientras pero sino".split()),
    alike=SPANISH_ALIKE,
    epicene=frozenset("autoridad estrella figura persona víctima".split()),
    fields=frozenset(("en", "para")),
    somebodys=SPANISH_SOMEBODYS,
    before_nouns=_BEFORE_NOUNS,
    bodies=SPANISH_BODIES,
    stand_ins=frozenset(
        """agencia aerolínea asociación banco club compañía congregación consultora cooperativa empresa entidad equipo
        federación firma formación fundación institución multinacional ong organización partido plataforma sindicato
        universidad""".split()
    ),
    indefinites=frozenset("un una unos unas".split()),
    article_genders={"el": "m", "la": "f", "al": "m", "del": "m"},
    first_names=dict.fromkeys(
        """Amparo Asunción Beatriz Belén Carmen Concepción Consuelo Dolores Encarnación Ester Esther Inés Irene Isabel
        Itziar Leonor Luz Maribel Mercedes Montserrat Nieves Noemí Paz Pilar Raquel Rocío Ruth Soledad""".split(),
        "f",
    )
    | dict.fromkeys(
        """Adrián Agustín Andrés Aitor Ander Asier Bautista Borja Daniel David Efraín Elías Enrique Felipe Fermín Félix
        Gabriel Germán Gorka Héctor Hernán Iñaki Isaías Iván Jaime Javier Jesús Joan Joaquín Jordi Jorge José
        Josep Julián Juanma Chema Txema Josema
        Luis Manuel Marcos Martín Matías Miguel Mikel Moisés Nicolás Óscar Rafael Ramón Raúl Rubén Sebastián Simón
        Tomás Unai Vicente Víctor Xavi""".split(),
        "m",
    ),
    name_endings=(("o", "m"), ("a", "f")),
    name_words=NameWords(
        naming=frozenset(
            """alias apodada apodado apodados apodaron autodenominada autodenominado bautizada bautizado bautizados
        conocida conocidas conocido conocidos denomina denominada denominadas denominado denominados denominan
        eslogan hashtag intitulado lema llama llamada llamadas llamado llamados llaman llamaba llamaban mote
        nombre sobrenombre título titulada titulado titulados tituladas término expresión rebautizado""".split()
        ),
        named=frozenset(
            """álbum asociación banda bar barco beca buque cadena campaña canal canción capítulo caso certamen club
        colección colegio colectivo compañía concurso conferencia congreso cuadro cuento curso diario disco
        discoteca documental edición editorial emisora encuentro ensayo episodio escuela espacio espectáculo
        estatua exposición feria festival filme film foro fundación gala gira grupo himno hotel iniciativa
        jornada jornadas largometraje ley libro local mercado misión monumento muestra musical novela obra ópera
        operación orden película periódico plan plataforma poema portal premio premios programa proyecto
        publicación reportaje restaurante revista saga sala seminario sencillo serie sinfonía single sitio
        sociedad taller teatro tema telenovela trofeo video videoclip videojuego vídeo web""".split()
        ),
    ),
    speeches=frozenset(
        """afirmación acusación advertencia aviso comentario comentarios conclusión consigna declaración
        declaraciones denuncia explicación frase grito lamento lema mensaje palabra palabras pregunta
        propuesta queja reacción términos reflexión respuesta réplica sentencia testimonio versión""".split()
    ),
    manners=frozenset("manera forma modo tenor".split()),
    ago=frozenset(("hace", "hacía")),
    participle_endings=("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"),
    demonstratives=frozenset("este esta estos estas ese esa esos esas".split()),
    reads=frozenset("lee leen leía".split()),
    opinions=frozenset(("para",)),
    resumes=frozenset(("así", "lo", "eso", "esto")),
    plural_openers=frozenset(
        """los las unos unas sus estos estas esos esas algunos algunas varios varias muchos muchas otros otras ambos
        ambas todos todas dos tres cuatro ellos ellas nosotros numerosos numerosas diversas diversos fuentes
        familiares vecinos autoridades""".split()
    ),
    plural_endings=("n",),
    adjectives_follow=True,
    drops_subject=True,
)
