import { parseFeed } from '../src/extract/feed/parse-feed.ts'
import { rawText, squeeze } from '../src/extract/page/page-node.ts'
import { parseHtml } from '../src/extract/page/parse-html.ts'
import type { Feed, FeedItem } from '../src/model/feed.ts'
import { addressOf, type FeedCase, headerOf, loadFeeds } from './feeds.ts'
import type { Figures } from './score-stories.ts'

/** How two values are held against each other. */
type Kind = 'line' | 'html' | 'address' | 'date' | 'exact'

type Kept = {
  /** Paths of the corpus, in the words of the program that it was written for. */
  readonly paths: RegExp
  readonly kind: Kind
  readonly find: (feed: Feed, item: FeedItem | undefined, index: number) => unknown
}

const n = (path: readonly (string | number)[]) => path.join('.')

/** What our model keeps of what the corpus expects. docs/feeds.md lists the rest, and why. */
const KEPT: readonly Kept[] = [
  { paths: /^feed\.title(_detail\.value)?$/, kind: 'line', find: (feed) => feed.title },
  {
    paths: /^feed\.(description|subtitle|tagline|info|summary)(_detail\.value)?$/,
    kind: 'html',
    find: (feed) => feed.description,
  },
  {
    paths: /^feed\.(rights|copyright)(_detail\.value)?$/,
    kind: 'line',
    find: (feed) => feed.rights,
  },
  { paths: /^feed\.link$/, kind: 'address', find: (feed) => feed.link },
  { paths: /^feed\.(language)$/, kind: 'exact', find: (feed) => feed.language },
  {
    paths: /^feed\.authors?(_detail)?(\.\d)?(\.name)?$/,
    kind: 'exact',
    find: (feed, _, i) => feed.authors[i],
  },
  {
    paths: /^feed\.tags\.\d\.(term|label)$|^feed\.category$/,
    kind: 'exact',
    find: (feed, _, i) => feed.categories[i],
  },
  { paths: /^feed\.(updated|published)_parsed$/, kind: 'date', find: (feed) => feed.updatedAt },
  { paths: /^version$/, kind: 'exact', find: versionName },
  { paths: /^encoding$/, kind: 'exact', find: (feed) => feed.encoding },
  { paths: /^entries\.\d\.title(_detail\.value)?$/, kind: 'line', find: (_, item) => item?.title },
  {
    paths: /^entries\.\d\.(description|summary)(_detail\.value)?$/,
    kind: 'html',
    find: (_, item) => item?.summary ?? item?.content,
  },
  {
    paths: /^entries\.\d\.content\.0\.value$/,
    kind: 'html',
    find: (_, item) => item?.content ?? item?.summary,
  },
  { paths: /^entries\.\d\.link$/, kind: 'address', find: (_, item) => item?.url },
  { paths: /^entries\.\d\.(id|guid)$/, kind: 'exact', find: (_, item) => item?.id },
  {
    paths: /^entries\.\d\.authors?(_detail)?(\.\d)?(\.name)?$/,
    kind: 'exact',
    find: (_, item, i) => item?.authors[i],
  },
  {
    paths: /^entries\.\d\.(published|created)(_parsed)?$/,
    kind: 'date',
    find: (_, item) => item?.publishedAt,
  },
  {
    paths: /^entries\.\d\.updated(_parsed)?$/,
    kind: 'date',
    find: (_, item) => item?.updatedAt ?? item?.publishedAt,
  },
  {
    paths: /^entries\.\d\.tags\.\d\.(term|label)$|^entries\.\d\.category$/,
    kind: 'exact',
    find: (_, item, i) => item?.categories[i],
  },
  {
    paths: /^entries\.\d\.(publisher|source\.title)(_detail\.value)?$/,
    kind: 'line',
    find: (_, item) => item?.outlet,
  },
  {
    paths: /^entries\.\d\.(title|summary|content)(_detail|\.0)\.language$/,
    kind: 'exact',
    find: (_, item) => item?.language ?? null,
  },
  {
    paths: /^feed\.(title|tagline|info|copyright)_detail\.language$/,
    kind: 'exact',
    find: (feed) => feed.language,
  },
]

/** Addresses stand for their places, so `base` is kept as what is made of links with it. */
type Outcome = {
  readonly path: string
  readonly right: boolean
  readonly words: boolean
  readonly want: unknown
  readonly got: unknown
}

export type FeedResult = {
  readonly file: string
  readonly parsed: boolean
  readonly outcomes: readonly Outcome[]
  readonly notKept: readonly string[]
}

