import type { Story } from '../../story.ts'
import type { Figure } from './figure.ts'
import { sizeOf } from './interval.ts'

/** What is counted while it still grows. */
const GROWING: ReadonlySet<string> = new Set(
  'killed injured missing arrested charged trapped rescued evacuated damaged infected'.split(' '),
)

/** Does the later report give the higher count of what grows? */
export function isNewer({ readings }: Story, one: Figure, other: Figure): boolean {
  if (!isGrowing(one) && !isGrowing(other)) return false
  const [a, b] = [one, other].map(({ reading }) => readings[reading].article.publishedAt)
  if (!a || !b || a === b) return false
  return a < b === sizeOf(one.quantity) < sizeOf(other.quantity)
}

/** Where no report has a time, nothing tells a count that grew from one that is wrong. */
export function mayHaveGrown({ readings }: Story, one: Figure, other: Figure): boolean {
  if (isGoingOn(readings, one) || isGoingOn(readings, other)) return true
  if (!isGrowing(one) && !isGrowing(other)) return false
  const [a, b] = [one, other].map(({ reading }) => readings[reading].article.publishedAt)
  return !a || !b || a === b
}

const GOING_ON = /\b(?:has|have) (?:now |already |been |so far )?(?:\p{L}+ ){0,3}(?:for )?$/u
const REACH = 40

/** "The siege has lasted four days" tells how long it was until the report. */
const SO_FAR = /\b(?:so far|to date|up to now|until now)\b/i

function isGoingOn(readings: Story['readings'], { reading, sentence, quantity }: Figure): boolean {
  const { kind, start } = quantity
  const { article, sentences } = readings[reading]
  if (SO_FAR.test(article.text.slice(sentences[sentence].start, sentences[sentence].end)))
    return true
  if (kind !== 'duration') return false
  return GOING_ON.test(article.text.slice(Math.max(0, start - REACH), start))
}

function isGrowing({ state, scope }: Figure): boolean {
  return scope === '' && state !== null && GROWING.has(state)
}
