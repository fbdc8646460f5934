import type { Account, Entity, Reuse } from '../model/comparison.ts'
import type { Reading } from '../model/reading.ts'
import type { TellApart } from './apart/tell-apart.ts'
import type { Alignment, Statement } from './match/alignment.ts'
import type { Profile } from './match/profiles.ts'
import type { Terms } from './match/terms.ts'
import type { DetailWeights } from './unique/detail-weights.ts'
import type { ValueWeights } from './values/weigh-signs.ts'

/** The people, organisations and places of a story, joined across its articles. */
export type EntityIndex = {
  readonly entities: readonly Entity[]
  /** `ofMention[reading][mention]` is an index into `entities`, or -1. */
  readonly ofMention: readonly (readonly number[])[]
}

/** The accounts of a story and, for each reading, the index of its account. */
export type AccountIndex = {
  readonly accounts: readonly Account[]
  readonly ofReading: readonly number[]
}

/** What the stages of a comparison share. Readings are in the order of `byContent`. */
export type Story = {
  readonly readings: readonly Reading[]
  readonly entities: EntityIndex
  readonly reuse: readonly Reuse[]
  readonly accounts: AccountIndex
  readonly alignment: Alignment
  /** For each reading the first reading that tells of the same event. */
  readonly events: readonly number[]
  /** What its statements are made of. */
  readonly terms: Terms
  readonly profiles: readonly Profile[]
  /** The clauses of its statements, in order. */
  readonly clauses: readonly Statement[]
  /** Is the last reading a guest, whose words do not count for what is rare? */
  readonly hasGuest?: true
  /** What speaks for two values being of one matter, where it is not what the package has. */
  readonly weights?: ValueWeights
  /** What is known of details, likewise. */
  readonly detailWeights?: DetailWeights
  /** What a person says does not tell the same, where something is. */
  readonly apart?: TellApart
}

/** How many accounts stand behind a set of readings, given by their indices. */
export function countAccounts(accounts: AccountIndex, readings: Iterable<number>): number {
  const seen = new Set<number>()
  for (const reading of readings) seen.add(accounts.ofReading[reading])
  return seen.size
}
