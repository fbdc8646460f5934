import type { Span } from '../../model/span.ts'
import { linkingTerms } from '../facts/bare-words.ts'
import type { Fact, Part } from '../facts/fact.ts'
import { phraseFinder } from '../facts/phrases.ts'
import { isFunctionWord } from '../function-words.ts'
import { hasNumber } from '../match/sorted.ts'
import { numbersOf } from '../match/term-column.ts'
import { keyOf } from '../match/terms.ts'
import type { Story } from '../story.ts'

/** So many small words between two that all share are shown with them. */
const BRIDGE = 2

/** Words this near each other in both of two statements are taken to tell of one thing. */
const NEAR = 6

/** Where those words stand, in order, and their terms. */
export type Marked = { readonly spans: readonly Span[]; readonly terms: ReadonlySet<number> }

/**
 * Finds in a part the words that all parts of its fact share, those in a row as one span. A word that
 * stands beside others of them in one part and far from all in another may be of something else
 * there, and what somebody "appeared" is told by what follows: they are not among them. Further
 * tellers hold nothing back.
 */
export function spanFinder(story: Story): (fact: Fact) => (part: Part) => Marked {
  const { readings, terms } = story
  const numbers = numbersOf(terms.words)
  const phrasesOf = phraseFinder(story, NEAR)
  const linking = linkingTerms(terms.words)
  return ({ core, parts }) =>
    (part) => {
      const { reading, sentence, statement } = part
      const { tokens, sentences } = readings[reading]
      const { firstToken, endToken } = sentences[sentence]
      const beside = parts
        .filter((other) => other !== part && !other.isFurther)
        .map((other) => new Set(phrasesOf(statement, other.statement).flatMap(wordsTogether)))
      const sharedAt = (at: number) => {
        const word = tokens.lower[at]
        const term = isFunctionWord(word) ? undefined : numbers.get(keyOf(word))
        if (term === undefined || !hasNumber(core, term)) return undefined
        const isShared = terms.words.weights[term] > 0 && beside.every((words) => words.has(term))
        return isShared ? term : undefined
      }
      const spans: { start: number; end: number }[] = []
      /** Small words since the last word; more than `BRIDGE` after one that is not shared. */
      const words = new Set<number>()
      let small = 0
      let isLed = false
      for (let i = endToken - 1; i >= firstToken; i--) {
        const isSmall = isFunctionWord(tokens.lower[i]) && /^\p{L}/u.test(tokens.lower[i])
        const term = sharedAt(i)
        if (term === undefined || (linking.has(term) && !isLed)) {
          if (!isSmall) isLed = false
          small = isSmall ? small + 1 : BRIDGE + 1
          continue
        }
        isLed = true
        words.add(term)
        const next = spans.at(-1)
        if (next && small <= BRIDGE) next.start = tokens.starts[i]
        else spans.push({ start: tokens.starts[i], end: tokens.ends[i] })
        small = 0
      }
      return { spans: spans.reverse(), terms: words }
    }
}

function wordsTogether(phrase: readonly number[]): readonly number[] {
  return phrase.length > 1 ? phrase : []
}
