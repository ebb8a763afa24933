"""Finds what somebody's words are about: "criticism of the plan", "a debate on whether to close the bridge".

Indexes are those of words; ends are exclusive.
"""

from reader.annotating.reported_speech.clause_ends import thing_end
from reader.annotating.reported_speech.clause_words import FINITE
from reader.annotating.reported_speech.reported import ReportedClause
from reader.annotating.reported_speech.sentence import Sentence

_SPEECH = """comment comments question questions remark remarks talk talks statement statements speech speeches joke
    jokes conversation conversations doubt doubts concern concerns complaint complaints warning warnings claim claims
    words story stories rant message language anxiety discussion discussions note details feelings fears rumors rumours
    theories reports opinions views indignation grievances boasts worry worries debate debates""".split()
_MINDED = """nervous worried concerned skeptical sceptical optimistic angry upbeat vocal vague cagey coy frank candid
    enthusiastic excited""".split()
_TOPICS = {
    "about": frozenset([*_SPEECH, *_MINDED]),
    "of": frozenset(
        """criticism criticisms critique mention assessment defence defense endorsement condemnation denunciation
        description denial accusations complaints warnings warning praise rejection critical skeptical sceptical wary
        supportive dismissive favor favour support talk allegations predictions critic critics hopes fears embrace
        opinion opinions understanding supporter supporters""".split()
    ),
    "for": frozenset(
        """criticism praise call calls plea pleas apology apologies demand demands request requests enthusiasm argument
        arguments support passion""".split()
    ),
    "to": frozenset("opposition reference references objection objections tribute resistance".split()),
    "at": frozenset("anger frustration outrage dismay fury".split()),
    "in": frozenset("interest confidence faith trust".split()),
    "on": frozenset("comment comments remark remarks opinion opinions assault attacks consensus".split()),
    "against": frozenset("attacks argument arguments accusations allegations case rant".split()),
    "over": frozenset("criticism concern concerns doubts anger outrage".split()),
}
"""A preposition -> the nouns and adjectives of speech and opinion after which it introduces what they are about."""
_BRINGS = frozenset("about on over".split())
_ASKED = frozenset("whether how what why who".split())
_RELATIVES = frozenset("who which that whose where when whom what how why".split())
TOPIC_WORDS = _ASKED.union(*_TOPICS.values())
"""Words at which what speech is about may be found."""


def find_topic(sentence: Sentence, index: int) -> ReportedClause | None:
    """What the speech or question named by the word at an index is about; None if it is not said."""
    word, preposition = sentence.lower[index], sentence.at(index + 1)
    if word in _ASKED:
        if sentence.at(index - 1) not in _BRINGS or index < 2:
            return None
        after = thing_end(sentence, index)
        return ReportedClause(index, after, index - 2, sentence.is_cue(index - 2)) if after - index > 1 else None
    if preposition not in _TOPICS or word not in _TOPICS[preposition] or not sentence.is_thing(index + 2):
        return None
    if sentence.at(index + 2) in _ASKED:
        return None  # found at that word
    return ReportedClause(index + 2, _end(sentence, index + 2), index, owned=False)


def _end(sentence: Sentence, first: int) -> int:
    """The end of the thing that begins at `first`: before the sentence's verb if speech about it is the subject."""
    after = thing_end(sentence, first)
    for index in range(first + 1, after):
        if sentence.lower[index] in FINITE and sentence.lower[index - 1] not in _RELATIVES:
            return index if _RELATIVES.isdisjoint(sentence.lower[first:index]) else after
    return after
