"""Phrases and words that recur on news pages in several languages: data only, in lower case with straight apostrophes.

What a match means is up to the modules that use them.
"""

BOILERPLATE_LINES = frozenset(
    phrase.strip()
    for phrase in """
    share|share this|share this article|share this story|share on facebook|share on twitter|share on x|share via email
    share on whatsapp|share on linkedin|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|email|e-mail
    print|print this page|copy link|link copied|save|save article|bookmark|comment|comments|no comments
    leave a comment|leave a reply|post a comment|view comments|show comments|load comments|add a comment|reply|report
    subscribe|subscribe now|sign up|sign in|log in|login|log out|register|my account|account|join|donate|newsletter
    newsletters|sign up for our newsletter|sign up to our newsletter|get our newsletter|your email address
    enter your email|email address|follow us|follow|connect with us|contact us|contact|about|about us|careers
    advertise|advertisement|advertising|ad|ads|sponsored|sponsored content|promoted|paid content|paid for by
    menu|main menu|close menu|open menu|close|open|search|go|home|homepage|skip to content|skip to main content
    skip to navigation|jump to content|back to top|top|next|previous|prev|more|see more|show more|load more
    view more|view all|see all|read more|continue reading|click here|learn more|watch|listen|play|pause|mute
    send this to a friend|tags|tag|topics|related topics|filed under|categories|category|in this article
    privacy policy|privacy|terms of use|terms of service|terms|terms and conditions|cookie policy|cookies
    cookie settings|accept|accept all|accept cookies|reject all|manage preferences|i agree|got it|do not sell my info
    all rights reserved|sitemap|site map|rss|faq|help|feedback|report an error|report a typo|corrections
    weather|video|videos|photos|gallery|podcasts|podcast|live|live tv|e-paper|epaper|latest news|breaking news
    teilen|drucken|merken|anmelden|abonnieren|newsletter abonnieren|anzeige|werbung|kommentare|kommentar schreiben
    zum inhalt springen|startseite|suche|menü|impressum|datenschutz|agb|kontakt|nach oben|mehr|mehr anzeigen
    artikel teilen|artikel drucken|zur startseite|cookies akzeptieren|alle akzeptieren
    partager|imprimer|enregistrer|commenter|commentaires|s'abonner|s'inscrire|se connecter|connexion|publicité
    accueil|rechercher|recherche|mentions légales|confidentialité|haut de page|partager cet article|voir plus
    ajouter à vos favoris|réagir|newsletters gratuites|politique de confidentialité|gérer les cookies
    compartir|imprimir|guardar|comentarios|suscríbete|suscribirse|iniciar sesión|regístrate|publicidad|inicio|buscar
    aviso legal|política de privacidad|ver más|volver arriba|comentar
    condividi|stampa|salva|commenti|abbonati|accedi|registrati|pubblicità|cerca|torna su|privacy e cookie
    compartilhar|comentários|assine|entrar|publicidade|início|pesquisar|ver mais
    delen|afdrukken|bewaren|reacties|abonneren|inloggen|registreren|advertentie|zoeken|terug naar boven
    """.strip()
    .replace("\n", "|")
    .split("|")
)
"""Complete lines that are boilerplate, whatever is around them."""

