"""What pages write before the title of another story, by language: data only, in lower case with straight
apostrophes.
"""

OPENINGS = {
    "fr": "à lire également|à lire aussi|a lire aussi|lire aussi|lire également|à voir aussi",
    "de": "lesen sie auch|lesen sie mehr|lesen sie dazu|lies auch|mehr zum thema",
    "es": "lee también|lea también|lea más|te puede interesar|le puede interesar",
    "it": "leggi anche|leggi pure|vedi anche",
    "pt": "leia também|leia mais|leia ainda|veja também|confira também",
    "nl": "lees ook|bekijk ook",
    "sv no da": "les også|läs också|læs også",
    "pl": "czytaj też|czytaj także|czytaj również|zobacz też|zobacz także|zobacz również|przeczytaj także",
    "cs": "čtěte také|přečtěte si také|čtěte též",
    "fi": "lue myös|katso myös",
    "ru": "читайте также|смотрите также|читайте еще|читайте ещё",
    "id": "baca juga|simak juga|lihat juga",
    "ro": "citește și|citeşte şi|vezi și",
    "hu": "olvassa el ezt is|olvasd el ezt is",
    "ar": "اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|طالع أيضا",
}
"""Announcements that never begin a sentence of an article: a title may follow without a colon. A language with more
than one code shares them.
"""

BEFORE_COLONS = {
    "en": """read more|read also|also read|read next|read|see also|see more|related|more|more on this|more on this story
    don't miss|watch|watch more|watch also|must read|keep reading|continue reading|further reading|recommended
    recommended reading|recommended for you|recommended stories|you may also like|you might also like|up next|next up
    in case you missed it|icymi|more news|more stories|more coverage|more from us|related story|related stories
    related article|related articles|related post|related posts|related video|related reading|related coverage
    related news|related content|related link|related links|read the full story|read the story|read our story
    learn more|read more here|read this|read here|see here|watch the video|watch video|explore more|dig deeper""",
    "de": """mehr dazu|mehr lesen|mehr zum thema|zum thema|weiterlesen|siehe auch|auch interessant|auch lesenswert
    lesetipp|lese-tipp|passend dazu|passend zum thema|lesen sie hier|lesen sie hier mehr|lesen sie mehr zum thema|mehr
    das könnte sie auch interessieren|das könnte dich auch interessieren|lesen sie hierzu auch|auch lesen|lest auch
    schon gelesen|hier lesen|hier weiterlesen|lesen sie weiter|im video|video-tipp""",
    "fr": """à lire|à relire|voir aussi|pour aller plus loin|sur le même sujet|en savoir plus|à découvrir|lire|lire plus
    voir la vidéo|en vidéo|en images|regardez|à regarder|à écouter|découvrez aussi|lisez aussi|retrouvez aussi""",
    "es": """leer más|leer también|lee más|ver también|vea también|vea además|puede leer|también puedes leer
    le recomendamos|te recomendamos|te puede interesar|también te puede interesar|más información|noticia relacionada
    noticias relacionadas|relacionado|relacionada|mira|mira también|mirá también|mirá|lee|lea|lee además|lea además|vea
    ver más|puedes leer|puedes ver|en video|en vídeo|además lee|seguí leyendo|sigue leyendo|conoce más|entérate""",
    "it": """leggi|leggi di più|leggi tutto|leggi qui|per approfondire|approfondisci|approfondimento
    ti potrebbe interessare|potrebbe interessarti|guarda anche|articoli correlati|guarda|guarda il video""",
    "pt": """leia|veja mais|saiba mais|relacionadas|relacionados|notícias relacionadas|você pode gostar|confira|assista
    assista também|veja|veja ainda|veja o vídeo|ouça também""",
    "nl": """lees meer|lees verder|zie ook|luister ook|ook interessant|meer lezen|gerelateerd|lees hier|kijk ook""",
    "sv no da": "les mer|läs mer|læs mere|se også|se också|läs även|hør også|les også her|læs mere her",
    "pl": "polecamy|dowiedz się więcej|więcej|sprawdź także|sprawdź też|obejrzyj|obejrzyj także",
    "cs": "více k tématu|související|souvisí|mohlo by vás zajímat|sledujte",
    "fi": "lue lisää|lue|lue seuraavaksi",
    "ru": "по теме|подробнее|см. также",
    "tr": "ayrıca okuyun|bunları da okuyun|ilgili haber|bunlar da ilginizi çekebilir|devamını oku",
    "id": "baca|simak|lihat|tonton juga|baca selengkapnya",
    "ro": "pe aceeași temă|citește mai mult",
    "hu": "kapcsolódó|ajánlott cikk|olvasson tovább",
    "el": "διαβάστε επίσης|δείτε επίσης|διαβάστε ακόμα",
    "uk": "читайте також|дивіться також",
    "ja": "関連記事|関連|関連ニュース|あわせて読みたい|合わせて読みたい|こちらも|こちらもおすすめ|続きを読む|【関連】",
    "zh": """相关阅读|相关新闻|相关报道|延伸阅读|推荐阅读|更多阅读|相關閱讀|相關新聞|相關報導|延伸閱讀|推薦閱讀|更多新聞
    更多报道""",
    "ko": "관련기사|관련 기사|함께 읽기|더 보기",
}
"""Announcements before a colon, a stroke or an arrow, and a title on the same line."""
