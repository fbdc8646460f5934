import type { Reading, Sentence } from '../../model/reading.ts'
import { stem } from '../../text/stem.ts'
import { isFunctionWord } from '../function-words.ts'
import { rangeOfSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import { findCut, standsAlone, vagueness } from './stands-alone.ts'

/** A sentence that could stand in the brief. */
export type Candidate = {
  readonly reading: number
  readonly sentence: number
  readonly terms: ReadonlySet<string>
  /** How many accounts tell it. */
  readonly support: number
  /** How far down its article it stands, 0 to 1. */
  readonly place: number
  readonly score: number
}

/** What the support of all accounts weighs against standing at an article's head or end. */
const SUPPORT = 2.5

/** Words beyond this many cost something each. */
const COMFORTABLE = 30

/** The sentences that can stand alone, the best first. */
export function findCandidates(
  story: Story,
  linked: (reading: number, sentence: number) => string[],
): Candidate[] {
  const found: Candidate[] = []
  const accountCount = Math.max(1, story.accounts.accounts.length)
  for (const [reading, each] of story.readings.entries()) {
    const cut = findCut(each)
    for (const [sentence, span] of each.sentences.entries()) {
      if (cut.has(sentence) || !standsAlone(each, sentence)) continue
      const keys = linked(reading, sentence)
      const accounts = new Set(
        keys.map((key) => story.accounts.ofReading[Number.parseInt(key, 10)]),
      )
      const place = sentence / each.sentences.length
      const score =
        (SUPPORT * accounts.size) / accountCount +
        worth(each, span, sentence) -
        place -
        vagueness(each, sentence)
      found.push({
        reading,
        sentence,
        terms: termsOf(each, span),
        support: accounts.size,
        place,
        score,
      })
    }
  }
  return found.sort((a, b) => b.score - a.score || a.place - b.place || a.reading - b.reading)
}

/** Numbers and names are news; length beyond what reads well is not. */
function worth(reading: Reading, span: Sentence, sentence: number): number {
  const count = (found: readonly { sentence: number }[]) => {
    const [first, last] = rangeOfSentence(found, sentence)
    return last - first
  }
  const words = span.endToken - span.firstToken
  return (
    0.2 * Math.min(2, count(reading.quantities)) +
    0.15 * Math.min(3, count(reading.mentions)) -
    0.04 * Math.max(0, words - COMFORTABLE)
  )
}

function termsOf({ tokens }: Reading, { firstToken, endToken }: Sentence): Set<string> {
  const terms = new Set<string>()
  for (let i = firstToken; i < endToken; i++)
    if (!isFunctionWord(tokens.lower[i])) terms.add(stem(tokens.lower[i]))
  return terms
}
