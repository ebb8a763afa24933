"""Spanish nouns for people and for bodies that speak, and the peoples of the world, with all their forms: data only."""

from reader.annotating.languages.noun_forms import inflected

_ENDINGS = (
    ("ón", "ón ona ones onas"),
    ("án", "án ana anes anas"),
    ("or", "or ora ores oras"),
    ("és", "és esa eses esas"),
    ("triz", "triz trices"),
    ("z", "z za ces"),
    ("o", "o a os as"),
    ("e", "e es"),
    ("a", "a as"),
    ("í", "í íes"),
    ("", "- a es"),
)
_PERSONS = inflected(
    """abogado abuelo accionista activista actor actriz acusado administrador adolescente afectado agente agresor
    agricultor alcalde alcaldesa aliado alumno amigo analista anciano antropólogo arqueólogo arquitecto
    arzobispo artista asesor asistente astronauta astrónomo atacante atleta autor ayudante bailarín barón
    biólogo bombero cabecilla camionero campeón canciller candidato cantante cantautor capitán cardenal
    catedrático chef chico científico cineasta cirujano ciudadano cliente cocinero colaborador colega columnista
    comandante comentarista comerciante comisario comisionado compañero compositor comunicador concejal
    conductor congresista consejero constructor consultor consumidor coordinador coronel corresponsal creador
    criminólogo crítico cronista cura defensor delantero delegado demandante denunciante deportista detenido
    dibujante dictador diplomático diputado director directivo dirigente diseñador doctor docente dramaturgo
    dueño economista edil editor educador ejecutivo embajador empleado empresario encargado enfermero entrenador
    epidemiólogo escritor escultor espectador esposo especialista estadista estudiante eurodiputado exalcalde
    excanciller exdiputado exdirector exentrenador exfutbolista exgobernador exjefe exjugador exmandatario
    exministro experto expresidente expresidenta exsecretario exsenador exvicepresidente familiar fallecido fan
    feminista filósofo financiero fiscal físico fotógrafo fundador funcionario futbolista ganadero ganador
    general gerente gobernador guardameta guionista guitarrista habitante hermano hijo historiador hombre
    humorista imputado influencer informante ingeniero inspector instructor intelectual intendente interesado
    inversor inversionista investigado investigador jefe joven juez jugador jurista legislador letrado lingüista
    líder lehendakari madre maestro magistrado mandatario manifestante marido mediador médico meteorólogo
    miembro militante militar minero ministro monarca monje muchacho mujer músico narrador negociador nieto niño
    notario novelista novio obispo obrero observador oficial oncólogo operador opositor organizador paciente
    padre papa pareja párroco parlamentario participante pasajero pastor patriarca pediatra peluquero
    pensionista periodista perito pescador piloto pintor poeta policía político pontífice portavoz portero
    preparador presentador presidente presidenta prefecto preso procesado procurador productor profesional
    profesor programador promotor propietario príncipe princesa psicólogo psiquiatra publicista químico rapero
    realizador rector regidor religioso reportero representante rey reina sacerdote sanitario secretario
    seleccionador senador sargento señor sindicalista sobreviviente superviviente socio sociólogo soldado
    subdirector subsecretario sucesor taxista técnico teniente tenista tesorero testigo titular torero
    trabajador traductor transportista trovador turista tutor uribista usuario vecino vendedor veterano
    veterinario vicealcalde vicecanciller vicegobernador viceministro vicepresidente vicepresidenta
    vicesecretario vicerrector víctima virólogo viuda vocalista vocero votante voluntario convencional
    constituyente persecutor personero camarista cónsul contralor superintendente comunero cacique síndico
    bloguero youtuber streamer estratega purpurado prelado presbítero fraile imán rabino guerrillero paramilitar
    combatiente excombatiente rebelde insurgente brigadista rescatista paramédico dentista arquero zaguero
    lateral mediocampista centrocampista goleador árbitro referí boxeador púgil ciclista nadador gimnasta modelo
    animador locutor comediante imitador chofer viudo exesposo suegro cuñado yerno primo tío sobrino ahijado
    padrino padrastro progenitor gemelo mellizo bebé menor sheriff gendarme carabinero uniformado almirante
    contralmirante cabo brigadier mariscal comodoro bioquímico matemático astrofísico botánico nutricionista
    inmigrante emigrante migrante refugiado desplazado exiliado emprendedor magnate multimillonario millonario
    banquero tendero feriante feligrés creyente peregrino huésped sospechoso condenado reo recluso prófugo
    asesino homicida ladrón secuestrador narcotraficante capo sicario estafador nominado galardonado premiado
    elector damnificado herido lesionado surfista cazador caficultor apicultor viticultor bodeguero hortelano
    campesino labriego jornalero peón oyente televidente internauta tuitero seguidor hincha aficionado
    asambleísta vicecónsul agregado adjunto comensal mecánico electricista albañil carpintero fontanero plomero
    panadero carnicero zapatero sastre modista barbero jardinero conserje guardia vigilante guardaespaldas guía
    intérprete archivero bibliotecario museólogo galerista coleccionista anticuario subastador marchante librero
    catador enólogo sumiller cervecero hostelero hotelero camarero mesero azafato tripulante capataz encuestador
    demógrafo geógrafo coreógrafo camarógrafo topógrafo agrónomo ecónomo interventor auditor revisor contador
    recaudador consorte heredero duque conde marqués infante emperador zar sultán emir jeque ayatolá vicario
    abad prior rehén cautivo disidente desertor recluta reservista cadete alférez suboficial subteniente timonel
    corporado académico clérigo arrestado burgomaestre encausado facultativo galeno literato togado míster""",
    _ENDINGS,
) | frozenset(
    """autoridades autoridad responsable responsables premier demócrata demócratas patinadora piloto pilotos
    republicano republicanos socialista socialistas conservadores laboristas comunistas independentistas gente
    exprimer funcionariado juventud jefa jefas subjefa exjefa concejala concejalas fiscala fiscalas juezas jueza
    edila edilas gerenta gerentas dirigenta tenienta sargenta capitana capitanas generala oficiala oficialas
    alcaldesas actrices emperatriz duquesa condesa marquesa infanta princesas poetisa sacerdotisa abadesa monja
    monjas mamá mamás papá papás madrina nuera nueras vocera líderes lideresa lideresas mandamás nuncio 
    dama niñera matrona partera modelos menores""".split()
)
SPANISH_BODIES = frozenset(
    """agencia agencias aerolínea asociación asociaciones audiencia ayuntamiento banco bancada cadena cancillería club
    coalición colectivo colectivos comisión comisaría comité compañía comunidad congregación consejería consejo
    consistorio consultora cooperativa corporación defensoría delegación departamento diario diputación
    dirección directiva ejecutivo ejército embajada empresa empresas entidad equipo familia familias federación
    firma fiscalía formación fuente fuentes fundación gabinete generalitat gobierno gobiernos gremio grupo
    hospital iglesia instituto institución intendencia junta juzgado legislatura mayoría ministerio movimiento
    multinacional observatorio ong ongs oposición organismo organismos organización organizaciones órgano
    parlamento partido partidos patronal periódico plataforma policía prefectura prensa presidencia procuraduría
    productora rotativo secretaría senado sindicato sindicatos sociedad tribunal universidad xunta medio red
    acusación alcaldía arzobispado asamblea autodefensas canal canales centroderecha centroizquierda congreso
    consorcio contraloría corte defensa derecha directorio dirigencia emisora episcopado gendarmería gobernación
    guardia izquierda medios ministerios municipalidad municipio obispado oficialismo plantel portal rectoría
    superintendencia televisora tesorería tribunales""".split()
) - {"red", "medio"}
_OTHER_WORDS = frozenset("crítica críticas física música política políticas química técnica técnicas".split())
"""Feminine forms that are seldom women."""
SPANISH_PEOPLE = (_PERSONS - _OTHER_WORDS) | SPANISH_BODIES
SPANISH_PEOPLES = inflected(
    """afgano albanés alemán americano andaluz aragonés argelino argentino armenio asturiano australiano
    austriaco austríaco azerí bávaro belga bielorruso boliviano bonaerense bosnio brasileño británico búlgaro
    camerunés canadiense canario castellano catalán checo checheno chileno chino chipriota colombiano congoleño
    coreano costarricense croata cubano danés dominicano ecuatoriano egipcio escocés eslovaco esloveno español
    estadounidense estonio etíope europeo extremeño filipino finlandés francés gallego galés georgiano griego
    guatemalteco haitiano holandés hondureño húngaro indio indonesio inglés iraní iraquí irlandés islandés
    israelí italiano jamaicano japonés jordano kazajo keniano kosovar kuwaití letón libanés libio lituano
    londinense madrileño malagueño marroquí mendocino mexicano moscovita murciano neerlandés neoyorquino
    nicaragüense nigeriano norteamericano noruego palestino panameño paquistaní paraguayo parisino peruano polaco
    portugués porteño puertorriqueño ruandés rumano ruso salvadoreño saudí saudita senegalés serbio sevillano
    sirio sudafricano sueco suizo tailandés taiwanés tunecino turco ucraniano uruguayo valenciano vasco
    venezolano vietnamita yemení zaragozano rosarino barcelonés bilbaíno gaditano granadino onubense cordobés""",
    _ENDINGS,
)
SPANISH_SOMEBODYS = inflected(
    """abogado abuelo amigo asesor asistente colega compañero cuñado defensor esposo familiar hermano hijo
    letrado marido madre nieto novio padre pareja portavoz primo sobrino suegro testigo
    tío vecino viudo vocero víctima""",
    _ENDINGS,
) | frozenset("fuente fuentes gente público juventud".split())
