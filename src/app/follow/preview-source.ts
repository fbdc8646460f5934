import type { PreviewEntry, SourcePreview } from '../../model/preview.ts'
import type { Problem } from '../../model/source.ts'
import { countWords } from '../../text/words.ts'
import { askedOnce } from '../asked-once.ts'
import type { Entry } from '../refresh/prepared.ts'
import type { FeedHead, FeedRead } from '../workers/tasks/read-feed.ts'
import { type Asking, type FoundSource, findSource } from './find-source.ts'
import { readAddress } from './read-given.ts'

/** Entries that are shown. */
const MOST_ENTRIES = 5

export type PreviewOptions = Asking & {
  /** Why an address is not to be asked; null where it may be. */
  readonly refuse: (address: string) => Problem | null
  /** The id of the source that follows an address already. */
  readonly findKnown: (address: string) => Promise<string | null>
}

/** Asks an address what could be followed there, and what that has now; keeps nothing. */
export async function previewSource(
  given: string,
  options: PreviewOptions,
): Promise<SourcePreview> {
  const nothing = { given, source: null, known: null, entries: [], total: 0, others: [] }
  const asked = readAddress(given.trim())
  if (asked.kind === 'refused') return { ...nothing, problem: asked.problem }
  const refused = options.refuse(asked.address)
  if (refused) return { ...nothing, problem: refused }
  const { source, problem, ...found } = await findSource(options, asked.address)
  if (!source) return { ...nothing, problem: askedOnce(problem, 'Look again in a while.') }
  const others = 'others' in found ? found.others : []
  const known = await options.findKnown(source.address)
  const read = await readAgain(options, source)
  if (!read || read.problem) return { ...nothing, source, known, others, problem: null }
  const latest = read.entries.toSorted(byDate).slice(0, MOST_ENTRIES)
  const entries: PreviewEntry[] = []
  for (const entry of latest) entries.push(await toPreview(options, entry, read.feed))
  return { given, source, known, entries, total: read.entries.length, others, problem: null }
}

async function readAgain(
  { fetch, pool }: Asking,
  { address, kind }: FoundSource,
): Promise<FeedRead | null> {
  if (kind !== 'feed' && kind !== 'sitemap') return null
  const fetched = await fetch({ url: address, kind })
  if (fetched.outcome !== 'body') return null
  const { body, contentType, url } = fetched
  const done = await pool.run(kind === 'feed' ? 'readFeed' : 'readSitemap', {
    body,
    contentType,
    url,
  })
  return done.ok ? done.value : null
}

/** The latest first; those without a date stay where they stood, behind the others. */
function byDate({ item: a }: Entry, { item: b }: Entry): number {
  const [first, second] = [a.publishedAt ?? '', b.publishedAt ?? '']
  return first < second ? 1 : first > second ? -1 : 0
}

async function toPreview({ pool }: Asking, { item }: Entry, head: FeedHead): Promise<PreviewEntry> {
  const { title, url, publishedAt } = item
  const done = await pool.run('readEntry', { item, head, outlet: null })
  const text = done.ok ? (done.value.prepared?.article.text ?? '') : ''
  const isTeaser = !done.ok || done.value.truncated
  return { title, url, publishedAt, words: countWords(text), isTeaser }
}
