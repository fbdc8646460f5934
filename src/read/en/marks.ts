import { isWordly } from '../../text/characters.ts'
import { endOfAddress } from './addresses.ts'

/** Marks that are one token however often they are repeated: "...", "--", "?!". */
const RUNS = ['.…', '-', '!?', '*', '_', '=', '~'].map((run) => new Set([...run].map(codeOf)))
const [HASH, AT] = ['#', '@'].map(codeOf)
const MEAN_YEARS = /['’‘]\d0s\b/y
const CLIPPED = /['’‘](?:em|cause|til|tis|twas|n)\b/iy

/** Where the mark that starts at `at` ends; most marks are one character. */
export function endOfMark(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if ((code === HASH || code === AT) && isWordly(text.charCodeAt(at + 1)))
    return endOfAddress(text, at)
  if (code === 39 || code === 0x2019 || code === 0x2018) return endOfApostrophe(text, at)
  if (code >= 0xd800 && code < 0xdc00) return endOfPair(text, at)
  const run = RUNS.find((marks) => marks.has(code))
  if (!run) return at + 1
  let end = at + 1
  while (run.has(text.charCodeAt(end))) end++
  return end
}

/** "'80s" and "'em" are words; "'s" stands alone after a mark: '"Cats"'s'. */
function endOfApostrophe(text: string, at: number): number {
  for (const pattern of [MEAN_YEARS, CLIPPED]) {
    pattern.lastIndex = at
    if (pattern.test(text)) return pattern.lastIndex
  }
  const isClitic = at > 0 && text[at + 1] === 's' && !isWordly(text.charCodeAt(at + 2))
  return isClitic && /\S/.test(text[at - 1] ?? '') ? at + 2 : at + 1
}

function endOfPair(text: string, at: number): number {
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low < 0xe000 ? at + 2 : at + 1
}

function codeOf(mark: string): number {
  return mark.charCodeAt(0)
}
