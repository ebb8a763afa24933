"""Computes the features of each block, from its own text and the page around it, that the labelling rules read."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from reader.cleaning.features.dates import age_seconds, is_date_line, is_time_stamp
from reader.cleaning.features.phrases import (
    BOILERPLATE_LINES,
    BOILERPLATE_PARTS,
    BOILERPLATE_STARTS,
    CREDIT_WORDS,
    RAIL_HEADING_STARTS,
    RAIL_HEADINGS,
)
from reader.model.article import fold_title
from reader.model.blocks import Block

_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,]*", re.U)
_WIDE = re.compile(r"[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts that use few or no spaces between words: Thai, Korean, Japanese and Chinese."""
_WIDE_PER_WORD = 2

_CODES = r"(?:[a-zäöü]{2,5}|[A-Z]{2,5})"
_SENTENCE_END = re.compile(
    rf"[.!?…。！？]\s?[\"'”’»“«」』)\]]*(?P<signature>\s?[(\[]{_CODES}(?:\s?[/,·-]\s?{_CODES}){{0,3}}[)\]])?$"
)
"""Where a sentence ends; agencies and editors sign the last one of an article: "(ats/nxp)"."""
_LONGEST_END = 60
"""Most characters of such an end: only these are searched."""
_CUT_SHORT = ("…", "...")
_BULLET = re.compile(r"(?:[*•‣▪●◦·–—-]\s+|\d{1,2}[.)]\s+)(?=\S)")
_QUOTED = frozenset("“\"'‘«„")
_NAME_SLUG = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")

PROSE_WORDS = 12
"""Fewest words for a sentence to count as prose. In the development set headlines have a median of 11 words, without a
full stop, and paragraphs 38.
"""

_ONLY_TEXT_WORDS = 80
"""Fewest words for a block without a full stop to count as prose, on a page that has no other prose. Menus that a
scrape prints as one line have 30 to 60 words.
"""

_CHROME_TAGS = frozenset({"nav", "footer", "form", "button", "menu", "dialog", "aside", "option", "select", "label"})
_CHROME_WORDS = frozenset(
    """nav navbar navigation menu footer sidebar share sharing social socials newsletter signup subscribe subscription
    paywall promo promotion advert advertisement ad ads banner cookie cookies consent gdpr modal popup breadcrumb
    breadcrumbs toolbar widget tags taglist comment comments disqus disclaimer disclosure copyright masthead topbar skip
    outbrain taboola sponsored login bio authorbox pagination pager rating recirc recirculation""".split()
)
_RAIL_WORDS = frozenset(
    """related relateds recommended recommendation recommendations trending popular mostread readmore morefrom latest
    teasers mostpopular upnext alsoread further headlines suggested""".split()
)
_CAPTION_WORDS = frozenset({"caption", "figcaption", "credit", "credits", "photographer"})
_CAPTION_CLASS = re.compile(
    r"(?<!has)(?<!with)caption(?![a-z])|(?:img|image|photo|picture|foto|bild|media-block)[a-z]*[_-]{0,2}"
    r"(?:description|desc|subtitle|legend|annotation|credit|copyright|source)(?![a-z])"
)
_ASIDES = frozenset({"aside", "footer", "nav"})
_PROSE_ABOVE = 0.2
"""Share of the page's long sentences above an aside or comments from which it is not where the article is, however long
it is.
"""
_BOX_TAGS = _CHROME_TAGS | {"figcaption", "figure"}
_BOX_WORDS = _CHROME_WORDS | _RAIL_WORDS | _CAPTION_WORDS
_MENU_WORDS = frozenset("nav navbar navigation menu footer breadcrumb breadcrumbs".split())
_COMMENT_WORDS = frozenset({"comment", "comments", "disqus", "respond", "commentlist"})
_STEP = re.compile(r"[a-z0-9]+")


