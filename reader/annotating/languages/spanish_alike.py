"""Spanish nouns that stand for others of the same person: data only."""

from reader.annotating.languages.stand_in_nouns import stand_in_nouns

SPANISH_ALIKE = stand_in_nouns(
    """letrado jurista: abogado
    letrada jurista: abogada
    exmandatario: expresidente
    exmandataria: expresidenta
    técnico estratega preparador míster timonel: entrenador seleccionador
    estratega preparadora: entrenadora seleccionadora
    edil regidor burgomaestre: alcalde concejal
    edil edila regidora: alcaldesa concejala
    legislador parlamentario congresista: diputado senador
    legisladora parlamentaria congresista: diputada senadora
    magistrado togado: juez
    magistrada togada: jueza
    galeno facultativo doctor: médico cirujano
    facultativa doctora: médica cirujana
    artista intérprete vocalista: cantante cantautor actor músico pintor escultor
    artista intérprete vocalista: cantante cantautora actriz pintora escultora
    cineasta realizador: director
    cineasta realizadora: directora
    diplomático: embajador canciller cónsul
    diplomática: embajadora canciller
    futbolista jugador: delantero defensa portero arquero guardameta centrocampista mediocampista zaguero lateral
    futbolista jugadora: delantera defensa portera centrocampista
    deportista: tenista ciclista atleta nadador nadadora boxeador boxeadora gimnasta
    púgil: boxeador boxeadora
    prelado: obispo arzobispo cardenal
    purpurado: cardenal arzobispo
    pontífice: papa
    religioso clérigo presbítero: sacerdote cura párroco
    uniformado: policía agente oficial coronel general comandante
    comunicador: periodista presentador conductor locutor
    comunicadora: periodista presentadora conductora locutora
    autor literato: escritor novelista poeta
    autora literata: escritora novelista poeta poetisa
    ejecutivo: director gerente
    ejecutiva: directora gerente gerenta
    vocero: portavoz
    vocera: portavoz
    investigador: científico profesor catedrático
    investigadora: científica profesora catedrática
    docente académico: profesor catedrático maestro
    docente académica: profesora catedrática maestra
    experto especialista: economista analista catedrático profesor médico
    experta especialista: economista analista catedrática profesora médica
    arrestado: detenido
    arrestada: detenida
    encausado imputado procesado: acusado
    encausada imputada procesada: acusada
    progenitor: padre
    progenitora: madre"""
)
