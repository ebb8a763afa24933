"""From a source to the library."""

import io
import pickle
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader import pipeline, sources
from reader.base import paths
from reader.base.errors import (
    BinaryPage,
    Cancelled,
    EmptyPage,
    InternalError,
    LibraryError,
    MissingPage,
    NoArticle,
    PageError,
    RefusedAddress,
)
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.model.annotations import EntityKind
from reader.model.blocks import Label
from reader.pages import fetching
from reader.pages.page import ENTRY, Page

TEXT = (
    "Harbour clock runs again\n\nThe harbour clock in Veldport struck noon on Tuesday for the first time in eleven "
    "years, after a group of volunteers rebuilt its movement and its face.\n"
)


def page(text: str = TEXT, **facts: object) -> Page:
    """A text page."""
    return Page("clock.txt", "text", text, **facts)  # type: ignore[arg-type]


def add(library: Library, *named: sources.Source, **options: object) -> list[pipeline.Added | pipeline.Failed]:
    """What became of each source."""
    return list(pipeline.add_sources(library, sources.expand_sources(named), **options))  # type: ignore[arg-type]


# -- reading


def test_a_path_is_read_as_a_file(write_page: Callable[..., Path]) -> None:
    path = write_page()
    assert sources.read_page(path).text == sources.read_page(str(path)).text == path.read_text("utf-8")


def test_a_page_that_is_read_already_is_taken_as_it_is() -> None:
    ready = page()
    assert sources.read_page(ready) is ready


def test_a_dash_is_standard_input_where_there_is_one() -> None:
    read = sources.read_page("-", stream=io.BytesIO(TEXT.encode()))
    assert (read.source, read.text) == ("standard input", TEXT)


def test_a_dash_is_a_file_where_there_is_no_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-").write_text(TEXT)
    assert sources.read_page("-").text == TEXT


