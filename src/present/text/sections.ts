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

/** What writes each section of the report. */
export const WRITERS: Readonly<Record<SectionName, (page: Page) => string[]>> = {
  accounts: accountsSection,
  brief: briefSection,
  differences: differencesSection,
  agreements: coverageSection,
  quotes: quotesSection,
  unique: uniqueSection,
  timeline: timelineSection,
  copies: copiesSection,
  names: namesSection,
  notes: notesSection,
}
