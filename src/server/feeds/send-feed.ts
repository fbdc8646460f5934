import type { Context } from 'hono'
import { renderAtom } from '../../present/feeds/atom.ts'
import type { OutEntry, OutFeed } from '../../present/feeds/feed.ts'
import { renderJsonFeed } from '../../present/feeds/json-feed.ts'
import { ownOrigin } from '../guard/asker.ts'
import type { Means } from '../means.ts'
import { LOCAL } from '../reach.ts'
import { sendText } from '../respond.ts'

export const FEED_FORMS = ['atom', 'json'] as const
export type FeedForm = (typeof FEED_FORMS)[number]

const TYPES: Readonly<Record<FeedForm, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

export type SentFeed = {
  /** As its address has it below `/feeds/`. */
  readonly name: string
  /** What its address has after its end, with the question mark, but for a key. */
  readonly query?: string
  readonly title: string
  readonly subtitle: string
  /** The page of the same. */
  readonly path: string
  readonly entries: readonly OutEntry[]
}

/** Sends a feed in its form, with when it last changed. A key that it was asked with stands nowhere in it. */
export async function sendFeed(
  context: Context,
  { desk: { feeds }, now, reach = LOCAL }: Means,
  form: FeedForm,
  { name, query = '', title, subtitle, path, entries }: SentFeed,
): Promise<Response> {
  const base = ownOrigin(context, reach)
  const updatedAt = latestOf(entries.map((entry) => entry.updatedAt)) ?? feeds.madeAt
  const feed: OutFeed = {
    ...{ id: feeds.idOf(`feeds/${name}${query}`), title: `${title} – Synoptic`, subtitle },
    ...{ self: `${base}/feeds/${name}.${form}${query}`, page: base + path, updatedAt, entries },
  }
  const text = form === 'atom' ? renderAtom(feed) : renderJsonFeed(feed)
  const answer = sendText(context, text, TYPES[form])
  const changedAt = latestOf([updatedAt, (await feeds.findChangedAt()) ?? updatedAt])
  // What outlets date into the future has not happened yet.
  if (changedAt && changedAt <= now().toISOString())
    answer.headers.set('Last-Modified', new Date(changedAt).toUTCString())
  return answer
}

function latestOf(instants: readonly string[]): string | undefined {
  return instants.toSorted().at(-1)
}
