/** Months by name and by the short forms that news uses (a full stop may follow those). */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    january: 1,
    february: 2,
    march: 3,
    april: 4,
    may: 5,
    june: 6,
    july: 7,
    august: 8,
    september: 9,
    october: 10,
    november: 11,
    december: 12,
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    sept: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  }),
)

/** Weekdays; 0 is Monday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    monday: 0,
    tuesday: 1,
    wednesday: 2,
    thursday: 3,
    friday: 4,
    saturday: 5,
    sunday: 6,
    mon: 0,
    tue: 1,
    tues: 1,
    wed: 2,
    thu: 3,
    thur: 3,
    thurs: 3,
    fri: 4,
    sat: 5,
    sun: 6,
    mondays: 0,
    tuesdays: 1,
    wednesdays: 2,
    thursdays: 3,
    fridays: 4,
    saturdays: 5,
    sundays: 6,
  }),
)

/** Short forms that are words of their own, and so need a full stop or a number behind them. */
export const SHORT_FORMS: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
)

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'fortnight'
  | 'night'

/** An amount of time as the text has it. `count` is null for "several years". */
export type Amount = {
  readonly end: number
  readonly count: number | null
  readonly unit: TimeUnit
  /** Smaller units behind it, as in "two hours and ten minutes". */
  readonly rest: Amount | null
}

const UNIT_FORMS: Readonly<Record<TimeUnit, string>> = {
  second: 'second seconds sec secs',
  minute: 'minute minutes min mins',
  hour: 'hour hours hr hrs',
  day: 'day days',
  week: 'week weeks wk wks',
  weekend: 'weekend weekends',
  month: 'month months',
  quarter: 'quarter quarters',
  year: 'year years yr yrs',
  decade: 'decade decades',
  century: 'century centuries',
  fortnight: 'fortnight fortnights',
  night: 'night nights',
}

/** Units of time by their singular, plural and short forms. */
export const UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  Object.entries(UNIT_FORMS).flatMap(([unit, forms]) =>
    forms.split(' ').map((form): [string, TimeUnit] => [form, unit as TimeUnit]),
  ),
)

/** How a TIMEX3 duration writes each unit: its letter and the factor to that letter. */
export const UNIT_LETTERS: Readonly<Record<TimeUnit, readonly [string, number]>> = {
  second: ['TS', 1],
  minute: ['TM', 1],
  hour: ['TH', 1],
  day: ['D', 1],
  week: ['W', 1],
  weekend: ['WE', 1],
  month: ['M', 1],
  quarter: ['Q', 1],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
  fortnight: ['W', 2],
  night: ['D', 1],
}

/** Parts of a day: TIMEX3 code and the hours they cover. */
export const DAY_PARTS: ReadonlyMap<string, readonly [string, number, number]> = new Map(
  Object.entries<readonly [string, number, number]>({
    morning: ['MO', 5, 12],
    mornings: ['MO', 5, 12],
    afternoon: ['AF', 12, 18],
    afternoons: ['AF', 12, 18],
    evening: ['EV', 17, 22],
    evenings: ['EV', 17, 22],
    night: ['NI', 20, 28],
    nights: ['NI', 20, 28],
    lunchtime: ['MI', 11, 14],
    dawn: ['MO', 4, 8],
    dusk: ['EV', 17, 21],
  }),
)

/** Seasons: TIMEX3 code and first month (of the northern half). */
export const SEASONS: ReadonlyMap<string, readonly [string, number]> = new Map(
  Object.entries<readonly [string, number]>({
    spring: ['SP', 3],
    summer: ['SU', 6],
    autumn: ['FA', 9],
    fall: ['FA', 9],
    winter: ['WI', 12],
  }),
)

