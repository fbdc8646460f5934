import type { FoundAlert } from '../../../model/alert.ts'
import type { KeptArticle } from '../../../model/kept.ts'
import type { PlainAlert } from './find-alerts.ts'

/** Passages of a side that are shown: the others are on the story's page. */
const MOST_PASSAGES = 4

/** An alert whose passages say of which version of whose article they are. */
export function toFound(
  { sides, ...alert }: PlainAlert,
  articles: ReadonlyMap<string, KeptArticle>,
): FoundAlert {
  return {
    ...alert,
    sides: sides.map(({ value, passages }) => ({
      value,
      passages: passages.slice(0, MOST_PASSAGES).map(({ article, start, end, text }) => {
        const { version = 1, outlet = null } = articles.get(article) ?? {}
        return { article, start, end, text, version, outlet }
      }),
    })),
  }
}