@pytest.mark.parametrize("source", ["http://example.org/a", "HTTPS://EXAMPLE.ORG/a"])
def test_an_address_is_fetched_and_may_be_cancelled(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(fetching, "fetch_page", lambda *arguments: asked.append(arguments) or page())
    sources.read_page(source, sources.never)
    assert asked == [(source, sources.never)]


def test_an_address_without_a_host_is_refused() -> None:
    with pytest.raises(RefusedAddress):
        sources.read_page("http:page.html")


def test_a_folder_called_http_is_no_address(write_page: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_page("http/clock.txt")
    monkeypatch.chdir(path.parent.parent)
    assert sources.read_page("http/clock.txt").source == "http/clock.txt"


def test_pasted_text_is_a_page() -> None:
    pasted = sources.pasted_page(TEXT)
    assert (pasted.source, pasted.kind, pasted.text, pasted.url) == ("pasted text", "text", TEXT, None)
    assert pasted.fetched_at and pasted.fetched_at.tzinfo is UTC


def test_pasted_source_of_a_page_is_html() -> None:
    assert sources.pasted_page("<!doctype html><html><body><p>Hello</p></body></html>").kind == "html"


def test_pasted_letters_are_never_guessed_at() -> None:
    text = "<meta charset=windows-1251>“Çafé” – naïve"
    assert sources.pasted_page(text).text == text


def test_a_lone_surrogate_that_was_pasted_is_no_failure() -> None:
    assert sources.pasted_page("clock \ud83d tower").text == "clock ? tower"


@pytest.mark.parametrize(("text", "error"), [(" \n ", EmptyPage), ("\x00\x01\x02" * 50, BinaryPage)])
def test_what_was_pasted_may_be_no_page(text: str, error: type[PageError]) -> None:
    with pytest.raises(error):
        sources.pasted_page(text)


# -- understanding


def test_a_page_becomes_an_article_with_its_marks() -> None:
    article, annotations = pipeline.analyse(page(url="https://example.org/clock"))
    assert (article.headline, article.url) == ("Harbour clock runs again", "https://example.org/clock")
    assert ("Veldport", EntityKind.PLACE) in {(entity.name, entity.kind) for entity in annotations.entities}


def test_every_line_of_a_page_has_its_label() -> None:
    labelled = pipeline.label(page("Sign in\n\n" + TEXT))
    assert [one.block.text for one in labelled] == ["Sign in", *filter(None, TEXT.splitlines())]
    assert [one.label for one in labelled] == [Label.FURNITURE, Label.HEADLINE, Label.PARAGRAPH]


def test_a_page_without_an_article_says_how_little_was_found() -> None:
    with pytest.raises(NoArticle, match="the page has nothing that reads like one. `broadsheet clean --labels` shows"):
        pipeline.analyse(page("Sign in\nRegister\n"))


def test_a_page_of_a_few_words_says_how_many() -> None:
    few = "Harbour clock\n\nThe clock struck noon on Tuesday, and the volunteers who mended it were pleased.\n"
    with pytest.raises(NoArticle, match="the page has only 14 words that read like one."):
        pipeline.analyse(page(few))


def test_a_paste_without_an_article_is_not_sent_to_the_shell() -> None:
    with pytest.raises(NoArticle) as refused:
        pipeline.analyse(sources.pasted_page("Sign in\nRegister\n"))
    assert str(refused.value) == (
        "No article was found: the page has nothing that reads like one. "
        "Copy the whole article with its headline, and paste it again."
    )


FRONT = "".join(
    f'<div class="card"><h3><a href="/news/boat-{n}-comes-into-the-harbour">'
    f"Boat number {n} comes into the harbour of Veldport</a></h3>"
    f"<p>The crew of boat {n} was seen at the mole.</p><time>{n} hours ago</time></div>"
    for n in range(2, 23)
)


def test_a_front_page_is_refused_with_its_stories(library: Library) -> None:
    front = Page("front.html", "html", f"<html><body><main>{FRONT}</main></body></html>", "https://veldport.example/")
    for refuse in (pipeline.find_article, lambda front: pipeline.store(library, front)):
        with pytest.raises(NoArticle) as refused:
            refuse(front)
        assert str(refused.value) == (
            "This page is a list of 21 stories, not an article. `broadsheet stories` prints them, "
            "`broadsheet add --feed` follows them."
        )
        assert refused.value.stories[0].title == "Boat number 2 comes into the harbour of Veldport"
        assert refused.value.stories[0].url == "https://veldport.example/news/boat-2-comes-into-the-harbour"
    again = pickle.loads(pickle.dumps(refused.value))
    assert (str(again), again.stories) == (str(refused.value), refused.value.stories)
    assert library.count() == 0


@pytest.mark.parametrize(("stories", "url", "advised"), [(3, True, True), (2, True, False), (21, False, False)])
def test_following_a_front_page_is_advised_where_it_can_be_followed(stories: int, url: bool, advised: bool) -> None:
    menu = "".join(
        f'<p><a href="/guide/{n}">Guide number {n} to the whole of the old harbour</a></p>' for n in range(12)
    )
    cards = "</time></div>".join(FRONT.split("</time></div>")[:stories]) + "</time></div>"
    head = '<head><script type="application/ld+json">{"@type": "CollectionPage"}</script></head>'
    text = f"<html>{head}<body><main>{cards}</main><nav>{menu}</nav></body></html>"
    text = text.replace('href="/', 'href="https://veldport.example/')
    with pytest.raises(NoArticle) as refused:
        pipeline.find_article(Page("front.html", "html", text, "https://veldport.example/" if url else None))
    assert "`broadsheet stories` prints them" in str(refused.value) and str(refused.value).endswith("them.")
    assert ("--feed" in str(refused.value)) is advised


def test_an_entry_at_the_front_of_its_site_is_kept(library: Library) -> None:
    entry = Page("feed", ENTRY, f"<p>{'The boats of the day. ' * 8}</p>{FRONT}", "https://veldport.example/")
    assert pipeline.store(library, entry).outcome is Outcome.ADDED


def test_an_article_in_a_script_without_spaces_is_no_page_of_a_few_words() -> None:
    body = "港の時計が十一年ぶりに火曜日の正午を告げた。" * 10
    article, _ = pipeline.analyse(page(f"港の時計が再び動く\n\n{body}\n\n{body}\n"))
    assert article.text.count(body) == 2


# -- keeping


def test_a_page_is_kept_with_all_that_came_of_it(library: Library) -> None:
    fetched = datetime(2026, 2, 3, 4, 5, tzinfo=UTC)
    added = pipeline.store(library, page(fetched_at=fetched))
    assert added == ("clock.txt", added.article_id, Outcome.ADDED, "Harbour clock runs again")
    opened = library.open_article(added.article_id)
    assert opened is not None
    assert (opened.article, opened.annotations) == pipeline.analyse(page())
    assert opened.row.sort_at == fetched.timestamp()


def test_a_page_without_an_article_leaves_the_library_as_it_was(library: Library) -> None:
    with pytest.raises(NoArticle):
        pipeline.store(library, page("Sign in\n"))
    assert library.count() == 0


def test_an_article_without_a_headline_is_named_as_in_its_row(library: Library) -> None:
    words = "The harbour clock in Veldport struck noon on Tuesday, and the people of the town stood still to listen. "
    added = pipeline.store(library, page(words * 3 + "\n\n" + words * 2))
    row = library.row(added.article_id)
    assert row is not None
    assert added.headline == row.headline != ""


# -- many


def test_each_source_has_one_result_in_order(library: Library, write_page: Callable[..., Path], tmp_path: Path) -> None:
    good, missing = write_page(), tmp_path / "missing.txt"
    first, second, third = add(library, str(good), missing, page())
    assert isinstance(first, pipeline.Added) and first.outcome is Outcome.ADDED
    assert isinstance(second, pipeline.Failed) and second.source == str(missing)
    assert isinstance(second.error, MissingPage)
    assert isinstance(third, pipeline.Added)
    assert library.count() == 2


def test_a_library_that_fails_stops_the_work(library: Library, write_page: Callable[..., Path]) -> None:
    library._access.connection.execute("DROP TABLE version")
    with pytest.raises(LibraryError):
        add(library, write_page())


def test_a_mistake_of_the_readers_own_on_a_page_stops_none_of_the_others(
    library: Library, write_page: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    named = [write_page("a.txt", "Anchor found"), write_page("b.txt", "Bell rings")]
    read = sources.read_page

    def read_but_one(source: sources.Source, *rest: object) -> Page:
        if source == named[0]:
            raise ZeroDivisionError
        return read(source, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_page", read_but_one)
    failed, added = pipeline.add_sources(library, named)
    assert isinstance(failed, pipeline.Failed) and isinstance(failed.error, InternalError)
    assert "(ZeroDivisionError)" in str(failed.error) and isinstance(failed.error.__cause__, ZeroDivisionError)
    assert isinstance(added, pipeline.Added) and added.headline == "Bell rings"
    logged = paths.log_path().read_text("utf-8")
    assert logged.count("ERROR adding a page\n") == logged.count("ERROR") == 1


def test_a_bug_met_while_fetching_is_logged_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyError

    monkeypatch.setattr("reader.pages.parallel_fetch.fetch_response", fail)
    (failed,) = pipeline.add_sources(library, ["http://127.0.0.1/"])
    assert isinstance(failed, pipeline.Failed) and isinstance(failed.error, InternalError)
    assert paths.log_path().read_text("utf-8").count("ERROR") == 1


def test_cancelling_stops_before_the_next_source_and_keeps_what_was_added(
    library: Library, write_page: Callable[..., Path]
) -> None:
    named = [
        write_page("a.txt", "Anchor found"),
        write_page("b.txt", "Bell rings"),
        write_page("c.txt", "Crane sold"),
    ]
    results = pipeline.add_sources(library, named, lambda: library.count() == 2)
    with pytest.raises(Cancelled, match="What was added before stays."):
        for _ in results:
            pass
    assert library.read("SELECT headline FROM article ORDER BY id") == [("Anchor found",), ("Bell rings",)]


def test_a_folder_is_replaced_by_its_pages_in_their_place(write_page: Callable[..., Path], tmp_path: Path) -> None:
    one, two = write_page("news/b/one.txt"), write_page("news/a/two.html")
    other = write_page("other.txt")
    assert list(sources.expand_sources([str(other), str(tmp_path / "news"), "-", "https://example.org/"])) == [
        str(other),
        two,
        one,
        "-",
        "https://example.org/",
    ]


@pytest.mark.parametrize("form", ["{}", "file://{}", "~/news"])
def test_a_folder_may_be_written_as_any_path(form: str, own_folders: Path, write_page: Callable[..., Path]) -> None:
    (own_folders / "news").mkdir()
    inside = write_page().rename(own_folders / "news" / "clock.txt")
    assert list(sources.expand_sources([form.format(own_folders / "news")])) == [inside]


def test_a_folder_without_pages_fails_by_its_name(library: Library, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "clock.jpg").write_bytes(b"\xff\xd8\xff")
    (failed,) = add(library, str(tmp_path / "pictures"))
    assert isinstance(failed, pipeline.Failed)
    assert isinstance(failed.error, MissingPage)
    assert str(failed.error).startswith("This folder has no pages: no .html")


# -- samples


def test_the_samples_are_added_once(library: Library) -> None:
    added = list(pipeline.add_samples(library))
    assert [Path(one.source).name for one in added] == [path.name for path in pipeline.sample_pages()]
    assert library.sample_names() == {path.name for path in pipeline.sample_pages()}
    assert list(pipeline.add_samples(library)) == []


def test_a_sample_that_was_deleted_does_not_come_back(
    library: Library, monkeypatch: pytest.MonkeyPatch, write_page: Callable[..., Path]
) -> None:
    monkeypatch.setattr(paths, "sample_articles", write_page("samples/clock.txt").parent.absolute)
    (added,) = pipeline.add_samples(library)
    library.delete(added.article_id)
    assert list(pipeline.add_samples(library)) == []
    assert library.count() == 0


def test_samples_can_be_cancelled(library: Library) -> None:
    assert list(pipeline.add_samples(library, lambda: True)) == []
    assert library.sample_names() == frozenset()


def test_the_sample_pages_are_pages_in_order_without_what_lies_beside_them() -> None:
    pages = pipeline.sample_pages()
    assert pages == sorted(pages)
    assert {path.suffix for path in pages} == {".txt", ".html"}


def test_a_feed_is_no_page(library: Library) -> None:
    item = f"<item><title>Story</title><description>{'The ferry was late. ' * 20}</description></item>"
    feed = Page(
        "x",
        "html",
        f'<?xml version="1.0"?><rss version="2.0"><channel>{item * 9}</channel></rss>',
        "https://quay.example/feed",
    )
    for work in (pipeline.analyse, lambda page: pipeline.store(library, page)):
        with pytest.raises(NoArticle, match="This is a feed"):
            work(feed)
