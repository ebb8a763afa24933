"""The lines of a feed's entry that stays as it stands."""

from reader.cleaning.clean import clean, label_page
from reader.model.blocks import BODY_LABELS, Label
from reader.pages.page import ENTRY, Page

TEXT = (
    "<html><body><article><h1>Ferry late</h1><p>Short.</p><h1>Again</h1><h2>More</h2><ul><li>One</li></ul>"
    "<blockquote>Said so.</blockquote><p>Subscribe now</p></article></body></html>"
)


def test_every_line_is_of_the_article() -> None:
    lines = label_page(Page("x", ENTRY, TEXT, "https://quay.example/ferry"))
    assert [one.label for one in lines] == [
        Label.HEADLINE,
        Label.PARAGRAPH,
        Label.SUBHEADING,
        Label.SUBHEADING,
        Label.LIST_ITEM,
        Label.BLOCK_QUOTE,
        Label.PARAGRAPH,
    ]
    assert all(one.label in BODY_LABELS for one in lines[1:])


def test_the_article_is_all_of_it() -> None:
    article = clean(Page("x", ENTRY, TEXT, "https://quay.example/ferry"))
    assert (article.headline, article.url) == ("Ferry late", "https://quay.example/ferry")
    assert article.text.splitlines()[-2:] == ["Said so.", "Subscribe now"]
