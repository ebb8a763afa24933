"""Tests of finding speakers in German, French, Spanish and Italian, on invented sentences."""

from collections.abc import Callable

import pytest

from reader.annotating.quotes import find_quotes
from reader.model.annotations import Entity, EntityKind

PEOPLE = ("Ana Ruiz", "Marco Bianchi", "Paul Delmas", "Eva Lind", "Ruiz", "Bianchi", "Delmas", "Lind")
FULL = {name.split()[-1]: name for name in PEOPLE if " " in name}


@pytest.fixture
def speakers() -> Callable[[str, str], list[str | None]]:
    """The names of the speakers of the quotes of a text in a language."""

    def find(language: str, text: str) -> list[str | None]:
        found: list[Entity] = []
        for name in PEOPLE:
            start = text.find(name)
            while start >= 0:
                if not any(one.start <= start < one.end for one in found):
                    found.append(Entity(start, start + len(name), EntityKind.PERSON, FULL[name.split()[-1]]))
                start = text.find(name, start + 1)
        quotes = find_quotes(text, sorted(found), language)
        return [quote.speaker and quote.speaker.name for quote in quotes if quote.kind != "indirect"]

    return find


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "«El puerto está cerrado hoy», dijo Ana Ruiz.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», dijo doña Ana Ruiz.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», dijo la Dra. Ana Ruiz.", "Ana Ruiz"),
        ("it", "«Il porto è chiuso», ha detto il dott. Marco Bianchi.", "Marco Bianchi"),
        ("it", "«Il porto è chiuso», ha detto l'on. Marco Bianchi.", "Marco Bianchi"),
        ("es", "«El puerto está cerrado», admitió, visiblemente emocionada, Ana Ruiz.", "Ana Ruiz"),
        ("it", "«Il porto è chiuso», ha ammesso, molto commosso, Marco Bianchi.", "Marco Bianchi"),
        ("es", "«El puerto está cerrado», dijo al diario Norte Ana Ruiz.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», según consta en el acta.", "acta"),
        ("es", "Tarallo calificó de «injusta» la multa.", "Tarallo"),
        ("it", "Tarallo ha definito «ingiusta» la multa.", "Tarallo"),
        ("fr", "Tarallo a jugé « injuste » cette amende.", "Tarallo"),
        ("es", "«El puerto está cerrado», dijo el portavoz del Nord en el puerto Ana Ruiz.", "Ana Ruiz"),
        ("es", "El jefe del puerto, el veterano marino Ana Ruiz, dijo que «está cerrado».", "Ana Ruiz"),
        ("it", "Il difensore del porto, l'avvocato Marco Bianchi, ha detto che «è chiuso».", "Marco Bianchi"),
        ("it", "Secondo i medici, la Bianchi «sta molto meglio di ieri».", "medici"),
        ("es", "«El puerto está cerrado», contaba hace unos días Ana Ruiz.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», terminó diciendo Ana Ruiz.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», concluyó diciendo Ana Ruiz.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», quiso dejar claro Ana Ruiz.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», no se cansa de repetir Ana Ruiz.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», dijo en la feria celebrada el lunes en la plaza Ana Ruiz.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», dijo hoy, Ana Ruiz, alcaldesa del puerto.", "Ana Ruiz"),
        ("it", "«Il porto è chiuso», va all'attacco Marco Bianchi.", "Marco Bianchi"),
        ("it", "«Il porto è chiuso», ha detto ieri alla radio, visibilmente commosso, Marco Bianchi.", "Marco Bianchi"),
        ("it", "«Il porto è chiuso», si legge in una nota.", "nota"),
        ("it", "Parla Marco Bianchi, secondo cui il porto è «chiuso per sempre».", "Marco Bianchi"),
        ("es", "Habla Ana Ruiz, según quien el puerto está «cerrado para siempre».", "Ana Ruiz"),
        ("es", "«El puerto está cerrado hoy» (Ana Ruiz).", "Ana Ruiz"),
        ("fr", "« Le port est fermé » (Paul Delmas, maire)", "Paul Delmas"),
        ("it", "Lind va al porto con i sindaci che definiscono «ingiusta» la tassa.", "sindaci"),
        ("es", "Lind dijo a los marinos que califica de «injusta» la tasa.", "Eva Lind"),
        ("es", "«El puerto está cerrado», dijo una mujer de 35 años.", "mujer"),
        ("es", "«El puerto está cerrado», dijo el portavoz del muelle apoyado por Ruiz.", "portavoz del muelle"),
        ("es", "«El puerto está cerrado», dijo la acusada por el juez.", "acusada"),
        ("es", "El alcalde primero lamentó que el puerto está «cerrado para siempre».", "alcalde"),
        ("it", "Marco Bianchi ha finora chiesto di tenere «aperto per tutti» il porto.", "Marco Bianchi"),
        ("es", "El fiscal Paul Delmas calla. Según la tesis fiscal, el puerto está «cerrado a todos».", "tesis fiscal"),
        ("es", "«El puerto está cerrado», aseguran desde el ministerio.", "ministerio"),
        ("it", "«Il porto è chiuso», rispondono dal ministero.", "ministero"),
        ("it", "«Il porto è chiuso», dicono dal porto i sindaci.", "sindaci"),
        ("es", "«El puerto está cerrado», dijo una fuente cercana al puerto.", "fuente cercana al puerto"),
        ("es", "La alcaldesa Ana Ruiz afirmó que «el puerto está cerrado».", "Ana Ruiz"),
        ("es", "Ana Ruiz, alcaldesa del puerto, explicó: «No hay barcos para nadie».", "Ana Ruiz"),
        ("es", "«No hay barcos», según la portavoz del puerto.", "portavoz del puerto"),
        ("es", "«El puerto, dice Ana Ruiz, está cerrado hoy».", "Ana Ruiz"),
        ("es", "Ana Ruiz: «El puerto está cerrado hoy».", "Ana Ruiz"),
        ("es", "«El puerto —ha dicho hoy Ana Ruiz— está cerrado».", "Ana Ruiz"),
        ("es", "«El puerto —Ana Ruiz dijo— está cerrado».", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», dijo la alcaldesa, Ana Ruiz.", "Ana Ruiz"),
        ("es", "La alcaldesa, Ana Ruiz, dijo que «el puerto está cerrado».", "Ana Ruiz"),
        ("es", "El periodista ruso Paul Delmas dijo que «el puerto está cerrado».", "Paul Delmas"),
        ("es", "«No hay reloj que dure», explicó el relojero Ana Ruiz.", "Ana Ruiz"),
        ("es", "«No hay reloj que dure», cuenta Ana Ruiz.", "Ana Ruiz"),
        ("it", "Il sindaco Marco Bianchi parla di «un’occasione sprecata per tutti».", "Marco Bianchi"),
        ("es", "El periodista premiado en la ciudad, Paul Delmas, dijo que «el puerto está cerrado».", "Paul Delmas"),
        ("es", "Ana Ruiz habló de países como Francia, aunque insistió en que «el puerto está cerrado».", "Ana Ruiz"),
        ("es", "De acuerdo con Ana Ruiz, el puerto está «cerrado para siempre a todos».", "Ana Ruiz"),
        ("es", "Ana Ruiz se mostró «muy contenta con el puerto».", "Ana Ruiz"),
        ("it", "«Il porto è chiuso», si legge nel comunicato.", "comunicato"),
        ("it", "«Il porto è chiuso» è stato il commento di Marco Bianchi.", "Marco Bianchi"),
        ("it", "«Il porto è chiuso». A dirlo è Marco Bianchi.", "Marco Bianchi"),
        ("it", "«Il porto è chiuso», aveva detto poche ore prima Marco Bianchi.", "Marco Bianchi"),
        ("it", "«Il porto – spiega ieri Marco Bianchi in una nota – è chiuso».", "Marco Bianchi"),
        ("it", "Il porto è «vecchio», ha detto Marco Bianchi.", "Marco Bianchi"),
        ("it", "«Il porto è chiuso da ieri», ha detto Marco Bianchi.", "Marco Bianchi"),
        ("it", "«Il porto è chiuso da ieri». Così Marco Bianchi, medico, alla radio.", "Marco Bianchi"),
        ("it", "«Il porto è chiuso da ieri». Così il sindaco Marco Bianchi", "Marco Bianchi"),
        ("it", "«Il porto è chiuso da ieri», si inalbera Marco Bianchi.", "Marco Bianchi"),
        ("it", "«Il porto è chiuso da ieri», sbuffa il sindaco del paese.", "sindaco del paese"),
        ("it", "«Il porto è chiuso da ieri», Marco Bianchi.", "Marco Bianchi"),
        ("it", "Il bagno: «Il porto è chiuso da ieri».", "bagno"),
        ("it", "«Il porto è chiuso da ieri». È la replica del sindaco Marco Bianchi.", "Marco Bianchi"),
        ("it", "«Il porto è chiuso da ieri». È quanto afferma Marco Bianchi.", "Marco Bianchi"),
        ("it", "Il ministro alla Giustizia Marco Bianchi ha detto che «il porto è chiuso».", "Marco Bianchi"),
        ("it", "Il sindaco Marco Bianchi spiega che «il porto è chiuso da ieri».", "Marco Bianchi"),
        ("it", "Secondo Marco Bianchi il porto è «chiuso per sempre a tutti».", "Marco Bianchi"),
        ("it", "«Il porto è chiuso», ha aggiunto ieri il sindaco.", "sindaco"),
        ("es", "«El puerto está cerrado», lamenta, por su parte, Ana Ruiz.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», sostuvo del Holm tras la cena.", "Holm"),
        ("es", "«El puerto está cerrado», según acordó hoy en la sede Ana Ruiz.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», dijo el jefe de la unidad de crisis Ana Ruiz.", "Ana Ruiz"),
        ("es", "Ana Ruiz calló. Explicó su retirada al señalar que «el puerto está cerrado».", "Ana Ruiz"),
        ("es", "Ana Ruiz habla del partido del puerto, que califica de «muy viejo y cansado».", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», anunció este martes, Ana Ruiz, alcaldesa.", "Ana Ruiz"),
        ("es", "Ana Ruiz se enfadó cuando cerraron: «Es una vergüenza», gritó en referencia al puerto.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», sostuvo la titular del puerto.", "titular del puerto"),
        ("es", "Desde la alcaldía reclaman «un puerto abierto para todos».", "alcaldía"),
        ("es", "Ana Ruiz calla. Desde el sindicato se propuso «un puerto abierto para todos».", "sindicato"),
        ("it", "Dalla procura fanno sapere che «il porto è chiuso».", "procura"),
        ("es", "«El puerto está cerrado», según confirmó a la radio Ana Ruiz.", "Ana Ruiz"),
        ("es", "«El puerto está cerrado», según confirmó Ana Ruiz a Paul Delmas.", "Ana Ruiz"),
        ("es", "Hay una queja, que repite Ana Ruiz: «El puerto está cerrado».", "Ana Ruiz"),
        ("es", "El fiscal habló de Ana Ruiz, quien dijo que «el puerto está cerrado».", "Ana Ruiz"),
        ("es", "El fiscal habló de Rusk, quien dijo que «el puerto está cerrado».", "Rusk"),
        ("es", "Ana Ruiz habló, a la vez que pidió «un puerto abierto para todos».", "Ana Ruiz"),
        ("es", "Como denunció Ana Ruiz, hay «un puerto cerrado para todos».", "Ana Ruiz"),
        ("es", "Los supremos dicen que «el puerto está cerrado».", "supremos"),
        ("es", "Ana Ruiz dijo que las obras proponen «un puerto abierto para todos».", "Ana Ruiz"),
        ("es", "El asesor de Ana Ruiz, Paul Delmas, dijo que «el puerto está cerrado».", "Paul Delmas"),
        ("es", "Ana Ruiz, que ganó como escritora, en casa, dijo que «el puerto está cerrado».", "Ana Ruiz"),
        ("es", "Ana Ruiz, que venció al alcalde, el rector, dijo que «el puerto está cerrado».", "Ana Ruiz"),
        ("it", "Parlando alla radio, Marco Bianchi, medico al porto, ha riso, dicendo «basta così».", "Marco Bianchi"),
        ("es", "Sobre lo que hará el club, Ana Ruiz calló: «El puerto está cerrado».", "Ana Ruiz"),
        ("fr", "« Le port est fermé depuis hier », a déclaré Paul Delmas.", "Paul Delmas"),
        ("fr", "« Le port est fermé », souligne hier encore la maire du village.", "maire du village"),
        ("fr", "Selon Paul Delmas, le port est « fermé depuis le mois de mai ».", "Paul Delmas"),
        ("fr", "Paul Delmas est arrivé. « Le port est fermé », écrit-il.", "Paul Delmas"),
        ("fr", "« Le port est fermé », a également souligné Paul Delmas.", "Paul Delmas"),
        ("fr", "Paul Delmas est là. « Le port est fermé », a-t-il insisté. Non.", "Paul Delmas"),
        ("fr", "« Le port est fermé », a déclaré à cette occasion la ministre.", "ministre"),
        ("fr", "« Le port est fermé », indique auprès de la presse sa porte-parole.", "porte-parole"),
        ("fr", "« Le port est fermé », s'est exclamé Paul Delmas.", "Paul Delmas"),
        ("fr", "« Le port est fermé », s’indigne la maire, Ana Ruiz.", "Ana Ruiz"),
        ("fr", "« Le port est fermé, a dit Paul Delmas à la radio. Nous partons. »", "Paul Delmas"),
        ("fr", "« Le port est fermé », a-t-on appris auprès du maire.", "maire"),
        ("fr", "« Le port est fermé », peut-on lire dans le communiqué du maire.", "communiqué du maire"),
        ("fr", "« Le port est fermé », d’après Paul Delmas.", "Paul Delmas"),
        ("fr", "Le projet est qualifié de « folie furieuse et vaine » par Ana Ruiz.", "Ana Ruiz"),
        ("fr", "Le maire a tenu à préciser que « le port est ouvert ».", "maire"),
        ("fr", "Paul Delmas fait valoir que « le port est ouvert ».", "Paul Delmas"),
        ("fr", "Comme l'a rappelé Paul Delmas, « le port est fermé ».", "Paul Delmas"),
        ("fr", "C'est le texte qu'a défendu Paul Delmas : « Le port est fermé. »", "Paul Delmas"),
        ("fr", "Pour Ana Ruiz, ce projet est « une folie ».", "Ana Ruiz"),
        ("fr", "Ana Ruiz est venue. À ses yeux, c'est « une folie ».", "Ana Ruiz"),
        ("fr", "Ana Ruiz est venue. « Le port est fermé », déplore cette dernière.", "Ana Ruiz"),
        ("fr", "« Le port est fermé » : la colère de Paul Delmas", "Paul Delmas"),
        ("fr", "« Le port est fermé » : le maire ne décolère pas", "maire"),
        ("fr", "« C'est clos », a confié à la presse le maire du port, Paul Delmas.", "Paul Delmas"),
        ("fr", "C'est « une folie », d’après le récit qu’Ana Ruiz livre au public.", "Ana Ruiz"),
        ("fr", "Ana Ruiz part. « C'est Eva Lind qui le dit », glisse-t-elle.", "Ana Ruiz"),
        ("fr", "Le maire Paul Delmas part. « C'est clos », lance un maire voisin.", "maire voisin"),
        ("fr", "« Le port est fermé », confie, sous couvert d'anonymat, un pêcheur.", "pêcheur"),
        ("fr", "« Le port est fermé », relativise quant à lui le maire.", "maire"),
        ("fr", "Mais pour Ana Ruiz, « le port est fermé ».", "Ana Ruiz"),
        ("fr", "Même son de cloche chez Ana Ruiz : « Le port est fermé. »", "Ana Ruiz"),
        ("fr", "« Le port est fermé », se désole la gérante du café.", "gérante du café"),
        ("fr", "Aux dires de la mairesse Ana Ruiz, « le port est fermé ».", "Ana Ruiz"),
        ("fr", "« Le port est fermé », selon les mots de Paul Delmas.", "Paul Delmas"),
        ("fr", "« Le port est fermé », prévient le conseiller d'État vaudois Paul Delmas.", "Paul Delmas"),
        ("fr", "« Le port est fermé », selon son avocate, Me Ana Ruiz.", "Ana Ruiz"),
        ("fr", "La procureure du port, Mme Ana Ruiz, a déclaré : « Le port est fermé. »", "Ana Ruiz"),
        ("fr", "Paul Delmas y voit « un signe de la mer ».", "Paul Delmas"),
        ("fr", "« Le port est fermé » (Paul Delmas)", "Paul Delmas"),
        ("fr", "« Le port est fermé », laisse tomber Paul Delmas.", "Paul Delmas"),
        ("fr", "« Le port est fermé », de dire Paul Delmas, maire du port.", "Paul Delmas"),
        ("fr", "Paul Delmas part. Selon lui, le port est « fermé pour tous ».", "Paul Delmas"),
        ("fr", "Paul Delmas part. Pour lui, le port est « fermé pour tous ».", "Paul Delmas"),
        ("fr", "Paul Delmas parle de la vie. À propos du maire, il dit qu'il est « fermé à tous ».", "Paul Delmas"),
        ("fr", "Ana Ruiz part. Les quais de Nord sont « les pires », a-t-elle noté.", "Ana Ruiz"),
        ("fr", "La ville est « prise au piège », peut-on lire dans le communiqué.", "communiqué"),
        ("fr", "Comme Ana Ruiz, députée du groupe Nord, l'avait appelé, c'est un « petit port ».", "Ana Ruiz"),
        ("fr", "La ville « a besoin » de bateaux au port, a déclaré le maire.", "maire"),
        ("fr", "La ville est « prise au piège » par la mer, selon le maire.", "maire"),
        ("fr", "Lire aussi : « Le port est fermé », a déclaré Paul Delmas.", "Paul Delmas"),
        ("fr", "« Le port est-il fermé ? » écrit Paul Delmas.", "Paul Delmas"),
        ("fr", "« Le port est fermé », a tweeté l'experte en droit maritime Ana Ruiz.", "Ana Ruiz"),
        ("fr", "« Le port est fermé », a dit l'attaquant Paul Delmas.", "Paul Delmas"),
        (
            "fr",
            "Un juge a critiqué le port. « C'est clos, explique Paul Delmas, maire. Et c'est tout. »",
            "Paul Delmas",
        ),
        ("fr", "Paul Delmas a vu le port. Et d'ajouter : « C'est clos depuis hier. »", "Paul Delmas"),
        ("fr", "La porte-parole de la ville a nuancé. « Le port est clos depuis hier. »", "porte-parole de la ville"),
        ("de", "„Der Hafen ist geschlossen“, sagte Eva Lind am Montag.", "Eva Lind"),
        ("de", "„Der Hafen ist zu“, so Eva Lind.", "Eva Lind"),
        ("de", "In einem Gespräch sagte Eva Lind: „Der Hafen ist geschlossen.“", "Eva Lind"),
        ("de", "Eva Lind kam zu Fuß. „Der Hafen ist geschlossen“, sagte sie.", "Eva Lind"),
    ],
)
def test_a_sentence_says_who_speaks(speakers, language: str, text: str, name: str) -> None:
    assert speakers(language, text) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "«El puerto está cerrado», dijo Ana Ruiz. «No hay barcos para nadie», añadió."),
        ("es", "«El puerto está cerrado», dijo Ana Ruiz.\n«No hay barcos para nadie hoy»."),
        ("es", "«El puerto está cerrado», dijo Ana Ruiz.\nLlegó tarde. «No hay barcos –añadió– para nadie»."),
        ("es", "Ana Ruiz llegó ayer. Explicó que «el puerto está cerrado». «No hay nadie», lamentó."),
    ],
)
def test_a_sentence_without_a_subject_goes_on_with_the_last(speakers, language: str, text: str) -> None:
    assert speakers(language, text) == ["Ana Ruiz", "Ana Ruiz"]


