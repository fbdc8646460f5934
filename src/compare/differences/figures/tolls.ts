import type { Story } from '../../story.ts'
import type { AlignedScore } from '../aligned.ts'
import { joinMatches } from '../clusters.ts'
import { type Context, compareContexts, toContext } from '../context.ts'
import type { Figure } from './figure.ts'
import { isFarFrom } from './interval.ts'
import { befallsPeople, namesPeople, stateOf } from './states.ts'

/**
 * The key figures of a story: how many were killed, injured, missing … in all. Each article's own
 * total is the largest number that it gives; the smaller ones are parts of it.
 */
export function gatherTolls(
  { readings }: Story,
  figures: readonly Figure[],
  aligned: AlignedScore,
): Figure[][] {
  const tolls = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (!isToll(figure)) continue
    const known = tolls.get(keyOf(figure))
    if (known) known.push(figure)
    else tolls.set(keyOf(figure), [figure])
  }
  return [...tolls.values()].flatMap((all) =>
    joinLike(
      readings.flatMap((_, reading) => totalsOf(all, reading)),
      aligned,
    ),
  )
}

function keyOf({ state, scope }: Figure): string {
  return `${state} ${scope}`
}

function isToll({ state, thing, quantity }: Figure): boolean {
  if (state === null || quantity.kind !== 'count' || !befallsPeople(state)) return false
  return thing === null || namesPeople(thing)
}

/** Tolls of one event share at least some of the words around them. */
const SAME_EVENT = 0.12

/** What it adds that their sentences tell the same. */
const ALIGNED = 0.3

/** A story is about one event: its dead and its crowd are not told twice, unless they are many times as many. */
const IN_ONE_EVENT: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'watching'])

/** A toll may rise from one to a hundred, but not to many thousands. */
const TOO_FAR = 200

function joinLike(figures: readonly Figure[], aligned: AlignedScore): Figure[][] {
  const contexts = figures.map(contextWithoutState)
  const matches = figures.flatMap((one, a) =>
    figures.slice(a + 1).flatMap((other, offset) => {
      if (isFarFrom(one.quantity, other.quantity, TOO_FAR)) return []
      const likeness = compareContexts(contexts[a], contexts[a + 1 + offset])
      const score =
        likeness + aligned(one.reading, one.sentence, other.reading, other.sentence) * ALIGNED
      if (score < SAME_EVENT && isFarFrom(one.quantity, other.quantity)) return []
      return score < SAME_EVENT && !IN_ONE_EVENT.has(one.state ?? '')
        ? []
        : [{ a, b: a + 1 + offset, score }]
    }),
  )
  return joinMatches(figures, matches)
}

/** That all of them died does not tell that they died of one thing. */
function contextWithoutState({ context, state }: Figure): Context {
  return toContext([...context.weights].filter(([term]) => stateOf(term) !== state))
}

/** "dozens" */
function isVague({ quantity }: Figure): boolean {
  return quantity.value === null && Number.isFinite(quantity.high)
}

/** A smaller number that is at least this share of the largest may be the same total, rounded. */
const ROUNDED = 0.75

/** The largest number of an article and what says the same less exactly ("over 200" beside 249). */
function totalsOf(all: readonly Figure[], reading: number): Figure[] {
  const own = all.filter((figure) => figure.reading === reading)
  if (own.length === 0) return []
  const size = ({ quantity }: Figure) => quantity.value ?? quantity.low
  const told = own.filter((figure) => !isVague(figure))
  const largest = (told.length > 0 ? told : own).reduce((best, figure) =>
    size(figure) > size(best) ? figure : best,
  )
  return own.filter((figure) => {
    if (isVague(figure)) return true
    const { low, high } = figure.quantity
    if (low > largest.quantity.high || largest.quantity.low > high) return false
    return size(figure) >= ROUNDED * size(largest)
  })
}
