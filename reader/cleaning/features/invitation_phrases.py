"""Sentences by which a site invites its readers to something, by kind and language: data only.

The patterns are regular expressions without regard to case, with two abbreviations, see `phrase_patterns.py`: " … " is
a few words, "<network>" the name of a site such as Facebook. All but those of INBOXES match the beginning of a line.
"""

from reader.cleaning.features.phrase_patterns import Phrases

NEWSLETTERS: Phrases = {
    "en": (
        r"(?:please |to )?(?:sign(?:ing)? up|subscribe|register|get|receive|join|want|like|enjoy|love) … "
        r"(?:newsletters?|briefing|e-?mail (?:alerts?|updates?)|inbox|mailbox)\b",
    ),
    "de": (r"(?:abonnieren|melden|bestellen|erhalten|holen) sie … (?:newsletter|postfach)",),
    "fr": (r"(?:abonnez|inscrivez|recevez)(?:-vous)? … (?:newsletter|lettre|infolettre|alertes?|courriel)",),
    "es": (r"(?:suscr[íi]b|ap[úu]nt|reg[íi]str|recib)\w+ … (?:bolet[íi]n|newsletter|correo)",),
    "it": (r"(?:iscriv|abbon|ricev)\w+ … (?:newsletter|e-?mail|posta elettronica)",),
    "pt": (r"(?:assine|inscreva-se|cadastre-se|receba) … (?:newsletter|boletim|e-?mail)",),
    "nl": (r"(?:schrijf|meld|abonneer|ontvang) … (?:nieuwsbrief|mailbox|inbox)",),
    "ja": (r"[^。]{0,20}(?:メールマガジン|メルマガ|ニュースレター)[^。]{0,20}(?:登録|購読)",),
    "zh": (r"(?:欢迎|歡迎|请|請)?(?:订阅|訂閱)[^。]{0,20}(?:邮件|郵件|电子报|電子報|通讯|通訊|简报|簡報)",),
}
"""To subscribe to a newsletter."""

INBOXES: Phrases = {
    "en": (r"\b(?:to|into|in) your (?:e-?mail )?(?:in-?box|mailbox)\b", r"\bunsubscribe at any time\b"),
    "de": (
        r"in (?:ihr|dein)(?:em|en)?(?: e-mail)?[ -]?postfach",
        r"jederzeit (?:wieder )?(?:abmelden|abbestellen|kündbar)",
    ),
    "fr": (r"dans votre (?:boîte|messagerie)", r"désinscrire à tout moment"),
    "es": (r"en (?:tu|su) (?:correo|bandeja|buzón)", r"darte de baja en cualquier momento"),
    "it": (r"nella (?:tua|vostra) (?:casella|posta)", r"disiscriver\w+ in (?:qualsiasi|ogni) momento"),
    "pt": (r"na sua caixa de",),
    "nl": (r"in (?:je|uw|jouw) (?:mailbox|inbox)\b", r"op elk moment uitschrijven"),
}
"""The same, told anywhere in the sentence."""

FOLLOWING: Phrases = {
    "en": (
        r"(?:please |you can (?:also )?)?(?:follow|like|find|join) (?:us|our|the|@\w+) … (?:on|at|in|via) … <network>",
        r"(?:please )?(?:follow|like|join) \S…on <network>",
    ),
    "de": (r"(?:folgen sie|folgt?|folge|besuche?n? sie|besucht?) (?:uns|unserem|der|dem) … <network>",),
    "fr": (r"(?:suivez|rejoignez|retrouvez)(?:-nous|-moi)? … <network>",),
    "es": (
        r"(?:síguenos|síganos|sigue(?: a)?|siga|seguinos|únete|únase|unite) … <network>",
        r"¿(?:ya )?sabías que … <network>",
    ),
    "it": (r"(?:segui(?:ci|te)?|seguiteci|iscriviti|unisciti|resta aggiornato) … <network>",),
    "pt": (r"(?:siga(?:-nos)?|acompanhe|curta|entre|participe|inscreva-se|receba|faça parte) … <network>",),
    "nl": (r"(?:volg|vind|like) (?:ons|onze) … <network>",),
    "sv": (r"(?:följ|gilla) oss … <network>",),
    "no": (r"(?:følg|lik) oss … <network>",),
    "da": (r"følg (?:os|med) … <network>",),
    "pl": (r"(?:obserwuj|śledź|polub|znajdź|dołącz)\w* (?:nas|do nas|nasz profil) … <network>",),
    "cs": (r"sledujte (?:nás|náš) … <network>",),
    "fi": (r"seuraa meitä … <network>",),
    "ru": (r"(?:подписывайтесь|подпишитесь|читайте нас|следите за нами)\b",),
    "tr": (r"(?:bizi )?<network>…(?:takip edin|abone olun)",),
    "id": (r"(?:ikuti|gabung|dapatkan) … <network>",),
    "ja": (r"…(?:<network>|ツイッター|インスタ|チャンネル)…(?:フォロー|友だち追加|登録)",),
    "zh": (r"…(?:扫码|扫描二维码|长按.{0,6}二维码|关注.{0,12}(?:公众号|微信|微博)|關注.{0,12}(?:粉絲|專頁))",),
}
"""To follow the site on another one."""

