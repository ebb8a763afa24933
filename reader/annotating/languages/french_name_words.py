"""The words of French before names, terms and charges in quotation marks: data only."""

from reader.annotating.languages.language_tables import NameWords

FRENCH_NAME_WORDS = NameWords(
    named=frozenset(
        """album alliance appellation application association atelier bande bar bateau bistrot boutique brasserie
        café campagne cellule centre certificat chaîne chanson chantier charte chalutier cimetière classe
        coalition collectif collection colloque comédie concept concours convention dispositif documentaire
        dossier émission enseigne entité épisode événement exposition feuilleton festival fête film fonds
        fondation formation forfait frégate gala gang groupe groupuscule hashtag hit hôtel initiative jeu journal
        journée journées label livre logiciel loi long-métrage magasin magazine manga marathon marque missile
        modèle module monument mouvement méthode navire nom notion opération opéra option ouvrage pacte paquebot
        parcours parti pièce plan plateforme podcast poème pôle prime prix produit programme projet quartier
        quotidien réseau restaurant revue roman rubrique saga saison salon scandale sculpture série sigle single
        site société sondage spectacle stade start-up statut statue stratégie symphonie syndrome technique terme
        termes thriller théorie tournoi trilogie trophée variant vidéo virus voilier""".split()
    ),
    naming=frozenset(
        form
        for word in """baptisé rebaptisé surnommé dénommé prénommé intitulé sous-titré estampillé labellisé étiqueté
        floqué autoproclamé""".split()
        for form in (word, word + "e", word + "s", word + "es")
    )
    | frozenset("alias soi-disant pseudo surnom surnoms pseudonyme sobriquet surnomme".split()),
    called=frozenset("dit dite dits dites appelé appelée appelés nommé nommée nommés".split()),
    charged=frozenset(
        """enquête enquêtes information instruction examen poursuivi poursuivie poursuivis poursuivies poursuites
        inculpé inculpée inculpés inculpées inculpation jugé jugée jugés condamné condamnée condamnés condamnées
        condamnation plainte plaintes vue écroué écrouée écroués interpellé interpellée interpellés arrêté arrêtée
        arrêtés chef chefs qualification infraction infractions délit délits crime crimes motif comparaît comparaissait
        comparaître suspecté suspectée suspectés soupçonné soupçonnée soupçonnés prévenu prévenue préventions""".split()
    ),
    charging=frozenset("pour de des d' d’ d".split()),
    before_papers=frozenset("par à au dans chez via".split()),
    terms=frozenset(("gilets jaunes", "gilet jaune", "bonnets rouges", "black blocs", "black bloc", "fake news")),
)
