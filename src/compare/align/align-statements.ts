import type { Reading } from '../../model/reading.ts'
import type { EntityIndex } from '../story.ts'
import { numberWords, rarity } from '../vocabulary.ts'
import type { Alignment, Pair } from './alignment.ts'
import { findStatements } from './find-statements.ts'

const THRESHOLD = 0.3

/** Finds the statements of each reading and those pairs of them that tell the same. */
export function alignStatements(readings: readonly Reading[], _entities: EntityIndex): Alignment {
  const statements = findStatements(readings)
  const vocabulary = numberWords(readings)
  const bags = statements.map((statement) => {
    const { firstToken, endToken } = readings[statement.reading].sentences[statement.sentence]
    const words = vocabulary.ofToken[statement.reading].slice(firstToken, endToken)
    return [...new Set(words)].filter((word) => word >= 0)
  })
  const weights = vocabulary.words.map((_, word) => Math.max(0, rarity(vocabulary, word)) ** 2)
  const lengths = bags.map((bag) => Math.sqrt(bag.reduce((sum, word) => sum + weights[word], 0)))
  const postings = vocabulary.words.map((): number[] => [])
  const pairs: Pair[] = []
  for (const [b, bag] of bags.entries()) {
    const shared = new Map<number, number[]>()
    for (const word of bag) {
      for (const a of postings[word])
        if (statements[a].reading !== statements[b].reading)
          shared.set(a, [...(shared.get(a) ?? []), word])
      postings[word].push(b)
    }
    for (const [a, words] of shared) {
      const dot = words.reduce((sum, word) => sum + weights[word], 0)
      const score = dot / (lengths[a] * lengths[b])
      if (score < THRESHOLD) continue
      const named = words.map((word) => vocabulary.words[word])
      pairs.push({ a, b, score, evidence: [{ feature: 'words', weight: score, shared: named }] })
    }
  }
  return { statements, pairs: pairs.sort((x, y) => x.a - y.a || x.b - y.b) }
}
