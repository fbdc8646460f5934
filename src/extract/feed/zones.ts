/** Hours and minutes from UTC of the zones that RFC 822 names, and of others often seen. */
const OFFSETS: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  wet: 'Z',
  'greenwich mean': 'Z',
  ast: '-04:00',
  adt: '-03:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  akst: '-09:00',
  akdt: '-08:00',
  hst: '-10:00',
  brt: '-03:00',
  art: '-03:00',
  clt: '-04:00',
  cot: '-05:00',
  pet: '-05:00',
  nst: '-03:30',
  ndt: '-02:30',
  bst: '+01:00',
  'british summer': '+01:00',
  west: '+01:00',
  cet: '+01:00',
  met: '+01:00',
  mez: '+01:00',
  wat: '+01:00',
  'central european standard': '+01:00',
  cest: '+02:00',
  mest: '+02:00',
  mesz: '+02:00',
  cat: '+02:00',
  'central european summer': '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  eat: '+03:00',
  msk: '+03:00',
  trt: '+03:00',
  'moscow standard': '+03:00',
  sast: '+02:00',
  irst: '+03:30',
  pkt: '+05:00',
  ist: '+05:30',
  'india standard': '+05:30',
  npt: '+05:45',
  bdt: '+06:00',
  mmt: '+06:30',
  ict: '+07:00',
  wib: '+07:00',
  wita: '+08:00',
  wit: '+09:00',
  hkt: '+08:00',
  sgt: '+08:00',
  myt: '+08:00',
  pht: '+08:00',
  awst: '+08:00',
  jst: '+09:00',
  'japan standard': '+09:00',
  kst: '+09:00',
  'korea standard': '+09:00',
  acst: '+09:30',
  acdt: '+10:30',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  'eastern standard': '-05:00',
  'eastern daylight': '-04:00',
  'central standard': '-06:00',
  'central daylight': '-05:00',
  'mountain standard': '-07:00',
  'mountain daylight': '-06:00',
  'pacific standard': '-08:00',
  'pacific daylight': '-07:00',
}

/** Zones whose hours from UTC change with the season, by the name that they have in the IANA's list. */
const PLACES: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  eastern: 'America/New_York',
  ct: 'America/Chicago',
  central: 'America/Chicago',
  mt: 'America/Denver',
  mountain: 'America/Denver',
  pt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  atlantic: 'America/Halifax',
  uk: 'Europe/London',
  london: 'Europe/London',
  'central european': 'Europe/Berlin',
  'eastern european': 'Europe/Athens',
}

/**
 * The hours and minutes from UTC, such as `+05:30`, of a zone as it is printed, at a time on its
 * clocks in milliseconds as if they showed UTC. Null where the zone is not known.
 */
export function offsetOf(printed: string, clock: number): string | null {
  const name = printed.toLowerCase().replace(/ time$/, '')
  if (OFFSETS[name]) return OFFSETS[name]
  const place = PLACES[name] ?? (printed.includes('/') ? printed : null)
  if (place === null) return null
  const format = formatOf(place)
  return format && toOffset(minutesAt(format, clock))
}

const formats = new Map<string, Intl.DateTimeFormat | null>()
const MOST_FORMATS = 700

/** Null where no such place is known. They are costly to make and few. */
function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = makeFormat(timeZone)
  if (formats.size < MOST_FORMATS) formats.set(timeZone, made)
  return made
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  } catch {
    return null
  }
}

/** Asked for at the instant that is guessed first, then at the one that this leads to. */
function minutesAt(format: Intl.DateTimeFormat, clock: number): number {
  const first = minutesFrom(format, clock)
  return minutesFrom(format, clock - first * 60_000)
}

function minutesFrom(format: Intl.DateTimeFormat, instant: number): number {
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d{2}):?(\d{2})?/.exec(name ?? '') ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function toOffset(minutes: number): string {
  if (minutes === 0) return 'Z'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${pad(hours)}:${pad(rest)}`
}
