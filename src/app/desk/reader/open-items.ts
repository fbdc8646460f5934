import type { Card } from '../../../model/desk.ts'
import type { KeptArticle } from '../../../model/kept.ts'
import type { ComparisonView } from '../../../present/index.ts'
import { toCards } from '../today/cards.ts'
import { toRows } from '../today/rows.ts'
import { isStory, scopeOf } from './list-items.ts'
import { freshSince, type ReaderMeans } from './means.ts'
import type { Selection } from './selection.ts'
import { isRead } from './story-rows.ts'

/** What is shown of an article or of a story. */
export type ReaderItem = { readonly read: boolean; readonly starred: boolean } & (
  | { readonly kind: 'article'; readonly article: KeptArticle }
  | {
      readonly kind: 'story'
      readonly card: Card
      /** Null where it was not compared yet. */
      readonly view: ComparisonView | null
    }
)

/** The articles and stories of these ids, in their order; those that are not there are left out. */
export async function openItems(
  means: ReaderMeans,
  everything: Selection,
  ids: readonly string[],
): Promise<readonly ReaderItem[]> {
  const articles = await openArticles(
    means,
    everything,
    ids.filter((id) => !isStory(id)),
  )
  const stories = await openStories(means, ids.filter(isStory))
  return ids.flatMap((id) => articles.get(id) ?? stories.get(id) ?? [])
}

async function openArticles(
  means: ReaderMeans,
  everything: Selection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReaderItem>> {
  const articles = await means.store.articles.findMany(ids)
  const marks = await means.mine.articleMarks.find(ids)
  const scope = await scopeOf(means, everything)
  const readTo = new Map(scope.streams.map((each) => [each.source, each.readTo]))
  return new Map(
    articles.map((article) => {
      const mark = marks.get(article.id)
      const read = mark?.read ?? article.firstSeenAt <= (readTo.get(article.sourceId) ?? '')
      return [article.id, { kind: 'article', article, read, starred: mark?.starred ?? false }]
    }),
  )
}

/** Under the id that was asked for, also of a story that went into another since. */
async function openStories(
  means: ReaderMeans,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReaderItem>> {
  if (ids.length === 0) return new Map()
  const merged = await means.store.stories.findMerged(ids)
  const own = [...new Set(ids.map((id) => merged.get(id) ?? id))]
  const rows = await toRows(means, await means.store.stories.list({ ids: own }))
  const cards = await toCards(means, rows)
  const items = new Map<string, ReaderItem>()
  const fresh = freshSince(means.now())
  for (const [index, row] of rows.entries()) {
    const opened = await means.comparisons.open(row.story.id)
    const view = opened?.compared?.view ?? null
    const state = { read: isRead(row, fresh), starred: row.starred }
    items.set(row.story.id, { kind: 'story', card: cards[index], view, ...state })
    // Many stories are unpacked; who asks for a page is not to wait for all of them.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return new Map(
    ids.flatMap((id) => {
      const item = items.get(merged.get(id) ?? id)
      return item ? [[id, item] as const] : []
    }),
  )
}
