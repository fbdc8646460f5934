import type { Origin } from '../refresh/keep-article.ts'
import type { Entry, Prepared } from '../refresh/prepared.ts'
import type { FeedHead } from '../workers/tasks/read-feed.ts'

/** What all entries of one answer share. */
export type CommonDoc = {
  readonly head: FeedHead
  /** The addresses that the feed names now. */
  readonly beside: readonly string[]
}

/** An entry whose page is still to be read. */
export type WaitingDoc = {
  readonly sourceId: string
  readonly entry: Entry
  /** Was it never seen before? */
  readonly isNew: boolean
  /** How often its page could not be had. */
  readonly tries: number
}

/** An article that was read and is still to be placed. */
export type ReadDoc = {
  readonly origin: Pick<Origin, 'sourceId' | 'asPage' | 'only' | 'answered'>
  readonly entry: { readonly key: string; readonly digest: string } | null
  /** What its feed says of one that is new: by that it is known again where another feed brought it. */
  readonly said: {
    readonly address: string
    readonly title: string | null
    readonly text: string
  } | null
  readonly prepared: Prepared
}

/** The documents as this program wrote them, so that their shape is known. */
export const asCommon = (doc: unknown): CommonDoc => doc as CommonDoc
export const asWaiting = (doc: unknown): WaitingDoc => doc as WaitingDoc
export const asRead = (doc: unknown): ReadDoc => doc as ReadDoc
