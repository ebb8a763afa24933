"""From bytes to text."""

import codecs
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.base.errors import BinaryPage, EmptyPage
from reader.pages.charset import decode
from tests.examples import scaled

GERMAN = "Die Uhr am Hafen läuft wieder – „nach elf Jahren“, sagte Jörg Weiß über die Kosten von 300 €. " * 4
FRENCH = "L’horloge du port a sonné midi mardi, après des années où nul n’avait espéré l’entendre à nouveau. " * 4
RUSSIAN = "Часы в гавани снова пробили полдень во вторник, впервые за одиннадцать лет, сказала мэр города. " * 4
JAPANESE = "港の時計が十一年ぶりに火曜日の正午を告げた。市民はお茶を飲みながら鐘の音を聞いた。" * 6
GREEK = "Το ρολόι του λιμανιού χτύπησε μεσημέρι την Τρίτη για πρώτη φορά μετά από έντεκα χρόνια. " * 4


# -- byte order marks


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + GERMAN.encode(encoding), declared="windows-1251") == GERMAN


def test_broken_bytes_after_a_mark_are_replaced() -> None:
    assert decode(codecs.BOM_UTF8 + b"Uhr l\xffuft") == "Uhr l\ufffduft"


# -- what the server or the page says


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "KOI8-R"),
        (JAPANESE, "Shift_JIS"),
        (JAPANESE, "EUC-JP"),
        (GREEK, "ISO-8859-7"),
    ],
)
def test_the_charset_that_the_server_names_is_used(text: str, charset: str) -> None:
    assert decode(text.encode(charset), declared=charset) == text


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="windows-1251">',
        "<META CHARSET=windows-1251>",
        "<meta content='text/html; charset=windows-1251' http-equiv='Content-Type'>",
        '<?xml version="1.0" encoding="windows-1251"?>',
        "<html><head><title>x</title><!-- a\ncomment --><meta  charset = ' windows-1251'>",
    ],
)
def test_the_charset_that_the_page_names_is_used(declaration: str) -> None:
    text = declaration + "<p>Часы"
    assert decode(text.encode("windows-1251")) == text


def test_the_server_comes_before_the_page() -> None:
    text = '<meta charset="koi8-r"><p>' + RUSSIAN
    assert decode(text.encode("windows-1251"), declared="windows-1251") == text


def test_a_charset_that_the_bytes_do_not_agree_with_is_not_used() -> None:
    text = '<meta charset="ascii"><p>' + RUSSIAN
    assert decode(text.encode("utf-8"), declared="shift_jis") == text


@pytest.mark.parametrize("charset", ["iso-8859-1", "latin1", "us-ascii"])
def test_latin_1_means_windows_1252_as_in_browsers(charset: str) -> None:
    assert decode("“Uhr” – 3 €".encode("cp1252"), declared=charset) == "“Uhr” – 3 €"


@pytest.mark.parametrize(
    ("charset", "wider", "text"),
    [
        ("iso-8859-9", "cp1254", "“İstanbul” saati – 3 €"),
        ("tis-620", "cp874", "“นาฬิกา”…"),
        ("shift_jis", "cp932", "①時計"),
        ("gb2312", "gb18030", "朱镕基 €"),
        ("gbk", "gb18030", "𠀀"),
        ("euc-kr", "cp949", "똠방각하"),
        ("big5", "big5hkscs", "啫"),
    ],
)
def test_a_charset_means_the_larger_one_that_browsers_use_for_it(charset: str, wider: str, text: str) -> None:
    assert text.encode(wider).decode(charset, "replace") != text
    assert decode(text.encode(wider), declared=charset) == text


@pytest.mark.parametrize(
    "charset",
    [
        "utf-7",
        "idna",
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
        "rot13",
        "hex",
        "zip",
        "nonsense",
        "x\0y",
        "utf-99",
    ],
)
def test_what_is_no_charset_of_pages_is_ignored(charset: str) -> None:
    text = "The clock +AGE- \\u0041 struck 6e6f6f6e"
    assert decode(text.encode(), declared=charset) == text


