import { zstdDecompressSync } from 'node:zlib'
import type { Article } from '../../../model/article.ts'
import type { DraftCheck } from '../../../model/draft.ts'
import type { Placement } from '../../../model/grouping.ts'
import type { KeptArticle } from '../../../model/kept.ts'
import { type DraftView, toDraftView } from '../../../present/index.ts'
import type { WindowEntry } from '../../../store/store.ts'
import { type Against, checkAgainst, openAgainst } from '../../check/check-against.ts'
import { nearStories } from '../../check/near-stories.ts'
import { toCompared } from '../../kept/compare-story.ts'

export type CheckDraftInput = {
  readonly draft: Article
  readonly articles: readonly KeptArticle[]
  /** The story's comparison, packed; null where it is still to be made. */
  readonly comparison: Uint8Array | null
  /** Names what was compared: the same key, the same readings. Null for nothing that can be named. */
  readonly key: string | null
}

export type CheckedDraft = { readonly check: DraftCheck; readonly view: DraftView }

/** Checks a draft against a kept story. */
export function checkDraft({
  draft,
  articles: kept,
  comparison,
  key,
}: CheckDraftInput): CheckedDraft {
  const articles = kept.map(toCompared)
  const check = checkAgainst(
    remember(key, () => open(articles, comparison)),
    draft,
  )
  return { check, view: toDraftView(check, articles) }
}

function open(articles: readonly Article[], packed: Uint8Array | null): Against {
  // What we packed ourselves, so its shape is known.
  return openAgainst(
    articles,
    packed ? JSON.parse(zstdDecompressSync(packed).toString()) : undefined,
  )
}

/** A draft is checked again and again beside one story: its readings, half of the work, are kept. */
const MOST_OPEN = 2
const OPEN = new Map<string, Against>()

function remember(key: string | null, make: () => Against): Against {
  if (key === null) return make()
  const against = OPEN.get(key) ?? make()
  OPEN.delete(key)
  OPEN.set(key, against)
  const [oldest] = OPEN.keys()
  if (OPEN.size > MOST_OPEN && oldest !== undefined) OPEN.delete(oldest)
  return against
}

export type NearDraftInput = {
  readonly draft: Article
  readonly window: readonly WindowEntry[]
  readonly most: number
}

/** The stories that a draft may be of, the likeliest first. */
export function findNearDraft({ draft, window, most }: NearDraftInput): Placement[] {
  return nearStories(draft, window, most)
}
