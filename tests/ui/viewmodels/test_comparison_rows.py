"""What differs between two texts as lines of a screen."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model.article import Article, Paragraph
from reader.model.diff import Difference, DiffParagraph, compare_articles
from reader.ui.viewmodels.comparison_rows import fold_paragraphs, lay_out_difference

SAME = DiffParagraph("As before.", "As before.")
NEW = DiffParagraph(None, "New.")
PASSAGES = st.lists(
    st.sampled_from([SAME, NEW, DiffParagraph("Gone.", None), DiffParagraph("It is hot.", "It was hot.")])
)


def shown(difference: Difference, width: int = 60, is_folded: bool = True) -> list[str]:
    return [line.text.rstrip() for line in lay_out_difference(difference, width, is_folded) if line.pieces]


def test_each_paragraph_has_the_sign_of_what_became_of_it() -> None:
    before = [Paragraph("As before."), Paragraph("It is hot in here."), Paragraph("Nobody asked.")]
    after = [Paragraph("As before."), Paragraph("It was hot in here."), Paragraph("More rain is due soon.")]
    difference = compare_articles(Article(paragraphs=tuple(before)), Article(paragraphs=tuple(after)))
    assert shown(difference) == [
        "  As before.",
        "± It is→was hot in here.",
        "− Nobody asked.",
        "+ More rain is due soon.",
    ]


def test_what_differs_in_the_head_stands_first_and_facts_by_their_names() -> None:
    before, after = Article(headline="Kiln lit", byline=("Ivo Tam",)), Article(headline="Kiln lit again")
    assert shown(compare_articles(before, after)) == ["± Kiln lit again", "− By: Ivo Tam"]


def test_words_are_marked_as_what_became_of_them() -> None:
    (line, _) = lay_out_difference(Difference((), (DiffParagraph("It is hot.", "It was hot."),)), 60)
    parts = [(piece.text, piece.part) for piece in line.pieces]
    assert parts == [
        ("± ", "changed-sign"),
        ("It ", "same"),
        ("is", "removed"),
        ("→", "arrow"),
        ("was", "added"),
        (" hot.", "same"),
    ]


def test_what_stands_beside_no_change_is_folded() -> None:
    difference = Difference((), (*[SAME] * 5, NEW, *[SAME] * 4))
    assert shown(difference) == [
        "  … 4 unchanged paragraphs",
        "  As before.",
        "+ New.",
        "  As before.",
        "  … 3 unchanged paragraphs",
    ]
    assert len(shown(difference, is_folded=False)) == 10


def test_one_paragraph_that_is_folded_is_one() -> None:
    assert "  … 1 unchanged paragraph" in shown(Difference((), (NEW, SAME, SAME, SAME, NEW)))


@given(PASSAGES)
def test_folded_or_not_every_paragraph_is_there_and_no_change_is_folded(passages: list[DiffParagraph]) -> None:
    spans = fold_paragraphs(passages)
    assert [one for span in spans for one in span.paragraphs] == passages
    assert all(one.is_same for span in spans if span.is_folded for one in span.paragraphs)
    assert all(span.paragraphs for span in spans)


@given(st.lists(st.text(max_size=60), max_size=4), st.lists(st.text(max_size=60), max_size=4), st.integers(1, 50))
def test_no_line_is_wider_than_there_is_room(before: list[str], after: list[str], width: int) -> None:
    articles = [Article(paragraphs=tuple(map(Paragraph, texts))) for texts in (before, after)]
    lines = lay_out_difference(compare_articles(*articles), width)
    assert all(cell_len(line.text) <= max(width, 4) for line in lines)
