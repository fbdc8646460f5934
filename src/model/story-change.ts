import type { News } from './desk.ts'

/** Something that changed in a story, under a name of its own among its changes. */
export type StoryChange = {
  readonly name: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly what: Changed
}

export type Changed =
  /** An article opened the story, or joined it. */
  | { readonly kind: 'opened' | 'joined'; readonly article: ChangedArticle }
  | {
      readonly kind: 'version'
      readonly article: ChangedArticle
      readonly version: number
      /** Words that went and that came, stretch by stretch, where they are known. */
      readonly edits: readonly { readonly before: string; readonly after: string }[]
    }
  /** Another story went into this one. */
  | { readonly kind: 'merged' }
  /** An article came from another story, or went to it. */
  | { readonly kind: 'came' | 'left'; readonly article: ChangedArticle; readonly other: string }
  /** Its comparison came to something else. */
  | { readonly kind: 'compared'; readonly news: News }

export type ChangedArticle = {
  readonly id: string
  readonly outlet: string | null
  readonly title: string | null
}
