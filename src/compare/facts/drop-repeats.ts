import { addTo } from '../add-to.ts'
import { hasNumber, weigh, weighShared } from '../match/sorted.ts'
import type { Story } from '../story.ts'
import type { Group } from './group-statements.ts'
import { likelyPairs } from './likely-pairs.ts'

/** A group repeats another where this part of its words are that one's … */
const SHARED = 0.2

/** … it adds less than two telling words … */
const FRESH = 6

/** … or three or four where all or all but one of its statements stand in the other … */
const FRESH_OF_SAME = 12

/** … and its statements are likely to tell what the other's tell. */
const LIKE = 0.3

/** Leaves out the groups that tell again, of fewer articles, what another tells. */
export function dropRepeats(story: Story, groups: readonly Group[]): Group[] {
  const { alignment, profiles } = story
  const { weights } = story.terms.words
  const likely = likelyPairs(story)
  const kept: Group[] = []
  const homes = new Map<number, Group[]>()
  /** Those kept that share a word with a group: the others it repeats only where it has no words. */
  const rivalsOf = ({ core }: Group): Iterable<Group> =>
    core.length === 0 ? kept : new Set([...core].flatMap((term) => homes.get(term) ?? []))
  const isFresh = (group: Group, weight: number, known: Group) => {
    const shared = weighShared(group.core, known.core, weights).sum
    if (shared < SHARED * weight) return true
    const fresh = group.core.filter(
      (term) =>
        !hasNumber(known.core, term) &&
        group.members.every((id) => hasNumber(profiles[id].substance, term)),
    )
    const isSame = countCommon(group, known) >= group.members.length - 1
    return weigh(fresh, weights) >= (isSame ? FRESH_OF_SAME : FRESH)
  }
  const meanLikeness = (group: Group, known: Group) => {
    let sum = 0
    let count = 0
    for (const a of group.members)
      for (const b of known.members) {
        const isSame = a === b
        if (!isSame && alignment.statements[a].reading === alignment.statements[b].reading) continue
        sum += isSame ? 1 : likely(a, b)
        count++
      }
    return count === 0 ? 1 : sum / count
  }
  const ranked = groups.toSorted(
    (x, y) =>
      y.members.length - x.members.length || y.score - x.score || x.members[0] - y.members[0],
  )
  for (const group of ranked) {
    const weight = weigh(group.core, weights)
    const isRepeat = (known: Group) =>
      !isFresh(group, weight, known) && meanLikeness(group, known) >= LIKE
    if ([...rivalsOf(group)].some(isRepeat)) continue
    kept.push(group)
    for (const term of group.core) addTo(homes, term, group)
  }
  return kept
}

function countCommon({ members }: Group, known: Group): number {
  return members.filter((id) => known.members.includes(id)).length
}