SUPPORT: Phrases = {
    "en": (
        r"(?:please )?(?:support|donate to|help) (?:us|our|the) … (?:journalism|newsroom|reporting|magazine)\b",
        r"(?:please )?(?:support|donate to|help) our work\b",
        r"(?:please )?consider (?:making a )?(?:donat|support|becoming)",
    ),
    "de": (
        r"(?:jetzt|hier|bitte) spenden!?$",
        r"(?:unterstütze?n? sie|unterstütz\w*) (?:uns|unsere|unseren|den|die) … (?:spende|abo|arbeit|journalismus)",
        r"jede (?:noch so )?(?:kleine )?spende hilft",
    ),
    "fr": (
        r"(?:soutenez|aidez)(?:-nous)? … (?:journal|média|rédaction|don|indépendan)",
        r"faites un don\b",
    ),
    "es": (
        r"(?:apoya|apóyanos|apoye|hazte|haz(?:te)?) … "
        r"(?:periodismo|socio|socia|miembro|donativo|donación|comunidad)",
        r"si te parece valioso",
    ),
    "it": (r"(?:sostieni(?:ci)?|sostenete) … (?:giornal|informazione|lavoro|donazione)", r"fai una donazione"),
    "pt": (r"(?:apoie|ajude|contribua) … (?:jornalismo|doação|trabalho|assin)", r"faça uma doação"),
    "nl": (r"(?:steun|doneer) (?:ons|onze|aan)\b",),
    "pl": (r"(?:wesprzyj|wspieraj|wesprzyjcie) (?:nas|nasz)",),
}
"""To give money to the site."""

APPS: Phrases = {
    "en": (
        r"(?:please )?(?:download(?: and subscribe to)?|get) (?:the|our) … apps?\b",
        r"for (?:the latest|more|breaking) … download … apps?\b",
    ),
    "de": (r"(?:laden sie|lade dir|holen sie sich|hol dir) … app\b",),
    "fr": (r"téléchargez … appli(?:cation)?\b",),
    "es": (r"descarg(?:a|ue|á) … (?:app|aplicación)\b",),
    "it": (r"scarica … app\b",),
    "pt": (r"baixe … (?:app|aplicativo)\b",),
    "nl": (r"download (?:de|onze) … app\b",),
    "pl": (r"(?:pobierz|ściągnij) … aplikacj",),
}
"""To install the site's app."""

FEEDBACK: Phrases = {
    "en": (
        r"(?:was|did you find) this (?:article|page|story|content|information)…(?:helpful|useful|interesting)\b.{0,3}$",
        r"thank you for your (?:support|feedback)!?$",
    ),
    "de": (
        r"(?:war|fanden sie|hat ihnen|hat dir) (?:diese[rn]|der) (?:artikel|beitrag|text)"
        r"…(?:hilfreich|nützlich|gefallen)\b.{0,3}$",
        r"(?:möchten sie|möchtest du) den (?:artikel|beitrag) teilen\?$",
        r"gefällt (?:dir|ihnen) (?:unser|dieser|der) \w*(?:magazin|artikel|beitrag|text)\?",
    ),
    "fr": (r"(?:cet article vous a-t-il|avez-vous trouvé cet article) (?:été utile|plu|utile).{0,3}$",),
    "es": (r"¿(?:te|le) (?:ha sido útil|resultó útil|gustó) … (?:artículo|nota|contenido)\?$",),
    "it": (r"(?:questo articolo ti è stato utile|ti è piaciuto questo articolo)\?$",),
    "pt": (r"este artigo foi útil\?", r"gostou (?:da|desta|do) (?:matéria|artigo|notícia|conteúdo)\?"),
    "nl": (r"(?:was dit artikel nuttig|vond je dit artikel (?:nuttig|leuk))\?$",),
    "pl": (r"czy (?:ten )?artykuł … (?:pomocny|przydatny)\?", r"podobał ci się (?:ten )?artykuł\?"),
}
"""To say what one thinks of the page."""