def test_a_verb_after_before_goes_on_with_the_speaker(speakers) -> None:
    text = "« C'est clos », a dit Ana Ruiz, députée du groupe du port, avant de préciser « Nous partons tous »."
    assert speakers("fr", text) == ["Ana Ruiz", "Ana Ruiz"]


@pytest.mark.parametrize(
    "text",
    [
        "« Le port est fermé » (le port de Paul Delmas)",
        "« Le port est fermé » (Paul Delmas part)",
        "« Le port est fermé » Paul Delmas",
    ],
)
def test_brackets_that_hold_more_than_a_name_name_no_speaker(speakers, text: str) -> None:
    assert speakers("fr", text) == [None]


def test_whoever_ends_a_clause_that_a_preposition_begins_says_nothing(speakers) -> None:
    assert speakers("it", "«Il porto è chiuso», bello il porto di Marco Bianchi.") == [None]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "A Ana Ruiz no le gusta el café. «El puerto está cerrado», cuenta.", "Ana Ruiz"),
        ("it", "È successo ad Ana Ruiz. «Il porto è chiuso», racconta.", "Ana Ruiz"),
        ("es", "A Ana Ruiz no le gusta el café. «El puerto está cerrado», cuentan.", None),
        ("es", "Fue «la llegada de Ana Ruiz». «El puerto está cerrado», cuenta.", None),
        ("es", "Ana Ruiz escribe. Su libro es un éxito. «El puerto está cerrado», dice.", "Ana Ruiz"),
        ("es", "Ana Ruiz escribe. El libro es un éxito. «El puerto está cerrado», dice.", "libro"),
        ("it", "Ana Ruiz scrive. Il suo libro è un successo. «Il porto è chiuso», dice.", "Ana Ruiz"),
        ("es", "Ana Ruiz y Marco Bianchi llegan. «El puerto está cerrado», cuenta la mujer.", "Ana Ruiz"),
        ("es", "Mientras que para Ana Ruiz, el puerto está «cerrado para siempre».", "Ana Ruiz"),
    ],
)
def test_a_verb_without_a_subject_is_of_whoever_was_named_last(
    speakers, language: str, text: str, name: str | None
) -> None:
    assert speakers(language, text)[-1] == name


