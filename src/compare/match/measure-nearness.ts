import type { Family, Measured } from './pair.ts'
import type { CommonTerms } from './term-column.ts'

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
  measure(story, { a, b, words, closeness }, row, from) {
    const { likeness, bestOfA, secondOfA, bestOfB, secondOfB } = closeness
    const [ofA, ofB] = [likeness / (bestOfA || 1), likeness / (bestOfB || 1)]
    const [leadA, leadB] = [lead(likeness, bestOfA, secondOfA), lead(likeness, bestOfB, secondOfB)]
    const rivals = countRivals(story, a, b, words)
    let at = from
    row[at++] = Math.max(ofA, ofB)
    row[at++] = Math.min(ofA, ofB)
    row[at++] = Math.max(leadA, leadB)
    row[at++] = Math.min(leadA, leadB)
    row[at++] = Math.log1p(rivals.all)
    row[at++] = Math.log1p(rivals.beside)
    row[at++] = story.readings
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

/** What each statement has of the shared words, and which have any: rows for all pairs in turn. */
let held = new Float64Array(0)
let holders = new Int32Array(0)

function countRivals(
  { terms: { words }, readingOf }: Measured,
  a: number,
  b: number,
  shared: CommonTerms,
) {
  const { postings, weights } = words
  if (held.length < readingOf.length) {
    held = new Float64Array(readingOf.length)
    holders = new Int32Array(readingOf.length)
  }
  let sum = 0
  let touched = 0
  for (let k = 0; k < shared.count; k++) {
    const holding = postings[shared.terms[k]]
    if (holding.length > MANY) continue
    const weight = weights[shared.terms[k]]
    sum += weight
    for (let i = 0; i < holding.length; i++) {
      const other = holding[i]
      if (held[other] === 0) holders[touched++] = other
      held[other] += weight
    }
  }
  let all = 0
  let beside = 0
  for (let i = 0; i < touched; i++) {
    const other = holders[i]
    if (held[other] >= RIVAL * sum && other !== a && other !== b) {
      all++
      if (readingOf[other] === readingOf[a] || readingOf[other] === readingOf[b]) beside++
    }
    held[other] = 0
  }
  return { all, beside }
}
