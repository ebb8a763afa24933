"""French nouns for people and for bodies that speak, with all their forms, and frequent first names: data only."""

from reader.annotating.languages.noun_forms import inflected

_ENDINGS = (
    ("teur", "teur teurs trice trices teuse teuses teure teures"),
    ("seur", "seur seurs seuse seuses seure seures"),
    ("eur", "eur eurs euse euses eure eures"),
    ("eux", "eux euse euses"),
    ("er", "er ers ère ères"),
    ("ien", "ien iens ienne iennes"),
    ("éen", "éen éens éenne éennes"),
    ("on", "on ons onne onnes"),
    ("if", "if ifs ive ives"),
    ("el", "el els elle elles"),
    ("al", "al aux ale ales"),
    ("ef", "ef efs effe effes"),
    ("e", "e es"),
    ("", "- s e es"),
)
_PERSONS = inflected(
    """abbé abonné académicien accusateur accusé acheteur acteur activiste adhérent adjoint administrateur adolescent
    adversaire agent agresseur agriculteur allié alpiniste amateur ambassadeur ami amiral analyste ancien animateur
    anthropologue apiculteur arbitre archevêque architecte archiviste archéologue artisan artiste assaillant
    assistant associé assureur astronaute astronome athlète attaché attaquant auditeur auteur automobiliste avocat
    banquier baron beau-père belle-mère benjamin biologiste blessé blogueur boulanger bourgmestre boxeur braqueur
    brigadier buraliste bâtonnier bénévole cadet cadre camarade cambrioleur candidat capitaine cardinal cardiologue
    caricaturiste caïd centenaire centriste champion chancelier chanteur chauffeur chef chercheur chimiste
    chirurgien choriste chorégraphe chroniqueur chrétien cinéaste citoyen client climatologue coach coauteur
    cofondateur collaborateur collectionneur collègue colonel commandant commentateur commerçant commissaire
    communiste compagnon compositeur comédien concepteur concurrent conducteur confrère conférencier conseiller
    conservateur consommateur constitutionnaliste consul consultant contestataire contrôleur coordinateur
    coordonnateur copain correspondant coureur cousin couturier criminologue critique créateur créatif cuisinier
    curateur curé cycliste danseur demi-frère dentiste dermatologue dessinateur diplomate directeur dirigeant
    dissident docteur donateur douanier doyen dramaturge défenseur délégué démocrate démographe député détaillant
    détective détenu développeur employeur employé enfant enquêteur enseignant entraîneur entrepreneur envoyé
    essayiste eurodéputé exilé expert exploitant fan femme fermier fille fils financier fonctionnaire fondateur
    footballeur forain formateur frère féministe galeriste garagiste garde gardien garçon gendarme gestionnaire
    gouverneur grand-mère grand-père graphiste greffier grossiste guide gynécologue général généticien géographe
    géologue géopolitologue gérant habitant handballeur historien homme horticulteur humoriste hôte hôtelier
    illustrateur imam immunologue industriel indépendantiste infectiologue infirmier influenceur ingénieur insoumis
    inspecteur instituteur interlocuteur internaute interne intervenant intéressé inventeur investisseur jardinier
    jeune joueur journaliste juge juriste juré kinésithérapeute leader lecteur libraire licencié lieutenant
    lieutenant-colonel linguiste lobbyiste locataire logisticien lycéen magicien magistrat maire major maman manager
    mandataire manifestant maraîcher marchand mari marin maréchal mathématicien maître membre migrant militaire
    militant milliardaire ministre missionnaire modérateur moine monarque moniteur musicien musulman mère mécanicien
    médecin médiateur naturaliste navigateur neurologue neveu nièce nonagénaire notaire nutritionniste négociant
    négociateur observateur octogénaire océanographe officier oncle opposant opérateur orateur organisateur
    ornithologue otage ouvrier paléontologue papa pape parent parlementaire parolier parrain partenaire partisan
    passager passant pasteur patient patriarche patriote patron paysan peintre pharmacien philosophe photographe
    physicien pilote pizzaïolo plaignant policier politicien politique politologue pompier porte-drapeau
    porte-parole postier poète praticien premier premier-ministre prince princesse proche procureur producteur prof
    professeur professionnel promoteur prophète propriétaire proviseur préfet prélat présentateur président prévenu
    prêtre psychanalyste psychiatre psychologue père pédiatre pédopsychiatre pêcheur quadragénaire quinquagénaire
    rabbin randonneur rappeur rapporteur recteur reine rejeton religieux repreneur représentant rescapé responsable
    ressortissant restaurateur retraité riverain roi romancier routier rugbyman réalisateur récidiviste rédacteur
    réfugié républicain résident résistant révolutionnaire sage saisonnier salarié sauveteur scientifique sculpteur
    scénariste secouriste secrétaire septuagénaire sergent serveur sexagénaire sismologue skieur slameur socialiste
    sociologue soignant soldat sommelier souverain spectateur sportif spécialiste stagiaire stratège styliste
    substitut successeur sultan suppléant supporter supporteur supérieur surfeur surveillant survivant suspect
    sympathisant syndicaliste sélectionneur sénateur sœur technicien tennisman théologien thérapeute titulaire
    touriste toxicologue trader traducteur trafiquant traiteur trentenaire trésorier tueur tuteur tutrice témoin
    ténor universitaire urbaniste urgentiste urologue usager utilisateur vacancier vainqueur vendeur veuf veuve
    vice-président victime vigneron villageois virologue visiteur viticulteur voisin volcanologue volontaire
    voyageur vétéran vétérinaire youtubeur zoologue écologiste économiste écrivain éditeur éditorialiste éducateur
    électeur éleveur élu élève émissaire énarque épidémiologiste épouse époux équipier étudiant évêque""",
    _ENDINGS,
) | frozenset(
    """ado ados autrice autrices chasseresse chasseresses doctoresse doctoresses mairesse mairesses maîtresses
    poétesse poétesses prêtresse prêtresses avocate-conseil députée-maire député-maire sénateur-maire échevin échevins
    échevine échevines syndic syndics syndique syndiques préfète préfètes édile ombudsman whip whips
    caquiste caquistes péquiste péquistes avocat-conseil cheffe cheffes combattant combattants
    comtesse contesse copine copines dame dames dg djihadiste djihadistes drh duc
    duchesse fidèle fidèles flic flics garde-chasse gens héros héroïne
    insurgés jeunes madame maires-adjoints maîtresse mesdames messieurs ministre-président monsieur parents pdg
    porte-paroles princesse princesses pro procureure procureures pros psy psys rebelle rebelles reine reines
    rugbymen taulier toubib travailleurs vice-amiral vice-ministre vice-premier vice-première vices-présidents écolo
    écolos édile édiles""".split()
)
FRENCH_BODIES = frozenset(
    """académie accusation administration agence aile alliance ambassade antenne archidiocèse armée assemblée
    association autorité autorités banque barreau brigade bureau bâtonnat cabinet camp cellule centrale chambre
    chancellerie clan clientèle club coalition collectif collectivité collègues comité commissariat commission commune
    compagnie confédération congrès conseil consortium constructeur coopérative coordination copropriété couple cour
    diocèse diplomatie direction droite duo défense délégation département enseigne entourage entreprise entreprises
    extrême-droite exécutif fabricant famille familles filiale firme fondation forum fédération gauche gendarmerie
    gouvernement groupe groupement groupes géant hebdomadaire hiérarchie hôpital instance institut institution
    institutions intersyndicale journal juridiction jury justice justices kremlin laboratoire ligue ligues magazine
    mairie majorité majors marque matignon mensuel média médias ministère mouvement mouvements municipalité métropole
    observatoire office ombudsman ong onu opposition organisation organisations parlement parquet parti partis patronat
    pentagone personnel plateforme police population pouvoir presse préfecture présidence public quotidien radio
    rectorat rédaction régie région régulateur secrétariat services société sociétés source sources start-up supporters
    syndicat syndicats sénat tandem tribunal trio télévision union université vatican ville voyagiste école éditeur
    église élysée équipe équipementier établissement état-major""".split()
)
FRENCH_PEOPLES = inflected(
    """africain albanais algérien allemand américain andorran anglais angolais argentin arménien asiatique australien
    autrichien azerbaïdjanais basque belge béninois biélorusse bolivien bosnien brésilien breton britannique bruxellois
    bulgare burkinabè burundais cambodgien camerounais canadien catalan centrafricain chilien chinois chypriote
    colombien comorien congolais coréen corse croate cubain danois djiboutien écossais égyptien émirati équatorien
    érythréen espagnol estonien éthiopien européen finlandais flamand français gabonais gambien genevois géorgien
    ghanéen grec guatémaltèque guinéen haïtien hollandais hondurien hongrois indien indonésien irakien iranien irlandais
    islandais israélien italien ivoirien jamaïcain japonais jordanien kazakh kényan kosovar kurde koweïtien laotien
    letton libanais libérien libyen liégeois lituanien londonien luxembourgeois lyonnais macédonien malaisien malgache
    malien maltais marocain marseillais mauricien mauritanien mexicain moldave monégasque mongol monténégrin
    mozambicain namibien néerlandais népalais new-yorkais nicaraguayen nigérian nigérien nord-coréen norvégien
    ougandais pakistanais palestinien panaméen paraguayen parisien péruvien philippin polonais portugais qatari
    québécois romain roumain russe rwandais salvadorien saoudien sénégalais serbe singapourien slovaque slovène
    somalien soudanais sud-africain sud-coréen suédois suisse syrien taïwanais tanzanien tchadien tchèque thaïlandais
    togolais toulousain tunisien turc ukrainien uruguayen valaisan vaudois vénézuélien vietnamien wallon yéménite
    zambien zimbabwéen""",
    _ENDINGS,
) | frozenset("grecque grecques turque turques franc-comtois".split())
FRENCH_PEOPLE = frozenset(
    form
    for noun in _PERSONS | FRENCH_BODIES
    for form in ((noun, f"ex-{noun}", f"vice-{noun}") if noun in _PERSONS else (noun,))
)
_WOMEN = """Adèle Adeline Agathe Agnès Alexandra Alice Aline Alison Amandine Amélie Anaïs Andrée Angèle Anne Annick
    Annie Ariane Armelle Arlette Astrid Aude Audrey Aurélie Aurore Axelle Béatrice Bénédicte Bernadette Blandine
    Brigitte Capucine Carine Carole Caroline Catherine Cécile Céline Chantal Charlotte Chloé Christelle Christiane
    Christine Claire Clara Claudine Clémence Clémentine Clotilde Colette Constance Coralie Corinne Danièle Danielle
    Delphine Denise Diane Dorothée Édith Edith Éliane Élisabeth Elisabeth Élise Elise Élodie Elodie Éloïse
    Elsa Émilie Emilie Emmanuelle Estelle Esther Eugénie Ève Eve Évelyne Fabienne Fanny Fatou Fatima Fatoumata Flavie
    Florence Françoise Frédérique Gabrielle Gaëlle Geneviève Ghislaine Gisèle Hélène Héloïse Henriette Huguette Inès
    Ingrid Irène Isabelle Jacqueline Jade Jeanne Jocelyne Joëlle Josette Josiane Judith Julie Juliette Justine Karine
    Laetitia Laure Laurence Léa Liliane Lise Louise Lucie Lucile Lydie Madeleine Magali Manon Marguerite Marianne Marie
    Marielle Marine Marion Marlène Marthe Martine Mathilde Maud Mélanie Mélissa Michèle Micheline Mireille Monique
    Morgane Muriel Myriam Nadège Nadine Nathalie Nicole Noémie Océane Odette Odile Olympe Ophélie Pascale Patricia
    Paulette Pauline Raymonde Rachel Régine Rokhaya Rose Roselyne Ségolène Séverine Simone Solange Solène Sophie
    Stéphanie Suzanne Sybille Sylvie Sylviane Thérèse Valérie Véronique Victoire Virginie Viviane Yolande Yvette Yvonne
    Zoé Aminata Aïssata Awa Mariama Khadija Leïla Salomé"""
