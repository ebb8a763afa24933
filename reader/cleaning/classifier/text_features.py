"""Computes the classifier's numeric features of a block's text and of the text around it.

No feature assumes spaces between words or a particular alphabet; the weight of words and lines comes from the
`Lexicon`. The trained trees refer to features by index, so a change to the order of `FEATURES` requires retraining.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.cleaning.classifier.lazy_rows import Row
from reader.cleaning.classifier.lexicon import Lexicon
from reader.cleaning.classifier.page_features import BESIDE, PageFeatures, as_floats, columns_beside
from reader.model.blocks import Block

_OWN = (
    "characters words lower_first upper_first digits ending is_final opening commas sentences odds odds_least odds_most"
    " odds_first odds_last stop_share sites is_prose is_long tokens is_byline is_date is_age is_credit"
    " boilerplate_words is_web marks"
).split()
_PAGE = (
    "overlap own_words repeats is_seen gap_above gap_below gaps index_from_top index_from_end position blocks"
    " long2_above long2_below long5_above long5_below long10_above long10_below long25_above long25_below"
    " prose2_above prose2_below prose5_above prose5_below prose10_above prose10_below short5_above short5_below"
    " odds5_above odds5_below odds2_above odds2_below long_share long_total prose_share prose_total"
    " prose_distance_above prose_distance_below in_main_span span_share span_blocks from_main_start to_main_end"
    " main_span_share main_span_blocks run_above run_below title_words lead_overlap"
).split()
_SEEN_BESIDE = "characters lower_first is_final odds upper_first sites boilerplate_words sentences is_long".split()

FEATURES: tuple[str, ...] = (
    *_OWN,
    *_PAGE,
    *(f"{name}{offset:+d}" for offset in BESIDE for name in _SEEN_BESIDE),
)
"""Feature names, in the order of a row."""

_AT = {name: index for index, name in enumerate(_OWN)}
_CHARACTERS, _WORDS, _ODDS = _AT["characters"], _AT["words"], _AT["odds"]
_IS_PROSE, _IS_LONG = _AT["is_prose"], _AT["is_long"]
_BESIDE_AT = [_AT[name] for name in _SEEN_BESIDE]

_TOKENS = re.compile(r"\w+").findall
_DIGITS = re.compile("[0-9]").findall
_SENTENCE_STARTS = re.compile(r"[.!?][\"”’)]?\s+[\"“‘(]?[A-ZÀ-Þ0-9]|[。！？]").findall
_WIDE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_FINAL = frozenset('.!?"”’»“。！？」』')
_OPENING_MARKS = frozenset("\"“„«‘'(「『")
_BULLETS = frozenset("*-•·–—○▪+")
_BYLINE_WORDS = frozenset("by von par por di door av from written author posted text".split())
_AGE_WORDS = frozenset(
    """min mins minute minutes hour hours hr hrs h m d day days week weeks month months ago vor il hace uur timer
    stunden tagen heures horas ore fa""".split()
)
_CREDIT_WORDS = frozenset(
    """getty ap reuters dpa afp photo photograph photographer credit image images foto fotos bild bilder epa
    shutterstock istock unsplash instagram screenshot imago picture pictures courtesy""".split()
)
_BOILERPLATE_WORDS = frozenset(
    """share facebook twitter whatsapp linkedin email print subscribe subscription newsletter newsletters advertisement
    advertising related read trending menu search comment comments copyright rights reserved cookies cookie privacy
    terms follow download app next recommended photo image popular login sign log click join free offer account anzeige
    kommentare teilen mehr auch lire aussi partager compartir suscríbete condividi leggi""".split()
)

_READ_TOKENS = 40
"""Most words read of a block: the first ones are as informative as all."""


class _OwnFeatures(NamedTuple):
    """Features of one block alone. `words` are its content words."""

    row: Row
    folded: str
    words: frozenset[str]


def read_text_features(blocks: Sequence[Block], lexicon: Lexicon, title: str = "") -> list[Row]:
    """Compute a row of features, named by `FEATURES`, for every block of a page. `title` is the page's stated title.

    The features are computed a column at a time, for all blocks together, which takes a third of the time of going
    through the blocks.
    """
    if not blocks:
        return []
    features = _own_features_of_all(blocks, lexicon)
    # All are made floats once, here: trees compare a float with a threshold in a third of the time of an integer.
    own = [as_floats(column) for column in zip(*[one.row for one in features], strict=True)]
    about = _keywords(_TOKENS(title.lower()), lexicon)
    gaps = [float(block.gap) for block in blocks]
    page = PageFeatures(
        characters=own[_CHARACTERS],
        words=own[_WORDS],
        odds=own[_ODDS],
        is_prose=own[_IS_PROSE],
        is_long=own[_IS_LONG],
        folded=[one.folded for one in features],
        content_words=[one.words for one in features],
    )
    return list(
        zip(
            *own,
            *page.overlap(),
            gaps,
            [*gaps[1:], 1.0],
            [sum(gaps) / len(gaps)] * len(gaps),
            *page.position(),
            *page.density(),
            *page.spans(),
            *page.runs(),
            [float(len(about & one.words)) for one in features],
            page.lead_overlap(),
            *columns_beside([own[index] for index in _BESIDE_AT]),
            strict=True,
        )
    )


def _own_features_of_all(blocks: Sequence[Block], lexicon: Lexicon) -> list[_OwnFeatures]:
    known: dict[str, _OwnFeatures] = {}
    features = []
    for block in blocks:
        own = known.get(block.text)
        if own is None:
            own = known[block.text] = _own_features(block.text, lexicon)
        features.append(own)
    return features


def _own_features(text: str, lexicon: Lexicon) -> _OwnFeatures:
    """Compute the features that depend on the text of the block alone."""
    length = len(text)
    spaced = text.split()
    words = len(spaced) or 1
    wide = words <= length / 12 and not text.isascii() and _WIDE.search(text) is not None
    tokens = _TOKENS(text.lower())
    read = tokens[:_READ_TOKENS]
    starts = [word[0] for word in spaced[:_READ_TOKENS]]
    seen = len(starts) or 1
    head = text[:120]
    digits = len(_DIGITS(head)) / len(head)
    ending, is_final = _ending(text)
    count = max(words, length // 2) if wide else words
    sentences = len(_SENTENCE_STARTS(text)) if length > 40 else 0
    folded = " ".join(tokens)
    row = [
        length,
        count,
        sum(map(str.islower, starts)) / seen,
        sum(map(str.isupper, starts)) / seen,
        digits,
        ending,
        is_final,
        _opening(text[0]),
        text.count(","),
        sentences,
        *_odds(read, lexicon),
        sum(map(lexicon.stop_words.__contains__, read)) / (len(read) or 1),
        lexicon.sites(folded) if length < 90 else 0,
        length >= 80 and count >= 12 and (is_final or sentences > 0),
        length >= 100 or count >= 15,
        len(tokens),
        *_kinds(text, read, count, digits),
        text.count('"') + text.count("“") + text.count("„") + text.count("«"),
    ]
    return _OwnFeatures(row, folded, _pairs(text) if wide else _keywords(read, lexicon))


def _keywords(tokens: Sequence[str], lexicon: Lexicon) -> frozenset[str]:
    return frozenset([token for token in tokens if token not in lexicon.stop_words and len(token) > 3])


def _pairs(text: str) -> frozenset[str]:
    """Return pairs of adjacent characters: they replace words in scripts without spaces."""
    return frozenset([text[start : start + 2] for start in range(min(len(text) - 1, 2 * _READ_TOKENS))])


def _ending(text: str) -> tuple[int, int]:
    """Return the class of a block's last character, and whether it can end a sentence."""
    last = text[-1]
    if last in _FINAL:
        if last not in ".!?。":
            return 2, 1
        return (4 if text.endswith("...") else 1), 1
    if last in ":…":
        return (3 if last == ":" else 4), 0
    return (5 if last in ")]" else 6 if last.isdigit() else 0), 0


