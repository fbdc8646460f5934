import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { ComparedStory, OpenedStory } from '../../app/desk/comparisons.ts'
import { isOpenKind } from '../../model/points.ts'
import { parallel } from '../../present/desk/parallel.ts'
import { PART_NAMES, story } from '../../present/desk/story/story.ts'
import { waiting } from '../../present/desk/story/waiting.ts'
import { why } from '../../present/desk/why.ts'
import { type ParallelView, toParallelView } from '../../present/view/parallel.ts'
import { listPoints } from '../../present/view/points.ts'
import type { ComparisonView } from '../../present/view/view.ts'
import type { Means } from '../means.ts'
import { notFound } from '../problems.ts'
import { parseQuery, refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'
import { openStory, requireView, titleOf } from './open-story.ts'

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
  /** The key of a line that is to be shown. */
  at: z.string().max(40).optional(),
  /** Only what came since then. */
  since: z.iso.datetime({ error: 'is an instant, as in 2031-03-04T18:40:00Z' }).optional(),
})
const PARALLEL_QUERY = z.object({
  lead: ordinal.default(1),
  with: z
    .string()
    .regex(/^\d+(,\d+)*$/, 'is a list of articles by number, as in 2,3')
    .optional(),
})
/** `/story/ID`, `/story/ID/parallel`, their JSON, and `/story/ID/why`. */
export function addStory(app: Hono, means: Means): void {
  app.get('/story/:id', async (context) => {
    const name = context.req.param('id')
    const isJson = name.endsWith('.json')
    if (isJson) {
      refuseQuery(context)
      const { opened } = await openStory(context, means, name.slice(0, -'.json'.length), '.json')
      return opened instanceof Response ? opened : sendJson(context, requireView(opened))
    }
    return showStory(context, means, name)
  })
  app.get('/story/:id/why', async (context) => {
    refuseQuery(context)
    const { opened } = await openStory(context, means, context.req.param('id'), '/why')
    if (opened instanceof Response) return opened
    const title = titleOf(opened)
    const body = why({ ...opened, title }, means.now())
    const page = { title: `Why together: ${title}`, at: null, body }
    return sendPage(context, means, page)
  })
  app.get('/story/:id/parallel', (context) => showParallel(context, means))
  app.get('/story/:id/parallel.json', async (context) => {
    const asked = parseQuery(context, PARALLEL_QUERY)
    const { opened } = await openStory(context, means, context.req.param('id'), '/parallel.json')
    if (opened instanceof Response) return opened
    return sendJson(context, layParallel(opened, requireView(opened), asked))
  })
}

async function showStory(context: Context, means: Means, id: string): Promise<Response> {
  const { now, desk } = means
  const { only, all, at, since } = parseQuery(context, STORY_QUERY)
  const { opened } = await openStory(context, means, id, '')
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
  const { view } = compared
  const points = listPoints(view)
  const line = points.find(({ key }) => key === at)
  const marks = await desk.points.marksOf(id)
  const looked = desk.personal.lookedAt(opened.story)
  const body = story(
    {
      id,
      title,
      view,
      lastAt: opened.story.lastAt,
      newer: countNewer(
        articles.map(({ id }) => id),
        compared,
      ),
      stale: compared.stale,
      only: only === undefined ? null : only - 1,
      whole: all ?? null,
      lines: { story: id, marks, at: line?.anchor ?? null },
      atPart: line?.part ?? null,
      open: points.filter(
        ({ key, kind }) => isOpenKind(kind) && (marks.get(key)?.doneAt ?? null) === null,
      ).length,
      since:
        since !== undefined
          ? { at: since, news: null, only: true }
          : looked && { ...looked, only: false },
      fresh: since === undefined ? null : findFresh(view, articles, since),
    },
    now(),
  )
  // What is new is told again when the new comparison is there.
  if (!compared.stale) await desk.personal.read(id)
  const again = compared.stale ? AGAIN : undefined
  return sendPage(context, means, { title, at: null, body, again })
}

/** The articles that came, or changed, since then. */
function findFresh(
  view: ComparisonView,
  articles: OpenedStory['articles'],
  since: string,
): ReadonlySet<number> {
  const fresh = new Set(articles.flatMap(({ id, changedAt }) => (changedAt > since ? [id] : [])))
  return new Set(view.articles.flatMap(({ id }, index) => (fresh.has(id) ? [index] : [])))
}

function countNewer(ids: readonly string[], { view }: ComparedStory): number {
  const known = new Set(view.articles.map(({ id }) => id))
  return ids.filter((id) => !known.has(id)).length
}

async function showParallel(context: Context, means: Means): Promise<Response> {
  const asked = parseQuery(context, PARALLEL_QUERY)
  const id = context.req.param('id') ?? ''
  const { opened } = await openStory(context, means, id, '/parallel')
  if (opened instanceof Response) return opened
  const view = requireView(opened)
  const title = titleOf(opened)
  const body = parallel({ id, title, view, parallel: layParallel(opened, view, asked) })
  const page = { title: `In parallel: ${title}`, at: null, body }
  return sendPage(context, means, page)
}

/** Columns that stand beside the lead where none are named. */
const BESIDE = 3

/** Columns that a page has room for. */
const MOST_BESIDE = 6

function layParallel(
  { articles }: OpenedStory,
  view: ComparisonView,
  asked: z.infer<typeof PARALLEL_QUERY>,
): ParallelView {
  const lead = asked.lead - 1
  const named = asked.with?.split(',').map((each) => Number(each) - 1)
  for (const index of [lead, ...(named ?? [])])
    if (!view.articles[index])
      throw notFound(`This story has ${view.articles.length} articles, and no number ${index + 1}.`)
  const article = articles.find(({ id }) => id === view.articles[lead].id)
  if (!article) throw notFound('This article is no longer in the story.')
  const beside = named ?? chooseBeside(view, lead)
  const others = [...new Set(beside)].filter((index) => index !== lead).slice(0, MOST_BESIDE)
  return toParallelView(view, article, lead, others)
}

/** The first article of each other account. */
function chooseBeside({ articles, accounts }: ComparisonView, lead: number): number[] {
  return accounts
    .filter((_, account) => account !== articles[lead].account)
    .map((account) => account.articles[0])
    .slice(0, BESIDE)
}
