import { isCommonSlip } from './common-slips.ts'

/** Words that look like a slip, or another spelling, of one another and mean something else. */
const CONFUSED: ReadonlySet<string> = new Set(
  'martial/marital casualty/causality carving/craving compiled/complied signing/singing filed/filled filing/filling polled/poled polling/poling'
    .split(' ')
    .flatMap((pair) => [pair, pair.split('/').reverse().join('/')]),
)

export function isConfused(a: string, b: string): boolean {
  return CONFUSED.has(`${a}/${b}`)
}

/**
 * Is the second of two lower-cased words the first one without a slip of the pen? Whoever knows the
 * language's words tells by `isWord`: a slip is none, and a letter makes it one. Without it only
 * those are taken that never make another word.
 */
export function isSlip(before: string, after: string, isWord: Lexicon | null): boolean {
  if (isConfused(before, after)) return false
  if (isCommonSlip(before, after)) return true
  if (isWord)
    return (
      before.length >= SHORTEST_KNOWN &&
      isOneLetter(before, after) &&
      !isWord(before) &&
      isWord(after)
    )
  return isSwapped(before, after) || isDoubled(before, after) || isDoubled(after, before)
}

/** Is this lower-cased word one of the language? */
export type Lexicon = (word: string) => boolean

/** Names of all kinds are no words of a lexicon and close to some that are. */
const SHORTEST_KNOWN = 4

/** One letter more, less or other, or two that changed places. */
function isOneLetter(a: string, b: string): boolean {
  let [head, tail] = [0, 0]
  const shorter = Math.min(a.length, b.length)
  while (head < shorter && a[head] === b[head]) head++
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [restA, restB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  if (restA.length === 2 && restB.length === 2)
    return restA[0] === restB[1] && restA[1] === restB[0]
  return restA.length <= 1 && restB.length <= 1
}

/** Shorter words have too many neighbours for two letters that changed places to be a slip. */
const SHORTEST = 7

/** Two letters within the word have changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < SHORTEST) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const inside = at > 0 && at + 3 < a.length
  return inside && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** Endings before which a letter is doubled or not: "hoping" and "hopping" are two words. */
const ENDING = /^(?:ed|er|ers|ing|ings|y|ies|es|e|s|le|ly)?$/

/** One of two same letters within the long word is missing in the short one. */
function isDoubled(short: string, long: string): boolean {
  if (long.length !== short.length + 1 || short.length < SHORTEST) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const doubled = at > 1 && long[at] === long[at - 1]
  return doubled && !ENDING.test(long.slice(at + 1)) && short.slice(at) === long.slice(at + 1)
}
