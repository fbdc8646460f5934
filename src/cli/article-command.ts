import { renderArticle, renderVersions } from '../present/kept/render-article.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print } from './output.ts'
import { type PrintOptions, textOptions } from './print-options.ts'
import { withStore } from './with-store.ts'

export type ArticleOptions = PrintOptions & { versions?: boolean }

/** Prints an article as it is kept, or its versions with the words that went and came. */
export async function runArticle(id: string, options: ArticleOptions): Promise<void> {
  const { article, versions } = await withStore(
    { access: 'read', command: 'article' },
    async (store) => ({
      article: (await store.articles.find(id)) ?? (await store.articles.findByAddress([id])),
      versions: options.versions ? await store.articles.listVersions(id) : [],
    }),
  )
  if (!article) {
    throw new Failure(`there is no article ${id}; synoptic search finds them.`, EXIT.nothing)
  }
  if (options.json) {
    const shown = options.versions
      ? { format: 'synoptic.versions/1', versions }
      : { format: 'synoptic.article/1', article }
    return print(`${JSON.stringify(shown)}\n`)
  }
  if (options.versions) print(renderVersions(versions, textOptions(options)))
  else print(renderArticle(article, textOptions(options)))
}
