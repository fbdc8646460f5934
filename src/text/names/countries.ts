/** Countries and peoples with what belongs to them is called: "Greece" and "Greek". */
const LINES = `
Afghanistan Afghan; Albania Albanian; Algeria Algerian; Angola Angolan; Argentina Argentine Argentinian;
Armenia Armenian; Australia Australian; Austria Austrian; Azerbaijan Azerbaijani Azeri; Bahrain Bahraini;
Bangladesh Bangladeshi; Belarus Belarusian; Belgium Belgian; Bolivia Bolivian; Bosnia Bosnian; Botswana Botswanan;
Brazil Brazilian; Britain British; Bulgaria Bulgarian; Burma Burmese; Burundi Burundian; Cambodia Cambodian;
Cameroon Cameroonian; Canada Canadian; Chad Chadian; Chile Chilean; China Chinese; Colombia Colombian;
Congo Congolese; Croatia Croatian; Cuba Cuban; Cyprus Cypriot; Czechia Czech; Denmark Danish Dane; Ecuador Ecuadorian;
Egypt Egyptian; England English; Eritrea Eritrean; Estonia Estonian; Ethiopia Ethiopian; Europe European;
Fiji Fijian; Finland Finnish Finn; France French; Gabon Gabonese; Gambia Gambian; Georgia Georgian; Germany German;
Ghana Ghanaian; Greece Greek; Guatemala Guatemalan; Guinea Guinean; Guyana Guyanese; Haiti Haitian; Honduras Honduran;
Hungary Hungarian; Iceland Icelandic Icelander; India Indian; Indonesia Indonesian; Iran Iranian; Iraq Iraqi;
Ireland Irish; Israel Israeli; Italy Italian; Jamaica Jamaican; Japan Japanese; Jordan Jordanian;
Kazakhstan Kazakh; Kenya Kenyan; Kosovo Kosovar; Kuwait Kuwaiti; Kyrgyzstan Kyrgyz; Laos Laotian; Latvia Latvian;
Lebanon Lebanese; Liberia Liberian; Libya Libyan; Lithuania Lithuanian; Luxembourg Luxembourger;
Macedonia Macedonian; Madagascar Malagasy; Malawi Malawian; Malaysia Malaysian; Mali Malian; Malta Maltese;
Mauritania Mauritanian; Mauritius Mauritian; Mexico Mexican; Moldova Moldovan; Mongolia Mongolian;
Montenegro Montenegrin; Morocco Moroccan; Mozambique Mozambican; Myanmar Burmese; Namibia Namibian; Nepal Nepalese;
Netherlands Dutch; Nicaragua Nicaraguan; Niger Nigerien; Nigeria Nigerian; Norway Norwegian; Oman Omani;
Pakistan Pakistani; Palestine Palestinian; Panama Panamanian; Paraguay Paraguayan; Peru Peruvian;
Philippines Philippine Filipino; Poland Polish Pole; Portugal Portuguese; Qatar Qatari; Romania Romanian;
Russia Russian; Rwanda Rwandan; Scotland Scottish Scot; Senegal Senegalese; Serbia Serbian Serb; Singapore Singaporean;
Slovakia Slovak; Slovenia Slovenian Slovene; Somalia Somali; Spain Spanish Spaniard; Sudan Sudanese; Sweden Swedish Swede;
Switzerland Swiss; Syria Syrian; Taiwan Taiwanese; Tajikistan Tajik; Tanzania Tanzanian; Thailand Thai; Tibet Tibetan;
Togo Togolese; Tonga Tongan; Tunisia Tunisian; Turkey Turkish Turk; Turkmenistan Turkmen; Uganda Ugandan;
Ukraine Ukrainian; Uruguay Uruguayan; Uzbekistan Uzbek; Venezuela Venezuelan; Vietnam Vietnamese; Wales Welsh;
Yemen Yemeni; Zambia Zambian; Zimbabwe Zimbabwean; America American; Africa African; Asia Asian; Antarctica Antarctic`

const COUNTRY_OF = new Map<string, string>()
const COUNTRIES = new Set<string>()
for (const line of LINES.toLowerCase().split(';')) {
  const [country, ...adjectives] = line.trim().split(/\s+/)
  COUNTRIES.add(country)
  for (const adjective of adjectives) {
    COUNTRY_OF.set(adjective, country)
    if (!/(?:ish|ese|ch|ss|x)$/.test(adjective)) COUNTRY_OF.set(`${adjective}s`, country)
    if (/(?:sh|ch)$/.test(adjective))
      for (const ending of ['man', 'woman', 'men', 'women'])
        COUNTRY_OF.set(adjective + ending, country)
  }
}

/** "greece" for the folded word "greek" or "greeks"; null for any other word. */
export function countryOfAdjective(word: string): string | null {
  return COUNTRY_OF.get(word) ?? null
}

/** Is the folded word the name of a country or a continent? */
export function isCountry(word: string): boolean {
  return COUNTRIES.has(word)
}
