import type { Difference } from '../../model/comparison.ts'
import { addTo } from '../add-to.ts'
import { apartRemover } from '../apart/apart-facts.ts'
import type { Story } from '../story.ts'
import { addTellers } from './add-tellers.ts'
import { reconcileWith } from './conflicts.ts'
import { denialRemover } from './denials.ts'
import { dropRepeats } from './drop-repeats.ts'
import type { Fact, Part } from './fact.ts'
import { groundKeeper } from './grounds.ts'
import { type Group, groupStatements } from './group-statements.ts'
import { likelyPairs } from './likely-pairs.ts'
import { namingParter } from './part-naming.ts'
import { alikeTeller } from './tell-alike.ts'
import { groupByValue } from './value-groups.ts'

/** Two statements that nobody else joins must be likelier. */
const ALONE = 0.46

/** Finds what two or more articles state alike. Values that differ part those that give them. */
export function findFacts(story: Story, differences: readonly Difference[]): Fact[] {
  const isAlike = alikeTeller(story)
  const groups = groupStatements(story)
    .filter(({ members, score }) => members.length > 2 || score >= ALONE)
    .flatMap(namingParter(story, isAlike))
  const isHeld = holderOf(groups)
  const byValue = groupByValue(story).filter((each) => !isHeld(each))
  const sifts = [
    apartRemover(story),
    reconcileWith(story, differences),
    groundKeeper(story),
    denialRemover(story),
  ]
  return addTellers(story, dropRepeats(story, [...groups, ...byValue]), isAlike)
    .map((group) => toFact(story, group))
    .map((fact) => sifts.reduce((left, sift) => sift(left), fact))
    .filter(({ parts }) => parts.length > 1)
}

/** Tells whether one of the groups holds all the members of another, which are two at least. */
function holderOf(groups: readonly Group[]): (other: Group) => boolean {
  const homes = new Map<number, Group[]>()
  for (const group of groups) for (const id of group.members) addTo(homes, id, group)
  return ({ members: others }) =>
    others.length > 1 &&
    (homes.get(others[0]) ?? []).some(({ members }) => others.every((id) => members.includes(id)))
}

function toFact(story: Story, { members, core, score, further, isNaming = false }: Group): Fact {
  const likely = likelyPairs(story)
  const parts = members.map((statement): Part => {
    const { reading, sentence, start, end } = story.alignment.statements[statement]
    const support = members.reduce(
      (sum, other) => sum + (other === statement ? 0 : likely(statement, other)),
      0,
    )
    const isFurther = further?.has(statement) ?? false
    return { reading, sentence, span: { start, end }, statement, support, isFurther }
  })
  parts.sort((x, y) => y.support - x.support || x.reading - y.reading)
  return { parts, core, score, isNaming }
}
