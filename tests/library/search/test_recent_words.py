"""The words that recent articles have."""

from reader.library.search import recent_words
from reader.library.search.recent_words import NO_WORDS, RecentWords, read_recent_words


def test_the_commonest_that_begin_so_come_first():
    words = RecentWords({"fog": 2, "foggy": 9, "fo": 3, "fogs": 5, "ferry": 40, "g": 7})
    assert words.beginning_with("fog", 2) == ["foggy", "fogs"]
    assert words.beginning_with("fog", 9) == ["foggy", "fogs", "fog"]
    assert words.beginning_with("x", 9) == NO_WORDS.beginning_with("fog", 9) == []


def test_words_of_one_article_are_too_few_to_be_known():
    assert RecentWords({"fog": 2, "fogbank": 1}).beginning_with("fog", 9) == ["fog"]


def test_they_are_those_of_the_newest_articles_as_they_stand_in_the_index(library, put, make_article, monkeypatch):
    put(make_article("Ebb", "An ebb tide."))
    put(make_article("Ebb once more", "An ebb tide, too."))
    for headline in ("Éclair by O’Brien", "Éclairs", "An éclair at 9 a.m."):
        put(make_article(headline, f"It said {headline}, twice {headline}."))
    monkeypatch.setattr(recent_words, "_ARTICLES", 3)
    words = read_recent_words(library)
    assert words.beginning_with("e", 9) == ["eclair"] and words.beginning_with("tw", 9) == ["twice"]


def test_reading_them_rests_some_milliseconds_after_each_ten_articles(library, put, make_article, monkeypatch):
    rests = []
    monkeypatch.setattr(recent_words.time, "sleep", rests.append)
    for number in range(11):
        put(make_article(f"Fog {number}"))
    read_recent_words(library)
    assert len(rests) == 2 and all(0.001 <= rest <= 0.01 for rest in rests)


def test_a_damaged_article_and_a_deleted_one_have_none(library, put, make_article):
    numbers = [put(make_article(f"Fog {name}", f"Fog {name}.")) for name in ("one", "two", "three", "four")]
    library.write("UPDATE version SET content = x'00' WHERE article_id = ?", (numbers[0],))
    library.write(
        "UPDATE version SET content = ? WHERE article_id = ?", (recent_words.zlib.compress(b"[]"), numbers[1])
    )
    library.delete(numbers[2])
    assert read_recent_words(library).beginning_with("fog", 9) == []
    assert read_recent_words(library).beginning_with("", 9) == []
