"""The names of months and weekdays in many languages: data, from the Unicode CLDR.

Written by training/cleaning/calendar_names.py: change that, not this.
"""

MONTHS = {
    month: number
    for number, names in enumerate(
        (
            """ean eanáir ene enero gen gener gennaio ian ianuarie ion ionawr jaan jaanuar jan janar janeiro januar
            januari januarie january január januára janv janvier janvāris janúar jän jänner led leden ledna oca ocak
            saus sausio sausis sij siječanj siječnja sty styczeń stycznia tammi tammikuu tammikuuta urt urtarrila xan
            xaneiro yan yanvar ιαν ιανουάριος ιανουαρίου сту студзень студзеня січ січень січня янв январь января яну
            януари јан јануар јануари қаң қаңтар հնվ հունվար հունվարի ינואר ינו׳ جانفي جنوری يناير ژانویه जनवरी जन॰
            जाने जानेवारी জানু জানুয়ারি ਜਨਵਰੀ જાન્યુ જાન્યુઆરી ஜனவரி జనవరి ಜನವರಿ ജനു ജനുവരി දුරුතු มกราคม ဇန်
            ဇန်နဝါရီ იან იანვარი ጃንዋሪ""",
            """chw chwef chwefror feabh feabhra feb febbraio febr febreiro febrer febrero februar februari februarie
            february február februára februāris febrúar fev fevereiro fevral févr février helmi helmikuu helmikuuta
            lut lutego luty ots otsaila peb pebrero shk shkurt vas vasario vasaris veebr veebruar velj veljača veljače
            úno únor února şub şubat φεβ φεβρουάριος φεβρουαρίου ақп ақпан лют лютага лютий лютого люты феб фебруар
            фев февр февраль февраля февруари փետրվար փետրվարի փտվ פברואר פבר׳ شباط فبراير فروری فوریه فيفري फ़रवरी
            फ़र॰ फेब्रु फेब्रुअरी फेब्रुवारी ফেব ফেব্রুয়ারি ਫ਼ਰ ਫ਼ਰਵਰੀ ફેબ્રુ ફેબ્રુઆરી பிப் பிப்ரவரி ఫిబ్ర ఫిబ్రవరి
            ಫೆಬ್ರ ಫೆಬ್ರವರಿ ഫെബ്രു ഫെബ്രുവരി නවම් กุมภาพันธ์ ဖေဖော်ဝါရီ თებ თებერვალი ፌብሩዋሪ""",
            """bře březen března kov kovas kovo maalis maaliskuu maaliskuuta maart mac machi mar marca march marec
            maret mars marso mart martie marts martxoa marzec marzo març março maw mawrth mrt márc március márta mär
            märts märz ožu ožujak ožujka μάρ μάρτιος μαρ μαρτίου бер березень березня мар март марта нау наурыз сак
            сакавік сакавіка մարտ մարտի մրտ מרץ آذار مارس مارچ मार्च মার্চ ਮਾਰਚ માર્ચ மார் மார்ச் మార్చి ಮಾರ್ಚ್ മാർ
            മാർച്ച് මැදින් มีนาคม မတ် მარ მარტი ማርች""",
            """abr abril aib aibreán api apirila apr aprel april aprile aprili aprilie aprill apríl apríla aprīlis avr
            avril bal balandis balandžio dub duben dubna ebr ebrill huhti huhtikuu huhtikuuta kwi kwiecień kwietnia
            nis nisan pri prill tra travanj travnja ápr április απρ απρίλιος απριλίου апр апрель апреля април квіт
            квітень квітня кра красавік красавіка сәу сәуір ապր ապրիլ ապրիլի אפריל אפר׳ آوریل أبريل أفريل اپریل نيسان
            अप्रिल अप्रैल एप्रि एप्रिल এপ্রি এপ্রিল ਅਪ੍ਰੈ ਅਪ੍ਰੈਲ એપ્રિલ ஏப் ஏப்ரல் ఏప్రి ఏప్రిల్ ಏಪ್ರಿ ಏಪ್ರಿಲ್ ഏപ്രി
            ഏപ്രിൽ බක් เมษายน ဧပြီ აპრ აპრილი ኤፕሪ ኤፕሪል""",
            """beal bealtaine geg gegužė gegužės kvě květen května mag maggio mai maiatza maig maijs maio maj maja may
            mayo mayıs maí mei máj mája május svi svibanj svibnja touko toukokuu toukokuuta μάι μάιος μαΐ μαΐου май
            мам мамыр мая мај трав травень травня մայիս մայիսի մյս מאי أيار مئی ماي مايو മേയ് වෙසක් พฤษภาคม მაი
            მაისი""",
            """birž birželio birželis cze czerwca czerwiec eka ekaina giu giugno haz haziran hun hunyo iun iunie iyn
            iyun juin jun june junho juni junie junij junio juny juuni jún júna június júní jūn jūnijs kesä kesäkuu
            kesäkuuta lipanj lipnja meh mehefin meith meitheamh qer qershor xuño červen června čvn ιουν ιουνίου ιούν
            ιούνιος июн июнь июня мау маусым черв червень червня чэр чэрвень чэрвеня юни јун јуни հնս հունիս հունիսի
            יוני جوان جون حزيران يونيو ژوئن जुन जून জুন ਜੂਨ જૂન ஜூன் జూన్ ಜೂನ್ ജൂൺ පොසොන් มิถุนายน ဇွန် ივნ ივნისი""",
            """gor gorff gorffennaf heinä heinäkuu heinäkuuta hul hulyo iul iulie iyl iyul iúil juil juillet jul julai
            julho juli julie julij julio juliol july juuli júl júla július júlí jūl jūlijs korr korrik liep liepa
            liepos lip lipca lipiec lug luglio srpanj srpnja tem temmuz uzt uztaila xul xullo července červenec čvc
            ιουλ ιουλίου ιούλ ιούλιος июл июль июля лип липень липня ліп ліпень ліпеня шіл шілде юли јул јули հլս
            հուլիս հուլիսի יולי تموز جولائی جويلية يوليو ژوئیه जुलाई जुलै जुल॰ জুল জুলাই ਜੁਲਾ ਜੁਲਾਈ જુલાઈ ஜூலை జులై
            ಜುಲೈ ജൂലൈ ඇසළ กรกฎาคม ဇူလိုင် ივლ ივლისი ጁላይ""",
            """abu abuztua ago agost agosti agosto agu agustus aout août aug august augusta augusti augusts augustus
            augusztus avg avgust avq avqust awst ağu ağustos elo elokuu elokuuta gush gusht kol kolovoz kolovoza lún
            lúnasa ogo ogos rugp rugpjūtis rugpjūčio sie sierpień sierpnia srp srpen srpna ágú ágúst αυγ αυγούστου αύγ
            αύγουστος авг август августа жні жнівень жніўня серп серпень серпня там тамыз օգոստոս օգոստոսի օգս אוגוסט
            אוג׳ أغسطس أوت اوت اگست अगस्ट अगस्त अग॰ ऑगस्ट আগস্ট ਅਗਸਤ ઑગસ્ટ ஆகஸ்ட் ఆగస్టు ಆಗಸ್ಟ್ ഓഗസ്റ്റ് නිකිණි
            สิงหาคม ဩဂုတ် აგვ აგვისტო ኦገስ ኦገስት""",
            """eyl eylül ira iraila medi mfómh rugs rugsėjis rugsėjo ruj rujan rujna sen sentabr sentyabr sep sept
            septemba septembar september septembra septembre septembrie septembris septiembre set setembre setembro
            settembre setyembre sht shtator syys syyskuu syyskuuta szept szeptember wrz wrzesień września zář září σεπ
            σεπτέμβριος σεπτεμβρίου вер верасень верасня вересень вересня сент сентябрь сентября сеп септембар
            септември қыр қыркүйек սեպ սեպտեմբեր սեպտեմբերի ספטמבר ספט׳ أيلول سبتمبر ستمبر سپتامبر सप्टें सप्टेंबर
            सितंबर सित॰ सेप्टेम्बर সেপ সেপ্ট সেপ্টেম্বর ਸਤੰ ਸਤੰਬਰ સપ્ટે સપ્ટેમ્બર செப் செப்டம்பர் సెప్టెం సెప్టెంబర్
            ಸೆಪ್ಟೆಂ ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റം സെപ്റ്റംബർ බිනර กันยายน စက် စက်တင်ဘာ სექ სექტემბერი ሴፕቴ ሴፕቴምበር""",
            """dfómh eki ekim hyd hydref loka lokakuu lokakuuta oct october octobre octombrie octubre okt oktabr
            oktoba oktobar oktober oktobris oktoober oktubre oktyabr október októbra ott ottobre out outubro paź
            październik października spal spalio spalis tet tetor urr urria říj říjen října οκτ οκτωβρίου οκτώβριος
            жовт жовтень жовтня кас кастрычнік кастрычніка окт октобар октомври октябрь октября қаз қазан հոկ
            հոկտեմբեր հոկտեմբերի אוקטובר אוק׳ أكتوبر اکتبر اکتوبر अक्टूबर अक्टू॰ अक्टोबर ऑक्टो ऑक्टोबर অক্টো অক্টোবর
            ਅਕਤੂ ਅਕਤੂਬਰ ઑક્ટો ઑક્ટોબર அக் அக்டோபர் అక్టో అక్టోబర్ ಅಕ್ಟೋ ಅಕ್ಟೋಬರ್ ഒക്ടോ ഒക്‌ടോബർ වප් ตุลาคม အောက်
            အောက်တိုဘာ ოქტ ოქტომბერი ኦክቶ ኦክቶበር""",
            """aza azaroa kas kasım lapkr lapkritis lapkričio lis listopad listopada listopadu marras marraskuu
            marraskuuta nob nobyembre noiembrie nov novemba novembar november novembra novembre novembris novembro
            noviembre noy noyabr nën nëntor nóv nóvember samh samhain stu studeni studenoga tach tachwedd νοέ
            νοέμβριος νοε νοεμβρίου лист листопад листопада ліс лістапад лістапада нов новембар ное ноември нояб
            ноябрь ноября қар қараша նոյ նոյեմբեր նոյեմբերի נובמבר נוב׳ نوامبر نوفمبر نومبر नवंबर नव॰ नोभेम्बर नोव्हें
            नोव्हेंबर নভে নভেম্বর ਨਵੰ ਨਵੰਬਰ નવે નવેમ્બર நவம்பர் నవం నవంబర్ ನವೆಂ ನವೆಂಬರ್ നവം നവംബർ ඉල් พฤศจิกายน နို
            နိုဝင်ဘာ ნოე ნოემბერი ኖቬም ኖቬምበር""",
            """abe abendua ara aralık dec decembar december decembra decembrie decembris decembro dek dekabr des
            desemba desember desembre dets detsember dez dezember dezembro dhj dhjetor dic dicembre diciembre dis
            disember disyembre déc décembre gru grudnia grudzień gruod gruodis gruodžio joulu joulukuu joulukuuta noll
            nollaig pro prosinac prosinca prosince prosinec rhag rhagfyr δεκ δεκέμβριος δεκεμβρίου груд грудень грудня
            дек декабрь декабря декември дец децембар жел желтоқсан сне снежань снежня դեկ դեկտեմբեր դեկտեմբերի דצמבר
            דצמ׳ دسامبر دسمبر ديسمبر डिसें डिसेंबर डिसेम्बर दिसंबर दिस॰ ডিসে ডিসেম্বর ਦਸੰ ਦਸੰਬਰ ડિસે ડિસેમ્બર டிச
            டிசம்பர் డిసెం డిసెంబర్ ಡಿಸೆಂ ಡಿಸೆಂಬರ್ ഡിസം ഡിസംബർ උඳුවප් ธันวาคม ဒီဇင်ဘာ დეკ დეკემბერი ዲሴም ዲሴምበር""",
        ),
        start=1,
    )
    for month in names.split()
}
"""Month names and abbreviations, in lower case, mapped to 1 to 12."""

