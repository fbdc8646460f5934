import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { unlike, why } from '../../present/desk/why/why.ts'
import { doNow } from '../do-now.ts'
import type { Means } from '../means.ts'
import { notFound, Refusal } from '../problems.ts'
import { refuseQuery } from '../query.ts'
import { requireUndoable, touches } from '../require-undoable.ts'
import { sendPage } from '../respond.ts'
import { limitForm } from './read-form.ts'

const LARGEST = 64 << 10

const FORM = z.object({
  do: z.enum(['split', 'move', 'merge', 'undo']),
  article: z.array(z.string().max(20)).max(1000).default([]),
  /** The other story, chosen or by its number. */
  into: z.string().max(20).default(''),
  other: z.string().trim().max(20).default(''),
  sure: z.literal('yes').optional(),
})

/** `/story/ID/why`: why its articles stand together, and moving them where they should not. */
export function addWhy(app: Hono, means: Means): void {
  app.get('/story/:id/why', async (context) => {
    refuseQuery(context)
    return showWhy(context, means)
  })
  const limit = limitForm(LARGEST)
  app.post('/story/:id/why', limit, async (context) => {
    const id = context.req.param('id')
    const form = await parseForm(context)
    if (form.do === 'undo') {
      await requireUndoable(means, id)
      const { kind, story, back } = await doNow(context, means, 'undo', {})
      // A story that was split off is empty now.
      return lead(context, kind === 'split' && story === id ? (back[0] ?? id) : id)
    }
    const { article: articles, other, sure } = form
    const into = other || form.into
    if (form.do !== 'merge' && articles.length === 0) throw NONE_TICKED
    if (form.do === 'split')
      return lead(context, (await doNow(context, means, 'split', { story: id, articles })).story)
    if (into === '') throw NO_OTHER
    if (form.do === 'move') {
      const moved = await doNow(context, means, 'move', { from: id, articles, into })
      return lead(context, moved.story)
    }
    const merged = await doNow(context, means, 'merge', {
      stories: [id, into],
      sure: sure === 'yes',
    })
    if (!('unlike' in merged)) return lead(context, merged.story)
    const body = unlike(id, merged.unlike, into)
    return sendPage(context, means, { title: 'Merge?', at: null, body }, 409)
  })
}

function lead(context: Context, story: string): Response {
  return context.redirect(`/story/${story}/why`, 303)
}

async function showWhy(context: Context, means: Means): Promise<Response> {
  const { desk, now } = means
  const id = context.req.param('id') ?? ''
  const found = await desk.explainStory(id)
  if (!found) throw notFound(`There is no story ${id}. Today lists those that are kept.`)
  const { story, articles, others, move } = found
  if (story.id !== id) return context.redirect(`/story/${story.id}/why`, 308)
  const title = story.title || (articles[0]?.title ?? 'No headline')
  const lastMove = move && touches(move, id) ? move : null
  const body = why({ title, story, articles, others, lastMove }, now())
  return sendPage(context, means, { title: `Why together: ${title}`, at: null, body })
}

async function parseForm({ req }: Context): Promise<z.infer<typeof FORM>> {
  const body = await req.parseBody({ all: true }).catch(() => ({}))
  const { article, ...rest }: Readonly<Record<string, unknown>> = body
  const list = article === undefined ? undefined : [article].flat()
  const parsed = FORM.safeParse({ ...rest, article: list })
  if (parsed.success) return parsed.data
  const [{ path, message }] = parsed.error.issues
  throw new Refusal(400, 'bad-form', WRONG, `${path.join('.')}: ${message}.`)
}

const WRONG = 'This form asks for something unknown'

const NONE_TICKED = new Refusal(
  400,
  'none-chosen',
  'No article is ticked',
  'Go back, and tick the articles that do not belong to this story.',
)

const NO_OTHER = new Refusal(
  400,
  'none-chosen',
  'No other story is chosen',
  'Go back, and choose the story that is meant, or give its number: it stands in the story’s address.',
)
