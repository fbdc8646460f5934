import { type Reading, TAGS } from '../../../model/reading.ts'
import type { Story } from '../../story.ts'
import { baseForm } from '../base-form.ts'
import { areSynonyms } from '../synonyms.ts'
import type { Figure } from './figure.ts'

/** A verb further before its number, or a noun further before its verb, is of another clause. */
const REACH = 10

/** Does each sum or length belong to something that the other's sentence does not name: a dam, a road? */
export function areOfOtherThings({ readings }: Story, one: Figure, other: Figure): boolean {
  if (one.quantity.kind === 'count') return false
  const [a, b] = [readings[one.reading], readings[other.reading]]
  const [doer, another] = [doerOf(a, one), doerOf(b, other)]
  if (doer === null || another === null) return false
  return !isNamedIn(doer, b, other) && !isNamedIn(another, a, one)
}

/** What does it: the noun before the verb of a number, without what hangs on it ("of the port"). */
function doerOf({ tokens, sentences }: Reading, { sentence, quantity }: Figure): string | null {
  const { lower, tags, ends } = tokens
  const { firstToken, endToken } = sentences[sentence]
  let at = firstToken
  while (at < endToken && ends[at] <= quantity.start) at++
  let verb = at - 1
  while (verb >= Math.max(firstToken, at - REACH) && !VERBS.has(TAGS[tags[verb]])) verb--
  if (verb < firstToken || !VERBS.has(TAGS[tags[verb]])) return null
  let first = verb
  while (first > Math.max(firstToken, verb - REACH) && !MARK.test(lower[first - 1])) first--
  let doer: string | null = null
  for (let i = first; i < verb; i++) {
    if (TAGS[tags[i]] === 'ADP' && doer !== null) break
    if (TAGS[tags[i]] === 'NOUN') doer = baseForm(lower[i])
  }
  return doer
}

const VERBS: ReadonlySet<string> = new Set(['VERB', 'AUX'])
const MARK = /[,;:"“”()]/

function isNamedIn(doer: string, { tokens, sentences }: Reading, { sentence }: Figure): boolean {
  const { firstToken, endToken } = sentences[sentence]
  return tokens.lower.slice(firstToken, endToken).some((word) => areSynonyms(doer, baseForm(word)))
}
