import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { ComparedStory, OpenedStory } from '../../app/desk/comparisons.ts'
import { toOmitsView } from '../../present/article/to-omits-view.ts'
import { MOST_BESIDE, parallel } from '../../present/desk/parallel.ts'
import { PART_NAMES, story } from '../../present/desk/story/story.ts'
import { waiting } from '../../present/desk/story/waiting.ts'
import { why } from '../../present/desk/why.ts'
import { type ParallelView, toParallelView } from '../../present/view/parallel.ts'
import type { ComparisonView } from '../../present/view/view.ts'
import type { Means } from '../means.ts'
import { notFound, Refusal } from '../problems.ts'
import { parseQuery, refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

/** Milliseconds that a page waits for a story to be compared. */
const PATIENCE = 1000

/** Seconds after which a page without a script asks again. */
const AGAIN = 5

/** "3": the third. */
const ordinal = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'is a number from 1')
  .transform(Number)

const STORY_QUERY = z.object({
  only: ordinal.optional(),
  all: z.enum(PART_NAMES).optional(),
})
const PARALLEL_QUERY = z.object({
  lead: ordinal.default(1),
  with: z
    .string()
    .regex(/^(\d+(,\d+)*)?$/, 'is a list of articles by number, as in 2,3')
    .optional(),
})
/** `/story/ID`, `/story/ID/parallel`, their JSON, and `/story/ID/why`. */
export function addStory(app: Hono, means: Means): void {
  app.get('/story/:id', async (context) => {
    const name = context.req.param('id')
    const isJson = name.endsWith('.json')
    if (isJson) {
      refuseQuery(context)
      const { opened } = await open(context, means, name.slice(0, -'.json'.length), '.json')
      return opened instanceof Response ? opened : sendJson(context, requireView(opened))
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
  if (only !== undefined && only > compared.view.accounts.length)
    throw notFound(
      `This story has ${compared.view.accounts.length} accounts, and no number ${only}.`,
    )
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
      only: only === undefined ? null : only - 1,
      whole: all ?? null,
    },
    now(),
  )
  await means.desk.personal.read(id)
  const again = compared.stale ? AGAIN : undefined
  return sendPage(context, means, { title, at: null, body, again })
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

/** Columns that stand beside the lead where none are named. */
const BESIDE = 3

function layParallel(
  { articles, compared }: OpenedStory,
  view: ComparisonView,
  asked: z.infer<typeof PARALLEL_QUERY>,
): ParallelView {
  const lead = asked.lead - 1
  const named = asked.with?.split(',').flatMap((each) => (each ? [Number(each) - 1] : []))
  for (const index of [lead, ...(named ?? [])])
    if (!view.articles[index])
      throw notFound(`This story has ${view.articles.length} articles, and no number ${index + 1}.`)
  const article = articles.find(({ id }) => id === view.articles[lead].id)
  if (!article) throw notFound('This article is no longer in the story.')
  const beside = named ?? chooseBeside(view, lead)
  const others = [...new Set(beside)].filter((index) => index !== lead).slice(0, MOST_BESIDE)
  const omits = compared && toOmitsView(view, compared.omits, article.id)
  return toParallelView(view, article, lead, others, omits)
}

/** The first article of each other account. */
function chooseBeside({ articles, accounts }: ComparisonView, lead: number): number[] {
  return accounts
    .filter((_, account) => account !== articles[lead].account)
    .map((account) => account.articles[0])
    .slice(0, BESIDE)
}
