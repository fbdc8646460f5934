import type { KeptMove } from '../../model/kept.ts'
import type { Store, Tables } from '../../store/store.ts'
import type { NotMoved } from './move-articles.ts'

/** What was taken back: the articles are in the stories that they came from again. */
export type Undone = {
  readonly kind: KeptMove['kind']
  /** When the move was made: an ISO 8601 instant. */
  readonly at: string
  readonly story: string
  readonly articles: readonly string[]
  readonly back: readonly string[]
}

/**
 * Takes the last merge or split back that was not taken back yet. What came to a story since stays
 * there, and so does an article that was moved on; what was decided before holds again.
 */
export function undoMove(store: Store, at: string): Promise<Undone | NotMoved> {
  return store.write(async (tables) => {
    const move = await tables.moves.findLast()
    if (!move) return { problem: 'nothing was merged or split that could be taken back.' }
    const now = await tables.stories.find(move.story)
    const there = new Set(now?.members.map(({ articleId }) => articleId))
    const going = move.articles.filter(({ articleId }) => there.has(articleId))
    for (const article of going) await putBack(tables, article, at)
    for (const articles of move.decided) await tables.decisions.remove(articles)
    for (const decision of move.replaced) await tables.decisions.add(decision)
    await tables.moves.remove(move.id)
    return {
      kind: move.kind,
      at: move.at,
      story: move.story,
      articles: going.map(({ articleId }) => articleId),
      back: [...new Set(going.map(({ from }) => from))],
    }
  })
}

async function putBack(
  { stories }: Tables,
  { articleId, account, sureness, reasons, by, placedAt, from }: KeptMove['articles'][number],
  at: string,
): Promise<void> {
  const copyOf = account === articleId ? null : account
  const placement = { article: articleId, story: from, opened: false, sureness, reasons, copyOf }
  // It is there as long as before: nothing came into that story.
  await stories.place({ ...placement, merged: [] }, by, at, placedAt)
}
