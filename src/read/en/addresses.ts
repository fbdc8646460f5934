import { isSpace, isWordly } from '../../text/characters.ts'

const ENDS_SENTENCE: ReadonlySet<string> = new Set([...'.,;:!?\'"”’)]>…'])

/** Does "://" or "www." or "@" make an address of what stands around `at`? */
export function startsAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 58) return text.startsWith('://', at) && !isSpace(text.charCodeAt(at + 3))
  return code === 64 && isWordly(text.charCodeAt(at + 1))
}

/** Where an address, a handle or a hash tag ends: before a space or the marks that close it. */
export function endOfAddress(text: string, at: number): number {
  let end = at
  while (end < text.length && !isSpace(text.charCodeAt(end)) && !isQuoteMark(text, end)) end++
  while (end > at + 1 && ENDS_SENTENCE.has(text[end - 1] ?? '')) end--
  return end
}

function isQuoteMark(text: string, at: number): boolean {
  const mark = text[at]
  return mark === '"' || mark === '”' || mark === '“' || mark === '<' || mark === ','
}
