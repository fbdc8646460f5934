import type { Pair } from '../match/alignment.ts'
import { intersect, weigh } from '../match/sorted.ts'
import type { Story } from '../story.ts'
import { type Group, isQuotation } from './group-statements.ts'
import { type Likely, likelyPairs } from './likely-pairs.ts'

/** A further teller is this likely on average to tell the same as each that tells it. */
const MEAN = 0.45

/** … and has this part of the words that the first two share and no fact before rests on. */
const KEPT = 0.4

/**
 * Adds to each group those statements of articles not yet in it that tell the same in fewer of its
 * words. They come last, so that they hold no other back, and only where they tell nothing else.
 */
export function addTellers(
  story: Story,
  groups: readonly Group[],
  isAlike: (a: number, b: number) => boolean,
): Group[] {
  const { alignment, profiles } = story
  const likely = likelyPairs(story)
  const taken = new Set(groups.flatMap(({ members }) => members))
  const partners = listPartners(story, alignment.pairs)
  return groups.map((group) => {
    const near = new Set(group.members.flatMap((member) => partners[member] ?? []))
    const likeliest = [...near]
      .filter((id) => !taken.has(id) && !profiles[id].isHeadline && !isQuotation(profiles[id]))
      .filter((id) => keepsWords(story, group, id))
      .filter((id) => group.isNaming || group.members.some((member) => isAlike(member, id)))
      .map((id) => ({ id, mean: likenessTo(story, likely, group, id) }))
      .filter(({ mean }) => mean >= MEAN)
      .sort((x, y) => y.mean - x.mean || x.id - y.id)
    const members = [...group.members]
    for (const { id } of likeliest) if (!holdsArticleOf(story, members, id)) members.push(id)
    return { ...group, members, further: new Set(members.slice(group.members.length)) }
  })
}

/** For each statement those that it makes a pair with. */
function listPartners({ alignment }: Story, pairs: readonly Pair[]): readonly number[][] {
  const partners = alignment.statements.map((): number[] => [])
  for (const { a, b } of pairs) {
    partners[a].push(b)
    partners[b].push(a)
  }
  return partners
}

function keepsWords({ profiles, terms }: Story, { own, founding }: Group, id: number): boolean {
  return weigh(intersect(own, profiles[id].words), terms.words.weights) >= KEPT * founding
}

/** How like a statement is on average to those of other accounts. */
function likenessTo(
  { alignment, accounts }: Story,
  likely: Likely,
  group: Group,
  id: number,
): number {
  const accountOf = (each: number) => accounts.ofReading[alignment.statements[each].reading]
  const scores = group.members
    .filter((member) => accountOf(member) !== accountOf(id))
    .map((member) => likely(member, id))
  return scores.reduce((total, score) => total + score, 0) / scores.length
}

function holdsArticleOf({ alignment }: Story, members: readonly number[], id: number): boolean {
  const { statements } = alignment
  return members.some((member) => statements[member].reading === statements[id].reading)
}
