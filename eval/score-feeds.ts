import { parseFeed } from '../src/extract/feed/parse-feed.ts'
import type { Feed } from '../src/model/feed.ts'
import { addressOf, type FeedCase, headerOf, loadFeeds } from './feed-cases.ts'
import { KEPT } from './feed-paths.ts'
import { hasSameWords, isSameValue } from './same-value.ts'
import type { Figures } from './score-stories.ts'

type Value = {
  readonly file: string
  readonly path: string
  readonly want: unknown
  readonly got: unknown
  readonly right: boolean
  /** Right, or the same words in other tags. */
  readonly worded: boolean
}

type Score = {
  readonly unread: readonly string[]
  readonly files: number
  readonly values: readonly Value[]
  /** Paths of values that our model does not keep. */
  readonly notKept: readonly string[]
}

/** The feeds of the corpus that are read at all, and the values right of those that are kept. */
export function scoreFeeds(): Figures {
  const { unread, files, values, notKept } = readAll()
  const share = (of: (value: Value) => boolean) => values.filter(of).length / values.length
  return {
    'feeds: read': 1 - unread.length / files,
    'feeds: values right': share(({ right }) => right),
    'feeds: values with the right words': share(({ worded }) => worded),
    'feeds: values kept of all': values.length / (values.length + notKept.length),
  }
}

/** Every value that was counted wrong, and the paths that are not kept. */
export function missedFeeds(): string {
  const { unread, values, notKept } = readAll()
  const wrong = values
    .filter(({ right }) => !right)
    .map(({ file, path, want, got, worded }) =>
      [
        `${worded ? 'words right' : 'WRONG'} ${file} ${path}`,
        `  want ${JSON.stringify(want)}`,
        `  got  ${JSON.stringify(got)}`,
      ].join('\n'),
    )
  const left = [...new Set(notKept)].sort().map((path) => `not kept: ${path}`)
  return [...unread.map((file) => `not read: ${file}`), ...wrong, ...left].join('\n')
}

function readAll(): Score {
  const cases = loadFeeds()
  const read = cases.map((each) => ({ each, feed: readFeed(each) }))
  return {
    files: cases.length,
    unread: read.flatMap(({ each, feed }) => (feed ? [] : [each.file])),
    values: read.flatMap(({ each, feed }) => readValues(each, feed)),
    notKept: cases.flatMap(({ checks }) =>
      checks.map(({ path }) => path.join('.')).filter((path) => !keptPath(path)),
    ),
  }
}

function readFeed(each: FeedCase): Feed | null {
  const contentType = headerOf(each, 'content-type')
  return parseFeed({ body: each.body, contentType, url: addressOf(each) }).feed
}

function readValues({ file, checks }: FeedCase, feed: Feed | null): Value[] {
  return checks.flatMap(({ path: parts, value: want }) => {
    const path = parts.join('.')
    const kept = keptPath(path)
    if (!kept) return []
    const ofItem = parts[0] === 'entries'
    const item = ofItem ? feed?.items[Number(parts[1])] : undefined
    const n = Number(parts.slice(ofItem ? 2 : 1).find((part) => typeof part === 'number') ?? 0)
    const got = feed ? kept.find(feed, item, n) : undefined
    const right = isSameValue(kept.kind, want, got)
    return [{ file, path, want, got, right, worded: right || hasSameWords(want, got) }]
  })
}

function keptPath(path: string) {
  return KEPT.find((each) => each.path.test(path))
}
