import type { QuoteGroup, Relation } from '../../../model/comparison.ts'
import { isFunctionWord } from '../../function-words.ts'
import type { Story } from '../../story.ts'
import { type Claim, type Dispute, isBetweenArticles } from '../claim.ts'
import { foldWords } from './fold.ts'
import { labelWords } from './label.ts'
import { layTogether } from './lay-together.ts'
import { pairPrintings } from './pair-printings.ts'
import { gravest, groupPlaces, ownWords, type Place, placesOf } from './places.ts'
import { gatherPrintings, type Printing, spanOf, textOf } from './printings.ts'

/**
 * Finds sentences that the accounts quote with different words: replaced, put in or left out
 * between words that both have. Where a quote was only cut, or shows by an ellipsis or by brackets
 * that it is not whole, nothing differs.
 */
export function findQuotedWordDisputes(story: Story, quotes: readonly QuoteGroup[]): Dispute[] {
  const printings = gatherPrintings(story, quotes)
  const isQuoted = quotedFinder(story)
  const seen = new Set<string>()
  return gatherStars(printings)
    .map(disputeStar)
    .flatMap((disputes) =>
      disputes.some((dispute) => isOfTwo(dispute, isQuoted))
        ? disputes.map((dispute) => ({ ...dispute, relation: 'unsure' as const }))
        : disputes,
    )
    .filter(({ positions }) => {
      const key = positions.map(([{ normalized }]) => normalized.text).sort()
      const isNew = !seen.has(key.join(' | '))
      seen.add(key.join(' | '))
      return isNew
    })
}

/** Each sentence, the longest first, with those that say the same and are not yet taken. */
function gatherStars(printings: readonly Printing[]): Printing[][] {
  const partners = printings.map((): number[] => [])
  for (const [a, b] of pairPrintings(printings)) {
    partners[a].push(b)
    partners[b].push(a)
  }
  const longestFirst = printings
    .map((_, i) => i)
    .sort((x, y) => printings[y].words.length - printings[x].words.length || x - y)
  const taken = new Set<number>()
  return longestFirst.flatMap((centre) => {
    if (taken.has(centre)) return []
    const members = [centre, ...partners[centre].filter((each) => !taken.has(each))]
    for (const each of members) taken.add(each)
    return members.length > 1 ? [members.map((each) => printings[each])] : []
  })
}

/** What a printing has at each of some places, folded; null where it does not print that part. */
type Told = readonly (string | null)[]

export type QuoteClaim = Claim & {
  readonly told: Told
  /** Its words at the places with a word on either side, folded. */
  readonly phrases: readonly string[]
}

type QuoteDispute = Omit<Dispute, 'positions'> & {
  readonly positions: readonly (readonly QuoteClaim[])[]
}

/** The first printing is the fullest. Changes that stand far apart are differences of their own. */
function disputeStar(printings: readonly Printing[]): QuoteDispute[] {
  const [full] = printings
  const laid = printings.map((own) => layTogether(full, own))
  const places = printings.flatMap((own, i) => placesOf(full, own, laid[i]))
  const speaker = printings.find((each) => each.shown !== null)?.shown ?? null
  return groupPlaces(full, places).flatMap((near): QuoteDispute[] => {
    const claims = printings.flatMap((own, i) =>
      toClaim(
        own,
        near.map((place) => ownWords(full, own, laid[i].edits, place)),
      ),
    )
    const positions = groupTold(claims)
    if (positions.length < 2 || !isBetweenArticles(positions)) return []
    const relation = relationOf(near, claims)
    const about = labelWords(speaker, positions)
    return [{ kind: 'wording', about, relation, positions, isNamed: true }]
  })
}

function relationOf(places: readonly Place[], claims: readonly QuoteClaim[]): Relation {
  const differing = places.filter(
    (_, p) => new Set(claims.flatMap(({ told }) => told[p] ?? [])).size > 1,
  )
  return gravest(differing.map(({ relation }) => relation))
}

/** So many words are shown on either side of where a printing lacks some. */
const SHOWN = 3

function toClaim(own: Printing, at: readonly (readonly [number, number] | null)[]): QuoteClaim[] {
  const printed = at.filter((each) => each !== null)
  if (printed.length === 0) return []
  const words = printed.filter(([first, end]) => first < end)
  const [from, to] = [printed[0][0], printed[printed.length - 1][1]]
  const shown =
    words.length > 0
      ? spanOf(own.spans, words[0][0], words[words.length - 1][1])
      : spanOf(own.spans, Math.max(0, from - SHOWN), Math.min(own.words.length, to + SHOWN))
  const told = at.map((each) => each && foldWords(textOf(own, each[0], each[1])))
  return [
    {
      reading: own.reading,
      value:
        words.map(([first, end]) => textOf(own, first, end)).join(' … ') ||
        own.text.slice(shown.start, shown.end),
      span: shown,
      normalized: { text: told.map((each) => each ?? '').join(' / ') },
      statement: own.quote,
      told,
      phrases: printed.map(([first, end]) =>
        foldWords(textOf(own, Math.max(0, first - 1), Math.min(own.words.length, end + 1))),
      ),
    },
  ]
}

/** Printings that have the same words at all places that both print are one position. */
function groupTold(claims: readonly QuoteClaim[]): QuoteClaim[][] {
  const count = ({ told }: QuoteClaim) => told.filter((each) => each !== null).length
  const positions: QuoteClaim[][] = []
  for (const claim of [...claims].sort((x, y) => count(y) - count(x))) {
    const home = positions.find((own) => own.every((each) => agree(each.told, claim.told)))
    if (home) home.push(claim)
    else positions.push([claim])
  }
  return positions
}

function agree(a: Told, b: Told): boolean {
  return a.every((one, i) => one === null || b[i] === null || one === b[i])
}

/** Does an article quote these words somewhere? */
type QuotedFinder = (reading: number, words: string) => boolean

function quotedFinder({ readings }: Story): QuotedFinder {
  const known = readings.map((): string | null => null)
  return (reading, words) => {
    const { article, quotes } = readings[reading]
    known[reading] ??= quotes
      .map(({ start, end }) => ` ${foldWords(article.text.slice(start, end))} `)
      .join('|')
    return known[reading].includes(` ${words} `)
  }
}

/** Where an article prints both wordings, two things may have been said. */
function isOfTwo({ positions }: QuoteDispute, isQuoted: QuotedFinder): boolean {
  return positions.some((own) =>
    positions.some(
      (others) =>
        own !== others &&
        own.some(({ reading }) =>
          others[0].phrases.some((phrase) => isTelling(phrase) && isQuoted(reading, phrase)),
        ),
    ),
  )
}

/** Two words of which none is a mere helper. */
function isTelling(phrase: string): boolean {
  const words = phrase.split(' ')
  return words.length > 1 && !words.every(isFunctionWord)
}
