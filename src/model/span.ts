/** A half-open range of UTF-16 code units in one text. */
export type Span = {
  readonly start: number
  readonly end: number
}

/** A span in a named article, with the exact words it covers. */
export type Passage = Span & {
  readonly article: string
  readonly text: string
}

/** Does the inner span lie within the outer one? */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Do the spans share at least one code unit? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