BOILERPLATE_STARTS = (
    "please ensure javascript", "please enable javascript", "enable javascript", "you need to enable javascript",
    "your browser does not support", "this site uses cookies", "we use cookies", "by clicking", "by using this site",
    "by signing up", "by subscribing", "getting your trinity audio", "listen to this article", "audio by ",
    "sign up for", "sign up to", "subscribe to", "subscribe for", "join our", "join the conversation", "follow us on",
    "follow @", "get the latest", "get breaking news", "download our app", "download the app", "click here to",
    "click to share", "copyright ©", "copyright 20", "copyright 19", "© ", "(c) 20", "all rights reserved",
    "reporting by ", "editing by ", "our standards:", "this article was originally published",
    "this story was originally", "originally published", "if you are having trouble", "advertisement",
    "article continues after", "story continues below", "scroll to continue", "continue reading below",
    "already a subscriber", "not a subscriber", "to continue reading", "this content is only available",
    "you have reached your", "powered by ", "loading", "posted in ", "filed under", "tags:", "topics:", "categories:",
    "related topics", "more on:", "comments are closed", "be the first to comment", "leave a comment",
    "log in to comment", "please read our comment", "view the discussion thread", "send tips to", "have a news tip",
    "got a tip", "do you have a story", "contact the reporter", "email the author", "we value your privacy",
    "you must be logged in", "thank you for reading", "support our journalism", "support independent", "skip to ",
    "wir verwenden cookies", "abonnieren sie", "melden sie sich", "lesen sie auch den newsletter",
    "alle rechte vorbehalten", "mehr zu diesem artikel im", "nous utilisons des cookies", "abonnez-vous",
    "inscrivez-vous", "tous droits réservés", "cet article est réservé", "utilizamos cookies", "suscríbase",
    "suscríbete", "todos los derechos reservados", "tutti i diritti riservati", "iscriviti",
    "todos os direitos reservados", "alle rechten voorbehouden",
)  # fmt: skip
"""Beginnings of boilerplate lines, unless in quotation marks."""

BOILERPLATE_PARTS = (
    "newsletter", "by email", "in your inbox", "to your inbox", "sign up", "got a story", "subscribers only",
    "all rights reserved", "free trial", "privacy policy", "terms of use", "accept cookies", "your browser",
    "is loading", "turn on notifications", "per e-mail", "in ihr postfach", "par e-mail", "par courriel", "boletín",
    "nieuwsbrief",
)  # fmt: skip
"""Found anywhere in a short line, these mark an invitation or a notice by the site."""

RAIL_HEADINGS = frozenset(
    phrase.strip()
    for phrase in """
    don't miss|up next|latest|latest news|latest stories|the latest|more news|more stories|more headlines|top stories
    top news|most read|most popular|most viewed|most shared|most commented|popular|popular stories|popular now
    trending|trending now|trending stories|trending news|related|related stories|related articles|related news
    related content|related coverage|related links|related posts|read next|read more|read also|also read|see also
    you may also like|you might also like|you may like|recommended|recommended for you|recommended stories
    recommended reading|recommended videos|editor's pick|editor's picks|editors' picks|editor's choice|more from
    in other news
    more like this|more on this story|more on this topic|more in this section|further reading|keep reading
    what to read next
    next story|next article|next up|previous article|previous story|other stories|other news|in case you missed it|icymi
    must read|must reads|featured|featured stories|featured articles|headlines|just in|breaking|recent posts
    recent stories
    recent articles|recent news|stories for you|for you|around the web|from around the web|from our partners|elsewhere
    mehr zum thema|zum thema|lesen sie auch|lesen sie mehr|mehr lesen|meistgelesen|meistgelesene artikel
    das könnte sie auch interessieren
    das könnte sie interessieren|aktuelles|neueste artikel|weitere artikel|weitere themen|weitere meldungen
    auch interessant|mehr aus
    empfehlungen|empfehlungen der redaktion|verwandte artikel|verwandte themen|top-themen|mehr nachrichten
    à lire aussi|a lire aussi|lire aussi|les plus lus|le plus lu|les plus lues|sur le même sujet|sur le même thème
    à la une
    à lire ensuite|nos articles|articles liés|dans la même rubrique|en continu|à découvrir|lire la suite|notre sélection
    te puede interesar|le puede interesar|lo más leído|lo más visto|más noticias|noticias relacionadas|lee también
    lea también
    más leídas|últimas noticias|más información|artículos relacionados|relacionados|además
    leggi anche|i più letti|articoli correlati|ultime notizie|potrebbe interessarti|da non perdere
    leia também|leia mais|mais lidas|notícias relacionadas|veja também|últimas notícias
    lees ook|lees verder|meest gelezen|meer nieuws|gerelateerd|aanbevolen
    関連記事|関連ニュース|あわせて読みたい|アクセスランキング|最新ニュース|おすすめ|人気記事|相关新闻|相关阅读|推荐阅读|热门文章
    """.strip()
    .replace("\n", "|")
    .split("|")
)
"""Headings of lists of related stories, without the colon."""