class BlockFeatures(NamedTuple):
    """The features of one block."""

    words: int
    """The number of words; in scripts without spaces, two characters count as one word."""
    folded: str
    """The text in lower case with straight quotes and single spaces, without a colon at the end."""
    is_sentence: bool
    """Ends with a sentence's final punctuation."""
    is_cut_short: bool
    """Ends with an ellipsis, as teasers do."""
    age: int | None
    """Seconds, if the block is an age such as "2 hours ago", else None."""
    is_date: bool
    """Gives a date and little else."""
    is_stamp: bool
    """A clock time and nothing else."""
    is_boilerplate: bool
    """Matches one of the boilerplate phrases in `phrases`."""
    is_rail_heading: bool
    """Matches a heading that pages put above related stories."""
    has_bullet: bool
    """Begins with a bullet or number; only set for text scrapes."""
    has_credit: bool
    """Credits a photographer or picture agency, as captions do at their end."""
    is_credit: bool
    """Consists of such a credit and nothing else."""
    is_slug: bool
    """Words in lower case joined by underscores, as in a file name."""
    repeats: int
    """How many times the page has this text, at least 1."""
    link_share: float
    """Share of the characters inside links, 0 to 1."""
    context: frozenset[str]
    """What the elements around an HTML block suggest: any of "chrome", "rail", "caption", "comment", "menu", "quote",
    "list", "heading", "strong", "time".
    """

    @property
    def is_prose(self) -> bool:
        """Whether the block is a sentence long enough to be running text."""
        return self.is_sentence and self.words >= PROSE_WORDS and self.link_share < 0.6 and not self.is_boilerplate


def read_block_features(blocks: Sequence[Block]) -> list[BlockFeatures]:
    """Compute the features of every block of a page, in page order."""
    folds = {text: fold_title(text).rstrip(" :") for text in {block.text for block in blocks}}
    counts = Counter([folds[block.text] for block in blocks])
    from_text = not blocks or blocks[0].tag is None
    alone = {text: _text_features(text, folded, counts[folded], from_text) for text, folded in folds.items()}
    ignored = _steps_of_the_article(blocks)
    around: dict[tuple[str, ...], frozenset[str]] = {}
    elements = {path: _elements(path, around, ignored) for path in {block.path for block in blocks}}
    features = [
        alone[block.text] if from_text else _with_markup(alone[block.text], block, elements[block.path])
        for block in blocks
    ]
    if any(one.is_prose for one in features):
        return features
    # No block ends with a full stop: those too long to be anything else are the page's text.
    return [one._replace(is_sentence=True) if one.words >= _ONLY_TEXT_WORDS else one for one in features]


def count_words(text: str) -> int:
    """Count the words of a text; in scripts without spaces, two characters count as one word."""
    wide = 0 if text.isascii() else len(_WIDE.findall(text))
    if wide:
        return wide // _WIDE_PER_WORD + len(_WORD.findall(_WIDE.sub(" ", text)))
    return len(_WORD.findall(text))


def is_sentence(text: str) -> bool:
    """Whether a text ends with a sentence's final punctuation."""
    return _SENTENCE_END.search(text, max(0, len(text) - _LONGEST_END)) is not None


def is_signed(text: str) -> bool:
    """Whether a sentence is signed by agencies or editors, as the last one of an article is."""
    found = _SENTENCE_END.search(text, max(0, len(text) - _LONGEST_END))
    return found is not None and found["signature"] is not None


def without_bullet(text: str) -> str:
    """Strip the bullet from a list item. A number stays, since it may be a year or an amount."""
    found = _BULLET.match(text)
    return text[found.end() :] if found and not found[0][0].isdigit() else text


def _text_features(text: str, folded: str, repeats: int, from_text: bool) -> BlockFeatures:
    """Compute the features that depend on the text alone."""
    words = count_words(text)
    return BlockFeatures(
        words=words,
        folded=folded,
        is_sentence=is_sentence(text),
        is_cut_short=text.rstrip().endswith(_CUT_SHORT),
        age=age_seconds(text),
        is_date=is_date_line(text),
        is_stamp=is_time_stamp(text),
        is_boilerplate=text[:1] not in _QUOTED and _is_boilerplate_phrase(folded),
        is_rail_heading=folded in RAIL_HEADINGS or len(folded) < 60 and folded.startswith(RAIL_HEADING_STARTS),
        has_bullet=from_text and _BULLET.match(text) is not None,
        has_credit=_has_credit(text, folded),
        is_credit=words <= _LONGEST_CREDIT and _CREDIT_START.match(text) is not None,
        is_slug=_NAME_SLUG.fullmatch(text) is not None,
        repeats=repeats,
        link_share=0.0,
        context=frozenset(),
    )


