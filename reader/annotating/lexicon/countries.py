"""Countries: other names that they go by, and what their people are called; short forms of states. Data only."""

PLACE_ALIASES = {
    "U.S.": "United States", "US": "United States", "USA": "United States", "U.S.A.": "United States",
    "America": "United States", "UK": "United Kingdom", "U.K.": "United Kingdom", "Britain": "United Kingdom",
    "Great Britain": "United Kingdom", "UAE": "United Arab Emirates", "Holland": "Netherlands", "Burma": "Myanmar",
    "Czechia": "Czech Republic", "Washington, D.C.": "Washington", "D.C.": "Washington", "L.A.": "Los Angeles",
    "NYC": "New York",
}  # fmt: skip

OTHER_PLACE_ALIASES = {
    "de": dict.fromkeys(("US", "U.S.", "U.S.A.", "Vereinigte Staaten", "Vereinigten Staaten"), "USA"),
    "fr": dict.fromkeys(("USA", "US", "Etats-Unis", "ETATS-UNIS"), "États-Unis") | {"UK": "Royaume-Uni"},
    "es": dict.fromkeys(("EEUU", "EE UU", "EE.UU.", "EE. UU.", "EE.UU", "USA", "US"), "Estados Unidos"),
    "it": dict.fromkeys(("Usa", "USA", "Us", "U.S."), "Stati Uniti") | {"Uk": "Regno Unito", "UK": "Regno Unito"},
    "pt": dict.fromkeys(("EUA", "E.U.A.", "USA"), "Estados Unidos"),
    "nl": dict.fromkeys(("VS", "V.S.", "USA"), "Verenigde Staten"),
}
"""The same in other languages, by ISO 639-1 code."""

_DEMONYMS = """
    Afghanistan:Afghan|Albania:Albanian|Algeria:Algerian|Angola:Angolan|Argentina:Argentine,Argentinian
    Armenia:Armenian|Australia:Australian,Aussie|Austria:Austrian|Azerbaijan:Azerbaijani|Bahrain:Bahraini
    Bangladesh:Bangladeshi|Belarus:Belarusian|Belgium:Belgian|Bolivia:Bolivian|Bosnia and Herzegovina:Bosnian
    Brazil:Brazilian|Bulgaria:Bulgarian|Cambodia:Cambodian|Cameroon:Cameroonian|Canada:Canadian|Chile:Chilean
    China:Chinese|Colombia:Colombian|Congo:Congolese|Croatia:Croatian|Cuba:Cuban|Cyprus:Cypriot|Czech Republic:Czech
    Denmark:Danish,Dane|Ecuador:Ecuadorian|Egypt:Egyptian|Estonia:Estonian|Ethiopia:Ethiopian|Finland:Finnish,Finn
    France:French,Frenchman|Georgia:Georgian|Germany:German|Ghana:Ghanaian|Greece:Greek|Guatemala:Guatemalan
    Haiti:Haitian|Honduras:Honduran|Hungary:Hungarian|Iceland:Icelandic,Icelander|India:Indian|Indonesia:Indonesian
    Iran:Iranian|Iraq:Iraqi|Ireland:Irish,Irishman|Israel:Israeli|Italy:Italian|Jamaica:Jamaican|Japan:Japanese
    Jordan:Jordanian|Kazakhstan:Kazakh|Kenya:Kenyan|Korea:Korean|Kosovo:Kosovar|Kuwait:Kuwaiti|Latvia:Latvian
    Lebanon:Lebanese|Libya:Libyan|Lithuania:Lithuanian|Luxembourg:Luxembourgish|Malaysia:Malaysian|Mali:Malian
    Malta:Maltese|Mexico:Mexican|Moldova:Moldovan|Mongolia:Mongolian|Morocco:Moroccan|Mozambique:Mozambican
    Myanmar:Burmese|Nepal:Nepali,Nepalese|Netherlands:Dutch|New Zealand:New Zealander|Nicaragua:Nicaraguan
    Niger:Nigerien|Nigeria:Nigerian|Norway:Norwegian|Oman:Omani|Pakistan:Pakistani|Palestine:Palestinian
    Panama:Panamanian|Paraguay:Paraguayan|Peru:Peruvian|Philippines:Filipino,Philippine|Poland:Polish,Pole
    Portugal:Portuguese|Qatar:Qatari|Romania:Romanian|Russia:Russian|Rwanda:Rwandan|Saudi Arabia:Saudi
    Scotland:Scottish,Scot|Senegal:Senegalese|Serbia:Serbian,Serb|Singapore:Singaporean|Slovakia:Slovak
    Slovenia:Slovenian|Somalia:Somali|South Africa:South African|South Korea:South Korean|North Korea:North Korean
    Spain:Spanish,Spaniard|Sri Lanka:Sri Lankan|Sudan:Sudanese|Sweden:Swedish,Swede|Switzerland:Swiss|Syria:Syrian
    Taiwan:Taiwanese|Tajikistan:Tajik|Tanzania:Tanzanian|Thailand:Thai|Tunisia:Tunisian|Turkey:Turkish,Turk
    Uganda:Ugandan|Ukraine:Ukrainian|United Kingdom:British,Briton|United States:American|Uruguay:Uruguayan
    Uzbekistan:Uzbek|Venezuela:Venezuelan|Vietnam:Vietnamese|Wales:Welsh|Yemen:Yemeni|Zambia:Zambian
    Zimbabwe:Zimbabwean|Africa:African|Asia:Asian|Europe:European|Latin America:Latin American
    Middle East:Middle Eastern|West:Western,Westerner|England:English,Englishman|Tibet:Tibetan|Crimea:Crimean
    Catalonia:Catalan|Basque Country:Basque|Kurdistan:Kurdish,Kurd|Chechnya:Chechen|Soviet Union:Soviet
    Hong Kong:Hong Konger|Arab world:Arab
"""
NATIONALITIES = {
    form: country
    for entry in _DEMONYMS.replace("\n", "|").split("|")
    if ":" in entry
    for country, forms in [entry.strip().split(":")]
    for name in forms.split(",")
    for form in (name, name + "s")
}
"""A demonym -> its country or region."""

STATE_ABBREVIATIONS = frozenset(
    """Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
    Tenn Tex Va Vt Wash Wis Wyo""".split()
)
"""States after the name of a town, without their full stop: "Harrow, Penn."."""
