const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const FORMS: readonly RegExp[] = [
  /^\w{3}, (?<day>\d\d?) (?<month>\w{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) (?:GMT|UTC)$/,
  /^\w{6,9}, (?<day>\d\d)-(?<month>\w{3})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) (?:GMT|UTC)$/,
  /^\w{3} (?<month>\w{3}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/,
]

/** The instant of a date as HTTP writes it, in its three forms; null for everything else. */
export function parseHttpDate(text: string): number | null {
  for (const form of FORMS) {
    const parts = form.exec(text.trim())?.groups
    if (parts) return toInstant(parts)
  }
  return null
}

function toInstant({ year, month, day, time }: Record<string, string>): number | null {
  const place = MONTHS.indexOf(month.toLowerCase())
  if (place < 0) return null
  const [hours, minutes, seconds] = time.split(':').map(Number)
  const instant = Date.UTC(fullYear(year), place, Number(day), hours, minutes, seconds)
  return new Date(instant).getUTCDate() === Number(day) ? instant : null
}

/** Two digits are read as the form's own time meant them: 70 to 99 are of the last century. */
function fullYear(year: string): number {
  const number = Number(year)
  if (year.length > 2) return number
  return number < 70 ? 2000 + number : 1900 + number
}
