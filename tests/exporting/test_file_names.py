"""Names of files that every file system takes and tells apart."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.exporting.file_names import file_stem, plain_stem

TEXTS = st.text(max_size=300)
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.I)


def test_a_name_has_the_day_the_headline_and_an_end_of_its_own() -> None:
    assert re.fullmatch(
        r"2026-01-01-harbour-clock-s-bell-rings-[a-z2-7]{8}",
        file_stem("Harbour clock’s bell: rings!", 1_767_225_600, "bridge.example/clock"),
    )


def test_letters_of_other_scripts_stay() -> None:
    assert plain_stem("最後の灯台守、41年") == "最後の灯台守-41年"
    assert plain_stem("Fünf Eier") == "fünf-eier"


@given(TEXTS, st.integers(-(10**9), 10**10), TEXTS)
def test_no_name_is_refused_or_leads_elsewhere(headline: str, sort_at: int, identity: str) -> None:
    name = file_stem(headline, sort_at, identity) + ".json"
    assert len(name.encode()) <= 143
    assert not set(name) & set('/\\:*?"<>|\0') and name.isprintable()
    assert name[0].isdigit() and not DEVICES.fullmatch(name) and name == name.casefold()


@given(TEXTS, TEXTS, TEXTS)
def test_articles_of_one_day_and_headline_have_names_of_their_own(headline: str, one: str, other: str) -> None:
    names = {file_stem(headline, 0, identity).casefold() for identity in (one, other)}
    assert len(names) == len({one.encode("utf-8", "replace"), other.encode("utf-8", "replace")})


def test_an_article_keeps_its_name() -> None:
    assert file_stem("Bridge", 0, "a.example/") == file_stem("Bridge", 0, "a.example/")
