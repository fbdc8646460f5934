import type { Mention, Reading } from '../../model/reading.ts'
import { stem } from '../../text/stem.ts'
import { ofSentence } from '../of-sentence.ts'
import { PRONOUNS, THINGS } from './leans.ts'
import { type Line, rangeOf } from './shorten.ts'

/** Days that are counted from a day which the brief does not give. */
const RELATIVE: ReadonlySet<string> = new Set(['today', 'yesterday', 'tomorrow', 'tonight'])

/** "the" before these names what an earlier sentence brought in. */
const KNOWN_ALREADY = /^the (?:two|three|four|both|other|same|latter|former)$/

/** What a sentence leaves open costs so much. */
const COSTS = {
  definite: 0.6,
  topic: 0.2,
  relative: 0.4,
  label: 0.8,
  surname: 0.2,
  again: 0.3,
  thing: 0.2,
  stranger: 0.4,
  person: 0.3,
} as const

/** How much a line leans on what is not in it, though it can be read alone. */
export function vagueness(
  reading: Reading,
  sentence: number,
  line: Line,
  topic: ReadonlyMap<string, number>,
): number {
  const { tokens } = reading
  const [from, end] = rangeOf(reading, sentence, line)
  const mentions = ofSentence(reading.mentions, sentence)
  const words = new Set(tokens.lower.slice(from, end))
  const [first, second, third] = tokens.lower.slice(from, from + 3)
  let cost = 0
  const isNamed = mentions.some(({ start }) => start - line.start < 25)
  const isTopic = topic.has(stem(second ?? '')) || topic.has(stem(third ?? ''))
  if (KNOWN_ALREADY.test(`${first} ${second}`)) cost += COSTS.definite
  else if (first === 'the' && !isNamed) cost += isTopic ? COSTS.topic : COSTS.definite
  if (second === ':' || third === ':') cost += COSTS.label
  if (mentions.some(isSurname)) cost += COSTS.surname
  if (['again', 'also', 'later', 'earlier'].some((word) => words.has(word))) cost += COSTS.again
  if ([...THINGS].some((word) => words.has(word))) cost += COSTS.thing
  if (hasStranger(tokens.lower, from, end)) cost += COSTS.stranger
  if ([...PRONOUNS].some((word) => words.has(word))) cost += COSTS.person
  if ([...RELATIVE].some((word) => words.has(word))) cost += COSTS.relative
  return cost
}

/** "the man", "the incident": whoever or whatever was told of before. */
const STRANGERS: ReadonlySet<string> = new Set(
  'man woman men women boy girl pair couple trio suspect suspects victim victims incident incidents'.split(
    ' ',
  ),
)

function hasStranger(lower: readonly string[], from: number, end: number): boolean {
  for (let i = from + 1; i < end; i++)
    if (STRANGERS.has(lower[i]) && (lower[i - 1] === 'the' || lower[i - 2] === 'the')) return true
  return false
}

/** "Winter", where the article elsewhere says "Ada Winter". */
function isSurname({ kind, name, start, end }: Mention): boolean {
  return kind === 'person' && name.includes(' ') && name.length > end - start
}
