import type { ToldChange } from '../../../model/changes.ts'
import type { ArticleVersion, KeptArticle } from '../../../model/kept.ts'
import type { Entry } from '../answer/fill-page.ts'
import { passageIn } from '../answer/passage.ts'
import { quote, quoteOrNull } from '../answer/quoted.ts'

/** Changes that are told in short. */
const MOST_TOLD = 10

/**
 * An article whose text changed: what went in and out, from the first of `versions` to each after it.
 * Spelling and marks alone are left out.
 */
export function changedEntry(
  { id, storyId, outlet, title }: KeptArticle,
  versions: readonly ArticleVersion[],
  told: readonly ToldChange[],
): Entry {
  const passages = versions.slice(1).flatMap(({ version, seenAt, text, change }) =>
    (change?.edits ?? [])
      .filter(({ minor }) => !minor)
      .map(({ before, after }) => ({
        ...{ version, seenAt, before: quote(before.text, 1000) },
        ...passageIn({ id, outlet, text }, after),
      })),
  )
  return {
    list: 'changed',
    item: {
      ...{ article: id, story: storyId, outlet: quoteOrNull(outlet), title: quoteOrNull(title) },
      told: told.slice(0, MOST_TOLD).map(({ kind, from, to }) => ({
        ...{ kind, from: quote(from), to: quote(to) },
      })),
    },
    passages,
  }
}
