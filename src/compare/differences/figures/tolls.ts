import type { Story } from '../../story.ts'
import type { Figure } from './figure.ts'
import { befallsPeople, namesPeople } from './states.ts'

/**
 * The key figures of a story: how many were killed, injured, missing … in all. Each article's own
 * total is the largest number that it gives; the smaller ones are parts of it.
 */
export function gatherTolls({ readings }: Story, figures: readonly Figure[]): Figure[][] {
  const tolls = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (!isToll(figure)) continue
    const known = tolls.get(keyOf(figure))
    if (known) known.push(figure)
    else tolls.set(keyOf(figure), [figure])
  }
  return [...tolls.values()].map((all) => readings.flatMap((_, reading) => totalsOf(all, reading)))
}

function keyOf({ state, scope }: Figure): string {
  return `${state} ${scope}`
}

function isToll({ state, thing, quantity }: Figure): boolean {
  if (state === null || quantity.kind !== 'count' || !befallsPeople(state)) return false
  return thing === null || namesPeople(thing)
}

/** The largest number of an article and what says the same less exactly ("over 200" beside 249). */
function totalsOf(all: readonly Figure[], reading: number): Figure[] {
  const own = all.filter((figure) => figure.reading === reading)
  if (own.length === 0) return []
  const size = ({ quantity }: Figure) => quantity.value ?? quantity.low
  const largest = own.reduce((best, figure) => (size(figure) > size(best) ? figure : best))
  return own.filter(
    ({ quantity }) =>
      quantity.low <= largest.quantity.high && largest.quantity.low <= quantity.high,
  )
}
