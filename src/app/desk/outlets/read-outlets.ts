import type {
  KeptOutletLine,
  OutletList,
  OutletProfile,
  OutletRow,
  OutletTotals,
  SharedTexts,
  ShownOutletLine,
} from '../../../model/outlets.ts'
import { OUTLET_LISTS } from '../../../model/outlets.ts'
import type { ComparisonCache } from '../../../store/comparison-cache.ts'
import type { Tables } from '../../../store/store.ts'
import type { Looker } from '../looker.ts'

export type OutletsMeans = {
  readonly store: Tables
  readonly cache: ComparisonCache
  readonly looker: Pick<Looker, 'countArticles'>
}

/** Outlets that the list shows; of more, those with the most articles. */
const MOST_OUTLETS = 500

/** Those whose texts an outlet shares the most stand in its row. */
const MOST_ORIGINS = 3

/** What every outlet comes to, those with the most articles kept first. */
export async function listOutlets({ cache, looker }: OutletsMeans): Promise<readonly OutletRow[]> {
  const totals = new Map(cache.outlets.list().map((each) => [each.outlet, each]))
  const origins = byOutlet(cache.outlets.listShared())
  const kept = await looker.countArticles()
  return kept.slice(0, MOST_OUTLETS).map(({ outlet, articles }) => ({
    ...(totals.get(outlet) ?? nothingOf(outlet)),
    kept: articles,
    origins: (origins.get(outlet) ?? []).slice(0, MOST_ORIGINS),
  }))
}

function byOutlet(shared: readonly SharedTexts[]): ReadonlyMap<string, SharedTexts[]> {
  const lists = new Map<string, SharedTexts[]>()
  for (const each of shared) {
    const list = lists.get(each.outlet)
    if (list) list.push(each)
    else lists.set(each.outlet, [each])
  }
  return lists
}

/** An outlet none of whose stories was compared yet. */
function nothingOf(outlet: string): OutletTotals {
  return {
    ...{ outlet, stories: 0, articles: 0, copies: 0, first: 0, figures: 0, alone: 0 },
    ...{ spellings: 0, corrections: 0, delay: null, delays: 0 },
  }
}

/** Passages of each list that a profile shows, and of one list that is asked for. */
const MOST_LINES = 8
const MOST_OF_LIST = 100

const MOST_STORIES = 12

/** All that is shown of one outlet; null where no article of it is kept. `list` shows more of one. */
export async function readOutlet(
  means: OutletsMeans,
  outlet: string,
  list: OutletList | null = null,
): Promise<OutletProfile | null> {
  const { store, cache } = means
  const kept = (await means.looker.countArticles()).find((each) => each.outlet === outlet)
  if (!kept) return null
  const shared = cache.outlets.listShared()
  const from = shared.filter((each) => each.outlet === outlet)
  const totals = cache.outlets.find(outlet) ?? nothingOf(outlet)
  const lines = OUTLET_LISTS.flatMap((each) =>
    cache.outlets.listLines(outlet, each, each === list ? MOST_OF_LIST : MOST_LINES),
  )
  const shown = await withWords(store, lines)
  const listed = await store.stories.list({ outlet, limit: MOST_STORIES })
  const of = (wanted: OutletList) => shown.filter((each) => each.list === wanted)
  return {
    row: { ...totals, kept: kept.articles, origins: from.slice(0, MOST_ORIGINS) },
    from,
    to: shared.filter((each) => each.origin === outlet),
    lists: {
      ...{ copies: of('copies'), first: of('first'), alone: of('alone') },
      ...{ spellings: of('spellings'), corrections: of('corrections') },
    },
    stories: listed.map(({ id, title, lastAt }) => ({ id, title, lastAt })),
  }
}

/** Passages of articles that were changed since lie elsewhere now: they are left out until compared again. */
async function withWords(
  store: Tables,
  lines: readonly KeptOutletLine[],
): Promise<readonly ShownOutletLine[]> {
  const ids = [...new Set(lines.map(({ article }) => article))]
  const articles = new Map((await store.articles.findMany(ids)).map((each) => [each.id, each]))
  return lines.flatMap((line) => {
    const article = articles.get(line.article)
    if (!article || line.end > article.text.length) return []
    return [{ ...line, title: article.title, ...wordsOf(article.text, line) }]
  })
}

/** A figure alone says little: so many characters around it are shown with it. */
const SHORT = 48
const AROUND = 70

/** A passage and, where it is short, the words around it in its paragraph. */
function wordsOf(whole: string, { start, end }: KeptOutletLine) {
  const text = whole.slice(start, end)
  if (text.length > SHORT) return { text, before: '', after: '' }
  const [before] = whole
    .slice(Math.max(0, start - AROUND), start)
    .split('\n')
    .slice(-1)
  const [after] = whole.slice(end, end + AROUND).split('\n')
  return {
    text,
    before: before.length < AROUND ? before : `… ${before.slice(before.indexOf(' ') + 1)}`,
    after: after.length < AROUND ? after : `${after.slice(0, after.lastIndexOf(' '))} …`,
  }
}
