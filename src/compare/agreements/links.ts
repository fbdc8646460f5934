import type { Statement } from '../align/alignment.ts'
import type { TermColumn } from '../align/term-column.ts'
import type { Story } from '../story.ts'

/** Two statements of different accounts that tell the same, and the words that say so. */
export type Link = {
  readonly a: number
  readonly b: number
  readonly score: number
  /** Term numbers, in order. */
  readonly shared: readonly number[]
  /** What the shared terms weigh. */
  readonly weight: number
}

/** From this likelihood on, two statements are taken to have a fact in common. */
const LIKELY = 0.35

/** Two words of middling rarity are the least that a fact is told with. */
const LEAST_WEIGHT = 5

/** A statement with more than this share of its words in quotation marks is shown as a quote. */
const MOSTLY_QUOTED = 0.6

/** The pairs of an alignment that can support an agreement, the likeliest first. */
export function findLinks(story: Story, words: TermColumn): Link[] {
  const { alignment, accounts } = story
  const quoted = alignment.statements.map((statement) => isQuoted(story, statement))
  const accountOf = (id: number) => accounts.ofReading[alignment.statements[id].reading]
  return alignment.pairs
    .filter(({ a, b, score }) => score >= LIKELY && accountOf(a) !== accountOf(b))
    .filter(({ a, b }) => !quoted[a] && !quoted[b])
    .map(({ a, b, score }) => {
      const right = new Set(words.ofStatement[b])
      const shared = [...words.ofStatement[a]].filter((term) => right.has(term))
      const weight = shared.reduce((sum, term) => sum + words.weights[term], 0)
      return { a, b, score, shared, weight }
    })
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

function isQuoted({ readings }: Story, { reading, sentence, start, end }: Statement): boolean {
  let length = 0
  for (const quote of readings[reading].quotes) {
    if (quote.end <= start || quote.start >= end) continue
    length += Math.min(quote.end, end) - Math.max(quote.start, start)
  }
  return length > (end - start) * MOSTLY_QUOTED && sentence >= 0
}
