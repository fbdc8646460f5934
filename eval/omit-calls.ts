// What gold says of each thing that a comparison could call left out of an article.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isToldBy } from '../src/compare/omits/find-omits.ts'
import { signFinder } from '../src/compare/omits/signs.ts'
import { listTold, type ToldGroup } from '../src/compare/omits/told-groups.ts'
import type { Story } from '../src/compare/story.ts'
import type { Comparison } from '../src/model/comparison.ts'
import type { GoldStory } from './gold.ts'

/** One thing that others tell, and one article whose account does not stand with them. */
export type OmitCall = {
  readonly group: ToldGroup
  readonly reading: number
  readonly signs: readonly number[]
  readonly givesFigures: boolean
  readonly isDisputant: boolean
  /** Does gold have the article tell all that it tells? Null where gold does not know it. */
  readonly told: boolean | null
  /** The gold fact that it states best, where the article lacks that; else null. */
  readonly lacking: number | null
  /** All gold facts that it states and the article lacks. */
  readonly allLacking: readonly number[]
}

export type LabelledCalls = {
  readonly calls: readonly OmitCall[]
  /** Facts of two accounts and articles that lack them, by gold. */
  readonly lacking: number
}

type Evidence = { readonly doc: string; readonly text: string }
type GoldFact = { readonly docs: ReadonlySet<string>; readonly evidence: readonly Evidence[] }

/** Labels what could be called left out of each article of a story. */
export function labelCalls(
  story: Story,
  comparison: Comparison,
  { gold: file }: GoldStory,
): LabelledCalls {
  const { documents, agreements } = JSON.parse(readFileSync(file, 'utf8'))
  const docs = new Map(Object.entries(documents).map(([doc, name]) => [name, doc]))
  const docOf = story.readings.map(({ article }) => docs.get(basename(article.source)) ?? '')
  const docById = new Map(story.readings.map(({ article }, index) => [article.id, docOf[index]]))
  const facts = (agreements as { evidence: Evidence[] }[]).map(
    ({ evidence }): GoldFact => ({
      evidence,
      docs: new Set(evidence.map(({ doc }) => doc)),
    }),
  )
  const accountOf = (doc: string) => story.accounts.ofReading[docOf.indexOf(doc)]
  const accountsOf = facts.map(({ docs: told }) => new Set([...told].map(accountOf)))
  const lacks = (fact: number, reading: number) =>
    accountsOf[fact].size > 1 && !accountsOf[fact].has(story.accounts.ofReading[reading])
  const signsOf = signFinder(story, comparison)
  const calls = listTold(story, comparison).flatMap((group) => {
    const stated = findStated(facts, group, docById)
    const measure = signsOf(group)
    return story.readings.flatMap((_, reading): OmitCall[] => {
      const account = story.accounts.ofReading[reading]
      if (isToldBy(story, group, account)) return []
      const { signs, givesFigures, isDisputant } = measure(reading)
      const isTold = (fact: number) => accountsOf[fact].has(account)
      const [best] = stated
      return [
        {
          ...{ group, reading, signs, givesFigures, isDisputant },
          told: best === undefined ? null : stated.every(isTold),
          lacking: best !== undefined && lacks(best, reading) ? best : null,
          allLacking: stated.filter((fact) => lacks(fact, reading)),
        },
      ]
    })
  })
  const pairs = facts.flatMap((_, fact) => story.readings.filter((_, r) => lacks(fact, r)))
  return { calls, lacking: pairs.length }
}

/** The gold facts that a group's passages state for two articles, the best stated first. */
function findStated(
  facts: readonly GoldFact[],
  { passages }: ToldGroup,
  docOf: ReadonlyMap<string, string>,
): number[] {
  return facts
    .map(({ evidence }, fact) => {
      const hits = new Set<string>()
      let likeness = 0
      for (const { doc, text } of evidence)
        for (const passage of passages) {
          if (docOf.get(passage.article) !== doc || !states(passage.text, text)) continue
          hits.add(doc)
          likeness += overlapOf(wordsOf(passage.text), wordsOf(text)).f1
        }
      return { fact, hits: hits.size, likeness }
    })
    .filter(({ hits }) => hits > 1)
    .sort((a, b) => b.hits - a.hits || b.likeness - a.likeness)
    .map(({ fact }) => fact)
}

/** Does a passage, often a sentence, state what a gold clause states? As the shared scorer has it. */
function states(passage: string, clause: string): boolean {
  const [own, wanted] = [wordsOf(passage), wordsOf(clause)]
  const [text, part] = [own.join(' '), wanted.join(' ')]
  if (!text || !part) return false
  if (text.includes(part) || (part.includes(text) && own.length > 2)) return true
  const { common, f1 } = overlapOf(own, wanted)
  return f1 >= 0.6 || (wanted.length > 3 && common / wanted.length >= 0.8)
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[‘’]/g, "'")
      .match(/[\p{L}\p{N}'%]+/gu) ?? []
  )
}

function overlapOf(a: readonly string[], b: readonly string[]) {
  const left = new Map<string, number>()
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of a) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    common++
    left.set(word, count - 1)
  }
  return { common, f1: (2 * common) / (a.length + b.length || 1) }
}
