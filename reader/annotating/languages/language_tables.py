"""The form of a language's tables: its little words by part of speech, its verbs of saying, its nouns for people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words of a language that announce a name, a term or a charge in quotation marks; all in lower case."""

    named: frozenset[str] = frozenset()
    """Nouns for what has a name of its own: "film", "club"."""
    naming: frozenset[str] = frozenset()
    """Participles and words that give a name or keep a term at arm's length: "nicknamed", "so-called"."""
    called: frozenset[str] = frozenset()
    """Participles that give a name to one of those nouns, and are verbs of saying elsewhere: "dit"."""
    charged: frozenset[str] = frozenset()
    """Words before a charge that a court or the police bring: "enquête", "poursuivi"."""
    charging: frozenset[str] = frozenset()
    """Prepositions between those and the charge: "pour"."""
    before_papers: frozenset[str] = frozenset()
    """Prepositions right before the name of a paper in quotation marks: "par «Blick»"."""
    terms: frozenset[str] = frozenset()
    """Terms that are written in quotation marks whoever uses them: "gilets jaunes"."""


@dataclass(frozen=True, slots=True)
class LanguageTables:
    """What finding speakers knows of a language. All words are in lower case, with straight apostrophes."""

    code: str
    """Its ISO 639-1 code."""
    tags: Mapping[str, str]
    """A word -> its tag, one of `grammar.pos_tags`; verbs of saying are SAY, their participles too."""
    endings: tuple[tuple[str, str], ...]
    """The ending of a word that is not in `tags` -> its tag; the first that fits."""
    people: frozenset[str]
    """Nouns for people, and for bodies that speak: "mayor", "ministry"."""
    people_endings: tuple[str, ...]
    """Endings of other nouns for people."""
    papers: frozenset[str]
    """Nouns for what carries words: "letter", "report"."""
    genders: Mapping[str, str]
    """A personal or possessive pronoun that may be a speaker -> "m", "f", "many" or "any"."""
    articles: frozenset[str]
    """Articles and other words before a noun that are no part of a speaker's role: "the", "his"."""
    links: frozenset[str]
    """Words that join a noun to the noun before it: "of", "of the"."""
    views: frozenset[str]
    """Nouns for what somebody thinks, with an owner: "in her opinion"."""
    cites: frozenset[str]
    """Words right after a quote that its speaker follows, without a verb: "so" in German."""
    elisions: frozenset[str]
    """Words that lose their vowel before another: "l'", "dell'", without the apostrophe."""
    titles: Mapping[str, str]
    """Words before a name that say whether it is a man's or a woman's -> "m" or "f"."""
    compounds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The last word of a verb of saying that has several -> the words that may be its first: "known" -> "made". For an
    infinitive these are the modal verbs: "wanted to add".
    """
    accords: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """A noun that means "according" -> the words before it and after it: "de acuerdo con"."""
    infinitive_endings: tuple[str, ...] = ()
    """Endings of infinitives that report: "dijo haber"; none where these report nothing."""
    not_people: frozenset[str] = frozenset()
    """Nouns that end so too, but are for things: "engine"."""
    people_prefixes: tuple[str, ...] = ()
    """What may stand before a noun of `people` in the same word: "ex", "vice"."""
    before_that: frozenset[str] = frozenset()
    """Prepositions between a verb of saying and "that": "insistió en que"."""
    contrasts: frozenset[str] = frozenset()
    """Words before a clause about somebody else: "while", "but"."""
    somebodys: frozenset[str] = frozenset()
    """Nouns for people who are somebody's, and so no one named before: "spokesman", "wife"."""
    alike: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """A noun for a person -> those that it stands for: "letrado" -> "abogado"."""
    epicene: frozenset[str] = frozenset()
    """Nouns for women and men alike, whatever their article: "la autoridad"."""
    fields: frozenset[str] = frozenset()
    """Prepositions between a role and what it is for, before a name: "ministro alla Giustizia Rossi"."""
    sources: frozenset[str] = frozenset()
    """Prepositions before whoever says what a verb without a subject reports: "desde el partido aseguran"."""
    before_infinitives: frozenset[str] = frozenset()
    """Words before an infinitive that reports: "di"; none where it follows its verb at once, an empty one where it may
    do so.
    """
    feeling: frozenset[str] = frozenset()
    """Verbs of saying whose infinitive is nothing that is said: "s'offusque de voir"."""
    done_to_self: frozenset[str] = frozenset()
    """Verbs of saying that say nothing with "self" before them: "se poursuit"."""
    thinking: frozenset[str] = frozenset()
    """Verbs of saying that report nothing without quotation marks: "considers"."""
    judging: tuple[str, ...] = ()
    """How verbs begin that are followed by whom they judge or address, not by their subject: "accus"."""
    agents: frozenset[str] = frozenset()
    """Prepositions before whoever does what a passive says: "by"."""
    impersonal: frozenset[str] = frozenset()
    """Pronouns for people in general, whose sentence names the source elsewhere: "on" in "a-t-on appris du maire"."""
    peoples: frozenset[str] = frozenset()
    """Adjectives for the people of a country or a town that are nouns too: "el holandés"."""
    before_nouns: frozenset[str] = frozenset()
    """Adjectives that stand before their noun: "young", "same"."""
    bodies: frozenset[str] = frozenset()
    """Nouns of `people` that are for bodies: "ministry"."""
    stand_ins: frozenset[str] = frozenset()
    """Nouns of `bodies` that stand for an organisation named before: "the company"."""
    indefinites: frozenset[str] = frozenset()
    """Indefinite articles: whoever follows one was not named before."""
    article_genders: Mapping[str, str] = field(default_factory=dict)
    """A definite article of the singular -> "m" or "f"."""
    first_names: Mapping[str, str] = field(default_factory=dict)
    """First names whose ending does not tell the gender -> "m" or "f"."""
    name_endings: tuple[tuple[str, str], ...] = ()
    """The ending of a first name that is not listed -> "m" or "f"."""
    speeches: frozenset[str] = frozenset()
    """Nouns for what is said, with whoever says it: "comment", "answer"."""
    demonstratives: frozenset[str] = frozenset()
    """Words before a noun for words that were just quoted: "with these words"."""
    manners: frozenset[str] = frozenset()
    """Nouns for how something was said, behind those: "in this way"."""
    close: frozenset[str] = frozenset()
    """Adjectives that say whom somebody is near to, behind a noun: "una fuente cercana al caso"."""
    ago: frozenset[str] = frozenset()
    """Words before how long ago something was said: "hace" in "hace unos días"."""
    participle_endings: tuple[str, ...] = ()
    """Endings of participles that describe a noun before them: "celebrada"."""
    things: frozenset[str] = frozenset()
    """Pronouns for things, which say nothing: "cela" in "cela veut dire que"."""
    limiting: frozenset[str] = frozenset()
    """Words before a verb that make "only" of "that" behind it: "ne" in "ne dit que la vérité"."""
    denying: frozenset[str] = frozenset()
    """Words beside these that deny: "pas" in "n'a pas dit que"."""
    sure_infinitives: tuple[str, ...] = ()
    """Endings of infinitives that nouns hardly have."""
    no_views: frozenset[tuple[str, str]] = frozenset()
    """A preposition and a noun of `views` that tell nobody's view together: "à propos"."""
    stresses: bool = False
    """Whether an object's pronoun may follow a preposition: "selon lui"."""
    say_infinitives: frozenset[str] = frozenset()
    """Infinitives of verbs of saying."""
    before_narrative: frozenset[str] = frozenset()
    """Words before an infinitive, and the word that joins it, that tells what was said next: "et" in "Et d'ajouter"."""
    doubtful_endings: tuple[str, ...] = ()
    """Endings of adverbs that nouns have too, where an article or a preposition precedes: "redressement"."""
    measures: frozenset[str] = frozenset()
    """Nouns by which things differ, no sources: "selon les cas"."""
    reads: frozenset[str] = frozenset()
    """Verbs before the paper that words are read in: "si legge"."""
    opinions: frozenset[str] = frozenset()
    """Prepositions that open a sentence before whoever holds the opinion in it: "para", "per"."""
    resumes: frozenset[str] = frozenset()
    """Words that open a sentence about a quote before it: "así lo dijo"."""
    plural_openers: frozenset[str] = frozenset()
    """What a phrase in the plural begins with: articles, numerals, pronouns."""
    plural_endings: tuple[str, ...] = ()
    """Endings of verbs in the third person of the plural."""
    name_words: NameWords = NameWords()
    """Words before quotation marks that hold no speech."""
    adjectives_follow: bool = False
    """Whether an adjective stands between a noun and a name: "el ministro ruso Lavrov"."""
    drops_subject: bool = False
    """Whether a sentence may be without a subject: "ha detto" is "he said"."""
    nouns_have_capitals: bool = False
    """Whether all nouns are written with a capital."""

    def is_person(self, word: str) -> bool:
        """Whether a noun in lower case is for people or a body that speaks, by the list or its ending."""
        if word in self.people:
            return True
        if word.endswith(self.people_endings):
            return word not in self.not_people
        return word.startswith(self.people_prefixes) and any(
            word.removeprefix(prefix).lstrip("-") in self.people
            for prefix in self.people_prefixes
            if word.startswith(prefix)
        )


def table_of(words: Mapping[str, str]) -> dict[str, str]:
    """A word -> its tag, from a tag -> its words; a word that is listed twice keeps its last tag."""
    return {word: tag for tag, listed in words.items() for word in listed.split()}


def joined(*groups: Iterable[str]) -> frozenset[str]:
    """All the words of several groups."""
    return frozenset(word for group in groups for word in group)


def abbreviated(titles: Iterable[str]) -> frozenset[str]:
    """Titles as they are written with a full stop: "dr.", "dott."."""
    return frozenset(f"{title}." for title in titles if len(title) < 5)


@lru_cache(maxsize=8)
def tables_of(language: str | None) -> LanguageTables | None:
    """The tables of a language by its ISO 639-1 code, read at their first use; None where it has none: English is built
    into `grammar`.
    """
    if language == "de":
        from reader.annotating.languages.german import GERMAN

        return GERMAN
    if language == "es":
        from reader.annotating.languages.spanish import SPANISH

        return SPANISH
    if language == "fr":
        from reader.annotating.languages.french import FRENCH

        return FRENCH
    if language == "it":
        from reader.annotating.languages.italian import ITALIAN

        return ITALIAN
    return None
