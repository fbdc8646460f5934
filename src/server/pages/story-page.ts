import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { ComparedStory, OpenedStory } from '../../app/desk/comparisons.ts'
import { isOpenKind } from '../../model/points.ts'
import { parallel } from '../../present/desk/parallel.ts'
import { keepAccount } from '../../present/desk/story/keep-account.ts'
import { keepArticles } from '../../present/desk/story/keep-articles.ts'
import { PART_NAMES, story } from '../../present/desk/story/story.ts'
import { waiting } from '../../present/desk/story/waiting.ts'
import { count } from '../../present/view/count.ts'
import { listPoints } from '../../present/view/points.ts'
import type { ComparisonView } from '../../present/view/view.ts'
import { ownDesk } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { notFound } from '../problems.ts'
import { parseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'
import { sendPackedJson } from '../send-packed.ts'
import { layParallel, ORDINAL, PARALLEL_QUERY } from './lay-parallel.ts'
import { openStory, requireView, titleOf } from './open-story.ts'

/** Seconds after which a page without a script asks again. */
const AGAIN = 5

const STORY_QUERY = z.object({
  only: ORDINAL.optional(),
  all: z.enum(PART_NAMES).optional(),
  /** The key of a line that is to be shown. */
  at: z.string().max(40).optional(),
  /** Only what came since then. */
  since: z.iso.datetime({ error: 'is an instant, as in 2031-03-04T18:40:00Z' }).optional(),
})
/** `/story/ID`, `/story/ID/parallel` and their JSON. */
export function addStory(app: Hono, means: Means): void {
  app.get('/story/:id', async (context) => {
    const name = context.req.param('id')
    const isJson = name.endsWith('.json')
    if (isJson) {
      const { only, since } = parseQuery(context, STORY_QUERY)
      const { opened } = await openStory(context, means, name.slice(0, -'.json'.length), '.json')
      if (opened instanceof Response) return opened
      const whole = requireView(opened)
      const { key, packedView } = opened.compared ?? {}
      if (packedView && only === undefined && since === undefined)
        return sendPackedJson(context, packedView, `W/"view-${key}"`)
      const fresh = since === undefined ? null : findFresh(whole, opened.articles, since)
      const view = fresh ? keepArticles(whole, fresh) : whole
      return sendJson(context, only === undefined ? view : keepAccount(view, accountOf(view, only)))
    }
    return showStory(context, means, name)
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
  const { now } = means
  const own = ownDesk(context, means)
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
  const { view } = compared
  const points = listPoints(view)
  const line = points.find(({ key }) => key === at)
  const marks = await own.points.marksOf(id)
  const looked = await own.personal.lookedAt(opened.story)
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
      only: only === undefined ? null : accountOf(compared.view, only),
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
  if (!compared.stale && (await own.preferences.find()).seen === 'open') await own.personal.read(id)
  const again = compared.stale ? AGAIN : undefined
  const feed = `/feeds/story/${id}.atom`
  return sendPage(context, means, { title, at: null, body, again, feed })
}

/** The account of a number that counts from 1. */
function accountOf({ accounts }: ComparisonView, number: number): number {
  if (number <= accounts.length) return number - 1
  throw notFound(`This story has ${count(accounts.length, 'account')}, and no number ${number}.`)
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
