import type { Span } from './span.ts'

/**
 * The paragraphs of an article's text, which stand apart by blank lines. A person who opens the
 * file counts the same: every paragraph with words in it, from 1, the headline too where the text
 * begins with it.
 */
export function findParagraphs(text: string): Span[] {
  const found: Span[] = []
  for (let start = 0; start < text.length; ) {
    const gap = text.indexOf('\n\n', start)
    const end = gap < 0 ? text.length : gap
    if (text.slice(start, end).trim() !== '') found.push({ start, end })
    start = end + 2
  }
  return found
}

/** The number of the paragraph that an offset stands in, counted from 1; 0 before the first. */
export function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphs[middle].start <= offset) low = middle + 1
    else high = middle
  }
  return low
}
