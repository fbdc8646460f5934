import { type Content, listContent } from '../match/content.ts'
import { hasNumber } from '../match/sorted.ts'
import type { Story } from '../story.ts'

/** Words that have fewer others than this between them are of one phrase … */
const NEAR = 4

/** … unless so many tokens lie between, small words and marks among them. */
const FAR = 10

/** The phrases that two statements share: shared words near each other in both, as terms. */
export type Phrases = (a: number, b: number) => readonly (readonly number[])[]

/**
 * Finds what two statements have in common in one place. The words of a topic are strewn over a
 * sentence; what is told of somebody stands beside whom it is told of.
 */
export function phraseFinder({ readings, alignment, terms }: Story): Phrases {
  const contentOf = listContent(readings, terms.words)
  const known: (readonly Content[] | undefined)[] = []
  const wordsOf = (id: number) => {
    const words = known[id] ?? contentOf(alignment.statements[id]).content
    known[id] = words
    return words
  }
  return (a, b) => {
    const { ofStatement } = terms.words
    const count = terms.words.weights.length
    const links = new Set<number>()
    eachNear(wordsOf(b), (one, other) => {
      links.add(one * count + other)
      links.add(other * count + one)
    })
    const homes = new Map<number, number[]>()
    for (const term of ofStatement[a]) if (hasNumber(ofStatement[b], term)) homes.set(term, [term])
    eachNear(wordsOf(a), (one, other) => {
      const [left, right] = [homes.get(one), homes.get(other)]
      if (!left || !right || left === right || !links.has(one * count + other)) return
      left.push(...right)
      for (const term of right) homes.set(term, left)
    })
    return [...new Set(homes.values())]
  }
}

/** Calls back with the terms of each two words near each other. */
function eachNear(words: readonly Content[], tell: (one: number, other: number) => void): void {
  for (const [i, { at, term }] of words.entries())
    for (let k = i + 1; k < words.length && k <= i + NEAR && words[k].at - at <= FAR; k++)
      tell(term, words[k].term)
}
