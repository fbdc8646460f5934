import type { Quantity } from '../../model/reading.ts'
import { addTo } from '../add-to.ts'
import { intersect } from '../match/sorted.ts'
import { ofSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import type { Group } from './group-statements.ts'
import { likelyPairs } from './likely-pairs.ts'

/**
 * Statements that give the same age, percentage, sum or number of things tell the same, even where
 * the rest of them is unlike: of the pairs that share one and are this likely, 19 in 20 state a
 * common fact (fifteen stories, trees that had not seen them).
 */
const LEAST = 0.15

/** "The two leaders" stand in many sentences that tell other things. */
const SMALL = 3

/** Groups of the statements of several accounts that print one value, one statement an article. */
export function groupByValue(story: Story): Group[] {
  const { profiles } = story
  const { statements } = story.alignment
  const likely = likelyPairs(story)
  const accountOf = (id: number) => story.accounts.ofReading[statements[id].reading]
  return [...printedValues(story)].flatMap(([key, ids]) => {
    const support = (id: number) =>
      ids.reduce((sum, each) => sum + (accountOf(each) === accountOf(id) ? 0 : likely(each, id)), 0)
    const ranked = ids
      .map((id) => ({ id, support: support(id) }))
      .sort((x, y) => y.support - x.support || x.id - y.id)
    const members: number[] = []
    for (const { id } of ranked) {
      if (members.some((each) => statements[each].reading === statements[id].reading)) continue
      const isLike = (each: number) =>
        accountOf(each) !== accountOf(id) &&
        (likely(each, id) >= LEAST || (key.startsWith('age ') && nameSame(story, each, id)))
      if (members.length === 0 || members.some(isLike)) members.push(id)
    }
    if (new Set(members.map(accountOf)).size < 2) return []
    const core = members
      .map((id) => profiles[id].words)
      .reduce((common, words) => intersect(common, words))
    return [{ members, core, own: core, founding: 0, score: 1 }]
  })
}

/** An age is that of somebody whom both name. */
function nameSame({ profiles }: Story, a: number, b: number): boolean {
  return intersect(profiles[a].entities, profiles[b].entities).length > 0
}

/** By value as a key the statements of bodies that print it. */
function printedValues({ readings, profiles, alignment }: Story): Map<string, number[]> {
  const { statements } = alignment
  const printed = new Map<string, number[]>()
  for (const { id, reading, sentence } of statements) {
    if (profiles[id].isHeadline) continue
    for (const key of new Set(ofSentence(readings[reading].quantities, sentence).flatMap(keyOf)))
      addTo(printed, key, id)
  }
  return printed
}

function keyOf({ kind, value, unit, thing }: Quantity): string[] {
  if (value === null) return []
  if (kind === 'age' || kind === 'percent') return [`${kind} ${value}`]
  if (kind === 'money') return [`${value} ${unit}`]
  return kind === 'count' && value > SMALL ? [`${value} ${thing}`] : []
}
