import { z } from 'zod'
import { type DraftView, LEVELS } from '../../../present/draft/view.ts'
import type { Entry } from '../answer/fill-page.ts'
import { PASSAGE, toPassage } from '../answer/passage.ts'
import { QUOTED, quote } from '../answer/quoted.ts'

/** What is said of each claim of a draft. */
export const FINDINGS = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.string().describe('statement, number, duration, date, name, title, quote or negation.'),
    mark: z.string().describe('agreed, one-witness, disputed, at-odds, not-found and so on.'),
    level: z.enum(LEVELS).describe('How much it asks of an editor: `odds` the most.'),
    label: z.string().describe('The mark in words.'),
    claim: z.strictObject({
      paragraph: z.int().describe('Of the draft, from 1.'),
      start: z.int(),
      end: z.int(),
      words: QUOTED.describe('The draft’s own.'),
    }),
    about: QUOTED,
    witnesses: z.int().describe('Accounts that say the same.'),
    remark: QUOTED.nullable(),
    continues: z.literal(true).optional(),
    passages: z.array(
      PASSAGE.extend({
        side: z.int(),
        value: QUOTED.describe('As the accounts of this side print it.'),
        witnesses: z.int(),
        isDrafts: z.boolean().describe('Is it the value of the draft?'),
      }),
    ),
  }),
)

/** The gravest first, then as they stand in the draft. */
export function findingEntries({ findings, articles }: DraftView): Entry[] {
  const sorted = LEVELS.flatMap((level) => findings.filter((each) => each.level === level))
  return sorted.map(({ id, kind, mark, level, label, about, claim, remark, ...found }) => ({
    list: 'findings',
    item: {
      ...{ id, kind, mark, level, label },
      claim: {
        ...{ paragraph: found.paragraph, start: claim.start, end: claim.end },
        words: quote(claim.text, 600),
      },
      about: quote(about),
      witnesses: found.accounts,
      remark: remark === null ? null : quote(remark),
    },
    passages: found.sides.flatMap(({ value, accounts, isDrafts, places }, index) =>
      places.map((place) => ({
        ...{ side: index + 1, value: quote(value), witnesses: accounts, isDrafts },
        ...toPassage(articles, place),
      })),
    ),
  }))
}
