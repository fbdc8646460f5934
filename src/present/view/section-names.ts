/** What a report can be asked for, in the order in which it comes. */
export const SECTION_NAMES = [
  'accounts',
  'brief',
  'differences',
  'agreements',
  'quotes',
  'unique',
  'timeline',
  'copies',
  'names',
  'notes',
] as const

export type SectionName = (typeof SECTION_NAMES)[number]

/** Is this the name of a section? */
export function isSectionName(name: string): name is SectionName {
  return SECTION_NAMES.some((each) => each === name)
}

/** Is a section asked for? All are where none is named. */
export function isChosen(name: SectionName, chosen: readonly SectionName[] = []): boolean {
  return chosen.length === 0 || chosen.includes(name)
}
