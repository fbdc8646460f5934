import { hasNumber, intersect, weigh } from '../match/sorted.ts'
import type { Story } from '../story.ts'
import { bareTerms } from './bare-words.ts'
import { phraseFinder } from './phrases.ts'

/** What tells something weighs this much, half of what two words do that a second fact rests on. */
const TELLING = 3

/** A phrase that two statements share weighs this much … */
const PHRASE = 5.5

/** … or their words this part of all that the shorter one has. */
const COVERED = 0.4

/** A verb that weighs this much with two words beside it is enough, however usual they are there. */
const VERB = 1
const CLAUSE = 3

/**
 * Tells of two statements whether what they share is told and not merely touched on: more than names
 * and words of reporting, and in one place, or much of what the shorter one says. Two sentences on one
 * lawsuit share its words and need not say the same of it.
 */
export function alikeTeller(story: Story): (a: number, b: number) => boolean {
  const { weights, sums } = story.terms.words
  const phrasesOf = phraseFinder(story)
  const bare = bareTerms(story.terms.words)
  return (a, b) => {
    const [x, y] = [story.profiles[a], story.profiles[b]]
    const words = intersect(x.words, y.words)
    const telling = intersect(intersect(words, x.substance), y.substance).filter(
      (term) => !bare.has(term),
    )
    const isVerb = (term: number) => hasNumber(x.verbs, term) || hasNumber(y.verbs, term)
    const isPredicate = (phrase: readonly number[]) => {
      const told = phrase.filter((term) => hasNumber(telling, term))
      if (sumOf(told, weights) >= TELLING && sumOf(phrase, weights) >= PHRASE) return true
      return phrase.length >= CLAUSE && sumOf(told.filter(isVerb), weights) >= VERB
    }
    const isTold = telling.length === words.length || weigh(telling, weights) >= TELLING
    const isMost = weigh(words, weights) >= COVERED * Math.min(sums[a], sums[b])
    return (isTold && isMost) || phrasesOf(a, b).some(isPredicate)
  }
}

function sumOf(terms: readonly number[], weights: Float64Array): number {
  return terms.reduce((sum, term) => sum + weights[term], 0)
}
