import { z } from 'zod'
import { TELLING } from './passage.ts'
import { QUOTED } from './quoted.ts'

/** What a comparison can be asked for, in the order in which it is told. */
export const KINDS = [
  'brief',
  'differences',
  'agreements',
  'quotes',
  'only_here',
  'copies',
  'spellings',
  'timeline',
] as const

export type KindName = (typeof KINDS)[number]

export const CHOSEN_KINDS = z
  .array(z.enum(KINDS))
  .min(1, 'names one kind at least')
  .max(KINDS.length)
  .optional()
  .describe('All of them where it is left out.')

/** Kinds as they were asked for, each once. */
export function chosenKinds(kinds: readonly KindName[] = KINDS): readonly KindName[] {
  return KINDS.filter((kind) => kinds.includes(kind))
}

/** A passage, with what it is to its difference or quote. */
const COMPARED_PASSAGE = TELLING.extend({
  side: z.int().optional().describe('Of a difference: passages of one side have one number.'),
  value: QUOTED.optional().describe(
    'Of a difference: what this side prints, in one of its places.',
  ),
  accounts: z.int().optional().describe('Of a difference: those that take this side.'),
  wording: z.int().optional().describe('Of a quote: each wording has a number; 1 is the fullest.'),
  as: QUOTED.optional().describe('Of a quote: how the speaker is called there.'),
  warnings: z.array(QUOTED).optional().describe('Of a quote: changes that may turn the sense.'),
}).meta({ id: 'ComparedPassage' })

/** One line of a comparison. It has the fields of its kind. */
const LINE = z
  .strictObject({
    key: z.string().optional().describe('What it is known by while the story grows.'),
    line: QUOTED.optional().describe('Of the brief.'),
    notSettled: z
      .array(QUOTED)
      .optional()
      .describe('Of the brief: what it gives one value of where others give another.'),
    kind: z.string().optional().describe('Of a difference: number, date, name and so on.'),
    about: QUOTED.optional().describe('What a difference is about.'),
    canAllHold: z.boolean().optional().describe('False where one side rules the other out.'),
    verdict: z.string().optional().describe('How the sides of a difference stand to each other.'),
    speaker: QUOTED.nullable().optional().describe('Of a quote.'),
    accounts: z.int().optional().describe('Independent ones: copies and one outlet count once.'),
    nameOnly: z
      .literal(true)
      .optional()
      .describe('Of what several state: they share a name and who that is, no more.'),
    attributedTo: z.array(QUOTED).optional().describe('Sources that all of them lean on.'),
    account: z.string().optional().describe('Of what one alone has: the letters of its articles.'),
    words: z.int().optional().describe('How many a copy has.'),
    from: z.string().optional().describe('When it happened, as far as it is known.'),
    to: z.string().optional(),
    precision: z.string().optional(),
    basis: z.enum(['stated', 'implied']).optional(),
    continues: z.literal(true).optional().describe('Its first passages stood in the part before.'),
    passages: z.array(COMPARED_PASSAGE),
  })
  .meta({ id: 'Line' })

const LINES = z.array(LINE).optional()

/** What an answer holds of each kind that was asked for. */
export const COMPARED_LISTS = {
  brief: LINES.describe('The best supported sentences, the best first.'),
  differences: LINES.describe('Where the accounts differ.'),
  agreements: LINES.describe('What two accounts or more state.'),
  quotes: LINES.describe('What was said, in each wording.'),
  only_here: LINES.describe('Details of one account alone.'),
  copies: LINES.describe('Passages that two articles share.'),
  spellings: LINES.describe('Names that are written in several ways.'),
  timeline: LINES.describe('What happened when.'),
} satisfies Record<KindName, z.ZodType>
