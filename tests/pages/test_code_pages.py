"""Which code page a text is in: news of one harbour clock, in the charsets that pages of each language had."""

import pytest

from reader.pages.charset import decode
from reader.pages.code_pages import code_page_of

NEWS = {
    "French": (
        "La première pierre du théâtre a été posée à l’entrée du port. Les élèves ont apporté des fleurs, et "
        "le maire a promis que le chantier serait achevé avant Noël. «\xa0Ce n’est pas trop tôt\xa0», a soufflé une"
        " dame âgée."
    ),
    "Spanish": (
        "El reloj del puerto volvió a dar la hora el martes, después de once años. «Mañana iré a oírlo con "
        "mis niños», dijo la alcaldesa. ¿Quién pagó la reparación? Nadie lo contó todavía."
    ),
    "Italian": (
        "Il vecchio orologio del porto è tornato a suonare martedì, dopo undici anni. La città non sa ancora "
        "perché si fosse fermato, ma il sindaco ha detto che la riparazione è già stata pagata."
    ),
    "Portuguese": (
        "O relógio do porto voltou a bater na terça-feira, após onze anos. A população não sabia que a "
        "reparação já estava paga, e as crianças foram vê-lo com os avós."
    ),
    "German": (
        "Die Uhr am Hafen läuft wieder. Elf Jahre lang hörte niemand sie schlagen, sagte die Bürgermeisterin;"
        " für das Geläut fehlten größere Teile, und die Stadt übernahm die Kosten."
    ),
    "Swedish": (
        "Klockan i hamnen slår igen efter elva år. Det var många som kom för att höra den, och borgmästaren "
        "sade att pengarna räckte också till en ny trappa på östra sidan."
    ),
    "Polish": (
        "Zegar w porcie znów bije po jedenastu latach przerwy. Burmistrz powiedziała, że naprawa kosztowała "
        "mniej, niż się spodziewano, a dzieci przyszły go posłuchać już o świcie. Było zimno, lecz nikt nie "
        "odszedł."
    ),
    "Czech": (
        "Hodiny v přístavu po jedenácti letech znovu odbíjejí. Starostka řekla, že oprava byla levnější, než "
        "se čekalo, a děti si je přišly poslechnout už za úsvitu. Foukal vítr, ale nikdo neodešel."
    ),
    "Hungarian": (
        "A kikötő órája tizenegy év után újra üt. A polgármester szerint a javítás olcsóbb volt, mint várták,"
        " és a gyerekek már hajnalban eljöttek, hogy meghallgassák. Hűvös szél fújt, de senki nem ment el, és"
        " az idősek is ott voltak."
    ),
    "Russian": (
        "Часы в порту снова бьют после одиннадцати лет молчания. Мэр сказала, что ремонт обошёлся дешевле, "
        "чем ожидали, и дети пришли их послушать на рассвете."
    ),
    "Ukrainian": (
        "Годинник у порту знову б'є після одинадцяти років мовчання. Міська голова сказала, що ремонт "
        "коштував менше, ніж чекали, і діти прийшли його послухати на світанку."
    ),
    "Greek": (
        "Το ρολόι του λιμανιού χτυπά ξανά μετά από έντεκα χρόνια. Η δήμαρχος είπε ότι η επισκευή κόστισε "
        "λιγότερο από όσο περίμεναν, και τα παιδιά ήρθαν να το ακούσουν την αυγή."
    ),
    "Turkish": (
        "Limandaki saat on bir yıl sonra yeniden çalıyor. Belediye başkanı onarımın beklenenden ucuza "
        "geldiğini söyledi ve çocuklar onu dinlemek için şafakta geldi. Soğuktu, ama kimse gitmedi; yaşlılar "
        "da oradaydı."
    ),
    "Lithuanian": (
        "Uosto laikrodis po vienuolikos metų vėl muša valandas. Merė sakė, kad remontas kainavo mažiau, nei "
        "tikėtasi, o vaikai atėjo jo pasiklausyti jau auštant. Buvo šalta, bet niekas neišėjo."
    ),
    "Japanese": (
        "港の時計が十一年ぶりに火曜日の正午を告げた。市長は「修理の費用は思ったより安かった」と述べ"
        "、子どもたちは夜明けから鐘の音を聞きに集まった。ポートサイドのカフェもオープンした。"
    ),
    "Chinese": (
        "港口的时钟在停摆十一年后于星期二重新敲响。市长说修理费用比预期的要低，孩子们天一亮就来听钟"
        "声。天气很冷，但是没有人离开。"
    ),
    "Chinese of Taiwan": (
        "港口的時鐘在停擺十一年後於星期二重新敲響。市長說修理費用比預期的要低，孩子們天一亮就來聽鐘"
        "聲。天氣很冷，但是沒有人離開。"
    ),
    "Korean": (
        "항구의 시계가 십일 년 만에 화요일 정오를 알렸다. 시장은 수리비가 예상보다 적게"
        " 들었다고 말했고 아이들은 새벽부터 종소리를 들으러 왔다. 날씨는 추웠지만 아무도"
        " 떠나지 않았다."
    ),
    "Hebrew": (
        "שעון הנמל מצלצל שוב אחרי אחת עשרה שנים. ראש העיר אמרה כי התיקון עלה פחות מן הצפוי, והילדים באו לשמוע"
        " את הצלצול עם שחר."
    ),
    "Arabic": (
        "عادت ساعة الميناء إلى الدق بعد أحد عشر عاما. وقالت رئيسة البلدية إن الإصلاح كلف أقل مما كان متوقعا، "
        "وجاء الأطفال من كل حي للاستماع إليها في الفجر."
    ),
    "Thai": ("นาฬิกาที่ท่าเรือกลับมาตีบอกเวลาอีกครั้งหลังจากสิบเอ็ดปี นายกเทศมนตรีกล่าวว่าค่าซ่อมถูกกว่าที่คาดไว้ และเด็กๆมาฟังตั้งแต่เช้า"),
    "Danish": (
        "Uret på havnen slår igen efter elleve år. Borgmesteren sagde, at det blev billigere end ventet, og "
        "børnene kom for at høre det før daggry."
    ),
    "Finnish": (
        "Sataman kello lyö jälleen yhdentoista vuoden jälkeen. Pormestarin mukaan korjaus oli halvempi kuin "
        "odotettiin, ja lapset tulivat kuuntelemaan sitä jo aamulla."
    ),
    "English": (
        "The harbour clock struck noon on Tuesday – for the first time in eleven years. “It cost less than we"
        " feared,” said Zoë Müller, who owns the café opposite."
    ),
    "Romanian": (
        "Ceasul din port bate din nou după unsprezece ani. Primăriţa a spus că reparaţia a costat mai puţin "
        "decât se aştepta, iar copiii au venit să-l asculte încă din zori."
    ),
    "Croatian": (
        "Sat u luci ponovno otkucava nakon jedanaest godina. Gradonačelnica je rekla da je popravak bio "
        "jeftiniji nego što se očekivalo, a djeca su ga došla slušati već u zoru. Nitko nije otišao."
    ),
}

