"""Titles and common nouns for people and organisations: data only."""

TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor president vice-president minister premier chancellor senator sen rep
    representative congressman congresswoman gov governor mayor secretary ambassador judge justice sheriff attorney
    general gen col colonel lt lieutenant capt captain sgt sergeant major maj cmdr commander admiral adm officer
    detective inspector constable chief superintendent sir dame lord lady baroness baron king queen prince princess pope
    cardinal archbishop bishop rev reverend father sister brother rabbi imam sheikh ayatollah emir sultan chairman
    chairwoman chair chairperson director ceo cfo coach manager spokesman spokeswoman spokesperson analyst economist
    author actor actress singer professor-emeritus leader lawyer lawmaker councillor councilor councilman councilwoman
    commissioner candidate deputy assemblymember bürgermeister bürgermeisterin herr frau monsieur madame señor señora
    signor signora dottor
    kanzler
    kanzlerin
    ministerin präsident präsidentin""".split()
)
"""Words before a person's name that are no part of it, in lower case."""

ROLES = frozenset(
    """spokesman spokeswoman spokesperson official officials aide adviser advisor source sources statement senator
    president candidate governor mayor professor analyst director voter supporter supporters strategist chairman
    chairwoman chair manager lawyer attorney judge secretary leader leaders group critics reporter host report letter
    memo email police woman man mother father minister ministry teacher farmer resident residents neighbour neighbor
    witness witnesses doctor nurse driver owner engineer scientist researcher researchers expert experts author coach
    captain worker workers student students parent parents couple company court councillor commissioner economist
    officer officers chief executive boss founder head principal skipper curator pilot prosecutor prosecutors defendant
    victim survivor family friend colleague colleagues organiser organizer campaigner campaigners activist activists
    union committee council board museum university harbourmaster archivist gardener baker fisherman sprecher sprecherin
    minister ministerin leiter leiterin bürgermeister bürgermeisterin professorin direktorin porte-parole maire ministre
    directeur directrice
    présidente
    président
    syndicat habitant
    habitante""".split()
)
"""Common nouns for people and organisations that speak, in lower case."""

DEFINITE_ORGANISATIONS = frozenset(
    """
    company firm group bank club agency union charity council museum university operator airline party court
    association
    """.split()
)
"""Nouns that after "the" stand for an organisation named before, in lower case."""
