import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { AlertPassage } from '../../../model/alert.ts'
import type { Apart } from '../../../model/apart.ts'
import type { Comparison } from '../../../model/comparison.ts'
import type { ComparedSummary } from '../../../model/desk.ts'
import type { KeptArticle } from '../../../model/kept.ts'
import { type ComparisonView, toComparisonView } from '../../../present/index.ts'
import { summarise } from '../../desk/summarise.ts'
import { compareStoryClosely } from '../../kept/compare-story.ts'
import { type ReadOff, readOff } from './read-off.ts'

/** A comparison made in a thread, packed so that handing it over costs little. */
export type ComparedKept = ReadOff & {
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
  return {
    summary: summarise(view, comparison),
    omits: pack(omits),
    comparison: pack(comparison),
    view: pack(view),
    ...readOff({ comparison, view, previous, articles: given }),
  }
}

export type ReadSharedInput = {
  /** A comparison that another made, and its view, packed. */
  readonly comparison: Uint8Array
  readonly view: Uint8Array
  /** The story's articles as they are now. */
  readonly articles: readonly KeptArticle[]
  /** The comparison that was at hand before, packed. */
  readonly previous: Uint8Array | null
}

/** Reads off a comparison that another made what comparing tells beside it. Fails where it is damaged. */
export function readShared({ articles, ...packed }: ReadSharedInput): ReadOff {
  const comparison: Comparison = unpack(packed.comparison)
  const view: ComparisonView = unpack(packed.view)
  const previous = unpackPrevious(packed.previous)
  const read = readOff({ comparison, view, previous, articles })
  // What is told names its version: that of an article which changed since is told by the next comparison.
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const stands = ({ article, start, end, text }: AlertPassage) =>
    texts.get(article)?.slice(start, end) === text
  const alerts = read.alerts.filter(({ sides }) =>
    sides.every(({ passages }) => passages.every(stands)),
  )
  return { ...read, alerts }
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
