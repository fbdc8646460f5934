import { hasNumber, weigh } from '../match/sorted.ts'
import type { Story } from '../story.ts'
import type { Group } from './group-statements.ts'

/** Names that all share weigh this much, or are not worth a line. */
const NAMED = 6

/**
 * Keeps in a group those who tell something that another account of it tells. Where all name the same
 * besides, or do nothing else, that is a group of its own, and says so.
 */
export function namingParter(
  { profiles, terms, alignment, accounts }: Story,
  isAlike: (a: number, b: number) => boolean,
): (group: Group) => Group[] {
  const accountOf = (id: number) => accounts.ofReading[alignment.statements[id].reading]
  return (group) => {
    const { members } = group
    const borneOut = members.filter((a) =>
      members.some((b) => accountOf(a) !== accountOf(b) && isAlike(a, b)),
    )
    const tellers = members.filter((a) => borneOut.some((b) => a === b || isAlike(a, b)))
    if (tellers.length === members.length) return [group]
    const told = tellers.length > 1 ? [{ ...group, members: tellers }] : []
    const core = group.core.filter((term) =>
      members.every((id) => {
        const { words, substance } = profiles[id]
        return hasNumber(words, term) && !hasNumber(substance, term)
      }),
    )
    const isNamed = weigh(core, terms.words.weights) >= NAMED
    return isNamed ? [...told, { ...group, core, isNaming: true }] : told
  }
}
