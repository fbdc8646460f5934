import { isReporting } from '../../../model/article.ts'
import type { Quantity, Reading, Sentence } from '../../../model/reading.ts'
import { stem } from '../../../text/stem.ts'
import type { Story } from '../../story.ts'
import { type Context, contextOf } from '../context.ts'
import { measureScopes, type Scope, scopeOf } from './scope.ts'
import { stateOf } from './states.ts'

/** A number in an article with what is needed to tell whether another is about the same. */
export type Figure = {
  readonly reading: number
  readonly sentence: number
  readonly quantity: Quantity
  /** The words as printed. */
  readonly value: string
  /** Only figures of one family can be compared: the kind and the unit. */
  readonly family: string
  /** The stem of what is counted. */
  readonly thing: string | null
  /** What befell those counted: "killed", "arrested". */
  readonly state: string | null
  /** Empty for the days of the story itself; else the year or month that it belongs to. */
  readonly scope: Scope
  readonly context: Context
}

/** Ages belong to one person and scores to one match: their words around say too little. */
const COMPARED: ReadonlySet<Quantity['kind']> = new Set([
  'count',
  'money',
  'percent',
  'measure',
  'duration',
  'ratio',
])

/** All figures of a story that could differ from others. */
export function gatherFigures(story: Story): Figure[] {
  const today = measureScopes(story)
  return story.readings.flatMap((reading, index) =>
    reading.quantities
      .filter(({ kind, sentence }) => {
        const { block } = reading.sentences[sentence]
        return COMPARED.has(kind) && isReporting(reading.article.blocks[block].role)
      })
      .map((quantity) => toFigure(reading, index, quantity, today)),
  )
}

function toFigure(reading: Reading, index: number, quantity: Quantity, today: string): Figure {
  const sentence = reading.sentences[quantity.sentence]
  const { kind, unit, thing, start, end } = quantity
  return {
    reading: index,
    sentence: quantity.sentence,
    quantity,
    value: reading.article.text.slice(start, end),
    family: unit === null ? kind : `${kind} ${unit}`,
    thing: thing === null ? null : stem(thing),
    state: stateAround(reading, sentence, quantity),
    scope: scopeOf(reading, quantity, today),
    context: contextOf(reading, sentence, quantity),
  }
}

/** Tokens between a verb and the number that is its object: "killing at least 24". */
const NEAR_BEFORE = 3

/** Tokens between a number and what befell those counted: "12 people in two villages were killed". */
const NEAR_AFTER = 10

/** The state told right before the figure ("killing 24") or else after it ("24 were killed"). */
function stateAround(reading: Reading, sentence: Sentence, quantity: Quantity): string | null {
  const { tokens, quantities } = reading
  let first = sentence.firstToken
  while (first < sentence.endToken && tokens.ends[first] <= quantity.start) first++
  let next = first
  while (next < sentence.endToken && tokens.starts[next] < quantity.end) next++
  for (let i = first - 1; i >= Math.max(sentence.firstToken, first - NEAR_BEFORE); i--) {
    if (SEPARATORS.has(tokens.lower[i])) break
    const state = stateOf(stem(tokens.lower[i]))
    if (state) return state
  }
  const others = quantities.filter(({ start }) => start >= quantity.end).map(({ start }) => start)
  const stop = Math.min(...others, sentence.end)
  for (let i = next; i < Math.min(sentence.endToken, next + NEAR_AFTER); i++) {
    if (tokens.starts[i] >= stop || tokens.lower[i] === ';') break
    const state = stateOf(stem(tokens.lower[i]))
    if (state) return state
  }
  return null
}

const SEPARATORS: ReadonlySet<string> = new Set([',', ';', ':', 'and', 'but', 'or', '–', '—', '-'])