WEEKDAYS = frozenset(
    """ahad alhamisi antradienis asteartea asteazkena astelehena bazar biyernes ceturtdiena chorshanba csütörtök cuma
    cumartesi czwartek cümə dienstag dijous dilluns dimanche dimarts dimecres dinsdag dissabte diumenge divendres
    domenica domingo donderdag donnerstag duminică dushanba déardaoin esmaspäev fimmtudagur fredag freitag fri friday
    föstudagur giovedì huwebes hétfő igandea ijumaa isnin jeudi joi jueves juma jumaat jumamosi jumanne jumapili jumat
    jumatano jumatatu kamis kedd keskiviikko keskiviikkona ketvirtadienis khamis kolmapäev larunbata lauantai
    lauantaina laugardagur laupäev linggo lundi lunedì lunes luni luns lördag lørdag maanantai maanantaina maandag
    mandag mardi martedì martes marți mercoledì mercredi miercuri minggu mittwoch miyerkules miércoles miðvikudagur
    mon monday montag mánudagur måndag mércores nedelja nedeľa nedjelja neděle neljapäev niedziela onsdag osteguna
    ostirala otrdiena payshanba pazar pazartesi penktadienis perjantai perjantaina perşembe petak petek piatok
    piektdiena pirmadienis pirmdiena piątek pondelok pondělí ponedeljak ponedeljek ponedjeljak poniedziałek pátek
    péntek pühapäev quarta-feira quinta-feira rabu reede sabado sabato sabtu salı samedi samstag sat saterdag saturday
    segunda-feira sekmadienis selasa senin seshanba sestdiena sexta-feira shanba sobota sondag sonnabend sonntag sreda
    srijeda streda středa subota sun sunday sunnudagur sunnuntai sunnuntaina svētdiena szerda szombat sábado sâmbătă
    söndag søndag teisipäev terça-feira thu thur thurs thursday tiistai tiistaina tirsdag tisdag torek torsdag torstai
    torstaina trečiadienis trešdiena tue tues tuesday utorak utorok vasárnap vendredi venerdì venres viernes vineri
    vrijdag vrydag wed wednesday woensdag wtorek xoves yakshanba zaterdag zondag çarşamba çərşənbə úterý þriðjudagur
    četrtek četvrtak čtvrtek środa şənbə šeštadienis štvrtok δευτέρα κυριακή πέμπτη παρασκευή σάββατο τετάρτη τρίτη
    аўторак бейсенбі воскресенье вторник вівторок дүйсенбі жексенбі жұма недела неделя недеља неділя нядзеля пʼятниця
    панядзелак петак петок петък понеделник понедельник понедељак понеділок пятница пятніца сабота сейсенбі сенбі
    серада середа среда сряда суббота субота събота сәрсенбі уторак чацвер четвер четверг четвртак четврток четвъртък
    երեքշաբթի երկուշաբթի կիրակի հինգշաբթի շաբաթ ուրբաթ չորեքշաբթի اتوار الأحد الأربعاء الاثنين الثلاثاء الجمعة الخميس
    السبت بدھ جمعرات جمعه جمعہ دوشنبه سه‌شنبه شنبه منگل پنجشنبه پیر چهارشنبه ہفتہ یکشنبه आइतबार गुरुवार बिहिबार बुधबार
    बुधवार मंगलवार मंगळवार मङ्गलबार रविवार शनिबार शनिवार शुक्रबार शुक्रवार सोमबार सोमवार বুধবার বৃহস্পতিবার মঙ্গলবার
    রবিবার শনিবার শুক্রবার সোমবার ਐਤਵਾਰ ਬੁੱਧਵਾਰ ਮੰਗਲਵਾਰ ਵੀਰਵਾਰ ਸ਼ਨੀਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸੋਮਵਾਰ ગુરુવાર બુધવાર મંગળવાર રવિવાર
    શનિવાર શુક્રવાર સોમવાર சனி செவ்வாய் ஞாயிறு திங்கள் புதன் வியாழன் வெள்ளி ఆదివారం గురువారం బుధవారం మంగళవారం శనివారం
    శుక్రవారం సోమవారం ಗುರುವಾರ ಬುಧವಾರ ಭಾನುವಾರ ಮಂಗಳವಾರ ಶನಿವಾರ ಶುಕ್ರವಾರ ಸೋಮವಾರ ചൊവ്വാഴ്ച ചൊവ്വാഴ്‌ച ഞായറാഴ്‌ച തിങ്കളാഴ്‌ച
    ബുധനാഴ്‌ച വെള്ളിയാഴ്‌ച വ്യാഴാഴ്‌ച ശനിയാഴ്‌ച අඟහරුවාදා ඉරිදා බදාදා බ්‍රහස්පතින්දා සඳුදා සිකුරාදා සෙනසුරාදා
    วันจันทร์ วันพฤหัสบดี วันพุธ วันศุกร์ วันอังคาร วันอาทิตย์ วันเสาร์ ကြာသပတေး စနေ တနင်္ဂနွေ တနင်္လာ ဗုဒ္ဓဟူး သောကြာ
    အင်္ဂါ კვირა ოთხშაბათი ორშაბათი პარასკევი სამშაბათი შაბათი ხუთშაბათი ሐሙስ ማክሰኞ ረቡዕ ቅዳሜ እሑድ ዓርብ""".split()
)
"""Names of days, in lower case."""
