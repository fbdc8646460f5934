import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { FoundAlert } from '../../../model/alert.ts'
import type { Apart } from '../../../model/apart.ts'
import type { Comparison } from '../../../model/comparison.ts'
import type { ComparedSummary } from '../../../model/desk.ts'
import type { KeptArticle } from '../../../model/kept.ts'
import type { OutletInStory } from '../../../model/outlets.ts'
import { type ComparisonView, toComparisonView } from '../../../present/index.ts'
import { findAlerts } from '../../alerts/find/find-alerts.ts'
import { toFound } from '../../alerts/find/to-found.ts'
import { describeOutlets } from '../../desk/outlets/describe-outlets.ts'
import { summarise } from '../../desk/summarise.ts'
import { compareStoryClosely } from '../../kept/compare-story.ts'

/** A comparison made in a thread, packed so that handing it over costs little. */
export type ComparedKept = {
  /** What each outlet did in it. */
  readonly outlets: readonly OutletInStory[]
  /** What is worth telling of it beside the comparison before: nothing where there was none. */
  readonly alerts: readonly FoundAlert[]
  /** The texts that were compared. */
  readonly texts: readonly { readonly article: string; readonly hash: string }[]
  readonly summary: ComparedSummary
  /** `synoptic.comparison/1`, and its view without the texts, each as JSON packed by zstd. */
  readonly comparison: Uint8Array
  readonly view: Uint8Array
  /** What each article leaves out, likewise. */
  readonly omits: Uint8Array
}

export type CompareKeptInput = {
  readonly articles: readonly KeptArticle[]
  /** The story's last comparison, packed, whose keys are carried over. */
  readonly previous: Uint8Array | null
  /** What a person told apart. */
  readonly apart: readonly Apart[]
}

/** Compares the articles of a kept story. */
export function compareKept({ articles: given, apart, ...last }: CompareKeptInput): ComparedKept {
  const previous = unpackPrevious(last.previous)
  const { comparison, articles, omits } = compareStoryClosely(given, { previous, apart })
  const view = { ...toComparisonView(comparison, articles), columns: [] }
  const byId = new Map(given.map((each) => [each.id, each]))
  const found = previous ? findAlerts(previous, comparison) : []
  return {
    summary: summarise(view, comparison),
    omits: pack(omits),
    comparison: pack(comparison),
    view: pack(view),
    outlets: describeOutlets(comparison, view),
    alerts: found.map((each) => toFound(each, byId)),
    texts: comparison.articles.map(({ id, sha256 }) => ({ article: id, hash: sha256 })),
  }
}

/** A comparison that another made, and its view, packed. */
export type ReadSharedInput = { readonly comparison: Uint8Array; readonly view: Uint8Array }

/** Counts what outlets did in a comparison that another made. Fails where it is damaged. */
export function readShared({ comparison, view }: ReadSharedInput): readonly OutletInStory[] {
  return describeOutlets(unpack<Comparison>(comparison), unpack<ComparisonView>(view))
}

/** One that is damaged is as good as none. */
function unpackPrevious(packed: Uint8Array | null): Comparison | undefined {
  try {
    return packed ? unpack(packed) : undefined
  } catch {
    return undefined
  }
}

/** What we packed ourselves, so its shape is known. */
function unpack<T>(packed: Uint8Array): T {
  return JSON.parse(zstdDecompressSync(packed).toString())
}

function pack(value: unknown): Uint8Array {
  return zstdCompressSync(JSON.stringify(value))
}
