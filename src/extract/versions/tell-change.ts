import type { ToldChange } from '../../model/changes.ts'
import type { VersionEdit } from '../../model/kept.ts'
import { findFiguresAt } from './figures.ts'

/** A state of an article: its headline and its text. */
export type ToldVersion = { readonly title: string | null; readonly text: string }

/**
 * What changed between two states of an article, in things that a reader asks for: the headline, the
 * figures, the quotes. Minor edits tell nothing.
 */
export function tellChange(
  before: ToldVersion,
  after: ToldVersion,
  edits: readonly VersionEdit[],
): ToldChange[] {
  const telling = edits.filter(({ minor }) => !minor)
  return [
    ...tellHeadline(before.title, after.title),
    ...telling.flatMap((edit) => tellFigures(before.text, after.text, edit)),
    ...tellQuotes(before.text, after.text, telling),
  ]
}

function tellHeadline(from: string | null, to: string | null): ToldChange[] {
  if (from === null || to === null || lettersOf(from) === lettersOf(to)) return []
  return [{ kind: 'headline', from, to }]
}

/** How a headline is set, in capitals or other marks, is no other headline. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** One figure in the place of another has become it; else figures came or went with their words. */
function tellFigures(before: string, after: string, edit: VersionEdit): ToldChange[] {
  const [out, into] = [findFiguresAt(before, edit.before), findFiguresAt(after, edit.after)]
  if (out.length === 1 && into.length === 1)
    return out[0].toLowerCase() === into[0].toLowerCase()
      ? []
      : [{ kind: 'figures', from: out[0], to: into[0] }]
  const [went, came] = [without(out, into), without(into, out)]
  return [
    ...went.map((from) => ({ kind: 'figures', from, to: '' }) as const),
    ...came.map((to) => ({ kind: 'figures', from: '', to }) as const),
  ]
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map((each) => each.toLowerCase()))
  return some.filter((each) => !known.has(each.toLowerCase()))
}

/** Words in marks; a quote that a paragraph breaks off is one for each paragraph. */
const QUOTED = /“[^“”]*?(?:”|(?=\n\n)|$)|"[^"\n]*"|«[^«»\n]*»|„[^„“\n]*“/g

/** Fewer words in marks are a title or a nickname. */
const LEAST_WORDS = 3

function tellQuotes(before: string, after: string, edits: readonly VersionEdit[]): ToldChange[] {
  const out = quotesTouched(
    before,
    edits.map((edit) => edit.before),
  )
  const into = quotesTouched(
    after,
    edits.map((edit) => edit.after),
  )
  const [went, came] = [without(out, into), without(into, out)]
  // A quote that only changed has its other wording in the same place in the order.
  if (went.length === came.length)
    return went.map((from, nth) => ({ kind: 'quotes', from, to: came[nth] }))
  return [
    ...went.map((from) => ({ kind: 'quotes', from, to: '' }) as const),
    ...came.map((to) => ({ kind: 'quotes', from: '', to }) as const),
  ]
}

function quotesTouched(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string[] {
  const found: string[] = []
  let at = 0
  for (const match of text.matchAll(QUOTED)) {
    const end = match.index + match[0].length
    while (at < spans.length && spans[at].end < match.index) at++
    const span = spans[at]
    if (span && span.start < end && isLong(match[0])) found.push(match[0])
  }
  return found
}

function isLong(quote: string): boolean {
  return quote.split(/\s+/).length >= LEAST_WORDS
}
