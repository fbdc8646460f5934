import type { Span } from '../../model/span.ts'

/** A stretch of words that stands out, or does not. */
export type CutView = { readonly text: string; readonly marked: boolean }

/** A text cut where the spans of it begin and end. They are in order and do not overlap. */
export function cutAt(text: string, spans: readonly Span[]): CutView[] {
  const pieces: CutView[] = []
  let at = 0
  const push = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), marked })
    at = Math.max(at, to)
  }
  for (const { start, end } of spans) {
    push(start, false)
    push(end, true)
  }
  push(text.length, false)
  return pieces
}
