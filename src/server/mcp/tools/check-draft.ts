import { z } from 'zod'
import { LEVELS } from '../../../present/draft/view.ts'
import { requireChecked } from '../../api/drafts.ts'
import { badCursor, CURSOR, NEXT, sealOf } from '../answer/cursor.ts'
import { fillPage } from '../answer/fill-page.ts'
import { QUOTED, quoteOrNull } from '../answer/quoted.ts'
import { refuse } from '../answer/refuse.ts'
import { type McpMeans, tool } from '../tool.ts'
import { FINDINGS, findingEntries } from './findings.ts'
import { NOTED, STORY_ID } from './shapes.ts'

/** Characters of a draft: some 50,000 words. */
const LONGEST = 300_000

export const CHECK_DRAFT = tool({
  name: 'check_draft',
  title: 'Check a draft',
  description:
    'Lays a paragraph or a whole draft beside a story: which of its figures, names, times, quotes and statements the accounts bear out, dispute or do not have. Use it on what you wrote from these tools, too. "not found" never means false. The draft is not kept but in memory, for fifteen minutes, so that the rest of a long answer can be asked for by its cursor alone.',
  input: z.strictObject({
    text: z
      .string('is the draft')
      .min(1, 'is empty')
      .max(LONGEST, `is too long: ${LONGEST} characters at most; check it chapter by chapter`)
      .optional()
      .describe('Paragraphs, a blank line between them; left out with a cursor.'),
    story: STORY_ID.optional().describe(
      'The story it is about; else the one that it is most like.',
    ),
    date: z.iso
      .date('is a day as YYYY-MM-DD')
      .optional()
      .describe('The day from which its "Friday" is counted.'),
    cursor: CURSOR,
  }),
  output: z.strictObject({
    ...NOTED,
    story: z.strictObject({ id: z.string(), title: QUOTED.nullable() }),
    isProposed: z.boolean().describe('Was the story found rather than given?'),
    isAboutStory: z.boolean().describe('False where it seems to be of something else.'),
    others: z.array(z.string()).describe('Other stories that it may be about.'),
    totals: z.array(z.strictObject({ level: z.enum(LEVELS), label: z.string(), count: z.int() })),
    findings: FINDINGS,
    next: NEXT,
  }),
  async answer({ text, story = null, date = null, cursor }, means) {
    const { outcome, seal } = await findOutcome(means, { text, story, date, cursor })
    const { checked, isProposed, others } = outcome
    const { isAboutStory, totals } = checked.view
    return fillPage({
      head: {
        story: { id: outcome.story.id, title: quoteOrNull(outcome.story.title) },
        ...{ isProposed, isAboutStory, others: others.map(({ id }) => id), totals },
      },
      lists: ['findings'],
      entries: findingEntries(checked.view),
      ...{ seal, cursor },
    })
  },
})

type Asked = {
  readonly text?: string
  readonly story: string | null
  readonly date: string | null
  readonly cursor?: string
}

async function findOutcome({ own, held }: McpMeans, { text, story, date, cursor }: Asked) {
  if (cursor !== undefined) {
    const seal = sealOf(cursor)
    const outcome = held.drafts.find(seal)
    if (!outcome) throw badCursor('is of a draft that is no longer held; hand it over again')
    return { outcome, seal }
  }
  if (text === undefined) throw refuse('text: is needed: the draft.')
  const given = { name: 'draft.txt', body: text, address: null, story, date }
  const made = await own.drafts.check(given)
  if (made.kind === 'no-story')
    throw refuse('story: no kept story is like this text; name one that search_stories finds.')
  const outcome = requireChecked(made)
  return { outcome, seal: held.drafts.hold(outcome) }
}
