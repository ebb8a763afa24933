"""The words of French by which speakers are found: data only."""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages.french_name_words import FRENCH_NAME_WORDS
from reader.annotating.languages.french_people import FRENCH_BODIES, FRENCH_FIRST_NAMES, FRENCH_PEOPLE, FRENCH_PEOPLES
from reader.annotating.languages.french_verbs import (
    FRENCH_DONE_TO_SELF,
    FRENCH_NOUNS,
    FRENCH_REFLEXIVE,
    FRENCH_THINKING,
    FRENCH_VERBS,
)
from reader.annotating.languages.language_tables import LanguageTables, table_of

_MAKES = frozenset("fait font fit firent faisait faisaient faisant fera faire".split())
_PUTS = frozenset("met mettent mit mirent mettait mettaient mis mise mettant mettre".split())
_LETS = frozenset("laisse laissent laissa laissait laissé laissant laisser".split())
_COMPOUNDS = {
    "valoir": _MAKES,
    "savoir": _MAKES,
    "remarquer": _MAKES,
    "observer": _MAKES,
    "comprendre": _MAKES,
    "part": _MAKES,
    "état": _MAKES,
    "entendre": _LETS,
    "garde": _PUTS,
    "tomber": _LETS,
    "voit": frozenset("y".split()),
    "voient": frozenset("y".split()),
    "perspective": _PUTS,
    "lire": frozenset("peut pouvait pu".split()),
    "parole": frozenset("prend prennent prenait prenant".split()),
}
"""Verbs of saying of several words: "faire valoir", "mettre en garde"."""
_MODALS = frozenset(
    """veut veulent voulait voulaient voulu tient tiennent tenait tenu tenant souhaite souhaitent souhaitait
        souhaité préfère préfèrent préférait préféré peut peuvent pouvait pu doit doivent devait dû ose osent
        osait osé aime vient viennent venait semble semblait hésite hésitent hésitait hésité manque manqué
        contente contenté finit finissait fini commence commencé continue continuent continué tente tenté ajoute
        va vont tarde tardé plaît""".split()
)
_SHOWS = frozenset("veut veulent voulait voulaient voulu voulue montre montrent montrait montré montrée".split())
_COMPOUNDS |= dict.fromkeys("rassurant rassurante rassurants rassurantes optimiste confiant confiante".split(), _SHOWS)
_DESCRIBING = frozenset("attaquant criant exigeant insultant menaçant parlant rassurant suppliant traitant".split())
"""Gerunds that are nouns or adjectives more often."""
_SELF = frozenset("se s' s’".split())
_REFLEXIVE = dict.fromkeys(FRENCH_REFLEXIVE.finite | FRENCH_REFLEXIVE.gerunds, _SELF)
_BEFORE_NOUNS = frozenset(
    """ancien ancienne anciens anciennes autre autres bon bonne célèbre certain certaine certains certaines
        chère cher dernier dernière deuxième double ex futur future futurs grand grande grands grandes gros haut
        haute jeune jeunes même mêmes meilleur meilleure mini nouveau nouvel nouvelle nouveaux nouvelles
        nombreux nombreuses numéro petit petite petits petites plusieurs premier première premiers premières
        présumé principal principale principaux propre puissant puissante quelques riche richissime second
        seconde seul seule simple tout toute tous toutes triple très troisième vieil vieille vieux vrai""".split()
)
_PAPERS = """récit témoignage communiqué lettre rapport document texte note message tweet article arrêt déclaration
    manifeste étude livre plainte entretien interview post vidéo banderole pancarte tribune courrier courriel mail
    journal circulaire décret jugement ordonnance notice discours commentaires commentaire publication inscription
    réquisitoire ouvrage chronique éditorial édito pétition motion résolution affiche tract sondage enquête
    titre site"""
_VERBS = """invité évité profité hésité habité limité visité mérité débuté resté monté quitté porté accepté
    refusé aide arrive attend cherche change choisit compte connaît continue devient devrait donne dure entre
    existe fait font fut faut fallait finit fonctionne garde ignore impose joue laisse marche meurt mène met
    mettent montre naît obtient occupe offre organise ouvre part participe passe perd permet permettent pèse
    porte possède précède prend prennent prévoit prévoient produit quitte reçoit refuse rend rejoint rentre
    repose représente reste restent réclame sait savent sert sort sortent suit tente tombe touche travaille
    tourne trouve trouvent utilise vaut vend vient vise vit vivent voit voient vote livre dirige préside incarne
    assiste décolère tient tiennent multiplie multiplient doit doivent peut peuvent veut veulent va vont
    viennent"""
