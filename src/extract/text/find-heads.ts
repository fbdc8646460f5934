import { parseDate } from '../dates.ts'
import { outletBefore, outletName } from './outlet-name.ts'
import { endsSentence } from './paragraphs.ts'
import { looksLikeHeadline } from './roles.ts'

/** Lines over a text that are looked at above its date. */
const ABOVE = 4
const BODY_WORDS = 20
const HEADLINE_WORDS = 3

/**
 * Where the articles of an export begin, by their lines: a headline and a date, with a blank line or
 * nothing before them and a text behind, in one order throughout. Empty where it is not so from the top.
 */
export function findHeads(lines: readonly string[]): number[] {
  const found = lines.flatMap((line, at) => (isDate(line) ? (findHead(lines, at) ?? []) : []))
  const heads = found.filter(({ start }, i) => i === 0 || start > found[i - 1].start)
  if (heads.length < 2 || lines.slice(0, heads[0].start).some((line) => line !== '')) return []
  if (new Set(heads.map(({ headlineFirst }) => headlineFirst)).size > 1) return []
  const bodies = heads.map(({ end }, i) => lines.slice(end, heads[i + 1]?.start).join(' '))
  return bodies.every(isBody) ? heads.map(({ start }) => start) : []
}

type FoundHead = { readonly start: number; readonly end: number; readonly headlineFirst: boolean }

/** A line that says when, and at most where or by whom; a sentence with a date in it does not. */
function isDate(line: string): boolean {
  if (line.length < 6 || line.length > 80 || endsSentence(line.replace(/\.$/, ''))) return false
  return (
    parseDate(line) !== null && line.split(/\s+/).length <= 12 && !/[a-z]{3}\. [A-Z]/.test(line)
  )
}

function findHead(lines: readonly string[], date: number): FoundHead | null {
  let start = date
  let headline = -1
  for (let at = date - 1, seen = 0; at >= 0 && seen < ABOVE; at--) {
    if (lines[at] === '') continue
    if (!isOver(lines[at])) break
    if (isHeadline(lines[at])) headline = at
    start = at
    seen++
  }
  if (headline >= 0)
    return isFree(lines, start) ? { start, end: date + 1, headlineFirst: true } : null
  const below = lines[date + 1] === '' ? date + 2 : date + 1
  if (below >= lines.length || !isHeadline(lines[below]) || !isFree(lines, start)) return null
  return { start, end: below + 1, headlineFirst: false }
}

/** A blank line, or nothing, stands before it. */
function isFree(lines: readonly string[], at: number): boolean {
  return (lines[at - 1] ?? '') === ''
}

function isOver(line: string): boolean {
  return (
    isHeadline(line) ||
    outletName(line) !== null ||
    outletBefore(line) !== null ||
    /^by\s/i.test(line)
  )
}

function isHeadline(line: string): boolean {
  return (
    looksLikeHeadline(line) &&
    line.split(/\s+/).length >= HEADLINE_WORDS &&
    outletName(line) === null &&
    parseDate(line) === null
  )
}

function isBody(text: string): boolean {
  return text.split(/\s+/).filter(Boolean).length >= BODY_WORDS && /[.!?]["”’)]?(?:\s|$)/.test(text)
}