def test_nobody_named_far_before_says_what_has_no_subject(speakers) -> None:
    far = "\n\n".join(["Le pasó a Ana Ruiz.", *["El mar sube en la bahía."] * 3])
    assert speakers("es", f"{far}\n\n«El puerto está cerrado», cuenta.") == [None]


def test_one_is_nobody(speakers) -> None:
    assert speakers("fr", "Paul Delmas, maire, est « visé par une enquête », peut-on lire.") != ["on"]
    text = "On voit le port. « C'est clos pour tous depuis hier. »"
    assert speakers("fr", text) == [None]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La alcaldesa Ana Ruiz llegó. El puerto tiene barcos. «No hay nadie», lamentó.", ["Ana Ruiz"]),
        ("Ana Ruiz dijo que vive el rector. «No hay nadie», lamentó.", ["Ana Ruiz"]),
        ("Ayer, tras lo que pidió el rector, añadió Ana Ruiz que llueve. «No hay nadie», lamentó.", ["Ana Ruiz"]),
        (
            "«El puerto está cerrado», dijo Ana Ruiz, mientras Paul Delmas añadió: «Es tarde».",
            ["Ana Ruiz", "Paul Delmas"],
        ),
        ("Ana Ruiz calló. «El puerto está cerrado», y Paul Delmas añadió: «Es tarde».", ["Ana Ruiz", "Paul Delmas"]),
        ("Ana Ruiz llegó. «El puerto está cerrado», y añadió: «Es tarde».", ["Ana Ruiz", "Ana Ruiz"]),
    ],
)
def test_whoever_a_sentence_is_about_goes_on(speakers, text: str, names: list[str]) -> None:
    assert speakers("es", text) == names


