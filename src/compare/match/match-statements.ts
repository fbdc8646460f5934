import type { Reading } from '../../model/reading.ts'
import { addTo } from '../add-to.ts'
import type { EntityIndex } from '../story.ts'
import type { Matched, Pair, Statement } from './alignment.ts'
import { explainPair } from './explain-pair.ts'
import { COLUMNS_OF_WORDS, measureTelling, measureWording, openRow } from './features.ts'
import { type Candidates, closenessOf, findCandidates } from './find-candidates.ts'
import { findStatements } from './find-statements.ts'
import { beginModel, finishModel, type LaidModel, layModel, toProbability } from './model.ts'
import { layAgain, layPair, type Measured, type PairOf } from './pair.ts'
import { profileStatements } from './profiles.ts'
import { indexTerms } from './terms.ts'
import { MODEL } from './weights.ts'
import { numberWordings } from './wordings.ts'

/** Pairs that are less likely than this to tell the same are not worth keeping. */
const LEAST_SCORE = 0.1

/** The model that comes with the package, laid out when it is first asked for. */
let shipped: LaidModel | null = null

function shippedModel(): LaidModel {
  shipped ??= layModel(MODEL)
  return shipped
}

export type MatchOptions = {
  /** What says how likely two statements are alike; the package has one. */
  readonly model?: LaidModel
  /**
   * Is the last reading a guest? Then only pairs with its statements are looked at, and its words
   * do not count for what is rare.
   */
  readonly hasGuest?: boolean
}

/** Finds the statements of each reading and those pairs of them that tell the same. */
export function matchStatements(
  readings: readonly Reading[],
  entities: EntityIndex,
  { model = shippedModel(), hasGuest = false }: MatchOptions = {},
): Matched {
  const { statements, candidates, measured, own } = measureStatements(readings, entities, hasGuest)
  const scores = scoreCandidates(candidates, measured, model, hasGuest ? own : 0)
  const pairs: Pair[] = []
  for (const [i, score] of scores.entries())
    if (score >= LEAST_SCORE) pairs.push({ a: candidates.a[i], b: candidates.b[i], score })
  const places = new Map<string, number>()
  return {
    statements,
    terms: measured.terms,
    profiles: measured.profiles,
    pairs,
    explain: ({ a, b }) => {
      if (places.size === 0)
        for (const [i, each] of candidates.a.entries()) places.set(`${each} ${candidates.b[i]}`, i)
      const place = places.get(`${a} ${b}`)
      if (place === undefined) return []
      return explainPair(measured, layPair(measured, a, b, closenessOf(candidates, place)), model)
    },
  }
}

/**
 * How likely each pair with a statement from `first` on is alike, 0 for the others. What words alone
 * decide is measured once for two wordings.
 */
function scoreCandidates(
  candidates: Candidates,
  measured: Measured,
  model: LaidModel,
  first: number,
): Float64Array {
  const scores = new Float64Array(candidates.a.length)
  const row = openRow()
  for (const places of groupByWordings(candidates, measured, first)) {
    let pair: PairOf | null = null
    for (const i of places) {
      const [a, b, closeness] = [candidates.a[i], candidates.b[i], closenessOf(candidates, i)]
      if (pair) pair = layAgain(measured, pair, a, b, closeness)
      else {
        pair = layPair(measured, a, b, closeness)
        measureWording(measured, pair, row)
        beginModel(model, row, COLUMNS_OF_WORDS)
      }
      measureTelling(measured, pair, row)
      scores[i] = toProbability(finishModel(model, row, COLUMNS_OF_WORDS))
    }
  }
  return scores
}

/** The places of the candidates whose statements are of the same two wordings. */
function groupByWordings(
  { a, b }: Candidates,
  { profiles, terms }: Measured,
  first: number,
): Iterable<number[]> {
  const wordings = numberWordings(profiles, terms.runs)
  const groups = new Map<number, number[]>()
  for (let i = 0; i < a.length; i++)
    if (b[i] >= first) addTo(groups, wordings[a[i]] * profiles.length + wordings[b[i]], i)
  return groups.values()
}

/** What is known of the statements of a story before their pairs are scored. */
export type MeasuredStatements = {
  readonly statements: readonly Statement[]
  readonly candidates: Candidates
  readonly measured: Measured
  /** How many of the statements are no guest's. */
  readonly own: number
}

export function measureStatements(
  readings: readonly Reading[],
  entities: EntityIndex,
  hasGuest = false,
): MeasuredStatements {
  const statements = findStatements(readings)
  const guest = readings.length - 1
  const found = hasGuest ? statements.findIndex(({ reading }) => reading === guest) : -1
  const own = found < 0 ? statements.length : found
  const terms = indexTerms(statements, readings, entities, own)
  const candidates = findCandidates(statements, terms)
  const profiles = profileStatements(readings, entities, statements, terms)
  const readingOf = Int32Array.from(statements, ({ reading }) => reading)
  return {
    statements,
    candidates,
    own,
    measured: { terms, profiles, readingOf, readings: readings.length },
  }
}
