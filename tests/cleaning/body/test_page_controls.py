"""Lines that serve to use the page: of players, counters, forms, polls, and what other sites show."""

from collections.abc import Callable

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.page_controls import is_control, label_controls
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block, Label

Labelled = Callable[..., list[tuple[str, str]]]

CONTROLS = [
    *("0:00", "0:00 / 3:45", "-0:00", "-:-", "--:-- / --:--", "Current Time 0:00", "Loaded: 0%", "720p", "▶ 2:35"),
    *("Video Player is loading.", "This is a modal window.", "Stream Type LIVE", "Play Video", "Watch video 1:20"),
    *("Your browser does not support the video tag.", "Duration: 2:35 min", "captions off, selected", "Unmute"),
    *("Video-Player wird geladen …", "Ihr Browser unterstützt dieses Video nicht.", "Video (2:35)", "Länge: 1:02:35"),
    *("Votre navigateur ne supporte pas la vidéo.", "Lire la vidéo", "Tu navegador no soporta el vídeo."),
    *("Il tuo browser non supporta il video.", "Seu navegador não suporta o vídeo.", "Video afspelen"),
    *("Din webbläsare stöder inte video.", "Afspil video", "Odtwórz wideo", "動画を再生", "再生時間：2:35"),
    *("3 min read", "Reading time: 4 minutes", "5-minute read", "Listen (5 min)", "Listen to this article · 5 min"),
    *("Lesezeit: 4 Minuten", "4 Min. Lesezeit", "Artikel anhören", "Temps de lecture : 4 min", "4 minutes de lecture"),
    *("Tiempo de lectura: 4 min", "Tempo di lettura: 4 minuti", "4 min de leitura", "Leestijd: 4 minuten"),
    *(
        "Lästid: ca 4 min",
        "Lesetid: 4 minutter",
        "Læsetid: 4 min.",
        "Czas czytania: 4 min",
        "この記事は約4分で読めます。",
    ),
    *("1.2K shares", "Comments (12)", "12 Comments", "Shares: 40", "12 Kommentare", "Kommentare (0)", "3 mal geteilt"),
    *("12 commentaires", "Aucun commentaire", "12 comentarios", "12 commenti", "3 comentários", "12 reacties"),
    *("Inga kommentarer", "3 kommentarer", "12 komentarzy", "コメント（12）"),
    *("Your email address", "Enter your email", "Password *", "Name*", "Remember me", "Forgot password?"),
    *("Your email address will not be published. Required fields are marked *", "Ihre E-Mail-Adresse", "Vorname *"),
    *("Mot de passe oublié ?", "Tu correo electrónico", "Password dimenticata?", "Seu e-mail", "Wachtwoord vergeten?"),
    *("Afghanistan Åland Islands Albania Algeria American Samoa Andorra", "Select your country"),
    *("Mit dem Laden des Videos akzeptieren Sie die Datenschutzerklärung von YouTube.", "YouTube immer entsperren"),
    *("Externer Inhalt von Instagram", "Empfohlener redaktioneller Inhalt", "Skip Twitter post by The Quay"),
    *("To view this content you need to accept cookies.", "Afficher le contenu de YouTube", "Inhoud tonen"),
    *("Loading poll …", "Vote now", "Total votes: 120", "Jetzt abstimmen", "Voir les résultats", "Ver resultados"),
    *("Seek to live, currently behind live", "View all 12 comments", "No comments yet", "Passwort vergessen?"),
    *("Umfrage wird geladen …", "Noch keine Kommentare", "La vidéo n’est plus disponible.", "Écouter cet article"),
    *("Votre adresse de messagerie", "Pour voir ce contenu, acceptez les cookies", "Chargement du sondage …"),
    *("Reproducir el vídeo", "Escuchar esta noticia", "Sin comentarios", "¿Olvidaste tu contraseña?", "Vota aquí"),
    *("Ver el contenido externo", "Para ver este contenido acepte las cookies", "Cargando la encuesta …"),
    *("Guarda il video", "Lettura in 4 minuti", "Nessun commento", "Il tuo indirizzo e-mail non sarà pubblicato."),
    *("Mostra contenuto esterno", "Per vedere questo contenuto", "Vedi i risultati", "Caricamento del sondaggio"),
    *("Assistir o vídeo", "Ouvir a notícia", "Nenhum comentário", "Esqueci minha senha", "Mostrar conteúdo externo"),
    *("Para ver este conteúdo", "Vote agora", "Carregando a enquete …"),
    *("Deze video is niet meer beschikbaar.", "Luister naar dit artikel", "Nog geen reacties", "Vul je e-mailadres in"),
    *("Deze inhoud wordt zonder uw toestemming niet getoond.", "Bekijk de uitslag", "Poll wordt geladen …"),
    *("Spela upp videon", "Lyssna på artikeln", "Lösenord *", "Glömt lösenordet?", "Visa innehåll", "Rösta nu"),
    *("Innholdet kan ikke vises uten samtykke", "Vis resultat", "Lyd fra", "Lytt til saken", "Passord *"),
    *("E-mailadressen bliver ikke publiceret", "Film (2:35)", "Posłuchaj artykułu", "Brak komentarzy", "Hasło *"),
    *("Nie pamiętasz hasła?", "Pokaż treść", "Głosuj teraz!", "Pokaż wyniki"),
    *(
        "この記事を聴く",
        "コメントはまだありません。",
        "パスワード（必須）",
        "パスワードをお忘れの方",
        "投票する",
        "結果を見る",
    ),
]


