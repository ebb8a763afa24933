"""Whole lines that belong to what a page does and not to what it tells, by kind and language: data only.

The patterns are regular expressions in lower case, see `phrase_patterns.py`. Each must match a line from its beginning
to its end: none is a sentence of an article, and none a word that may be a heading or an item of a list.
"""

from reader.cleaning.features.phrase_patterns import Phrases

_COUNT = r"\d[\d.,\s]{0,8}(?:k|m|mil|tsd\.?|mio\.?)?"
_MINUTES = r"(?:ca\.? |about |around |approx\.? |etwa |environ |unos |circa |cerca de |ongeveer |ok\. |< ?|~ ?)?\d{1,3}"
_CLOCK = r"\d{1,3}:\d\d(?::\d\d)?"
_LENGTH = r"[\s:|(]{1,3}(?:" + _CLOCK + r")(?: min\.?)?\)?"
"""Behind the word for a video: how long it is."""
_NUMBER = rf"(?: ?: ?| ?[(\[] ?){_COUNT}[)\]]?"
"""Behind the word for what is counted."""

PLAYERS: Phrases = {
    "any": (
        rf"-?0?0:00(?::00)? ?/ ?-?(?:{_CLOCK}|-?-:-?-)",
        r"-?-?-:-?-(?: ?/ ?-?-?-:-?-)?",
        r"-?0:00",
        r"0?0:00 ?(?:\d ?x ?)?-?0?0:00",
        r"\d{3,4}p",
        r"[▶►⏵]+\s?(?:" + _CLOCK + r")?",
    ),
    "en": (
        r"(?:video|audio|media) player is loading\.?",
        r"this is a modal window\.?",
        r"this modal can be closed by pressing the escape key.{0,40}",
        r"(?:beginning|end|start) of dialog window\..{0,60}",
        r"no compatible source was found for this (?:media|video)\.?",
        r"the media could not be loaded.{0,90}",
        r"(?:current time|duration|remaining time|loaded|progress)[:\s]{1,3}(?:-?" + _CLOCK + r"|\d{1,3}(?:\.\d+)? ?%)",
        r"stream type live",
        r"seek to live, currently behind live",
        r"(?:captions?|subtitles|descriptions)(?: settings)? (?:off|on), (?:selected|opens .{0,40})",
        r"(?:play|pause|stop|watch|start|replay) (?:the )?(?:video|audio|clip)s?(?: (?:" + _CLOCK + r"))?",
        r"(?:tap|click) to (?:unmute|play)(?: (?:the )?video)?",
        r"unmute|picture-in-picture|full ?screen|playback rate|volume \d{1,3} ?%|audio track|skip (?:back|for)ward",
        r"play/pause(?: space)?|keyboard shortcuts|(?:increase|decrease) volume|seek (?:for|back)ward",
        r"(?:video|watch|audio|listen|clip)[\s:|(]{1,3}(?:" + _CLOCK + r")\)?",
        r"(?:duration|length|runtime)[:\s]{1,3}(?:" + _CLOCK + r")(?: (?:min|mins|minutes)\.?)?",
        r"your browser (?:does not|doesn['’]t|cannot|can['’]t) (?:support|play|display|recognize) .{0,70}",
        r"(?:sorry, )?your browser (?:does not|doesn['’]t) support (?:it|this)\.?",
        r"to view this video please enable javascript.{0,90}",
        r"(?:please )?enable javascript to (?:view|see|watch|play) .{0,50}",
        r"if playback doesn['’]t begin shortly, try restarting your device\.?",
        r"an error occurred while retrieving sharing information\..{0,40}",
        r"videos you watch may be added to the tv['’]s watch history.{0,90}",
        r"(?:this|the) video (?:file )?(?:can(?:not|['’]t) be played|is (?:unavailable|loading)).{0,40}",
        r"(?:this )?video is not available in your (?:country|region)\.?",
    ),
    "de": (
        r"(?:video|audio|der video|der)-?\s?player wird geladen.{0,5}",
        r"(?:video|audio|beitrag|podcast|clip) (?:abspielen|starten|pausieren|ansehen|anhören)",
        r"stumm ?schalten|stummschaltung aufheben|ton (?:an|aus|einschalten|ausschalten)|vollbild(?:modus)?",
        r"(?:ihr|dein|der) browser (?:unterstützt|kann) .{0,70}(?:nicht|kein)\b.{0,40}",
        r"(?:video|audio|clip)(?:länge|dauer)?[\s:|(]{1,3}(?:" + _CLOCK + r")(?: min(?:uten)?\.?)?\)?",
        r"(?:dauer|länge|laufzeit|spieldauer)[:\s]{1,3}(?:" + _CLOCK + r")(?: min(?:uten)?\.?)?",
        r"zum (?:abspielen|ansehen|anzeigen) (?:des|dieses) videos? .{0,70}",
        r"(?:das|dieses) video (?:ist (?:leider )?nicht (?:mehr )?verfügbar|kann nicht abgespielt werden)\.?",
    ),
    "fr": (
        r"(?:lire|lancer|regarder|démarrer) (?:la |cette )?vidéo|plein écran|couper le son|activer le son",
        r"(?:votre|ce) navigateur ne (?:supporte|prend|permet|peut) .{0,80}",
        r"(?:vidéo|audio|durée)" + _LENGTH,
        r"le lecteur (?:vidéo )?est en cours de chargement.{0,5}|chargement (?:de la vidéo|du lecteur).{0,5}",
        r"(?:la|cette) vidéo n['’]est (?:pas|plus) disponible\.?",
    ),
    "es": (
        r"reproducir(?: (?:el )?(?:v[íi]deo|audio))|pantalla completa|silenciar|activar (?:el )?sonido",
        r"(?:tu|su|el) navegador no (?:soporta|admite|es compatible|puede) .{0,80}",
        r"(?:v[íi]deo|audio|duración)" + _LENGTH,
        r"cargando (?:el )?(?:reproductor|v[íi]deo).{0,5}|(?:este|el) v[íi]deo no está disponible\.?",
    ),
    "it": (
        r"(?:riproduci|guarda|avvia) (?:il )?video|schermo intero|disattiva (?:l['’])?audio|attiva (?:l['’])?audio",
        r"il (?:tuo|suo) browser non (?:supporta|è in grado|può) .{0,80}",
        r"(?:video|audio|durata)" + _LENGTH,
        r"caricamento (?:del )?(?:video|player).{0,5}|(?:questo|il) video non è (?:più )?disponibile\.?",
    ),
    "pt": (
        r"(?:reproduzir|assistir|iniciar) (?:o )?vídeo|tela cheia|ecrã inteiro|ativar (?:o )?som|desativar (?:o )?som",
        r"(?:o )?seu navegador não (?:suporta|oferece|é compatível|pode) .{0,80}",
        r"(?:vídeo|áudio|duração)" + _LENGTH,
        r"carregando (?:o )?(?:player|vídeo).{0,5}|(?:este|o) vídeo não está disponível\.?",
    ),
    "nl": (
        r"(?:video|audio) afspelen|speel (?:de )?video af|volledig scherm|geluid (?:aan|uit)|dempen",
        r"(?:je|uw|jouw) browser (?:ondersteunt|kan) .{0,80}",
        r"(?:video|audio|duur)" + _LENGTH,
        r"videospeler wordt geladen.{0,5}|deze video is niet (?:meer )?beschikbaar\.?",
    ),
    "sv": (
        r"spela (?:upp )?(?:videon?|klipp(?:et)?)|helskärm|ljud (?:på|av)",
        r"din webbläsare (?:stöd(?:jer|er)|kan) .{0,80}",
        r"(?:video|längd|ljud|speltid)" + _LENGTH,
    ),
    "no da": (
        r"(?:spill av|afspil) (?:video|lyd)(?:en)?|fullskjerm|fuld skærm|lyd (?:på|av|til|fra)",
        r"(?:din|nettleseren din|din browser) (?:nettleser|understøtter|støtter) .{0,80}",
        r"(?:video|lengde|længde|varighet|varighed)" + _LENGTH,
    ),
    "pl": (
        r"odtwórz (?:wideo|film|audio)|pełny ekran|wycisz|włącz dźwięk",
        r"(?:twoja|państwa) przeglądarka nie (?:obsługuje|wspiera) .{0,80}",
        r"(?:wideo|film|czas trwania)" + _LENGTH,
    ),
    "ja": (
        r"(?:動画|音声)を(?:再生(?:する)?|見る)|ミュート(?:解除)?|全画面(?:表示)?|フルスクリーン",
        r"お使いのブラウザ.{0,30}(?:対応|サポート)(?:して|されて)(?:い)?(?:ません|ない).{0,5}",
        r"(?:再生時間|動画)[\s:：|(]{1,3}(?:" + _CLOCK + r")\)?",
    ),
}
"""Of players of videos and sound."""

