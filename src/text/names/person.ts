import { areNicknames } from './nicknames.ts'
import { soundAlike } from './sound.ts'

/** Can these be two ways of writing one person's full name? Both have at least two folded words. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [lastA, lastB] = [a[a.length - 1], b[b.length - 1]]
  const given = compareGiven(a[0], b[0])
  if (given === 'apart' || !middleNamesAgree(a, b)) return false
  if (given !== 'equal') return soundAlike(lastA, lastB, 'strict')
  return soundAlike(lastA, lastB, 'loose') || isOneLetterMore(lastA, lastB)
}

/** Is the spelling of both the same but for initials, middle names and short forms? */
export function samePersonAsSpelled(a: readonly string[], b: readonly string[]): boolean {
  if (a[a.length - 1] !== b[b.length - 1] || !middleNamesAgree(a, b)) return false
  return a[0] === b[0] || isInitialOf(a[0], b[0]) || areNicknames(a[0], b[0])
}

/** "Mara Lind" and "Mara Linde": a short surname may differ by a letter at its end. */
function isOneLetterMore(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length > 3 && long.length === short.length + 1 && long.startsWith(short)
}

function compareGiven(a: string, b: string): 'equal' | 'compatible' | 'apart' {
  if (a === b) return 'equal'
  if (isInitialOf(a, b) || areNicknames(a, b) || soundAlike(a, b, 'loose')) return 'compatible'
  return 'apart'
}

function isInitialOf(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0]
}

/** Middle names may be left out or cut to an initial; two different ones tell two people apart. */
function middleNamesAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 3 || b.length < 3) return true
  const [x, y] = [a[1], b[1]]
  return x === y || isInitialOf(x, y) || soundAlike(x, y, 'loose')
}