class _Elements(NamedTuple):
    """What the elements around a block suggest, and whether one of its innermost elements is a link."""

    context: frozenset[str]
    is_link: bool


def _with_markup(features: BlockFeatures, block: Block, elements: _Elements) -> BlockFeatures:
    """Add the features that depend on the block's links and on the elements around it."""
    share = sum([link.end - link.start for link in block.links]) / (len(block.text) or 1)
    if elements.is_link:
        share = 1.0  # a link as a whole, even if its address cannot be opened
    return BlockFeatures(*features[:-2], share, elements.context)


def _is_boilerplate_phrase(folded: str) -> bool:
    if folded in BOILERPLATE_LINES or folded.startswith(BOILERPLATE_STARTS):
        return True
    if not _SHORTEST_PART <= len(folded) < _LONGEST_INVITATION:
        return False
    return any([part in folded for part in BOILERPLATE_PARTS])


_SHORTEST_PART = min(map(len, BOILERPLATE_PARTS))
_LONGEST_INVITATION = 90
"""Most characters of a line that counts as an invitation because it mentions a newsletter or the like."""

_CREDIT_END = re.compile(r"\((?P<inside>[^()]{2,80})\)[.\"”]?$")
_CREDIT = re.compile(r"©|\b(?:credit:|photo(?:graph)?(?: by| via| courtesy|:)|foto:|bild:|image:)", re.I)
_AGENCY_CREDIT = re.compile(r"(?:^|[\s(])[A-Z]{2,}(?:\s[A-Z]{2,})*\s?/\s?[A-Z][\w.-]+(?:\s[\w.-]+){0,3}\)?$")
_CREDIT_START = re.compile(
    r"[\s(\[|–-]*(?:©|\(c\)|(?:quelle|source|fuente|fonte)\s?:\s?(?=©|foto|photo|bild)"
    r"|(?:photo(?:graph)?s?|pictures?|images?|credits?|fotos?|bild|bilder|cr[ée]ditos?|crédits?(?: photos?)?"
    r"|(?:photo|image|picture)s? credits?)"
    r"\s?(?:by|von|de|:|©))",
    re.I,
)
_LONGEST_AGENCY_CREDIT = 160
"""Characters at the end of a line searched for an agency credit: the search takes quadratic time."""
_CREDIT_INSIDE = frozenset({*CREDIT_WORDS, "ap", "afp", "via"})
_LONGEST_CREDIT = 10


def _has_credit(text: str, folded: str) -> bool:
    """Whether a line credits a photographer or agency, as captions do at their end."""
    end = _CREDIT_END.search(text) if ")" in text[-2:] else None
    may_begin = ":" in text or "©" in text or "photo" in folded  # true of few lines, and the search is slow
    start = _CREDIT.search(text) if may_begin else None
    if start and not (end and end.start() < start.start()):
        return True
    if not end:
        start_of_end = max(0, len(text) - _LONGEST_AGENCY_CREDIT)
        return text.find("/", start_of_end) >= 0 and _AGENCY_CREDIT.search(text, start_of_end) is not None
    inside = end["inside"].lower()
    return "/" in inside or not _CREDIT_INSIDE.isdisjoint(re.findall(r"\w+", inside))


