"""Which entries have ids of their own."""

from reader.pages.stated_ids import stated_ids

OWN, LIKE_ITS_LINK = (
    {"id": "g", "link": "https://a.example/"},
    {"id": "https://a.example/", "link": "https://a.example/"},
)


def test_an_id_that_is_no_link_is_stated() -> None:
    assert stated_ids([OWN, OWN], b"") == [True, True]


def test_where_each_entry_has_one_all_are_stated() -> None:
    assert stated_ids([LIKE_ITS_LINK, OWN], b"<item><guid>g</guid></item><item><guid>g</guid></item>") == [True, True]
    assert stated_ids([LIKE_ITS_LINK], b"<feed><id>f</id><entry><id>g</id></entry></feed>") == [True]


def test_else_the_source_says_which_are() -> None:
    source = b"<item><guid isPermaLink='true'>g</guid></item><item></item><item><guid></guid></item>"
    assert stated_ids([LIKE_ITS_LINK] * 3, source) == [True, False, False]
    assert stated_ids([LIKE_ITS_LINK], b"<id>f</id><entry><link/></entry>") == [False]


def test_where_the_source_has_other_entries_a_link_is_no_id() -> None:
    assert stated_ids([LIKE_ITS_LINK, OWN], b"<item><guid>g</guid></item>") == [False, True]
