"""The quotes of an article by speaker: who said how much of what is quoted."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Speaker,
)
from reader.model.voices import Voice, shares, voices_of, words_in

TEXT = "“The kiln is hot,” said Oda Renn. “Stand back,” police said. “Very hot,” said Renn. “Ash.” The “boss” left."


def said(words: str, name: str | None, kind: QuoteKind = QuoteKind.DIRECT) -> Quote:
    """A quote of `TEXT`, by somebody named there."""
    start = TEXT.index(words)
    speaker = Speaker(TEXT.index(name.split()[-1]), TEXT.index(name.split()[-1]) + 4, name) if name else None
    return Quote(start, start + len(words), kind, speaker)


KILN = said("“The kiln is hot,”", "Oda Renn")
BACK = said("“Stand back,”", "police")
VERY = said("“Very hot,”", "Oda Renn", QuoteKind.PARTIAL)
ASH = said("“Ash.”", None)
BOSS = said("“boss”", None, QuoteKind.SCARE)
NAMES = (Entity(TEXT.index("Oda"), TEXT.index("Oda") + 8, EntityKind.PERSON, "Oda Renn"),)
ALL = Annotations((KILN, BACK, VERY, ASH, BOSS), NAMES, 1)


def test_speakers_stand_in_order_of_their_first_quote_with_all_their_quotes_and_words() -> None:
    assert voices_of(TEXT, ALL) == (
        Voice("Oda Renn", EntityKind.PERSON, (KILN, VERY), 6),
        Voice("police", None, (BACK,), 2),
        Voice(None, None, (ASH,), 1),
    )


def test_what_nobody_is_named_for_comes_last_even_where_it_is_said_first() -> None:
    early = KILN._replace(speaker=None)
    assert [voice.name for voice in voices_of(TEXT, Annotations((early, BACK), NAMES))] == ["police", None]


def test_scare_quotes_never_count() -> None:
    assert voices_of(TEXT, ALL, frozenset(QuoteKind))[-1].quotes == (ASH,)


def test_indirect_quotes_count_where_they_are_asked_for() -> None:
    back = BACK._replace(kind=QuoteKind.INDIRECT)
    marks = Annotations((KILN, back), NAMES)
    assert [voice.name for voice in voices_of(TEXT, marks)] == ["Oda Renn"]
    assert [voice.name for voice in voices_of(TEXT, marks, {QuoteKind.INDIRECT})] == ["police"]


def test_a_name_in_other_letters_is_the_same_speaker_called_as_at_first() -> None:
    again = VERY._replace(speaker=Speaker(0, 1, "ODA  RENN"))
    assert [(voice.name, len(voice.quotes)) for voice in voices_of(TEXT, Annotations((KILN, again)))] == [
        ("Oda Renn", 2)
    ]


def test_a_speaker_who_is_called_nothing_is_nobody() -> None:
    assert voices_of(TEXT, Annotations((KILN._replace(speaker=Speaker(0, 0, " ")),)))[0].name is None


def test_an_article_without_quotes_has_no_voices() -> None:
    assert voices_of("It rained.", Annotations()) == ()


def test_words_are_counted_without_the_marks() -> None:
    for text, count in (("“ Not  now ,” ", 3), ("“no”", 1), ("“”", 0), ("「海だ」", 2)):
        assert words_in(text, Quote(0, len(text), QuoteKind.DIRECT)) == count, text


def test_shares_are_those_of_the_words() -> None:
    assert shares(voices_of(TEXT, ALL)) == (6 / 9, 2 / 9, 1 / 9)


def test_where_no_word_is_quoted_nobody_has_a_share() -> None:
    assert shares([Voice("Oda Renn", None, (), 0)]) == (0.0,)


QUOTES = st.lists(
    st.builds(
        Quote,
        st.integers(0, 50),
        st.integers(50, len(TEXT)),
        st.sampled_from(QuoteKind),
        st.none() | st.builds(Speaker, st.just(0), st.just(1), st.sampled_from(["Ann", "ann", "Bo", "", "橋"])),
    )
)


@given(QUOTES)
def test_every_quote_is_one_voice_s_and_shares_make_a_whole(quotes: list[Quote]) -> None:
    voices = voices_of(TEXT, Annotations(tuple(quotes)), frozenset(QuoteKind))
    spoken = [quote for quote in quotes if quote.kind is not QuoteKind.SCARE]
    assert Counter(quote for voice in voices for quote in voice.quotes) == Counter(spoken)
    assert all(voice.name is not None for voice in voices[:-1])
    assert round(sum(shares(voices)), 9) == (1 if any(words_in(TEXT, one) for one in spoken) else 0)
