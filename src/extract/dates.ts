const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/i
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d:?\d\d)?$/i
const SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})\b/
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([A-Za-z]{3,9})\.?,?[ -](\d{4})\b/
const MONTH_FIRST = /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/

/** A printed date → ISO 8601 day or instant, or null. Days before months are never guessed. */
export function parseDate(printed: string): string | null {
  const text = printed.slice(0, 100).trim()
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromEpoch(Number(text))
  const iso = ISO.exec(text) ?? COMPACT.exec(text) ?? SLASHED.exec(text)
  if (iso) return fromParts(iso)
  const first = DAY_FIRST.exec(text)
  if (first) return day(first[3], monthOf(first[2]), first[1])
  const second = MONTH_FIRST.exec(text)
  return second ? day(second[3], monthOf(second[1]), second[2]) : null
}

function fromEpoch(number: number): string {
  return new Date(number < 1e11 ? number * 1000 : number).toISOString().slice(0, 19).concat('Z')
}

function fromParts(parts: RegExpExecArray): string | null {
  const [, year, month, date, hour, minute, second, zone] = parts
  const found = day(year, Number(month), date)
  if (!found || hour === undefined) return found
  if (Number(hour) > 23 || Number(minute) > 59) return found
  return `${found}T${pad(hour)}:${pad(minute)}:${pad(second ?? '00')}${zoneOf(zone)}`
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return ''
  if (/^[ZUG]/i.test(zone)) return 'Z'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

/** A day that the calendar has, or null: there is no 30 February. */
function day(year: string | undefined, month: number, date: string | undefined): string | null {
  const [y, d] = [Number(year), Number(date)]
  const made = new Date(Date.UTC(y, month - 1, d))
  if (!(y >= 1600 && y <= 2200) || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== d)
    return null
  return made.toISOString().slice(0, 10)
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

function pad(number: string | undefined): string {
  return (number ?? '').padStart(2, '0')
}
