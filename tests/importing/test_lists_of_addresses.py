"""The lists of addresses that Pocket, Instapaper and web browsers write."""

import io
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importing.csv_items import csv_items, is_list_of_addresses
from reader.importing.html_items import html_items
from reader.importing.items import Bookmark, Item, Problem

POCKET_CSV = """title,url,time_added,tags,status
Bell rings,https://bell.example/a,1639793996,,unread
"Bells, old and new","https://bell.example/b?x=1,2",1639793997,brass|old town,archive
"""
POCKET_HTML = """<!DOCTYPE html>
<html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1><ul>
<li><a href="https://bell.example/a" time_added="1639793996" tags="">Bell rings</a></li></ul>
<h1>Read Archive</h1><ul>
<li><a href="https://bell.example/b?x=1&amp;y" time_added="1639793997" tags="brass,old town">Bells &amp; more</a></li>
</ul></body></html>
"""
INSTAPAPER = """URL,Title,Selection,Folder,Timestamp,Tags
https://bell.example/a,Bell rings,,Unread,1639793996,[]
https://bell.example/b,Old bells,"words, chosen",Archive,1639793997,"[""brass"", ""old town""]"
https://bell.example/c,Star bell,,Starred,1639793998,
https://bell.example/d,Tower,,Towers,1639793999,
"""
NETSCAPE = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><A HREF="https://bell.example/a" ADD_DATE="1639793996">Bell rings</A>
<DT><H3 ADD_DATE="1">Towers</H3><DL><p><DT><H3>Old</H3><DL><p>
<DT><A HREF="https://bell.example/b" TAGS="brass">Deep
 bell</A></DL><p></DL><p>
<DT><A HREF="https://bell.example/c">After</A></DL>
"""


def read(items: Callable[[io.BytesIO], Iterator[Item]], text: str | bytes) -> list[Item]:
    """All that is in a text."""
    return list(items(io.BytesIO(text if isinstance(text, bytes) else text.encode())))


def test_pocket_as_csv() -> None:
    assert read(csv_items, POCKET_CSV) == [
        Bookmark("https://bell.example/a", "Bell rings", is_later=True, added_at=1639793996),
        Bookmark(
            "https://bell.example/b?x=1,2", "Bells, old and new", ("brass", "old town"), True, added_at=1639793997
        ),
    ]


def test_pocket_as_html() -> None:
    assert read(html_items, POCKET_HTML) == [
        Bookmark("https://bell.example/a", "Bell rings", is_later=True, added_at=1639793996),
        Bookmark("https://bell.example/b?x=1&y", "Bells & more", ("brass", "old town"), True, added_at=1639793997),
    ]


def test_instapaper() -> None:
    assert read(csv_items, INSTAPAPER) == [
        Bookmark("https://bell.example/a", "Bell rings", is_later=True, added_at=1639793996),
        Bookmark("https://bell.example/b", "Old bells", ("brass", "old town"), True, added_at=1639793997),
        Bookmark("https://bell.example/c", "Star bell", is_starred=True, added_at=1639793998),
        Bookmark("https://bell.example/d", "Tower", ("Towers",), added_at=1639793999),
    ]


def test_bookmarks_of_a_web_browser() -> None:
    assert read(html_items, NETSCAPE) == [
        Bookmark("https://bell.example/a", "Bell rings", added_at=1639793996),
        Bookmark("https://bell.example/b", "Deep bell", ("Towers", "Old", "brass")),
        Bookmark("https://bell.example/c", "After"),
    ]


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "ftp://bell.example/", "https://", "https://x/" + "a" * 5_000]
)
def test_what_is_no_address_is_reported_and_the_rest_is_good(url: str) -> None:
    found = read(csv_items, f"url,title\n{url},x\nhttps://bell.example/,y\n")
    assert [type(one) for one in found] == [Problem, Bookmark]
    assert found[0].where == "row 2"  # type: ignore[union-attr]


def test_text_is_made_plain() -> None:
    (one,) = read(csv_items, 'url,title,tags\nhttps://bell.example/,"a\x1b[31mred\u202e",x\x07y\n')
    assert isinstance(one, Bookmark) and one.title == "ared" and one.tags == ("xy",)


def test_other_encodings() -> None:
    (utf16,) = read(csv_items, "url,title\nhttps://bell.example/,Glöckner\n".encode("utf-16"))
    assert isinstance(utf16, Bookmark) and utf16.title == "Glöckner"
    (latin,) = read(csv_items, "url,title\nhttps://bell.example/,Glöckner\n".encode("latin-1"))
    assert isinstance(latin, Bookmark) and latin.title == "Gl\ufffdckner"


def test_a_field_that_never_ends_costs_its_rows_alone() -> None:
    found = read(csv_items, 'url,title\nhttps://a.example/,x\nhttps://b.example/,"' + "y" * 200_000)
    assert isinstance(found[0], Bookmark) and isinstance(found[1], Problem)


def test_moments_that_cannot_be() -> None:
    for moment in ("", "soon", "-5", "9" * 30, "٣", "999999999999999"):
        (one,) = read(csv_items, f"url,time_added\nhttps://a.example/,{moment}\n")
        assert isinstance(one, Bookmark) and one.added_at is None


def test_a_file_of_addresses_is_known_by_its_first_line() -> None:
    assert is_list_of_addresses("URL,Title,Selection") and is_list_of_addresses('title,"url"')
    assert not is_list_of_addresses("date,headline") and not is_list_of_addresses("")


@given(st.binary(max_size=300))
def test_anything_is_read_to_its_end(data: bytes) -> None:
    for found in (read(csv_items, b"url,title\n" + data), read(html_items, b"<a href=" + data)):
        assert all(isinstance(one, Bookmark | Problem) for one in found)


def test_a_tag_that_is_never_closed_ends_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.importing.html_items._CHUNK", 100)
    found = read(html_items, '<a href="https://a.example/">x</a>' + "<a " * 1_000)
    assert isinstance(found[0], Bookmark) and isinstance(found[1], Problem) and len(found) == 2


def test_endlessly_nested_folders_give_a_limited_number_of_tags(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.importing.html_items._DEEPEST", 2)
    (one,) = read(html_items, "".join(f"<h3>t{n}</h3><dl>" for n in range(9)) + '<a href="https://a.example/">x</a>')
    assert isinstance(one, Bookmark) and one.tags == ("t0", "t1")


def test_lines_that_end_as_on_an_old_mac() -> None:
    text = "url,title\rhttps://a.example/,x\r"
    assert is_list_of_addresses(text) and len(read(csv_items, text)) == 1


def test_a_line_without_end_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.importing.csv_items._LONGEST_LINE", 1_000)
    assert len(read(csv_items, "url,title\n" + "y" * 5_000)) == 5
