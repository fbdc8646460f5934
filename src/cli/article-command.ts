import { findArticle } from '../app/kept/find-article.ts'
import type { ArticleVersion } from '../model/kept.ts'
import { renderArticle } from '../present/kept/render-article.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson } from './output.ts'
import { type PrintOptions, textOptions } from './print-options.ts'
import { withStore } from './with-store.ts'

export type ArticleOptions = PrintOptions & { versions?: boolean; all?: boolean }

/** Prints an article as it is kept, or its versions with the words that went and came. */
export async function runArticle(key: string, options: ArticleOptions): Promise<void> {
  const found = await withStore({ access: 'read', command: 'article' }, async (store) => {
    const article = await findArticle(store, key)
    return article && { article, versions: await store.articles.listVersions(article.id) }
  })
  if (!found) {
    throw new Failure(`there is no article ${key}; synoptic search finds them.`, EXIT.nothing)
  }
  const { article, versions } = found
  if (options.versions) return printVersions(article.id, versions, options)
  if (options.json) printJson({ format: 'synoptic.article/1', article })
  else print(renderArticle(article, textOptions(options)))
}

async function printVersions(
  id: string,
  versions: readonly ArticleVersion[],
  options: ArticleOptions,
): Promise<void> {
  const { toVersionsView } = await import('../present/versions/to-versions-view.ts')
  const view = toVersionsView(id, versions)
  if (options.json) {
    // Spans point into the texts, so these stand beside them.
    const shown = view.versions.map((version, index) => ({
      ...version,
      text: versions[index].text,
    }))
    printJson({ format: 'synoptic.versions/1', article: id, versions: shown })
    return
  }
  const { renderVersionsText } = await import('../present/versions/render-versions-text.ts')
  print(renderVersionsText(view, { ...textOptions(options), all: options.all === true }))
}
