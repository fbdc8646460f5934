import type { Feed, FeedItem } from '../src/model/feed.ts'

/** How a value of ours is held against one of the corpus. */
export type ValueKind = 'line' | 'html' | 'address' | 'date' | 'name' | 'encoding'

/** What our model keeps of what the corpus expects. `n` is the place in a list: the second author. */
export type KeptPath = {
  readonly path: RegExp
  readonly kind: ValueKind
  readonly find: (feed: Feed, item: FeedItem | undefined, n: number) => unknown
}

/** docs/feeds.md lists what is not kept, and why. */
export const KEPT: readonly KeptPath[] = [
  { path: /^version$/, kind: 'name', find: versionName },
  { path: /^encoding$/, kind: 'encoding', find: ({ encoding }) => encoding },
  { path: /^feed\.title(_detail\.value)?$/, kind: 'line', find: ({ title }) => title },
  {
    path: /^feed\.(description|subtitle|tagline|info|summary)(_detail\.value)?$/,
    kind: 'html',
    find: ({ description }) => description,
  },
  {
    path: /^feed\.(rights|copyright)(_detail\.value)?$/,
    kind: 'line',
    find: ({ rights }) => rights,
  },
  { path: /^feed\.link$/, kind: 'address', find: ({ link }) => link },
  {
    path: /^feed\.(language|(title|subtitle|tagline|info|rights|copyright)_detail\.language)$/,
    kind: 'name',
    find: ({ language }) => language,
  },
  {
    path: /^feed\.(author|author_detail\.name|authors\.\d\.name)$/,
    kind: 'name',
    find: ({ authors }, _, n) => authors[n],
  },
  {
    path: /^feed\.(category|tags\.\d\.(term|label))$/,
    kind: 'name',
    find: ({ categories }, _, n) => categories[n],
  },
  {
    path: /^feed\.(updated|published|modified|created|date)(_parsed)?$/,
    kind: 'date',
    find: ({ updatedAt }) => updatedAt,
  },
  { path: /^entries\.\d\.title(_detail\.value)?$/, kind: 'line', find: (_, item) => item?.title },
  {
    path: /^entries\.\d\.(description|summary)(_detail\.value)?$/,
    kind: 'html',
    find: (_, item) => item?.summary ?? item?.content,
  },
  {
    path: /^entries\.\d\.content\.0\.value$/,
    kind: 'html',
    find: (_, item) => item?.content ?? item?.summary,
  },
  { path: /^entries\.\d\.link$/, kind: 'address', find: (_, item) => item?.url },
  { path: /^entries\.\d\.(id|guid)$/, kind: 'name', find: (_, item) => item?.id },
  {
    path: /^entries\.\d\.(author|author_detail\.name|authors\.\d\.name)$/,
    kind: 'name',
    find: (_, item, n) => item?.authors[n],
  },
  {
    path: /^entries\.\d\.(published|created|issued)(_parsed)?$/,
    kind: 'date',
    find: (_, item) => item?.publishedAt,
  },
  {
    path: /^entries\.\d\.(updated|modified|date)(_parsed)?$/,
    kind: 'date',
    find: (_, item) => item?.updatedAt ?? item?.publishedAt,
  },
  {
    path: /^entries\.\d\.(category|tags\.\d\.(term|label))$/,
    kind: 'name',
    find: (_, item, n) => item?.categories[n],
  },
  {
    path: /^entries\.\d\.(publisher|publisher_detail\.name|source\.title(_detail\.value)?)$/,
    kind: 'line',
    find: (_, item) => item?.outlet,
  },
  {
    path: /^entries\.\d\.((title|summary)_detail|content\.0)\.language$/,
    kind: 'name',
    find: (_, item) => item?.language,
  },
]

/** "rss20", "rss10" for RDF, "atom03". */
function versionName({ format, version }: Feed): string {
  const name = format === 'rdf' ? 'rss' : format
  const digits = (version ?? '').replaceAll('.', '')
  if (digits === '') return name
  return name + (digits.startsWith('2') ? '20' : digits.padEnd(2, '0'))
}
