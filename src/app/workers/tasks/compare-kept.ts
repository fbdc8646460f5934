import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Apart } from '../../../model/apart.ts'
import type { Comparison } from '../../../model/comparison.ts'
import type { ComparedSummary } from '../../../model/desk.ts'
import type { KeptArticle } from '../../../model/kept.ts'
import { type ComparisonView, toComparisonView } from '../../../present/index.ts'
import { listPoints } from '../../../present/view/points.ts'
import { compareStory } from '../../kept/compare-story.ts'

/** A comparison made in a thread, packed so that handing it over costs little. */
export type ComparedKept = {
  readonly summary: ComparedSummary
  /** `synoptic.comparison/1`, and its view without the texts, each as JSON packed by zstd. */
  readonly comparison: Uint8Array
  readonly view: Uint8Array
}

export type CompareKeptInput = {
  readonly articles: readonly KeptArticle[]
  /** The story's last comparison, packed, whose keys are carried over. */
  readonly previous: Uint8Array | null
  /** What a person told apart. */
  readonly apart: readonly Apart[]
}

/** Compares the articles of a kept story. */
export function compareKept({ articles: given, previous, apart }: CompareKeptInput): ComparedKept {
  const { comparison, articles } = compareStory(given, { ...unpackPrevious(previous), apart })
  const whole = toComparisonView(comparison, articles)
  const view = { ...whole, columns: [] }
  const accounts = comparison.accounts.map(({ articles }) => articles)
  return { summary: summarise(view, accounts), comparison: pack(comparison), view: pack(view) }
}

/** What we packed ourselves, so its shape is known. One that is damaged is as good as none. */
function unpackPrevious(packed: Uint8Array | null): { previous?: Comparison } {
  try {
    return packed ? { previous: JSON.parse(zstdDecompressSync(packed).toString()) } : {}
  } catch {
    return {}
  }
}

function pack(value: unknown): Uint8Array {
  return zstdCompressSync(JSON.stringify(value))
}

/** So many values of a dispute stand in a line. */
const MOST_VALUES = 4

/** So many disputes of a story stand in a list of all stories. */
export const MOST_CLASHES = 6

function summarise(
  view: ComparisonView,
  accounts: readonly (readonly string[])[],
): ComparedSummary {
  const { title, facts, quotes, unique, brief } = view
  const hard = view.differences.filter(({ compatible }) => !compatible)
  const dispute = hard.find(({ kind }) => kind !== 'wording' && kind !== 'name') ?? hard[0]
  return {
    title: title?.text ?? null,
    accounts,
    hard: hard.length,
    soft: view.differences.length - hard.length,
    facts: facts.length,
    quotes: quotes.filter(({ shared }) => shared).length,
    onlyHere: unique.length,
    brief: brief[0]?.text ?? null,
    dispute: dispute
      ? {
          about: dispute.about,
          values: dispute.positions.slice(0, MOST_VALUES).map(({ value }) => value),
        }
      : null,
    clashes: listPoints(view)
      .filter(({ kind }) => kind === 'clash')
      .slice(0, MOST_CLASHES)
      .map(({ key, claim: about, sides, ask }) => ({
        ...{ key, about, ask },
        values: sides.slice(0, MOST_VALUES).flatMap(({ value }) => value ?? []),
      })),
  }
}
