import { remember } from '../remember.ts'
import { foldName } from './fold.ts'
import { areNicknames } from './nicknames.ts'
import { soundAlike } from './sound.ts'
import { HONORIFICS } from './titles.ts'

/** A person's name taken apart. Its words are folded. */
export type PersonName = {
  /** Null for a bare surname. */
  readonly given: string | null
  readonly middle: readonly string[]
  readonly surname: string
  /** "jr", "iii": what tells a son from his father. */
  readonly suffix: string | null
  /** "mr", "dr": how the outlet addresses them, which is no part of the name. */
  readonly address: string | null
}

/** Takes a person's name apart, as it is printed. */
export const parsePerson: (printed: string) => PersonName = remember(takeApart)

function takeApart(printed: string): PersonName {
  const { address, words } = splitAddress(foldName(printed))
  const suffix = words.length > 1 && isSuffix(words[words.length - 1]) ? words.pop() : null
  const surname = words.pop() ?? ''
  const [given = null, ...middle] = words
  return { given, middle, surname, suffix: suffix ?? null, address }
}

/** The words of the name itself, with no suffix. */
export function nameWords({ given, middle, surname }: PersonName): readonly string[] {
  return given === null ? [surname] : [given, ...middle, surname]
}

/** Does the folded word part two bearers of one name, as "Jr." and "III" do? */
export function isSuffix(word: string): boolean {
  return /^(?:jr|sr|i{2,3}|iv|vi{0,3}|ix|x[iv]+)$/.test(word)
}

/** No surnames: "Doctor Who" is a title, and its first word no form of address. */
const QUESTIONS = new Set(['who', 'what', 'why', 'when', 'where', 'no', 'x'])

/** Parts forms of address from the words of the name behind them. */
export function splitAddress(folded: readonly string[]): {
  readonly address: string | null
  readonly words: string[]
} {
  let from = 0
  const last = folded.length - 1
  const isTitle = QUESTIONS.has(folded[last])
  while (!isTitle && from < last && HONORIFICS.has(folded[from])) from++
  return { address: folded[from - 1] ?? null, words: folded.slice(from) }
}

/** Can these be two ways of writing one person's full name? */
export function samePerson(a: PersonName, b: PersonName): boolean {
  const given = compareGiven(a.given ?? '', b.given ?? '')
  if (given === 'apart' || !middleNamesAgree(a, b) || !suffixesAgree(a, b)) return false
  if (given !== 'equal') return soundAlike(a.surname, b.surname, 'strict')
  return soundAlike(a.surname, b.surname, 'loose') || isOneLetterMore(a.surname, b.surname)
}

/** Is the spelling of both the same but for initials, middle names and short forms? */
export function samePersonAsSpelled(a: PersonName, b: PersonName): boolean {
  if (a.surname !== b.surname || !middleNamesAgree(a, b) || !suffixesAgree(a, b)) return false
  return isGivenOf(a.given ?? '', b.given ?? '')
}

/** "Jr." may be left out, but a father is not his son. */
export function suffixesAgree(a: PersonName, b: PersonName): boolean {
  return a.suffix === b.suffix || a.suffix === null || b.suffix === null
}

function isGivenOf(a: string, b: string): boolean {
  return a === b || isInitialOf(a, b) || areNicknames(a, b)
}

/** "Mara Lind" and "Mara Linde": a short surname may differ by a letter at its end. */
function isOneLetterMore(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length > 3 && long.length === short.length + 1 && long.startsWith(short)
}

function compareGiven(a: string, b: string): 'equal' | 'compatible' | 'apart' {
  if (a === b) return 'equal'
  return isGivenOf(a, b) || soundAlike(a, b, 'loose') ? 'compatible' : 'apart'
}

function isInitialOf(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0]
}

/** Middle names may be left out or cut to an initial; two different ones tell two people apart. */
function middleNamesAgree({ middle: [x] }: PersonName, { middle: [y] }: PersonName): boolean {
  if (x === undefined || y === undefined) return true
  return x === y || isInitialOf(x, y) || soundAlike(x, y, 'loose')
}
