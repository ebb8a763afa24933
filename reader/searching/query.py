"""What a person looks for in the library."""

import re

from reader.searching.folded_letters import FOLDS

_WORD = re.compile(r"\w+")
_INSIDE_WORDS = str.maketrans("", "", ".'")
_LONGEST_NAME = 200
"""Characters of a name by which it is looked up."""


def fold_name(name: str) -> str:
    """A name as it is looked up: its words with one space between them, without case, accents and punctuation. "U.S."
    is the same as "US", "O’Brien" as "OBrien".
    """
    return " ".join(_WORD.findall(name[:_LONGEST_NAME].translate(FOLDS).casefold().translate(_INSIDE_WORDS)))
