import { byScript } from '../by-script.ts'

const LINKING = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'to',
  'a',
  'de',
  'del',
  'des',
  'la',
])

/**
 * The initials of a long name, with its small words and without them. Words are folded; a name that
 * is compared as "Tides Ministry" may be the "Ministry of Tides".
 */
export function initialsOf(words: readonly string[]): string[] {
  const head = words[words.length - 1]
  const turned = HEADS_FIRST.has(head) ? initials([head, 'of', ...words.slice(0, -1)]) : []
  return [...initials(words), ...turned]
}

const HEADS_FIRST = new Set(['department', 'ministry'])

function initials(words: readonly string[]): string[] {
  const all = words.map((word) => word[0]).join('')
  const main = words
    .filter((word) => !LINKING.has(word))
    .map((word) => word[0])
    .join('')
  return all === main ? [main] : [main, all]
}

const ACRONYM = byScript(/^(?:\p{Lu}\.?){2,7}s?$|^\p{Lu}{2,4}\p{Ll}{1,2}\p{Lu}{1,3}$/u)

/** Is it written as an abbreviation: "IMF", "U.N."? */
export function isAcronym(printed: string): boolean {
  return ACRONYM(printed).test(printed)
}
