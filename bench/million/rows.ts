// The rows that a shift leaves in each table, as the program would have written them.
import { createHash } from 'node:crypto'
import { readTerms } from '../../src/app/kept/read-terms.ts'
import { tracesOf } from '../../src/extract/address/traces.ts'
import { compareVersions } from '../../src/extract/versions/compare-versions.ts'
import { plainArticle } from '../../src/model/article.ts'
import type { Fingerprint } from '../../src/model/grouping.ts'
import { toVector } from '../../src/store/postgres/words/vector.ts'
import { toTextColumns } from '../../src/store/sql/article-rows.ts'
import type { Lottery } from '../lottery.ts'
import type { Value } from './copy.ts'
import { SHIFT_MILLISECONDS, type Told } from './invent-shift.ts'
import { inventParagraphs } from './words.ts'

export const TABLES = {
  sources:
    'id, kind, address, given, title, outlet, link, folders, added_at, status, checked_at, changed_at, next_at, failures',
  articles:
    'id, source_id, outlet, at, first_seen_at, changed_at, version, sha256, title, doc, text',
  words: 'article_id, rough, vector',
  items: 'source_id, key, digest, article_id, seen_at',
  addresses: 'address, article_id, position',
  versions: 'article_id, version, seen_at, title, sha256, change, text',
  fingerprints: 'article_id, at, doc',
  stories:
    'id, opened_at, title, articles, outlets, accounts, first_at, last_at, uncounted, described',
  memberships: 'article_id, story_id, account, sureness, by_whom, placed_at, reasons',
  story_outlets: 'outlet, story_id, articles',
  story_terms: 'kind, text, story_id',
  traces: 'trace, article_id',
  visits: 'article_id, address, next_at',
  events: 'at, kind, story_id, article_id, data',
} as const

type Rows = readonly (readonly [table: keyof typeof TABLES, row: readonly Value[]])[]

type Story = {
  readonly nth: number
  /** Its articles by their places in the shift. */
  readonly articles: readonly number[]
}

export type Shift = {
  readonly told: readonly Told[]
  readonly stories: readonly Story[]
  readonly storyOf: readonly Story[]
  /** By article the first of its story that has its text. */
  readonly accountOf: readonly number[]
  readonly outlets: readonly string[]
  readonly sourceOf: ReadonlyMap<string, number>
}

/** Now: what the last article of the last shift came shortly before. */
export const NOW = Date.UTC(2026, 5, 30)

/** Articles of which every so manieth was changed once. */
const CHANGED = 40

export function planShift(told: readonly Told[]): Shift {
  const byEvent = groupBy([...told.keys()], (nth) => told[nth].event)
  const stories = [...byEvent.values()].map((articles, nth): Story => ({ nth, articles }))
  const storyOf: Story[] = []
  const accountOf: number[] = []
  for (const story of stories)
    for (const nth of story.articles) {
      storyOf[nth] = story
      const text = textOf(told[nth])
      accountOf[nth] = story.articles.find((other) => textOf(told[other]) === text) ?? nth
    }
  const outlets = [...new Set(told.map(outletOf))]
  const sourceOf = new Map(outlets.map((outlet, i) => [outlet, i + 1]))
  return { told, stories, storyOf, accountOf, outlets, sourceOf }
}

function groupBy<T>(list: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of list) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}

function textOf({ added }: Told): string {
  return added.article.text
}

function outletOf({ added }: Told): string {
  return added.article.outlet ?? ''
}

/** When the nth article of a shift came, an even pace. */
function momentOf({ told }: Shift, nth: number, shift: number, shifts: number): string {
  const from = NOW - (shifts - shift) * SHIFT_MILLISECONDS
  return new Date(from + (nth / told.length) * SHIFT_MILLISECONDS).toISOString()
}

export function rowsOfSource({ outlets }: Shift): Rows {
  const at = new Date(NOW).toISOString()
  return outlets.map((outlet, i) => {
    const address = `https://feeds.test/${i + 1}.xml`
    const row = [i + 1, 'feed', address, address, outlet, outlet, null, '[]', at, 'working']
    return ['sources', [...row, at, at, at, 0]] as const
  })
}

