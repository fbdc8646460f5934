const PLURALS_WITHOUT_S: ReadonlySet<string> = new Set(
  `people men women children police troops personnel staff crew feet teeth mice geese sheep cattle
  aircraft fish criteria`.split(/\s+/),
)

/** Has a noun, in any case, the form of a plural? */
export function isPluralNoun(print: string): boolean {
  const word = print.toLowerCase()
  if (PLURALS_WITHOUT_S.has(word) || (word.endsWith('men') && word.length > 4)) return true
  if (NEVER.has(word)) return false
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|sis)$/.test(word)
}

/** Small words with the ending of a plural. */
const NEVER: ReadonlySet<string> = new Set(
  'this does goes says perhaps always besides towards'.split(' '),
)
