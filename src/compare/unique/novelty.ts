import type { Statement } from '../match/alignment.ts'
import type { TermColumn } from '../match/term-column.ts'
import { indexTerms } from '../match/terms.ts'
import { numberSentences, type SentenceNumbers } from '../number-sentences.ts'
import type { Story } from '../story.ts'

/** How much of what a piece of text tells no other account has. */
export type Novelty = {
  /** The weight of its terms that are new, and of all its terms. */
  readonly fresh: number
  readonly total: number
  /** How many numbers, times and names among them are new. */
  readonly numbers: number
  readonly times: number
  readonly names: number
}

/** A word that other accounts use, but of something else, is new in part. */
const ELSEWHERE = 0.6

/** A counterpart this likely may have the detail too. */
const RELATED = 0.2

/** Measures the novelty of pieces of sentences against the accounts that they do not belong to. */
export function measureNovelty(story: Story, pieces: readonly Statement[]): Novelty[] {
  const terms = indexTerms(pieces, story.readings, story.entities)
  const columns = [terms.words, terms.numbers, terms.times, terms.names]
  const numbers = numberSentences(story.readings)
  const related = relatedSentences(story, numbers)
  const freshness = columns.map((column) =>
    findFreshness(story, pieces, column, relatedTerms(pieces, column, numbers, related)),
  )
  return pieces.map((_, piece) => {
    const kinds = freshness.map((list) => list[piece])
    const [, figures, times, names] = kinds.map(({ count }) => count)
    const fresh = kinds.reduce((sum, kind) => sum + kind.fresh, 0)
    const total = kinds.reduce((sum, kind) => sum + kind.total, 0)
    return { fresh, total, numbers: figures, times, names }
  })
}

type Fresh = { readonly fresh: number; readonly total: number; readonly count: number }

function findFreshness(
  story: Story,
  pieces: readonly Statement[],
  column: TermColumn,
  toldTo: (piece: Statement) => (term: number) => boolean,
): Fresh[] {
  const sole = column.postings.map((list) => soleAccount(story, pieces, list))
  return pieces.map((piece, index) => {
    let fresh = 0
    let total = 0
    let count = 0
    const isTold = toldTo(piece)
    for (const term of column.ofStatement[index]) {
      const weight = column.weights[term]
      total += weight
      if (isTold(term)) continue
      fresh += sole[term] ? weight : weight * ELSEWHERE
      if (sole[term]) count++
    }
    return { fresh, total, count }
  })
}

function soleAccount(
  { accounts }: Story,
  pieces: readonly Statement[],
  list: readonly number[],
): boolean {
  const first = accounts.ofReading[pieces[list[0]].reading]
  return list.every((piece) => accounts.ofReading[pieces[piece].reading] === first)
}

/** Whether a term stands in a sentence of another account that a piece's sentence is aligned with. */
function relatedTerms(
  pieces: readonly Statement[],
  { ofStatement, texts }: TermColumn,
  numbers: SentenceNumbers,
  related: readonly (readonly number[])[],
): (piece: Statement) => (term: number) => boolean {
  const inSentence = Array.from({ length: numbers.count }, (): Int32Array[] => [])
  for (const [index, piece] of pieces.entries())
    inSentence[numbers.numberOf(piece)].push(ofStatement[index])
  const toldTo = new Int32Array(texts.length).fill(-1)
  let marked = -1
  return (piece) => {
    const sentence = numbers.numberOf(piece)
    return (term) => {
      if (marked !== sentence)
        for (const other of related[sentence])
          for (const terms of inSentence[other])
            for (let i = 0; i < terms.length; i++) toldTo[terms[i]] = sentence
      marked = sentence
      return toldTo[term] === sentence
    }
  }
}

/** For each sentence those of other accounts that it is aligned with. */
function relatedSentences(
  { alignment, accounts }: Story,
  { count, numberOf }: SentenceNumbers,
): readonly (readonly number[])[] {
  const related = Array.from({ length: count }, (): number[] => [])
  for (const { a, b, score } of alignment.pairs) {
    const [one, other] = [alignment.statements[a], alignment.statements[b]]
    if (score < RELATED || accounts.ofReading[one.reading] === accounts.ofReading[other.reading])
      continue
    related[numberOf(one)].push(numberOf(other))
    related[numberOf(other)].push(numberOf(one))
  }
  return related
}