RAIL_HEADING_STARTS = ("more from ", "more on ", "more in ", "more about ", "latest in ", "latest from ",
                       "trending in ", "most read in ", "popular in ", "related to ", "mehr aus ", "mehr von ",
                       "mehr zu ", "lire aussi dans ", "más de ", "más sobre ", "altro da ", "meer over ",
                       "meer uit ")  # fmt: skip
"""Beginnings of such headings."""

BYLINE_STARTS = (
    "by ", "by: ", "written by ", "authored by ", "article by ", "words by ", "story by ", "reported by ", "text by ",
    "posted by ", "author: ", "authors: ", "autorin/autor ", "from ", "von ", "text: ", "par ", "por ", "di ", "door ",
    "av ", "af ", "von: ", "autor: ", "autorin: ", "auteur: ", "written by: ", "words by: ", "story by: ",
    "posted by: ", "analysis by ", "opinion by ", "review by ", "interview by ", "commentary by ", "kommentar von ",
    "ein kommentar von ", "eine analyse von ", "interview: ", "una crónica de ", "propos recueillis par ",
    "geschrieben von ", "erstellt von ", "eingestellt von ", "verfasst von ", "gespeichert von ", "publiziert von ",
    "veröffentlicht von ", "artikel von ", "ein artikel von ", "beitrag von ", "ein beitrag von ", "gastbeitrag von ",
    "ein gastbeitrag von ", "blog beitrag von ", "eine kolumne von ", "ein interview von ", "eine reportage von ",
    "ein essay von ", "aufgezeichnet von ", "autoren: ", "autorinnen: ", "text und fotos: ", "text & fotos: ",
    "text und foto: ", "écrit par ", "publié par ", "rédigé par ", "posté par ", "un article de ", "un texte de ",
    "auteurs: ", "auteure: ", "autrice: ", "texte: ", "escrito por ", "publicado por ", "redactado por ",
    "un artículo de ", "autora: ", "autores: ", "texto: ", "scritto da ", "pubblicato da ", "a cura di ",
    "un articolo di ", "autore: ", "autori: ", "testo: ", "texto de ", "reportagem de ", "autorzy: ", "autorka: ",
    "tekst: ", "napisał ", "napisała ", "geschreven door ", "geplaatst door ", "skrevet av ", "skrevet af ",
    "skriven av ", "penulis: ", "автор: ", "авторы: ", "автори: ", "текст: ", "szerző: ", "autorius: ", "yazar: ",
    "tác giả: ", "συντάκτης: ", "skribent: ", "بقلم: ", "كتب: ", "كتبت: ", "حوار: ", "إعداد: ",
    "autor ", "autorin ", "autoren ", "author ", "authors ",
    "作者：", "作者:", "記者：", "记者：", "文：", "文／", "文/", "取材・文：", "取材・文／",
    "取材・文/", "執筆：", "執筆／", "著者：", "筆者：", "撰文：", "글: ",
)  # fmt: skip
"""Beginnings of bylines. Those that also begin sentences only count in short lines."""

DATE_STARTS = (
    "published", "updated", "last updated", "posted", "first published", "last modified", "modified", "created",
    "date:", "veröffentlicht", "aktualisiert", "stand:", "erstellt", "publié", "mis à jour", "modifié", "publicado",
    "actualizado", "pubblicato", "aggiornato", "atualizado", "gepubliceerd", "bijgewerkt", "laatst bijgewerkt",
    "geplaatst", "publisert", "oppdatert", "publicerad", "uppdaterad", "udgivet", "opdateret",
    "zuerst veröffentlicht", "erschienen am", "opublikowano", "data publikacji", "dodano", "zaktualizowano",
    "aktualizacja", "ostatnia aktualizacja", "publikováno", "aktualizováno", "julkaistu", "päivitetty",
    "опубликовано", "обновлено", "дата публикации", "опубліковано", "оновлено", "yayınlanma", "yayınlandı",
    "güncelleme", "güncellendi", "diterbitkan", "dipublikasikan", "diperbarui", "postado em", "αναρτήθηκε",
    "δημοσιεύτηκε", "ενημερώθηκε", "megjelent", "közzétéve", "frissítve", "publicat", "actualizat",
    "公開日", "公開:", "公開：", "更新日", "最終更新", "掲載日", "发布时间", "發布時間", "更新时间", "更新時間",
    "입력 ", "입력:", "등록 ", "수정 ", "승인 ",
)  # fmt: skip
"""Beginnings of lines that give a date."""

