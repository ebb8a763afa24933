"""What a page writes in place of the rest of an article that it sells, by language: data only.

The patterns are regular expressions without regard to case that match anywhere in a short line; " … " is some words
between two others, see `phrase_patterns.py`.
"""

from reader.cleaning.features.phrase_patterns import Phrases

_STORY = r"(?:story|article|report|post|text|piece|column|analysis|page)"
_WHOLE = r"(?:full|rest of|entire|complete|whole)"

PAYWALLS: Phrases = {
    "en": (
        r"\bto (?:view|read|see|access|unlock|continue reading|keep reading|finish) "
        rf"(?:(?:the|this|our) )?(?:{_WHOLE} )?(?:the |this )?{_STORY} … "
        r"(?:subscrib|sign|log|regist|join|become|purchase|buy)",
        r"\b(?:subscribe|subscription|log ?in|sign ?in|sign ?up|register|join|become a (?:member|subscriber)) … "
        rf"(?:to|for) (?:view|read|see|access|unlock|continue|keep|finish|the|this) … {_WHOLE} ",
        r"\b(?:subscribe|subscription|log ?in|sign ?in|sign ?up|register|join|become a (?:member|subscriber)) … "
        rf"(?:to|for) (?:(?:view|read|see|access|unlock) )?(?:the |this )?{_WHOLE} ",
        r"\b(?:subscribe|log ?in|sign ?in|sign ?up|register) … to (?:continue|keep) reading\b",
        rf"\b(?:this|the full) (?:{_STORY}|content) is (?:only |exclusively |available |reserved )+(?:to|for)"
        r" (?:our |paid |paying |premium )*(?:subscribers|members)\b",
        r"\b(?:already|if you(?:'|’)?re a|are you a) (?:a )?(?:paid |paying |print )?(?:subscriber|member)"
        r"…(?:log|sign|\?)",
        r"\byou(?:(?:'|’)ve| have) (?:reached|read|used) … (?:free|complimentary) (?:articles?|stories)\b",
        r"\byou(?:(?:'|’)ve| have) reached … limit\b",
        rf"\bthe (?:rest|remainder) of (?:this|the) {_STORY} is … (?:subscribers|members)\b",
    ),
    "de": (
        r"\bweiterlesen (?:mit|ab|für) … (?:abo|plus|premium|€|euro|monat)",
        r"\bum … (?:artikel|text|beitrag|inhalt) … (?:weiter ?zu ?lesen|weiterzulesen|vollständig|ganz|zu lesen) … "
        r"(?:abo|anmelden|registrier|plus|einloggen)",
        r"\b(?:dieser|der ganze|der vollständige|der komplette) (?:artikel|text|beitrag|inhalt) … "
        r"(?:nur|exklusiv|ausschließlich) … (?:abonnent|abo\b|mitglied|plus|premium)",
        r"\b(?:sie sind|sie haben|haben sie|sind sie|du bist|bist du) (?:bereits|schon)"
        r"…(?:abonnent|abo\b|mitglied|registriert)",
        r"\bbereits abonnent(?:in)?\b",
    ),
    "fr": (
        r"\bil vous reste…% de cet article",
        r"\bla suite (?:de cet article )?est … abonné",
        r"\bcet (?:article|contenu) est réservée? (?:à nos |aux |à )(?:abonné|membre|lecteur)",
        r"\bpour (?:lire|accéder|consulter|poursuivre|continuer) … (?:abonne|connecte|inscri)",
        r"\bpour lire la suite$",
        r"\bdéjà abonné",
        r"\blire la suite … abonn",
    ),
    "es": (
        r"\bpara (?:seguir|continuar) leyendo\b",
        r"\b(?:contenido|artículo|nota|noticia)s? (?:exclusiv\w+|reservad\w+|solo|sólo) (?:para|a)"
        r"…(?:suscriptor|socio|registrad)",
        r"\b(?:ya (?:eres|es|estás|tienes)|¿eres)…suscri",
        r"\bsuscr[íi]b\w+ … (?:leer|leyendo|acceder)\b",
    ),
    "it": (
        r"\bper (?:continuare|proseguire)…(?:legger|lettura)",
        r"\b(?:articolo|contenuto) (?:è )?(?:riservato|esclusivo|solo)…abbonati",
        r"\bsei già abbonat",
        r"\babbonati … (?:legger|continuare|articolo)",
    ),
    "pt": (
        r"\bpara continuar (?:lendo|a ler|a leitura)\b",
        r"\b(?:conteúdo|artigo|matéria|reportagem)…(?:exclusiv|só|apenas)…assinante",
        r"\bjá é assinante",
        r"\bassine … (?:para ler|continuar|leia)",
    ),
    "nl": (
        r"\bom (?:dit artikel|verder|door) (?:te )?lezen\b",
        r"\b(?:alleen|exclusief) voor abonnees\b",
        r"\bal abonnee\b",
        r"\blog in…lezen\b",
    ),
    "sv": (r"\bför att (?:läsa|fortsätta) … (?:prenumer|logga)", r"\bredan prenumerant\b", r"\bför prenumeranter\b"),
    "no": (r"\bfor å (?:lese|fortsette) … (?:abonne|logg)", r"\ballerede abonnent\b", r"\bfor abonnenter\b"),
    "da": (r"\bfor at læse … (?:abonne|log)", r"\ballerede abonnent\b"),
    "pl": (
        r"\b(?:artykuł|tekst|treść) … (?:tylko|wyłącznie) dla (?:prenumerator|subskrybent|zalogowan)",
        r"\baby (?:czytać|przeczytać) … (?:wykup|zaloguj|prenumer|subskry|dostęp)",
        r"\bpozostało…\d+ ?% (?:artykułu|tekstu)",
    ),
    "cs": (r"\b(?:článek|obsah)…(?:jen|pouze) (?:pro )?předplatitel", r"\bzbývá vám…% článku"),
    "fi": (r"\b(?:artikkeli|juttu|sisältö)…tilaajille\b", r"\blue koko … tila"),
    "ru": (r"(?:полн\w+|далее|продолжение)…(?:для подписчик|по подписке)",),
    "tr": (r"\bdevamını okumak için…(?:abone|üye|giriş)",),
    "ja": (
        r"この記事は(?:有料|会員)",
        r"有料会員(?:限定|に)",
        r"続きを読むには",
        r"(?:残り|あと)[:：]?\s?[\d,０-９]+文字",
    ),
    "zh": (
        r"(?:订阅|訂閱|登录|登入|购买|加入会员)[^。]{0,12}(?:阅读|閱讀|查看|看)[^。]{0,6}全文",
        r"(?:付费|付費)(?:阅读|內容|内容)",
    ),
}
"""Notices that the rest is for subscribers."""
