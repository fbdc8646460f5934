import type { Comparison } from '../../model/comparison.ts'
import { weigh } from '../match/sorted.ts'
import { numbersOf } from '../match/term-column.ts'
import { keyOf } from '../match/terms.ts'
import type { Story } from '../story.ts'
import { alikeFinder } from './alike.ts'
import { commonFigures, commonTerms, isSameFigure } from './common-words.ts'
import { type Likest, likestFinder } from './likest.ts'
import { shareFinder } from './shared-lists.ts'
import { findInitials, type Initials, wordsInOtherForm } from './spelled-out.ts'
import type { ToldGroup } from './told-groups.ts'

/** What speaks for an article telling what a group of others tells, in the order of their weights. */
export const SIGNS = [
  'of the common words in its text',
  'of the common figures in its text',
  'likest statement',
  'articles that tell it',
  'share of the other accounts',
  'of the common capitals in its text',
  'of the statements in quotes that it has',
  'of the rarest common words in its text',
] as const

/** Where a group has no figure, capital or word that could be looked for. */
const NO_FIGURE = 0.4
const NO_CAPITAL = 0.5
const NO_WORD = 0.7

/** A few common words say little: their share counts as much beside `NO_WORD` as they weigh beside this. */
const WEIGHT_OF_NONE = 8

/** The rarest of the common words tell the best what it is about. */
const RAREST = 3

/** At least this part is most of them. */
const MOST = 0.49

export type Signs = {
  readonly signs: readonly number[]
  /** Does it print most of the figures that the others have in common? */
  readonly givesFigures: boolean
  /** Does it stand with most of them in a dispute, whatever side it takes? */
  readonly isDisputant: boolean
  readonly likest: Likest
}

/**
 * Measures the signs of one group for one reading after another. An account tells what one of its articles
 * tells: each sign is the strongest of all articles of the account, the likest statement the article's own.
 */
export function signFinder(
  story: Story,
  comparison: Pick<Comparison, 'quotes' | 'differences'>,
): (group: ToldGroup) => (reading: number) => Signs {
  const { ofReading } = story.accounts
  const signsOf = readingSignFinder(story, comparison)
  const mates = story.readings.map((_, reading) =>
    [...ofReading.keys()].filter((other) => ofReading[other] === ofReading[reading]),
  )
  return (group) => {
    const measure = signsOf(group)
    const known = new Map<number, Signs>()
    const find = (reading: number) => {
      const found = known.get(reading) ?? measure(reading)
      known.set(reading, found)
      return found
    }
    return (reading) => {
      const all = mates[reading].map(find)
      return {
        likest: find(reading).likest,
        givesFigures: all.some(({ givesFigures }) => givesFigures),
        isDisputant: all.some(({ isDisputant }) => isDisputant),
        signs: SIGNS.map((_, sign) => Math.max(...all.map(({ signs }) => signs[sign]))),
      }
    }
  }
}

function readingSignFinder(
  story: Story,
  { quotes, differences }: Pick<Comparison, 'quotes' | 'differences'>,
): (group: ToldGroup) => (reading: number) => Signs {
  const { alignment, profiles, terms, accounts, readings } = story
  const { weights } = terms.words
  const likestOf = likestFinder(story)
  const alikeOf = alikeFinder(story)
  const quotesShared = shareFinder(
    story,
    quotes.map(({ variants }) => variants.map(({ passage }) => passage)),
  )
  const hard = differences.filter(({ compatible }) => !compatible)
  const disputesShared = shareFinder(
    story,
    hard.map(({ positions }) => positions.flatMap(({ statements }) => statements)),
  )
  const texts = readings.map(() => new Set<number>())
  for (const { id, reading } of alignment.statements)
    for (const term of profiles[id].words) texts[reading].add(term)
  const initials = readings.map((reading) => findInitials(reading, reading.sentences))
  return (group) => {
    const words = commonTerms(story, group, (id) => profiles[id].words)
    const capitals = commonTerms(story, group, (id) => profiles[id].capitals)
    const figures = commonFigures(story, group)
    const likest = likestOf(group)
    const weight = weigh(words, weights) + WEIGHT_OF_NONE
    const rarest = words.toSorted((a, b) => weights[b] - weights[a] || a - b).slice(0, RAREST)
    const own = initialsOf(story, group)
    const quotedIn = quotesShared(group)
    const disputedIn = disputesShared(group)
    return (reading) => {
      const otherForms = termsOf(story, wordsInOtherForm(own, initials[reading]))
      const isTold = (term: number) =>
        otherForms.has(term) || alikeOf(term).some((alike) => texts[reading].has(alike))
      const isGiven = (figure: (typeof figures)[number]) =>
        readings[reading].quantities.some((each) => isSameFigure(each, figure))
      const given = share(figures, isGiven, NO_FIGURE)
      return {
        likest: likest[reading],
        givesFigures: given > MOST,
        isDisputant: disputedIn(reading) > MOST,
        signs: [
          (weigh(words.filter(isTold), weights) + WEIGHT_OF_NONE * NO_WORD) / weight,
          given,
          likest[reading].score,
          Math.log(group.readings.size),
          group.accounts / Math.max(1, accounts.accounts.length - 1),
          share(capitals, (term) => texts[reading].has(term), NO_CAPITAL),
          quotedIn(reading),
          share(rarest, (term) => texts[reading].has(term), NO_WORD),
        ],
      }
    }
  }
}

function share<T>(list: readonly T[], has: (item: T) => boolean, none: number): number {
  return list.length === 0 ? none : list.filter(has).length / list.length
}

function initialsOf({ readings, alignment }: Story, { statements }: ToldGroup): Initials {
  const abbreviations = new Set<string>()
  const runs = new Map<string, readonly string[]>()
  for (const id of statements) {
    const { reading, sentence } = alignment.statements[id]
    const found = findInitials(readings[reading], [readings[reading].sentences[sentence]])
    for (const each of found.abbreviations) abbreviations.add(each)
    for (const [initials, words] of found.runs) runs.set(initials, words)
  }
  return { abbreviations, runs }
}

function termsOf({ terms }: Story, words: readonly string[]): ReadonlySet<number> {
  const numbers = numbersOf(terms.words)
  return new Set(words.flatMap((word) => numbers.get(keyOf(word)) ?? []))
}
