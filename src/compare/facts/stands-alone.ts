import { type Reading, TAGS, type Tag } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { type Clause, splitClauses } from '../clauses.ts'

/** What a clause that leans on the one before begins with: a verb, "who", "after", "than". */
const LEANING: ReadonlySet<number> = new Set(
  (['VERB', 'AUX', 'SCONJ', 'ADP', 'PART', 'CCONJ'] satisfies Tag[]).map((tag) =>
    TAGS.indexOf(tag),
  ),
)
const LEANING_WORDS: ReadonlySet<string> = new Set(
  'who whom whose which that than as when where while by for of after before until'.split(' '),
)
const VERBS: ReadonlySet<number> = new Set([TAGS.indexOf('VERB'), TAGS.indexOf('AUX')])

/** The passage, or the whole sentence where the passage has lost its subject. */
export function readAlone(reading: Reading, sentence: number, span: Span): Span {
  const clause = splitClauses(reading, sentence).find(({ start }) => start === span.start)
  if (!clause || standsAlone(reading, sentence, clause)) return span
  const { start, end } = reading.sentences[sentence]
  return { start, end }
}

/** A clause can be read alone if it opens its sentence, or has a subject before its verb. */
function standsAlone(
  { tokens, sentences }: Reading,
  sentence: number,
  { firstToken, endToken }: Clause,
): boolean {
  if (firstToken === sentences[sentence].firstToken) return true
  if (LEANING.has(tokens.tags[firstToken]) || LEANING_WORDS.has(tokens.lower[firstToken]))
    return false
  for (let i = firstToken + 1; i < endToken; i++) if (VERBS.has(tokens.tags[i])) return true
  return false
}
