import { joinHyphenated } from './join-hyphenated.ts'
import type { PdfParagraph } from './to-paragraphs.ts'

const NONE: ReadonlySet<string> = new Set()

type Found = { readonly headline: string | null; readonly rest: readonly PdfParagraph[] }

/** A headline is set so much larger than the text, stands near the top, and is not long. */
const LARGER = 1.15
const AMONG_FIRST = 8
const LONGEST = 250

/**
 * The headline of a PDF: the largest letters near the top. What the file calls itself is believed where
 * it is printed there, for many are called after the file that they were made of.
 */
export function findHeadline(paragraphs: readonly PdfParagraph[], title: string | null): Found {
  const body = usualSize(paragraphs)
  const first = paragraphs.slice(0, AMONG_FIRST).filter(({ page }) => page === 0)
  const named = first.findIndex(({ text }) => title !== null && fold(text) === fold(title))
  const size = Math.max(0, ...first.map((each) => each.size))
  const largest = first.findIndex((each) => each.size === size && each.text.length <= LONGEST)
  const at = named >= 0 ? named : size >= body * LARGER ? largest : -1
  if (at < 0) return { headline: null, rest: paragraphs }
  // A headline of several lines may have been set as several paragraphs.
  let end = at + 1
  while (
    end < first.length &&
    named < 0 &&
    sameSize(first[end].size, size) &&
    lengthOf(first, at, end + 1) <= LONGEST
  )
    end++
  const headline = first
    .slice(at, end)
    .map(({ text }) => text)
    .reduce((text, line) => joinHyphenated(text, line, NONE))
  return { headline, rest: paragraphs.filter((_, i) => i < at || i >= end) }
}

function sameSize(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.3
}

function lengthOf(paragraphs: readonly PdfParagraph[], from: number, to: number): number {
  return paragraphs.slice(from, to).reduce((sum, { text }) => sum + text.length + 1, 0)
}

/** The size in which most letters are set. */
function usualSize(paragraphs: readonly PdfParagraph[]): number {
  const letters = new Map<number, number>()
  for (const { text, size } of paragraphs) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