DISCLOSURES: Phrases = {
    "en": (
        r"(?:this (?:post|article|page|story|site)|some of the links) … "
        r"(?:affiliate|commissions?|compensation|advertisers)\b",
        r"we … (?:affiliate|commissions?|compensation|advertisers)\b",
        r".{0,200}\bwe (?:may|might) (?:receive|earn) (?:an? )?(?:small )?(?:compensation|commissions?)\b",
        r"(?:(?:the|all|any) )?(?:views|opinions)\b.{0,160}\bnot necessarily (?:reflect|represent|those of)\b",
    ),
    "de": (
        r"(?:dieser (?:artikel|beitrag)|einige der links|die mit|wenn sie über|wenn du über) … "
        r"(?:affiliate|provision|partnerlinks?)\b",
        r"(?:gast)?(?:kommentare|beiträge|meinungen)\b.{0,160}\bnicht\b.{0,40}\bmeinung der redaktion\b",
    ),
    "fr": (
        r"(?:cet article|certains liens) … (?:affili|commission)",
        r"les (?:opinions|propos|points de vue)\b.{0,160}\bn['’]engage(?:nt)? que\b",
    ),
    "es": (
        r"(?:este artículo|algunos enlaces) … (?:afiliad|comisi)",
        r"las opiniones\b.{0,160}\bno (?:necesariamente )?(?:reflejan|representan|coinciden)\b",
    ),
    "it": (r"le opinioni\b.{0,160}\bnon (?:necessariamente )?(?:riflettono|rispecchiano|rappresentano)\b",),
    "pt": (r"as opiniões\b.{0,160}\bnão (?:necessariamente )?(?:refletem|representam)\b",),
}
"""No invitation, but what stands beside one: that the site earns by its links, and that it need not share its authors'
opinions.
"""

EMBEDS: Phrases = {
    "en": (
        r"(?:this (?:content|embed) is imported from|view this post on|a post shared by)\b",
        r"you may be able to find (?:the same content|more information)",
        r"(?:this|the) (?:video|content|player) (?:is )?(?:can(?:not|'t) be|not|loading|unavailable)",
    ),
    "de": (
        r"(?:externer inhalt|ein beitrag geteilt von|leider haben sie uns hierfür keine)\b",
        r"an dieser stelle finde(?:n|t|st)\b",
        r"(?:sie können|du kannst) (?:ihn|sie|es) (?:sich |dir )?mit einem klick anzeigen\b",
        r"ich bin (?:damit )?einverstanden, dass mir (?:externe )?inhalte\b",
        r"wir (?:würden|benötigen|brauchen) … (?:zustimmung|einwilligung|zeigen)\b",
        r"(?:dies(?:en|er|es)|den) (?:beitrag|tweet|inhalt|video) auf … ansehen\b",
        r"(?:dieser|der) inhalt (?:wird|kann|stammt)\b",
    ),
    "fr": (
        r"ce contenu (?:est|n'est|provient)",
        r"voir cette publication sur\b",
        r"une publication partagée par\b",
    ),
    "es": (
        r"ver esta publicación en\b",
        r"una publicación compartida (?:de|por)\b",
        r"(?:este contenido (?:es|no)|contenido externo)\b",
    ),
    "it": (r"visualizza questo post su\b", r"un post condiviso da\b", r"questo contenuto (?:è|non)\b"),
    "pt": (
        r"ver essa foto no\b",
        r"ver esta publicação no\b",
        r"uma publicação (?:compartilhada|partilhada) por\b",
    ),
    "nl": (r"dit bericht op … bekijken\b", r"een bericht gedeeld door\b"),
    "pl": (r"wyświetl ten post na\b", r"post udostępniony przez\b"),
    "ja": (r"この投稿を.{1,15}で見る",),
}
"""What stands in place of a post or video of another site that the reader has not agreed to load."""
