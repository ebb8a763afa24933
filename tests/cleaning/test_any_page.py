"""What holds of every page, whatever is on it."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.base.safe_text import safe_text
from reader.cleaning.clean import clean, read_lines
from reader.model.article import Article
from reader.model.article_text import render_text
from reader.model.blocks import Label, LabelledBlock
from reader.pages.files import read_file
from reader.pages.page import Page
from tests.examples import scaled

SAMPLES = Path(__file__).resolve().parent.parent.parent / "sample_articles"
PAGES_OF_SAMPLES = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".txt", ".html"))
SENTENCES = [
    "A goose that nobody had entered won the Port Hallow regatta on Sunday, nine minutes ahead of the first boat.",
    "“It swam the course better than we have rowed it in years,” said Per Vik, who came second in the Anna Marie.",
    "Der Hafenmeister sagte am Montag, die Regatta stehe allem offen, was schwimmt und keinen Motor braucht.",
    "« L’oie a mangé l’orge jusqu’au soir », a dit Ida Holm, qui avait rempli la coupe d’argent sur le môle.",
    "港務局は月曜日、来年のコースを一マイル延ばすと発表した。ガチョウはメロー岬の沖を嫌うことで知られている。",
    "港务局长说：“四年来没有人应聘船长一职，老船长已经八十一岁了。”市议会因此决定购买这台电脑。",
]
STORY = [
    *SENTENCES[:2],
    "The harbour master, Ida Holm, has ruled that the regatta is open to anything that floats and needs no motor.",
    "The silver cup was filled with barley and carried to the mole, where the goose ate from it until the evening.",
    "Next year the course will be longer by a mile, since the goose is known to dislike the water off Cape Merrow.",
]
LINES = [
    *SENTENCES,
    *(
        "Home",
        "Share",
        "2 hours ago",
        "Most read",
        "14:05",
        "12 March 2025",
        "By Ida Holm",
        "Page 1 of 3",
        "|",
        "1. One",
    ),
    *("Read more: Goose wins the regatta again", "Barley price up again in Merrow", "関連記事", "- item", "a\tb\tc"),
    *(
        "Sign up for our newsletter",
        "Why did the goose win?",
        "Month | Loaves | Late",
        "(Photo: Nell Varga)",
        "■見出し",
    ),
]
TAGS = "p div li ul ol h1 h2 table tr td th blockquote aside figure figcaption a span b time br pre nav article".split()
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(LINES) | st.text(max_size=20), max_size=25).map("\n".join),
    st.lists(st.sampled_from(LINES), max_size=40).map("\n\n".join),
)
PIECES = st.one_of(
    st.sampled_from(LINES),
    st.text(max_size=15),
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(
        ['<a href="/x">', '<div class="newsletter">', "<ol start=9 reversed>", "<script>", "<!--", "<p hidden>"]
    ),
)
HTML = st.lists(PIECES, max_size=60).map("".join)
PAGES = st.builds(Page, st.just("page"), st.just("text"), TEXTS) | st.builds(
    Page, st.just("page"), st.just("html"), HTML, st.none() | st.just("https://quay.example/goose")
)


def is_in_order(article: Article, lines: tuple[LabelledBlock, ...]) -> bool:
    """Whether the paragraphs are among the lines of the page, in their order."""
    left = iter(one.block.text for one in lines)
    return all(any(line.endswith(paragraph.text) for line in left) for paragraph in article.paragraphs)


@given(PAGES)
@example(Page("page", "html", "<table><tr><td><ol><li><tr><td>"))
@example(Page("page", "html", "<ol></li></ol><li value=3></ol></ol>a"))
@example(Page("page", "text", "\x1b]52;c;\x07\u202e\ud800"))
def test_every_line_has_one_label_and_the_article_keeps_their_order(page: Page) -> None:
    cut = read_lines(page)
    assert [one.block.order for one in cut.lines] == list(range(len(cut.lines)))
    assert all(isinstance(one.label, Label) and one.reason for one in cut.lines)
    assert all(one.block.text == safe_text(one.block.text) and "\n" not in one.block.text for one in cut.lines)
    assert is_in_order(clean(page), cut.lines)


# -- cleaning what is clean already


def cleaned_again(article: Article) -> Article:
    return clean(Page("page", "text", render_text(article)))


@settings(max_examples=scaled(60))
@given(
    st.permutations(STORY),
    st.lists(st.sampled_from(["Home", "News", "Share", "Most read", "2 hours ago", "Contact us"]), max_size=6),
    st.lists(st.sampled_from(["Share", "Comments", "Privacy policy", "Sign up"]), max_size=6),
)
def test_an_article_given_back_as_text_keeps_its_paragraphs(
    body: list[str], above: list[str], below: list[str]
) -> None:
    article = clean(Page("page", "text", "\n".join([*above, "Goose wins the regatta", "By Ida Holm", *body, *below])))
    texts = [paragraph.text for paragraph in article.paragraphs]
    assert [text for text in texts if text in body] == body
    again = [paragraph.text for paragraph in cleaned_again(article).paragraphs]
    assert [text for text in again if text in texts] == texts


@pytest.mark.parametrize("path", PAGES_OF_SAMPLES, ids=lambda path: path.name)
def test_a_sample_given_back_as_text_keeps_its_paragraphs(path: Path) -> None:
    article = clean(read_file(path))
    again = "\n".join(paragraph.text for paragraph in cleaned_again(article).paragraphs)
    assert [paragraph.text for paragraph in article.paragraphs if paragraph.text not in again] == []
