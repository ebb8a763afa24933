"""Stories that no rule speaks for."""

from collections.abc import Callable

from reader.model.article import Article

Clean = Callable[..., Article]

TITLES = [
    "Snow expected over the weekend in the hills",
    "Bakery opens at four and closes at five",
    "Lobster prices fall for a third week",
]


def test_titles_below_the_article_are_a_rail_under_their_heading(clean_html: Clean, story: list[str]) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in story)
    cards = "".join(f'<div class="card"><h3><a href="/{n}">{title}</a></h3></div>' for n, title in enumerate(TITLES))
    article = clean_html(
        f"<main><h1>Goose wins</h1>{paragraphs}</main><section><h2>From the quay</h2>{cards}</section>"
    )
    (rail,) = article.rails
    assert rail.heading == "From the quay"
    assert [story.title for story in rail.stories] == TITLES
    assert [paragraph.text for paragraph in article.paragraphs] == story


def test_a_menu_is_no_rail_however_long_its_words(clean_html: Clean, story: list[str]) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in story)
    links = "".join(f'<li><a href="/{n}">{title}</a></li>' for n, title in enumerate(TITLES))
    assert clean_html(f"<nav><ul>{links}</ul></nav><main>{paragraphs}</main>").rails == ()
