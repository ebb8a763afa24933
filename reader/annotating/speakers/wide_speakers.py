"""Whose words a Japanese or Chinese quote is: the topic before it or behind it, and the verb of saying.

市長は「…」と述べた、「…」と市長は述べた、市长说：“…”、“…”，市长说。
"""

import re

from reader.model.article import Span, Speaker

_WHO = r"(?P<who>[^\s、。，,：:「」『』“”！？はがも]{1,24})"
_JAPANESE_VERB = (
    r"(?P<cue>[^\s。、「」]{0,8}?(?:話|述べ|語|言|説明|答え|応じ|振り返|明か|指摘|強調|訴え|主張|書|コメント)\w{0,4})"
)
_JAPANESE_AFTER = re.compile(rf"と、?{_WHO}(?:は|が|も){_JAPANESE_VERB}")
_JAPANESE_VERB_AFTER = re.compile(rf"と、?{_JAPANESE_VERB}")
_JAPANESE_TOPIC = re.compile(
    rf"(?:^|[。、])(?P<lead>[^。、「」]{{0,24}}の)?{_WHO}(?<![にでとへをら])(?:は|が)(?=[^はが]*$)"
)
_CHINESE_VERBS = """
    说 說 称 稱 表示 写道 寫道 问道 問道 回答 指出 告诉 告訴 强调 強調 警告 宣布 宣佈 透露 承认 承認 补充 補充 道
""".split()
_CHINESE_VERB = rf"(?P<cue>{'|'.join(_CHINESE_VERBS)})"
_CHINESE_WHO = r"(?P<who>[^\s，。、：:“”「」！？]{1,12}?)"
_CHINESE_AFTER = re.compile(rf"[，,]?{_CHINESE_WHO}{_CHINESE_VERB}")
_CHINESE_BEFORE = re.compile(rf"(?:^|[，。、\s”」]){_CHINESE_WHO}{_CHINESE_VERB}[^，。“”「」]{{0,8}}?[：:，,]?$")
_REACH = 60


def find_wide_speaker(text: str, start: int, end: int) -> tuple[Speaker | None, Span | None]:
    """The speaker of the quote between two offsets and the verb that says so, each None where neither the clause
    before it nor the one behind it tells.
    """
    first = max(text.rfind("\n", 0, start) + 1, text.rfind("。", max(0, start - _REACH), start) + 1, start - _REACH)
    last = text.find("\n", end, end + _REACH)
    limit = last if last >= 0 else min(len(text), end + _REACH)
    if found := _JAPANESE_AFTER.match(text, end, limit) or _CHINESE_AFTER.match(text, end, limit):
        return _speaker(found), Span(*found.span("cue"))
    before = text[first:start]
    verb = _JAPANESE_VERB_AFTER.match(text, end, limit)
    cue = Span(*verb.span("cue")) if verb else None
    if text.startswith("と", end) and (topic := _JAPANESE_TOPIC.search(before)):
        return _speaker(topic, first), cue
    if said := _CHINESE_BEFORE.search(before):
        return _speaker(said, first), Span(first + said.start("cue"), first + said.end("cue"))
    return None, cue


def _speaker(found: re.Match[str], offset: int = 0) -> Speaker:
    return Speaker(offset + found.start("who"), offset + found.end("who"), found["who"])
