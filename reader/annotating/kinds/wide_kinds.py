"""Decides the kinds of quotes in Japanese and Chinese, which have neither capitals nor spaces."""

import re

from reader.model.annotations import QuoteKind

_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_HELD = ("所谓", "所謂", "所谓的", "所謂的", "いわゆる")
"""Words before marks that hold words at arm's length."""
_TITLE_AFTER = re.compile("(?:と(?:いう|いった|呼|題|名付|銘打|称する)|の(?:言葉|文字|語)|这|這|一[词詞语語]|的)")
_SPEECH_AFTER = re.compile("(?:と|って|など(?:と)?)")
_CHINESE_AFTER = re.compile(
    "[，,]?[^，。！？「“]{0,16}(?:说|說|称|稱|表示|写道|寫道|问道|問道|回答|指出|告诉|告訴|补充|強調|强调|道)"
)
_CHINESE_BEFORE = re.compile(
    "(?:说|說|称|稱|表示|写道|寫道|问|問|答|回答|指出|告诉|告訴|认为|認為|强调|強調|警告|宣布|宣佈|透露|呼吁|呼籲|批评|批評|承认|承認|道|为|為|是)[：:，,]?$"
)
_ANNOUNCED = "：:"
_STOPS = "。！？!?"
_SENTENCE = 10
"""The fewest characters of words given to somebody that are a sentence."""


def is_wide(inner: str) -> bool:
    """Whether words are Japanese or Chinese: whether these scripts make up more than half of them."""
    return len(_WIDE.findall(inner)) * 2 > len(inner.replace(" ", ""))


def kind_of_wide(text: str, start: int, end: int, inner: str) -> QuoteKind:
    """The kind of the quote between two offsets, by the particle after it and by how it ends."""
    before, after = text[max(0, start - 12) : start].rstrip(" "), text[end : end + 24].lstrip(" ")
    if before[-1:] in ("", "\n", "。") and (after[:1] in ("", "\n", "。") or inner[-1] in _STOPS):
        return QuoteKind.DIRECT
    if before.endswith(_HELD) or _TITLE_AFTER.match(after) or text[start] == "『" and not after.startswith("と"):
        return QuoteKind.SCARE
    if before[-1:] in _ANNOUNCED or any(stop in inner for stop in _STOPS):
        return QuoteKind.DIRECT
    if _SPEECH_AFTER.match(after) or _CHINESE_AFTER.match(after) or _CHINESE_BEFORE.search(before):
        return QuoteKind.DIRECT if len(inner) >= _SENTENCE or inner[-1] in "，," else QuoteKind.PARTIAL
    return QuoteKind.SCARE
