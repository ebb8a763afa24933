"""What can be said of a block by itself and by the page around it: the features that the labelling rules read."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.cleaning.features.dates import age_seconds, is_date_line, is_time_stamp
from reader.cleaning.features.phrases import (
    CREDIT_WORDS,
    FURNITURE_LINES,
    FURNITURE_PARTS,
    FURNITURE_STARTS,
    RAIL_HEADING_STARTS,
    RAIL_HEADINGS,
)
from reader.model.article import fold_title
from reader.model.blocks import Block

_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,]*", re.U)
_WIDE = re.compile(r"[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts that put no spaces between words, or few."""
_WIDE_PER_WORD = 2

_SENTENCE_END = re.compile(r"[.!?…。！？]\s?[\"'”’»“«」』)\]]*$")
_CUT_SHORT = ("…", "...")
_BULLET = re.compile(r"(?:[*•‣▪●◦·–—-]\s+|\d{1,2}[.)]\s+)(?=\S)")
_QUOTED = frozenset("“\"'‘«„")
_NAME_SLUG = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")

PROSE_WORDS = 12
"""Words from which a sentence counts as prose. Headlines of the development set have 11 at the median, without a
full stop; its paragraphs 38."""

_ONLY_TEXT_WORDS = 80
"""Words from which a block is prose on a page that has no other, however it ends. Menus that scrapes print as one line
have 30 to 60."""

_CHROME_TAGS = frozenset({"nav", "footer", "form", "button", "menu", "dialog", "aside", "option", "select", "label"})
_CHROME_WORDS = frozenset(
    """nav navbar navigation menu footer sidebar share sharing social socials newsletter signup subscribe subscription
    paywall promo promotion advert advertisement ad ads banner cookie cookies consent gdpr modal popup breadcrumb
    breadcrumbs toolbar widget tags taglist comment comments disqus disclaimer copyright masthead topbar skip outbrain
    taboola sponsored login bio authorbox pagination pager rating recirc recirculation""".split()
)
_RAIL_WORDS = frozenset(
    """related relateds recommended recommendation recommendations trending popular mostread read-more readmore
    more-from morefrom latest teasers teaser-list mostpopular upnext also-read alsoread further headlines suggested
    next-article""".split()
)
_CAPTION_WORDS = frozenset({"caption", "figcaption", "credit", "credits", "photographer", "wp-caption-text"})
_MENU_WORDS = frozenset("nav navbar navigation menu footer breadcrumb breadcrumbs".split())
_COMMENT_WORDS = frozenset({"comment", "comments", "disqus", "respond", "commentlist"})
_STEP = re.compile(r"[a-z0-9]+")


class BlockFeatures(NamedTuple):
    """Features of one block. `words` counts two characters for one where a script has no spaces."""

    words: int
    folded: str
    """Lower case, straight quotes, single spaces, no colon at the end."""
    is_sentence: bool
    is_cut_short: bool
    age: int | None
    """Seconds, where the block is an age ("2 hours ago")."""
    is_date: bool
    is_stamp: bool
    is_furniture: bool
    """A phrase of furniture, by `phrases`."""
    is_rail_heading: bool
    has_bullet: bool
    has_credit: bool
    """Names who made a picture, as captions do at their end."""
    is_credit: bool
    """Does nothing else."""
    is_slug: bool
    repeats: int
    """How often the same text stands on the page."""
    link_share: float
    """Share of the characters that are links."""
    context: frozenset[str]
    """Of "chrome", "rail", "caption", "comment", "quote", "list", "heading", "strong", "time": where an HTML block
    stands.
    """

    @property
    def is_prose(self) -> bool:
        """A sentence of a length that only running text has."""
        return self.is_sentence and self.words >= PROSE_WORDS and self.link_share < 0.6 and not self.is_furniture


def read_block_features(blocks: Sequence[Block]) -> list[BlockFeatures]:
    """The features of every block of a page."""
    folds = {text: fold_title(text).rstrip(" :") for text in {block.text for block in blocks}}
    counts = Counter([folds[block.text] for block in blocks])
    from_text = not blocks or blocks[0].tag is None
    alone = {text: _text_features(text, folded, counts[folded], from_text) for text, folded in folds.items()}
    ignored = _steps_of_the_article(blocks)
    contexts: dict[tuple[str, ...], frozenset[str]] = {}
    features = [
        alone[block.text] if from_text else _with_markup(alone[block.text], block, contexts, ignored)
        for block in blocks
    ]
    if any(one.is_prose for one in features):
        return features
    # A page without one full stop: what is too long for anything else is its text.
    return [one._replace(is_sentence=True) if one.words >= _ONLY_TEXT_WORDS else one for one in features]


def count_words(text: str) -> int:
    """Words of a text; where its script has no spaces, two characters for one."""
    wide = 0 if text.isascii() else len(_WIDE.findall(text))
    if wide:
        return wide // _WIDE_PER_WORD + len(_WORD.findall(_WIDE.sub(" ", text)))
    return len(_WORD.findall(text))


def is_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return _SENTENCE_END.search(text) is not None


def without_bullet(text: str) -> str:
    """A list item without its mark; a number stays, since it may be a year or a sum."""
    found = _BULLET.match(text)
    return text[found.end() :] if found and not found[0][0].isdigit() else text


