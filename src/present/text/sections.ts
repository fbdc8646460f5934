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

/** The sections of a report in their order: a name to ask for them by, a heading, the lines. */
export const SECTIONS = [
  { name: 'accounts', heading: 'Accounts', write: accountsSection },
  { name: 'brief', heading: 'In brief', write: briefSection },
  { name: 'coverage', heading: 'Who reports what', write: coverageSection },
  { name: 'differences', heading: 'Where they differ', write: differencesSection },
  { name: 'quotes', heading: 'What was said', write: quotesSection },
  { name: 'unique', heading: 'Only in one account', write: uniqueSection },
  { name: 'timeline', heading: 'When', write: timelineSection },
  { name: 'copies', heading: 'Shared wording', write: copiesSection },
  { name: 'names', heading: 'Names', write: namesSection },
  { name: 'notes', heading: 'Notes', write: notesSection },
] as const satisfies readonly {
  name: string
  heading: string
  write: (page: Page) => string[]
}[]

export type SectionName = (typeof SECTIONS)[number]['name']