def _steps_of_the_article(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the elements that hold over 40 % of the page's long sentences, or the main heading and 5 % of them: their
    class names are no sign of boilerplate.
    """
    long = [block for block in blocks if block.path and len(block.text) >= 80 and is_sentence(block.text)]
    total = sum([len(block.text) for block in long])
    mass: Counter[str] = Counter()
    for block in long:
        for step in set(block.path):
            mass[step] += len(block.text)
    around_heading = {step for block in blocks if block.tag == "h1" for step in block.path}
    steps = frozenset(
        [step for step, characters in mass.items() if characters > 0.4 * total]
        + [step for step in around_heading if mass[step] >= 0.05 * total]
    )
    below = _steps_below(steps, long, total)
    steps -= below
    words = frozenset().union(*map(_box_words, around_heading - below)) - _COMMENT_WORDS
    return steps | _steps_of_common_words(blocks, long, words) if words else steps


def _steps_below(steps: frozenset[str], long: Sequence[Block], total: int) -> frozenset[str]:
    """Return the asides and comments among these elements that begin below a good part of the page's long sentences."""
    beside = [step for step in steps if _tag(step) in _ASIDES or not _COMMENT_WORDS.isdisjoint(_box_words(step))]
    return frozenset([step for step in beside if _prose_above(step, long) >= _PROSE_ABOVE * total])


def _prose_above(step: str, long: Sequence[Block]) -> int:
    return sum([len(block.text) for block in takewhile(lambda block: step not in block.path, long)])


def _steps_of_common_words(blocks: Sequence[Block], long: Sequence[Block], words: frozenset[str]) -> frozenset[str]:
    """Return the elements whose class names say nothing on this page. `words` are those that elsewhere name boxes, and
    here the elements around the main heading: sites built of "widgets" put each paragraph in one. `long` are the
    page's long sentences.
    """
    steps = {step for path in {block.path for block in blocks} for step in path}
    named = {step: _box_words(step) for step in steps if any([word in step for word in words])}
    mass: Counter[str] = Counter()
    for block in long:
        for word in {word for step in block.path if step in named for word in named[step]}:
            mass[word] += len(block.text)
    total = sum([len(block.text) for block in long])
    common = frozenset([word for word in words if mass[word] > total / 3])
    return frozenset([step for step, said in named.items() if said and said <= common and _tag(step) not in _BOX_TAGS])


@lru_cache(maxsize=4096)
def _box_words(step: str) -> frozenset[str]:
    """Return the words of an element's class names and id that name boxes beside the text, and captions."""
    return _BOX_WORDS.intersection(_STEP.findall(step, len(_tag(step))))


def _elements(
    path: tuple[str, ...], around: dict[tuple[str, ...], frozenset[str]], ignored: frozenset[str]
) -> _Elements:
    tags = [_tag(step) for step in path[-3:]]
    own = [_OWN_CONTEXTS[tag] for tag in tags if tag in _OWN_CONTEXTS]
    return _Elements(_context_around(path, around, ignored).union(*own), "a" in tags)


def _context_around(
    path: tuple[str, ...], around: dict[tuple[str, ...], frozenset[str]], ignored: frozenset[str]
) -> frozenset[str]:
    """Return what a path's elements suggest about everything inside them, from what is known of its outer elements."""
    context = around.get(path)
    if context is None:
        if not path:
            return frozenset()
        context, step = _context_around(path[:-1], around, ignored), path[-1]
        if step not in ignored:
            context |= _contexts_of_step(step)
        around[path] = context
    return context


@lru_cache(maxsize=4096)
def _contexts_of_step(step: str) -> frozenset[str]:
    """Return what an element's tag and class names suggest about everything inside it."""
    tag = _tag(step)
    if tag in ("html", "body"):
        return frozenset()
    words = _STEP.findall(step, len(tag))
    said = {
        "chrome": tag in _CHROME_TAGS or not _CHROME_WORDS.isdisjoint(words),
        "rail": tag == "aside" or not _RAIL_WORDS.isdisjoint(words),
        "caption": (
            tag in ("figcaption", "figure")
            or not _CAPTION_WORDS.isdisjoint(words)
            or _CAPTION_CLASS.search(step, len(tag)) is not None
        ),
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
"""Contexts given by the three innermost elements of a block."""


def _tag(step: str) -> str:
    found = _STEP.match(step)
    return found[0] if found else ""
