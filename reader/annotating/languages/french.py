"""The words of French by which speakers are found: data only."""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages.language_tables import LanguageTables, joined, table_of


def _er(verbs: str) -> frozenset[str]:
    """The forms of the third person and the participles of regular verbs in -er."""
    endings = "e ent a èrent ait aient é ée és ant era eront erait".split()
    return frozenset(_stem(verb, ending) + ending for verb in verbs.split() for ending in endings)


def _stem(verb: str, ending: str) -> str:
    """The stem of a verb before an ending: "annonç-a", "juge-ait", but "annonc-e"."""
    stem = verb[:-2]
    if ending[0] in "a" and stem.endswith("c"):
        return stem[:-1] + "ç"
    return stem + "e" if ending[0] in "a" and stem.endswith("g") else stem


_SAYING = joined(
    _er(
        """abonder accuser acquiescer affirmer ajouter alerter analyser annoncer appuyer argumenter articuler asséner
        assurer attester attaquer avancer avouer balayer balancer certifier citer clamer clarifier commenter comparer
        condamner confesser confier confirmer conseiller constater contester corriger critiquer crier déclarer déclamer
        demander dénoncer déplorer désigner détailler développer dévoiler diagnostiquer dicter disserter élucider
        embrayer encourager enchaîner énoncer estimer étayer évaluer évoquer exhorter expliciter expliquer exiger
        exposer exprimer féliciter fustiger glisser gronder hurler implorer indiquer informer insinuer insister
        interpeller interroger invoquer invectiver ironiser jauger juger jurer justifier lâcher lancer lister louer
        manifester marmonner marteler mentionner menacer minimiser moquer motiver murmurer narrer nier noter nuancer
        objecter observer opposer ordonner pester plaider plaisanter pointer préciser prêcher présager proclamer
        professer pronostiquer prononcer prophétiser proposer protester prôner qualifier questionner raconter railler
        raisonner rappeler rapporter rassurer réaffirmer réclamer recommander récuser rectifier redouter réfuter
        regretter relater relativiser remarquer remercier répliquer réprouver résumer rétorquer revendiquer riposter
        saluer scander se-féliciter signaler signer signifier sommer souhaiter soupirer souligner spécifier stipuler
        supplier supposer susurrer synthétiser tacler tancer témoigner tempêter titrer tonner trancher twitter tweeter
        vanter valider verbaliser appeler"""
    ),
    """dit disent disait disaient dira diront disant dirait écrit écrivent écrivait écrivit écrira écrivant répond
    répondent répondit répondait répondu répondant ajoute poursuit poursuivent poursuivait poursuivi poursuivant
    reprend reprenait repris conclut concluent conclu concluait concluant admet admettent admettait admis reconnaît
    reconnaissent reconnaissait reconnu reconnaissant prévient préviennent prévenait prévenu soutient soutiennent
    soutenait soutenu soutenant maintient maintenu maintenait promet promettent promis promettait décrit décrivent
    décrivait défend défendu défendait dément démenti démentait réagit réagi réagissait réagissent prédit craint
    craignent craignait garantit garanti avertit averti avertissait interpelle considère considèrent considérait
    considéré espère espèrent espérait complète complété cède concède concèdent concédait concédé souffle souffla
    révèle révèlent révélait révélé suggère suggérait suggéré réitère réitéré relève relèvent relevait relevé rappelle
    rappellent rappela rappelait rappelé martèle martelé martelait énumère tempère peste s'exclame exclame exclamé
    exclamait s'inquiète inquiète inquiètent inquiétait inquiété s'indigne indigne indigné s'interroge s'insurge
    insurge insurgé s'étonne étonne étonné s'émeut s'agace agace agacé s'emporte emporte s'alarme alarme alarmé s'amuse
    amuse amusé s'enthousiasme enthousiasme réjouit réjoui félicite désole désolé lit lisait sourit plaint
    renchérit renchéri surenchérit préfère prévoit convient convenu convenait estiment entend philosophe
    temporise tranche résume balaie qualifie qualifiait explicité intime intimait reproche reprochait reproché décrète
    décrété assène ironise détaillé récapitule appelle appelé""".split(),
) - frozenset("amuse emporte entend ".split())

