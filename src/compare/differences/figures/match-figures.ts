import type { AlignedScore } from '../aligned.ts'
import { compareContexts, type Rarity } from '../context.ts'
import type { Figure } from './figure.ts'

/** Two figures of different articles that are about one matter. */
export type Match = {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly shared: readonly string[]
}

/** Figures that score less are not taken to be about one matter. */
const SAME_MATTER = 0.5

/** What each sign is worth. Tuned on the stories of `npm run eval`; see docs/method.md. */
const WORTH = { context: 0.6, aligned: 0.4, thing: 0.2, state: 0.15 } as const

/** Pairs of figures that are each other's best match in the other's article. */
export function matchFigures(
  figures: readonly Figure[],
  aligned: AlignedScore,
  rarity: Rarity,
): Match[] {
  const best = new Map<string, Match>()
  const offer = (figure: number, reading: number, match: Match) => {
    const key = `${figure}:${reading}`
    const known = best.get(key)
    if (!known || match.score > known.score) best.set(key, match)
  }
  const candidates: Match[] = []
  for (const family of byFamily(figures))
    for (const [i, a] of family.entries())
      for (const b of family.slice(i + 1)) {
        const match = score(figures, a, b, aligned, rarity)
        if (!match) continue
        candidates.push(match)
        offer(a, figures[b].reading, match)
        offer(b, figures[a].reading, match)
      }
  return candidates.filter(
    (match) =>
      best.get(`${match.a}:${figures[match.b].reading}`) === match &&
      best.get(`${match.b}:${figures[match.a].reading}`) === match,
  )
}

function byFamily(figures: readonly Figure[]): number[][] {
  const families = new Map<string, number[]>()
  for (const [index, { family, scope }] of figures.entries()) {
    const key = `${family} ${scope}`
    const known = families.get(key)
    if (known) known.push(index)
    else families.set(key, [index])
  }
  return [...families.values()]
}

function score(
  figures: readonly Figure[],
  a: number,
  b: number,
  aligned: AlignedScore,
  rarity: Rarity,
): Match | null {
  const [one, other] = [figures[a], figures[b]]
  if (one.reading === other.reading || !couldCountTheSame(one, other)) return null
  const { likeness, shared } = compareContexts(one.context, other.context, rarity)
  const score =
    WORTH.context * likeness +
    WORTH.aligned * aligned(one.reading, one.sentence, other.reading, other.sentence) +
    (one.thing !== null && one.thing === other.thing ? WORTH.thing : 0) +
    (one.state !== null && one.state === other.state ? WORTH.state : 0)
  return score < SAME_MATTER ? null : { a, b, score, shared }
}

/** Bare counts must count one thing; what has a unit is told apart by the words around. */
function couldCountTheSame(a: Figure, b: Figure): boolean {
  if (a.state !== null && b.state !== null && a.state !== b.state) return false
  if (a.quantity.kind !== 'count') return true
  return a.thing === b.thing || a.thing === null || b.thing === null
}
