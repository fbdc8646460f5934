import { isReporting } from '../../model/article.ts'
import { rangeOfSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import { baseForm } from './base-form.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from './claim.ts'

/** What such a dispute is about, until a clause of the accounts says more. */
export const WHERE = 'where'

/** Sentences that are less likely to tell the same may tell of two places. */
const ONE_FACT = 0.55

/** Where an article says that something is or happens. */
type Location = Claim & {
  readonly entity: number
  /** The word that the place goes with: "court" of "a court in Vell". */
  readonly of: string
  /** Whom and what its sentence names, as indices of entities. */
  readonly named: ReadonlySet<number>
}

/** Finds what the accounts put in different places, of which one may hold the other: "in Lisk", "in Vell". */
export function findLocationDisputes(story: Story): Dispute[] {
  const { statements, pairs } = story.alignment
  const located = statements.map((): readonly Location[] | null => null)
  const locatedIn = (id: number) => {
    located[id] ??= locationsIn(story, statements[id].reading, statements[id].sentence)
    return located[id]
  }
  const found = new Map<string, Set<Location>>()
  for (const { a, b, score } of pairs) {
    if (score < ONE_FACT) continue
    for (const one of locatedIn(a))
      for (const other of locatedIn(b)) {
        if (one.of !== other.of || !areApart(one, other)) continue
        const key = `${one.of} ${[one.entity, other.entity].sort((x, y) => x - y).join(' ')}`
        found.set(key, (found.get(key) ?? new Set()).add(one).add(other))
      }
  }
  return [...found.values()].flatMap((claims): Dispute[] => {
    const positions = groupClaims([...claims], ({ entity }) => String(entity))
    if (!isBetweenArticles(positions)) return []
    return [{ kind: 'place', about: WHERE, relation: 'less-precise', positions }]
  })
}

/** Two places of which neither sentence names the other's. */
function areApart(one: Location, other: Location): boolean {
  return !one.named.has(other.entity) && !other.named.has(one.entity)
}

const IN: ReadonlySet<string> = new Set(
  'in at near around across off to between outside'.split(' '),
)
const BESIDE: ReadonlySet<string> = new Set(
  'the central eastern western northern southern downtown nearby'.split(' '),
)

function locationsIn({ readings, entities }: Story, index: number, sentence: number): Location[] {
  const reading = readings[index]
  const { article, sentences, tokens, mentions } = reading
  const { block, start, end, firstToken } = sentences[sentence]
  if (!isReporting(article.blocks[block].role)) return []
  const ofMention = entities.ofMention[index] ?? []
  const [first, last] = rangeOfSentence(mentions, sentence)
  const named = new Set(ofMention.slice(first, last))
  const found: Location[] = []
  for (let m = first; m < last; m++) {
    const mention = mentions[m]
    let before = mention.firstToken - 1
    while (before > firstToken && BESIDE.has(tokens.lower[before])) before--
    const isPlaced = before > firstToken && IN.has(tokens.lower[before])
    if (mention.kind !== 'place' || !isPlaced || ofMention[m] < 0) continue
    const value = article.text.slice(mention.start, mention.end)
    found.push({
      reading: index,
      entity: ofMention[m],
      of: baseForm(tokens.lower[before - 1]),
      named,
      value,
      span: { start: mention.start, end: mention.end },
      normalized: { text: value.toLowerCase() },
      statement: { start, end },
    })
  }
  return found
}