def _text_features(text: str, folded: str, repeats: int, from_text: bool) -> BlockFeatures:
    """What a line of text says by itself."""
    words = count_words(text)
    return BlockFeatures(
        words=words,
        folded=folded,
        is_sentence=is_sentence(text),
        is_cut_short=text.rstrip().endswith(_CUT_SHORT),
        age=age_seconds(text),
        is_date=is_date_line(text),
        is_stamp=is_time_stamp(text),
        is_furniture=text[:1] not in _QUOTED and _is_phrase_of_furniture(folded),
        is_rail_heading=folded in RAIL_HEADINGS or len(folded) < 60 and folded.startswith(RAIL_HEADING_STARTS),
        has_bullet=from_text and _BULLET.match(text) is not None,
        has_credit=_has_credit(text, folded),
        is_credit=words <= _LONGEST_CREDIT and _CREDIT_START.match(text) is not None,
        is_slug=_NAME_SLUG.fullmatch(text) is not None,
        repeats=repeats,
        link_share=0.0,
        context=frozenset(),
    )


def _with_markup(
    features: BlockFeatures, block: Block, contexts: dict[tuple[str, ...], frozenset[str]], ignored: frozenset[str]
) -> BlockFeatures:
    """The traits of a block's text, with what its links and the elements around it say."""
    context = contexts.get(block.path)
    if context is None:
        context = contexts[block.path] = _context(block.path, ignored)
    if any([step[:1] == "a" and _tag(step) == "a" for step in block.path[-3:]]):
        share = 1.0  # wholly a link, if perhaps to nowhere that can be opened
    else:
        share = sum([link.end - link.start for link in block.links]) / (len(block.text) or 1)
    return BlockFeatures(*features[:-2], share, context)


def _is_phrase_of_furniture(folded: str) -> bool:
    if folded in FURNITURE_LINES or folded.startswith(FURNITURE_STARTS):
        return True
    if not _SHORTEST_PART <= len(folded) < _LONGEST_INVITATION:
        return False
    return any([part in folded for part in FURNITURE_PARTS])


_SHORTEST_PART = min(map(len, FURNITURE_PARTS))
_LONGEST_INVITATION = 90
"""Characters up to which a line that names a newsletter or the like is taken for an invitation to it."""

_CREDIT_END = re.compile(r"\((?P<inside>[^()]{2,80})\)[.\"”]?$")
_CREDIT = re.compile(r"©|\b(?:credit:|photo(?:graph)?(?: by|:)|foto:|bild:|image:)", re.I)
_AGENCY_CREDIT = re.compile(r"(?:^|[\s(])[A-Z]{2,}(?:\s[A-Z]{2,})*\s?/\s?[A-Z][\w.-]+(?:\s[\w.-]+){0,3}\)?$")
_CREDIT_START = re.compile(
    r"(?:photo(?:graph)?s?|pictures?|images?|credit|foto|fotos|bild|bilder|crédit photo|photo credit)"
    r"\s?(?:by|von|de|:|©)",
    re.I,
)
_LONGEST_AGENCY_CREDIT = 160
"""Characters at the end of a line that are searched for one: the search takes the square of their number."""
_CREDIT_INSIDE = frozenset({*CREDIT_WORDS, "ap", "afp", "via"})
_LONGEST_CREDIT = 10


def _has_credit(text: str, folded: str) -> bool:
    """Whether a line names who made a picture, as captions do at their end."""
    end = _CREDIT_END.search(text) if ")" in text[-2:] else None
    may_begin = ":" in text or "©" in text or "photo" in folded  # in few lines, and the search is slow
    start = _CREDIT.search(text) if may_begin else None
    if start and not (end and end.start() < start.start()):
        return True
    if not end:
        start_of_end = max(0, len(text) - _LONGEST_AGENCY_CREDIT)
        return text.find("/", start_of_end) >= 0 and _AGENCY_CREDIT.search(text, start_of_end) is not None
    inside = end["inside"].lower()
    return "/" in inside or not _CREDIT_INSIDE.isdisjoint(re.findall(r"\w+", inside))


def _steps_of_the_article(blocks: Sequence[Block]) -> frozenset[str]:
    """Elements that hold a large share of the page's long sentences: their class names say nothing of furniture."""
    mass: Counter[str] = Counter()
    total = 0
    for block in blocks:
        if not block.path or len(block.text) < 80 or not is_sentence(block.text):
            continue
        total += len(block.text)
        for step in set(block.path):
            mass[step] += len(block.text)
    return frozenset(step for step, characters in mass.items() if characters > 0.4 * total)


def _context(path: tuple[str, ...], ignored: frozenset[str]) -> frozenset[str]:
    around = [_contexts_of_step(step) for step in path if step not in ignored]
    own = [_OWN_CONTEXTS.get(_tag(step), frozenset()) for step in path[-3:]]
    return frozenset().union(*around, *own)


@lru_cache(maxsize=4096)
def _contexts_of_step(step: str) -> frozenset[str]:
    """What an element says of all that it holds."""
    tag = _tag(step)
    if tag in ("html", "body"):
        return frozenset()
    words = _STEP.findall(step, len(tag))
    said = {
        "chrome": tag in _CHROME_TAGS or not _CHROME_WORDS.isdisjoint(words),
        "rail": tag == "aside" or not _RAIL_WORDS.isdisjoint(words),
        "caption": tag in ("figcaption", "figure") or not _CAPTION_WORDS.isdisjoint(words),
        "comment": not _COMMENT_WORDS.isdisjoint(words),
        "menu": tag in ("nav", "footer", "menu") or not _MENU_WORDS.isdisjoint(words),
    }
    return frozenset([name for name, is_said in said.items() if is_said])


_OWN_CONTEXTS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), frozenset({"heading"})),
    "blockquote": frozenset({"quote"}),
    "li": frozenset({"list"}),
    "strong": frozenset({"strong"}),
    "b": frozenset({"strong"}),
    "time": frozenset({"time"}),
}
"""What the innermost elements say of the text itself."""


def _tag(step: str) -> str:
    found = _STEP.match(step)
    return found[0] if found else ""
