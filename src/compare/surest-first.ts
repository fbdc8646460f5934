import { addTo } from './add-to.ts'

type Scored = { readonly a: number; readonly b: number; readonly score: number }

/** Scores this near each other are told apart one by one. */
const STEPS = 1000

/**
 * Pairs by their scores, the surest first, then by `a` and `b`. They are laid out by about how sure
 * they are before they are compared: a story has tens of thousands.
 */
export function surestFirst<T extends Scored>(pairs: readonly T[]): T[] {
  const layers = new Map<number, T[]>()
  for (const pair of pairs) addTo(layers, Math.floor(pair.score * STEPS), pair)
  return [...layers]
    .sort(([x], [y]) => y - x)
    .flatMap(([, layer]) => layer.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b))
}
