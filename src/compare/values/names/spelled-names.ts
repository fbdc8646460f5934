import { byScript } from '../../../text/by-script.ts'

/** Words before a name that are no part of it. */
const TITLES = new Set('mr mrs ms miss dr sir dame lord lady prof professor the'.split(' '))

const ACCENTS = byScript(/\p{M}/gu)
const POSSESSIVE = byScript(/['’]s?(?![\p{L}\p{N}])/gu)
const BETWEEN = byScript(/[^\p{L}\p{N}]+/u)
const NO_LETTER = byScript(/[^\p{L}]/gu)

/** The parts of a name, lower-cased, without titles, marks and accents. */
export function nameParts(name: string): string[] {
  const spelled = name.normalize('NFD')
  const plain = spelled.replace(ACCENTS(spelled), '').toLowerCase()
  return plain
    .replace(POSSESSIVE(plain), '')
    .replace(/[.'’]/g, '')
    .split(BETWEEN(plain))
    .filter((part) => part !== '' && !TITLES.has(part))
}

/** A key under which "U.S. Geological Survey" and "US Geological Survey" meet. */
export function foldName(name: string): string {
  return nameParts(name).join(' ')
}

/** "RCMP", "U.N.": short for a name rather than another name. */
export function isAcronym(name: string): boolean {
  const letters = name.replace(/['’]s$/, '').replace(NO_LETTER(name), '')
  return letters.length < 7 && !/\s/.test(name) && letters === letters.toUpperCase()
}

/** Does a folded name stand whole within another: "harrow" in "james harrow"? */
export function isPartOf(part: string, whole: string): boolean {
  return ` ${whole} `.includes(` ${part} `)
}

/** "democrats" are of the "democratic party". */
export function isMembersOf(name: string, body: string): boolean {
  return /^\p{L}{6,}s$/u.test(name) && body.startsWith(name.slice(0, 6)) && body.includes(' ')
}

const SHORTEST = 4

/** "loranian" is of "lorania", and "harrows" are more than one "harrow". */
const ENDS_OF_DERIVED = /(?:n|s|i|ese|ish)$/

/** Are two parts one name spelled in two ways: "sergei" and "sergey", "karolos" and "carolos"? */
export function sameButSpelling(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < SHORTEST) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.startsWith(short) && ENDS_OF_DERIVED.test(long)) return false
  if (editDistance(a, b) <= 1) return true
  return long.length >= 7 && !areOtherEndings(short, long) && editDistance(a, b) === 2
}

/** "lorania" and "loranic" are two words of one stem. */
function areOtherEndings(short: string, long: string): boolean {
  return long.startsWith(short.slice(0, -1))
}

/** How many letters must be put in, taken out, changed or swapped with the next. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = last
    last = row
  }
  return last[b.length]
}
