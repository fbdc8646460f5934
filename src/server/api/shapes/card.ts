import { z } from 'zod'

const ARTICLE = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  at: z.string().describe('When it was published, else first seen.'),
})

const ACCOUNT = z.strictObject({
  articles: z.array(ARTICLE).describe('The origin first, then its copies and follow-ups.'),
})

/** What comparing a story gave, in numbers and its first lines. */
const SUMMARY = z.strictObject({
  title: z.string().nullable(),
  hard: z.int().describe('Differences whose sides cannot all hold.'),
  soft: z.int().describe('The other differences.'),
  facts: z.int().describe('What several accounts state.'),
  quotes: z.int().describe('Quotes that stand in more places than one.'),
  onlyHere: z.int().describe('Details of one account.'),
  brief: z.string().nullable().describe("The brief's first line."),
  dispute: z
    .strictObject({ about: z.string(), values: z.array(z.string()) })
    .nullable()
    .describe('The first difference, with the values as printed.'),
})

/** What is new since a person looked. */
const NEWS = z.strictObject({
  articles: z.int(),
  witnesses: z.int(),
  differences: z.int(),
  values: z.array(z.string()).describe('Values of the first dispute that were not there.'),
})

/** A story as lists show it. */
export const CARD = z
  .strictObject({
    id: z.string(),
    title: z.string().nullable(),
    articles: z.int(),
    witnesses: z.int().describe('Accounts that do not share an origin.'),
    accounts: z.array(ACCOUNT),
    firstAt: z.string(),
    lastAt: z.string(),
    summary: SUMMARY.nullable().describe('Null where it was not compared yet.'),
    mine: z.strictObject({
      seen: z.boolean().describe('Was it looked at, and is nothing new worth reading?'),
      starred: z.boolean(),
      hidden: z.boolean(),
      news: NEWS.nullable(),
    }),
  })
  .meta({ id: 'Card', description: 'A story as lists show it.' })

export type ApiCard = z.infer<typeof CARD>
