import type { Comparison } from '../../model/comparison.ts'
import type { ArticleVersion, KeptArticle } from '../../model/kept.ts'
import type { Source } from '../../model/source.ts'
import type { Tables } from '../../store/store.ts'

/** All that a story rests on: what a pack of evidence is made of. */
export type Evidence = {
  readonly story: string
  /** The earliest first. */
  readonly articles: readonly KeptArticle[]
  /** Every version of them, the first first. */
  readonly versions: readonly ArticleVersion[]
  /** Where they came from. */
  readonly sources: readonly Source[]
  readonly comparison: Comparison
}

/** Gathers what is kept of a story's articles beside their texts. */
export async function gatherEvidence(
  store: Tables,
  story: string,
  articles: readonly KeptArticle[],
): Promise<Omit<Evidence, 'comparison'>> {
  const versions: ArticleVersion[] = []
  for (const { id } of articles) versions.push(...(await store.articles.listVersions(id)))
  const asked = new Set(articles.map(({ sourceId }) => sourceId))
  const sources = (await store.sources.list()).filter(({ id }) => asked.has(id))
  return { story, articles, versions, sources }
}
