import type { Hono } from 'hono'
import { z } from 'zod'
import type { OpenedArticle } from '../../app/desk/articles.ts'
import type { Span } from '../../model/span.ts'
import { toNotesView } from '../../present/article/to-notes-view.ts'
import { toOmitsView } from '../../present/article/to-omits-view.ts'
import { article } from '../../present/desk/article/article.ts'
import { omits } from '../../present/desk/article/omits.ts'
import { versions } from '../../present/desk/article/versions.ts'
import { toVersionDiffView } from '../../present/versions/to-version-diff-view.ts'
import { toVersionsView } from '../../present/versions/to-versions-view.ts'
import { type Means, PATIENCE } from '../means.ts'
import { notFound, Refusal } from '../problems.ts'
import { parseQuery, refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

const offset = z
  .string()
  .regex(/^\d{1,9}$/, 'is a number from 0')
  .transform(Number)
  .optional()
const TEXT_QUERY = z.object({ start: offset, end: offset })

const version = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'is the number of a version, from 1')
  .transform(Number)
  .optional()
const VERSIONS_QUERY = z.object({ from: version, to: version })

/** Seconds after which the page of an article whose story is being compared asks again. */
const AGAIN = 5

/** `/article/ID` with its notes and a passage marked, its versions, what it leaves out, and their JSON. */
export function addArticle(app: Hono, means: Means): void {
  app.get('/article/:id/versions', async (context) => {
    const { kept, view, diff } = await readVersions(
      means,
      context.req.param('id'),
      parseQuery(context, VERSIONS_QUERY),
    )
    const count = { versions: view.versions.length, leftOut: null }
    const page = { title: `Versions: ${kept.title ?? 'No headline'}`, at: null }
    const body = versions({ article: kept, ...count, view, diff })
    return sendPage(context, means, { ...page, body })
  })
  app.get('/article/:id/versions.json', async (context) => {
    const asked = parseQuery(context, VERSIONS_QUERY)
    const { view, diff } = await readVersions(means, context.req.param('id'), asked)
    return sendJson(context, { ...view, diff })
  })
  app.get('/article/:id/omits', async (context) => {
    refuseQuery(context)
    const opened = await openArticle(means, context.req.param('id'))
    const found = omitsOf(opened)
    const body = omits({
      ...headOf(opened),
      compared: opened.compared && found && { view: opened.compared.view, omits: found },
      remark: remarkOn(opened, 'nothing to hold it against'),
    })
    const page = { title: `Left out: ${opened.article.title ?? 'No headline'}`, at: null, body }
    return sendPage(context, means, { ...page, ...againOf(opened) })
  })
  app.get('/article/:id/omits.json', async (context) => {
    refuseQuery(context)
    const opened = await openArticle(means, context.req.param('id'))
    return sendJson(context, { article: opened.article.id, omits: omitsOf(opened) })
  })
  app.get('/article/:id', async (context) => {
    const name = context.req.param('id')
    if (name.endsWith('.json')) {
      refuseQuery(context)
      const opened = await openArticle(means, name.slice(0, -'.json'.length))
      return sendJson(context, { ...opened.article, margin: notesOf(opened) })
    }
    const { start, end } = parseQuery(context, TEXT_QUERY)
    const opened = await openArticle(means, name)
    const notes = notesOf(opened)
    const body = article({
      ...headOf(opened),
      passage: passageOf(start, end),
      compared: opened.compared && notes && { view: opened.compared.view, notes },
      remark: remarkOn(opened, null),
    })
    const title = opened.article.title ?? 'No headline'
    return sendPage(context, means, { title, at: null, body, ...againOf(opened) })
  })
}

async function openArticle(
  { desk, patience = PATIENCE }: Means,
  id: string,
): Promise<OpenedArticle> {
  const opened = await desk.articles.open(id, patience)
  if (!opened) throw notFound(`There is no article ${id}.`)
  return opened
}

async function readVersions(
  { desk }: Means,
  id: string,
  { from, to }: z.infer<typeof VERSIONS_QUERY>,
) {
  const opened = await desk.articles.compareVersions(id, from, to)
  if (!opened) {
    const isKept = (await desk.findArticle(id)) !== null
    throw notFound(isKept ? 'There is no such version of it.' : `There is no article ${id}.`)
  }
  const { article: kept, versions: all, before, after, compared } = opened
  if (!compared.ok)
    throw new Refusal(500, compared.problem.code, 'Not compared', compared.problem.message)
  const { change, facts } = compared.value
  const diff = before === after ? null : toVersionDiffView(before, after, change, facts)
  return { kept, view: toVersionsView(kept.id, all), diff }
}

function omitsOf({ article: { id }, compared }: OpenedArticle) {
  return compared && toOmitsView(compared.view, compared.omits, id)
}

function notesOf({ article: kept, compared }: OpenedArticle) {
  return compared && toNotesView(compared.view, kept)
}

function headOf(opened: OpenedArticle) {
  const found = omitsOf(opened)
  const leftOut = found && found.unknown === null ? found.counts.leftOut : null
  return { article: opened.article, versions: opened.versions, leftOut }
}

function againOf({ isComparing }: OpenedArticle): { again?: number } {
  return isComparing ? { again: AGAIN } : {}
}

function remarkOn(
  { compared, isComparing, problem }: OpenedArticle,
  alone: string | null,
): string | null {
  if (problem) return `Its story could not be compared: ${problem.message}`
  if (isComparing && compared) return 'Articles have come since this was compared; comparing…'
  if (isComparing) return 'Its story is being compared…'
  return compared || alone === null
    ? null
    : `No other article tells of this yet: there is ${alone}.`
}

/** Both ends or neither, the first before the last. */
function passageOf(start: number | undefined, end: number | undefined): Span | null {
  if (start === undefined && end === undefined) return null
  if (start !== undefined && end !== undefined && start < end) return { start, end }
  throw new Refusal(
    400,
    'bad-query',
    'This address asks for something unknown',
    'start and end are given together, the smaller one first.',
  )
}
