import type { Family, Measured } from './pair.ts'

/** Whether two statements are the likest of all, and who else says what they share. */
export const measureNearness: Family = {
  name: 'nearness',
  restsOn: [],
  features: [
    'closest, one way',
    'closest, both ways',
    'lead over the next',
    'least lead over the next',
    'rivals',
    'rivals beside them',
    'articles',
  ],
  measure(story, { a, b, words, closeness }) {
    const { likeness, bestOfA, secondOfA, bestOfB, secondOfB } = closeness
    const [ofA, ofB] = [likeness / (bestOfA || 1), likeness / (bestOfB || 1)]
    const [leadA, leadB] = [lead(likeness, bestOfA, secondOfA), lead(likeness, bestOfB, secondOfB)]
    const rivals = countRivals(story, a, b, words)
    return [
      Math.max(ofA, ofB),
      Math.min(ofA, ofB),
      Math.max(leadA, leadB),
      Math.min(leadA, leadB),
      Math.log1p(rivals.all),
      Math.log1p(rivals.beside),
      story.readings,
    ]
  },
}

/** By how much it is the likest, or falls short of that. */
function lead(likeness: number, best: number, second: number): number {
  return likeness >= best ? likeness - second : likeness - best
}

/** Another statement that has this share of what two have in common makes them less special. */
const RIVAL = 0.65

/** A word of more statements says nothing of rivals, and would cost much. */
const MANY = 100

/** What each statement has of the shared words: a row that serves all pairs in turn. */
let held = new Float64Array(0)

function countRivals(
  { terms: { words }, readingOf }: Measured,
  a: number,
  b: number,
  shared: readonly number[],
) {
  const { postings, weights } = words
  if (held.length < readingOf.length) held = new Float64Array(readingOf.length)
  const holders: number[] = []
  let sum = 0
  for (const term of shared) {
    if (postings[term].length > MANY) continue
    sum += weights[term]
    for (const other of postings[term]) {
      if (held[other] === 0) holders.push(other)
      held[other] += weights[term]
    }
  }
  let [all, beside] = [0, 0]
  for (const other of holders) {
    if (held[other] >= RIVAL * sum && other !== a && other !== b) {
      all++
      if (readingOf[other] === readingOf[a] || readingOf[other] === readingOf[b]) beside++
    }
    held[other] = 0
  }
  return { all, beside }
}
