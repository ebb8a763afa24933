"""Every pattern by which a text says whose words a quote is."""

import pytest

from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.annotating.speakers.attributor import Attributor
from reader.annotating.speakers.patterns import Pattern
from reader.model.annotations import Entity, EntityKind

_NAMES = {
    "Maria Lopez": EntityKind.PERSON,
    "Lopez": EntityKind.PERSON,
    "Tom Reed": EntityKind.PERSON,
    "Harbour Trust": EntityKind.ORGANISATION,
}


def entities_of(text: str) -> list[Entity]:
    """The names that these texts use, so that the tests be of patterns alone."""
    found: list[Entity] = []
    here = 0
    while here < len(text):
        name = next((name for name in _NAMES if text.startswith(name, here)), None)
        if name:
            canonical = "Maria Lopez" if name == "Lopez" else name
            found.append(Entity(here, here + len(name), _NAMES[name], canonical))
        here += len(name or "x")
    return found


def attributed(text: str, number: int = -1) -> tuple[Pattern, str, str | None] | None:
    """Pattern, mention and name for a quote of a text, the last one where none is asked for."""
    layout = Layout(text)
    quoted = find_quoted_spans(text, layout.paragraphs)
    attributor = Attributor(layout, TaggedParagraphs(layout, quoted, entities_of(text)), entities_of(text), quoted)
    found = [attributor.attribution(index) for index in range(len(quoted))][number]
    return found and (found.pattern, text[found.mention.start : found.mention.end], found.mention.name)


