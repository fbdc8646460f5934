import { z } from 'zod'
import type { Card } from '../../../model/desk.ts'
import { instantOrNull, QUOTED, quote, quoteOrNull } from '../answer/quoted.ts'

const COUNTS = z.strictObject({
  contradictions: z.int().describe('Differences whose sides cannot all hold.'),
  differences: z.int().describe('The other differences.'),
  agreements: z.int(),
  quotes: z.int().describe('Quotes that stand in more places than one.'),
  onlyHere: z.int().describe('Details of one account.'),
})

/** A story in a few lines. */
export const STORY_HEAD = z
  .strictObject({
    id: z.string(),
    title: QUOTED.nullable(),
    articles: z.int(),
    witnesses: z.int().describe('Accounts that do not share an origin.'),
    outlets: z.array(QUOTED).describe('Of its articles, eight at most.'),
    firstAt: z.string().nullable(),
    lastAt: z.string().nullable(),
    counts: COUNTS.nullable().describe('Null where it was not compared yet.'),
    brief: QUOTED.nullable().describe('The first line of its brief.'),
    dispute: z
      .strictObject({ about: QUOTED, values: z.array(QUOTED) })
      .nullable()
      .describe('The first contradiction, with the values as printed.'),
  })
  .meta({ id: 'StoryHead', description: 'A story in a few lines.' })

const MOST_OUTLETS = 8
const MOST_VALUES = 6

export function toStoryHead(card: Card): z.infer<typeof STORY_HEAD> {
  const { id, title, articles, witnesses, firstAt, lastAt, summary } = card
  const names = card.accounts.flatMap((account) => account.articles.map(({ outlet }) => outlet))
  const outlets = [...new Set(names)].flatMap((name) => (name === null ? [] : [quote(name, 100)]))
  return {
    ...{ id, title: quoteOrNull(summary?.title ?? title), articles, witnesses },
    outlets: outlets.slice(0, MOST_OUTLETS),
    ...{ firstAt: instantOrNull(firstAt), lastAt: instantOrNull(lastAt) },
    counts: summary && {
      ...{ contradictions: summary.hard, differences: summary.soft, agreements: summary.facts },
      ...{ quotes: summary.quotes, onlyHere: summary.onlyHere },
    },
    brief: quoteOrNull(summary?.brief),
    dispute: summary?.dispute
      ? {
          about: quote(summary.dispute.about, 100),
          values: summary.dispute.values.slice(0, MOST_VALUES).map((value) => quote(value, 100)),
        }
      : null,
  }
}