READING_TIMES: Phrases = {
    "en": (
        rf"(?:(?:estimated |average )?reading time|read time|read|listen|length)[:\s(–-]{{0,3}}{_MINUTES}"
        r"[\s-]{0,2}(?:min|mins|minutes?)\.?(?: read| \d{1,2} sec(?:ond)?s?)?\)?",
        rf"{_MINUTES}[\s-]{{0,2}}(?:min|mins|minutes?)\.?[\s-]?(?:to )?(?:read|listen|watch|reading time)(?:ing)?",
        rf"(?:listen to|hear) (?:this |the )?(?:article|story)(?:[\s:(·–-]{{1,3}}{_MINUTES} ?(?:mins?|minutes?)\)?)?",
    ),
    "de": (
        rf"(?:geschätzte )?(?:lesezeit|lesedauer|vorlesezeit|hördauer)[:\s]{{0,3}}{_MINUTES} ?(?:min|minuten?)\.?",
        rf"{_MINUTES} ?(?:min|minuten?)\.? (?:lesezeit|lesedauer|lesen)",
        r"(?:artikel|beitrag|text) (?:anhören|vorlesen(?: lassen)?)",
    ),
    "fr": (
        rf"(?:temps|durée) de lecture(?: estimée?)?[:\s]{{0,3}}{_MINUTES} ?(?:min|mn|minutes?)\.?",
        rf"(?:lecture )?{_MINUTES} ?(?:min|mn|minutes?)\.?(?: de lecture)",
        rf"lecture[:\s]{{1,3}}{_MINUTES} ?(?:min|mn|minutes?)\.?",
        r"écouter (?:cet|l['’]) ?article",
    ),
    "es": (
        rf"tiempo (?:estimado )?de lectura(?: estimado)?[:\s]{{0,3}}{_MINUTES} ?(?:min|mins|minutos?)\.?",
        rf"(?:lectura de )?{_MINUTES} ?(?:min|mins|minutos?)\.? de lectura|lectura de {_MINUTES} ?(?:min|minutos?)\.?",
        r"(?:escuchar?|escucha) (?:este artículo|esta noticia|la noticia|el artículo)",
    ),
    "it": (
        rf"tempo di lettura(?: stimato)?[:\s]{{0,3}}{_MINUTES} ?(?:min|minut[oi])\.?",
        rf"{_MINUTES} ?(?:min|minut[oi])\.? di lettura|lettura (?:in )?{_MINUTES} ?(?:min|minut[oi])\.?",
        r"ascolta (?:l['’]articolo|questo articolo|la notizia)",
    ),
    "pt": (
        rf"tempo (?:estimado )?de leitura[:\s]{{0,3}}{_MINUTES} ?(?:min|minutos?)\.?",
        rf"{_MINUTES} ?(?:min|minutos?)\.? de leitura|leitura de {_MINUTES} ?(?:min|minutos?)\.?",
        r"(?:ouvir|ouça) (?:o |este |esta |a )?(?:artigo|matéria|notícia|reportagem)",
    ),
    "nl": (
        rf"(?:geschatte )?(?:leestijd|luistertijd)[:\s]{{0,3}}{_MINUTES} ?(?:min|minut(?:en|uut)|minuut)\.?",
        rf"{_MINUTES} ?(?:min|minuten|minuut)\.? (?:leestijd|lezen|luisteren)",
        r"luister (?:naar )?(?:dit|het) artikel",
    ),
    "sv": (rf"(?:lästid|lyssningstid)[:\s]{{0,3}}{_MINUTES} ?(?:min|minut(?:er)?)\.?", r"lyssna på artikeln"),
    "no da": (
        rf"(?:lesetid|læsetid)[:\s]{{0,3}}{_MINUTES} ?(?:min|minutt(?:er)?|minut(?:ter)?)\.?",
        rf"{_MINUTES} ?(?:min|minutters?|minuts)\.? (?:lesetid|læsetid|lesning|læsning)",
        r"(?:lytt til|hør) (?:saken|artikk?elen)",
    ),
    "pl": (
        rf"czas czytania[:\s]{{0,3}}{_MINUTES} ?(?:min|minut[ay]?)\.?",
        rf"{_MINUTES} ?(?:min|minut[ay]?)\.? czytania",
        rf"ten tekst przeczytasz w {_MINUTES} ?(?:min|minut[ęy]?)\.?",
        r"posłuchaj (?:artykułu|tekstu)",
    ),
    "ja": (
        r"この記事は(?:約)?\d{1,3}分で読め(?:ます|る).?",
        r"読了(?:時間|目安|時間の目安)?[\s:：]{0,2}(?:約)?\d{1,3}分(?:程度)?",
        r"(?:この)?記事を(?:聴く|聞く)",
    ),
}
"""How long it takes to read or hear the article."""

