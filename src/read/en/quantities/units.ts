/** A unit of measure: the base unit it is turned into and how. */
export type Unit = {
  readonly base: string
  readonly factor: number
  /** Added after multiplying, for degrees. */
  readonly offset: number
  readonly kind: 'measure' | 'duration' | 'percent'
}

/** Base unit, factor to it, and the forms in text. Short forms stand only behind digits. */
const ROWS: readonly (readonly [string, number, string, string])[] = [
  ['metre', 1000, 'kilometre kilometres kilometer kilometers', 'km kms'],
  ['metre', 1609.344, 'mile miles', 'mi'],
  ['metre', 1852, 'nautical-mile', 'nm'],
  ['metre', 1, 'metre metres meter meters', 'm'],
  ['metre', 0.01, 'centimetre centimetres centimeter centimeters', 'cm'],
  ['metre', 0.001, 'millimetre millimetres millimeter millimeters', 'mm'],
  ['metre', 0.3048, 'foot feet', 'ft'],
  ['metre', 0.0254, 'inch inches', ''],
  ['metre', 0.9144, 'yard yards', 'yd yds'],
  ['kilogram', 1, 'kilogram kilograms kilogramme kilogrammes kilo kilos', 'kg kgs'],
  ['kilogram', 0.001, 'gram grams gramme grammes', 'g'],
  ['kilogram', 1e-6, 'milligram milligrams milligramme milligrammes', 'mg'],
  ['kilogram', 1000, 'tonne tonnes ton tons', 't'],
  ['kilogram', 0.45359237, 'pound-weight', 'lb lbs'],
  ['kilogram', 0.028349523, 'ounce ounces', 'oz'],
  ['square-metre', 10_000, 'hectare hectares', 'ha'],
  ['square-metre', 4046.8564224, 'acre acres', ''],
  ['litre', 1, 'litre litres liter liters', ''],
  ['litre', 0.001, 'millilitre millilitres milliliter milliliters', 'ml'],
  ['litre', 3.785411784, 'gallon gallons', ''],
  ['barrel', 1, 'barrel barrels', 'bpd'],
  ['watt', 1e9, 'gigawatt gigawatts', 'gw'],
  ['watt', 1e6, 'megawatt megawatts', 'mw'],
  ['watt', 1e3, 'kilowatt kilowatts', 'kw'],
  ['metre-per-second', 1 / 3.6, '', 'kph kmh'],
  ['metre-per-second', 0.44704, '', 'mph'],
  ['metre-per-second', 0.514444, 'knot knots', ''],
]

const DURATION_ROWS: readonly (readonly [string, number, string, string])[] = [
  ['second', 1, 'second seconds', 'sec secs'],
  ['second', 60, 'minute minutes', 'min mins'],
  ['second', 3600, 'hour hours', 'hr hrs'],
  ['second', 86_400, 'day days', ''],
  ['second', 604_800, 'week weeks', ''],
  ['second', 1_209_600, 'fortnight fortnights', ''],
  ['second', 2_629_746, 'month months', ''],
  ['second', 31_556_952, 'year years', 'yr yrs'],
  ['second', 315_569_520, 'decade decades', ''],
  ['second', 3_155_695_200, 'century centuries', ''],
]

export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...ROWS.flatMap((row) => entries(row, 'measure')),
  ...DURATION_ROWS.flatMap((row) => entries(row, 'duration')),
])

/** Short forms: they need digits before them. */
export const SHORT_UNITS: ReadonlySet<string> = new Set(
  [...ROWS, ...DURATION_ROWS].flatMap((row) => split(row[3])),
)

export const UNIT_VOCABULARY: readonly string[] = [
  ...UNITS.keys(),
  ...'square cubic sq nautical per percent cent pct pc points point percentage degrees degree celsius fahrenheit c f'.split(
    ' ',
  ),
  ...[
    '°',
    '%',
    'richter',
    'magnitude',
    'scale',
    'inch',
    'old',
    'aged',
    'age',
    'half',
    'foot',
    'an',
    'hour',
    'second',
  ],
]

function entries(
  row: readonly [string, number, string, string],
  kind: Unit['kind'],
): [string, Unit][] {
  const [base, factor, long, short] = row
  return [...split(long), ...split(short)].map((form) => [form, { base, factor, offset: 0, kind }])
}

function split(forms: string): string[] {
  return forms === '' ? [] : forms.split(' ')
}
