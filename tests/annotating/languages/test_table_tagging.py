"""Tests of tagging words by the tables of a language."""

import json
from pathlib import Path

import pytest

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages.language_tables import tables_of
from reader.annotating.languages.table_tagging import TableTagging, tagging_of

SAMPLES = Path(__file__).parents[3] / "sample_articles"


def tagging(code: str) -> TableTagging:
    tables = tables_of(code)
    assert tables is not None
    return TableTagging(tables)


@pytest.mark.parametrize(
    ("code", "word", "tag"),
    [
        ("es", "dijo", pos.SAY),
        ("es", "El", pos.DET),
        ("es", "Dijo", pos.PROPN),
        ("es", "Alcaldesa", pos.NOUN),
        ("es", "Hallow", pos.PROPN),
        ("es", "navegaron", pos.VERB),
        ("es", "lentamente", pos.ADV),
        ("es", "barco", pos.NOUN),
        ("es", "mente", pos.NOUN),
        ("it", "candidato", pos.NOUN),
        ("it", "arrivato", pos.VERB),
        ("fr", "l’", pos.DET),
        ("fr", "d'", pos.ADP),
        ("de", "Gans", pos.NOUN),
        ("de", "laut", pos.ACCORDING),
        ("it", "secondo", pos.ACCORDING),
        ("it", "12", pos.NUM),
        ("it", "–", pos.DASH),
        ("it", "»", pos.MARK),
    ],
)
def test_a_word_is_tagged_by_its_language(code: str, word: str, tag: str) -> None:
    assert tagging(code).tag_of(word) == tag


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("fr", "l’école qu'elle", ["l’", "école", "qu'", "elle"]),
        ("it", "dell’onda c'è", ["dell’", "onda", "c'", "è"]),
        ("fr", "aujourd’hui", ["aujourd’hui"]),
        ("es", "O’Hara", ["O’Hara"]),
        ("it", "Ana’", ["Ana", "’"]),
        ("it", "’", ["’"]),
        ("fr", "auprès de l’", ["auprès", "de", "l’"]),
        ("fr", "il y a 10 ’", ["il", "y", "a", "10", "’"]),
    ],
)
def test_elisions_are_words_of_their_own(code: str, text: str, words: list[str]) -> None:
    found = tagging(code).split(text, 0, len(text))
    assert [word.text for word in found] == words
    assert [text[word.start : word.end] for word in found] == words


def test_nouns_for_people_are_known_by_list_and_by_ending() -> None:
    assert tagging("de").is_person_noun("Regierungssprecherin")
    assert tagging("de").is_person_noun("Hafen-Spezialist")
    assert not tagging("de").is_person_noun("Hafensteg")
    assert not tagging("de").is_person_noun("insgesamt")
    assert tagging("it").is_person_noun("sindaco")
    assert not tagging("it").is_person_noun("porto")
    assert tagging("es").is_person_noun("exalcalde")
    assert tagging("es").is_person_noun("vicealcaldesa")
    assert tagging("it").is_person_noun("ventenne")
    assert not tagging("es").is_person_noun("experto".removesuffix("to"))
    assert not tagging("es").is_person_noun("entrevista")
    assert not tagging("it").is_person_noun("settore")


@pytest.mark.parametrize(
    ("code", "text", "index", "tag"),
    [
        ("es", "ha dicho", 1, pos.SAY),
        ("es", "han también dicho", 2, pos.SAY),
        ("es", "el citado informe", 1, pos.NOUN),
        ("es", "citado por ella", 0, pos.SAY_PART),
        ("es", "Todo indica que sí", 0, pos.PRON),
        ("es", "la vecina muestra su casa", 2, pos.VERB),
        ("es", "la muestra abre", 1, pos.NOUN),
        ("it", "si è detto", 2, pos.SAY),
        ("it", "è stato detto", 2, pos.SAY_PART),
        ("es", "la denuncia llega", 1, pos.NOUN),
        ("es", "una nueva denuncia llega", 2, pos.NOUN),
        ("es", "el alcalde denuncia el caso", 2, pos.SAY),
        ("es", "quien denuncia el caso", 1, pos.SAY),
        ("es", "quiso aclarar", 1, pos.SAY),
        ("es", "aclarar", 0, pos.VERB),
        ("it", "tiene a precisare", 2, pos.SAY),
        ("it", "hanno fatto sapere", 2, pos.SAY),
        ("it", "il conto", 1, pos.NOUN),
        ("it", "il secondo turno", 1, pos.ADJ),
        ("it", "e secondo lei", 1, pos.ACCORDING),
        ("es", "de acuerdo con ella", 1, pos.ACCORDING),
        ("es", "el acuerdo con ella", 1, pos.NOUN),
        ("es", "con propone", 1, pos.NOUN),
        ("it", "a dirlo è lei", 1, pos.SAY),
        ("fr", "en dit", 1, pos.SAY),
        ("es", "la titular", 1, pos.NOUN),
        ("es", "la alcaldesa titular", 2, pos.VERB),
        ("es", "el tiene", 1, pos.VERB),
        ("it", "la pubblica accusa", 1, pos.NOUN),
        ("it", "la posta arriva", 1, pos.NOUN),
        ("es", "el ayer citado", 2, pos.SAY_PART),
        ("es", "– cuenta ella", 1, pos.SAY),
        ("es", "barco denuncia que llueve", 1, pos.SAY),
        ("es", "barco denuncia el caso", 1, pos.NOUN),
        ("es", "carta denuncia el caso", 1, pos.SAY),
        ("es", "celebra una feria que abre", 0, pos.VERB),
        ("es", "celebra que llueva", 0, pos.SAY),
        ("es", "celebra una feria", 0, pos.VERB),
        ("es", "la alcaldesa continuó ayer: basta", 2, pos.SAY),
        ("es", "la alcaldesa continuó, y dijo: basta", 2, pos.VERB),
        ("es", "la alcaldesa continuó hasta el final de la calle: basta", 2, pos.VERB),
    ],
)
def test_verbs_of_saying_are_told_by_the_words_before_them(code: str, text: str, index: int, tag: str) -> None:
    found = tagging(code)
    words = found.split(text, 0, len(text))
    assert found.reread(words, "".join(found.tag_of(word.text) for word in words))[index] == tag


