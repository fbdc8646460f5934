import { type Reading, TAGS } from '../../model/reading.ts'
import { baseForm } from '../values/base-form.ts'
import { isOneHappening } from '../values/happening.ts'
import { areSynonyms } from '../values/synonyms.ts'
import type { Dating } from '../values/times/datings.ts'

/**
 * Do the words beside two times tell of two events? Where their verbs differ, a deadline and a day are two,
 * so is what was published and what was done, and so is what shares names alone.
 */
export function areOtherEvents(readings: readonly Reading[], one: Dating, other: Dating): boolean {
  const [a, b] = [one.happening, other.happening]
  if (a.verbs.length === 0 || b.verbs.length === 0 || isOneHappening(a, b)) return false
  return (
    isBefore(readings, one) !== isBefore(readings, other) ||
    a.verbs.some(isPublishing) !== b.verbs.some(isPublishing) ||
    !shareMatter(readings, one, other)
  )
}

/** "by Friday", "before 9 June": what has to be done until then is not what is done then. */
function isBefore(readings: readonly Reading[], { reading, span }: Dating): boolean {
  const { text } = readings[reading].article
  return /\b(?:by|before)\s$/i.test(text.slice(Math.max(0, span.start - 8), span.start))
}

function isPublishing(verb: string): boolean {
  return areSynonyms(verb, 'publish')
}

/** Do both sentences have a verb or a noun in common, and not only names of who was there? */
function shareMatter(readings: readonly Reading[], one: Dating, other: Dating): boolean {
  const own = new Set(matterOf(readings, one))
  return matterOf(readings, other).some((stem) => own.has(stem))
}

const MATTER: ReadonlySet<number> = new Set([TAGS.indexOf('NOUN'), TAGS.indexOf('VERB')])

function matterOf(readings: readonly Reading[], { reading, sentence }: Dating): string[] {
  const { tokens, sentences } = readings[reading]
  const { firstToken, endToken } = sentences[sentence]
  const stems: string[] = []
  for (let i = firstToken; i < endToken; i++)
    if (MATTER.has(tokens.tags[i])) stems.push(baseForm(tokens.lower[i]))
  return stems
}
