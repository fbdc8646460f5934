import { BEHIND_WALL } from '../../extract/page/find-wall.ts'
import type { Article } from '../../model/article.ts'
import type { Problem } from '../../model/source.ts'
import { shareShingles } from '../../text/share-shingles.ts'
import { countWords } from '../../text/words.ts'

type State = Pick<Article, 'text' | 'notes' | 'title'>

/** What says that an answer had only a part of the article. */
const PARTIAL = new Set([BEHIND_WALL, 'paywalled', 'page-not-read'])
/** Of an article that is whole, less than this part of the words is left. */
const COLLAPSED = 0.4
/** So many of the words that are left run as they did. */
const REPEATED = 0.7

/**
 * Why a state of an article is a part of what is kept, and no new version; null where it is one. An
 * outlet that cuts its article by half says something new; a wall, or a feed's teaser, does not.
 */
export function findCut(known: State, found: State): Problem | null {
  const [before, now] = [countWords(known.text), countWords(found.text)]
  if (now >= before) return null
  const isPartial = found.notes.some(({ code }) => PARTIAL.has(code))
  if (isPartial && !known.notes.some(({ code }) => PARTIAL.has(code))) return CUT
  if (now >= before * COLLAPSED) return null
  return isContained(found, known) ? CUT : null
}

function isContained(part: State, whole: State): boolean {
  const rest = part.title ? part.text.replace(part.title, '').trim() : part.text
  return (
    countWords(rest) === 0 ||
    whole.text.includes(rest) ||
    shareShingles(rest, whole.text) >= REPEATED
  )
}

const CUT: Problem = {
  code: 'answer-in-part',
  message: 'it came with only a part of its text this time; what is kept was left as it was.',
}
