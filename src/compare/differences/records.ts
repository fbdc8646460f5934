import { isReporting } from '../../model/article.ts'
import type { Quantity, Reading } from '../../model/reading.ts'
import { ofSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from './dispute.ts'
import { statementFinder } from './statements.ts'

type Record = Claim & {
  readonly entity: number
  readonly greater: number
  readonly lesser: number
}

/** Finds records ("52-3") that the accounts print differently beside one name. */
export function findRecordDisputes(story: Story): Dispute[] {
  const byEntity = new Map<number, Record[]>()
  for (const record of gatherRecords(story)) {
    const known = byEntity.get(record.entity)
    if (known) known.push(record)
    else byEntity.set(record.entity, [record])
  }
  return [...byEntity].flatMap(([entity, records]): Dispute[] => {
    const positions = groupClaims(records.filter(nearTo(records)), ({ value }) => fold(value))
    if (positions.length < 2 || !isBetweenArticles(positions)) return []
    const about = `record of ${story.entities.entities[entity].name}`
    return [{ kind: 'number', about, compatible: false, isNamed: true, positions }]
  })
}

/** A record is of many games; "2-1" is of one. */
const FEWEST_GAMES = 10

function gatherRecords(story: Story): Record[] {
  const statementOf = statementFinder(story)
  return story.readings.flatMap((reading, index) =>
    reading.quantities.flatMap((quantity): Record[] => {
      const { kind, low, high, start, end, sentence } = quantity
      const { role } = reading.article.blocks[reading.sentences[sentence].block]
      if (kind !== 'score' || low + high < FEWEST_GAMES || !isReporting(role)) return []
      const mention = nameBefore(reading, quantity)
      const entity = mention < 0 ? -1 : (story.entities.ofMention[index]?.[mention] ?? -1)
      if (entity < 0) return []
      return [
        {
          reading: index,
          entity,
          greater: high,
          lesser: low,
          value: reading.article.text.slice(start, end),
          normalized: { text: `${high}-${low}` },
          statement: statementOf(index, sentence, quantity),
        },
      ]
    }),
  )
}

/** The mention that a record is put beside, as in "Ada Kern (31-4)" and "Ada Kern, 31-4,"; or -1. */
function nameBefore({ article, mentions }: Reading, { start, sentence }: Quantity): number {
  const before = ofSentence(mentions, sentence).findLast((each) => each.end <= start)
  if (!before || !/^,? ?\(?$/.test(article.text.slice(before.end, start))) return -1
  return before.kind === 'place' ? -1 : mentions.indexOf(before)
}

/** One record a game or two on, or misprinted; others are of other years or other games. */
const NEAR = 3

function nearTo(records: readonly Record[]): (record: Record) => boolean {
  const [{ greater, lesser }] = records
  return (record) =>
    Math.abs(record.greater - greater) <= NEAR && Math.abs(record.lesser - lesser) <= NEAR
}

function fold(value: string): string {
  return value.replace(/[–—]/g, '-')
}