/** Words that point from the time of writing: days to add, and a part of the day or none. */
export const DEICTIC_DAYS: ReadonlyMap<string, readonly [number, string]> = new Map(
  Object.entries<readonly [number, string]>({
    today: [0, ''],
    tonight: [0, 'night'],
    yesterday: [-1, ''],
    tomorrow: [1, ''],
    overnight: [0, 'night'],
  }),
)

/** Words that count from now or from another time: which way they look. */
export const DIRECTIONS: ReadonlyMap<string, -1 | 0 | 1> = new Map(
  Object.entries<-1 | 0 | 1>({
    last: -1,
    past: -1,
    previous: -1,
    preceding: -1,
    recent: -1,
    this: 0,
    current: 0,
    same: 0,
    next: 1,
    coming: 1,
    following: 1,
    upcoming: 1,
  }),
)

/** What may stand behind an amount of time: which way it counts, and from now or from before. */
export const OFFSETS: ReadonlyMap<string, readonly [-1 | 1, 'now' | 'then']> = new Map(
  Object.entries<readonly [-1 | 1, 'now' | 'then']>({
    ago: [-1, 'now'],
    earlier: [-1, 'then'],
    before: [-1, 'then'],
    prior: [-1, 'then'],
    previously: [-1, 'then'],
    later: [1, 'then'],
    after: [1, 'then'],
    afterwards: [1, 'then'],
    hence: [1, 'now'],
  }),
)

/** Words for no certain time, with the TIMEX3 value for them. */
export const VAGUE_TIMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    now: 'PRESENT_REF',
    currently: 'PRESENT_REF',
    nowadays: 'PRESENT_REF',
    recently: 'PAST_REF',
    lately: 'PAST_REF',
    soon: 'FUTURE_REF',
    shortly: 'FUTURE_REF',
  }),
)

/** How often: adverbs and adjectives with the period they repeat in. */
export const SET_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    daily: 'P1D',
    everyday: 'P1D',
    nightly: 'P1D',
    hourly: 'PT1H',
    weekly: 'P1W',
    fortnightly: 'P2W',
    monthly: 'P1M',
    quarterly: 'P3M',
    yearly: 'P1Y',
    annually: 'P1Y',
    annual: 'P1Y',
  }),
)

/** Decades by name. */
export const DECADES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    twenties: 20,
    thirties: 30,
    forties: 40,
    fifties: 50,
    sixties: 60,
    seventies: 70,
    eighties: 80,
    nineties: 90,
  }),
)

/** Time zones that news prints behind a clock time. */
export const ZONES: ReadonlySet<string> = new Set(
  'gmt utc bst est edt et cst cdt ct mst mdt pst pdt pt akdt cet cest eet eest ist jst kst msk sgt aest aedt wib'.split(
    ' ',
  ),
)

export const TIME_VOCABULARY: readonly string[] = [
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...UNITS.keys(),
  ...DAY_PARTS.keys(),
  ...SEASONS.keys(),
  ...DEICTIC_DAYS.keys(),
  ...DIRECTIONS.keys(),
  ...OFFSETS.keys(),
  ...VAGUE_TIMES.keys(),
  ...SET_WORDS.keys(),
  ...DECADES.keys(),
  ...ZONES,
  ...'early late earlier later mid middle end start beginning day days time local on at in by of the'.split(
    ' ',
  ),
  ...'from until till since through between for during every each per once twice times a an'.split(
    ' ',
  ),
  ..."am pm a.m p.m noon midnight midday hours hrs o'clock past half quarter to z st nd rd th s 's".split(
    ' ',
  ),
  ...'will would shall going expected scheduled due plans planned plan set likely may might hope hopes hoped hoping planning intend intends intended aim aims aimed'.split(
    ' ',
  ),
  ...'was were had said did been has have is are now right moment present that these those'.split(
    ' ',
  ),
  ..."old older aged age first second third fourth final q p m ' ’ ‘ : . , / - – ( )".split(' '),
  ...'many all whole entire full few several couple dozen half christmas eve new boxing labor labour'.split(
    ' ',
  ),
]
