"""Where an address leads."""

import pytest

from reader.cleaning.rails.story_addresses import Leads, is_front, original_address, story_address, where_leads

DATED = "https://quay.example/news/2025/07/18/goose-wins-regatta"
PLAIN = "https://tarn.example/barley-that-came-home-after-a-century/"
NUMBERED = "https://ashmoor.example/reservoirs-100482.html"


@pytest.mark.parametrize(
    ("url", "own"),
    [
        ("https://quay.example/sport/2025/07/17/rowers", DATED),
        ("https://quay.example/obituaries/2024-11/the-last-lamplighter-of-the-quay", DATED),
        ("https://tarn.example/seven-ways-to-dry-a-very-wet-hat/", PLAIN),
        ("https://ashmoor.example/rain-100501.html", NUMBERED),
        ("https://partner.example/2025/07/a-bell-in-the-sand", DATED),
        ("https://partner.example/how-the-lighthouse-keeper-lost-his-key", PLAIN),
        ("https://quay.example/article?id=48213", DATED),
        ("https://quay.example/%E6%9D%B1%E4%BA%AC/20250117-QX3JLM5EXRJM5HRLAEV4", DATED),
        ("https://strait.example/talks/bell-tuner", "https://strait.example/talks/ferry-pilot"),
    ],
)
def test_addresses_made_like_the_pages_own_lead_to_stories(url: str, own: str) -> None:
    assert where_leads(url, own) is Leads.TO_STORY


@pytest.mark.parametrize(
    "url",
    [
        "https://quay.example/",
        "https://quay.example/sport",
        "https://quay.example/sport/rowing/",
        "https://quay.example/tag/geese-of-cape-merrow-2025",
        "https://quay.example/author/ida-holm/2025/07/",
        f"{DATED}#comment-48213",
        "https://www.facebook.com/sharer/2025/07/goose-wins-regatta-again-and-again",
        "https://quay.example/privacy-policy",
        "https://partner.example/offers",
        "https://[broken/2025/07/18/goose",
    ],
)
def test_sections_tags_the_page_itself_and_share_links_lead_to_no_story(url: str) -> None:
    assert where_leads(url, DATED) is Leads.NOT_TO_STORY


def test_a_long_name_without_the_number_that_the_site_uses_is_unknown() -> None:
    assert where_leads("https://quay.example/how-we-handle-your-letters-to-us", DATED) is Leads.UNKNOWN
    assert where_leads("https://tarn.example/how-we-handle-your-letters-to-us", PLAIN) is Leads.TO_STORY


def test_without_an_address_of_the_page_only_what_is_surely_no_story_leads_to_none() -> None:
    assert where_leads("https://quay.example/0", None) is Leads.UNKNOWN
    assert where_leads("https://quay.example/category/sport", None) is Leads.NOT_TO_STORY
    assert where_leads(DATED, None) is Leads.TO_STORY


def test_of_an_address_the_first_two_thousand_characters_are_read() -> None:
    story = "goose-wins-the-regatta-of-port-hallow/"
    assert where_leads(f"https://tarn.example/{'a/' * 900}{story}", PLAIN) is Leads.TO_STORY
    assert where_leads(f"https://tarn.example/{'a/' * 1000}{story}", PLAIN) is Leads.NOT_TO_STORY


@pytest.mark.parametrize(
    ("url", "story"),
    [
        ("https://quay.example/2026/03/goose-wins-the-regatta?from=top#end", "/2026/03/goose-wins-the-regatta"),
        ("https://quay.example/story.php?id=17&from=top#end", "/story.php?id=17&from=top"),
        ("https://quay.example/2026/03/goose-wins-the-regatta#end", "/2026/03/goose-wins-the-regatta"),
    ],
)
def test_a_query_is_no_part_of_an_address_that_names_its_story(url: str, story: str) -> None:
    assert story_address(url) == f"https://quay.example{story}"


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("", True),
        ("/", True),
        ("//", True),
        ("/index.html", True),
        ("/Index.shtml", True),
        ("/index.xhtml5", False),
        ("/index.jS", False),
        ("/home//", True),
        ("/default.aspx", True),
        ("/start", True),
        ("/?p=1", False),
        ("/sport", False),
    ],
)
def test_the_front_page_is_at_the_root(path: str, is_one: bool) -> None:
    assert is_front(f"https://quay.example{path}") is is_one


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://web.archive.org/web/20240325103510/https://quay.example/goose", "https://quay.example/goose"),
        ("http://web.archive.org/web/2024id_/http://quay.example/", "http://quay.example/"),
        ("https://web.archive.org/web/20240325103510/", "https://web.archive.org/web/20240325103510/"),
        ("https://quay.example/goose", "https://quay.example/goose"),
    ],
)
def test_an_archived_page_has_the_address_that_it_had(url: str, address: str) -> None:
    assert original_address(url) == address


def test_where_an_archived_address_leads_the_archives_number_does_not_say() -> None:
    archive = "https://web.archive.org/web/20240325103510/"
    assert is_front(f"{archive}https://quay.example/")
    assert where_leads(f"{archive}{DATED}", f"{archive}https://quay.example/") is Leads.TO_STORY
    for url in ("https://quay.example/sport", "https://quay.example/"):
        assert where_leads(f"{archive}{url}", None) is where_leads(url, None)
    assert where_leads(f"{archive}https://quay.example/sport", None) is not Leads.TO_STORY
    assert where_leads(f"{archive}{DATED}", "https://quay.example/") is where_leads(DATED, "https://quay.example/")