"""Frequent verbs that say nothing, in forms that no ending tells from nouns."""
_PRONOUNS = {
    "il": "m",
    "elle": "f",
    "ils": "many",
    "elles": "many",
    "son": "any",
    "sa": "any",
    "ses": "any",
    "leur": "many",
    "leurs": "many",
    "on": "any",
    "celui-ci": "m",
    "celle-ci": "f",
    "dernier": "m",
    "dernière": "f",
    "intéressé": "m",
    "intéressée": "f",
    "lui": "m",
    "eux": "many",
    "lui-même": "m",
    "elle-même": "f",
}

_TAGS = table_of(
    {
        pos.DET: """le la les l' un une des son sa ses leur leurs mon ma mes notre nos votre vos ce cet cette
            ces chaque aucun aucune quel quelle""",
        pos.QUANT: """certains certaines plusieurs quelques autre autres deux trois quatre cinq six sept huit
            dix tous toutes beaucoup nombre""",
        pos.PRON_SUBJ: "il elle ils elles eux on nous je j' celui-ci celle-ci ceux-ci celles-ci lui-même elle-même",
        pos.PRON: "c' cela ça ceci rien quelqu'un personne celui celle ceux celles",
        pos.PRON_OBJ: "me m' te t' lui y en nous vous",
        pos.PRON_REFL: "se s'",
        pos.REL: "qui lequel laquelle lesquels lesquelles",
        pos.THAT: "que qu'",
        pos.ADP: """de du des au aux d' à en par pour avec sans sur sous dans chez vers contre entre depuis
            pendant durant dès avant après devant derrière lors malgré parmi auprès hors outre envers via
            concernant sauf""",
        pos.SCONJ: """quand lorsque lorsqu' puisque puisqu' si comme car tandis alors pourquoi comment parce
            quoique dont où""",
        pos.CCONJ: "et ou mais ni puis donc or",
        pos.AUX: """a ont avait avaient aura auront aurait auraient ayant avoir eut eurent ai avons ait aient eu""",
        pos.BE: "est sont était étaient fut furent sera seront serait seraient été être étant soit soient",
        pos.ADV: """ne n' pas plus aussi encore déjà hier aujourd'hui ainsi ensuite enfin toujours jamais bien
            très également notamment toutefois cependant pourtant seulement ici là demain peut-être presque non
            oui d'abord t tout moins trop assez souvent parfois désormais néanmoins surtout quasi plutôt mieux
            aussitôt bientôt longtemps soudain tantôt tard tôt autant combien ailleurs là-bas là-dessus
            là-dedans quant mal quelque maintenant""",
        pos.DATE: """lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
            juillet août septembre octobre novembre décembre an ans année années semaine semaines mois jour
            jours soir matin nuit matinée soirée après-midi midi""",
        pos.ACCORDING: "selon d'après dixit",
        pos.NOUN: f"même mêmes personne café marché comité santé côté fierté volonté beauté traité arrêté {_PAPERS}",
        pos.VERB: " ".join([*_VERBS.split(), *FRENCH_VERBS.infinitives, *_REFLEXIVE, *FRENCH_REFLEXIVE.infinitives]),
        pos.SAY_PART: " ".join(["appris", *FRENCH_VERBS.participles, *FRENCH_REFLEXIVE.participles]),
        pos.SAY: " ".join([*(FRENCH_VERBS.finite - FRENCH_NOUNS), *(FRENCH_VERBS.gerunds - _DESCRIBING)]),
        pos.SAY_OR_NOUN: " ".join([*FRENCH_NOUNS, *(_COMPOUNDS.keys() - FRENCH_VERBS.infinitives)]),
    }
)

