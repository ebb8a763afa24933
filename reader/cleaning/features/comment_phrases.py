"""What stands above readers' comments, and above each of them, by language: data only.

The patterns are regular expressions without regard to case, see `phrase_patterns.py`.
"""

from reader.cleaning.features.phrase_patterns import Phrases

COMMENTS: Phrases = {
    "en": (r"(?:reader |user )?comments?",),
    "de": (r"(?:alle |leser)?kommentare?", r"leserpost", r"leserbriefe"),
    "fr": (r"commentaires?",),
    "es": (r"comentarios?",),
    "it": (r"commenti",),
    "pt": (r"comentários?",),
    "nl": (r"reacties",),
    "sv no da": (r"kommentarer",),
    "pl": (r"komentarz[ey]?",),
    "cs": (r"komentáře",),
    "fi": (r"kommentit",),
    "ru": (r"комментари\w{1,2}",),
    "ja": (r"コメント",),
    "zh": (r"评论", r"評論"),
}
"""The heading of the comments."""

ANSWERS: Phrases = {
    "en": (r"responses?", r"replies", r"reactions?", r"thoughts?", r"comments?"),
    "de": (r"antworten", r"antwort", r"meinungen", r"kommentar"),
    "fr": (r"réponses?", r"réactions?"),
    "es": (r"respuestas?",),
    "it": (r"risposte", r"risposta", r"commento"),
    "pt": (r"respostas?",),
    "nl": (r"reactie", r"reacties"),
}
"""The heading of the comments where their number stands before it: in other places these words mean something else."""

AFTER_HEADING = r"(?: (?:to|on|zu|auf|à|sur|a|en|su|op|till|na)\b.{0,120})?"
"""What such a heading may say about the article."""

WRITERS: Phrases = {
    "en": (r".{1,40} (?:says|said|wrote|writes)(?: ?:)?$", r"(?:posted|written) by .{1,60}\d"),
    "de": (r".{1,40} (?:sagte?|schreibt|schrieb|meint)(?: ?:)?$", r"geschrieben von .{1,60}\d"),
    "fr": (r".{1,40} (?:dit|a dit|écrit)(?: ?:)$",),
    "es": (r".{1,40} (?:dice|dijo)(?: ?:)?$",),
    "it": (r".{1,40} (?:dice|ha detto|scrive)(?: ?:)?$",),
    "pt": (r".{1,40} (?:diz|disse)(?: ?:)?$",),
    "nl": (r".{1,40} (?:zegt|schreef)(?: ?:)?$",),
    "sv": (r".{1,40} (?:skriver|säger)(?: ?:)?$",),
    "pl": (r".{1,40} (?:pisze|napisał|napisała)(?: ?:)?$",),
}
"""The line above a comment that names who wrote it."""
