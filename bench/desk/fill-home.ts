import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keepExamples } from '../../src/app/desk/keep-examples.ts'
import { cachePath } from '../../src/app/home.ts'
import { loadStory } from '../../src/app/kept/find-story.ts'
import { openHomeStore } from '../../src/app/open-home.ts'
import { compareKept } from '../../src/app/workers/tasks/compare-kept.ts'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../src/model/article.ts'
import type { StorySummary } from '../../src/model/kept.ts'
import { openComparisonCache } from '../../src/store/cache/open-cache.ts'
import type { Store } from '../../src/store/store.ts'
import { inventStory } from '../invent-story.ts'

/** Stories of the bench: one of forty articles, and one of five. */
export type FilledHome = {
  readonly database: string
  readonly forty: string
  readonly five: string
  /** Stories of several articles that were never compared. */
  readonly others: readonly string[]
  /** An hour after the last article: what the desk takes for now. */
  readonly now: Date
}

const HOUR = 3_600_000

/** Articles of a story: the stream's first has hundreds that are words without sense. */
const MOST = 40

/** Stories that are left to be compared when they are opened. */
const OTHERS = 100

/** Fills a folder with an invented stream, unless that was done before, and two stories to look at. */
export async function fillHome(folder: string, count: number): Promise<FilledHome> {
  const database = join(folder, 'synoptic.db')
  if (!existsSync(database)) {
    const script = join(import.meta.dirname, '..', 'fill-store.ts')
    execFileSync(process.execPath, [script, database, String(count)], { stdio: 'ignore' })
  }
  const store = await openHomeStore(database, { access: 'write', command: 'bench' })
  try {
    const last = (await store.stories.list({ limit: 1 }))[0]
    const now = new Date(Date.parse(last.lastAt) + HOUR)
    await keepExamples(store)
    const forty = await keepForty(store, last.lastAt)
    const stories = await store.stories.list()
    const five = stories.find(({ title }) => title.includes('Sluices'))?.id ?? ''
    const several = stories.filter(
      ({ articles, id, lastAt }) =>
        articles > 1 && articles <= MOST && ![forty, five].includes(id) && lastAt > '2026',
    )
    const others = several.slice(-OTHERS)
    await pretendCompared(store, database, five, several.slice(0, -OTHERS))
    return { database, forty, five, others: others.map(({ id }) => id), now }
  } finally {
    await store.close()
  }
}

/** Puts forty articles into one story; those that are there already are found again. */
export async function keepForty(store: Store, at: string): Promise<string> {
  const known = await store.articles.findByAddress(['https://outlet0.test/forty/0'])
  if (known?.storyId) return known.storyId
  return store.write(async ({ articles, stories }) => {
    const story = await stories.open(at)
    for (const [index, text] of inventStory(40).entries()) {
      const url = `https://outlet${index}.test/forty/${index}`
      const given = { source: url, url, outlet: `Outlet ${index}`, title: `Harbour ${index}` }
      const article = plainArticle(text, { ...given, publishedAt: at })
      const fingerprint = computeFingerprint(article)
      const { id } = await articles.add(
        { article, addresses: [url], sourceId: null, fingerprint },
        at,
      )
      const placed = { article: id, story, opened: index === 0, sureness: 0.9, merged: [] }
      await stories.place(
        { ...placed, reasons: [{ kind: 'place', text: 'Tarlin' }] },
        'program',
        at,
      )
    }
    return story
  })
}

/**
 * Writes what a list shows of comparisons, for the stream's articles are words without sense, and for
 * each the comparison of one story that has sense.
 */
async function pretendCompared(
  store: Store,
  database: string,
  like: string,
  stories: readonly StorySummary[],
): Promise<void> {
  const cache = openComparisonCache(cachePath(database))
  const articles = (await loadStory(store, like))?.articles ?? []
  const { comparison, view, omits } = compareKept({ articles, previous: null, apart: [] })
  const members = await store.stories.listMembers(stories.map(({ id }) => id))
  for (const { id, title, articles: count, lastAt } of stories) {
    if (cache.findKey(id) !== null) continue
    const accounts = (members.get(id) ?? []).map(({ articleId }) => [articleId])
    const counts = { hard: count - 1, soft: 1, facts: 9, quotes: 4, onlyHere: 12 }
    const dispute = { about: title, values: ['19', 'more than 20', '23', 'dozens'] }
    const clashes = [{ ...dispute, key: 'd1', ask: [] }]
    const found = {
      kinds: ['number' as const],
      figures: [],
      people: ['Ann Holt'],
      places: ['Tarlin'],
    }
    const summary = { title, accounts, ...counts, ...found, clashes, brief: title, dispute }
    cache.save(id, { key: `pretended-${id}`, comparison, view, omits, madeAt: lastAt, summary })
  }
  cache.close()
}