_TAGS = table_of(
    {
        pos.DET: """le la les l' un une des son sa ses leur leurs mon ma mes notre nos ce cet cette ces
            chaque aucun aucune""",
        pos.QUANT: "certains certaines plusieurs quelques autre autres deux trois tous toutes beaucoup",
        pos.PRON_SUBJ: "il elle ils elles on nous je j' celui-ci celle-ci",
        pos.PRON: "c' cela ça rien quelqu'un",
        pos.PRON_OBJ: "me m' te t' lui y en nous vous",
        pos.PRON_REFL: "se s'",
        pos.REL: "qui dont lequel laquelle lesquels où",
        pos.THAT: "que qu'",
        pos.ADP: """de du au aux d' à en par pour avec sans sur sous
            dans chez vers contre entre depuis pendant durant dès avant
            après devant derrière lors malgré parmi auprès hors""",
        pos.SCONJ: "quand lorsque lorsqu' puisque si comme car tandis alors pourquoi comment parce",
        pos.CCONJ: "et ou mais ni puis donc or",
        pos.AUX: """a ont avait avaient aura auraient aurait ayant avoir eut ai avons peut peuvent veut doit doivent va
            vont vient viennent pourrait""",
        pos.BE: "est sont était étaient fut furent sera serait été être étant",
        pos.ADV: """ne n' pas plus aussi encore déjà hier aujourd'hui ainsi ensuite enfin toujours jamais même bien
            très également notamment toutefois cependant pourtant seulement ici là demain peut-être presque non oui
            d'abord t""",
        pos.DATE: """lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet
            août septembre octobre novembre décembre an ans année années semaine semaines mois jour jours soir matin
            nuit""",
        pos.ACCORDING: "selon d'après",
        pos.SAY: " ".join(sorted(_SAYING)),
    }
)

FRENCH = LanguageTables(
    code="fr",
    tags=_TAGS,
    endings=(
        ("ment", pos.ADV),
        ("aient", pos.VERB),
        ("ait", pos.VERB),
        ("èrent", pos.VERB),
        ("irent", pos.VERB),
        ("é", pos.VERB),
    ),
    people=frozenset(
        """maire président présidente vice-président vice-présidente ministre premier première secrétaire porte-parole
        directeur directrice chef cheffe leader dirigeant dirigeante dirigeants député députée députés sénateur
        sénatrice élu élue élus conseiller conseillère préfet préfète gouverneur gouverneure roi reine pape évêque
        archevêque cardinal prêtre curé imam rabbin juge magistrat magistrate procureur procureure avocat avocate
        avocats policier policière gendarme commissaire capitaine commandant général colonel soldat militaire médecin
        docteur docteure infirmier infirmière chirurgien chirurgienne professeur professeure enseignant enseignante
        prof instituteur expert experte experts chercheur chercheuse scientifique économiste analyste analystes
        journaliste journalistes écrivain écrivaine auteur auteure autrice poète artiste peintre chanteur chanteuse
        musicien musicienne acteur actrice comédien comédienne réalisateur réalisatrice cinéaste producteur productrice
        entraîneur entraîneuse sélectionneur coach joueur joueuse footballeur attaquant défenseur gardien pilote
        cycliste coureur coureuse athlète champion championne entrepreneur entrepreneure patron patronne pdg gérant
        gérante propriétaire fondateur fondatrice salarié salariée salariés ouvrier ouvrière ouvriers employé employée
        agriculteur agricultrice riverain riveraine riverains habitant habitante habitants citoyen citoyenne homme
        femme jeune enfant garçon fille père mère papa maman fils frère sœur mari épouse époux grand-mère grand-père
        famille victime victimes témoin témoins manifestant manifestante manifestants étudiant étudiante étudiants
        candidat candidate politique chancelier chancelière ambassadeur ambassadrice gouvernement ministère mairie
        parti entreprise société organisation association syndicat syndicats source sources tribunal parquet défense
        commission comité conseil université banque agence quotidien journal hebdomadaire opposition groupe club équipe
        fédération autorités autorité police armée responsable responsables représentant représentante représentants
        coordinateur coordinatrice membre membres activiste militant militante militants collègue ami amie amis
        intéressé intéressée accusé prévenu prévenue suspect spécialiste spécialistes délégué déléguée syndicaliste
        sociologue historien historienne politologue technicien locataire voisin voisine voisins internaute internautes
        ex-ministre ancien ancienne trentenaire quadragénaire quinquagénaire sexagénaire octogénaire animateur
        animatrice présentateur présentatrice""".split()
    ),
    people_endings=("iste", "istes", "logue", "teur", "trice", "ien", "ienne", "iens"),
    papers=frozenset(
        """communiqué lettre rapport document texte note message tweet article arrêt déclaration manifeste étude livre
        plainte entretien interview post vidéo banderole pancarte tribune courrier journal circulaire décret""".split()
    ),
    genders={
        "il": "m",
        "elle": "f",
        "ils": "many",
        "elles": "many",
        "son": "any",
        "sa": "any",
        "ses": "any",
        "on": "any",
        "celui-ci": "m",
        "celle-ci": "f",
        "lui": "any",
    },
    articles=frozenset("le la les l' l’ un une des son sa ses leur leurs ce cet cette ces".split()),
    links=frozenset("de du des d' d’".split()),
    views=frozenset("yeux avis dires mots sens".split()),
    cites=frozenset(),
    elisions=frozenset("l d qu n s c j m t jusqu lorsqu puisqu quelqu presqu".split()),
    titles={"m": "m", "monsieur": "m", "roi": "m", "pape": "m", "mme": "f", "madame": "f", "mlle": "f", "reine": "f"},
)
