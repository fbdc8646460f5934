import { findArticle } from '../app/kept/find-article.ts'
import { loadStory } from '../app/kept/find-story.ts'
import type { ArticleVersion } from '../model/kept.ts'
import { renderArticle } from '../present/kept/render-article.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson } from './output.ts'
import { type PrintOptions, textOptions } from './print-options.ts'
import { withStore } from './with-store.ts'

export type ArticleOptions = PrintOptions & {
  versions?: boolean
  omits?: boolean
  all?: boolean
}

/** Prints an article as it is kept, its versions, or what it leaves out of what others tell. */
export async function runArticle(key: string, options: ArticleOptions): Promise<void> {
  if (options.versions && options.omits)
    throw new Failure('--versions and --omits are two things: give one of them.', EXIT.usage)
  if (options.omits) return runOmits(key, options)
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

async function runOmits(key: string, options: ArticleOptions): Promise<void> {
  const found = await withStore({ access: 'read', command: 'article' }, async (store) => {
    const article = await findArticle(store, key)
    const story = article?.storyId ? await loadStory(store, article.storyId) : null
    return article && { article, articles: story?.articles ?? [article] }
  })
  if (!found) {
    throw new Failure(`there is no article ${key}; synoptic search finds them.`, EXIT.nothing)
  }
  const { compareOmits } = await import('../app/kept/compare-omits.ts')
  const { view, omits } = compareOmits(found.article.id, found.articles)
  if (options.json) {
    const { describeOmits } = await import('../present/article/describe-omits.ts')
    printJson({ format: 'synoptic.omits/1', ...describeOmits(view, omits) })
    return
  }
  const { renderOmitsText } = await import('../present/article/render-omits-text.ts')
  print(renderOmitsText(view, omits, { ...textOptions(options), all: options.all === true }))
}
