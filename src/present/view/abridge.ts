const LONGEST = 14
const HEAD = 6
const TAIL = 5

/** The first and the last words of a long stretch; what lies between stands in full beside it. */
export function abridge(text: string): string {
  const words = text.split(/\s+/).filter(Boolean)
  if (words.length <= LONGEST) return text
  return `${words.slice(0, HEAD).join(' ')} … ${words.slice(-TAIL).join(' ')}`
}