def test_a_verb_of_going_on_says_something_behind_a_quote() -> None:
    found = tagging("es")
    words = found.split("“” , no continuó", 0, 15)
    quoted = pos.QUOTE + pos.COMMA + pos.ADV + pos.GO_ON
    assert found.reread(words[-4:], quoted)[-1] == pos.SAY
    assert found.reread(words[-4:], quoted.replace(pos.QUOTE, pos.NOUN))[-1] == pos.VERB


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a-t-elle insisté", pos.AUX + pos.PRON_SUBJ + pos.SAY),
        ("s'est-il exclamé", pos.PRON_REFL + pos.BE + pos.PRON_SUBJ + pos.SAY),
        ("est-il critiqué", pos.BE + pos.PRON_SUBJ + pos.SAY_PART),
        ("peut-on lire", pos.AUX + pos.PRON_SUBJ + pos.SAY),
        ("selon lui", pos.ACCORDING + pos.PRON_SUBJ),
        ("pour lui,", pos.ADP + pos.PRON_SUBJ + pos.COMMA),
        ("pour lui dire", pos.ADP + pos.PRON_OBJ + pos.VERB),
        ("le conseiller", pos.DET + pos.NOUN),
        ("le dire", pos.DET + pos.VERB),
        ("y voit", pos.AUX + pos.SAY),
        ("se poursuit", pos.PRON_REFL + pos.VERB),
        ("s'est poursuivie", pos.PRON_REFL + pos.BE + pos.VERB),
        ("est poursuivie", pos.BE + pos.SAY_PART),
        ("s'est exclamé", pos.PRON_REFL + pos.BE + pos.SAY),
        ("du redressement", pos.ADP + pos.NOUN),
        ("le lentement", pos.DET + pos.NOUN),
        ("et lentement", pos.CCONJ + pos.ADV),
        ("de seulement", pos.ADP + pos.ADV),
        ("Et d'ajouter", pos.CCONJ + pos.ADP + pos.SAY),
        ("avant d'ajouter", pos.ADP + pos.ADP + pos.SAY),
        ("navire et d'ajouter", pos.NOUN + pos.CCONJ + pos.ADP + pos.VERB),
        ("le attaquant", pos.DET + pos.NOUN),
        ("d'après", pos.ACCORDING),
        ("D’après", pos.ACCORDING),
    ],
)
def test_french_pronouns_may_stand_inside_a_verb(text: str, tags: str) -> None:
    found = tagging("fr")
    words = found.split(text, 0, len(text))
    assert found.reread(words, "".join(found.tag_of(word.text) for word in words)) == tags


def test_a_language_has_one_tagging_for_all_texts() -> None:
    assert tagging_of("es") is tagging_of("es")
    assert tagging_of("es") is not tagging_of("it")
    with pytest.raises(ValueError, match="en has no tables"):
        tagging_of("en")


def test_tags_stay_the_same_when_more_words_were_met_than_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.base.remembered.MOST", 2)
    found = tagging("es")
    words = ["dijo", "barco", "lentamente", "dijo", "según"]
    assert [found.tag_of(word) for word in words] == [pos.SAY, pos.NOUN, pos.ADV, pos.SAY, pos.ACCORDING]
    assert len(found._known) <= 2


def test_a_word_of_nothing_but_elisions_is_cut_too() -> None:
    text = "l'" * 5_000
    assert len(tagging("fr").split(text, 0, len(text))) == 5_000


@pytest.mark.parametrize("code", ["es", "fr", "it"])
def test_each_verb_of_saying_is_a_word_that_may_be_one(code: str) -> None:
    found = tagging(code)
    samples = [json.loads(path.read_text("utf-8")) for path in sorted(SAMPLES.glob("*.json"))]
    texts = [one["text"] for sample in samples if sample["language"] == code for one in sample["paragraphs"]]
    said = []
    for text in texts:
        words = found.split(text, 0, len(text))
        tags = found.reread(words, "".join(found.tag_of(word.text) for word in words))
        said += [word.text for word, tag in zip(words, tags, strict=True) if tag == pos.SAY]
    assert said and all(map(found.may_say, said))


def test_a_text_without_a_verb_of_saying_says_nothing() -> None:
    assert not tagging("es").may_say("El barco es azul y no hay ancla.")
    assert tagging("es").may_say("El barco, DIJO la alcaldesa, es azul.")
