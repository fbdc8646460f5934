import type { Reading } from '../../model/reading.ts'
import type { EntityIndex } from '../story.ts'
import type { Matched, Pair, Statement } from './alignment.ts'
import { explainPair } from './explain-pair.ts'
import { measurePair, openRow } from './features.ts'
import { type Candidates, type Closeness, closenessOf, findCandidates } from './find-candidates.ts'
import { findStatements } from './find-statements.ts'
import { type LaidModel, layModel, sumModel, toProbability } from './model.ts'
import { layPair, type Measured } from './pair.ts'
import { profileStatements } from './profiles.ts'
import { indexTerms } from './terms.ts'
import { MODEL } from './weights.ts'

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
  const row = openRow()
  const score = (a: number, b: number, closeness: Closeness) => {
    measurePair(measured, layPair(measured, a, b, closeness), row)
    return toProbability(sumModel(model, row))
  }
  const pairs: Pair[] = []
  for (let i = 0; i < candidates.a.length; i++) {
    const [a, b] = [candidates.a[i], candidates.b[i]]
    if (hasGuest && b < own) continue
    const likely = score(a, b, closenessOf(candidates, i))
    if (likely >= LEAST_SCORE) pairs.push({ a, b, score: likely })
  }
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