FRENCH = LanguageTables(
    code="fr",
    tags=_TAGS,
    endings=(
        ("ment", pos.ADV),
        ("ité", pos.NOUN),
        ("auté", pos.NOUN),
        ("iété", pos.NOUN),
        ("erté", pos.NOUN),
        ("aient", pos.VERB),
        ("ait", pos.VERB),
        ("èrent", pos.VERB),
        ("irent", pos.VERB),
        ("é", pos.VERB),
    ),
    sure_infinitives=("er", "ir", "oir", "être", "ettre", "endre", "uire", "aindre", "ondre"),
    no_views=frozenset((("à", "propos"), ("en", "termes"))),
    stresses=True,
    say_infinitives=FRENCH_VERBS.infinitives,
    before_narrative=frozenset("et puis avant".split()),
    doubtful_endings=("ment",),
    people=FRENCH_PEOPLE | FRENCH_PEOPLES,
    people_endings=("iste", "istes", "logue", "logues", "teur", "teurs", "trice", "trices"),
    papers=frozenset(_PAPERS.split()),
    genders=_PRONOUNS,
    articles=frozenset(
        "le la les l' l’ un une des son sa ses leur leurs ce cet cette ces notre nos mon ma mes".split()
    ),
    links=frozenset("de du des d' d’".split()),
    views=frozenset("yeux avis dires mots sens termes propos goût".split()),
    cites=frozenset(),
    things=frozenset("cela ça ceci ce c' c’".split()),
    limiting=frozenset("ne n' n’".split()),
    denying=frozenset("pas plus jamais point guère rien nullement aucunement".split()),
    measures=frozenset(
        """âge âges besoin besoins calendrier cas catégorie catégories circonstance circonstances classe classes
        condition conditions contexte contextes coutume critère critères définition définitions degré degrés
        disponibilité disponibilités dispositif emplacement endroit endroits envie envies époque époques espèce
        espèces évolution façon fonction formule formules gabarit genre goût goûts gravité grille hasard heure heures
        horaire horaires humeur humeurs importance lieu lieux logique manière mesure méthode méthodes modalité
        modalités mode modèle modèles mois moment moments montant montants moyen moyens nature niveau niveaux nombre
        norme normes ordre origine pays période périodes plan position pratique pratiques prescription principe
        principes priorité priorités probabilité procédé procédure procédures processus profil profils protocole
        qualité quartier quartiers rang règle règles régions résultat revenu revenus rythme saison saisons schéma
        schémas secteur secteurs sensibilité sexe situation situations stade standard standards superficie système
        tarif tarifs technique techniques température terme termes territoire territoires thème tour tradition
        traditions tranche type types usage usages valeur valeurs variante version versions volonté vraisemblance
        zone zones""".split()
    ),
    elisions=frozenset("l d qu n s c j m t jusqu lorsqu puisqu quelqu presqu".split()),
    titles={
        "m": "m",
        "mm": "m",
        "monsieur": "m",
        "sir": "m",
        "lord": "m",
        "roi": "m",
        "prince": "m",
        "pape": "m",
        "mgr": "m",
        "monseigneur": "m",
        "frère": "m",
        "père": "m",
        "me": "",
        "dr": "",
        "pr": "",
        "mme": "f",
        "mmes": "f",
        "madame": "f",
        "mlle": "f",
        "lady": "f",
        "sœur": "f",
        "reine": "f",
        "princesse": "f",
    },
    compounds=dict.fromkeys(FRENCH_VERBS.infinitives, _MODALS) | _REFLEXIVE | _COMPOUNDS,
    thinking=FRENCH_THINKING,
    done_to_self=FRENCH_DONE_TO_SELF,
    feeling=FRENCH_REFLEXIVE.finite | FRENCH_REFLEXIVE.participles,
    infinitive_endings=("er", "ir", "re", "oir"),
    before_infinitives=frozenset(("de", "d'", "d’", "")),
    agents=frozenset(("par",)),
    impersonal=frozenset(("on",)),
    peoples=FRENCH_PEOPLES,
    bodies=FRENCH_BODIES,
    stand_ins=frozenset(
        """agence association banque club collectif compagnie confédération coopérative entreprise enseigne fédération
        firme fondation formation groupe institution institut ligue ong organisation parti plateforme société
        syndicat université""".split()
    ),
    indefinites=frozenset("un une des".split()),
    article_genders={"le": "m", "ce": "m", "la": "f", "cette": "f", "du": "m", "au": "m"},
    first_names=FRENCH_FIRST_NAMES,
    before_nouns=_BEFORE_NOUNS,
    opinions=frozenset(("pour",)),
    resumes=frozenset(("ainsi", "c'est")),
    plural_openers=frozenset(
        """les des ses leurs ces nos certains certaines plusieurs quelques deux trois quatre cinq ils elles nous
            ceux celles ceux-ci celles-ci tous toutes""".split()
    ),
    plural_endings=("ent", "ont"),
    name_words=FRENCH_NAME_WORDS,
    adjectives_follow=True,
)
