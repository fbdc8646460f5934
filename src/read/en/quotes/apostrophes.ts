/** No quotation in single marks is longer: what looks like one is two apostrophes. */
const LONGEST = 2000

/**
 * Where the single mark opened at `at` closes; 0 where it is an apostrophe. A mark inside a word is
 * an apostrophe; one after an "s" may be ("the workers' party"), so a later mark is preferred as
 * long as nothing else opens in between.
 */
export function singleCloses(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST)
  let maybe = 0
  for (let i = at + 2; i < limit && text[i] !== '\n'; i++) {
    const mark = text[i]
    if (mark !== "'" && mark !== '’' && mark !== '‘') continue
    if (isLetterOrDigit(text[i + 1] ?? ' ')) {
      if (mark !== '’' && !isLetterOrDigit(text[i - 1])) break
      continue
    }
    if (mark === '‘' || isSpace(text[i - 1])) continue
    if (text[i - 1] !== 's') return i
    maybe ||= i
  }
  return maybe
}

export function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\u00A0'
}

export function isLetterOrDigit(character: string): boolean {
  if (character < '\u0080') return ASCII.has(character)
  return character.toLowerCase() !== character.toUpperCase()
}

const ASCII = new Set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
