import type { Figure } from './figure.ts'
import { befallsPeople, namesPeople } from './states.ts'

/** A smaller number that is at least this share of the largest may be the same total, rounded. */
const ROUNDED = 0.75

/**
 * The figures that tell how many people were killed, injured, missing … in all: of each article the
 * largest, and what says the same less exactly ("over 200" beside 249). The others are parts of it.
 */
export function findTotals(figures: readonly Figure[]): ReadonlySet<Figure> {
  const tolls = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (!isToll(figure)) continue
    const key = `${figure.reading} ${figure.state} ${figure.scope}`
    const known = tolls.get(key)
    if (known) known.push(figure)
    else tolls.set(key, [figure])
  }
  return new Set([...tolls.values()].flatMap(totalsOf))
}

function isToll({ state, thing, quantity }: Figure): boolean {
  if (state === null || quantity.kind !== 'count' || !befallsPeople(state)) return false
  return thing === null || namesPeople(thing)
}

function totalsOf(own: readonly Figure[]): Figure[] {
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

/** "dozens" */
function isVague({ quantity }: Figure): boolean {
  return quantity.value === null && Number.isFinite(quantity.high)
}
