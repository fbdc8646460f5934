import type { Pair, Statement } from '../match/alignment.ts'
import type { Profile } from '../match/profiles.ts'
import { hasNumber, intersect, weigh } from '../match/sorted.ts'
import type { Story } from '../story.ts'
import { clashFinder } from './clash.ts'
import { type Likely, likelyPairs } from './likely-pairs.ts'

/** Statements that tell one thing, the first two first, and the words they have in common. */
export type Group = {
  readonly members: number[]
  core: Int32Array
  /** What the words that the first two share weigh. */
  readonly founding: number
  readonly score: number
}

/** From this probability on a pair lays a group or joins one. */
const LEAST = 0.38

/** … and is likely enough beside each other member. */
const LINK = 0.32

/** All must keep this part of the words that the first two share. */
const KEPT = 0.6

/** What two share besides names, jobs, ages and times must be a word, or the pair be sure. */
const SUBSTANCE = 1
const SURE = 0.65

/** A sentence tells no more things than this that others tell as well. */
const MOST_FACTS = 3

/** A newcomer is held against so many members: of a hundred the first are the best. */
const FOUNDERS = 8

/**
 * Groups the statements that tell one thing, the likeliest pairs first. One joins where it is likely
 * to tell the same as each of the group and keeps most of the words of the first two. It may stand in
 * a second group, if that rests on other words.
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
    groupsOf[member].push(group)
  }
  for (const { a, b, score } of rankPairs(story, pairs)) {
    if (groupsOf[a].some((group) => groupsOf[b].includes(group)) || clashes(a, b)) continue
    const words = intersect(profiles[a].words, profiles[b].words)
    if (score < SURE && !sharesSubstance(profiles[a], profiles[b], words, weights)) continue
    const met = [...groupsOf[a], ...groupsOf[b]].sort((x, y) => x - y)
    const places = met.map((group) => {
      const other = groupsOf[a].includes(group) ? b : a
      return { group, other, ...judge(story, likely, groups[group], other, words) }
    })
    const best = places.reduce<(typeof places)[number] | null>(
      (most, each) => (each.nearest >= LINK && each.nearest > (most?.nearest ?? 0) ? each : most),
      null,
    )
    if (best) {
      join(best.group, best.other)
      if (best.kept.length > 0) groups[best.group].core = best.kept
    } else if (!places.some(({ isToldThere }) => isToldThere)) {
      if (groupsOf[a].length >= MOST_FACTS || groupsOf[b].length >= MOST_FACTS) continue
      groups.push({ members: [], core: words, founding: weigh(words, weights), score })
      join(groups.length - 1, a)
      join(groups.length - 1, b)
    }
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
  return pairs
    .filter(({ a, b, score }) => {
      if (score < LEAST || accountOf(a) === accountOf(b)) return false
      if (profiles[a].isHeadline && profiles[b].isHeadline) return false
      return !isQuotation(profiles[a]) || !isQuotation(profiles[b])
    })
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
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

type Judged = {
  /** How likely the newcomer tells the same as the member that it is least like; 0 for no. */
  readonly nearest: number
  readonly kept: Int32Array
  /** Does what the pair shares stand in the group's words already? */
  readonly isToldThere: boolean
}

function judge(
  { alignment, profiles, terms }: Story,
  likely: Likely,
  { members, core, founding }: Group,
  newcomer: number,
  shared: Int32Array,
): Judged {
  const { statements } = alignment
  const isToldThere = shared.some((term) => hasNumber(core, term))
  const no = { nearest: 0, kept: core, isToldThere }
  if (members.some((id) => sameArticle(statements[id], statements[newcomer]))) return no
  const kept = intersect(core, profiles[newcomer].words)
  if (weigh(kept, terms.words.weights) < KEPT * founding) return no
  let nearest = 1
  for (const id of members.slice(0, FOUNDERS)) nearest = Math.min(nearest, likely(id, newcomer))
  return { nearest, kept, isToldThere }
}

function sameArticle(one: Statement, other: Statement): boolean {
  return one.reading === other.reading
}
