import type { Alert, AlertPassage, FoundAlert } from '../../../model/alert.ts'
import type { KeptArticle } from '../../../model/kept.ts'
import { wordsOf } from './news.ts'

/** Fewer words may stand anywhere. */
const LEAST_WORDS = 6

export type CopyAsk = {
  /** What outlets changed in this story. */
  readonly corrected: readonly Alert[]
  /** The articles of each account, the origin first. */
  readonly accounts: readonly (readonly string[])[]
  /** As they are now. */
  readonly articles: ReadonlyMap<string, KeptArticle>
}

/**
 * Copies that print a sentence, word for word, as their origin had it before it changed a figure or a quote
 * in it. A report that is nobody's copy may say what it likes.
 */
export function findCopies({ corrected, accounts, articles }: CopyAsk): FoundAlert[] {
  return corrected.flatMap((alert) => {
    const [was, is] = alert.sides
    const [old] = was?.passages ?? []
    if (!old || !is || was.value === null) return []
    const account = accounts.find((each) => each.includes(old.article)) ?? []
    const origin = articles.get(account[0])
    // A copy that edits its text is no origin that others follow.
    if (!origin || origin.outlet !== old.outlet) return []
    return account.flatMap((id) => {
      const copy = articles.get(id)
      if (!copy || copy.outlet === old.outlet) return []
      const found = findSentence(copy, old)
      if (!found) return []
      const sides = [
        { value: alert.from, passages: [found] },
        { value: alert.to, passages: is.passages },
      ]
      const { from, to } = alert
      const subject = `${alert.id} ${id}`
      return [{ kind: 'copy', subject, key: null, about: old.text, from, to, sides } as const]
    })
  })
}

/** The words of a sentence in another article, whatever stands between them. */
function findSentence(
  { id, text, version, outlet }: KeptArticle,
  { text: sentence }: AlertPassage,
): AlertPassage | null {
  const words = wordsOf(sentence)
  if (words.length < LEAST_WORDS) return null
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`,
    'iu',
  )
  const found = pattern.exec(text)
  if (!found) return null
  const [start, end] = [found.index, found.index + found[0].length]
  return { article: id, start, end, text: found[0], version, outlet }
}
