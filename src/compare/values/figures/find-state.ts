import type { Quantity, Reading, Sentence } from '../../../model/reading.ts'
import { ofSentence } from '../../of-sentence.ts'
import { stateOf } from './states.ts'

/** Only what is counted is in a state: "a $300 watch" is watched by nobody. */
const COUNTED: ReadonlySet<Quantity['kind']> = new Set(['count', 'percent', 'ratio'])

/** What befell those that a number counts: told right before it ("killing 24") or after it. */
export function findState(reading: Reading, sentence: Sentence, quantity: Quantity): string | null {
  if (!COUNTED.has(quantity.kind)) return null
  const { starts, ends } = reading.tokens
  let first = sentence.firstToken
  while (first < sentence.endToken && ends[first] <= quantity.start) first++
  let next = first
  while (next < sentence.endToken && starts[next] < quantity.end) next++
  return (
    stateBefore(reading, sentence, first) ??
    tollBefore(reading, sentence, first) ??
    stateAfter(reading, sentence, quantity, next)
  )
}

/** Words that may stand between a verb and the number that is its object: "killed all 12". */
const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an all some another as many least at of up to over nearly about only just'.split(' '),
)

function stateBefore({ tokens }: Reading, { firstToken }: Sentence, first: number): string | null {
  let i = first - 1
  while (i >= firstToken && DETERMINERS.has(tokens.lower[i])) i--
  // Who kills is not killed, but who watches is told after "by".
  if (tokens.lower[i] === 'by' && tokens.lower[i - 1] === 'watched') i--
  return i >= firstToken ? stateOf(tokens.lower[i]) : null
}

/** "the toll from the storm rose to 24" */
const FAR_BEFORE = 8

const COUNTS: ReadonlySet<string> = new Set(['toll', 'attendance', 'workforce'])

function tollBefore({ tokens }: Reading, { firstToken }: Sentence, first: number): string | null {
  let commas = 0
  for (let i = first - 1; i >= Math.max(firstToken, first - FAR_BEFORE); i--) {
    if (tokens.lower[i] === ',') commas++
    // A pair of commas holds an aside; behind a single one something else is counted.
    if (COUNTS.has(tokens.lower[i])) return commas % 2 === 0 ? stateOf(tokens.lower[i]) : null
  }
  return null
}

/** "12 people in two villages were killed" */
const FAR_AFTER = 10

/** Right after the number no verb is needed: "24 dead", "24 people dead". */
const NEAR_AFTER = 3

const BREAKS: ReadonlySet<string> = new Set([';', ':', '"', '“', '”', 'but', 'and', 'who', 'which'])

const AUXILIARIES: ReadonlySet<string> = new Set(
  'was were is are be been being have has had reported confirmed feared also still left'.split(' '),
)

function stateAfter(
  { tokens, quantities }: Reading,
  sentence: Sentence,
  quantity: Quantity,
  next: number,
): string | null {
  const later = ofSentence(quantities, quantity.sentence).find(({ start }) => start >= quantity.end)
  const stop = later?.start ?? sentence.end
  let commas = 0
  for (let i = next; i < Math.min(sentence.endToken, next + FAR_AFTER); i++) {
    if (tokens.lower[i] === ',') commas++
    if (tokens.starts[i] >= stop || BREAKS.has(tokens.lower[i])) return null
    const state = stateOf(tokens.lower[i])
    if (!state) continue
    // A pair of commas holds an aside; after a single one the subject is another.
    if (commas % 2 === 1) return null
    const near = i - next < NEAR_AFTER && tokens.lower[i - 1] !== ','
    const before = tokens.lower[i - 1]
    return near || AUXILIARIES.has(before) || before.endsWith('ly') ? state : null
  }
  return null
}
