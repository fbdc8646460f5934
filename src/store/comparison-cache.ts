import type { ComparedSummary } from '../model/desk.ts'
import type {
  KeptOutletLine,
  OutletInStory,
  OutletList,
  OutletTotals,
  SharedTexts,
} from '../model/outlets.ts'

/** A comparison that was made, under the key that says of what. */
export type CachedComparison = {
  /** Another key is another comparison: nothing has to be forgotten. */
  readonly key: string
  readonly madeAt: string
  readonly summary: ComparedSummary
  /** The comparison, its view, and what its articles leave out, each as JSON, packed. */
  readonly comparison: Uint8Array
  readonly view: Uint8Array
  readonly omits: Uint8Array
}

export type CachedFigures = { readonly witnesses: number; readonly hard: number }

/** Comparisons that can be made again at any time: losing them costs time and nothing else. */
export type ComparisonCache = {
  find(story: string): CachedComparison | null
  /** The key alone, for who only asks whether a comparison is still right. */
  findKey(story: string): string | null
  findSummaries(stories: readonly string[]): ReadonlyMap<string, ComparedSummary>
  findFigures(stories: readonly string[]): ReadonlyMap<string, CachedFigures>
  /** Keeps a comparison, and counts what each outlet did in it. */
  save(story: string, made: CachedComparison, outlets?: readonly OutletInStory[]): void
  remove(story: string): void
  clear(): void
  readonly outlets: OutletCounts
  /** Another word after each write, of this process or any other. */
  revision(): string
  close(): void
}

/** What outlets come to over all comparisons that are kept: counted when one is saved. */
export type OutletCounts = {
  /** Those with the most articles first. */
  list(): readonly OutletTotals[]
  find(outlet: string): OutletTotals | null
  /** Who shares whose texts, the most first. */
  listShared(): readonly SharedTexts[]
  /** The latest passages of an outlet that one of its numbers rests on. */
  listLines(outlet: string, list: OutletList, limit: number): readonly KeptOutletLine[]
}
