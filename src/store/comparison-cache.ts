import type { ComparedSummary } from '../model/desk.ts'

/** A comparison that was made, under the key that says of what. */
export type CachedComparison = {
  /** Another key is another comparison: nothing has to be forgotten. */
  readonly key: string
  readonly madeAt: string
  readonly summary: ComparedSummary
  /** The comparison and its view as JSON, packed. */
  readonly comparison: Uint8Array
  readonly view: Uint8Array
}

export type CachedFigures = { readonly witnesses: number; readonly hard: number }

/** Comparisons that can be made again at any time: losing them costs time and nothing else. */
export type ComparisonCache = {
  find(story: string): CachedComparison | null
  /** The key alone, for who only asks whether a comparison is still right. */
  findKey(story: string): string | null
  findSummaries(stories: readonly string[]): ReadonlyMap<string, ComparedSummary>
  findFigures(stories: readonly string[]): ReadonlyMap<string, CachedFigures>
  save(story: string, made: CachedComparison): void
  remove(story: string): void
  clear(): void
  /** Another word after each write, of this process or any other. */
  revision(): string
  close(): void
}