COUNTERS: Phrases = {
    "en": (
        rf"{_COUNT} ?(?:shares?|comments?|likes?|views?|retweets?|reposts?|repl(?:y|ies)|reactions?)",
        r"(?:shares?|comments?|likes?|views?|reactions?)" + _NUMBER,
        r"no comments yet\.?|(?:view|show|read|see) (?:all )?\d+ comments?",
    ),
    "de": (
        rf"{_COUNT} ?(?:kommentare?|aufrufe|likes|reaktionen|mal geteilt|gefällt mir(?:-angaben)?)",
        r"(?:kommentare?|aufrufe|geteilt)" + _NUMBER,
        r"(?:noch )?keine kommentare(?: vorhanden)?\.?",
    ),
    "fr": (
        rf"{_COUNT} ?(?:commentaires?|partages?|réactions?|vues|j['’]aime)",
        r"(?:commentaires?|partages?|réactions?|vues)" + _NUMBER,
        r"aucun commentaire\.?|pas (?:encore )?de commentaires?\.?",
    ),
    "es": (
        rf"{_COUNT} ?(?:comentarios?|compartidos|reacciones|me gusta|visualizaciones)",
        r"(?:comentarios?|compartidos)" + _NUMBER,
        r"sin comentarios\.?|no hay comentarios(?: todavía)?\.?",
    ),
    "it": (
        rf"{_COUNT} ?(?:comment[oi]|condivision[ei]|visualizzazioni|mi piace)",
        r"(?:comment[oi]|condivisioni|visualizzazioni)" + _NUMBER,
        r"nessun commento\.?",
    ),
    "pt": (
        rf"{_COUNT} ?(?:comentários?|compartilhamentos?|partilhas|visualizações|curtidas)",
        r"(?:comentários?|compartilhamentos?|partilhas)" + _NUMBER,
        r"(?:nenhum|sem) comentários?\.?",
    ),
    "nl": (
        rf"{_COUNT} ?(?:reacties?|keer gedeeld|weergaven)",
        r"reacties?" + _NUMBER,
        r"(?:nog )?geen reacties\.?",
    ),
    "sv no da": (
        rf"{_COUNT} ?(?:kommentar(?:er)?|delningar|delinger|gilla-markeringar|visninger|visningar)",
        r"kommentarer?" + _NUMBER,
        r"(?:inga|ingen) kommentarer(?: (?:ännu|ennå|endnu))?\.?",
    ),
    "pl": (
        rf"{_COUNT} ?(?:komentarz(?:y|e)?|udostępnień|polubień|wyświetleń)",
        r"(?:komentarze|udostępnień|wyświetleń|odsłon)" + _NUMBER,
        r"brak komentarzy\.?",
    ),
    "ja": (r"コメント[\s(（:：]{0,2}\d[\d,]*件?[)）]?", r"\d[\d,]*件のコメント", r"コメントはまだありません。?"),
}
"""How often a page was shared, seen and commented on. Votes are not among them: elections count them, too."""