@pytest.mark.parametrize("line", CONTROLS)
def test_a_line_that_serves_to_use_the_page_is_known(line: str) -> None:
    assert is_control(line)


PROSE = [
    *("The harbour opened at 0:00 on Sunday.", "19:30 / 20:15", "18:37", "2:35", "3:2", "Play", "Vote", "Stem"),
    *("The video player is loading gulls onto the quay.", "Watch the video of the gulls at the quay today"),
    *("Your browser history tells the harbour what you read.", "Does your browser support the video tag?"),
    *("A 3 min read is what the harbour master allows himself.", "Reading time is over", "Cook for 4 min"),
    *("12 boats", "Comments on the harbour (12 pages)", "The minister had 12 comments to make.", "1,204 votes"),
    *("12 Stimmen", "Email", "Name", "Password managers compared", "Your name is on the list", "Duration: 45 min"),
    *("Dauer: 2 Stunden", "External harbours of the north", "Vote now or wait for years, the mayor says."),
    *("Afghanistan, Albania and Algeria signed the harbour treaty.", "Abstimmen und gewinnen im Hafen", "Lecture"),
]


@pytest.mark.parametrize("line", PROSE)
def test_what_tells_something_is_none(line: str) -> None:
    assert not is_control(line)


def test_a_longer_line_is_none() -> None:
    assert is_control("Mit dem Laden des Videos akzeptieren Sie " + "x" * 80)
    assert is_control("Afghanistan Albania Algeria ".ljust(180, "x"))
    assert not is_control("Afghanistan Albania Algeria ".ljust(181, "x"))


@pytest.mark.parametrize(
    ("start", "taken", "is_one"), [(12, (), True), (13, (), False), (13, (0,), True), (0, (), True)]
)
def test_controls_are_looked_for_in_the_text_and_twelve_lines_above(
    start: int, taken: tuple[int, ...], is_one: bool
) -> None:
    blocks = [Block("3 min read" if not order else "Boats", order) for order in range(20)]
    labels = BlockLabels(blocks, read_block_features(blocks))
    scores = BlockScores([0.9] * 20, [], learnt_tables().text)
    label_controls(labels, ArticleSpan(frozenset(taken), range(start, 20), scores))
    assert (labels.label_of(0) is Label.FURNITURE) is is_one


def test_controls_between_paragraphs_are_none_of_the_text(label_text: Labelled) -> None:
    lines = [
        "Harbour reopens after the storm",
        "The harbour of Port Hallow has reopened after the storm, the council said on Monday evening.",
        "3 min read",
        "Ferries will run again from Tuesday, and the market on the quay returns at the end of the week.",
        "Loaded: 0%",
        "Fishermen had waited for nine days until the last of the wrecks was towed away from the entrance.",
    ]
    given = dict(label_text(*lines))
    assert given["3 min read"] == given["Loaded: 0%"] == "furniture"
    assert given[lines[3]] == given[lines[5]] == "paragraph"
