import type { Figure } from './figure.ts'
import { sizeOf } from './interval.ts'

/** Tells of two numbers whether one article gives both for alike things: mostly of two matters. */
export function bothFinder(figures: readonly Figure[]): (one: Figure, other: Figure) => boolean {
  const givers = new Map<string, Set<number>>()
  for (const figure of figures) {
    const key = keyOf(figure)
    givers.set(key, (givers.get(key) ?? new Set()).add(figure.reading))
  }
  return (one, other) => {
    const others = givers.get(keyOf(other))
    return [...(givers.get(keyOf(one)) ?? [])].some((reading) => others?.has(reading))
  }
}

/** Two units give one size in digits that differ from the fourth on. */
const DIGITS = 3

function keyOf({ family, thing, quantity, number }: Figure): string {
  if (quantity.kind === 'count') return `${family} ${thing} ${number}`
  return quantity.kind === 'measure'
    ? `${family} ${sizeOf(quantity).toPrecision(DIGITS)}`
    : `${family} ${number}`
}
