import { isDigit, isLetter, isUpper } from '../../text/characters.ts'

/** Beginnings that are not words of their own: what follows them stays with them. */
const PREFIXES: ReadonlySet<string> = new Set(
  `anti co counter de e ex extra hyper inter intra mid mini mis multi neo non over para pan post pre
  pro re semi sub super trans ultra un under vice wi`.split(/\s+/),
)
const LONGEST_PREFIX = 7

/** Does the hyphen at `at` stay inside the word that starts at `start`? */
export function isJoinedByHyphen(text: string, start: number, at: number): boolean {
  const after = text.charCodeAt(at + 1)
  if (isDigit(after) && isModelName(text, start, at)) return true
  if (!isLetter(after) && !isDigit(after)) return false
  if (at - start > LONGEST_PREFIX || !isLetter(text.charCodeAt(start))) return false
  return PREFIXES.has(text.slice(start, at).toLowerCase())
}

/** "F-22", "COVID-19", "MH-370": capitals, then a number. */
function isModelName(text: string, start: number, at: number): boolean {
  if (at - start > 6) return false
  for (let index = start; index < at; index++) {
    if (!isUpper(text.charCodeAt(index))) return false
  }
  return true
}