FORMS: Phrases = {
    "en": (
        r"(?:enter )?your e-?mail(?: address)?(?: here)?(?: ?\*| \(required\))?",
        r"(?:e-?mail(?: address)?|name|first name|last name|full name|website|password|username|comment|message) ?"
        r"(?:\*|\(required\))",
        r"your e-?mail address will not be published\.?(?: required fields are marked ?\*?)?",
        r"required fields are marked ?\*?",
        r"save my name, e-?mail,? and website in this browser for the next time i comment\.?",
        r"notify me (?:of|about) (?:new|follow-?up) (?:comments|posts) (?:by|via) e-?mail\.?",
        r"(?:forgot|forgotten|lost|reset)(?: your| my)? password\??|remember me|confirm password|show password",
        r"username or e-?mail(?: address)?(?: ?\*)?",
        r"(?:select|choose) (?:your |a )(?:country|region|state)(?: / region)?",
        r"afghanistan (?:åland(?: islands)? )?albania algeria .*",
        r"don['’]t have an account\?(?: (?:sign up|register|create one).{0,20})?",
        r"already have an account\?(?: (?:sign|log) in.{0,20})?",
    ),
    "de": (
        r"(?:ihre|deine|meine) e-?mail(?:-adresse)?(?: ?\*)?",
        r"(?:e-?mail(?:-adresse)?|name|vorname|nachname|passwort|benutzername|kommentar|nachricht) ?"
        r"(?:\*|\(erforderlich\))",
        r"(?:ihre|deine) e-?mail-?adresse wird nicht veröffentlicht\.?(?: erforderliche felder .{0,30})?",
        r"(?:erforderliche|benötigte) felder sind (?:mit ?\* ?)?markiert\.?(?: ?\*)?",
        r"passwort (?:vergessen\??|wiederholen|bestätigen)|angemeldet bleiben|noch kein konto\?",
        r"meinen namen, (?:meine )?e-?mail(?:-adresse)? und (?:meine )?website in diesem browser .{0,60}",
    ),
    "fr": (
        r"(?:votre|entrez votre|saisissez votre) (?:adresse )?e-?mail(?: ?\*)?|votre adresse (?:e-?mail|de messagerie)",
        r"(?:e-?mail|adresse e-?mail|nom|prénom|mot de passe|commentaire|message|site web) ?(?:\*|\(obligatoire\))",
        r"votre adresse (?:e-?mail|de messagerie) ne sera pas publiée\.?(?: les champs obligatoires .{0,40})?",
        r"les champs obligatoires sont (?:indiqués|marqués) .{0,20}",
        r"mot de passe oublié ?\??|se souvenir de moi|confirmer le mot de passe",
    ),
    "es": (
        r"(?:tu|su|introduce tu|ingresa tu) (?:correo(?: electrónico)?|e-?mail)(?: ?\*)?",
        r"(?:correo(?: electrónico)?|e-?mail|nombre|apellidos?|contraseña|comentario|mensaje) ?(?:\*|\(requerido\))",
        r"(?:tu|su) (?:dirección de )?correo electrónico no será publicad[oa]\.?(?: los campos .{0,50})?",
        r"los campos (?:obligatorios|requeridos) están marcados .{0,20}",
        r"¿?(?:olvidaste|olvidó|has olvidado) (?:tu|su) contraseña\?|recordarme|recuérdame",
    ),
    "it": (
        r"(?:la tua|il tuo|inserisci la tua) e-?mail(?: ?\*)?",
        r"(?:e-?mail|indirizzo e-?mail|nome|cognome|password|commento|messaggio) ?(?:\*|\(obbligatorio\))",
        r"il tuo indirizzo e-?mail non sarà pubblicato\.?(?: i campi obbligatori .{0,40})?",
        r"i campi obbligatori sono contrassegnati ?\*?",
        r"(?:hai dimenticato la password|password dimenticata)\??|ricordami",
    ),
    "pt": (
        r"(?:o )?seu (?:e-?mail|endereço de e-?mail)(?: ?\*)?|digite (?:o )?seu e-?mail",
        r"(?:e-?mail|nome|sobrenome|senha|comentário|mensagem) ?(?:\*|\(obrigatório\))",
        r"o seu endereço de e-?mail não será publicado\.?(?: campos obrigatórios .{0,40})?",
        r"(?:os )?campos obrigatórios (?:são|estão) marcados .{0,20}",
        r"esquec(?:eu|i) (?:a|sua|minha) senha\??|lembrar(?:-me| de mim)",
    ),
    "nl": (
        r"(?:je|uw|jouw) e-?mail(?:adres)?(?: ?\*)?|vul (?:je|uw) e-?mail(?:adres)? in",
        r"(?:e-?mail(?:adres)?|naam|voornaam|achternaam|wachtwoord|reactie|bericht) ?(?:\*|\(verplicht\))",
        r"(?:je|het|uw) e-?mailadres (?:wordt|zal) niet (?:gepubliceerd|worden gepubliceerd)\.?(?: vereiste .{0,40})?",
        r"wachtwoord vergeten\??|onthoud mij",
    ),
    "sv": (
        r"din e-?post(?:adress)?(?: ?\*)?|(?:e-?post(?:adress)?|namn|lösenord|kommentar) ?\*",
        r"din e-?postadress kommer inte (?:att )?publiceras\.?(?: obligatoriska .{0,40})?|glömt lösenord(?:et)?\??",
    ),
    "no da": (
        r"din e-?(?:post|mail)(?:adresse)?(?: ?\*)?|(?:e-?(?:post|mail)(?:adresse)?|navn|passord|adgangskode) ?\*",
        r"(?:din )?e-?(?:post|mail)adresse(?:n)? (?:vil|bliver) ikke (?:bli )?(?:publi[cs]ere?t).{0,60}",
        r"(?:glemt|glemte) (?:passord(?:et)?|adgangskoden?)\??",
    ),
    "pl": (
        r"(?:twój|wpisz swój|podaj swój) (?:adres )?e-?mail(?: ?\*)?",
        r"(?:e-?mail|adres e-?mail|imię|nazwisko|nazwa|hasło|komentarz) ?\*",
        r"twój adres e-?mail nie zostanie opublikowany\.?(?: wymagane .{0,40})?|nie pamiętasz hasła\?",
    ),
    "ja": (
        r"メールアドレスが公開されることはありません。.{0,40}",
        r"(?:メールアドレス|お名前|名前|パスワード|コメント) ?(?:\*|※|[(（]必須[)）])",
        r"パスワードをお忘れ(?:の方|ですか).{0,5}",
    ),
}
"""Of fields to fill in."""

