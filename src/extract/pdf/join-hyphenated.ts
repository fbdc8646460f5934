import { byScript } from '../../text/by-script.ts'

const WORD = byScript(/\p{L}[\p{L}\p{M}’']*(?:-\p{L}[\p{L}\p{M}’']*)*/gu)
const BROKEN = byScript(/((?:\p{L}[\p{L}\p{M}’']*-)*\p{L}[\p{L}\p{M}’']*)[-\u00AD\u2010]$/u)
const REST = byScript(/^\p{Ll}[\p{L}\p{M}’']*/u)
/** What is written with a hyphen before nearly any word. */
const KEEPS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|.{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|quarter|year|day|week|month|hour|minute|mile|well|self|all|anti|non|ex|co|pro|post|pre|semi|vice|then|so|long|short|high|low|full|part|far|left|right|cross)$/i

/** The words of lines in small letters, those that a line's end breaks left out. */
export function wordsOf(lines: readonly string[]): Set<string> {
  const known = new Set<string>()
  for (const line of lines) {
    const whole = line.replace(/\S+[-\u00AD\u2010]$/, '')
    for (const [word] of whole.matchAll(WORD(whole))) known.add(word.toLowerCase())
  }
  return known
}

/**
 * A line behind another: a word that the line's end broke becomes whole again. Its hyphen stays where
 * the text has the word with one elsewhere, or has its halves as words but not the whole.
 */
export function joinHyphenated(text: string, line: string, known: ReadonlySet<string>): string {
  const tail = text.slice(-60)
  const broken = BROKEN(tail).exec(tail)?.[1]
  if (!broken) return /\d-$/.test(text) ? text + line : `${text} ${line}`
  const rest = REST(line).exec(line)?.[0]
  const bare = text.slice(0, -1)
  // "Harwick-" and "Essex" are two names; a capital never follows a broken word.
  if (!rest) return `${bare}-${line}`
  if (text.endsWith('\u00AD')) return bare + line
  const [first, second] = [broken.toLowerCase(), rest.toLowerCase()]
  if (known.has(first + second)) return bare + line
  const isPair = known.has(`${first}-${second}`) || KEEPS.test(first) || first.includes('-')
  return isPair || (known.has(first) && known.has(second)) ? `${bare}-${line}` : bare + line
}
