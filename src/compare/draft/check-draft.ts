import type { Comparison } from '../../model/comparison.ts'
import type { DraftCheck, DraftFinding } from '../../model/draft.ts'
import type { Reading } from '../../model/reading.ts'
import { overlaps } from '../../model/span.ts'
import { sha256 } from '../../text/hash.ts'
import { countWords } from '../../text/words.ts'
import type { Found } from './finding.ts'
import { type JoinOptions, type Joined, joinDraft } from './join-draft.ts'
import { judgeNames } from './names.ts'
import { findNear } from './near.ts'
import { judgeQuotes } from './quotes.ts'
import { judgeStatements } from './statements.ts'
import { judgeValues } from './judge-values.ts'

/** What a draft is checked against, and the draft: all of them read. */
export type DraftInput = {
  /** Those that the comparison was made of. */
  readonly readings: readonly Reading[]
  readonly comparison: Comparison
  readonly draft: Reading
}

/** Draft + Comparison → findings. The comparison stays what it is. */
export function checkDraft({ readings, comparison, draft }: DraftInput, options?: JoinOptions): DraftCheck {
  const joined = joinDraft(readings, comparison, draft, options)
  const { title, text, language, publishedAt } = draft.article
  return {
    format: 'synoptic.check/1',
    draft: { title, text, words: countWords(text), language, date: publishedAt, sha256: sha256(text) },
    articles: comparison.articles,
    accounts: comparison.accounts,
    isAboutStory: true,
    findings: findAll(joined),
    notes: [...draft.article.notes, ...draft.notes],
  }
}

function findAll(joined: Joined): DraftFinding[] {
  const near = findNear(joined)
  const statements = judgeStatements(joined, near)
  const values = [...judgeValues(joined, near), ...judgeNames(joined, near)]
  const quotes = judgeQuotes(joined)
  const told = values.filter((value) => isTold(value, statements, quotes))
  return [...statements, ...told, ...quotes]
    .sort((a, b) => a.claim.start - b.claim.start || b.claim.end - a.claim.end)
    .map((found, index) => ({ id: `finding-${index + 1}`, ...found }))
}

/** What a sentence is told to be need not be told of its values; what is quoted belongs to the quote. */
function isTold(value: Found, statements: readonly Found[], quotes: readonly Found[]): boolean {
  if (quotes.some(({ claim }) => overlaps(claim, value.claim)) && value.kind !== 'name') return false
  if (value.mark === 'agreed') return false
  if (value.mark !== 'one-witness') return true
  return statements.some(({ mark, claim }) => mark === 'agreed' && overlaps(claim, value.claim))
}
