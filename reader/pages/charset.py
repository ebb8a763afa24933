"""Decodes bytes to text: by byte order mark, then by declared charset, then by detection.

Charset names are interpreted as browsers do (https://encoding.spec.whatwg.org/#names-and-labels), as far as pages use
them: a page declared as ISO-8859-1 is windows-1252.
"""

import codecs
import re

from reader.base.errors import BinaryPage, EmptyPage

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its prefix
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""Maps a charset, by Python's name, to its superset that browsers use instead."""

_FORBIDDEN = {"utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"}

_DECLARED = re.compile(rb"""<meta\b[^<>]{0,400}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.I)
_XML_DECLARED = re.compile(rb"""^\s*<\?xml[^<>]{0,200}?\bencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})""", re.I)
_SNIFFED = 4096

_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (or an office document)"),
    (b"BZh", "bzip2-compressed"),
    (b"\xfd7zXZ", "xz-compressed"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)

_CONTROLS = bytes(code for code in range(32) if code not in (7, 8, 9, 10, 12, 13, 14, 15, 27)) + b"\x7f"
# Escape sequences and the odd NUL occur in text, but not one such byte in twenty. Random bytes have 11 %, and are not
# valid UTF-8 either.
_BINARY_SHARE = 0.05
_LEAD_BYTES = bytes(range(0xC2, 0xF5))
_SAMPLE = 65_536
"""Bytes that decide whether a page is text."""
_TEXT_SAMPLE = 20_000
"""Bytes that decide the charset: some 3,000 words; decoding them by every code page takes 40 ms."""
_FEWEST_ASCII = 0.05
"""Least share of spaces and other ASCII in a text of any script that uses spaces."""
_READABLE = 0.95
"""Least share of printable characters in a text; in pairs of random bytes it is some two thirds."""
_BEFORE_TEXT = 1000
"""Bytes considered before the first non-ASCII byte: a page may begin with 100,000 bytes of script."""
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_LINE_END = re.compile(rb"<[^<>]*>|[\r\n]")


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode the bytes of a page. `declared` is the charset named by the server, if any.

    Raises EmptyPage if there is nothing but white space, and BinaryPage if it is not text.
    """
    if not data.strip(b" \t\r\n\x0b\x0c"):
        raise EmptyPage("The page is empty. Check that all of it was saved.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    _refuse_binary(data)
    if unmarked := _unmarked_utf16(data):
        return data.decode(unmarked, "replace")
    _refuse_controls(data)
    return _decode_by_name(data, declared) or _decode_by_content(data)


def _refuse_binary(data: bytes) -> None:
    if data.startswith(b"RIFF") and data[8:12] in (b"WAVE", b"AVI ", b"WEBP"):
        raise BinaryPage("This is a media file, not a page of text. Save the page as HTML or text and add that.")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise BinaryPage(f"This is {what}, not a page of text. Save the page as HTML or text and add that.")


def _refuse_controls(data: bytes) -> None:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > _BINARY_SHARE * len(sample):
        raise BinaryPage("This is binary data, not a page of text. Save the page as HTML or text and add that.")


def _unmarked_utf16(data: bytes) -> str | None:
    """Detect UTF-16 without a byte order mark: every other byte of its ASCII, if only of its spaces, is NUL."""
    sample = data[: _SAMPLE & ~1]
    pairs = len(sample) // 2
    low, high = sample[0 : pairs * 2 : 2].count(0), sample[1 : pairs * 2 : 2].count(0)
    if pairs < 16 or max(low, high) < _FEWEST_ASCII * pairs or min(low, high) > 0.1 * max(low, high):
        return None
    encoding = "utf-16-le" if high > low else "utf-16-be"
    text = sample[: pairs * 2].decode(encoding, "replace")
    readable = sum(letter.isprintable() or letter.isspace() for letter in text)
    return encoding if readable > _READABLE * len(text) else None


def _decode_by_name(data: bytes, declared: str | None) -> str | None:
    """Decode by the charset that the server or the page declares, if the bytes are valid in it."""
    encodings = [_python_encoding(declared)] if declared else []
    for pattern in (_DECLARED, _XML_DECLARED):
        if found := pattern.search(data, 0, _SNIFFED):
            encoding = _python_encoding(found[1].decode("ascii"))
            # A declaration readable as ASCII cannot be in UTF-16; browsers use UTF-8 for such pages.
            encodings.append("utf-8" if encoding and encoding.startswith(("utf-16", "utf-32")) else encoding)
    for encoding in encodings:
        if encoding:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
    return None


def _python_encoding(name: str) -> str | None:
    """Return Python's name of a charset; None if unknown or not a charset (Python also has codecs for compression)."""
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if info.name in _FORBIDDEN or not getattr(info, "_is_text_encoding", True):
        return None
    return _WIDER.get(info.name, info.name)


def _decode_by_content(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    repaired = data.decode("utf-8", "replace")
    broken = repaired.count("\ufffd")
    whole = len(data) - len(data.translate(None, _LEAD_BYTES)) - broken
    if whole > broken:
        return repaired
    from reader.pages.code_pages import code_page_of

    prose = _prose(data)
    return data.decode(code_page_of(prose) or _japanese_charset(prose) or _detect(prose), "replace")


def _prose(data: bytes) -> bytes:
    """Return the first lines with non-ASCII letters, without tags: words in scripts would mislead detection."""
    first = _BEYOND_ASCII.search(data)
    start = max(0, first.start() - _BEFORE_TEXT) if first else 0
    lines = _LINE_END.split(data[start : start + _SAMPLE])
    return b"\n".join(line for line in lines if _BEYOND_ASCII.search(line))[:_TEXT_SAMPLE]


def _japanese_charset(prose: bytes) -> str | None:
    """Return the charset of a Japanese text: a third of it is hiragana, and decoded by any other charset there is
    none.
    """
    for charset in ("cp932", "euc_jp"):
        text = prose.decode(charset, "replace")
        if 5 * sum("ぁ" <= letter <= "ん" for letter in text) > sum(letter > "\x7f" for letter in text):
            return charset
    return None


def _detect(prose: bytes) -> str:
    """Guess a multi-byte charset, or that of a text in an unknown language."""
    from charset_normalizer import from_bytes  # takes 60 ms to import, and few pages need it

    best = from_bytes(prose, cp_isolation=_CANDIDATES).best()
    return best.encoding if best else "cp1252"


# The charsets such pages use. Given all of Python's codecs, the detector prefers EBCDIC for short texts.
_CANDIDATES = ["cp932", "euc_jp", "gb18030", "big5", "cp949", "cp1251", "koi8_r", "cp1253", "cp1256", "cp874"]
