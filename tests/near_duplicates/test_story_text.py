"""Whether two texts tell the same story: invented ones, as agencies and sites change them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.near_duplicates.story_text import LEAST, StoryText

WIRE = """PORT HALLOW — The ferry to Marrow Bay will run again from Thursday, nine weeks after it struck a mole in fog.
Harbour master Osei Brandt said on Monday that divers had found no further damage to the hull of the Lady Venn.
“We have looked at every plate twice,” Brandt told reporters on the quay. “She is as sound as the day she was built.”
The collision on 14 September left 12 people hurt and cut the bay off from its hospital for most of the autumn.
The county paid 340,000 crowns for a relief boat, which carried 60 passengers at a time and no cars.
Shopkeepers in Marrow Bay say that they lost a third of their trade while the road over the hills was closed.
“Nobody came,” said Priya Halvorsen, who runs the bakery by the landing. “I threw away more bread than I sold.”
An inquiry into the accident will hear its first witnesses in January, the ministry of transport said."""
UPDATE = WIRE.replace("12 people hurt", "14 people hurt").replace("from Thursday", "from Friday") + (
    "\nThe first boat on Friday leaves at 6.15 in the morning, and those who live in the bay travel without a fare."
    "\nThe ministry said later that Judge Ingrid Sallow would lead the inquiry and hear 30 witnesses in all."
)
REWORDED = WIRE.replace(
    "The county paid 340,000 crowns for a relief boat, which carried 60 passengers at a time and no cars.",
    "A boat hired in its place, for which the county spent 340,000 crowns, could take no cars and 60 people only.",
)
STUB = (
    "{} was in {} on Monday to answer questions on the {} that cost the firm 829 million, and named Kofi Grube as the "
    "one to ask. We use cookies and other data for purposes such as showing personalised ads and content. You can "
    "withdraw your consent at any time by clicking on the link at the foot of each page."
)
WEATHER = (
    "The weather in {} on {} will bring {} in the morning and clear skies later in the day, the national service says. "
    "Temperatures are expected to rise to a high of {} degrees in the afternoon before falling to a low of {} degrees "
    "overnight. Winds will blow from the {} at up to {} miles an hour. The chance of rain is {} per cent and the "
    "air is "
    "expected to be of good quality, so that people with asthma need take no special care."
)
OTHERS = " ".join(f"plain{number} words{number}" for number in range(400))
FURNITURE = (
    "We use cookies and other data for purposes such as showing personalised ads and content. You can withdraw your "
    "consent at any time by clicking on the link at the foot of each page. Sign up to our morning newsletter for the "
    "best of our journalism, sent to you at seven each weekday. You can stop it at any time."
)


def part(first: int, last: int) -> str:
    return "\n".join(WIRE.split("\n")[first:last])


@pytest.mark.parametrize(
    "other",
    [
        WIRE,
        WIRE.replace("PORT HALLOW — ", "By our staff. "),
        part(0, 4),
        part(4, 8),
        part(2, 7),
        REWORDED,
        UPDATE,
        f"{WIRE}\nRead the Hallow Courier every morning at breakfast. Write to our desk about this report.",
        "\n".join(reversed(WIRE.split("\n"))),
    ],
    ids=[
        "same",
        "other place line",
        "first half",
        "second half",
        "middle",
        "reworded",
        "update",
        "furniture",
        "turned",
    ],
)
def test_the_same_story_is_known_again(other: str):
    assert StoryText(WIRE).is_near_duplicate(StoryText(other)) and StoryText(other).is_near_duplicate(StoryText(WIRE))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            WEATHER.format("Ashford", "Monday", "fog", 17, 9, "north", 20, 35),
            WEATHER.format("Kingsley", "Friday", "light showers", 12, 4, "south-west", 45, 80),
        ),
        (
            f"Bruno Holt of Alder Steel was in Ashford on Monday and named Ada Jansen as the one to ask. {FURNITURE}",
            f"Elif Grube of Yew Foods was in Millport on Friday and named Hugo Brandt as the one to ask. {FURNITURE}",
        ),
        (
            STUB.format("Dara Jansen of Elm Foods", "Brookport", "fog"),
            STUB.format("Hugo Abara of Yew Bank", "Hart", "ice"),
        ),
        (WIRE, FURNITURE),
        (WIRE, f"{part(0, 1)}\n{FURNITURE}"),
        ("Breaking news: more soon.", "Breaking news: more soon."),
        (part(0, 4), f"{WIRE}\n{OTHERS}"),
        (f"{part(1, 3)}\n{OTHERS[:700]}", f"{part(0, 4)}\n{OTHERS[3000:3600]}"),
    ],
    ids=[
        "two days' weather",
        "stubs",
        "stubs with a number in common",
        "furniture alone",
        "a line above furniture",
        "too short",
        "digest",
        "shared beginning",
    ],
)
def test_another_story_is_not(one: str, other: str):
    assert not StoryText(one).is_near_duplicate(StoryText(other)) and not StoryText(other).is_near_duplicate(
        StoryText(one)
    )


words = st.lists(st.sampled_from([*WIRE.split(), *FURNITURE.split(), "霧", "\u0130", "\ud800"]), max_size=150)


@given(words, words)
def test_it_is_the_same_from_both_sides(one: list[str], other: list[str]):
    first, second = StoryText(" ".join(one)), StoryText(" ".join(other))
    assert first.is_near_duplicate(second) == second.is_near_duplicate(first)


@given(words)
def test_a_text_of_enough_words_is_a_near_duplicate_of_itself(one: list[str]):
    story = StoryText(" ".join(one))
    assert story.is_near_duplicate(StoryText(" ".join(one))) == (len(story.shingles) >= LEAST)


@pytest.mark.parametrize(("other", "is_same"), [("", True), ("Nilsen", False)])
def test_of_few_names_more_must_be_the_same(other: str, is_same: bool):
    plain = [f"{first}{second}" for first in "abcdefgh" for second in "klmnopqr"]
    names = ("Holm", "Vik", "Brandt", "Moe", "Lind")
    text = " ".join(" ".join([*plain[part * 12 : part * 12 + 12], name]) for part, name in enumerate(names))
    results = StoryText(f"{text} and so on")
    assert len(results.distinctive) == 20  # of which another name takes four: a fifth
    assert results.is_near_duplicate(StoryText(f"{text} and so on".replace("Vik", other or "Vik"))) is is_same


def test_a_text_with_little_changed_is_the_same_and_a_part_of_it_is_not():
    text = [f"word{number}" for number in range(200)]
    whole = StoryText(" ".join(text))
    assert whole.is_same_text(StoryText(" ".join([*text[:50], "other", *text[51:], "more"])))
    for part in (text[:140], [*text, *(f"new{number}" for number in range(60))]):
        assert whole.is_near_duplicate(StoryText(" ".join(part)))
        assert not whole.is_same_text(StoryText(" ".join(part))) and not StoryText(" ".join(part)).is_same_text(whole)