MODIFIED_WORDS = ("updated", "modified", "edited on", "aktualisiert", "stand:", "letzte änderung", "mis à jour",
                  "modifié", "actualizado", "última actualización", "aggiornato", "atualizado", "bijgewerkt",
                  "oppdatert", "uppdaterad", "opdateret", "zaktualizowano", "aktualizacja", "aktualizováno",
                  "päivitetty", "обновлено", "оновлено", "güncelleme", "güncellendi", "diperbarui", "ενημερώθηκε",
                  "frissítve", "actualizat", "更新", "最終更新", "수정")  # fmt: skip
"""Words before the date of the last change."""

PUBLISHED_WORDS = ("published", "posted", "created", "veröffentlicht", "publiziert", "erstellt", "publié",
                   "publicado", "pubblicato", "gepubliceerd", "geplaatst", "publisert", "publicerad",
                   "udgivet", "erschienen", "opublikowano", "data publikacji", "dodano", "publikováno", "julkaistu",
                   "опубликовано", "дата публикации", "опубліковано", "yayınlanma", "yayınlandı", "diterbitkan",
                   "dipublikasikan", "postado", "αναρτήθηκε", "δημοσιεύτηκε", "megjelent", "közzétéve", "publicat",
                   "公開", "掲載", "发布", "發布", "입력", "등록")  # fmt: skip
"""Words before the date of publication."""

ROLE_WORDS = frozenset(
    """staff writer writers reporter reporters correspondent correspondents editor editors columnist contributor
    contributors producer journalist journalists photographer chief senior political business foreign national
    sports science health education bureau desk special guest associate deputy managing digital news agency
    freelance freelancer author authors blogger gardener horticulturist horticulturalist nurse therapist trainer
    coach critic analyst expert economist professor founder cofounder co-founder director manager president
    officer ceo cto cfo coordinator specialist consultant developer engineer designer educator strategist
    executive partner lecturer researcher scientist dietitian nutritionist physician attorney lawyer certified
    registered contributing marketing content technology lifestyle politics crime sport culture travel finance
    economics video social media audience engagement intern fellow editorial newsroom host anchor presenter
    redaktion redakteur redakteurin korrespondent korrespondentin journaliste correspondant correspondante
    rédaction rédacteur rédactrice envoyé envoyée spécial spéciale redactor redactora redacción corresponsal
    periodista enviado redazione inviato inviata giornalista redação repórter jornalista redactie verslaggever
    rechtsanwalt rechtsanwältin projektleiter projektleiterin
    journalistin autor autorin chefredakteur politikredakteur volontär volontärin ressortleiter ressortleiterin
    reporterin und and et y with parliamentary energy climate environment court legal city regional local
    community consumer home affairs assistant trending breaking general investigations investigative data visual
    multimedia property money personal transport defence defense diplomatic security world football cricket
    rugby racing arts music film tv books theatre fashion beauty food wine lead principal head hub supreme""".split()
)
"""Words in bylines that are not names: jobs, desks, connectives."""

