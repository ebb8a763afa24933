"""Computes the classifier's numeric features of a block's text and of the text around it.

No feature assumes spaces between words or a particular alphabet; the weight of words and lines comes from the
`Lexicon`. The trained trees refer to features by index, so a change to the order of `FEATURES` requires retraining.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.cleaning.classifier.lazy_rows import Row
from reader.cleaning.classifier.lexicon import Lexicon
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
_BESIDE = (-3, -2, -1, 1, 2, 3)

FEATURES: tuple[str, ...] = (
    *_OWN,
    *_PAGE,
    *(f"{name}{offset:+d}" for offset in _BESIDE for name in _SEEN_BESIDE),
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
_LONG_ENOUGH = 600
"""Most characters of a block that count: a page's longest block is often its terms of use."""
_JOINED = 6
"""Most blocks between two prose blocks of the same content span."""
_SIZES = (12, 25, 45, 80, 140, 260)
"""Bounds of size classes, in characters; runs are neighbouring blocks of the same class."""
_FAR = 40
_MARGIN = 25


class _OwnFeatures(NamedTuple):
    """Features of one block alone. `words` are its content words."""

    row: Row
    folded: str
    words: frozenset[str]


def read_text_features(blocks: Sequence[Block], lexicon: Lexicon, title: str = "") -> list[Row]:
    """Compute a row of features, named by `FEATURES`, for every block of a page. `title` is the page's stated title."""
    if not blocks:
        return []
    features = _own_features_of_all(blocks, lexicon)
    page = _PageFeatures(features)
    beside = _rows_beside([own.row for own in features])
    about = _keywords(_TOKENS(title.lower()), lexicon)
    gaps = [float(block.gap) for block in blocks]
    gap_share = sum(gaps) / len(gaps)
    gaps.append(1.0)
    return [
        [
            *own.row,
            *page.overlap(index),
            gaps[index],
            gaps[index + 1],
            gap_share,
            *page.position(index),
            *page.density(index),
            *page.spans(index),
            page.runs_above[index],
            page.runs_below[index],
            len(about & own.words),
            page.lead_overlap(index),
            *beside[index],
        ]
        for index, own in enumerate(features)
    ]


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


def _rows_beside(rows: Sequence[Row]) -> list[Row]:
    """Return some features of the three blocks before and after each block, -1 where there is none."""
    missing = [-1.0] * len(_BESIDE_AT)
    short = [[row[index] for index in _BESIDE_AT] for row in rows]
    padded = [missing] * 3 + short + [missing] * 3
    return [[number for offset in _BESIDE for number in padded[index + 3 + offset]] for index in range(len(rows))]


