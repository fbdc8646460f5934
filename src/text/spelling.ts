/** Endings that British and American spelling write differently, the longer ones first. */
const ENDINGS: readonly (readonly [british: string, american: string])[] = [
  ['isation', 'ization'],
  ['isations', 'izations'],
  ['ising', 'izing'],
  ['ised', 'ized'],
  ['ises', 'izes'],
  ['ise', 'ize'],
  ['ysing', 'yzing'],
  ['ysed', 'yzed'],
  ['yse', 'yze'],
  ['ouring', 'oring'],
  ['oured', 'ored'],
  ['ours', 'ors'],
  ['our', 'or'],
  ['tres', 'ters'],
  ['tre', 'ter'],
  ['ogue', 'og'],
  ['ences', 'enses'],
  ['ence', 'ense'],
  ['lling', 'ling'],
  ['lled', 'led'],
]

/** Shorter words keep their ending: "four", "rise", "hour". */
const SHORTEST = 5

/**
 * A key under which British and American spellings of a lower-cased word meet, with or without a
 * hyphen. It is good for telling whether two words are one, never for showing.
 */
export function foldSpelling(word: string): string {
  const joined = word.includes('-') ? word.replaceAll('-', '') : word
  if (joined.length <= SHORTEST) return joined
  for (const [british, american] of ENDINGS)
    if (joined.endsWith(british))
      return joined.length - british.length < 2
        ? joined
        : joined.slice(0, -british.length) + american
  return joined
}