@pytest.mark.parametrize("charset", ["utf-16", "UTF-16LE", "utf_32"])
def test_a_page_that_says_utf_16_in_ascii_is_utf_8(charset: str) -> None:
    text = f'<meta charset="{charset}"><p>Die Uhr läuft'
    for even in (text, text + "."):
        assert decode(even.encode()) == even


def test_a_charset_far_down_the_page_is_not_looked_for() -> None:
    text = "<p>läuft" + " " * 5000 + '<meta charset="windows-1251">'
    assert decode(text.encode()) == text


# -- what nobody says


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "utf-8"),
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (GREEK, "cp1253"),
    ],
)
def test_an_undeclared_charset_is_found_out(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_that_lost_its_mark_is_found_out(encoding: str) -> None:
    text = "The harbour clock in Veldport struck noon."
    assert decode(text.encode(encoding)) == text


def test_a_few_broken_bytes_do_not_make_utf_8_something_else() -> None:
    data = (RUSSIAN + "|" + RUSSIAN).encode().replace(b"|", b"\xff")
    assert decode(data) == RUSSIAN + "\ufffd" + RUSSIAN


def test_a_character_that_was_cut_at_the_end_is_the_only_one_lost() -> None:
    assert decode(GERMAN.strip().encode() + b"\xe2\x82") == GERMAN.strip() + "\ufffd"


def test_bytes_that_no_charset_explains_are_replaced() -> None:
    text = decode(b"The clock \x81\x8d struck noon on Tuesday.")
    assert text.startswith("The clock ")
    assert text.endswith(" struck noon on Tuesday.")


# -- what is no text


@pytest.mark.parametrize("data", [b"", b" ", b"\r\n\t\x0b\x0c \n"])
def test_nothing_but_white_space_is_an_empty_page(data: bytes) -> None:
    with pytest.raises(EmptyPage, match=r"^The page is empty\. Check that all of it was saved\.$"):
        decode(data)


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"GIF89a", "a GIF picture"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a media file"),
        (b"%PDF-1.7", "a PDF document"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"BZh9", "bzip2-compressed"),
        (b"\xfd7zXZ\x00", "xz-compressed"),
        (b"\x28\xb5\x2f\xfd", "zstd-compressed"),
        (b"7z\xbc\xaf", "a 7-Zip archive"),
        (b"\x7fELF", "a program"),
        (b"SQLite format 3\x00", "a database"),
    ],
)
def test_a_known_file_is_refused_by_its_name_even_if_text_follows(start: bytes, what: str) -> None:
    with pytest.raises(BinaryPage, match=f"^This is {what}"):
        decode(start + GERMAN.encode() * 20, declared="windows-1252")


def test_random_bytes_are_refused() -> None:
    with pytest.raises(BinaryPage, match="^This is binary data"):
        decode(random.Random(7).randbytes(4000), declared="windows-1252")


def test_text_that_begins_like_a_media_file_is_text() -> None:
    text = "RIFFLE BEDS RESTORED on the Ale, anglers say"
    assert decode(text.encode()) == text


@pytest.mark.parametrize("control", [b"\x00", b"\x1b[31m", b"\x08", b"\x7f"])
def test_a_few_control_characters_do_not_make_a_text_binary(control: bytes) -> None:
    text = b"The harbour clock in Veldport struck noon on Tuesday." + control + b" Nobody knew why." * 3
    assert decode(text) == text.decode()


@settings(max_examples=scaled(200))
@given(st.binary(max_size=300), st.none() | st.text(max_size=12) | st.sampled_from(["utf-16", "gbk", "hz", "latin1"]))
def test_any_bytes_are_text_or_refused(data: bytes, declared: str | None) -> None:
    try:
        text = decode(data, declared)
    except (EmptyPage, BinaryPage):
        return
    assert isinstance(text, str)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="<\ufeff"), max_size=200))
def test_utf_8_is_always_read_as_utf_8(text: str) -> None:
    assert decode(f"A{text}".encode()) == f"A{text}"
