"""Recognises lines in which a site speaks to its readers: to subscribe to a newsletter, to follow it elsewhere, to
support it, to install its app, to say what they think of the page, to load a post of another site.
"""

from reader.cleaning.features.invitation_phrases import (
    APPS,
    DISCLOSURES,
    EMBEDS,
    FEEDBACK,
    FOLLOWING,
    INBOXES,
    NEWSLETTERS,
    SUPPORT,
)
from reader.cleaning.features.phrase_patterns import any_of

_LONGEST = 300
_MARKS = frozenset('“"„«»「『‘')

_STARTS = any_of(NEWSLETTERS, FOLLOWING, SUPPORT, APPS, FEEDBACK, DISCLOSURES, EMBEDS)
_ANYWHERE = any_of(INBOXES)


def is_invitation(text: str) -> bool:
    """Whether a line invites its reader to something that the site offers. A line with quotation marks does not."""
    if len(text) > _LONGEST or not _MARKS.isdisjoint(text):
        return False
    return _STARTS.match(text) or _ANYWHERE.search(text)