AGENCIES = frozenset(
    phrase.strip()
    for phrase in """
    ap|afp|dpa|apa|reuters|pa|upi|efe|ansa|lusa|anp|belga|tt|ntb|ritzau|sda|ats|kna|epd|sid|tass|interfax|xinhua|kyodo
    jiji|yonhap|pti|ani|aap|bloomberg|europa press|associated press|the associated press|press association|pa media
    agence france-presse|agence france presse|deutsche presse-agentur|canadian press|the canadian press
    press trust of india|australian associated press|ians|dpa-afx|keystone-sda|dts|spot on news|anadolu ajansı
    anadolu agency|stt|mti|pap|čtk|cnn wire|agencies|agencias|agenturen|agences|ap news|reuters staff
    """.strip()
    .replace("\n", "|")
    .split("|")
)
"""News agencies as they appear in bylines and datelines."""

BUTTON_WORDS = frozenset(
    """share tweet facebook twitter whatsapp instagram pinterest linkedin telegram youtube reddit email e-mail print
    follow subscribe subscribers newsletter newsletters login comment comments menu home ask question questions
    donate read click download teilen twittern drucken merken kommentare abonnieren anmelden beiträge artikel links
    partager imprimer commentaires compartir imprimir comentarios comentar condividi stampa commenti compartilhar
    delen reacties jaa udostępnij paylaş поделиться""".split()
)
"""Words on buttons and in headings of a site, and in nobody's name."""

NO_AUTHORS = frozenset(
    """admin administrator author authors editor editors staff redaktion redazione redacción rédaction webmaster guest
    anonymous unknown none null undefined by written posted published updated share follow subscribe
    advertisement home menu search more related topics quelle source fuente fonte bron 新規登録 ログイン""".split()
) | {"written by", "kommentar von", "contributions from", "about the author", "im wortlaut", "front page"}
"""Placeholders found in the position of an author's name."""

NO_AUTHOR_STARTS = frozenset(
    "for in at our my your this a an view see more read show all about last latest recent aktuelle eingetragen".split()
)
"""First words of lines found in the position of an author's name: headings and what buttons say."""

ROLE_ENDS = ("redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporterin", "journalist", "redacteur")
"""Endings of job titles."""

PARTICLES = frozenset(
    "de da do dos das del della di du van von der den ter ten zu zur af av bin bint ibn al el la le e y i st".split()
)
"""Lower-case words within names."""

BYLINE_TAILS = (
    "Published", "Updated", "Posted", "Follow", "Contact", "Read more", "View", "Last updated", "Share", "Email",
    "Veröffentlicht", "Aktualisiert", "Publié", "Publicado", "Pubblicato", "Gepubliceerd", "is a", "is the", "is an",
    "covers", "の写真", "記者", "기자", "Kommentare", "Comments",
)  # fmt: skip
"""Words that end the list of names in a byline."""

CREDIT_WORDS = ("photo", "photograph", "photography", "image", "images", "picture", "pictures", "credit", "foto",
                "bild", "getty", "reuters", "shutterstock", "illustration", "courtesy", "photos", "crédit", "archive",
                "pool", "handout")  # fmt: skip
"""Words in picture credits."""

FUNCTION_WORDS = {
    "en": "the and of to in that is was for on with said he she they as at by from it his has have but not",
    "de": "der die das und ist nicht mit von den dem ein eine auf für im sich des auch es zu wird als aus nach",
    "fr": "le la les des et est une un dans que qui pour sur pas avec au par plus ce il elle sont du ont mais",
    "es": "el la los las de que y en un una por con para no se del al es su como más pero lo ha fue",
    "it": "il la di che e un una per con non del della si sono è nel alla dei gli le anche più ha come ma",
    "pt": "o a os as de que e um uma para com não por do da em no na se mais ao foi dos como mas",
    "nl": "de het een en van is dat op te in voor met niet zijn aan er ook die bij om door naar maar wordt hebben",
    "sv": "och att det som en på är av för med den till inte har om ett var jag men så från vid kan nu",
    "no": "og i det som en på er av for med til ikke har om et var å de men så fra ved kan nå den",
    "da": "og i det som en på er af for med til ikke har om et var at de men så fra ved kan nu den",
}
"""The most frequent function words of each language, by ISO 639-1 code: enough to identify a page's language."""