@pytest.mark.parametrize(
    ("pattern", "text", "mention"),
    [
        (Pattern.LABEL, "Maria Lopez: “Where were you that night?”", "Maria Lopez"),
        (Pattern.LABEL, "The towns agree - Maria Lopez: “We go on, all of us.”", "Maria Lopez"),
        (Pattern.LABEL, "More of it from Maria Lopez: “We go on, all of us.”", "Maria Lopez"),
        (Pattern.LABEL_INSIDE, "Maria Lopez spoke.\n“LOPEZ: We go on, all of us.”", "LOPEZ"),
        (Pattern.SIGNED, "“We go on, all of us.” – Maria Lopez", "Maria Lopez"),
        (Pattern.SIGNED, "“We go on, all of us.” — Maria Lopez, the mayor of Oslo.", "Maria Lopez"),
        (Pattern.SIGNED, "“We go on, all of us.”\n— Maria Lopez", "Maria Lopez"),
        (Pattern.INVERTED, "“We go on,” said Maria Lopez.", "Maria Lopez"),
        (Pattern.INVERTED, "“We go on,” said the mayor, Maria Lopez, on Monday.", "Maria Lopez"),
        (Pattern.INVERTED, "“We go on,” said a spokesman for the bank on Monday.", "a spokesman for the bank"),
        (Pattern.INVERTED, "“We go on,” said undecided voter Maria Lopez.", "Maria Lopez"),
        (Pattern.INVERTED, "“Who goes on?” asked Maria Lopez.", "Maria Lopez"),
        (Pattern.INVERTED, "“We go on,” reads a letter from the bank.", "a letter from the bank"),
        (Pattern.AFTER, "“We go on,” Maria Lopez said.", "Maria Lopez"),
        (Pattern.AFTER, "“We go on” Maria Lopez tweeted on Monday.", "Maria Lopez"),
        (Pattern.AFTER, "“We go on,” Zaheed said.", "Zaheed"),
        (Pattern.AFTER, "“We go on,” Maria Lopez, a lawyer for the bank, told reporters.", "Maria Lopez"),
        (Pattern.AFTER, "“We go on,” as Maria Lopez put it.", "Maria Lopez"),
        (Pattern.AFTER, "It is “closed” and “gone,” Maria Lopez said.", "Maria Lopez"),
        (
            Pattern.AFTER,
            "“We go on,” two officials familiar with the talks said.",
            "two officials familiar with the talks",
        ),
        (Pattern.AFTER, "“We go on,” the two leaders said.", "the two leaders"),
        (Pattern.AFTER, "“We go on until it is done,” Maria Lopez began.", "Maria Lopez"),
        (Pattern.AFTER, "“We go on until it is done,” he went on.", "he"),
        (Pattern.AFTER, "“Do we go on until it is done?” reacted Maria Lopez.", "Maria Lopez"),
        (Pattern.AFTER, "“We go on,” Maria Lopez (N-Oslo) said.", "Maria Lopez"),
        (Pattern.AFTER, "“We go on,” Maria Lopez (Harbour Trust) said.", "Maria Lopez"),
        (Pattern.AFTER, "“We go on,” Maria Lopez, of Oslo, Tenn., said of the bridge.", "Maria Lopez"),
        (Pattern.AFTER, "“We go on,” Harbour Trust-based Maria Lopez said.", "Maria Lopez"),
        (Pattern.AFTER, "“We go on,” warm-and-fuzzy Maria Lopez said.", "Maria Lopez"),
        (Pattern.ACCORDING, "“We go on,” according to Maria Lopez.", "Maria Lopez"),
        (Pattern.ACCORDING, "According to Maria Lopez, the town is “closed for good”.", "Maria Lopez"),
        (Pattern.BEFORE, "Maria Lopez said: “We go on.”", "Maria Lopez"),
        (Pattern.BEFORE, "Maria Lopez told the Harbour Trust that it was “closed for good”.", "Maria Lopez"),
        (Pattern.BEFORE, "But, said Maria Lopez, “we go on.”", "Maria Lopez"),
        (Pattern.BEFORE, "The report said the bridge was “closed for good”.", "The report"),
        (Pattern.BEFORE, "The Harbour Trust, which said it was “closed for good”, left.", "which"),
        (Pattern.BEFORE, "Maria Lopez was there, writing that it was “closed for good”.", "Maria Lopez"),
        (Pattern.NAMING, "Maria Lopez called it “closed for good”.", "Maria Lopez"),
        (Pattern.NAMING, "We met Maria Lopez, who called it “closed for good”.", "who"),
        (Pattern.JUDGING, "Maria Lopez praised the bridge as “open to all”.", "Maria Lopez"),
        (Pattern.OWNED, "It was Maria Lopez’s claim that all was “closed for good”.", "Maria Lopez’s"),
        (Pattern.OPENED, "Citing “a quiet winter,” Maria Lopez closed the bridge.", "Maria Lopez"),
        (Pattern.AGENT, "The bridge was called “a quiet winter” by Maria Lopez.", "Maria Lopez"),
        (Pattern.COLON, "Maria Lopez lobbies for a bridge: “No town should be an island.”", "Maria Lopez"),
        (Pattern.ACCORDING, "It was “a quiet winter” for the towns, in Maria Lopez’s view.", "Maria Lopez’s"),
        (Pattern.ACCORDING, "It was “a quiet winter” for the towns, in the words of Maria Lopez.", "Maria Lopez"),
        (Pattern.COLON, "Maria Lopez issued a statement, “No town should be an island.”", "Maria Lopez"),
        (Pattern.COLON, "Maria Lopez shared a bit of it with the town, “We go on until it is done.”", "Maria Lopez"),
        (
            Pattern.COLON,
            "When Tom Reed mocked the bridge, Maria Lopez shot back, “We go on until it is done.”",
            "Maria Lopez",
        ),
        (
            Pattern.OWNED,
            "Tom Reed rejected Maria Lopez’s claim on Monday that it was “closed for good”.",
            "Maria Lopez’s",
        ),
        (Pattern.BEFORE, "Tom Reed said Maria Lopez’s claims “are of no use”.", "Tom Reed"),
        (Pattern.BEFORE, "Tom Reed said Maria Lopez’s claim that it is cold is “not true”.", "Tom Reed"),
        (Pattern.PARAGRAPH_BEFORE, "Maria Lopez was angry.\n“We go on until it is done.”", "Maria Lopez"),
        (Pattern.PARAGRAPH_BEFORE, "Tom Reed said that it rained.\n“We go on until it is ‘done.’”", "Tom Reed"),
        (Pattern.OWNED, "All are tired of Maria Lopez’s calls to end the “quiet winter”.", "Maria Lopez’s"),
        (Pattern.OWNED, "They left at the suggestion by Maria Lopez that it was “closed”.", "Maria Lopez"),
        (Pattern.OWNED, "Maria Lopez’s motto in all those years was, “We go on.”", "Maria Lopez’s"),
        (Pattern.BEFORE, "The cold winter led Maria Lopez to say that it was “closed for good”.", "Maria Lopez"),
        (Pattern.BEFORE, "The town has hats that said, “We go on.”", "that"),
        (Pattern.BEFORE, "Tom Reed held up a letter — which read “We go on” — and left.", "which"),
        (Pattern.BEFORE, "Tom Reed left after the editorial telling him to leave his “quiet winter”.", "the editorial"),
        (Pattern.BEFORE, "Maria Lopez made the point that it was “closed for good”.", "Maria Lopez"),
        (Pattern.FRAMED, "Maria Lopez would not hear of a “quiet winter”.", "Maria Lopez"),
        (Pattern.FRAMED, "Maria Lopez held out against “New Harbour ways, all of them”.", "Maria Lopez"),
        (
            Pattern.PARAGRAPH_BEFORE,
            "“We go on,” said Maria Lopez.\nMaria Lopez is glad that Tom Reed left.\n“We go on until it is done.”",
            "Maria Lopez",
        ),
        (Pattern.PARAGRAPH_BEFORE, "“We go on,” said Maria Lopez.\n“We go on until it is done.", "Maria Lopez"),
        (Pattern.BEFORE, "Tom Reed said he expected that Maria Lopez would say it was “closed”.", "Tom Reed"),
        (Pattern.BEFORE, "Tom Reed told the Harbour Trust that he agrees it is “closed for good”.", "Tom Reed"),
        (Pattern.BEFORE, "Tom Reed hoped that Maria Lopez would say it was “closed”.", "Maria Lopez"),
        (Pattern.INVERTED, "Of all the towns they visit, “the quiet ones are best,” said Maria Lopez.", "Maria Lopez"),
        (Pattern.FRAMED, "The Harbour Trust took the towns through “a quiet winter”.", "Harbour Trust"),
        (Pattern.FRAMED, "Maria Lopez invited Tom Reed to a “quiet winter”.", "Maria Lopez"),
        (Pattern.FRAMED, "Maria Lopez last week invited Norway to a “quiet winter”.", "Maria Lopez"),
        (Pattern.BEFORE, "Pollsters found “no quiet winter” in the towns.", "Pollsters"),
        (Pattern.SENTENCE_BEFORE, "No town is an island, said Maria Lopez. “We go on.”", "Maria Lopez"),
        (Pattern.CLOSING, "It was “a quiet winter” for all the towns, said Maria Lopez.", "Maria Lopez"),
        (Pattern.CLOSING, "It was “a quiet winter” for all the towns, Maria Lopez said.", "Maria Lopez"),
        (Pattern.ACCORDING, "It was “a quiet winter” for the towns, according to Maria Lopez.", "Maria Lopez"),
        (Pattern.CLOSING, "It was “a quiet winter” for all the towns, the lawsuit says.", "the lawsuit"),
        (Pattern.ANNOUNCED, "Maria Lopez was clear:\n“We go on until it is done.”", "Maria Lopez"),
        (Pattern.ANNOUNCED, "Maria Lopez told reporters:\n“We go on until it is done.”", "Maria Lopez"),
        (Pattern.CONTINUED, "“We go on,” said Maria Lopez. “It is not far.”", "Maria Lopez"),
        (Pattern.CONTINUED, "“We go on,” said Maria Lopez, of Oslo, “and on.”", "Maria Lopez"),
        (Pattern.CONTINUED, "Maria Lopez said: “We go on.\n“It is not far.”", "Maria Lopez"),
        (Pattern.NEXT_SENTENCE, "“We go on.” Maria Lopez said so twice.", "Maria Lopez"),
        (Pattern.NEXT_PARAGRAPH, "“We go on until it is done\nMaria Lopez said so twice.", "Maria Lopez"),
        (Pattern.SENTENCE_BEFORE, "Maria Lopez was angry. “We go on.”", "Maria Lopez"),
        (Pattern.PARAGRAPH_BEFORE, "“We go on,” said Maria Lopez.\n“It is not far at all.”", "Maria Lopez"),
        (
            Pattern.PARAGRAPH_BEFORE,
            "“We go on,” said Tom Reed.\n“It is not far.”\n“It is just there, look.”",
            "Tom Reed",
        ),
        (Pattern.PARAGRAPH_BEFORE, "“We go on,” said Tom Reed.\nReed is tired. He sits.\n“It is not far.”", "He"),
        (Pattern.LABEL_INSIDE, "The talk went on.\n“Maria Lopez: We go on, all of us.”", "Maria Lopez"),
        (Pattern.OWNED, "It rained on Maria Lopez’s call for “a quiet winter”.", "Maria Lopez’s"),
        (Pattern.BEFORE, "When Tom Reed asked, Maria Lopez looked up and said: “We go on.”", "Maria Lopez"),
        (
            Pattern.BEFORE,
            "Tom Reed, and Maria Lopez, who met to discuss a plan said it was “closed for good”.",
            "Maria Lopez",
        ),
        (Pattern.FRAMED, "Maria Lopez put the chance at “rather under one in twenty”.", "Maria Lopez"),
        (Pattern.FRAMED, "Maria Lopez ran on the slogan “Bridges First” in the spring.", "Maria Lopez"),
        (Pattern.LABEL, "From Maria Lopez’s Harbour Trust post: “We go on.”", "Maria Lopez’s Harbour Trust post"),
        (Pattern.OWNED, "It rained, including Maria Lopez’s promise to be “quiet” in the winter.", "Maria Lopez’s"),
        (Pattern.OWNED, "It rained; Maria Lopez’s dictum to the towns was, “We go on.”", "Maria Lopez’s"),
        (Pattern.OWNED, "Maria Lopez’s catchphrase in the winter was that all was “closed for good”.", "Maria Lopez’s"),
        (
            Pattern.OWNED,
            "Maria Lopez’s answer was: “Is it far?” It is in a town, according to its paper.",
            "Maria Lopez’s",
        ),
        (Pattern.OPENED, "Admitting that it “makes little sense,” though, Maria Lopez stayed.", "Maria Lopez"),
        (Pattern.BEFORE, "Maria Lopez says anybody who complains about a boat “is not having fun”.", "Maria Lopez"),
        (Pattern.BEFORE, "The Harbour Trust heard from Maria Lopez, who said of the boat that it “is closed”.", "who"),
        (Pattern.BEFORE, "Maria Lopez has gone after the towns as a “quiet winter”.", "Maria Lopez"),
        (Pattern.ACCORDING, "To Maria Lopez, the bridge is “closed for good”.", "Maria Lopez"),
        (
            Pattern.ACCORDING,
            "It is a vote “to fill a quiet place,” per the rules of the town.",
            "the rules of the town",
        ),
    ],
)
def test_a_pattern_names_the_speaker(pattern: Pattern, text: str, mention: str):
    found = attributed(text)
    assert found is not None
    assert found[:2] == (pattern, mention)


