import { findCorrections } from '../../model/article.ts'
import type { ArticleVersion, KeptArticle } from '../../model/kept.ts'
import type { ChangedOptions, Store } from '../../store/store.ts'

/** An article that changed: its versions since then, with the one before them, the oldest first. */
export type ArticleChanges = {
  readonly article: KeptArticle
  readonly versions: readonly ArticleVersion[]
  /** What the outlet says of its own text now and did not say before. */
  readonly corrections: readonly string[]
}

export type ChangesOptions = ChangedOptions & {
  /** Articles of which nothing but spelling, marks and furniture changed as well. */
  readonly minor: boolean
}

/** More articles are looked at than are shown, for some of them changed in little things alone. */
const LOOKED_AT = 20

/** The articles that changed since then, the latest change first. */
export async function listChanges(
  store: Store,
  { since, limit, minor }: ChangesOptions,
): Promise<readonly ArticleChanges[]> {
  const changed = await store.articles.listChanged({ since, limit: limit * LOOKED_AT })
  const found: ArticleChanges[] = []
  for (const { articleId, from, to } of changed) {
    if (found.length === limit) break
    const article = await store.articles.find(articleId)
    if (!article) continue
    const all = await store.articles.listVersions(articleId)
    const versions = all.filter(({ version }) => version >= from - 1 && version <= to)
    const tells = versions.some(({ version, change }) => version >= from && change?.minor !== true)
    if (!tells && !minor) continue
    const before = versions.find(({ version }) => version === from - 1)?.text ?? ''
    const corrections = findCorrections(article).map(({ text }) => text)
    found.push({
      article,
      versions,
      corrections: corrections.filter((each) => !before.includes(each)),
    })
  }
  return found
}
