import type { SectionName } from '../view/section-names.ts'
import { coverageSection } from './coverage.ts'
import { differencesSection } from './differences.ts'
import {
  copiesSection,
  namesSection,
  notesSection,
  timelineSection,
  uniqueSection,
} from './lists.ts'
import { accountsSection, briefSection } from './overview.ts'
import type { Page } from './page.ts'
import { quotesSection } from './quotes.ts'

type Section = {
  readonly name: SectionName
  readonly heading: string
  readonly write: (page: Page) => string[]
}

/** The sections of the report in their order; `--only` names them. */
export const SECTIONS: readonly Section[] = [
  { name: 'accounts', heading: 'Accounts', write: accountsSection },
  { name: 'brief', heading: 'In brief', write: briefSection },
  { name: 'differences', heading: 'Where they differ', write: differencesSection },
  { name: 'agreements', heading: 'Who reports what', write: coverageSection },
  { name: 'quotes', heading: 'What was said', write: quotesSection },
  { name: 'unique', heading: 'Only in one account', write: uniqueSection },
  { name: 'timeline', heading: 'When', write: timelineSection },
  { name: 'copies', heading: 'Shared wording', write: copiesSection },
  { name: 'names', heading: 'Names', write: namesSection },
  { name: 'notes', heading: 'Notes', write: notesSection },
]
