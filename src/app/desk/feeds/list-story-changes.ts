import type { NewsEvent, NewsEventKind } from '../../../model/event.ts'
import type { KeptArticle } from '../../../model/kept.ts'
import type { Changed, ChangedArticle, StoryChange } from '../../../model/story-change.ts'
import type { ToldTable } from '../../../store/desk-store.ts'
import type { Tables } from '../../../store/store.ts'

/** Events that are read at one time. */
const PAGE = 1000

/** Stretches of words that one change shows. */
const MOST_EDITS = 6

type Means = { readonly store: Tables; readonly told: Pick<ToldTable, 'listNews'> }

/** What changed in a story, the latest first: what is kept of it, which is ninety days. */
export async function listStoryChanges(
  means: Means,
  story: string,
  most: number,
): Promise<readonly StoryChange[]> {
  const events = await listEvents(means.store, story, most)
  const ids = events.flatMap((event) => ('article' in event ? [event.article] : []))
  const articles = await means.store.articles.findMany([...new Set(ids)])
  const known = new Map(articles.map((article) => [article.id, article]))
  const happened = await Promise.all(
    events.map(async (event): Promise<StoryChange[]> => {
      const what = await toChanged(means.store, event, story, known)
      return what ? [{ name: `e${event.id}`, at: event.at, what }] : []
    }),
  )
  const compared = (await means.told.listNews(story, most)).map(
    ({ id, at, news }): StoryChange => ({
      ...{ name: `n${id}`, at },
      what: { kind: 'compared', news },
    }),
  )
  return [...happened.flat(), ...compared].sort(latestFirst).slice(0, most)
}

/** Of one instant the later stands first, and what comparing gave before what it was made of. */
function latestFirst(a: StoryChange, b: StoryChange): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return b.name.localeCompare(a.name, 'en', { numeric: true })
}

/** The last events of a story, and of articles that went from it to another. */
async function listEvents(store: Tables, story: string, most: number): Promise<NewsEvent[]> {
  const own = await listLast(store, { story }, most)
  const parted = await listLast(store, { kinds: ['parted'] }, Number.POSITIVE_INFINITY)
  const left = parted.filter((event) => 'from' in event && event.from === story)
  return [...own, ...left].filter((event) => !('minor' in event && event.minor))
}

async function listLast(
  { events }: Tables,
  asked: { readonly story?: string; readonly kinds?: readonly NewsEventKind[] },
  most: number,
): Promise<NewsEvent[]> {
  const last: NewsEvent[] = []
  for (let after = 0; ; ) {
    const page = await events.list({ ...asked, after, limit: PAGE })
    last.push(...page)
    if (last.length > most) last.splice(0, last.length - most)
    const end = page.at(-1)
    if (!end || page.length < PAGE) return last
    after = end.id
  }
}

async function toChanged(
  store: Tables,
  event: NewsEvent,
  story: string,
  known: ReadonlyMap<string, KeptArticle>,
): Promise<Changed | null> {
  if (event.kind === 'source-failed') return null
  if (event.kind === 'merged') return { kind: 'merged' }
  const article = headOf(event.article, known)
  switch (event.kind) {
    case 'opened':
    case 'joined':
      return { kind: event.kind, article }
    case 'parted':
      return event.story === story
        ? { kind: 'came', article, other: event.from }
        : { kind: 'left', article, other: event.story }
    case 'version': {
      const { version } = event
      return { kind: 'version', article, version, edits: await listEdits(store, article, version) }
    }
  }
}

function headOf(id: string, known: ReadonlyMap<string, KeptArticle>): ChangedArticle {
  const article = known.get(id)
  return { id, outlet: article?.outlet ?? null, title: article?.title ?? null }
}

async function listEdits({ articles }: Tables, { id }: ChangedArticle, wanted: number) {
  const versions = await articles.listVersions(id)
  const change = versions.find(({ version }) => version === wanted)?.change
  return (change?.edits ?? [])
    .filter(({ minor }) => !minor)
    .slice(0, MOST_EDITS)
    .map(({ before, after }) => ({ before: before.text, after: after.text }))
}
