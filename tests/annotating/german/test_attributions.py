"""Tests of what gives words to somebody in German, and of the subjects of its verbs."""

import pytest


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("Eva Lind sagte, der Hafen sei zu.", "sagte", "Eva Lind"),
        ("Der Hafen sei zu, sagte Eva Lind.", "sagte", "Eva Lind"),
        ("Am Montag fügte Eva Lind im Rathaus hinzu, es sei spät.", "fügte", "Eva Lind"),
        ("Eva Lind wies darauf hin, dass es spät sei.", "wies", "Eva Lind"),
        ("Der Hafen sei zu, räumte die Ministerin ein.", "räumte", "die Ministerin"),
        ("Eva Lind hat am Montag gesagt, es sei spät.", "gesagt", "Eva Lind"),
        ("Das wurde von Eva Lind scharf kritisiert.", "kritisiert", "Eva Lind"),
        ("In einem Gespräch mit dem Sender sagte Eva Lind: ja.", "sagte", "Eva Lind"),
        ("Auf die Frage, ob es spät ist, antwortete sie: ja.", "antwortete", "sie"),
        ("Eva Lind, die im Hafen arbeitet, sagte dem Sender: ja.", "sagte", "Eva Lind"),
        ("Der Leiter der Schule, Jan Berg, sagte: ja.", "sagte", "Jan Berg"),
        ("Jan Berg, Leiter der Schule sagte: ja.", "sagte", "Jan Berg"),
        ("Jan Berg kam und sagte: ja.", "sagte", "Jan Berg"),
        ("Am Montag kam Jan Berg und sagte: ja.", "sagte", "Jan Berg"),
        ("Den Vorschlag nannte Jan Berg falsch.", "nannte", "Jan Berg"),
        ("Auch die Ministerin forderte die Freigabe.", "forderte", "die Ministerin"),
        ("Jan Berg lobte den Hafen und äußerte die Hoffnung auf mehr.", "lobte äußerte", "Jan Berg"),
        ("Es sei spät, sagt ein Segelfreund.", "sagt", "ein Segelfreund"),
        ("Jan Berg kam und empfahl seiner Partei: ja.", "empfahl", "Jan Berg"),
        ("Es ist so spät, wie Jan Berg sagte.", "sagte", "Jan Berg"),
        ("Es kam Eva Lind, die vom Hafen berichtete: ja.", "berichtete", "Eva Lind"),
        ("Es kam ein Brief der Behörde, in dem es hieß: ja.", "hieß", "der Behörde"),
        ("Es sei spät, heißt es in dem Papier.", "heißt", "dem Papier"),
        ("Sein Urteil lautet: nein.", "lautet", "Sein"),
        ("Laut der Polizei ist es spät.", "Laut", "der Polizei"),
        ("Der Polizei zufolge ist es spät.", "zufolge", "Der Polizei"),
        ("Nach Ansicht von Jan Berg ist es spät.", "Ansicht", "Jan Berg"),
        ("Nach Angaben der Polizei ist es spät.", "Angaben", "der Polizei"),
        ("Nach seiner Einschätzung ist es spät.", "Einschätzung", "seiner"),
        ("Es sei spät, so Jan Berg.", "so", "Jan Berg"),
        ("Jan Berg zeigte sich überzeugt, dass es geht.", "zeigte", "Jan Berg"),
        ("Der »Bote« berichtet von einem Brand.", "berichtet", "Der »Bote«"),
        ("Einige sagten, der Hafen sei zu.", "sagten", "Einige"),
        ("Viele alte Forscher sagten, der Hafen sei zu.", "sagten", "Viele alte Forscher"),
        ("Es sei spät, erklärt einer der Forscher.", "erklärt", "einer der Forscher"),
        ("Kritik äußert auch die Partei: nein.", "äußert", "die Partei"),
        ("Dass Eva Lind kommt, freut den Trainer: ja.", "freut", "den Trainer"),
        ("Jan Berg freut sich: ja.", "freut", "Jan Berg"),
        ("Es sei spät, zitiert Hafenwerk den Leiter Jan Berg.", "zitiert", "Jan Berg"),
        ("Es sei spät, zitiert Jan Berg Eva Lind.", "zitiert", "Jan Berg"),
        ("Hafenwerk ist nach eigenen Angaben groß.", "Angaben", "Hafenwerk"),
        ("Der Klotz ist nach eigenen Angaben groß.", "Angaben", "Der Klotz"),
        ("Nach Ansicht vieler Forscher ist es spät.", "Ansicht", "vieler Forscher"),
        ("Nach Angaben örtlicher Behörden ist es spät.", "Angaben", "örtlicher Behörden"),
        ("Nach Angaben der Polizei von einem Brand betroffen ist der Hafen.", "Angaben", "der Polizei"),
        ("Der Hafen ist laut Polizei von einem Brand betroffen.", "laut", "Polizei"),
        ("Der Hafen ist laut dem Leiter von Hafenwerk zu.", "laut", "dem Leiter von Hafenwerk"),
        ("Es sei spät, so die Warnung der Stadt.", "so", "der Stadt"),
        ("Es sei spät, so die Warnung.", "so", None),
        ("Es sei spät, sagte ein Sprecher der Nachrichtenagentur.", "sagte", "ein Sprecher"),
        ("Eva Lind hat deutlich gemacht, dass es spät ist.", "gemacht", "Eva Lind"),
        ("Jan Berg hat das zu bedenken gegeben: ja.", "gegeben", "Jan Berg"),
        ("Die Trainerinnen unterstreichen das: ja.", "unterstreichen", "Die Trainerinnen"),
        ("Eva Lind und Jan Berg, beide sehr alt, riefen die Stadt auf: ja.", "riefen", "Eva Lind"),
        ("Jan Berg kam spät, forderte eine Antwort und ging.", "forderte", "Jan Berg"),
        ("Der Hafen, so argwöhnte die Trainerin, sei zu.", "argwöhnte", "die Trainerin"),
        ("Das ist im Brief zu lesen: ja.", "lesen", "Brief"),
        ("Sie sagte ein Wort der Trainerin unserer Redaktion.", "sagte", "Sie"),
        ("Es sei spät, sagte ein Sprecher unserer Redaktion.", "sagte", "ein Sprecher"),
        ("Nach Angaben von Vertretern deutscher Banken ist es spät.", "Angaben", "Vertretern deutscher Banken"),
        ("Der Trainer kann darüber nicht klagen: ja.", "klagen", "Der Trainer"),
        ("Das ist die Frage, welche die Behörde verneinte.", "verneinte", "die Behörde"),
        ("Das Siegel zeigt Orte, in denen Eva Lind wohnt, und bestätigt: ja.", "bestätigt", "Das Siegel"),
    ],
)
def test_a_word_gives_words_to_somebody(paragraph, text: str, cue: str, speaker: str | None) -> None:
    found = paragraph(text)
    words = found.phrases.words
    attributions = found.of_sentence(*found.phrases.sentence(0))
    assert [
        (words[one.cue].text, one.speaker and text[words[one.speaker.first].start : words[one.speaker.after - 1].end])
        for one in attributions
    ] == [(one, speaker) for one in cue.split()]


