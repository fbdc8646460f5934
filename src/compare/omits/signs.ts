import type { Comparison } from '../../model/comparison.ts'
import { overlaps, type Passage } from '../../model/span.ts'
import { addTo } from '../add-to.ts'
import { weigh } from '../match/sorted.ts'
import { numbersOf } from '../match/term-column.ts'
import { keyOf } from '../match/terms.ts'
import type { Story } from '../story.ts'
import { areSynonyms, meetingKeys } from '../values/synonyms.ts'
import { commonFigures, commonTerms, isSameFigure } from './common-words.ts'
import { type Likest, likestFinder } from './likest.ts'
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
] as const

/** Where a group has no figure or no capital that could be looked for. */
const NO_FIGURE = 0.4
const NO_CAPITAL = 0.5

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

/** Measures the signs of one group for one reading after another. */
export function signFinder(
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
    const weight = weigh(words, weights) || 1
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
          weigh(words.filter(isTold), weights) / weight,
          given,
          likest[reading].score,
          Math.log(group.readings.size),
          group.accounts / Math.max(1, accounts.accounts.length - 1),
          share(capitals, (term) => texts[reading].has(term), NO_CAPITAL),
          quotedIn(reading),
        ],
      }
    }
  }
}

/** What part of a group's statements stands in one list of passages that a reading is in too. */
function shareFinder(
  { alignment, readings }: Story,
  lists: readonly (readonly Passage[])[],
): (group: ToldGroup) => (reading: number) => number {
  const listsIn = new Map<string, { passage: Passage; list: number }[]>()
  for (const [list, passages] of lists.entries())
    for (const passage of passages) addTo(listsIn, passage.article, { passage, list })
  const listsOf = alignment.statements.map(({ reading, ...span }) => {
    const found = listsIn.get(readings[reading].article.id) ?? []
    return new Set(found.filter((each) => overlaps(each.passage, span)).map(({ list }) => list))
  })
  return ({ statements }) => {
    const counts = new Map<number, number>()
    for (const id of statements)
      for (const list of listsOf[id]) counts.set(list, (counts.get(list) ?? 0) + 1)
    const most = new Map<string, number>()
    for (const [list, count] of counts)
      for (const { article } of lists[list])
        most.set(article, Math.max(most.get(article) ?? 0, count))
    return (reading) => (most.get(readings[reading].article.id) ?? 0) / statements.length
  }
}

function share<T>(list: readonly T[], has: (item: T) => boolean, none: number): number {
  return list.length === 0 ? none : list.filter(has).length / list.length
}

/** The terms that say about the same as one, itself among them. */
function alikeFinder({ terms }: Story): (term: number) => readonly number[] {
  const { texts } = terms.words
  const meeting = new Map<string, number[]>()
  for (const [term, text] of texts.entries())
    for (const key of new Set(meetingKeys(text))) addTo(meeting, key, term)
  const known = new Map<number, readonly number[]>()
  return (term) => {
    const text = texts[term]
    const found =
      known.get(term) ??
      meetingKeys(text)
        .flatMap((key) => meeting.get(key) ?? [])
        .filter((other) => areSynonyms(text, texts[other]))
    known.set(term, found)
    return found
  }
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
