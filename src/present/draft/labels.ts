import type { DraftClaimKind, DraftFinding, DraftMark } from '../../model/draft.ts'
import type { Level } from './view.ts'

const LEVEL_OF: Readonly<Record<DraftMark, Level>> = {
  'at-odds': 'odds',
  'altered-sense': 'odds',
  altered: 'odds',
  'wrong-speaker': 'odds',
  narration: 'odds',
  outdated: 'open',
  firmer: 'open',
  disputed: 'open',
  elsewhere: 'open',
  translated: 'open',
  'anonymous-only': 'single',
  'one-witness': 'single',
  'not-found': 'missing',
  'told-otherwise': 'missing',
  exact: 'borne',
  agreed: 'borne',
}

export function levelOf(mark: DraftMark): Level {
  return LEVEL_OF[mark]
}

/** What the totals call each level. */
export const LEVEL_LABELS: Readonly<Record<Level, string>> = {
  odds: 'at odds with the accounts',
  open: 'disputed, hedged or outdated',
  single: 'on one account',
  missing: 'not found',
  borne: 'borne out',
}

const THINGS: Readonly<Record<DraftClaimKind, string>> = {
  statement: 'Statement',
  number: 'Figure',
  duration: 'Duration',
  date: 'Time',
  name: 'Name',
  title: 'Title',
  quote: 'Quote',
  negation: 'Statement',
}

const OF_QUOTES: Readonly<Partial<Record<DraftMark, string>>> = {
  exact: 'Quote, word for word',
  altered: 'Quote altered',
  'altered-sense': 'Quote altered in its sense',
  translated: 'Quote that the accounts word differently, too',
  'wrong-speaker': 'Quote of somebody else',
  narration: 'Quote that is the outlet’s own words',
  'not-found': 'Quote not found',
}

const OF_STATEMENTS: Readonly<Partial<Record<DraftMark, string>>> = {
  'one-witness': 'Rests on one account',
  'anonymous-only': 'Rests on unnamed sources alone',
  'told-otherwise': 'Told otherwise?',
  'not-found': 'Not found in these articles',
  'at-odds': 'The accounts say the opposite',
}

const OF_NAMES: Readonly<Partial<Record<DraftMark, string>>> = {
  'at-odds': 'Spelling that no account has',
  disputed: 'Spelling disputed among the accounts',
  'not-found': 'Name that no article has',
}

/** What a finding is called, in a few words. */
export function labelOf({ kind, mark, accounts, remark }: DraftFinding): string {
  const thing = THINGS[kind]
  if (kind === 'quote') return OF_QUOTES[mark] ?? `${thing}: ${mark}`
  if (mark === 'agreed') return `Told by ${accounts} accounts`
  if (kind === 'statement' || kind === 'negation') return OF_STATEMENTS[mark] ?? thing
  if (kind === 'name') return OF_NAMES[mark] ?? thing
  return OF_VALUES[mark]?.(thing, remark !== null) ?? thing
}

const OF_VALUES: Readonly<
  Partial<Record<DraftMark, (thing: string, isElsewhere: boolean) => string>>
> = {
  'at-odds': (thing, isElsewhere) =>
    isElsewhere ? `${thing} that the accounts give otherwise` : `${thing} that no account has`,
  elsewhere: (thing) => `${thing} that may be of another matter`,
  disputed: (thing) => `${thing} disputed among the accounts`,
  outdated: (thing) => `${thing} that has been overtaken`,
  firmer: (thing) => `${thing} firmer than the accounts`,
  'one-witness': (thing) => `${thing} on one account alone`,
  'not-found': (thing) => `${thing} not found`,
}