class _PageFeatures:
    """Features that need the whole page: density of prose, content spans, repetition, runs of blocks of one size."""

    def __init__(self, blocks: Sequence[_OwnFeatures]) -> None:
        self._blocks = blocks
        self._count = len(blocks)
        self._times = Counter(own.folded for own in blocks)
        self._seen: list[bool] = []
        prose = []
        known: set[str] = set()
        for own in blocks:
            seen = own.folded in known
            self._seen.append(seen)
            known.add(own.folded)
            prose.append(_weight(own) if own.row[_IS_PROSE] and not seen else 0.0)
        self._prose = _sums(prose)
        self._long = _sums([_weight(own) if own.row[_IS_LONG] else 0.0 for own in blocks])
        self._short = _sums([float(own.row[_WORDS] <= 4) for own in blocks])
        self._odds = _sums([own.row[_ODDS] for own in blocks])
        self._find_spans()
        self._measure_distances()
        sizes = [bisect_right(_SIZES, own.row[_CHARACTERS]) for own in blocks]
        self.runs_above = _runs(sizes)
        self.runs_below = _runs(sizes[::-1])[::-1]

    def _find_spans(self) -> None:
        """Group prose into content spans; the main one has the most characters."""
        spans: list[list[float]] = []
        self._span_of = [-1] * self._count
        for index, own in enumerate(self._blocks):
            if not own.row[_IS_PROSE]:
                continue
            if spans and index - spans[-1][1] <= _JOINED:
                spans[-1][1:] = [index, spans[-1][2] + _weight(own), spans[-1][3] + 1]
            else:
                spans.append([index, index, _weight(own), 1])
        for number, (start, end, _, _) in enumerate(spans):
            self._span_of[int(start) : int(end) + 1] = [number] * int(end - start + 1)
        middle = self._count // 2
        self._spans = spans
        self._prose_in_spans = sum(span[2] for span in spans) + 1
        self._main = max(range(len(spans)), key=lambda number: spans[number][2], default=-2)
        self._main_span = spans[self._main] if spans else [middle, middle, 0, 0]
        start, end = int(self._main_span[0]), int(self._main_span[1])
        inside = [own.words for own in self._blocks[start : end + 1] if own.row[_IS_PROSE]] if spans else []
        about = Counter([word for words in inside for word in words])
        self._about = frozenset(about)
        self._about_twice = frozenset([word for word, times in about.items() if times > 1])
        self._lead = frozenset().union(*inside[:2])

    def _measure_distances(self) -> None:
        is_prose = [bool(own.row[_IS_PROSE]) for own in self._blocks]
        self._distance_above = _distances(is_prose)
        self._distance_below = _distances(is_prose[::-1])[::-1]

    def overlap(self, index: int) -> tuple[float, ...]:
        """Return the share of the block's words that occur in the main span, their number, and how often the block is
        repeated.
        """
        own = self._blocks[index]
        is_inside = self._span_of[index] == self._main and own.row[_IS_PROSE]
        others = self._about_twice if is_inside else self._about
        return (
            len(own.words & others) / (len(own.words) + 1.0),
            len(own.words),
            min(8, self._times[own.folded]),
            self._seen[index],
        )

    def lead_overlap(self, index: int) -> float:
        """Return the share of the block's words that occur in the first two prose blocks of the main span."""
        words = self._blocks[index].words
        return len(words & self._lead) / (len(words) + 1.0)

    def position(self, index: int) -> tuple[float, ...]:
        """Return the position of the block on the page."""
        count = self._count
        return min(index, 60), min(count - index, 80), index / count, count

    def density(self, index: int) -> tuple[float, ...]:
        """Return sums over windows around the block: characters of long blocks and of prose, short blocks, log-odds of
        the words; and the shares of the page's total that come before the block.
        """
        long, prose, short, odds = self._long, self._prose, self._short, self._odds
        at = index + _MARGIN
        here, there, own, next_ = long[at], long[at + 1], prose[at], prose[at + 1]
        return (
            here - long[at - 2], long[at + 3] - there, here - long[at - 5], long[at + 6] - there,
            here - long[at - 10], long[at + 11] - there, here - long[at - 25], long[at + 26] - there,
            own - prose[at - 2], prose[at + 3] - next_, own - prose[at - 5], prose[at + 6] - next_,
            own - prose[at - 10], prose[at + 11] - next_,
            short[at] - short[at - 5], short[at + 6] - short[at + 1],
            (odds[at] - odds[at - 5]) / 5, (odds[at + 6] - odds[at + 1]) / 5,
            (odds[at] - odds[at - 2]) / 2, (odds[at + 3] - odds[at + 1]) / 2,
            here / (long[-1] or 1), long[-1], own / (prose[-1] or 1), prose[-1],
        )  # fmt: skip

    def spans(self, index: int) -> tuple[float, ...]:
        """Return the block's distance to prose, its content span, and its position relative to the main span."""
        start, end, characters, blocks = self._main_span
        number = self._span_of[index]
        span = self._spans[number] if number >= 0 else (0, 0, 0, 0)
        return (
            self._distance_above[index],
            self._distance_below[index],
            number == self._main,
            span[2] / self._prose_in_spans,
            span[3],
            max(-_FAR, min(_FAR, index - start)),
            max(-_FAR, min(_FAR, end - index)),
            characters / self._prose_in_spans,
            blocks,
        )


def _weight(own: _OwnFeatures) -> float:
    return min(own.row[_CHARACTERS], _LONG_ENOUGH)


def _sums(numbers: Sequence[float]) -> list[float]:
    """Return prefix sums with a margin at both ends, so that windows may extend past the edges of the page."""
    sums = list(accumulate(numbers, initial=0.0))
    return [0.0] * _MARGIN + sums + [sums[-1]] * _MARGIN


def _runs(sizes: Sequence[int]) -> list[int]:
    """Count, for each block, the blocks right before it that are in the same size class."""
    runs: list[int] = []
    for index, size in enumerate(sizes):
        runs.append(runs[-1] + 1 if index and sizes[index - 1] == size else 0)
    return runs


def _distances(flags: Sequence[bool]) -> list[int]:
    """Return, for each index, the distance back to the last set flag, at most `_FAR`."""
    distances = []
    last = -_FAR
    for index, flag in enumerate(flags):
        if flag:
            last = index
        distances.append(min(_FAR, index - last))
    return distances