@pytest.mark.parametrize(
    "text",
    [
        "Der Zug kam an.",
        "Die erklärte Absicht war gut.",
        "Es war nicht zu bestätigen.",
        "Er legte das Buch auf den Tisch.",
        "Sie gibt ihm das Buch.",
        "Es war so Sitte.",
        "Die Ansicht ist schön.",
        "Sie informieren sich beim Sender über den Hafen.",
        "Das lässt sich nicht sagen.",
        "Der Brief lässt vermuten, dass es spät ist.",
        "Eva Lind rief die Schule ins Leben.",
        "Jan Berg hält an dem Plan fest, dass es geht.",
        "Dass es Platz gibt, sei bekannt.",
        "Ob das so ist, kann nicht sicher gesehen werden.",
        "Der Hafen ist seit Montag von der Flut betroffen.",
    ],
)
def test_other_words_give_nothing_to_anybody(paragraph, text: str) -> None:
    found = paragraph(text)
    assert found.of_sentence(*found.phrases.sentence(0)) == []


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Die Leute hätten das prophezeit.", True),
        ("Die Leute dürften nicht klagen.", True),
        ("Die Leute ließen das Ergebnis verlauten.", False),
        ("Die Leute haben das prophezeit.", False),
    ],
)
def test_what_is_said_to_have_been_said_is_reported(paragraph, text: str, reported: bool) -> None:
    found = paragraph(text)
    assert [one.reported for one in found.of_sentence(*found.phrases.sentence(0))] == [reported]
