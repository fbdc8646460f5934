/** The sections of a report in their order, with what each is headed by. */
export const HEADINGS = {
  accounts: 'Accounts',
  brief: 'In brief',
  differences: 'Where they differ',
  agreements: 'Who reports what',
  quotes: 'What was said',
  unique: 'Only in one account',
  timeline: 'When',
  copies: 'Shared wording',
  names: 'Names',
  notes: 'Notes',
} as const

export type SectionName = keyof typeof HEADINGS

/** What a report can be asked for, in the order in which it comes. */
export const SECTION_NAMES = Object.keys(HEADINGS).filter(isSectionName)

/** Is this the name of a section? */
export function isSectionName(name: string): name is SectionName {
  return Object.hasOwn(HEADINGS, name)
}

/** Is a section asked for? All are where none is named. */
export function isChosen(name: SectionName, chosen: readonly SectionName[] = []): boolean {
  return chosen.length === 0 || chosen.includes(name)
}
