/** Cardinal numbers below a hundred, as words. */
export const CARDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    threescore: 60,
    fourscore: 80,
  }),
)

/** What a number is multiplied with when one of these follows it. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    dozen: 12,
    lakh: 1e5,
    crore: 1e7,
  }),
)

/** Short magnitudes, as in "£350m" and "1.2bn". "m" alone may also be metres. */
export const SHORT_MAGNITUDES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    bn: 1e9,
    bln: 1e9,
    b: 1e9,
    tn: 1e12,
    trn: 1e12,
  }),
)

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
  }),
)

/** Parts of a whole: the name of the part and how many make one. */
export const FRACTION_PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    halves: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fourth: 4,
    fourths: 4,
    fifth: 5,
    fifths: 5,
    sixth: 6,
    sixths: 6,
    seventh: 7,
    sevenths: 7,
    eighth: 8,
    eighths: 8,
    ninth: 9,
    ninths: 9,
    tenth: 10,
    tenths: 10,
    hundredth: 100,
    hundredths: 100,
  }),
)

/** Fractions that are one sign. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '½': 1 / 2,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '¼': 1 / 4,
    '¾': 3 / 4,
    '⅕': 1 / 5,
    '⅖': 2 / 5,
    '⅗': 3 / 5,
    '⅘': 4 / 5,
    '⅙': 1 / 6,
    '⅚': 5 / 6,
    '⅛': 1 / 8,
    '⅜': 3 / 8,
    '⅝': 5 / 8,
    '⅞': 7 / 8,
  }),
)

/** Amounts that give a size without a number, with the least and the most they can mean. */
export const VAGUE_AMOUNTS: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries<readonly [number, number]>({
    tens: [20, 100],
    dozens: [24, 120],
    scores: [40, 200],
    hundreds: [200, 2000],
    thousands: [2000, 1e5],
    millions: [2e6, 1e8],
    billions: [2e9, 1e11],
    trillions: [2e12, 1e14],
    several: [3, 12],
    few: [2, 8],
    couple: [2, 3],
    handful: [3, 10],
  }),
)

export const NUMBER_VOCABULARY: readonly string[] = [
  ...CARDINALS.keys(),
  ...MAGNITUDES.keys(),
  ...SHORT_MAGNITUDES.keys(),
  ...ORDINALS.keys(),
  ...FRACTION_PARTS.keys(),
  ...FRACTION_SIGNS.keys(),
  ...VAGUE_AMOUNTS.keys(),
  ...['odd', 'score', 'quarter', 'dozen', 'dozens', 'minus'],
  ...['a', 'an', 'and', 'of', 'the', 'or', 'to', 'point', '-', '–', '/', '.', ',', '%', '(', ')'],
]
