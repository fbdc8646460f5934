import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { DraftOutcome } from '../../app/desk/drafts.ts'
import type { KeptDraft } from '../../model/desk.ts'
import { type CheckForm, checkForm } from '../../present/desk/check/form.ts'
import { checkResult } from '../../present/desk/check/result.ts'
import { toAnswer } from '../api/drafts.ts'
import { LARGEST_FORM, parseDraftForm, tooLarge } from '../draft-form.ts'
import { ownDesk } from '../guard/person-of.ts'
import { keepNowhere } from '../made-answer.ts'
import type { Means } from '../means.ts'
import { notFound, Refusal } from '../problems.ts'
import { checkShape, parseQuery, refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

const TITLE = 'Check a draft'
const QUERY = z.object({ story: z.string().max(20, 'is no id of a story').optional() })
const ID = z.object({ id: z.coerce.number('is no number').int('is no number') })

/** `/check`: a draft is posted, never put into an address, and forgotten unless it is to be kept. */
export function addCheck(app: Hono, means: Means): void {
  const limit = bodyLimit({ maxSize: LARGEST_FORM, onError: tooLarge })

  app.get('/check', async (context) => {
    const { story = null } = parseQuery(context, QUERY)
    return showForm(context, means, { story })
  })
  app.post('/check', limit, async (context) => {
    const given = await parseDraftForm(context)
    const outcome = await ownDesk(context, means).drafts.check(given)
    return showOutcome(context, means, outcome, { ...given, kept: null })
  })
  app.post('/check/keep', limit, async (context) => {
    const { text, story, date } = await parseDraftForm(context)
    if (text.trim() === '')
      throw new Refusal(400, 'bad-form', 'There is no text', 'Nothing was kept.')
    const title = titleOf(text)
    return context.redirect(
      `/drafts/${await ownDesk(context, means).drafts.keep({ text, story, date, title })}`,
      303,
    )
  })
  app.get('/drafts/:id', async (context) => {
    refuseQuery(context)
    const { drafts } = ownDesk(context, means)
    const { kept, isJson } = await parseKept(context, drafts.find)
    const { text, story, date, id } = kept
    const draft = { name: 'draft.txt', body: text, address: null }
    const outcome = await drafts.check({ ...draft, story, date })
    if (isJson) return keepNowhere(sendJson(context, toAnswer(outcome)))
    return showOutcome(context, means, outcome, { text, story, date, kept: id })
  })
  app.post('/check/forget', limit, async (context) => {
    const body = await context.req.parseBody().catch(() => ({}))
    await ownDesk(context, means).drafts.forget(checkShape(ID, body, 'body').id)
    return context.redirect('/check', 303)
  })
}

const LONGEST_TITLE = 80

/** The first line of a draft, cut between words. */
function titleOf(text: string): string {
  const [line] = text.trim().split('\n')
  if (line.length <= LONGEST_TITLE) return line
  const cut = line.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()} …`
}

/** A kept draft by the last part of its address, and whether its JSON is asked for. */
async function parseKept(
  { req }: Context,
  find: (id: number) => Promise<KeptDraft | null>,
): Promise<{ readonly kept: KeptDraft; readonly isJson: boolean }> {
  const [, id, ending] = /^(\d{1,9})(\.json)?$/.exec(req.param('id') ?? '') ?? []
  const kept = id === undefined ? null : await find(Number(id))
  if (kept) return { kept, isJson: ending !== undefined }
  throw notFound(
    'There is no such draft: it was forgotten. Those that are kept stand under Check a draft.',
  )
}

type Given = Pick<KeptDraft, 'text' | 'story' | 'date'> & {
  readonly kept: number | null
  readonly address?: string | null
}

async function showOutcome(
  context: Context,
  means: Means,
  outcome: DraftOutcome,
  { text, story, date, kept, address = null }: Given,
): Promise<Response> {
  if (outcome.kind === 'checked') {
    const { checked, others, isProposed, draft } = outcome
    const result = { view: checked.view, story: outcome.story, others, isProposed, kept }
    const body = checkResult({ ...result, text: draft.text, date: date ?? '' })
    return keepNowhere(await sendPage(context, means, { title: TITLE, at: '/check', body }))
  }
  const problem = outcome.kind === 'no-story' ? NO_STORY : outcome.problem.message
  const answer = await showForm(
    context,
    means,
    { text, story, date: date ?? '', address: address ?? '', problem },
    STATUS[outcome.kind],
  )
  return answer
}

const NO_STORY = 'No story is like this text. Choose the one that it is about.'

const STATUS: Readonly<Record<Exclude<DraftOutcome['kind'], 'checked'>, number>> = {
  unread: 422,
  'no-story': 422,
  'unknown-story': 404,
}

/** Stories that can be chosen. */
const MOST_STORIES = 60

async function showForm(
  context: Context,
  means: Means,
  form: Partial<CheckForm>,
  status = 200,
): Promise<Response> {
  const own = ownDesk(context, means)
  const { cards: stories } = await own.listStories({ sort: 'latest', limit: MOST_STORIES })
  const kept = await own.drafts.list()
  const empty = { story: null, problem: null, text: '', date: '', address: '' }
  const body = checkForm({ ...empty, ...form, stories, kept })
  return keepNowhere(await sendPage(context, means, { title: TITLE, at: '/check', body }, status))
}
