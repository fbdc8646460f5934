import { passageOf } from '../../model/article.ts'
import type { Comparison } from '../../model/comparison.ts'
import type { ArticleOmits, Omit, OtherSides } from '../../model/omits.ts'
import type { Passage } from '../../model/span.ts'
import type { Story } from '../story.ts'
import { findCopied } from './copied-from.ts'
import { createLater, type LastAt } from './later.ts'
import type { Likest } from './likest.ts'
import { type Signs, signFinder } from './signs.ts'
import { listTold, type ToldGroup } from './told-groups.ts'
import { BIAS, WEIGHTS } from './told-weights.ts'
import { whyUnknown } from './why-unknown.ts'

/**
 * From this probability on an article may tell something in other words. Of what is called left out
 * one in 40 is told after all (fifteen stories, weights that had not seen them).
 */
export const TOLD = 0.12

/** As likely told as not: that is no omission, and not shown as one. */
const AS_LIKELY = 0.5

/** A sentence that is less likely to tell the same comes nowhere near. */
const NEAR = 0.2

/** Nobody reads more of one list; how many there are is told. */
const MOST = 40

/** What each of `SIGNS` is worth, and what all start from. */
export type ToldModel = { readonly weights: readonly number[]; readonly bias: number }

const SHIPPED: ToldModel = { weights: WEIGHTS, bias: BIAS }

export type OmitsOptions = {
  /** When the text of an article last changed, by its id; else its own dates are taken. */
  readonly lastAt?: LastAt
  /** The weights, where they are not those of the package. */
  readonly model?: ToldModel
}

/**
 * What each article leaves out of what two or more other accounts tell, in the order of the readings.
 * What it may tell in other words, and what came after it, stand apart.
 */
export function findOmits(
  story: Story,
  comparison: Comparison,
  { lastAt = new Map(), model = SHIPPED }: OmitsOptions = {},
): ArticleOmits[] {
  const groups = listTold(story, comparison)
  const signsOf = signFinder(story, comparison)
  const judged = groups.map((group) => ({ group, measure: signsOf(group) }))
  const isLater = createLater(story, lastAt)
  const copied = findCopied(story)
  const rank = rankGroups(story, groups)
  return story.readings.map(({ article }, reading) => {
    const unknown = whyUnknown(story, reading)
    const lists: Lists = { leftOut: [], perhaps: [], later: [] }
    const counts = { leftOut: 0, perhaps: 0, later: 0 }
    const known = { article: article.id, unknown, copied: copied[reading], counts, ...lists }
    if (unknown) return { ...known, otherSides: [] }
    const own = story.accounts.ofReading[reading]
    const lacking = judged
      .filter(({ group }) => !isToldBy(story, group, own) && isOfEvent(story, group, reading))
      .sort((a, b) => rank(a.group, b.group))
    for (const { group, measure } of lacking) {
      const found = measure(reading)
      const told = likelyTold(model, found)
      if (told >= AS_LIKELY) continue
      const list = told >= TOLD ? 'perhaps' : isLater(group, reading) ? 'later' : 'leftOut'
      counts[list]++
      if (lists[list].length < MOST) lists[list].push(toOmit(group, nearest(story, found.likest)))
    }
    return { ...known, otherSides: otherSidesOf(story, comparison, reading) }
  })
}

type Lists = Record<'leftOut' | 'perhaps' | 'later', Omit[]>

/**
 * How likely an article tells what a group tells, 0 to 1. One that prints the same figures, or takes a
 * side against them, may be about the same, however few words it shares.
 */
export function likelyTold(
  { weights, bias }: ToldModel,
  { signs, givesFigures, isDisputant }: Pick<Signs, 'signs' | 'givesFigures' | 'isDisputant'>,
): number {
  const likely = 1 / (1 + Math.exp(-signs.reduce((sum, sign, i) => sum + weights[i] * sign, bias)))
  return givesFigures || isDisputant ? Math.max(TOLD, likely) : likely
}

export function isToldBy({ accounts }: Story, { readings }: ToldGroup, account: number): boolean {
  for (const reading of readings) if (accounts.ofReading[reading] === account) return true
  return false
}

function isOfEvent({ events }: Story, { readings }: ToldGroup, reading: number): boolean {
  for (const other of readings) if (events[other] === events[reading]) return true
  return false
}

function toOmit({ kind, id, accounts }: ToldGroup, near: Passage | null): Omit {
  return { kind, id, accounts, near }
}

function nearest({ alignment, readings }: Story, { statement, score }: Likest): Passage | null {
  if (score < NEAR) return null
  const { reading, ...span } = alignment.statements[statement]
  return passageOf(readings[reading].article, span)
}

/** The most told first; of those told alike first what has a figure, a name or a quote; then the earliest. */
function rankGroups(story: Story, groups: readonly ToldGroup[]) {
  const weights = new Map(groups.map((group, place) => [group, { place, ...weigh(story, group) }]))
  const of = (group: ToldGroup) => weights.get(group) ?? { place: 0, telling: 0, first: 0 }
  return (a: ToldGroup, b: ToldGroup) =>
    b.accounts - a.accounts ||
    of(b).telling - of(a).telling ||
    of(a).first - of(b).first ||
    of(a).place - of(b).place
}

function weigh({ terms, profiles }: Story, { kind, statements, readings }: ToldGroup) {
  const isTelling = (id: number) =>
    terms.numbers.ofStatement[id].length > 0 || profiles[id].entities.length > 0
  const telling = kind === 'quote' || statements.some(isTelling) ? 1 : 0
  // Readings are in the order of their dates.
  return { telling, first: Math.min(...readings) }
}

/** The sides of differences that cannot all hold which an account does not give, where it gives one. */
function otherSidesOf(story: Story, { differences }: Comparison, reading: number): OtherSides[] {
  const account = story.accounts.ofReading[reading]
  const articles = new Set(
    story.readings.flatMap(({ article }, index) =>
      story.accounts.ofReading[index] === account ? [article.id] : [],
    ),
  )
  return differences.flatMap(({ id, compatible, positions }) => {
    const isGiven = positions.map(({ statements }) =>
      statements.some((passage) => articles.has(passage.article)),
    )
    if (compatible || !isGiven.includes(true) || !isGiven.includes(false)) return []
    const others = [...isGiven.keys()].filter((position) => !isGiven[position])
    return [{ id, positions: others }]
  })
}
