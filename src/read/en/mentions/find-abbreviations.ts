import type { Tokens } from '../../../model/reading.ts'
import { initialsOf, isAcronym } from '../../../text/names/acronym.ts'
import { foldName, foldWord } from '../../../text/names/fold.ts'
import type { NameSpan } from './name-span.ts'

/** Finds pairs of names, by index, that the text ties: "Fish Trade Forum (FTF)", "…, or FTF". */
export function findAbbreviations(
  text: string,
  tokens: Tokens,
  names: readonly NameSpan[],
): [full: number, short: number][] {
  const pairs: [number, number][] = []
  for (let i = 0; i + 1 < names.length; i++) {
    const [a, b] = [names[i], names[i + 1]]
    const tie = tieBetween(tokens, a, b)
    if (tie === null) continue
    if (isShort(text, tokens, b) && isLong(a)) {
      if (tie === 'brackets' || hasInitials(text, tokens, b, a)) pairs.push([i, i + 1])
    } else if (isShort(text, tokens, a) && isLong(b) && hasInitials(text, tokens, a, b))
      pairs.push([i + 1, i])
  }
  return pairs
}

/** Do brackets or "or" tie the second name to the first? */
function tieBetween(tokens: Tokens, a: NameSpan, b: NameSpan): 'brackets' | 'words' | null {
  const gap = b.firstToken - a.endToken
  const { lower } = tokens
  if (gap === 1 && lower[a.endToken] === '(') return lower[b.endToken] === ')' ? 'brackets' : null
  if (gap === 1 && lower[a.endToken] === 'or') return 'words'
  const isSecond = gap === 2 && lower[a.endToken] === ',' && lower[a.endToken + 1] === 'or'
  return isSecond ? 'words' : null
}

/** Longer words in capitals are datelines and shouts. */
const LONGEST_SHORT = 6

function isShort(text: string, tokens: Tokens, { firstToken, endToken }: NameSpan): boolean {
  const printed = text.slice(tokens.starts[firstToken], tokens.ends[firstToken])
  return endToken === firstToken + 1 && printed.length <= LONGEST_SHORT && isAcronym(printed)
}

function isLong({ kind, firstToken, endToken }: NameSpan): boolean {
  return endToken - firstToken > 1 && kind !== 'person' && kind !== 'place'
}

function hasInitials(text: string, tokens: Tokens, short: NameSpan, full: NameSpan): boolean {
  const printed = (name: NameSpan) =>
    text.slice(tokens.starts[name.firstToken], tokens.ends[name.endToken - 1])
  return initialsOf(foldName(printed(full))).includes(foldWord(printed(short)))
}
