import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { ComparedStory, OpenedStory } from '../../app/desk/comparisons.ts'
import { parallel } from '../../present/desk/parallel.ts'
import { keepAccount } from '../../present/desk/story/keep-account.ts'
import { PART_NAMES, story } from '../../present/desk/story/story.ts'
import { waiting } from '../../present/desk/story/waiting.ts'
import { why } from '../../present/desk/why.ts'
import type { ComparisonView } from '../../present/view/view.ts'
import type { Means } from '../means.ts'
import { notFound, Refusal } from '../problems.ts'
import { parseQuery, refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'
import { layParallel, ORDINAL, PARALLEL_QUERY } from './lay-parallel.ts'

/** Milliseconds that a page waits for a story to be compared. */
const PATIENCE = 1000

/** Seconds after which a page without a script asks again. */
const AGAIN = 5

const STORY_QUERY = z.object({
  only: ORDINAL.optional(),
  all: z.enum(PART_NAMES).optional(),
})
/** `/story/ID`, `/story/ID/parallel`, their JSON, and `/story/ID/why`. */
export function addStory(app: Hono, means: Means): void {
  app.get('/story/:id', async (context) => {
    const name = context.req.param('id')
    const isJson = name.endsWith('.json')
    if (isJson) {
      const { only } = parseQuery(context, STORY_QUERY)
      const { opened } = await open(context, means, name.slice(0, -'.json'.length), '.json')
      if (opened instanceof Response) return opened
      const view = requireView(opened)
      return sendJson(context, only === undefined ? view : keepAccount(view, accountOf(view, only)))
    }
    return showStory(context, means, name)
  })
  app.get('/story/:id/why', async (context) => {
    refuseQuery(context)
    const { opened } = await open(context, means, context.req.param('id'), '/why')
    if (opened instanceof Response) return opened
    const title = titleOf(opened)
    const body = why({ ...opened, title }, means.now())
    const page = { title: `Why together: ${title}`, at: null, body }
    return sendPage(context, means, page)
  })
  app.get('/story/:id/parallel', (context) => showParallel(context, means))
  app.get('/story/:id/parallel.json', async (context) => {
    const asked = parseQuery(context, PARALLEL_QUERY)
    const { opened } = await open(context, means, context.req.param('id'), '/parallel.json')
    if (opened instanceof Response) return opened
    return sendJson(context, layParallel(opened, requireView(opened), asked))
  })
}

/** Opens a story; one that was merged into another is answered with where it went. */
async function open(
  context: Context,
  { desk }: Means,
  id: string,
  rest: string,
): Promise<{ opened: OpenedStory | Response }> {
  const opened = await desk.comparisons.open(id, PATIENCE)
  if (!opened) throw notFound(`There is no story ${id}. Today lists those that are kept.`)
  const { search } = new URL(context.req.url)
  if (opened.story.id !== id)
    return { opened: context.redirect(`/story/${opened.story.id}${rest}${search}`, 308) }
  return { opened }
}

function requireView({ compared, problem }: OpenedStory): ComparisonView {
  if (compared) return compared.view
  throw new Refusal(
    problem ? 500 : 503,
    problem?.code ?? 'comparing',
    'Not compared yet',
    problem?.message ?? 'Its articles are being compared; ask again in a few seconds.',
  )
}

async function showStory(context: Context, means: Means, id: string): Promise<Response> {
  const { now } = means
  const { only, all } = parseQuery(context, STORY_QUERY)
  const { opened } = await open(context, means, id, '')
  if (opened instanceof Response) return opened
  const { compared, problem, articles } = opened
  const title = titleOf(opened)
  if (!compared) {
    const body = waiting({ title, articles, problem }, now())
    const again = problem === null ? AGAIN : undefined
    return sendPage(context, means, { title, at: null, body, again })
  }
  const body = story(
    {
      id,
      title,
      view: compared.view,
      lastAt: opened.story.lastAt,
      newer: countNewer(
        articles.map(({ id }) => id),
        compared,
      ),
      stale: compared.stale,
      only: only === undefined ? null : accountOf(compared.view, only),
      whole: all ?? null,
    },
    now(),
  )
  await means.desk.personal.read(id)
  const again = compared.stale ? AGAIN : undefined
  return sendPage(context, means, { title, at: null, body, again })
}

/** The account of a number that counts from 1. */
function accountOf({ accounts }: ComparisonView, number: number): number {
  if (number <= accounts.length) return number - 1
  throw notFound(`This story has ${accounts.length} accounts, and no number ${number}.`)
}

function titleOf({ story, compared, articles }: OpenedStory): string {
  return compared?.view.title?.text ?? (story.title || (articles[0].title ?? 'No headline'))
}

function countNewer(ids: readonly string[], { view }: ComparedStory): number {
  const known = new Set(view.articles.map(({ id }) => id))
  return ids.filter((id) => !known.has(id)).length
}

async function showParallel(context: Context, means: Means): Promise<Response> {
  const asked = parseQuery(context, PARALLEL_QUERY)
  const id = context.req.param('id') ?? ''
  const { opened } = await open(context, means, id, '/parallel')
  if (opened instanceof Response) return opened
  const view = requireView(opened)
  const title = titleOf(opened)
  const body = parallel({ id, title, view, parallel: layParallel(opened, view, asked) })
  const page = { title: `In parallel: ${title}`, at: null, body }
  return sendPage(context, means, page)
}
