"""Articles of a file that anybody may have changed: each is imported whole and can be shown, or is reported."""

import copy
import io
import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.annotating.annotate import annotate
from reader.exporting.exporting import exported
from reader.exporting.rendering import ENDINGS, render
from reader.importing.items import Problem
from reader.importing.json_items import json_items
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.library.transfer.record_json import record_to_json
from reader.library.transfer.records import ArticleRecord, ArticleRecords
from reader.model.article import (
    Article,
    Link,
    Paragraph,
    ParagraphKind,
    Rail,
    Story,
)
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import lay_out
from reader.ui.viewmodels.highlights import link_layer, mark_layers
from reader.ui.viewmodels.mark_kinds import MarkKind
from tests.examples import scaled

VALUES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([2**53, 2**63, 2**64, -1, 1e400, 0.5])
    | st.text(max_size=20)
    | st.sampled_from(["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00", "2026-01-01T00:00:00", "\ud800", "\0"])
    | st.lists(st.integers(), max_size=2)
    | st.just({})
)


def whole_article() -> dict[str, Any]:
    """An article as it is exported, with something at every place."""
    from datetime import UTC, datetime

    article = Article(
        headline="Bell", byline=("Mona Field",), published=datetime(2026, 1, 5, tzinfo=UTC), url="https://bell.example/a",
        paragraphs=(
            Paragraph("“I rang it,” said Mona Field in Veldport.", links=(Link(0, 5, "https://bell.example/b"),)),
            Paragraph("One", ParagraphKind.LIST_ITEM, level=1),
        ),
        rails=(Rail("Latest", (Story("Clock", "https://bell.example/c"),)),),
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.db") as library:
        page = RawPage("bell.html", "html", "<p>bell</p>", article.url, datetime(2026, 1, 6, tzinfo=UTC))
        record = ArticleRecords(library).record(library.add(article, annotate(article), page)[0])
        assert record is not None
        return record_to_json(record)


WHOLE = whole_article()


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to all that is in a value."""
    found = [path] if path else []
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        found += places(one, (*path, key))
    return found


def _at(*way: Any) -> list[tuple[tuple[Any, ...], Any]]:
    """The change that takes away what is there."""
    return [(way, None)]


@example(_at("paragraphs", 0, "links", 0, "url"))
@example(_at("paragraphs", 1, "mark"))
@example(_at("rails", 0, "stories", 0, "title"))
@given(st.lists(st.tuples(st.sampled_from(places(WHOLE)), VALUES), min_size=1, max_size=3))
@settings(max_examples=scaled(150), suppress_health_check=[HealthCheck.too_slow])
def test_changed_articles(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    data = copy.deepcopy(WHOLE)
    for (*way, last), value in changes:
        here: Any = data
        try:
            for key in way:
                here = here[key]
            here[last] = value
        except (KeyError, IndexError, TypeError):  # another change took it away
            continue
    (item,) = json_items(io.BytesIO(json.dumps(data).encode()), 1_767_225_600)
    if isinstance(item, Problem):
        assert item.where == "article 1" and item.reason
        return
    assert isinstance(item, ArticleRecord)
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.db") as library:
        records = ArticleRecords(library)
        article_id, _ = records.add(item)
        opened, record = library.open_article(article_id), records.record(article_id)
        assert opened is not None and record is not None
        for form in ENDINGS:
            assert render(exported(record), form)
        document = document_of(opened.article, opened.row.minutes)
        assert lay_out(document, 40) and mark_layers(document, opened.annotations, frozenset(MarkKind))
        link_layer(document, opened.article)
        assert record_to_json(record) == record_to_json(item) or item.feed or item.tags
