"""Words that the project no longer uses: of its identifiers and file names, and phrases of its texts.

Each was a word of our own for something that the field has a name for. Data, the keys of the JSON format, the columns
of the database and plain prose are exempt; the phrases are not allowed in prose either.
"""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from measures.source import REPOSITORY, modules

RETIRED = {
    "act": "action, command",
    "acts": "actions, commands, a controller",
    "behind": "after",
    "chances": "probabilities, BlockScores, classifier",
    "company": "document features",
    "crew": "WorkerPool",
    "desk": "ArticleCache",
    "elsewhere": "OffloadedIngest; say where",
    "first look": "first pass",
    "inward": "private_address",
    "island": "content span",
    "islands": "content spans",
    "keep": "save",
    "kept": "saved, stored",
    "laid over": "apply_corrections",
    "left lying": "gc_paused",
    "likeness": "near_duplicates",
    "own process": "ServiceProcess",
    "passed over": "Skipped",
    "place": "offset, key, index, span, position, pane; for an entity of that kind it is allowed",
    "places": "offsets, keys, indexes, spans, positions, panes; for entities of that kind it is allowed",
    "renewing": "reprocessing",
    "row meant": "target_row",
    "second look": "second pass",
    "sheet": "BlockLabels",
    "shelf": "AppContext",
    "standing": "ViewState, status",
    "stretch": "rank range, span",
    "stretches": "rank_index, spans",
    "surroundings": "TokenContext",
    "swollen": "oversized",
    "take back": "undo",
    "taking in": "pipeline",
    "tally": "summary, count",
    "tell": "notify, print",
    "telling": "cluster, duplicate",
    "tellings": "StoryClusters, duplicates",
    "tells": "notifies, says",
    "told": "notified, status_text",
    "trait": "feature",
    "traits": "BlockFeatures, TokenFeatures",
}
"""A word, or words that follow each other, and what the field says."""

ALLOWED = {
    "PLACE": "a kind of entity",
    "keep_blank_values": "an argument of urllib",
    "keepends": "an argument of str.splitlines",
    "style_sheet": "of Textual",
    "PLACE_ALIASES": "names of places",
    "_BEFORE_PLACES": "words before names of places",
    "_PLACES": "names of places",
    "_PLACE_ENDINGS": "endings of names of places",
    "is_place": "a name of a place",
}
"""Identifiers that have such a word in another sense, or that others have named."""

ALLOWED_IN: dict[str, frozenset[str]] = {
    "annotating": frozenset({"place", "places"}),
    "bulk_ingest": frozenset({"tell"}),
    "model": frozenset({"place"}),
    "ui": frozenset({"places"}),
}
"""Words allowed in all identifiers of a package, where they name something else: a kind of entity, the position in a
stream.
"""

PHRASES = (
    "a mistake of Broadsheet",
    "as it came",
    "back from there",
    "goes back by",
    "how they fare",
    "is no harm",
    "kept no longer",
    "kept search",
    "left out of the article",
    "let garbage lie",
    "looked at by nobody",
    "mistake of Broadsheet's own",
    "nothing is called so",
    "search kept",
    "so many",
    "star taken",
    "take its star",
    "telling of the story",
    "tellings",
    "the other tellings",
    "there is no such filter",
    "these are no hours",
    "to look by",
    "wants to be left alone",
    "what it came to",
)
"""Phrases of our own English, in lower case, that stand nowhere in the source, the other code or the documents."""

_OTHER_TEXTS = (
    *("*.md", "NOTICE", "docs/*.md", "training/*/*.md", "styles/*.tcss"),
    *("benchmarks/*.py", "benchmarks/measures/[!w]*.py", "training/**/*.py"),
)
"""The files, besides the source, whose text is read for such phrases; not this one, which lists them."""
_BLANKS = r"\s+"
_LINE_END = "\n"
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


class Use(NamedTuple):
    """A retired word in use: the package, the file, the identifier (or file name) and the word."""

    package: str
    file: str
    identifier: str
    word: str


def words_of(identifier: str) -> list[str]:
    """The words of an identifier, in lower case: "RowPlaces_of" -> row, places, of."""
    return [word.lower() for word in _WORD.findall(identifier)]


def retired_in(identifier: str) -> list[str]:
    """The retired words in an identifier."""
    spaced = f" {' '.join(words_of(identifier))} "
    return [word for word in RETIRED if f" {word} " in spaced] if identifier not in ALLOWED else []


def uses() -> list[Use]:
    """Each retired word in each identifier of each file, once; the names of files and folders among them."""
    found = set()
    for module in modules():
        package = module.name.split(".")[0]
        for identifier in {*_identifiers(module.tree), *module.name.split(".")}:
            words = [word for word in retired_in(identifier) if word not in ALLOWED_IN.get(package, ())]
            found |= {Use(package, module.file, identifier, word) for word in words}
    return sorted(found)


EARLIER_IDS = re.compile(r"^OLD_IDS = \{.*?^\}", re.MULTILINE | re.DOTALL)
"""The table of earlier ids of actions: data, which the settings may still use."""


def phrases() -> list[str]:
    """Where the retired phrases stand: in the texts of the source and of the other files that are read."""
    others = sorted(path for pattern in _OTHER_TEXTS for path in REPOSITORY.glob(pattern))
    texts = [(module.file, EARLIER_IDS.sub("", module.text)) for module in modules()]
    texts += [(str(path.relative_to(REPOSITORY)), path.read_text("utf-8")) for path in others]
    pattern = re.compile(rf"\b(?:{'|'.join(_BLANKS.join(phrase.split()) for phrase in PHRASES)})\b", re.IGNORECASE)
    return [
        f"{file}:{text.count(_LINE_END, 0, at.start()) + 1}: {' '.join(at[0].split())}"
        for file, text in texts
        for at in pattern.finditer(text)
    ]


def _identifiers(tree: ast.AST) -> Iterator[str]:
    """What is named in a source: things defined or used, attributes, parameters and arguments."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.keyword(arg=str(name)):
                yield name
            case ast.alias(name=name, asname=other):
                yield from (name.split(".") if other is None else (other,))
