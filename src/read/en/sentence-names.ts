import type { Tokens } from '../../model/reading.ts'
import { isUpper } from '../../text/characters.ts'
import { headKind } from '../../text/names/heads.ts'
import { isFirstName } from './gender.ts'
import { isPluralNoun } from './numbers/plural-nouns.ts'
import { PAST_FORMS } from './past-forms.ts'
import { isSpeechVerb } from './sentence-words.ts'

/**
 * Does a sentence begin at `head`, behind an abbreviation that may end one? It does where somebody or
 * many do something: "from the U.S. Ana Sol wrote", "at Lund Inc. Pumps failed", but not "U.S. President Ana Sol
 * said" and "J.R. Martin Sol said".
 */
export function opensWithSubject(
  text: string,
  tokens: Tokens,
  { from, last, head }: { readonly from: number; readonly last: number; readonly head: number },
): boolean {
  const { lower, starts, count } = tokens
  const word = (lower[last] ?? '').slice(0, -1)
  if (word.length < 2 || CALENDAR.has(word) || last < from + 2) return false
  const isLetters = word.includes('.') && word !== 'a.m' && word !== 'p.m' && !word.startsWith('ph')
  if (isLetters && word !== 'd.c' && !BEFORE_LETTERS.has(lower[last - 1] ?? '')) return false
  const first = lower[head] ?? ''
  if (!isFirstName(first)) return !isLetters && isMany(first) && isVerb(lower[head + 1] ?? '')
  let end = head + 1
  while (end < count && end < head + 4 && isUpper(text.charCodeAt(starts[end]))) end++
  const after = lower[end] ?? ''
  if (headKind(lower[end - 1] ?? '') !== null) return false
  return end > head + 1 && (isVerb(after) || PRESENT.test(after) || after === ',')
}

/** "Owns", "lives": behind a whole name such a word is no plural. */
const PRESENT = /^[a-z]+[^s]s$/

/** Words before "the U.S." and the like: what they lead in ends with it. Initials stand without. */
const BEFORE_LETTERS = new Set('the a an in of to from for with near'.split(' '))

const CALENDAR = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
)

/** "Shares", "Firefighters", but no body's name ("Lund Inc. Holdings said") and no days. */
function isMany(word: string): boolean {
  if (word === 'police') return true
  return isPluralNoun(word) && headKind(word) === null && !word.endsWith('days')
}

const AUXILIARIES = new Set(
  'was were is are has have had will would could did does can may'.split(' '),
)

function isVerb(word: string): boolean {
  if (AUXILIARIES.has(word) || isSpeechVerb(word) || PAST_FORMS.has(word)) return true
  return word.length > 4 && word.endsWith('ed')
}
