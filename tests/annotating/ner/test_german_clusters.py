"""Brown clusters of German words."""

from pathlib import Path

from reader.annotating.ner.european_vocabulary import european_vocabulary, german_vocabulary
from reader.annotating.ner.german_clusters import german_clusters, write_german_clusters
from reader.annotating.ner.run_features import sequence_features
from reader.annotating.ner.token_context import read_token_context
from reader.annotating.ner.token_features import Vocabulary, window_features
from reader.annotating.ner.tokens import BREAK


def test_words_that_are_used_alike_have_codes_that_begin_alike() -> None:
    clusters = german_clusters()
    assert clusters["Berlin"] == clusters["Hamburg"]
    assert clusters["Berlin"][0] != clusters["sagte"][0]
    assert clusters["sagte"][:2] != clusters["Bericht"][:2]
    assert "Qorvith" not in clusters and all(len(clusters[word]) == 3 for word in ("Berlin", "und"))


def test_clusters_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_german_clusters(tmp_path / "clusters", {"Vell": "abc", "sagte": "zß1"})
    assert dict(german_clusters(tmp_path / "clusters")) == {"Vell": "abc", "sagte": "zß1"}
    assert german_clusters() is german_clusters()


def test_only_german_words_have_a_cluster() -> None:
    of = german_vocabulary().features_of
    assert of("Berlin").brown == german_clusters()["Berlin"]
    assert (of("Qorvith").brown, of(BREAK).brown, european_vocabulary().features_of("Berlin").brown) == ("?", "", "")


def vocabulary() -> Vocabulary:
    return Vocabulary(german_vocabulary().known, frozenset(), True, {"Vell": "abc", "kam": "xyz"})


def test_a_cluster_says_something_at_each_level_beside_a_word_and_at_the_finest_farther_off() -> None:
    assert {"ka", "kab", "kabc"} <= set(window_features("Vell", 0, vocabulary()))
    assert {"<ka", "<kab", "<kabc"} <= set(window_features("Vell", -1, vocabulary()))
    assert [one for one in window_features("Vell", 2, vocabulary()) if ">>k" in one] == [">>kabc"]
    assert [one for one in window_features("Orta", 1, vocabulary()) if ">k" in one] == [">k?"]


def test_clusters_of_words_beside_each_other_say_something_together_and_those_at_the_edges_of_a_run() -> None:
    ((features,),) = [sequence_features(read_token_context(["kam", "Vell", "an"], vocabulary()), 1, 2)]
    assert {"k-1xy|ab", "k1ab|?", "rkbx", "rkbxyz", "rka?", "rklabc"} <= set(features)
    ((plain,),) = [sequence_features(read_token_context(["kam", "Vell", "an"], european_vocabulary()), 1, 2)]
    assert not [one for one in plain if one.startswith(("k-1", "k1", "rk"))]
