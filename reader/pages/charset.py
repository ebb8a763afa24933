"""From bytes to text: byte order mark, then the declared charset, then detection.

The names of charsets are read as browsers read them (https://encoding.spec.whatwg.org/#names-and-labels), for the
names that pages really use: a page that says ISO-8859-1 means windows-1252.
"""

import codecs
import re

from reader.errors import BinaryPage, EmptyPage

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
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
"""Charset as Python spells it -> the larger one that browsers use for it."""

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
# Escape sequences and the odd NUL do occur in text; a tenth of such bytes in the first 64 KiB do not. Random bytes
# have 11 %, and they fail as UTF-8 besides.
_BINARY_SHARE = 0.05
_LEAD_BYTES = bytes(range(0xC2, 0xF5))
_BINARY_SAMPLE = 65_536


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a page's bytes; `declared` is the charset that the server named, if any.

    Raises EmptyPage for nothing but white space, BinaryPage for what is not text.
    """
    if not data.strip(b" \t\r\n\x0b\x0c"):
        raise EmptyPage("The page is empty.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    _refuse_binary(data)
    if _looks_like_utf16(data):
        return data.decode("utf-16-le" if data[1] == 0 else "utf-16-be", "replace")
    _refuse_controls(data)
    return _decode_by_name(data, declared) or _decode_by_content(data)


def _refuse_binary(data: bytes) -> None:
    if data.startswith(b"RIFF") and data[8:12] in (b"WAVE", b"AVI ", b"WEBP"):
        raise BinaryPage("This is a media file, not a page of text. Save the page as HTML or text and add that.")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise BinaryPage(f"This is {what}, not a page of text. Save the page as HTML or text and add that.")


def _refuse_controls(data: bytes) -> None:
    sample = data[:_BINARY_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > _BINARY_SHARE * len(sample):
        raise BinaryPage("This is binary data, not a page of text. Save the page as HTML or text and add that.")


def _looks_like_utf16(data: bytes) -> bool:
    """Every other byte NUL: Latin text in UTF-16 that lost its mark."""
    sample = data[:_BINARY_SAMPLE]
    pairs = len(sample) // 2
    if pairs < 16:
        return False
    low, high = sample[0 : pairs * 2 : 2].count(0), sample[1 : pairs * 2 : 2].count(0)
    return max(low, high) > 0.7 * pairs and min(low, high) < 0.1 * pairs


def _decode_by_name(data: bytes, declared: str | None) -> str | None:
    """The text by the charset that the server or the page names, if the bytes agree with it."""
    encodings = [_python_encoding(declared)] if declared else []
    for pattern in (_DECLARED, _XML_DECLARED):
        if found := pattern.search(data, 0, _SNIFFED):
            encoding = _python_encoding(found[1].decode("ascii"))
            # What reads as ASCII does not stand in UTF-16; browsers take such a page for UTF-8.
            encodings.append("utf-8" if encoding and encoding.startswith(("utf-16", "utf-32")) else encoding)
    for encoding in encodings:
        if encoding:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
    return None


def _python_encoding(name: str) -> str | None:
    """Python's name for a charset, None if it is unknown or no charset of pages (Python has codecs that unzip)."""
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
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    whole = len(data) - len(data.translate(None, _LEAD_BYTES)) - broken
    if whole > broken:
        return mended
    from charset_normalizer import from_bytes  # 60 ms to import, and hardly a page needs it

    best = from_bytes(data[:_BINARY_SAMPLE], cp_isolation=_CANDIDATES).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


# What pages without a declared charset were really written in. Among all of Python's codecs the detector prefers
# Central European and EBCDIC pages to the Western one on short texts.
_CANDIDATES = [
    "cp1252",
    "cp1251",
    "cp1250",
    "cp1253",
    "cp1256",
    "cp932",
    "euc_jp",
    "gb18030",
    "big5",
    "cp949",
    "koi8_r",
]
