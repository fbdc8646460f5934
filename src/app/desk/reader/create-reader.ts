import type {
  ReaderChange,
  ReaderFeed,
  ReaderPart,
  ReaderQuery,
  ReaderTarget,
  UnreadCount,
} from '../../../model/reader.ts'
import { STORIES_LABEL } from '../../../model/reader.ts'
import { countUnread } from './count-unread.ts'
import { isStory, listItems } from './list-items.ts'
import { markArticles, readArticles } from './mark-articles.ts'
import { markStories, readStories } from './mark-stories.ts'
import { LOOSE, type ReaderMeans } from './means.ts'
import { openItems, type ReaderItem } from './open-items.ts'
import { folderOf, type Selection, select } from './selection.ts'
import { findStoryRows } from './story-rows.ts'

/**
 * What reader apps ask for a person: sources are feeds, articles are their items, and the stories that
 * several articles tell are one feed more. What asks for a feed or a label that there is not rejects with
 * an `UnknownTarget`.
 */
export type Reader = {
  listFeeds(): Promise<readonly ReaderFeed[]>
  list(query: ReaderQuery): Promise<ReaderPart>
  countUnread(): Promise<readonly UnreadCount[]>
  open(ids: readonly string[]): Promise<readonly ReaderItem[]>
  mark(ids: readonly string[], change: ReaderChange): Promise<void>
  /** Marks all of a target as read that came up to an instant. */
  readAll(target: ReaderTarget, until: string): Promise<void>
}

/** Items of a list that is no feed that are marked as read at once. */
const MOST_MARKED = 10_000

export function createReader(means: ReaderMeans): Reader {
  const { store, mine } = means
  const shelf = async () => ({
    sources: await store.sources.list(),
    searches: await mine.searches.list(),
  })
  const selectAll = async () => select(await shelf(), { target: { kind: 'everything' } })
  const mark = async (ids: readonly string[], change: ReaderChange) => {
    const articles = ids.filter((id) => !isStory(id))
    if (articles.length > 0) await markArticles(means, await selectAll(), articles, change)
    await markStories(means, ids.filter(isStory), change)
  }
  return {
    async listFeeds() {
      const { sources } = await shelf()
      const loose = await store.arrivals.list({
        ...{ streams: [{ source: null, readTo: '' }], state: 'all', read: [], unread: [] },
        ...{ order: 'newest', limit: 1 },
      })
      const feeds = sources.map((source) => ({
        ...{ id: source.id, address: source.address, link: source.link, label: folderOf(source) },
        title: source.outlet ?? source.title ?? source.address,
      }))
      return [STORIES, ...feeds, ...(loose.length > 0 ? [OTHERS] : [])]
    },
    list: async (query) => listItems(means, select(await shelf(), query), query),
    countUnread: async () => countUnread(means, await selectAll()),
    open: async (ids) => openItems(means, await selectAll(), ids),
    mark,
    async readAll(target, until) {
      const selection = select(await shelf(), { target })
      if (selection.starred === null && selection.read === null)
        return readSelection(means, selection, until, target.kind === 'everything')
      const query = {
        target,
        until: justAfter(until),
        order: 'newest',
        limit: MOST_MARKED,
      } as const
      const { refs } = await listItems(means, { ...selection, read: false }, query)
      await mark(
        refs.map(({ id }) => id),
        { read: true },
      )
    },
  }
}

const NOWHERE = { address: null, link: null }
const STORIES: ReaderFeed = { id: 'stories', title: 'Stories', label: STORIES_LABEL, ...NOWHERE }
const OTHERS: ReaderFeed = { id: LOOSE, title: 'Articles of no source', label: null, ...NOWHERE }

async function readSelection(
  means: ReaderMeans,
  selection: Selection,
  until: string,
  isEverything: boolean,
): Promise<void> {
  if (selection.sources.length > 0) await readArticles(means, selection, until, isEverything)
  const rows = await findStoryRows(means, { ...selection, read: false })
  const stories = rows.map(({ story }) => story).filter(({ lastAt }) => lastAt <= until)
  await readStories(means, stories, true)
}

function justAfter(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString()
}
