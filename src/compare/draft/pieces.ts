import type { Span } from '../../model/span.ts'

/** Where a quote may be cut: between its sentences, at an ellipsis, at words in square brackets. */
const CUT = /(?<=[.!?]["”’)]*)\s+(?=["“‘(\p{Lu}])|\s*(?:…|\.\s?\.\s?\.|\[[^\]]*\])\s*/gu

/** The parts of a quote that must each be somebody's words. */
export function cutPieces(text: string, { start, end }: Span): Span[] {
  const quoted = text.slice(start, end)
  const pieces: Span[] = []
  let from = 0
  for (const { index, 0: gap } of quoted.matchAll(CUT)) {
    pieces.push({ start: start + from, end: start + index })
    from = index + gap.length
  }
  pieces.push({ start: start + from, end })
  return pieces.filter((piece) => /[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end)))
}
