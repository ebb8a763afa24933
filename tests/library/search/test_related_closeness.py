"""How close related articles are, in numbers, and how many are looked at, read and shown."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.library.search import related as related_module
from reader.library.search.related import Related, RelatedArticles
from reader.model.article import Article, Paragraph

Save = Callable[..., int]
THINGS = (
    "anvil bellows chisel drill easel funnel grinder hammer iron jigsaw kettle lathe mallet nail oven plane".split()
)


@pytest.fixture
def save(add: Callable[..., tuple[int, Outcome]]) -> Save:
    """Adds an article that came some days after the first, and gives its id."""

    def save(headline: str, text: str, days: int) -> int:
        moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=days)
        return add(Article(headline, published=moment, language="en", paragraphs=(Paragraph(text),)), moment)[0]

    return save


@pytest.fixture
def kiln(save: Save) -> int:
    """An article in the middle of ninety: every ninth shares some of its names and words, the others none."""
    for day in range(90):
        if day == 45:
            text = (
                "The kiln at Quay was lit again, and Oda Renn fed the first logs into the firebox. "
                "Oda Renn and Ivo Tam glazed stoneware at Veld."
            )
            kiln = save("Kiln lit at Quay", text, day)
        elif day % 9 == 1:
            other = ("Ivo Tam", "Mona Field")[day % 2]
            text = f"Oda Renn and {other} fired stoneware lot{day} in the firebox at item{day}, pot{day} and shelf{day}"
            save(f"Kiln and lot{day}", f"{text} on day{day}, and sold jug{day} to guest{day}.", day)
        else:
            save(
                f"Notice {day}",
                f"Word{day} said on day{day} that item{day} was open, with pot{day} at wharf{day}.",
                day,
            )
    return kiln


def closeness(found: list[Related]) -> dict[int, float]:
    return {one.row.id: one.closeness for one in found}


def test_closeness_is_a_share_of_what_the_article_has_in_names_and_words(library: Library, kiln: int) -> None:
    found = RelatedArticles(library).near(kiln)
    assert closeness(found) == pytest.approx(
        {
            47: 0.3269388722285565,
            29: 0.30981639863074006,
            65: 0.30824916570291483,
            11: 0.29885215295372036,
            83: 0.2979920372864602,
            38: 0.27825053589837173,
            56: 0.27640128278485093,
            20: 0.2653132978556701,
        },
        rel=1e-9,
    )
    assert [one.row.id for one in found] == list(closeness(found))
    assert [one.shared for one in found] == [("Oda Renn", "Ivo Tam")] * 5 + [("Oda Renn",)] * 3


def test_where_only_the_nearest_are_looked_at_how_far_they_are_tells_how_rare_a_thing_is(
    library: Library, kiln: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(related_module, "_LISTED", 3)
    monkeypatch.setattr(related_module, "_RANKS", (5, 10, 20))
    assert closeness(RelatedArticles(library).near(kiln)) == pytest.approx(
        {
            47: 0.37776064837416634,
            29: 0.3579765319000663,
            65: 0.3561656767914858,
            11: 0.34530792346066014,
            83: 0.3443141051057909,
            38: 0.33013602936597997,
            56: 0.32794194525318815,
            20: 0.3147863791502478,
        },
        rel=1e-9,
    )


def test_rows_that_were_found_earlier_are_as_they_are_now(library: Library, kiln: int) -> None:
    related = RelatedArticles(library)
    found = related.near(kiln)
    library.set_read(found[0].row.id, True)
    library.delete(found[1].row.id)
    now = related.as_they_are(found)
    assert now == [found[0]._replace(row=found[0].row._replace(is_read=True)), *found[2:]]


def test_eight_are_shown_unless_another_number_is_asked_for(library: Library, save: Save) -> None:
    here = save("Kiln lit", "Oda Renn fed the firebox of the kiln with logs, and glazed the stoneware.", 0)
    for number, thing in enumerate(THINGS):
        text = f"Oda Renn took the {thing} to the kiln for stoneware, as {thing}{number} and pot{number} show."
        save(f"A new {thing} for the kiln", text, number)
    related = RelatedArticles(library)
    assert [len(related.near(here, *most)) for most in ((), (9,), (1,), (0,))] == [8, 9, 1, 0]


def test_no_more_is_looked_up_and_read_than_is_worth_the_time(
    library: Library, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up: list[Any] = []
    compare, weigh_words = RelatedArticles._compare, related_module._Neighbourhood.weigh_words

    def seen(*given: Any) -> Any:
        looked_up.append([len(one) for one in given[3:]])
        return compare(*given)

    def weighed(self: Any, words: dict[str, float]) -> dict[str, float]:
        looked_up.append(len(words))
        return weigh_words(self, words)

    monkeypatch.setattr(RelatedArticles, "_compare", seen)
    monkeypatch.setattr(related_module._Neighbourhood, "weigh_words", weighed)
    names = [f"{first} {last}" for first in ("Oda", "Mona", "Ida", "Tom", "Anna") for last in
             ("Renn", "Field", "Holm", "Bell", "Stone", "Marsh", "Reed", "Carver", "Potter")]  # fmt: skip
    text = " ".join(f"“It is hot,” said {name} of item{number}." for number, name in enumerate(names))
    for number in range(25):
        save("Kiln", f"Ona Vell took the kiln{number} and the stoneware of part{number}.", number)
    here = save("Kiln", f"{text} Ona Vell saw the stoneware. {' '.join(f'word{number}' for number in range(80))}", 30)
    RelatedArticles(library).near(here)
    words, (counted_names, counted_words, candidates) = looked_up
    assert (words, counted_names, counted_words, candidates) == (60, 40, 32, 20)


@pytest.mark.parametrize(("names", "shared"), [(3, 3), (4, 3), (2, 2)])
def test_three_of_the_names_that_both_have_are_shown(library: Library, save: Save, names: int, shared: int) -> None:
    people = " and ".join(["Oda Renn", "Ivo Tam", "Mona Field", "Ida Holm"][:names])
    here = save("Kiln lit", f"{people} lit the kiln at dusk, with logs from the hills.", 0)
    save("Glaze", f"{people} were praised by the potters for a grey glaze on stoneware.", 1)
    ((_, _, found),) = RelatedArticles(library).near(here)
    assert len(found) == shared


def _neighbourhood(library: Library, save: Save, articles: int) -> Any:
    ids = [save(f"Notice {number}", f"item{number}", number) for number in range(articles)]
    row = library.row(ids[0])
    assert row is not None
    return related_module._Neighbourhood(library, row)


@pytest.mark.parametrize(
    ("articles", "having", "rarity"),
    [(39, 30, 0.6435), (40, 5, 2.3026), (40, 6, 0.0), (1, 0, 3.0445), (1, 29, 0.0)],
)
def test_what_more_than_a_tenth_of_a_large_library_has_weighs_nothing(
    library: Library, save: Save, articles: int, having: int, rarity: float
) -> None:
    here = _neighbourhood(library, save, articles)
    assert here._rarity([range(having), []], [0, 0]) == pytest.approx(rarity, abs=1e-4)


def test_of_a_list_that_was_cut_off_its_length_counts_and_how_far_its_end_is(library: Library, save: Save) -> None:
    here = _neighbourhood(library, save, 40)
    assert here._rarity([range(60), range(3)], [4_000, 50]) == pytest.approx(4.2047, abs=1e-4)
    assert here._rarity([range(60), range(60)], [4_000, 2_000]) == pytest.approx(3.9153, abs=1e-4)
    assert here._rarity([range(59), range(3)], [4_000, 50]) == 0.0


def test_distances_are_told_in_ranks_that_double(library: Library, save: Save, monkeypatch) -> None:
    assert related_module._RANKS == (100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800)
    monkeypatch.setattr(related_module, "_RANKS", (1, 2, 4, 8))
    here = _neighbourhood(library, save, 6)
    day = 86_400 << 24
    assert here._marks["<"] == []
    assert [round(one / day) for one in here._marks[">"]] == [1, 2, 4]
    own = related_module.rowid_of(here._own.key)
    far = [own + one + more for one in here._marks[">"] for more in (0, 1)]
    assert [here._distance([own, rowid], ">") for rowid in far] == [1, 2, 2, 4, 4, 6]
    assert here._distance([], ">") == 0


@pytest.mark.parametrize(("days", "nearness"), [(0, 1.15), (30, 1.0552), (-30, 1.0552), (300, 1.0)])
def test_articles_of_the_same_days_count_as_nearer(library: Library, save: Save, days: int, nearness: float) -> None:
    rows = [library.row(save(f"Notice {day}", f"item{day}", day)) for day in (400, 400 + days)]
    assert related_module._nearness(*rows) == pytest.approx(nearness, abs=1e-4)  # type: ignore[arg-type]
