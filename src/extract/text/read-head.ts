import { byScript } from '../../text/by-script.ts'
import { outletName } from './outlet-name.ts'
import { splitParagraphs } from './paragraphs.ts'
import { readLabels } from './read-labels.ts'
import { assignRoles } from './roles.ts'

/** What stands over a text, and how long that is. */
export type Head = {
  /** Words of its headline; 0 where it has none. */
  readonly headlineWords: number
  /** Is its day, its writer or its outlet told over it? */
  readonly isDated: boolean
  /** Does it begin as a report does: "TOLLA, Halmere (AP) —"? */
  readonly isPlaced: boolean
  readonly bodyWords: number
}

const PLACED = byScript(
  /^\p{Lu}[\p{Lu}\p{M} .'’-]{2,30}(?:, [\p{L}. ]{2,25})?(?: ?\([\p{L}\p{N} ]{2,30}\))?\s*[–—-]{1,2}\s/u,
)
/** Over a text so many lines tell of it. */
const HEAD_LINES = 6

/** Reads how a piece of text begins. */
export function readHead(piece: string): Head {
  const labelled = readLabels(piece)
  const paragraphs = splitParagraphs((labelled?.rest ?? piece).replace(/^\s*#+ /, ''))
  const roles = assignRoles(paragraphs)
  const body = roles.findIndex(
    (role, i) => role === 'paragraph' && outletName(paragraphs[i].text) === null,
  )
  const over = paragraphs.slice(0, Math.min(body < 0 ? 0 : body, HEAD_LINES))
  const first = paragraphs[body]?.text ?? ''
  const headline = labelled?.title ?? over.find((_, i) => roles[i] === 'headline')?.text ?? ''
  return {
    headlineWords: countWords(headline),
    isDated:
      labelled !== null ||
      over.some(
        ({ text }, i) =>
          roles[i] === 'dateline' || roles[i] === 'credit' || outletName(text) !== null,
      ),
    isPlaced: PLACED(first).test(first),
    bodyWords: paragraphs.reduce(
      (sum, { text }, i) => sum + (roles[i] === 'paragraph' ? countWords(text) : 0),
      0,
    ),
  }
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
