import type { Story } from '../story.ts'

/** So many tokens of an article may bring one detail: some twelve in an article of 500 words. */
const TOKENS_A_DETAIL = 48

/** A short article may have this many all the same. */
const FEWEST = 3

/** Keeps the best details of each article, which come first: a list of all is no help to anyone. */
export function capDetails<T extends { readonly reading: number }>(
  { readings }: Story,
  details: readonly T[],
): T[] {
  const left = readings.map(({ tokens }) =>
    Math.max(FEWEST, Math.ceil(tokens.count / TOKENS_A_DETAIL)),
  )
  return details.filter(({ reading }) => left[reading]-- > 0)
}
