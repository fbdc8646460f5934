import type { QuoteClaim } from './find-quoted-words.ts'

/** Longer wordings are cut. */
const MOST_WORDS = 5
const MOST_WORDINGS = 3

/** "Putin: “understanding” or “agreement”", "Gibbs: with or without “in many cases”". */
export function labelWords(
  speaker: string | null,
  positions: readonly (readonly QuoteClaim[])[],
): string {
  const who = speaker ?? 'A quote'
  const wordings = positions.map(([claim]) => (isEmpty(claim) ? '' : shorten(claim.value)))
  const printed = [...new Set(wordings.filter((each) => each !== ''))].slice(0, MOST_WORDINGS)
  const marked = printed.map((each) => `“${each}”`)
  if (wordings.includes('')) return `${who}: with or without ${marked.join(' or ')}`
  return `${who}: ${marked.join(' or ')}`
}

function isEmpty({ told }: QuoteClaim): boolean {
  return told.every((each) => each === null || each === '')
}

function shorten(value: string): string {
  const words = value.split(/\s+/)
  return words.length <= MOST_WORDS ? value : `${words.slice(0, MOST_WORDS).join(' ')} …`
}
