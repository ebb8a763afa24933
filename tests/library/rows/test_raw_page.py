"""A page that is added: what is not known of it is nothing."""

from datetime import UTC, datetime

from reader.library.rows.raw_page import RawPage


def test_of_a_page_nothing_is_known_but_where_it_came_from():
    page = RawPage("bell.html", "html", "<p>", None, datetime(2026, 1, 1, tzinfo=UTC))
    assert (page.cleaner, page.left_out, page.version) == (0, 0, 0)
