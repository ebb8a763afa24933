"""Small words by which clauses are told from the rest of a sentence: data only, with straight apostrophes."""

DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some any no each every all both many most more few
    several such another other one two three four five six seven eight nine ten dozens hundreds thousands millions half
    nearly about almost only""".split()
)
PRONOUNS = frozenset("i you he she it we they there nobody everyone somebody someone people nothing everything".split())
_CONTRACTED = frozenset(
    who + verb
    for who in "i you he she it we they that there".split()
    for verb in ("'s", "'re", "'m", "'d", "'ll", "'ve")
)
FINITE = (
    frozenset(
        """is are was were be been am has have had do does did will would can could should may might must shall cannot
        can't won't wouldn't isn't wasn't aren't weren't don't doesn't didn't hasn't haven't hadn't couldn't shouldn't
        got went came made took gave won lost became began left saw knew kept held ran led put set paid sold spent built
        fell rose grew met sent brought""".split()
    )
    | _CONTRACTED
)
"""Verbs that make a clause of a noun phrase."""
MODALS = frozenset("may might would could should can must cannot".split())
ADVERBIALS = frozenset(
    """on in at to during after before via through by last this earlier later recently again repeatedly publicly also
    then now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday afterwards afterward late
    early for from with as""".split()
)
"""Words with which an adverbial begins that says when, where or how somebody spoke."""
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later morning afternoon evening
    night again this last week month year""".split()
)
NO_SUBJECT = frozenset("of to for with by about on from against into the a an his her their its".split())
"""Words after which no verb stands."""
SUBORDINATORS = frozenset("while when although though as after since because if before whereas".split())
JOINERS = frozenset('but and yet so still , — - “ " ( * •'.split())
THING_ENDS = frozenset("; : ( — – , when while although".split())
"""Words at which a reported thing ends."""
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split())
PREPOSITIONS = frozenset(
    "of about outside inside against under over between among near behind around without despite regarding than".split()
)
QUOTATION = frozenset("“”\"'‘’«»„")
STOPS = frozenset(".!?…")
OPENS_NOTHING = ADVERBIALS | PREPOSITIONS | frozenset("so no yes and but or , . :".split())
"""Words with which no reported clause and no reported thing begins."""
NAMELESS = PRONOUNS | frozenset("him her them us me this that these those one so".split())
"""Words that are no reported thing by themselves."""