EXTERNAL_CONTENT: Phrases = {
    "en": (
        r"(?:to view|to see|to show) this content.{0,90}(?:cookies?|consent|accept|settings)\b.{0,60}",
        r"(?:this article contains|we need your (?:consent|permission)).{0,40}(?:content|load|show)\b.{0,90}",
        r"allow .{2,30} content\??|accept and continue|external content",
        r"(?:skip|end of) (?:twitter|instagram|facebook|youtube|tiktok|x)(?: (?:post|content|video))?(?: by .{2,40})?",
        r"(?:warning: )?.{2,20} is not responsible for (?:third party|external) content\.?.{0,50}",
        r"third party content may contain adverts\.?|report this social embed, make a complaint",
    ),
    "de": (
        r"mit dem (?:laden|aufruf|klick|abspielen) .{0,40}(?:akzeptieren sie|stimmen sie|erklären sie) .{0,90}",
        r"(?:beitrag|video|inhalt|inhalte|karte|tweet|post) (?:laden|entsperren|jetzt laden)",
        r".{2,30}[\s-](?:beiträge|inhalte|videos|tweets|maps|youtube|vimeo|instagram|facebook) immer entsperren",
        r"(?:youtube|vimeo|instagram|facebook|twitter|x|tiktok|google maps) immer entsperren",
        r"externe[rn]? inhalte? (?:von .{2,30}|anzeigen|zulassen|laden|aktivieren|immer anzeigen|nicht verfügbar)",
        r"(?:empfohlener|empfohlene) (?:redaktionelle[rn]?|externe[rn]?) inhalte?",
        r"sie sehen gerade einen platzhalterinhalt von .{2,120}",
        r"erforderlichen service akzeptieren und inhalte entsperren",
        r"(?:akzeptieren und )?(?:inhalt|inhalte|video) (?:anzeigen|ansehen)",
    ),
    "fr": (
        r"(?:afficher|charger|autoriser) (?:le contenu|ce contenu|la publication)(?: (?:externe|de .{2,30}))?",
        r"contenu (?:externe|bloqué)|pour (?:afficher|voir|consulter) ce contenu.{0,120}",
    ),
    "es": (r"(?:mostrar|ver|cargar) (?:el )?contenido externo|para ver este contenido.{0,120}",),
    "it": (r"(?:mostra|carica) (?:il )?contenuto esterno|per (?:vedere|visualizzare) questo contenuto.{0,120}",),
    "pt": (r"(?:mostrar|ver|carregar) (?:o )?conteúdo externo|para ver este conteúdo.{0,120}",),
    "nl": (
        r"(?:deze|externe) (?:inhoud|content) .{0,30}(?:cookies|toestemming|geladen|getoond)\b.{0,90}",
        r"(?:externe )?(?:inhoud|content) (?:tonen|laden)",
    ),
    "sv no da": (
        r"(?:det här |dette |dette eksterne )?(?:innehållet|innholdet|innhold|indhold) (?:kan|krever|kräver|kræver) "
        r".{0,40}(?:cookies|samtycke|samtykke|visas|vises)\b.{0,60}",
        r"(?:visa|vis) (?:innehåll|innhold|indhold)(?:et)?",
    ),
    "pl": (r"(?:pokaż|załaduj|wyświetl) (?:zewnętrzną )?treść(?: zewnętrzną)?",),
}
"""What stands in place of what another site is to show, and below it."""

