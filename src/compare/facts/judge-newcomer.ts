import { hasNumber, intersect, weigh, weighShared } from '../match/sorted.ts'
import type { Story } from '../story.ts'
import type { Group } from './group-statements.ts'
import type { Likely } from './likely-pairs.ts'

/**
 * All must keep this part of the group's own words, and of those of them that do more than name
 * somebody.
 */
const KEPT = 0.7

const HAS_DIGIT = /\d/

/** A newcomer is held against so many members: of a hundred the first are the best. */
const FOUNDERS = 8

export type Judged = {
  /** How likely the newcomer tells the same as the member that it is least like; 0 for no. */
  readonly nearest: number
  /** Which of the group's own words it has. */
  readonly kept: Int32Array
}

/** Judges whether a statement of another article tells what a group tells. */
export function judgeNewcomer(
  story: Story,
  likely: Likely,
  group: Group,
  newcomer: number,
): Judged {
  const { statements } = story.alignment
  const kept = intersect(group.own, story.profiles[newcomer].words)
  const { reading } = statements[newcomer]
  const isTaken = group.members.some((id) => statements[id].reading === reading)
  if (isTaken || !keepsEnough(story, group, newcomer, kept)) return { nearest: 0, kept }
  let nearest = 1
  for (const id of group.members.slice(0, FOUNDERS))
    nearest = Math.min(nearest, likely(id, newcomer))
  return { nearest, kept }
}

/** Does it keep most of what the group tells, and every number in that? */
function keepsEnough(story: Story, group: Group, newcomer: number, kept: Int32Array): boolean {
  const { profiles, terms } = story
  const { weights, texts } = terms.words
  const { own, founding } = group
  if (weigh(kept, weights) < KEPT * founding) return false
  if (own.some((term) => !hasNumber(kept, term) && HAS_DIGIT.test(texts[term]))) return false
  group.telling ??= findTelling(story, group)
  const { telling } = group
  const left = weighShared(telling, profiles[newcomer].substance, weights).sum
  return left >= KEPT * weigh(telling, weights)
}

/** Those of the group's own words that do more than name somebody in all that founded it. */
function findTelling({ profiles }: Story, { own, members }: Group): Int32Array {
  const founders = members.slice(0, FOUNDERS)
  return own.filter((term) => founders.every((id) => hasNumber(profiles[id].substance, term)))
}