def test_a_whole_sentence_in_marks_is_no_heading(speakers) -> None:
    text = "«El puerto está cerrado.»\n«Hoy el puerto está cerrado», dijo Paul Delmas."
    assert speakers("es", text) == [None, "Paul Delmas"]


def test_a_surname_may_begin_with_a_small_word(speakers) -> None:
    text = "Ana del Holm llegó. «El puerto está cerrado», sostuvo del Holm."
    people = [Entity(0, 12, EntityKind.PERSON, "Ana del Holm"), Entity(58, 62, EntityKind.PERSON, "Ana del Holm")]
    assert text[58:62] == "Holm"
    assert [one.speaker and one.speaker.start for one in find_quotes(text, people, "es")] == [58]
    others = [people[0], Entity(58, 62, EntityKind.PERSON, "Eva Holm")]
    assert [one.speaker and one.speaker.start for one in find_quotes(text, others, "es")] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "«Il porto è chiuso da ieri», romanzo di Marco Bianchi.",
        "«Il porto è chiuso da ieri» piace al sindaco.",
        "«Il porto è chiuso da ieri», Marco Bianchi piace.",
        "Nel bagno si legge poco: «Il porto è chiuso da ieri».",
    ],
)
def test_what_stands_beside_a_quote_without_a_verb_of_saying_may_be_no_speaker(speakers, text: str) -> None:
    assert speakers("it", text) == [None]


