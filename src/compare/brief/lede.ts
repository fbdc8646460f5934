import type { Story } from '../story.ts'
import type { Candidate } from './candidates.ts'
import { HEAD } from './terms.ts'

/** The first line stands at the head of an article: in this part of it, or is its first line. */
const UPPER = 0.2

/** What each name or thing that nothing before it brought in costs the first line. */
const OPEN = 1

/** Who and what so many of the articles name at their heads is named in the first line. */
const MOST = 0.75

/**
 * The line that begins the brief: of those near the head of an article the one that weighs most; of a
 * single article its own first.
 */
export function findLede(
  story: Story,
  candidates: readonly Candidate[],
  weigh: (candidate: Candidate) => number,
): Candidate | null {
  const first = story.readings.map(() => Number.POSITIVE_INFINITY)
  for (const { reading, sentence } of candidates)
    first[reading] = Math.min(first[reading], sentence)
  const principals = findPrincipals(story)
  let lede: Candidate | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const each of candidates) {
    const { length } = story.readings[each.reading].sentences
    const isSole = story.readings.length === 1
    if (each.sentence > Math.max(first[each.reading], isSole ? 0 : length * UPPER)) continue
    const missing = principals.filter((entity) => !each.references.named.has(entity)).length
    const weight = weigh(each) - OPEN * (each.references.needs.size + missing)
    if (weight <= most) continue
    lede = each
    most = weight
  }
  return lede
}

/** The entities that most articles name in their first sentences. */
function findPrincipals({ readings, entities }: Story): number[] {
  const heads = new Map<number, number>()
  for (const [reading, { mentions }] of readings.entries()) {
    const named = new Set<number>()
    for (const [index, { sentence, form }] of mentions.entries()) {
      const entity = entities.ofMention[reading][index]
      if (sentence < HEAD && form === 'name' && entity >= 0) named.add(entity)
    }
    for (const entity of named) heads.set(entity, (heads.get(entity) ?? 0) + 1)
  }
  return [...heads].filter(([, count]) => count >= MOST * readings.length).map(([each]) => each)
}
