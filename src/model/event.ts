import type { Problem } from './source.ts'

/** Something that happened to the news, in the order in which it did. */
export type NewsEvent = Happening & {
  /** Later ones have greater numbers. */
  readonly id: number
  /** ISO 8601 instant. */
  readonly at: string
}

export type Happening =
  /** The first article of a story, and each that joined it. */
  | { readonly kind: 'opened' | 'joined'; readonly story: string; readonly article: string }
  /** An article says something else than before; `minor` where no fact of it changed. */
  | {
      readonly kind: 'version'
      /** Null where the article is in no story. */
      readonly story: string | null
      readonly article: string
      readonly version: number
      readonly minor: boolean
    }
  /** All of `from` is in `story` now. */
  | { readonly kind: 'merged'; readonly story: string; readonly from: string }
  /** An article left `from` and is in `story` now. */
  | {
      readonly kind: 'parted'
      readonly story: string
      readonly article: string
      readonly from: string
    }
  /** A source that could be asked until now could not. */
  | { readonly kind: 'source-failed'; readonly source: string; readonly problem: Problem }

export type NewsEventKind = NewsEvent['kind']

/** The stories that an event changed. */
export function storiesOf(event: Happening): readonly string[] {
  switch (event.kind) {
    case 'opened':
    case 'joined':
      return [event.story]
    case 'version':
      return event.story === null ? [] : [event.story]
    case 'merged':
    case 'parted':
      return [event.story, event.from]
    case 'source-failed':
      return []
  }
}
