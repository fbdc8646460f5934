import { renderWhy, type WhyView } from '../present/kept/render-why.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson } from './output.ts'
import { type PrintOptions, textOptions } from './print-options.ts'
import { withStore } from './with-store.ts'

/** Prints why an article is in its story, how sure that is, and what else it was near. */
export async function runWhy(id: string, options: PrintOptions): Promise<void> {
  const { explainPlacement } = await import('../app/kept/explain-placement.ts')
  const found = await withStore({ access: 'read', command: 'why' }, (store) =>
    explainPlacement(store, id),
  )
  if (!found) {
    throw new Failure(`there is no article ${id}; synoptic search finds them.`, EXIT.nothing)
  }
  const { article, story, member, near } = found
  const why: WhyView = {
    article: { id: article.id, title: article.title },
    story: story && { id: story.id, title: story.title },
    sureness: member?.sureness ?? null,
    by: member?.by ?? null,
    reasons: member?.reasons ?? [],
    near,
  }
  if (options.json) printJson({ format: 'synoptic.why/1', ...why })
  else print(renderWhy(why, textOptions(options)))
}