_MEN = """Abdou Abdoulaye Adrien Aimé Alain Albert Alexandre Alexis Alphonse Amadou André Antoine Antonin Armand Arnaud
    Arthur Auguste Augustin Aurélien Baptiste Barthélemy Basile Bastien Benjamin Benoît Bernard Bertrand Boris Boubacar
    Bruno Cédric César Charles Cheikh Christian Christophe Clément Cyril Damien Daniel David Denis Didier
    Édouard Edouard Éloi Émile Emile Emmanuel Éric Eric Étienne Etienne Eugène Fabien Fabrice Félix Fernand Florent
    Florian Francis Franck François Frédéric Gabriel Gaël Gaëtan Gaston Gautier Georges Gérald Gérard Germain Ghislain
    Gilbert Gilles Grégoire Grégory Guillaume Gustave Guy Henri Hervé Hubert Hugo Hugues Ibrahima Idrissa Ismaël Issa
    Ivan Jacques Jean Jérémie Jérémy Jérôme Joël Jonathan Jordan Joseph Jules Julien Kevin Laurent Léo Léon Léonard
    Lionel Loïc Louis Luc Lucas Lucien Ludovic Macky Mamadou Manuel Marc Marcel Martin Mathieu Matthieu Maurice Maxime
    Michel Moussa Nathan Nicolas Noël Olivier Oumar Ousmane Pascal Patrice Patrick Paul Philippe Pierre Quentin Raoul
    Raphaël Raymond Rémi Rémy René Richard Robert Robin Roger Roland Romain Roméo Rudi Samuel Sébastien Serge Simon
    Stanislas Stéphane Sylvain Tanguy Thibault Thibaut Théo Théodore Thierry Thomas Tristan Ulysse Valentin Victor
    Vincent Xavier Yann Yannick Yves Yvan Yvon Zacharie"""
FRENCH_FIRST_NAMES = dict.fromkeys(_WOMEN.split(), "f") | dict.fromkeys(_MEN.split(), "m")
