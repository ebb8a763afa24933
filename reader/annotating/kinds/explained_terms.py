"""Tells English terms that a text explains, and words that are no speech whatever stands around them.

The offsets are those of a quote with its marks.
"""

import re

BEFORE_TERM = 60
"""Characters before a quote that tell whether the text explains it."""
_DEFINED_AFTER = re.compile(r",?,? (?:(?:which|that) (?:is|are|was|were) )?(?:defined|known) as\b")
_GLOSSED = re.compile(
    r"(?:[,(“”\"]|\b(?:is|are|was|were|word|phrase|term)) ?"
    r"(?:Latin|Greek|French|Spanish|Italian|Portuguese|German|Dutch|Russian|Polish|Arabic|Hebrew|Yiddish|Turkish|"
    r"Persian|Farsi|Hindi|Urdu|Chinese|Mandarin|Japanese|Korean|Swahili|Hawaiian|short|shorthand|slang) for"
    r"(?: the| an?)?$"
)
"""What stands before the translation of words, or what an abbreviation is short for."""
_TERM_BEFORE = re.compile(
    r"\b(?:things?|concepts?|process|processes|techniques?|methods?|phenomen(?:on|a)|substances?|materials?|compounds?|"
    r"conditions?|disorders?|syndromes?|proteins?|genes?|devices?|features?|functions?|formats?|protocols?|tools?|"
    r"particles?|cells?) (?:called|known as|termed|dubbed)(?: the| an?)?$"
)
"""A thing of science or craft before its name: "a process called “…”"."""
_VOTE = re.compile(r"\W*(?:yes|no|aye|nay|leave|remain)\W*")
_VOTE_AFTER = re.compile(r" (?:votes?|voters?|campaign|camp|side|ballots?)\b")
_PROMOTION = re.compile(
    r"\W*Follow [\w@.’'& -]{2,50} on (?:Twitter|Facebook|Instagram|YouTube|LinkedIn|TikTok|Bluesky)\b"
)


def is_explained(text: str, before: str, end: int) -> bool:
    """Whether the text says what the words mean, or that they are a term: "“…,” defined as", "Latin for “…”".

    `before` is the end of the paragraph before the quote.
    """
    return bool(_DEFINED_AFTER.match(text, end) or _GLOSSED.search(before) or _TERM_BEFORE.search(before))


def is_no_speech(text: str, start: int, end: int) -> bool:
    """Whether words are a choice on a ballot, "a “yes” vote", or a line that promotes: "Follow Ann Lee on Twitter"."""
    if _VOTE.fullmatch(text, start, end) and _VOTE_AFTER.match(text, end):
        return True
    return _PROMOTION.match(text, start, end) is not None