export function rowsOfStory(
  shift: Shift,
  { nth, articles }: Story,
  number: number,
  shifts: number,
): Rows {
  const { told, accountOf, stories } = shift
  const id = number * stories.length + nth + 1
  const all = articles.map((each) => told[each])
  const tellers = groupBy(all, outletOf)
  const [first, last] = [articles[0], articles[articles.length - 1]].map((each) =>
    momentOf(shift, each, number, shifts),
  )
  const accounts = new Set(articles.map((each) => accountOf[each])).size
  const title = all[0].added.article.title ?? ''
  const counts = [articles.length, tellers.size, accounts]
  const terms = readTerms(all.map(({ added }) => added.fingerprint))
  return [
    ['stories', [id, first, title, ...counts, first, last, 0, 1]],
    ...[...tellers].map(([outlet, own]) => ['story_outlets', [outlet, id, own.length]] as const),
    ...terms.map(({ kind, text }) => ['story_terms', [kind, text, id]] as const),
  ]
}

export function rowsOfArticle(
  shift: Shift,
  nth: number,
  number: number,
  shifts: number,
  lottery: Lottery,
): Rows {
  const { told, storyOf, stories, accountOf, sourceOf } = shift
  const at = momentOf(shift, nth, number, shifts)
  const before = number * told.length + 1
  const id = before + nth
  const story = number * stories.length + storyOf[nth].nth + 1
  const { article, fingerprint, addresses } = varied(told[nth], number, at, lottery)
  const columns = toTextColumns(article, at)
  const { vector, rough } = toVector(columns)
  const source = sourceOf.get(outletOf(told[nth])) ?? null
  const changed = nth % CHANGED === 0
  const { outlet, sha256, title, doc, text } = columns
  const isFirst = storyOf[nth].articles[0] === nth
  const reasons = JSON.stringify(
    isFirst ? [] : fingerprint.names.slice(0, 3).map((name) => ({ kind: 'name', text: name })),
  )
  const account = before + accountOf[nth]
  const copy = [...fingerprint.copy]
  const digest = sha256.slice(0, 16)
  return [
    [
      'articles',
      [id, source, outlet, columns.at, at, at, changed ? 2 : 1, sha256, title, doc, text],
    ],
    ['words', [id, rough, vector]],
    ...(source === null ? [] : [['items', [source, addresses[0], digest, id, at]] as const]),
    ...addresses.map((address, i) => ['addresses', [address, id, i]] as const),
    ['fingerprints', [id, columns.at, JSON.stringify(fingerprint)]],
    ['memberships', [id, story, account, isFirst ? 1 : 0.9, 'program', at, reasons]],
    ...tracesOf(addresses, copy).map((trace) => ['traces', [trace, id]] as const),
    ['events', [at, isFirst ? 'opened' : 'joined', story, id, '{}']],
    ...(changed ? versionsOf(id, story, columns, at) : []),
    // Pages are asked again for three days.
    ...(Date.parse(at) > NOW - 3 * 86_400_000
      ? [['visits', [id, addresses[0], new Date(NOW + nth * 1000).toISOString()]] as const]
      : []),
  ]
}

function versionsOf(
  id: number,
  story: number,
  { text, title }: { readonly text: string; readonly title: string | null },
  at: string,
): Rows {
  const before = text.replace(' to ', ' into ')
  const old = createHash('sha256').update(before).digest('hex')
  const change = JSON.stringify(
    compareVersions(plainArticle(before, {}), plainArticle(text, {}), { isWord: () => true }),
  )
  return [
    ['versions', [id, 1, at, title, old, null, before]],
    ['versions', [id, 2, at, null, '', change, null]],
    ['events', [at, 'version', story, id, JSON.stringify({ version: 2, minor: true })]],
  ]
}

/** The article with paragraphs of its own, and the fingerprint with hashes of the shift's own. */
export function varied({ added }: Told, number: number, at: string, lottery: Lottery) {
  const { article, addresses } = added
  const blocks = [...article.blocks]
  let text = article.text
  for (const paragraph of inventParagraphs(lottery)) {
    const start = text.length + 2
    text += `\n\n${paragraph}`
    blocks.push({ start, end: text.length, role: 'paragraph' })
  }
  const url = article.url && `${article.url}-${number}`
  const copy = added.fingerprint.copy
    .map((hash) => (hash + number * 1_000_003) % 2 ** 32)
    .sort((a, b) => a - b)
  const fingerprint: Fingerprint = { ...added.fingerprint, publishedAt: at, copy }
  return {
    article: { ...article, publishedAt: at, url, source: url ?? article.source, text, blocks },
    addresses: addresses.map((address) => `${address}-${number}`),
    fingerprint,
  }
}
