import { stem } from '../../../text/stem.ts'
import type { AlignedScore } from '../aligned.ts'
import { compareContexts, type Rarity } from '../context.ts'
import type { Figure } from './figure.ts'
import { allowed, canAllHold, isFarFrom } from './interval.ts'
import { mayMeet } from './scope.ts'
import { namesPeople } from './states.ts'

/** Two figures of different articles that are about one matter. */
export type Match = {
  readonly a: number
  readonly b: number
  readonly score: number
  /** The stems that both stand among, for `explain`. */
  readonly shared: readonly string[]
}

/** Figures that score less are not taken to be about one matter. */
const SAME_MATTER = 0.4

/** What each sign is worth, tuned on the stories of `npm run eval`. */
const WORTH = {
  /** The words around them are alike. */
  context: 0.7,
  /** Their sentences tell the same. */
  aligned: 0.3,
  /** They count one thing. */
  thing: 0.2,
  /** They count people, whoever they are. */
  anybody: 0.1,
  /** Each article gives but one number of that thing. */
  only: 0.1,
  /** The same befell those counted. */
  state: 0.1,
  /** They say the same number. */
  equal: 0.15,
  /** Only one of them is of the past. */
  scope: -0.15,
} as const

const ANYBODY = stem('person')

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
  const isOnly = onlyNumbers(figures)
  for (const family of byFamily(figures))
    for (const [i, a] of family.entries())
      for (const b of family.slice(i + 1)) {
        if (!couldCountTheSame(figures[a], figures[b])) continue
        const match = weigh(figures, a, b, aligned, rarity, isOnly)
        if (match.score < SAME_MATTER) continue
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
  for (const [index, { family }] of figures.entries()) {
    const known = families.get(family)
    if (known) known.push(index)
    else families.set(family, [index])
  }
  return [...families.values()]
}

/** Bare counts must count one thing; what has a unit is told apart by the words around. */
function couldCountTheSame(a: Figure, b: Figure): boolean {
  if (a.reading === b.reading || !mayMeet(a.scope, b.scope)) return false
  if (a.state !== null && b.state !== null && a.state !== b.state) return false
  if (isFarFrom(a.quantity, b.quantity)) return false
  if (a.besides.has(b.number) || b.besides.has(a.number)) return a.number === b.number
  if (a.quantity.kind !== 'count' || a.thing === b.thing) return true
  if (a.quantity.thing === null || b.quantity.thing === null) return true
  return namesPeople(a.quantity.thing) && namesPeople(b.quantity.thing)
}

function weigh(
  figures: readonly Figure[],
  a: number,
  b: number,
  aligned: AlignedScore,
  rarity: Rarity,
  isOnly: (figure: Figure) => boolean,
): Match {
  const [one, other] = [figures[a], figures[b]]
  const { likeness, shared } = compareContexts(one.context, other.context, rarity)
  const sameThing = one.thing !== null && one.thing === other.thing
  const [first, second] = [allowed(one.quantity), allowed(other.quantity)]
  const score =
    WORTH.context * likeness +
    WORTH.aligned * aligned(one.reading, one.sentence, other.reading, other.sentence) +
    (sameThing ? (one.thing === ANYBODY ? WORTH.anybody : WORTH.thing) : 0) +
    (sameThing && isOnly(one) && isOnly(other) ? WORTH.only : 0) +
    (one.state !== null && one.state === other.state ? WORTH.state : 0) +
    (canAllHold([first, second]) ? WORTH.equal : 0) +
    (one.scope === other.scope ? 0 : WORTH.scope)
  return { a, b, score, shared }
}

/** Tells of a figure whether its article gives no other number of that thing. */
function onlyNumbers(figures: readonly Figure[]): (figure: Figure) => boolean {
  const numbers = new Map<string, Set<string>>()
  const keyOf = ({ reading, family, thing }: Figure) => `${reading} ${family} ${thing}`
  for (const figure of figures) {
    const known = numbers.get(keyOf(figure))
    if (known) known.add(figure.number)
    else numbers.set(keyOf(figure), new Set([figure.number]))
  }
  return (figure) => numbers.get(keyOf(figure))?.size === 1
}
