"""Languages whose pages use 8-bit code pages, with the letters and words that identify them: their non-ASCII letters,
and their most frequent function words.
"""

from typing import NamedTuple


class CodePageLanguage(NamedTuple):
    """A language. `pages` are the code pages it was written in, the most frequent first; `letters` are its non-ASCII
    letters in both cases; `words` its function words.
    """

    pages: tuple[str, ...]
    letters: frozenset[str]
    words: frozenset[str]


def _language(pages: str, letters: str, words: str) -> CodePageLanguage:
    return CodePageLanguage(tuple(pages.split()), frozenset(letters + letters.upper()), frozenset(words.split()))


_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"

LATIN = {
    "English": _language(
        "cp1252", "éèêëàáâäãåçîïíñóòôöõøœæüúûß", "the of and to in a is that for was on with by at said from his"
    ),
    "French": _language(
        "cp1252", "éèêëàâçîïôœæùûüÿ", "le la les des et un une du en est que qui dans pour sur pas par au aux ne se"
    ),
    "Spanish": _language(
        "cp1252", "áéíóúüñ¡¿", "el la los las de del y en un una que por con para se su al es lo más fue como"
    ),
    "German": _language(
        "cp1252", "äöüß", "der die das und in den von zu mit ist im auf für ein eine nicht dem des sich als auch es"
    ),
    "Portuguese": _language(
        "cp1252", "áâãàçéêíóôõúü", "o a os as de do da dos das e em um uma que não para com no na por se ao foi mais"
    ),
    "Italian": _language(
        "cp1252", "àèéìíîòóùú", "il lo la gli le di del della e in un una che per con non si da al nel è sono ha"
    ),
    "Dutch": _language(
        "cp1252", "éëïóöüáèê", "de het een en van in is dat op te zijn met voor niet aan er om ook als bij"
    ),
    "Swedish": _language("cp1252", "åäöé", "och att det som en ett på är av för med den till inte har om i de var han"),
    "Danish and Norwegian": _language(
        "cp1252", "æøåéôò", "og at det som en et på er af av for med den til ikke har om i de var han hun"
    ),
    "Finnish": _language("cp1252", "äöå", "ja on ei se että oli ovat hän mutta kun myös joka sen ole tai kuin mukaan"),
    "Icelandic": _language("cp1252", "áéíóúýðþæö", "og að í á er sem það við til um en ekki hann var með fyrir af"),
    "Catalan": _language("cp1252", "àéèíïòóúüç·", "el la els les de i en un una que per amb no es al del són ha com"),
    "Polish": _language(
        "cp1250 iso8859_2", "ąćęłńóśźż", "i w z na do nie się że jest to o od po za przez dla ale jak był są a"
    ),
    "Czech": _language(
        "cp1250 iso8859_2", "áčďéěíňóřšťúůýž", "a v na se je z že do o to s i jsou by pro ale za po podle byl ve k"
    ),
    "Slovak": _language(
        "cp1250 iso8859_2", "áäčďéíľĺňóôŕšťúýž", "a v na sa je z že do o to s i sú by pre ale za po podľa bol vo k"
    ),
    "Hungarian": _language(
        "cp1250 iso8859_2",
        "áéíóöőúüű",
        "a az és hogy nem egy is de meg volt csak el ki már mint szerint ezt pedig után",
    ),
    "Croatian and Slovene": _language(
        "cp1250 iso8859_2", "čćđšž", "i u je na da se za su od o s u a ne koji to kako iz po nakon in v z ki pa"
    ),
    "Romanian": _language(
        "cp1250 iso8859_2", "ăâîşţ", "şi de la în a o cu pe din care că nu este un pentru mai se au fost"
    ),
    "Turkish": _language(
        "cp1254", "çğıİöşüâîû", "ve bir bu da de için ile olarak daha çok olan gibi kadar sonra dedi ise en ne o"
    ),
    "Lithuanian": _language(
        "cp1257", "ąčęėįšųūž", "ir į kad su yra iš bet tai buvo o už per po nuo apie kaip ne jau ant"
    ),
    "Latvian": _language("cp1257", "āčēģīķļņšūž", "un ir ka no ar par uz bet kas tika ne arī pie tas lai pēc"),
    "Estonian": _language("cp1257", "äõöüšž", "ja on ei et see oli ka kui aga ta mis oma ning või selle"),
}
"""Languages in Latin script, whose non-ASCII letters are usually single between ASCII letters."""

OTHERS = {
    "Russian": _language(
        "cp1251 koi8_r cp866 iso8859_5", _CYRILLIC, "и в на не что с по он как из за от это к а у для но был о"
    ),
    "Ukrainian": _language(
        "cp1251 koi8_u cp866 iso8859_5", _CYRILLIC + "іїєґ", "і в на не що з до та у як за від це але про для й"
    ),
    "Bulgarian": _language("cp1251", _CYRILLIC, "и на в да се за от с по не са е че ще към след като"),
    "Serbian": _language("cp1251", _CYRILLIC + "јљњћђџ", "и у је на да се за су од са не који по из као"),
    "Greek": _language(
        "cp1253 iso8859_7", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", "και το η ο να του της την τα για με από που στο οι"
    ),
    "Hebrew": _language("cp1255", "אבגדהוזחטיךכלםמןנסעףפץצקרשת", "של את על לא הוא זה עם כי גם או אך היא כל בין"),
    "Arabic and Persian": _language(
        "cp1256",
        "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگک",
        "من في على أن إلى عن مع لا ما التي الذي هذا و قال به از در که",
    ),
}
"""Languages in other scripts."""
