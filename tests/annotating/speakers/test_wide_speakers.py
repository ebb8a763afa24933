"""Speakers of Japanese and Chinese quotes, by the topic beside them."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("市長は「来年までに橋を直します」と述べた。", "市長", "述べた"),
        ("港の真壁課長は「橋は眠らないし、歌も歌わない」と話した。", "真壁課長", "話した"),
        ("「橋を直す人が、ほかにいないのです」と浜野さんは話す。", "浜野さん", "話す"),
        ("雨が降った。市長が「橋は閉じたままです」と説明した。", "市長", "説明した"),
        ("市长说：“我们明年会把桥修好。”", "市长", "说"),
        ("“我们明年会把桥修好，”市长说。", "市长", "说"),
        ("昨天下雨，市长告诉记者：“我们明年会把桥修好。”", "市长", "告诉"),
    ],
)
def test_the_speaker_stands_beside_the_quote(said, text: str, speaker: str, cue: str):
    (quote,) = said(text)
    assert (quote.speaker, quote.mention, quote.cue) == (speaker, speaker, cue)


def test_a_quote_with_nobody_beside_it_has_no_speaker(said):
    (quote,) = said("雨が降った。「帰ります。もう夜です」。風も吹いた。")
    assert (quote.speaker, quote.cue) == (None, None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("浜野さんは岬のふもとに移った。「灯が見える部屋を選びました。もう寝ます」。", "浜野さん"),
        ("市は前向きに考えると答えた。ほかの二つには「費用を確かめる必要がある」としている。", "市"),
        ("市長は笑った。浜野さんは泣いた。「灯はもう消えました。寂しくなります」。", "浜野さん"),
        ("灯台は古い。「灯はもう消えました。寂しくなります」。", None),
        ("浜野さんは泣いた。" + "あ" * 220 + "。「灯はもう消えました。寂しくなります」。", "浜野さん"),
        ("浜野さんは泣いた。" + "あ" * 240 + "。「灯はもう消えました。寂しくなります」。", None),
        ("浜" * 20 + "さんは泣いた。" + "あ" * 216 + "。「灯はもう消えました。寂しくなります」。", None),
        ("岬の浜野さんは泣いた。「灯はもう消えました。寂しくなります」。", "浜野さん"),
        ("浜野さんは泣いた。\n「灯はもう消えました。寂しくなります」。", None),
    ],
)
def test_the_topic_of_a_sentence_before_speaks_on_where_it_is_somebody(said, text: str, speaker: str | None):
    assert said(text)[-1].speaker == speaker
