"""Normalise a text before it goes into the word index, and a query before it is looked up there.

What means the same to a person who searches is made the same: accents, kinds of apostrophes and dashes, "U.S." and
"US", "O’Brien" and "OBrien". Chinese and Japanese have no spaces between words, so each of their characters is a word
here, and several in a row are a phrase: they are found anywhere in a line.
"""

import re

from reader.searching.folded_letters import fold_letters

_SIGN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
"""Kana and Chinese characters."""
_EACH_SIGN = re.compile(f"([{_SIGN}])")
_ONLY_SIGNS = re.compile(f"[{_SIGN}]+")
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")
_OF_IRISH_NAMES = re.compile(r"(?<![^\W_])(o)'(?=[^\W_]{2})", re.I)
_MOST_INITIALS = 4


def indexed_text(text: str) -> str:
    """Normalise a text for the word index. Takes time linear in the text."""
    if not text.isascii():
        text = _EACH_SIGN.sub(r" \1 ", fold_letters(text))
    if "'" in text:
        text = _OF_IRISH_NAMES.sub(r"\1", text)
    return _INITIALS.sub(lambda match: match[0].replace(".", "") + " ", text)


def indexed_words(text: str) -> str:
    """Normalise words for a look-up in the word index: in lower case, with one space between them."""
    return " ".join(re.findall(r"[^\W_]+", indexed_text(text).lower()))


def has_signs(text: str) -> bool:
    """Whether a text has kana or Chinese characters."""
    return not text.isascii() and _EACH_SIGN.search(text) is not None


def is_sign(word: str) -> bool:
    """Whether a word of the index consists of kana or Chinese characters."""
    return _ONLY_SIGNS.fullmatch(word) is not None


def word_pattern(words: str, is_prefix: bool = False) -> str:
    """A regular expression that finds words that `indexed_words` normalised in a folded text."""
    parts = words.split()
    pattern = ""
    for before, word in zip(["", *parts], parts, strict=False):
        between = r"[\W_]*" if is_sign(word) or is_sign(before) else r"[\W_]+"
        pattern += (between if pattern else "" if is_sign(word) else r"(?<![^\W_])") + _letters_pattern(word)
    if parts and not is_prefix and not is_sign(parts[-1]):
        pattern += r"(?![^\W_])"
    return pattern


def _letters_pattern(word: str) -> str:
    """A regular expression for a word, also where it is written as initials or as an Irish name."""
    if len(word) <= _MOST_INITIALS:
        return r"\.?".join(map(re.escape, word))
    return "o'?" + re.escape(word[1:]) if word[0] == "o" else re.escape(word)