/** The feeds read, and the values right of those that our model keeps. */
export function scoreFeeds(): Figures {
  const results = loadFeeds().map(readCase)
  const outcomes = results.flatMap((result) => result.outcomes)
  const share = (right: number) => right / outcomes.length
  return {
    'feeds: read': results.filter(({ parsed }) => parsed).length / results.length,
    'feeds: values right': share(outcomes.filter(({ right }) => right).length),
    'feeds: words right': share(outcomes.filter(({ words }) => words).length),
    'feeds: values kept of all':
      outcomes.length / (outcomes.length + results.flatMap(({ notKept }) => notKept).length),
  }
}

export function missedFeeds(): string {
  const results = loadFeeds().map(readCase)
  const unread = results.filter(({ parsed }) => !parsed).map(({ file }) => `not read: ${file}`)
  const wrong = results.flatMap(({ file, outcomes }) =>
    outcomes
      .filter(({ right }) => !right)
      .map(
        ({ path, want, got, words }) =>
          `${words ? 'words  ' : 'WRONG  '} ${file} ${path}\n   want ${JSON.stringify(want)}\n   got  ${JSON.stringify(got)}`,
      ),
  )
  return [...unread, ...wrong].join('\n')
}

export function readCase(each: FeedCase): FeedResult {
  const { feed } = parseFeed({
    body: each.body,
    contentType: headerOf(each, 'content-type'),
    url: addressOf(each),
  })
  const outcomes: Outcome[] = []
  const notKept: string[] = []
  for (const { path, value } of each.checks) {
    const name = n(path)
    const rule = KEPT.find(({ paths }) => paths.test(name))
    if (!rule) {
      notKept.push(name)
      continue
    }
    const item = path[0] === 'entries' ? feed?.items[Number(path[1])] : undefined
    const index = Number(
      path.slice(path[0] === 'entries' ? 2 : 1).find((part) => typeof part === 'number') ?? 0,
    )
    const got = feed ? rule.find(feed, item, index) : undefined
    outcomes.push({
      path: name,
      want: value,
      got,
      right: isRight(rule.kind, value, got),
      words: isRight(rule.kind, value, got) || sameWords(value, got),
    })
  }
  return { file: each.file, parsed: feed !== null, outcomes, notKept }
}

function versionName(feed: Feed): string {
  const version = (feed.version ?? '').replaceAll('.', '')
  const name = feed.format === 'rdf' ? 'rss' : feed.format
  return version ? `${name}${version.startsWith('2') ? '20' : version.padEnd(2, '0')}` : name
}

function isRight(kind: Kind, want: unknown, got: unknown): boolean {
  if (want === got || (want === null && got === undefined)) return true
  if (want === '' && (got === null || got === undefined)) return true
  if (kind === 'line' && typeof want === 'string' && htmlWords(want) === '') return !got
  if (got === null || got === undefined) return false
  if (kind === 'date') return instant(want) === instant(got)
  if (typeof want !== 'string' || typeof got !== 'string') return false
  if (kind === 'address') return href(want) === href(got)
  if (kind === 'line') return squeeze(got) === squeeze(want) || squeeze(got) === htmlWords(want)
  if (kind === 'html') return canonical(want) === canonical(got)
  return nameOnly(want) === got || want.toLowerCase() === got.toLowerCase()
}

/** "Ann Other (ann@example.org)" is how the corpus joins a name and an address. */
function nameOnly(text: string): string {
  return text.replace(/ \(\S+@\S+\)$/, '')
}

function href(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address
}

function instant(value: unknown): number {
  if (Array.isArray(value)) {
    const [y, m, d, h, min, s] = value.map(Number)
    return Date.UTC(y, m - 1, d, h, min, s)
  }
  return Date.parse(String(value))
}

/** The same tree of elements and words, whatever the marks and spaces between them. */
function canonical(html: string): string {
  const print = (node: ReturnType<typeof parseHtml>): string =>
    node.children
      .map((child) =>
        typeof child === 'string'
          ? child.replace(/\s+/g, ' ')
          : `<${child.tag}${[...child.attributes]
              .sort()
              .map(([k, v]) => ` ${k}="${v}"`)
              .join('')}>${print(child)}</>`,
      )
      .join('')
  return unwrap(print(parseHtml(html)).replace(/> +/g, '>').replace(/ +</g, '<').trim())
}

function unwrap(tree: string): string {
  const inner = /^<div>(.*)<\/>$/s.exec(tree)?.[1]
  return inner !== undefined ? inner : tree
}

function sameWords(want: unknown, got: unknown): boolean {
  return typeof want === 'string' && typeof got === 'string' && htmlWords(want) === htmlWords(got)
}

function htmlWords(html: string): string {
  return squeeze(rawText(parseHtml(html.replace(/<(script|style)\b.*?<\/\1\s*>/gis, ''))))
}
  console.log(missedFeeds())
  console.log(scoreFeeds())
}
