import type { Span } from './span.ts'

/** What one version of an article says and another does not; spans point into the two texts. */
export type VersionFact =
  | {
      readonly kind: 'value'
      readonly from: string
      readonly to: string
      /** What is counted, where the text says it. */
      readonly thing: string | null
      readonly before: Span
      readonly after: Span
    }
  | {
      readonly kind: 'quote-went' | 'quote-came'
      readonly speaker: string | null
      readonly text: string
      readonly span: Span
    }
  | { readonly kind: 'headline'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'correction'; readonly text: string; readonly span: Span }
