"""Words of notes below an article that are no part of it: about its author, its licence, the page: data only.

The patterns are regular expressions without regard to case, see `phrase_patterns.py`. They match anywhere in a line,
and so in many a paragraph too: they count only where the line is doubtful already.
"""

from reader.cleaning.features.phrase_patterns import Phrases

NOTES: Phrases = {
    "en": (
        r"\b(?:author|writer|journalist|reporter)\b",
        r"\b(?:subscri|donat)\w+",
        r"\bmembers?(?:hip)?\b",
        r"\bpermalink\b",
        r"\bjoin (?:us|our)\b",
    ),
    "de": (r"\bautor(?:in)?\b", r"\babonn", r"\bspende", r"\blizenz\b", r"\bmitglied"),
    "fr": (r"\bauteure?\b", r"\bautrice\b", r"\bdon\b"),
    "es": (r"\bautora?\b", r"\bsuscri", r"\bperiodista\b"),
    "it": (r"\bautore\b", r"\bautrice\b", r"\babbon"),
    "pt": (r"\bassin(?:e|ante)", r"\bjornalista\b"),
    "nl": (r"\bauteur\b", r"\babonne"),
    "pl": (r"\bautork?a\b", r"\bdziennikar", r"\bredaktork?a\b"),
    "any": (r"\b<network>\b", r"newsletter", r"e-mail", r"\bapp\b", r"©", r"copyright", r"\blicen[cs]e\b"),
}
"""About who wrote the article, how to support or reach the site, and whose it is."""
