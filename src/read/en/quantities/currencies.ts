/** Currency signs before an amount. A prefix such as "US" or "A" may stand before "$". */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    '£': 'GBP',
    '€': 'EUR',
    '¥': 'JPY',
    '₹': 'INR',
    '₽': 'RUB',
    '₩': 'KRW',
    '₪': 'ILS',
    '₺': 'TRY',
    '₦': 'NGN',
    '₱': 'PHP',
    '₴': 'UAH',
    '฿': 'THB',
  }),
)

/** What a prefix makes of "$". */
export const DOLLARS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'USD',
    a: 'AUD',
    au: 'AUD',
    c: 'CAD',
    ca: 'CAD',
    nz: 'NZD',
    hk: 'HKD',
    s: 'SGD',
    r: 'BRL',
    nt: 'TWD',
  }),
)

/** Codes that stand before or behind an amount. */
export const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    usd: 'USD',
    eur: 'EUR',
    gbp: 'GBP',
    jpy: 'JPY',
    aud: 'AUD',
    cad: 'CAD',
    chf: 'CHF',
    inr: 'INR',
    rs: 'INR',
    cny: 'CNY',
    rmb: 'CNY',
  }),
)

/** Names that stand right before digits where a writer had no sign: "euro35 million". */
export const GLUED_NAMES: ReadonlyMap<string, string> = new Map([['euro', 'EUR']])

/** Currencies by name, behind an amount. */
export const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: 'USD',
    dollars: 'USD',
    euro: 'EUR',
    euros: 'EUR',
    pound: 'GBP',
    pounds: 'GBP',
    yen: 'JPY',
    yuan: 'CNY',
    renminbi: 'CNY',
    rupee: 'INR',
    rupees: 'INR',
    rupiah: 'IDR',
    rouble: 'RUB',
    roubles: 'RUB',
    ruble: 'RUB',
    rubles: 'RUB',
    won: 'KRW',
    franc: 'CHF',
    francs: 'CHF',
    peso: 'MXN',
    pesos: 'MXN',
    real: 'BRL',
    reais: 'BRL',
    rand: 'ZAR',
    krona: 'SEK',
    kronor: 'SEK',
    krone: 'NOK',
    kroner: 'NOK',
    shekel: 'ILS',
    shekels: 'ILS',
    lira: 'TRY',
    liras: 'TRY',
    dirham: 'AED',
    dirhams: 'AED',
    riyal: 'SAR',
    riyals: 'SAR',
    zloty: 'PLN',
    zlotys: 'PLN',
    hryvnia: 'UAH',
    hryvnias: 'UAH',
    cents: 'USD',
    cent: 'USD',
    pence: 'GBP',
  }),
)

/** Adjectives before "dollars" and the like that tell which. */
export const ADJECTIVES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'US',
    american: 'US',
    australian: 'AU',
    canadian: 'CA',
    singapore: 'SG',
    taiwan: 'TW',
    swiss: 'CH',
    danish: 'DK',
    norwegian: 'NO',
    swedish: 'SE',
  }),
)

/** Hundredths of the currency. */
export const HUNDREDTHS: ReadonlySet<string> = new Set(['cents', 'cent', 'pence'])

export const CURRENCY_VOCABULARY: readonly string[] = [
  ...SIGNS.keys(),
  ...DOLLARS.keys(),
  ...CODES.keys(),
  ...NAMES.keys(),
  ...ADJECTIVES.keys(),
]
