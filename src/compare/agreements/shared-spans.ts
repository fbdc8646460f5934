import type { Span } from '../../model/span.ts'
import type { Fact, Part } from '../facts/fact.ts'
import { isFunctionWord } from '../function-words.ts'
import { hasNumber } from '../match/sorted.ts'
import { numbersOf } from '../match/term-column.ts'
import { keyOf } from '../match/terms.ts'
import type { Story } from '../story.ts'

/** So many small words between two that all share are shown with them. */
const BRIDGE = 2

/** Finds in a part the words that all parts of its fact share, those in a row as one span. */
export function sharedSpans(story: Story, { core }: Fact): (part: Part) => Span[] {
  const { readings, terms } = story
  const numbers = numbersOf(terms.words)
  const isShared = (word: string) => {
    const term = isFunctionWord(word) ? undefined : numbers.get(keyOf(word))
    return term !== undefined && hasNumber(core, term) && terms.words.weights[term] > 0
  }
  return ({ reading, sentence }) => {
    const { tokens, sentences } = readings[reading]
    const spans: { start: number; end: number }[] = []
    let small = 0
    for (let i = sentences[sentence].firstToken; i < sentences[sentence].endToken; i++) {
      const word = tokens.lower[i]
      if (!isShared(word)) {
        small = isFunctionWord(word) && /^\p{L}/u.test(word) ? small + 1 : BRIDGE + 1
        continue
      }
      const last = spans.at(-1)
      if (last && small <= BRIDGE) last.end = tokens.ends[i]
      else spans.push({ start: tokens.starts[i], end: tokens.ends[i] })
      small = 0
    }
    return spans
  }
}
