import type { ToldChange } from '../../model/changes.ts'
import type { ArticleVersion, KeptArticle } from '../../model/kept.ts'
import { toVersionsView, type VersionView } from '../versions/to-versions-view.ts'

/** What changed of one article: each version with what went in and out, the oldest first. */
export type ChangesView = {
  readonly article: Pick<KeptArticle, 'id' | 'title' | 'outlet' | 'url' | 'storyId'>
  /** What the outlet says of its own text now and did not say before. */
  readonly corrections: readonly string[]
  /** The same in short, in things that a reader asks for. */
  readonly told: readonly ToldChange[]
  readonly versions: readonly VersionView[]
}

/** `versions` begins with the one that the changes are counted from, which is not shown. */
export function toChangesView({
  article: { id, title, outlet, url, storyId },
  versions,
  corrections,
  told,
}: {
  readonly article: KeptArticle
  readonly versions: readonly ArticleVersion[]
  readonly corrections: readonly string[]
  readonly told: readonly ToldChange[]
}): ChangesView {
  const article = { id, title, outlet, url, storyId }
  const shown = toVersionsView(id, versions).versions.filter(({ change }) => change !== null)
  return { article, corrections, told, versions: shown }
}
