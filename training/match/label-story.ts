import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { GoldStory } from '../../eval/gold.ts'
import { openStory } from '../../src/compare/compare-readings.ts'
import type { Reading } from '../../src/model/reading.ts'
import { type LabelledPair, labelPairs } from './labelled-pairs.ts'

type Evidence = { readonly doc: string; readonly text: string }

/** The candidate pairs of a story across accounts: alike are those that state one gold fact. */
export function labelStory(story: GoldStory, given: readonly Reading[]): LabelledPair[] {
  const gold = JSON.parse(readFileSync(story.gold, 'utf8'))
  const facts: Evidence[][] = gold.agreements.map((fact: { evidence: Evidence[] }) => fact.evidence)
  const docs = new Map(Object.entries<string>(gold.documents).map(([doc, file]) => [file, doc]))
  const { readings, entities, accounts } = openStory(given)
  const { ofReading } = accounts
  const factsOf = (reading: number, start: number, end: number) => {
    const { source, text } = readings[reading].article
    const passage = wordsOf(text.slice(start, end))
    return facts.filter((fact) =>
      fact.some((each) => each.doc === docs.get(basename(source)) && states(passage, each.text)),
    )
  }
  return labelPairs(readings, entities, (a, b) => {
    if (ofReading[a.reading] === ofReading[b.reading]) return null
    const told = new Set(factsOf(a.reading, a.start, a.end))
    return factsOf(b.reading, b.start, b.end).some((fact) => told.has(fact))
  })
}

/** Does a passage have nearly all words of a piece of evidence, or is it most of the same? */
function states(passage: readonly string[], evidence: string): boolean {
  const wanted = wordsOf(evidence)
  const rest = [...passage]
  const found = wanted.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  const covered = found >= wanted.length * (wanted.length < 4 ? 1 : 0.8)
  return covered || 2 * found >= 0.6 * (wanted.length + passage.length)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
