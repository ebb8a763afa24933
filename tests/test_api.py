"""The public Python interface: what it promises to programs."""

import inspect
import json
from collections.abc import Callable

import pytest

from reader import api

BODY = (
    "The harbour clock in Veldport struck noon on Tuesday for the first time in eleven years, after a group of "
    "volunteers rebuilt its movement and its face.",
    "“We never thought that it would run again,” said Ines Varga, who led the work for the Veldport Trust.",
)
HTML = (
    '<html lang="en"><head><title>Harbour clock runs again</title></head><body><nav><a href="/">Home</a></nav><article>'
    f"<h1>Harbour clock runs again</h1><p>{BODY[0]}</p><p>{BODY[1]}</p></article></body></html>"
)
TEXT = "\n".join(BODY)
URL = "https://veldport.example/clock"


def test_all_names_exist_and_nothing_public_is_left_out() -> None:
    own = {
        name
        for name, thing in vars(api).items()
        if not name.startswith("_") and not inspect.ismodule(thing) and name not in ("Any", "Literal", "TYPE_CHECKING")
    }
    assert own == set(api.__all__)
    assert api.__all__ == sorted(api.__all__)


def test_every_function_has_a_docstring() -> None:
    functions = [getattr(api, name) for name in api.__all__ if inspect.isfunction(getattr(api, name))]
    assert functions and all(inspect.getdoc(function) for function in functions)


def test_importing_it_loads_the_model_and_little_else(modules_after: Callable[..., set[str]]) -> None:
    loaded = modules_after("import reader.api")
    own = {name for name in loaded if name.startswith("reader")}
    assert own == {
        "reader",
        "reader.api",
        "reader.base",
        "reader.base.errors",
        "reader.base.safe_text",
        "reader.model",
        "reader.model.annotations",
        "reader.model.article",
    }
    assert loaded & {"textual", "rich", "lxml", "sqlite3", "httpcore", "regex", "asyncio", "tomlkit"} == set()


def test_using_it_loads_no_textual_and_no_network(modules_after: Callable[..., set[str]]) -> None:
    code = f"from reader import api\napi.analyse({HTML!r}, kind='html')\napi.find_quotes({TEXT!r})"
    assert modules_after(code) & {"textual", "rich", "httpcore", "tomlkit", "asyncio", "ssl"} == set()


def test_an_article_is_extracted_from_html() -> None:
    article = api.extract(HTML, url=URL)
    assert article.headline == "Harbour clock runs again"
    assert article.text == TEXT
    assert article.url == URL


def test_an_article_is_extracted_from_text() -> None:
    article = api.extract("\n\n".join(["Home | News | Sport", "Harbour clock runs again", *BODY]), kind="text")
    assert BODY[0] in article.text and "Sport" not in article.text


def test_a_page_without_an_article_gives_one_without_paragraphs() -> None:
    assert api.extract("").paragraphs == ()


def test_analyse_gives_the_article_and_its_annotations() -> None:
    article, annotations = api.analyse(HTML, kind="html", url=URL)
    assert article == api.extract(HTML, url=URL)
    assert annotations.quotes == api.find_quotes(article.text)
    assert annotations.entities == api.find_entities(article.text)


@pytest.mark.parametrize("text", ["", "Log in to go on."])
def test_analyse_refuses_what_is_no_article(text: str) -> None:
    with pytest.raises(api.NoArticle, match="^No article was found"):
        api.analyse(text, kind="text")


def test_analyse_refuses_a_feed() -> None:
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{TEXT}</title></channel></rss>'
    with pytest.raises(api.NoArticle, match="feed"):
        api.analyse(feed, kind="html", url=URL)


@pytest.mark.parametrize("function", [api.extract, api.analyse])
def test_another_kind_is_an_error(function: Callable[..., object]) -> None:
    with pytest.raises(ValueError, match='kind must be "html" or "text"'):
        function(TEXT, kind="pdf")


@pytest.mark.parametrize("language", [None, "en"])
def test_entities_and_quotes_have_offsets_into_the_text(language: str | None) -> None:
    entities = api.find_entities(TEXT, language)
    assert {TEXT[one.start : one.end]: one.kind for one in entities}["Ines Varga"] is api.EntityKind.PERSON
    (quote,) = api.find_quotes(TEXT, language)
    assert TEXT[quote.start : quote.end] == "“We never thought that it would run again,”"
    assert quote.speaker is not None and quote.speaker.name == "Ines Varga"


def test_the_settings_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("the settings were read")

    monkeypatch.setattr("reader.annotating.annotator.names_setting", never)
    assert api.analyse(HTML, kind="html")[1].entities


def test_an_article_can_leave_as_json_markdown_and_text() -> None:
    article, annotations = api.analyse(HTML, kind="html", url=URL)
    data = json.loads(json.dumps(api.to_json(article, annotations)))
    assert data["headline"] == article.headline
    assert [quote["speaker"]["name"] for quote in data["quotes"]] == ["Ines Varga"]
    assert api.to_markdown(article).startswith("# Harbour clock runs again")
    assert api.to_text(article).startswith("Harbour clock runs again")


def test_the_stories_of_a_page_are_those_beside_its_article() -> None:
    rail = "<aside><h2>Read next</h2>" + "".join(
        f'<p><a href="/{n}">The harbour of Veldport has boat number {n}</a></p>' for n in range(4)
    )
    found = api.stories(HTML.replace("</body>", f"{rail}</aside></body>"), url=URL)
    assert [one.title for one in found] == [f"The harbour of Veldport has boat number {n}" for n in range(4)]
    assert found[1].url == "https://veldport.example/1"