POLLS: Phrases = {
    "en": (
        r"loading (?:poll|quiz|survey|comments|tweet|video|player|live blog|content).{0,5}|poll (?:is )?loading.{0,5}",
        r"(?:cast|submit)(?: your)? vote!?|vote now!?|(?:view|see|show) (?:the )?results|polls (?:are )?closed",
        r"(?:total votes|votes cast) ?: ?" + _COUNT,
    ),
    "de": (r"(?:jetzt )?abstimmen!?|(?:zwischen)?ergebnisse? (?:anzeigen|ansehen)|umfrage wird geladen.{0,5}",),
    "fr": (r"(?:je vote|votez)(?: maintenant)? ?!?|voir les résultats|chargement (?:du sondage|en cours).{0,5}",),
    "es": (r"vota(?: ahora| aquí)|ver (?:los )?resultados|cargando (?:la )?encuesta.{0,5}",),
    "it": (r"vota (?:ora|adesso|qui)|(?:vedi|guarda|mostra) (?:i )?risultati|caricamento (?:del )?sondaggio.{0,5}",),
    "pt": (r"vote (?:agora|aqui)|votar|ver (?:os )?resultados|carregando (?:a )?enquete.{0,5}",),
    "nl": (r"stem nu!?|(?:bekijk|toon) (?:de )?(?:resultaten|uitslag)|poll wordt geladen.{0,5}",),
    "sv no da": (r"(?:rösta|stem|stemme) (?:nu|nå|her|här)!?|(?:visa|vis|se) (?:resultat|resultatet|resultater)",),
    "pl": (r"(?:za)?głosuj(?: teraz)?!?|zobacz wyniki|(?:pokaż|wyświetl) wyniki",),
    "ja": (r"投票する|結果を見る",),
}
"""Of polls."""
