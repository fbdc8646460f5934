import { isReporting } from '../../../model/article.ts'
import type { Mention, Quantity, Reading } from '../../../model/reading.ts'
import { rangeOfSentence } from '../../of-sentence.ts'
import type { Story } from '../../story.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from '../claim.ts'

/** Finds people whose age the accounts give differently. */
export function findAgeDisputes(story: Story): Dispute[] {
  const ages = story.entities.entities.map((): Claim[] => [])
  for (const [index, reading] of story.readings.entries())
    for (const quantity of reading.quantities) {
      const entity = ownerOf(story, index, quantity)
      if (entity >= 0) ages[entity].push(toClaim(reading, index, quantity))
    }
  return ages.flatMap((claims, entity): Dispute[] => {
    const positions = groupClaims(claims, ({ normalized }) => String(normalized.low))
    if (positions.length < 2 || !isBetweenArticles(positions)) return []
    const about = `age of ${story.entities.entities[entity].name}`
    const relation = mayHaveTurned(claims) ? 'unsure' : 'hard'
    return [{ kind: 'number', about, relation, positions, isNamed: true }]
  })
}

/** Between two reports of a case lie a birthday or two. */
const BIRTHDAYS = 2

function mayHaveTurned(claims: readonly Claim[]): boolean {
  const years = claims.map(({ normalized }) => normalized.low ?? 0)
  return Math.max(...years) - Math.min(...years) <= BIRTHDAYS
}

function toClaim({ article, sentences }: Reading, reading: number, quantity: Quantity): Claim {
  const { start, end, sentence, value } = quantity
  return {
    reading,
    value: article.text.slice(start, end),
    span: { start, end },
    normalized: { low: value ?? 0, high: value ?? 0, unit: 'year' },
    statement: { start: sentences[sentence].start, end: sentences[sentence].end },
  }
}

const OLDEST = 110

/** The person whose age it is, by index: "Ada Kemp, 52,", "52-year-old Ada Kemp"; or -1. */
function ownerOf({ readings, entities }: Story, index: number, quantity: Quantity): number {
  const { article, sentences, mentions } = readings[index]
  const { kind, thing, value, sentence } = quantity
  const isBare = kind === 'count' && thing === null && value !== null && value <= OLDEST
  if ((kind !== 'age' && !isBare) || value === null) return -1
  if (!isReporting(article.blocks[sentences[sentence].block].role)) return -1
  const [first, last] = rangeOfSentence(mentions, sentence)
  for (let m = first; m < last; m++)
    if (mentions[m].kind === 'person' && isBeside(article.text, mentions[m], quantity))
      return entities.ofMention[index]?.[m] ?? -1
  return -1
}

function isBeside(text: string, { start, end }: Mention, quantity: Quantity): boolean {
  const isBehind =
    text.slice(end, quantity.start) === ', ' &&
    /^[,.]/.test(text.slice(quantity.end, quantity.end + 1))
  return isBehind || (quantity.kind === 'age' && text.slice(quantity.end, start) === ' ')
}