def _opening(first: str) -> int:
    """Return the class of a block's first character."""
    if first.isupper():
        return 0
    if first.islower():
        return 1
    if first.isdigit():
        return 2
    return 3 if first in _OPENING_MARKS else 4 if first in _BULLETS else 5


def _odds(tokens: Sequence[str], lexicon: Lexicon) -> tuple[float, float, float, float, float]:
    """Return the lexicon's log-odds of the words (above 0: article): mean, lowest, highest, first and last."""
    if not tokens:
        return 0.0, 0.0, 0.0, 0.0, 0.0
    of = lexicon.words.get
    known = [odds for token in tokens if (odds := of(token)) is not None]
    first, last = of(tokens[0]) or 0.0, of(tokens[-1]) or 0.0
    if not known:
        return 0.0, 0.0, 0.0, first, last
    return sum(known) / (len(known) + 1.0), min(0.0, *known), max(0.0, *known), first, last


def _kinds(text: str, tokens: Sequence[str], words: int, digits: float) -> tuple[int, int, int, int, int, int]:
    """Return whether a block is a byline, a date, an age, a credit; its number of boilerplate words; whether it is an
    address.
    """
    if not tokens:
        return 0, 0, 0, 0, 0, 0
    short = len(text) < 160
    dated = short and digits > 0 and words < 16 and (":" in text or any(map(_is_year, tokens)))
    aged = short and digits > 0 and words < 9 and not _AGE_WORDS.isdisjoint(tokens)
    web = short and ("@" in text or "www." in text or ".com" in text or "http" in text or "#" in text)
    credit = not _CREDIT_WORDS.isdisjoint(tokens) or "©" in text
    boilerplate = 0 if _BOILERPLATE_WORDS.isdisjoint(tokens) else sum([token in _BOILERPLATE_WORDS for token in tokens])
    return words < 16 and tokens[0] in _BYLINE_WORDS, dated, aged, credit, boilerplate, web


def _is_year(token: str) -> bool:
    return len(token) == 4 and token[:2] in ("19", "20") and token.isdigit()
