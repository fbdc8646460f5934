import type { Tokens } from '../../../model/reading.ts'
import { isAcronym } from '../../../text/names/acronym.ts'
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
    if (!isTied(tokens, a, b)) continue
    if (abbreviates(text, tokens, b, a)) pairs.push([i, i + 1])
    else if (abbreviates(text, tokens, a, b)) pairs.push([i + 1, i])
  }
  return pairs
}

/** Do brackets or "or" tie the second name to the first? */
function isTied(tokens: Tokens, a: NameSpan, b: NameSpan): boolean {
  const between = tokens.lower.slice(a.endToken, b.firstToken).join(' ')
  if (between === '(') return tokens.lower[b.endToken] === ')'
  return between === ', or' || between === 'or' || between === ', known as'
}

/** A body's name of several words and capitals that begin with its first letter or close to it. */
function abbreviates(text: string, tokens: Tokens, short: NameSpan, full: NameSpan): boolean {
  if (short.endToken - short.firstToken > 1 || full.endToken - full.firstToken < 2) return false
  if (full.kind === 'person' || full.kind === 'place') return false
  return isAcronym(text.slice(tokens.starts[short.firstToken], tokens.ends[short.firstToken]))
}