CHARSETS = [
    ("French", "cp1252"),
    ("Spanish", "cp1252"),
    ("Italian", "cp1252"),
    ("Portuguese", "cp1252"),
    ("German", "cp1252"),
    ("Swedish", "cp1252"),
    ("Polish", "cp1250"),
    ("Polish", "iso8859_2"),
    ("Czech", "cp1250"),
    ("Czech", "iso8859_2"),
    ("Hungarian", "cp1250"),
    ("Russian", "cp1251"),
    ("Russian", "koi8_r"),
    ("Russian", "cp866"),
    ("Ukrainian", "cp1251"),
    ("Greek", "cp1253"),
    ("Turkish", "cp1254"),
    ("Lithuanian", "cp1257"),
    ("Japanese", "shift_jis"),
    ("Japanese", "euc_jp"),
    ("Chinese", "gbk"),
    ("Chinese of Taiwan", "big5"),
    ("Korean", "cp949"),
    ("Hebrew", "cp1255"),
    ("Arabic", "cp1256"),
    ("Thai", "cp874"),
    ("Danish", "cp1252"),
    ("Finnish", "cp1252"),
    ("English", "cp1252"),
    ("Romanian", "cp1250"),
    ("Croatian", "cp1250"),
]
"""Each language with each charset of its pages."""


def first_sentence(text: str) -> str:
    """What a page of one line may have."""
    return text[: text.index("." if "." in text else "。") + 1]


@pytest.mark.parametrize(("language", "charset"), CHARSETS)
def test_news_without_a_declared_charset_is_read_as_it_was_written(language: str, charset: str) -> None:
    text = NEWS[language]
    assert decode(text.encode(charset)) == text


@pytest.mark.parametrize(("language", "charset"), CHARSETS)
def test_news_on_a_page_of_html_is_read_as_it_was_written(language: str, charset: str) -> None:
    script = "<script>for (a in the) { if (!on) is = to; }</script>" * 400
    page = f'<html lang="en"><head>{script}</head><body class="of-the-day"><p>{NEWS[language]}</p></body></html>'
    assert decode(page.encode(charset)) == page


@pytest.mark.parametrize(("language", "charset"), [one for one in CHARSETS if one[0] not in ("Hebrew", "Thai")])
def test_one_sentence_is_enough(language: str, charset: str) -> None:
    text = first_sentence(NEWS[language])
    assert decode(text.encode(charset)) == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-8-sig"])
@pytest.mark.parametrize("language", ["French", "Polish", "Russian", "Greek", "Hebrew", "Arabic", "Korean"])
def test_unicode_is_no_code_page_with_a_mark_or_without(language: str, encoding: str) -> None:
    assert decode(NEWS[language].encode(encoding)) == NEWS[language]


@pytest.mark.parametrize("language", ["Japanese", "Chinese", "Thai"])
def test_scripts_without_spaces_are_read_in_unicode_too(language: str) -> None:
    assert decode(NEWS[language].encode("utf-16")) == NEWS[language]


@pytest.mark.parametrize("text", ["Café Noël", "naïve", "Øst", "Málaga 1998", "Zürich"])
def test_where_no_word_is_known_the_western_page_is_taken(text: str) -> None:
    assert code_page_of(text.encode("cp1252")) == "cp1252"


def test_a_foreign_name_does_not_change_the_language() -> None:
    text = "The café of Zoë Müller in Ålesund sold its last crème brûlée to a señor from Coruña, she said."
    assert code_page_of(text.encode("cp1252")) == "cp1252"


def test_what_takes_several_bytes_for_a_letter_is_in_no_code_page() -> None:
    assert code_page_of(NEWS["Chinese"].encode("gbk")) is None