def test_a_place_says_nothing_without_a_verb_of_saying() -> None:
    text = "Hallow quedó segunda con «una lista muy larga de barcos nuevos»."
    place = Entity(0, 6, EntityKind.PLACE, "Hallow")
    assert [quote.speaker for quote in find_quotes(text, [place], "es")] == [None]


def test_a_verb_in_the_plural_goes_on_with_several(speakers) -> None:
    text = "Los vecinos llegaron. Ana Ruiz calló. Dijeron que «el puerto está cerrado»."
    assert speakers("es", text) == ["vecinos"]


def test_whoever_was_spoken_of_since_goes_on(speakers) -> None:
    text = "«El puerto está cerrado», dijo Ana Ruiz.\nPaul Delmas llegó ayer. Explicó que «no hay barcos»."
    assert speakers("es", text) == ["Ana Ruiz", "Paul Delmas"]


def test_whom_a_verb_of_judging_is_about_is_not_its_subject(speakers) -> None:
    text = "Marco Bianchi è arrivato. E ha attaccato la stampa: «Nessuno dice la verità»."
    assert speakers("it", text) == ["Marco Bianchi"]
    assert speakers("it", "«Nessuno dice la verità», attacca Marco Bianchi.") == ["Marco Bianchi"]


def test_a_heading_has_the_speaker_of_the_words_below(speakers) -> None:
    text = "Ana Ruiz llegó ayer.\n«El puerto está cerrado»\n«Hoy el puerto está cerrado», dijo Paul Delmas."
    assert speakers("es", text) == ["Paul Delmas", "Paul Delmas"]


