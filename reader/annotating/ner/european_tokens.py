"""Splits a text in German, French, Spanish, Italian, Portuguese or Dutch into tokens, and tells what they may be
in names.

A word with hyphens is one token here: "Seine-Saint-Denis", "Keller-Roth", "SPD-Politiker".
"""

import re
from collections.abc import Callable, Sequence

from reader.annotating.ner.tokens import BEGINS, BREAK, ENDS, HOLDS, NAMES, Tokens, find_tokens
from reader.base.remembered import Remembered

_ELIDED = (
    "all|dell|nell|dall|sull|coll|quell|bell|un|nessun|ciascun|quest|tutt|anch|com|sant|grand|degl|negl|agl|gl"
    "|qu|lorsqu|puisqu|quoiqu|jusqu|presqu|quelqu"
)
_OPENING = "|".join(word.title() for word in _ELIDED.split("|") if word not in ("sant", "grand"))
_TOKEN = re.compile(
    r"([^\W\d_]++(?=[ ,\n])"  # most words, told without looking for what is special
    r"|[^\w\s’']"  # most other signs
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|St|Ste|Prof|Jr|Sr|Sra|Srta|Dra|Inc|Corp|Co|Ltd|Bros|Mme|Mlle|MM|Dott|Sig|Avv|Ing|On|Mons)\.(?!\w)"
    r"|[A-ZÀ-ÖØ-Þ]\.(?=[\s-]?[A-ZÀ-ÖØ-Þ])"  # an initial
    r"|\d+(?:[.,:]\d+)*"
    rf"|(?:[cdjlmnst]|{_ELIDED}|[CJLMNST]|{_OPENING})[’'](?=[^\W\d_])"  # l'ONU, dell'Iran
    r"|[^\W\d_](?:[^\W_]|[’'](?![sS]\b)(?=[^\W\d_])|[-‐‑](?=[^\W_]))*"
    r"|[’'][sS]\b|\n|\S)"
)
_ENDS = frozenset('.!?:;"“”«»„•—–-(‚‘›‹') | {BREAK}
_ARTICLES = frozenset(form + apostrophe for form in "L Dell Dall All Nell Sull M N S T".split() for apostrophe in "’'")
_WITH_ARTICLE = frozenset(
    """Aquila Oréal Oreal Équipe Equipe Express Obs Humanité Espresso Unità Osservatore Hospitalet Opinion Orient
    Utri Acqua Oglio Igna Orto Erba Olio Asta Occitane Isle""".split()
)
"""Words that make a name together with the elided article before them: "L'Aquila", "Dell'Utri"."""

_INSIDE = frozenset(
    """of the and for de del della delle dei degli di da do dos du des la le les el al van von der den dem das ten ter
    zu zur zum und y e et en i a à alla allo alle au aux d' l' d’ l’ dell' dell’ all' all’ sull' sull’ & / . ’s 's ’ '
    bin ibn per pour para por für in im sur sul y em no na und aan op voor het te los las gli lo ai agli sulla nel
    nella""".split()
)
"""Tokens without a capital that may stand inside a name, between two with one."""
_ENDINGS = frozenset(
    """national nationale nationaux nationales européen européenne européennes international internationale
    internationaux français française françaises unies uni central centrale centrales populaire socialiste communiste
    démocrate démocratique républicain républicaine républicains écologiste écologistes municipal municipale régional
    régionale départemental départementale général générale supérieur supérieure public publique constitutionnel
    constitutionnelle suprême mondial mondiale africain africaine arabe arabes palestinien palestinienne américain
    américaine britannique allemand allemande suisse belge wallonne flamande italien italienne espagnol espagnole russe
    chinois chinoise islamique catholique fédéral fédérale militaire navale maritime rouge saoudite occidentale oriental
    orientale civile judiciaire administratif administrative correctionnel correctionnelle pénal pénale monétaire
    politique économique social sociale libéral libérale libre insoumise insoumis marocaine tunisienne algérienne
    sénégalaise ivoirienne malienne québécois québécoise canadienne ukrainienne israélien israélienne turque
    métropolitaine universitaire étudiante santé travail commerce justice défense cassation comptes sécurité
    développement appel instruction assises médecine sciences recherche football rugby surveillance régulation
    concurrence statistique jeunesse patrimoine étrangères intérieures
    europea europeo europee europei nazionale nazionali internazionale costituzionale centrale democratico democratica
    socialista comunista radicale popolare unite armate civile civili costiera postale rossa bianca suprema superiore
    generale regionale provinciale comunale municipale metropolitana italiana italiano francese tedesca russa cinese
    americana britannica araba palestinese israeliana ucraina mondiale monetario penale tributaria stradale ferroviaria
    locale finanza cassazione conti sicurezza commercio sanità difesa giustizia lavoro vigilanza appello assise
    sorveglianza antimafia antiterrorismo scientifica verde verdi municipal nacional federal estadual regional estatal
    civil""".split()
)
"""Words without a capital that may end a name: "Assemblée nationale", "Corte di cassazione"."""


def split_european(text: str) -> Tokens:
    """Split a text into tokens. Takes time linear in the text.

    An elided article at the start of a sentence is a token, inside one it is part of a name: "L'ONU", "à L'Isle".
    """
    tokens = find_tokens(_TOKEN, text)
    articles = [index for index, word in enumerate(tokens.words[:-1]) if word in _ARTICLES]
    return _with_articles(tokens, articles) if articles else tokens


def _with_articles(tokens: Tokens, articles: Sequence[int]) -> Tokens:
    """The tokens, with those at the indexes `articles` joined to the name after them where they are part of it."""
    words: list[str] = []
    starts: list[int] = []
    done = 0
    for index in articles:
        name = tokens.words[index + 1]
        if index < done or tokens.end(index) != tokens.starts[index + 1] or not name[0].isupper():
            continue
        if (tokens.words[index - 1] if index else BREAK) not in _ENDS or name in _WITH_ARTICLE:
            words += [*tokens.words[done:index], tokens.words[index] + name]
            starts += tokens.starts[done : index + 1]
            done = index + 2
    return Tokens([*words, *tokens.words[done:]], [*starts, *tokens.starts[done:]])


def _european_part(word: str) -> int:
    names = 0 if word.islower() or word[0].isdigit() else NAMES
    if word[0].isupper() or word[0].isdigit() or not word.islower() and word[0].islower():
        return BEGINS + ENDS + names
    return HOLDS + names if word in _INSIDE else ENDS if word in _ENDINGS else 0


european_part: Callable[[str], int] = Remembered(_european_part).__getitem__
"""What a token may be in a name, as a sum of `HOLDS`, `ENDS`, `BEGINS` and `NAMES`; 0 for what ends a name."""
