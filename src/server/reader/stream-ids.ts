import type { FeedTarget, ReaderTarget } from '../../model/reader.ts'
import { badAsked } from './bad-asked.ts'

/** States that apps know of; those that nothing here ever has are empty. */
const STATES: Readonly<Record<string, Exclude<ReaderTarget['kind'], FeedTarget['kind']>>> = {
  'reading-list': 'everything',
  read: 'read',
  'kept-unread': 'unread',
  fresh: 'unread',
  starred: 'starred',
  broadcast: 'nothing',
  'broadcast-friends': 'nothing',
  created: 'nothing',
  like: 'nothing',
  'tracking-kept-unread': 'nothing',
}

export const READING_LIST = stateId('reading-list')

/** `user/-/state/com.google/read`: what all apps understand, whoever asks. */
export function stateId(state: string): string {
  return `user/-/state/com.google/${state}`
}

export function labelId(name: string): string {
  return `user/-/label/${name}`
}

/** Sources are numbered; `stories` and `loose` stand as they are. */
export function feedId(feed: string): string {
  return `feed/${feed.replace(/^f(?=\d)/, '')}`
}

/** Throws the `Refusal` where it names no list. */
export function parseStream(text: string): ReaderTarget {
  const [, feed] = /^feed\/(.+)$/s.exec(text) ?? []
  if (feed === 'stories' || feed === 'loose') return { kind: feed }
  if (feed !== undefined && /^[1-9]\d{0,14}$/.test(feed))
    return { kind: 'source', source: `f${feed}` }
  const name = parseLabel(text)
  if (name !== null) return { kind: 'label', name }
  const [, state = ''] = /^user\/[^/]+\/state\/com\.google\/([a-z-]+)$/.exec(text) ?? []
  const kind = Object.hasOwn(STATES, state) ? STATES[state] : undefined
  if (kind !== undefined) return { kind }
  throw badAsked(
    `“${text.slice(0, 100)}” names no list. There are feed/NUMBER, feed/stories, user/-/label/NAME and user/-/state/com.google/STATE with reading-list, read, kept-unread or starred.`,
  )
}

/** The name of a label; null where it is none. */
export function parseLabel(text: string): string | null {
  const [, name] = /^user\/[^/]+\/label\/(.+)$/s.exec(text) ?? []
  return name ?? null
}
