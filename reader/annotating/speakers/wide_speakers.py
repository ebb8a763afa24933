"""Whose words a Japanese or Chinese quote is: the topic before it or after it, and the verb of saying.

市長は「…」と述べた、「…」と市長は述べた、市长说：“…”、“…”，市长说。
"""

import re

from reader.model.annotations import Span, Speaker

_WHO = r"(?P<who>[^\s、。，,：:「」『』“”！？はがも]{1,24})"
_JAPANESE_VERB = (
    r"(?P<cue>[^\s。、「」]{0,8}?(?:話|述べ|語|言|説明|答え|応じ|振り返|明か|指摘|強調|訴え|主張|書|コメント)\w{0,4})"
)
_JAPANESE_AFTER = re.compile(rf"と、?{_WHO}(?:は|が|も){_JAPANESE_VERB}")
_JAPANESE_VERB_AFTER = re.compile(rf"と、?{_JAPANESE_VERB}")
_JAPANESE_TOPIC = re.compile(
    rf"(?:^|[。、])(?P<lead>[^。、「」]{{0,24}}の)?{_WHO}(?<![にでとへをら])(?:は|が)(?=[^はが]*$)"
)
_PERSON_ENDINGS = """
    さん 氏 様 君 長 相 大臣 知事 議員 監督 選手 教授 代表 記者 会 社 省 庁 局 課 市 県 町 村 区 党 署 大学 組合 団体
    側 政府 警察
""".split()
_JAPANESE_TOPIC_EARLIER = re.compile(
    rf"(?:^|。)(?P<lead>[^。、「」]{{0,24}}の)?{_WHO}(?:{'|'.join(f'(?<={one})' for one in _PERSON_ENDINGS)})は",
    re.M,
)
"""The topic of an earlier sentence, where it is a person or an organisation by its ending."""
_CHINESE_VERBS = """
    说 說 称 稱 表示 写道 寫道 问道 問道 回答 指出 告诉 告訴 强调 強調 警告 宣布 宣佈 透露 承认 承認 补充 補充 道
""".split()
_CHINESE_VERB = rf"(?P<cue>{'|'.join(_CHINESE_VERBS)})"
_CHINESE_WHO = r"(?P<who>[^\s，。、：:“”「」！？]{1,12}?)"
_CHINESE_AFTER = re.compile(rf"[，,]?{_CHINESE_WHO}{_CHINESE_VERB}")
_CHINESE_BEFORE = re.compile(rf"(?:^|[，。、\s”」]){_CHINESE_WHO}{_CHINESE_VERB}[^，。“”「」]{{0,8}}?[：:，,]?$")
_REACH = 60
"""Characters before and after a quote in which its own sentence names the speaker."""
_REACH_EARLIER = 240
"""Characters before a quote in which an earlier sentence of its paragraph does."""


def find_wide_speaker(text: str, start: int, end: int) -> tuple[Speaker | None, Span | None]:
    """The speaker of the quote between two offsets, and the verb that says so; each None where the text does not tell.

    The clause after the quote is read before the one before it; last comes the topic of the sentence before, which
    Japanese does not repeat.
    """
    paragraph = text.rfind("\n", 0, start) + 1
    first = max(paragraph, text.rfind("。", max(0, start - _REACH), start) + 1, start - _REACH)
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
    return _topic_earlier(text, max(paragraph, start - _REACH_EARLIER), first), cue


def _topic_earlier(text: str, start: int, end: int) -> Speaker | None:
    """The last topic of the sentences between two offsets that is a person or an organisation."""
    topics = list(_JAPANESE_TOPIC_EARLIER.finditer(text, start, end))
    return _speaker(topics[-1]) if topics else None


def _speaker(found: re.Match[str], offset: int = 0) -> Speaker:
    return Speaker(offset + found.start("who"), offset + found.end("who"), found["who"])
