import type { Pair } from '../match/alignment.ts'
import type { Profile } from '../match/profiles.ts'
import { hasNumber, intersect, weigh } from '../match/sorted.ts'
import type { Story } from '../story.ts'
import { surestFirst } from '../surest-first.ts'
import { clashFinder } from './clash.ts'
import { judgeNewcomer } from './judge-newcomer.ts'
import { likelyPairs } from './likely-pairs.ts'

/** Statements that tell one thing, the first two first. */
export type Group = {
  readonly members: number[]
  /** The words that all have in common. */
  core: Int32Array
  /** Those of them that are this group's own: the facts told before do not rest on them. */
  own: Int32Array
  /** What its own words weighed when only the first two shared them. */
  readonly founding: number
  readonly score: number
  /** Those of its own words that newcomers are held to, once they have been asked for. */
  telling?: Int32Array | undefined
  /** Is all that its statements share a name and who that is? */
  readonly isNaming?: boolean
  /** Those of its members that tell it in fewer of its words. */
  readonly further?: ReadonlySet<number>
}

/** From this probability on a pair lays a group or joins one. */
const LEAST = 0.38

/** … and is likely enough beside each other member. */
const LINK = 0.28

/** Two statements tell a second thing where it is this likely and rests on so much that is fresh. */
const AGAIN = 0.5
const FRESH = 6

/** What two share besides names, jobs, ages and times must be a word, or the pair be sure. */
const SUBSTANCE = 1
const SURE = 0.65

/** Two that share hardly more than words in quotation marks are shown as quotes. */
const QUOTED = 0.8

/** A sentence tells no more things than this that others tell as well. */
const MOST_FACTS = 5

/**
 * Groups the statements that tell one thing, the likeliest pairs first. One joins where it is likely
 * to tell the same as each of the group and keeps most of the words that are the group's own. It may
 * stand in a second group, which is then held to what the first does not tell.
 */
export function groupStatements(story: Story): Group[] {
  const { alignment, profiles } = story
  const { statements, pairs } = alignment
  const { weights } = story.terms.words
  const likely = likelyPairs(story)
  const clashes = clashFinder(story)
  const groups: Group[] = []
  const groupsOf: number[][] = statements.map(() => [])
  const join = (group: number, member: number) => {
    groups[group].members.push(member)
    groups[group].telling = undefined
    groupsOf[member].push(group)
  }
  for (const { a, b, score } of rankPairs(story, pairs)) {
    if (groupsOf[a].some((group) => groupsOf[b].includes(group)) || clashes(a, b)) continue
    const words = intersect(profiles[a].words, profiles[b].words)
    const quoted = intersect(intersect(words, profiles[a].quoted), profiles[b].quoted)
    if (weigh(quoted, weights) > QUOTED * weigh(words, weights)) continue
    if (score < SURE && !sharesSubstance(profiles[a], profiles[b], words, weights)) continue
    const met = [...groupsOf[a], ...groupsOf[b]].sort((x, y) => x - y)
    const places = met.map((group) => {
      const other = groupsOf[a].includes(group) ? b : a
      return { group, other, ...judgeNewcomer(story, likely, groups[group], other) }
    })
    const best = places.reduce<(typeof places)[number] | null>(
      (most, each) => (each.nearest >= LINK && each.nearest > (most?.nearest ?? 0) ? each : most),
      null,
    )
    if (best) {
      const group = groups[best.group]
      join(best.group, best.other)
      group.core = intersect(group.core, profiles[best.other].words)
      if (best.kept.length > 0) group.own = best.kept
      continue
    }
    const beside = (left: Int32Array, group: number) =>
      left.filter((term) => !hasNumber(groups[group].own, term))
    const isTold = (group: number) => weigh(beside(words, group), weights) < FRESH
    if (met.length > 0 && (score < AGAIN || met.some(isTold))) continue
    const own = met.reduce(beside, words)
    if (groupsOf[a].length >= MOST_FACTS || groupsOf[b].length >= MOST_FACTS) continue
    groups.push({ members: [], core: words, own, founding: weigh(own, weights), score })
    join(groups.length - 1, a)
    join(groups.length - 1, b)
  }
  return groups
}

/** Do the words that two share tell enough besides names, jobs, ages, times and who said it? */
function sharesSubstance(
  one: Profile,
  other: Profile,
  words: Int32Array,
  weights: Float64Array,
): boolean {
  let sum = 0
  // All weights are above 0, so enough is enough.
  for (let i = 0; i < words.length && sum < SUBSTANCE; i++)
    if (isTelling(one, words[i]) && isTelling(other, words[i])) sum += weights[words[i]]
  return sum >= SUBSTANCE
}

function isTelling({ substance, told, timed }: Profile, term: number): boolean {
  if (!hasNumber(substance, term) || hasNumber(timed, term)) return false
  return told.length === 0 || hasNumber(told, term)
}

/** The pairs across accounts that may lay or join a group, the likeliest first. */
function rankPairs({ alignment, profiles, accounts }: Story, pairs: readonly Pair[]): Pair[] {
  const { statements } = alignment
  const accountOf = (id: number) => accounts.ofReading[statements[id].reading]
  const mayJoin = pairs.filter(({ a, b, score }) => {
    if (score < LEAST || accountOf(a) === accountOf(b)) return false
    if (profiles[a].isHeadline && profiles[b].isHeadline) return false
    return !isQuotation(profiles[a]) || !isQuotation(profiles[b])
  })
  return surestFirst(mayJoin)
}

/** A statement with more than half of its words in quotation marks is shown as a quote. */
export function isQuotation({
  spoken,
  tokens,
}: {
  readonly spoken: number
  readonly tokens: number
}) {
  return spoken * 2 > tokens
}