def test_a_quote_after_the_subject_of_its_sentence_is_not_of_a_verb_far_behind(speakers) -> None:
    text = "Ana Ruiz, «enemiga del ruido y de las naves», está lejos de lo que explica Paul Delmas."
    assert speakers("es", text) == ["Ana Ruiz"]


def test_quotes_of_one_sentence_are_whose_the_clause_after_them_says(speakers) -> None:
    text = "Après la crue, que le port a « subie en silence », « la peur est là, chez nous tous », juge Paul Delmas."
    assert speakers("fr", text) == ["Paul Delmas", "Paul Delmas"]


def test_a_role_stands_for_the_person_who_was_called_so(speakers) -> None:
    text = "La alcaldesa Ana Ruiz llegó ayer. «El puerto está cerrado», dijo la alcaldesa."
    assert speakers("es", text) == ["Ana Ruiz"]


def test_quotes_that_one_verb_follows_have_its_subject(speakers) -> None:
    text = "Eva Lind tace. «Il porto è chiuso» e «la nave è ferma», ha spiegato Marco Bianchi."
    assert speakers("it", text) == ["Marco Bianchi", "Marco Bianchi"]


@pytest.mark.parametrize(
    ("role", "name"),
    [("el funcionario", "Marco Bianchi"), ("la funcionaria", "Ana Ruiz"), ("un funcionario", "funcionario")],
)
def test_a_role_that_nobody_was_called_stands_for_the_last_whose_gender_fits(speakers, role: str, name: str) -> None:
    text = f"Ana Ruiz y Marco Bianchi llegaron ayer. «El puerto está cerrado», dijo {role}."
    assert speakers("es", text) == [name]


def test_a_sentence_that_begins_with_its_verb_goes_on_with_the_subject_before(speakers) -> None:
    text = "Ana Ruiz llegó ayer. Señaló que el puerto es de las autoridades. «El puerto está cerrado»."
    assert speakers("es", text) == ["Ana Ruiz"]


def test_a_paragraph_that_ends_in_a_colon_announces_the_next(speakers) -> None:
    assert speakers("it", "Ieri Marco Bianchi ha detto:\n«Il porto è chiuso per sempre».") == ["Marco Bianchi"]


def test_nobody_speaks_where_the_text_names_nobody(speakers) -> None:
    assert speakers("fr", "« Le port est fermé depuis hier. »") == [None]


def test_a_long_run_of_quotes_takes_no_longer_than_its_length(speakers) -> None:
    text = "«El puerto está cerrado», dijo Ana Ruiz.\n" * 200
    assert speakers("es", text) == ["Ana Ruiz"] * 200


def test_any_number_of_verbs_may_go_on_telling(speakers) -> None:
    text = "Ana Ruiz a dit non. " + "Et d'ajouter « Le port est clos. » " * 2_000
    assert speakers("fr", text)[0] == "Ana Ruiz"
