import type { Context } from 'hono'
import { z } from 'zod'
import type { DraftOutcome, GivenDraft } from '../../app/desk/drafts.ts'
import { ADDRESS, isForm, parseDraftForm } from '../draft-form.ts'
import { requireEditor } from '../guard/editors.ts'
import { ownDesk } from '../guard/person-of.ts'
import { Refusal } from '../problems.ts'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'

const BODY = z.strictObject({
  text: z
    .string()
    .min(1, 'is empty')
    .optional()
    .describe('The draft: paragraphs, a blank line between them.'),
  address: ADDRESS.optional().describe('Where it stands on the web instead; it is asked once.'),
  story: z
    .string()
    .max(20)
    .optional()
    .describe('The story that it is about; else the one that it is most like.'),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'is a day as YYYY-MM-DD')
    .optional()
    .describe('The day that its "Friday" is counted from.'),
})

const ANSWER = z.object({
  story: z.object({ id: z.string(), title: z.string().nullable() }),
  others: z
    .array(z.looseObject({ id: z.string(), title: z.string().nullable(), sureness: z.number() }))
    .describe('Other stories that it may be about, the likeliest first.'),
  check: z.looseObject({
    format: z.literal('synoptic.check/1'),
    isAboutStory: z.boolean(),
    findings: z.array(z.looseObject({ id: z.string(), kind: z.string(), mark: z.string() })),
  }),
})

export const DRAFT_ROUTES: readonly Route[] = [
  route({
    method: 'post',
    path: '/drafts/check',
    name: 'checkDraft',
    group: 'Drafts',
    summary:
      'Lays a draft beside a story: what is borne out, disputed or at odds. A file comes as multipart/form-data, in `file`. Nothing is kept.',
    body: BODY,
    takesForm: true,
    example: { body: { text: 'The two presidents talked for four hours.' } },
    answers: { 200: { about: 'The draft, checked.', shape: ANSWER } },
    handle: async ({ body, context }, means) => {
      const given = isForm(context) ? await parseDraftForm(context) : fromJson(context, body)
      const { drafts } = ownDesk(context, means)
      const answer = sendJson(context, toAnswer(await drafts.check(given)))
      answer.headers.set('Cache-Control', 'no-store')
      return answer
    },
  }),
]

function fromJson(context: Context, asked: z.infer<typeof BODY>): GivenDraft {
  const { text, address, story = null, date = null } = asked
  if ((text === undefined) === (address === undefined))
    throw new Refusal(400, 'bad-body', 'There is no draft', 'Send either `text` or `address`.')
  if (address !== undefined) requireEditor(context)
  return { name: 'draft.txt', body: text ?? '', address: address ?? null, story, date }
}

/** What came of a draft as JSON. Throws the `Refusal` where it could not be checked. */
export function toAnswer(outcome: DraftOutcome): object {
  const { story, others, checked } = requireChecked(outcome)
  return { story, others, check: checked.check }
}

/** A draft that was checked. Throws the `Refusal` where it could not be. */
export function requireChecked(outcome: DraftOutcome): CheckedOutcome {
  if (outcome.kind === 'checked') return outcome
  if (outcome.kind === 'no-story')
    throw new Refusal(422, 'no-story', 'No story is like this', 'Name the story that it is about.')
  const { code, message } = outcome.problem
  if (outcome.kind === 'unknown-story') throw new Refusal(404, 'not-found', 'Not found', message)
  throw new Refusal(422, code, 'It could not be checked', message)
}

export type CheckedOutcome = Extract<DraftOutcome, { kind: 'checked' }>
