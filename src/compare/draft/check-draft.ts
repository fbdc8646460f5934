import type { Comparison } from '../../model/comparison.ts'
import { AT_ODDS, type DraftCheck, type DraftFinding } from '../../model/draft.ts'
import type { Note } from '../../model/note.ts'
import type { Reading } from '../../model/reading.ts'
import { overlaps } from '../../model/span.ts'
import { sha256 } from '../../text/hash.ts'
import { countWords } from '../../text/words.ts'
import { judgeCalendar } from './calendar.ts'
import type { Found } from './finding.ts'
import { isAboutStory } from './is-about.ts'
import { type Joined, type JoinOptions, joinDraft } from './join-draft.ts'
import { judgeValues } from './judge-values.ts'
import { judgeNames } from './names.ts'
import { findNear, type Near } from './near.ts'
import { judgeQuotes } from './quotes.ts'
import { judgeStatements } from './statements.ts'
import { judgeTitles } from './titles.ts'

/** What a draft is checked against, and the draft: all of them read. */
export type DraftInput = {
  /** Those that the comparison was made of. */
  readonly readings: readonly Reading[]
  readonly comparison: Comparison
  readonly draft: Reading
}

/** Draft + Comparison → findings. The comparison stays what it is. */
export function checkDraft(
  { readings, comparison, draft }: DraftInput,
  options?: JoinOptions,
): DraftCheck {
  const joined = joinDraft(readings, comparison, draft, options)
  const near = findNear(joined)
  const isAbout = isAboutStory(joined, near)
  const { title, text, language, publishedAt } = draft.article
  return {
    format: 'synoptic.check/1',
    draft: {
      title,
      text,
      words: countWords(text),
      language,
      date: publishedAt,
      sha256: sha256(text),
    },
    articles: comparison.articles,
    accounts: comparison.accounts,
    isAboutStory: isAbout,
    findings: isAbout ? findAll(joined, near) : [],
    notes: [...draft.article.notes, ...draft.notes, ...(isAbout ? [] : [OTHER_STORY])],
  }
}

const OTHER_STORY: Note = {
  code: 'other-story',
  message: 'This does not seem to be about what these articles tell: choose another story.',
  level: 'warning',
  place: null,
}

function findAll(joined: Joined, near: readonly (readonly Near[])[]): DraftFinding[] {
  const statements = judgeStatements(joined, near)
  const calendar = judgeCalendar(joined)
  const isFree = ({ claim }: Found) => !calendar.some((each) => overlaps(each.claim, claim))
  const judged = judgeValues(joined, near).filter(isFree)
  const names = [...judgeNames(joined, near), ...judgeTitles(joined)]
  const values = [...calendar, ...judged, ...names]
  const quotes = judgeQuotes(joined)
  const told = values.filter((value) => isTold(value, statements, quotes))
  return [...statements.map((each) => exceptWhatIsMarked(each, told)), ...told, ...quotes]
    .sort((a, b) => a.claim.start - b.claim.start || b.claim.end - a.claim.end)
    .map((found, index) => ({ id: `finding-${index + 1}`, ...found }))
}

/** What a sentence is told to be need not be told of its values; what is quoted belongs to the quote. */
function isTold(value: Found, statements: readonly Found[], quotes: readonly Found[]): boolean {
  if (quotes.some(({ claim }) => overlaps(claim, value.claim)) && value.kind !== 'name')
    return false
  if (value.mark === 'agreed' || isByTheWay(value)) return false
  if (value.mark !== 'one-witness') return true
  return statements.some(({ mark, claim }) => mark === 'agreed' && overlaps(claim, value.claim))
}

/** A sentence that the accounts tell may hold a value that they do not. */
function exceptWhatIsMarked(statement: Found, values: readonly Found[]): Found {
  if (statement.accounts === 0) return statement
  const isHere = ({ mark, claim }: Found) => AT_ODDS.has(mark) && overlaps(claim, statement.claim)
  return values.some(isHere) ? { ...statement, remark: 'But for what is marked in it.' } : statement
}

/** "two presidents": so few are counted by the way, and are no claim by themselves. */
function isByTheWay({ kind, mark, claim }: Found): boolean {
  return (
    (mark === 'one-witness' || mark === 'not-found') &&
    kind === 'number' &&
    /^(?:an?|one|two|three)$/i.test(claim.text)
  )
}
