import type { Span } from '../../model/span.ts'
import { addTo } from '../add-to.ts'
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

/** Of a word that stands there twice the one with more shared words this near, in tokens, is meant. */
const AROUND = 6

/** A part is held against so many others, the best supported: all hundred would cost a hundred times as much. */
const MOST_HELD = 8

/** Where those words stand, in order, and their terms. */
export type Marked = { readonly spans: readonly Span[]; readonly terms: ReadonlySet<number> }

type Word = { readonly at: number; readonly term: number }

/**
 * Finds in a part the words that all parts of its fact share, those in a row as one span. A word that
 * stands beside others of them in one part and far from all in another may be of something else there, one
 * that stands twice is shared as often as all have it, and what somebody "appeared" is told by what
 * follows. Further tellers hold nothing back.
 */
export function spanFinder(story: Story): (fact: Fact) => (part: Part) => Marked {
  const { readings, terms } = story
  const numbers = numbersOf(terms.words)
  const phrasesOf = phraseFinder(story)
  const linking = linkingTerms(terms.words)
  const wordsOf = ({ reading, sentence }: Part): Word[] => {
    const { tokens, sentences } = readings[reading]
    const { firstToken, endToken } = sentences[sentence]
    const found: Word[] = []
    for (let at = firstToken; at < endToken; at++) {
      const word = tokens.lower[at]
      const term = isFunctionWord(word) ? undefined : numbers.get(keyOf(word))
      if (term !== undefined && terms.words.weights[term] > 0) found.push({ at, term })
    }
    return found
  }
  return ({ core, parts }) =>
    (part) => {
      const others = parts.filter((other) => other !== part && !other.isFurther).slice(0, MOST_HELD)
      const beside = others.map(
        (other) => new Set(phrasesOf(part.statement, other.statement).flatMap(wordsTogether)),
      )
      const theirs = others.map(wordsOf)
      const own = wordsOf(part)
      const shared = own.filter(
        ({ term }) => hasNumber(core, term) && beside.every((words) => words.has(term)),
      )
      const often = (term: number) =>
        Math.min(...theirs.map((words) => words.filter((each) => each.term === term).length))
      const meant = keepMeant(shared, others.length === 0 ? () => shared.length : often)
      const told = meant.filter(({ at, term }) => {
        if (!linking.has(term)) return true
        const next = own.find((word) => word.at > at)
        return next !== undefined && meant.includes(next)
      })
      const spans = joinWords(readings[part.reading].tokens, told)
      return { spans, terms: new Set(told.map(({ term }) => term)) }
    }
}

function wordsTogether(phrase: readonly number[]): readonly number[] {
  return phrase.length > 1 ? phrase : []
}

/** Of each word as many as may stand, those with the most others around them. */
function keepMeant(words: readonly Word[], often: (term: number) => number): readonly Word[] {
  const places = new Map<number, Word[]>()
  for (const word of words) addTo(places, word.term, word)
  const around = ({ at, term }: Word) =>
    words.filter((other) => other.term !== term && Math.abs(other.at - at) <= AROUND).length
  const left = new Set<Word>()
  for (const [term, own] of places) {
    if (own.length === 1) continue
    const ranked = own.toSorted((x, y) => around(y) - around(x) || x.at - y.at)
    for (const word of ranked.slice(often(term))) left.add(word)
  }
  return words.filter((word) => !left.has(word))
}

type Tokens = Story['readings'][number]['tokens']

/** Words with no more than a few small ones between them are one span. */
function joinWords(tokens: Tokens, words: readonly Word[]): Span[] {
  const spans: { start: number; end: number }[] = []
  let before = Number.NEGATIVE_INFINITY
  for (const { at } of words) {
    const last = spans.at(-1)
    if (last && areSmall(tokens, before + 1, at)) last.end = tokens.ends[at]
    else spans.push({ start: tokens.starts[at], end: tokens.ends[at] })
    before = at
  }
  return spans
}

function areSmall({ lower }: Tokens, from: number, to: number): boolean {
  if (to - from > BRIDGE) return false
  for (let at = from; at < to; at++)
    if (!isFunctionWord(lower[at]) || !/^\p{L}/u.test(lower[at])) return false
  return true
}
