import { isReporting } from '../../model/article.ts'
import type { Agreement } from '../../model/comparison.ts'
import type { Quantity, Reading } from '../../model/reading.ts'
import { hasVerb } from '../has-verb.ts'
import { ofSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import { type Place, rememberEach, toldTerms } from './terms.ts'

/** A sentence of another article that bears a line out. */
export type Bearer = {
  readonly reading: number
  readonly sentence: number
  readonly score: number
}

/** Aligned so well, a sentence bears out another one. */
const SURE = 0.6

/** Aligned so well, it does if both stand in one agreement. */
const LIKELY = 0.45

/** Sentences aligned this well say the same in nearly the same words, a "not" included. */
const SAME_WORDS = 0.95

/**
 * A sentence must share so many words, and this part of the shorter one's, to bear out another; so
 * many are enough. Names and who said it do not count: two sentences about one man may tell two
 * things.
 */
const SHARED = {
  sure: { count: 2, share: 0.5, enough: 5 },
  likely: { count: 3, share: 0.5, enough: 6 },
} as const

/** Words that turn or narrow what is said. */
const TURNING: ReadonlySet<string> = new Set("only not n't no never nobody none without".split(' '))

/** For each sentence those of other articles that say what it says, the best of each article. */
export function findBearers(
  story: Story,
  agreements: readonly Agreement[],
): (reading: number, sentence: number) => readonly Bearer[] {
  const agreed = agreementsOf(story, agreements)
  const bearers = story.readings.map(({ sentences }) =>
    sentences.map((): Map<number, Bearer> | null => null),
  )
  const tellingAt = rememberEach(story.readings, (place) => lookAt(story, place))
  const { statements, pairs } = story.alignment
  for (const { a, b, score } of pairs) {
    if (score < LIKELY) continue
    const [x, y] = [statements[a], statements[b]]
    const isAgreed = shares(agreed(x.reading, x.sentence), agreed(y.reading, y.sentence))
    if (score < SURE && !isAgreed) continue
    if (!bearsOut(tellingAt(x), tellingAt(y), score)) continue
    keepBest(bearers, x, { reading: y.reading, sentence: y.sentence, score })
    keepBest(bearers, y, { reading: x.reading, sentence: x.sentence, score })
  }
  return (reading, sentence) =>
    [...(bearers[reading][sentence]?.values() ?? [])].sort(
      (x, y) => y.score - x.score || x.reading - y.reading,
    )
}

function keepBest(
  bearers: (Map<number, Bearer> | null)[][],
  { reading, sentence }: Place,
  bearer: Bearer,
): void {
  const ofReading = bearers[reading][sentence] ?? new Map<number, Bearer>()
  const known = ofReading.get(bearer.reading)
  if (!known || bearer.score > known.score) ofReading.set(bearer.reading, bearer)
  bearers[reading][sentence] = ofReading
}

/** What a sentence tells, as far as it tells anything. */
type Telling = {
  readonly isReport: boolean
  readonly terms: ReadonlySet<string>
  /** Has it a "not", an "only" or the like? */
  readonly isTurned: boolean
  readonly quantities: readonly Quantity[]
}

function lookAt({ readings }: Story, place: Place): Telling {
  const [reading, { sentence }] = [readings[place.reading], place]
  return {
    isReport: hasVerb(reading, sentence) && isReporting(roleOf(reading, sentence)),
    terms: toldTerms(reading, sentence),
    isTurned: isTurned(reading, sentence),
    quantities: ofSentence(reading.quantities, sentence),
  }
}

function bearsOut(one: Telling, other: Telling, score: number): boolean {
  if (!one.isReport || !other.isReport) return false
  let shared = 0
  for (const term of one.terms) if (other.terms.has(term)) shared++
  const { count, share, enough } = score >= SURE ? SHARED.sure : SHARED.likely
  const least = Math.max(count, share * Math.min(one.terms.size, other.terms.size))
  if (shared < Math.min(least, enough)) return false
  if (score < SAME_WORDS && one.isTurned !== other.isTurned) return false
  return !contradicts(one.quantities, other.quantities)
}

function isTurned({ tokens, sentences }: Reading, sentence: number): boolean {
  const { firstToken, endToken } = sentences[sentence]
  for (let i = firstToken; i < endToken; i++) if (TURNING.has(tokens.lower[i])) return true
  return false
}

/** Do two sentences count the same things, and never the same number of them? */
function contradicts(ones: readonly Quantity[], others: readonly Quantity[]): boolean {
  let compared = 0
  for (const one of ones)
    for (const other of others) {
      if (one.kind !== other.kind || one.unit !== other.unit || one.thing !== other.thing) continue
      if (one.low <= other.high && other.low <= one.high) return false
      compared++
    }
  return compared > 0
}

function roleOf({ article, sentences }: Reading, sentence: number) {
  return article.blocks[sentences[sentence].block].role
}

/** For each sentence the agreements that have a statement in it. */
function agreementsOf(
  { readings }: Story,
  agreements: readonly Agreement[],
): (reading: number, sentence: number) => ReadonlySet<string> {
  const ofSentenceKey = new Map<string, Set<string>>()
  const indexOf = new Map(readings.map(({ article }, index) => [article.id, index]))
  for (const { id, statements } of agreements)
    for (const { article, start } of statements) {
      const reading = indexOf.get(article)
      if (reading === undefined) continue
      const key = `${reading}:${sentenceAt(readings[reading], start)}`
      ofSentenceKey.set(key, (ofSentenceKey.get(key) ?? new Set()).add(id))
    }
  const none: ReadonlySet<string> = new Set()
  return (reading, sentence) => ofSentenceKey.get(`${reading}:${sentence}`) ?? none
}

/** The last sentence that begins at or before a place, found by halving. */
function sentenceAt({ sentences }: Reading, at: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle].start <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true
  return false
}
