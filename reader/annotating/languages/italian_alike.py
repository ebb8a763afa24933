"""Italian nouns that stand for others of the same person: data only."""

from reader.annotating.languages.stand_in_nouns import stand_in_nouns

ITALIAN_ALIKE = stand_in_nouns(
    """legale penalista difensore: avvocato avvocata avvocatessa
    tecnico mister: allenatore allenatrice
    parlamentare onorevole: deputato senatore europarlamentare eurodeputato
    parlamentare onorevole: deputata senatrice europarlamentare eurodeputata
    magistrato togato: giudice pm procuratore gip
    magistrata: giudice pm procuratrice
    sanitario dottore: medico chirurgo primario
    artista interprete: cantante cantautore cantautrice attore attrice musicista pittore pittrice
    cineasta: regista
    diplomatico: ambasciatore
    diplomatica: ambasciatrice
    calciatore giocatore bomber: attaccante difensore portiere centrocampista
    calciatrice giocatrice: attaccante portiere centrocampista
    presule prelato: vescovo arcivescovo cardinale
    porporato: cardinale arcivescovo
    pontefice: papa
    religioso prete: sacerdote parroco
    militare: carabiniere colonnello
    agente: poliziotto poliziotta
    cronista: giornalista
    autore romanziere: scrittore regista
    autrice romanziera: scrittrice regista
    manager: amministratore amministratrice imprenditore imprenditrice
    studioso scienziato: ricercatore professore
    studiosa scienziata: ricercatrice professoressa
    docente accademico: professore
    docente accademica: professoressa
    esperto: economista analista professore medico
    esperta: economista analista professoressa
    genitore: padre madre"""
)
