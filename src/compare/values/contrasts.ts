import type { Reading } from '../../model/reading.ts'

/** Words of which each names another one of its kind: what is told of one is not told of the others. */
const CONTRASTS: readonly ReadonlySet<string>[] = `
first second third fourth fifth
north south east west northern southern eastern western
small large
upper lower
men women
boys girls
house senate
home away
gross net
rose fell gained lost up down
whole half
open close opened closed
`
  .trim()
  .split('\n')
  .map((line) => new Set(line.split(' ')))

/** Do two sentences tell of two that are told apart so: "the first round", "the second round"? */
export function areContrasted(
  one: Reading,
  sentence: number,
  other: Reading,
  otherSentence: number,
): boolean {
  const [a, b] = [wordsOf(one, sentence), wordsOf(other, otherSentence)]
  return CONTRASTS.some((contrast) => {
    const [mine, theirs] = [a, b].map((words) => words.filter((word) => contrast.has(word)))
    return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word))
  })
}

function wordsOf({ tokens, sentences }: Reading, sentence: number): readonly string[] {
  const { firstToken, endToken } = sentences[sentence]
  return tokens.lower.slice(firstToken, endToken)
}