def test_a_quote_over_paragraphs_is_of_whom_a_later_one_names():
    text = "“We go on, all of us.\n“It is not far,” Maria Lopez said."
    assert attributed(text, 0) == (Pattern.RUN_ON, "Maria Lopez", "Maria Lopez")


def test_every_pattern_is_tested():
    tested = {case[0] for case in test_a_pattern_names_the_speaker.pytestmark[0].args[1]}  # type: ignore[attr-defined]
    assert set(Pattern) - tested == {Pattern.RUN_ON}


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING: “We go on, all of us”",
        "“BREAKING: We go on, all of us”",
        "“Did they go on?” She left. Maria Lopez stayed.",
        "Asked about the “wall,” Maria Lopez said that it would stand.",
        "The “closed” bridge stood while Maria Lopez said that all was well.",
        "Maria Lopez was told it was “closed for good”.",
        "It was often labelled as “closed for good”.",
        "A bridge called “The Quiet Winter” stood there.",
        "Maria Lopez met Tom Reed, and the bridge was “closed for good”.",
        "Maria Lopez will soon offer a “quiet winter”.",
        "A play by Tom Reed was “a quiet winter” by Maria Lopez.",
        "Maria Lopez and Tom Reed were angry. “We go on.”",
        "Maria Lopez of Oslo\n“We go on until it is done.”",
        "Maria Lopez took Tom Reed to a bridge which all the towns avoid as “closed”.",
        "Maria Lopez stood on the ice in “The Long Quiet Winter”.",
        "Maria Lopez was asked, “What is the town to do in such a winter?”",
        "Maria Lopez was asked: “What is the town to do in such a winter?”",
        "“The Long Quiet Winter,” Maria Lopez played.",
        "“Is it a quiet winter, then?” Maria Lopez began again.",
        "“We go on,” said Maria Lopez. He was shocked by the “closed” bridge of Oslo.",
        "It rained. “We go on.” The bridge stood.",
        "“We go on.” Maria Lopez told a story of the bridge.",
        "A look at the “closed” bridge – absent Maria Lopez, of course.",
    ],
)
def test_where_the_text_does_not_say_so_nobody_speaks(text: str):
    assert attributed(text) is None


def test_a_clause_that_leads_up_to_other_words_does_not_take_those_before_it():
    found = attributed("After Maria Lopez spoke of “a quiet winter,” Tom Reed said: no.")
    assert found is not None
    assert found[1] == "Maria Lopez"


def test_two_who_speak_in_turn_are_told_apart():
    text = "“We go on,” said Maria Lopez. “We do not,” said Tom Reed. “We do,” Maria Lopez said."
    assert [attributed(text, number)[2] for number in range(3)] == ["Maria Lopez", "Tom Reed", "Maria Lopez"]  # type: ignore[index]


def test_the_first_mention_of_one_speaker_carries_the_words():
    text = "Maria Lopez says she likes the bridge and calls it “open to all”."
    assert attributed(text) == (Pattern.NAMING, "Maria Lopez", "Maria Lopez")
