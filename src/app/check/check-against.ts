import type { Article } from '../../model/article.ts'
import type { Comparison } from '../../model/comparison.ts'
import { DRAFT, type DraftCheck } from '../../model/draft.ts'
import type { Reading } from '../../model/reading.ts'
import { checkDraft, compareReadings, readArticle } from '../../pipeline.ts'
import { readLoaded } from '../compare-loaded.ts'
import { loadEnglish } from '../english.ts'

/** The articles of a story, read, and what comparing them gave. */
export type Against = { readonly readings: readonly Reading[]; readonly comparison: Comparison }

/** Reads and, where that was not done before, compares what a draft is checked against. */
export function openAgainst(articles: readonly Article[], known?: Comparison): Against {
  const readings = readLoaded(articles)
  return { readings, comparison: known ?? compareReadings(readings) }
}

/** Lays a draft beside them. It is no article: nothing that is kept or compared changes. */
export function checkAgainst(against: Against, draft: Article): DraftCheck {
  const reading = readArticle({ ...draft, id: DRAFT }, loadEnglish())
  return checkDraft({ ...against, draft: reading })
}
