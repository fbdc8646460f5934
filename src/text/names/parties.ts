/** Parties that go by their members' name with a capital: folded, with the party's own name. */
const MEMBERS: Readonly<Record<string, string>> = {
  democrats: 'democratic party',
  republicans: 'republican party',
  gop: 'republican party',
  tories: 'conservative party',
  labour: 'labour party',
}

/** The party that "Democrats" or "the GOP" is; null for other words. */
export function partyOf(word: string): string | null {
  return MEMBERS[word] ?? null
}

const MEMBER = new Set(
  'democrat republican tory conservative liberal independent socialist communist'.split(' '),
)

/** Is it one member of a party, who is described rather than named: "the Texas Republican"? */
export function isPartyMember(word: string): boolean {
  return MEMBER.has(word)
}

/** The plain plural of "Green Party" and "Social Democratic Party": "greens", "social democrats". */
export function membersOf(words: readonly string[]): string | null {
  if (words.length < 2 || words[words.length - 1] !== 'party') return null
  return `${words.slice(0, -1).join(' ').replace(/ic$/, '')}s`
}
