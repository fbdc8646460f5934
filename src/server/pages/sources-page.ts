import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { hasEnded, type JobKind } from '../../model/job.ts'
import type { SourcePreview } from '../../model/preview.ts'
import { type FollowedSource, sources } from '../../present/desk/sources/sources.ts'
import { count } from '../../present/view/count.ts'
import { doNow } from '../do-now.ts'
import type { Means } from '../means.ts'
import { Refusal } from '../problems.ts'
import { parseQuery, refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'
import { ACTS, doSourceAct } from './source-acts.ts'

/** Bytes of a list of feeds. */
const LARGEST = 8 << 20
const WEEK = 7 * 86_400_000

/** Seconds after which a page without a script looks again how far asking is. */
const AGAIN = 4

const QUERY = z.object({
  /** What was done before one was led here, with what. */
  done: z.enum(['followed', 'known', 'removed', 'list', 'again']).optional(),
  source: z.string().max(20).optional(),
  again: z.coerce.number().int().min(0).optional(),
  added: z.coerce.number().int().min(0).optional(),
  known: z.coerce.number().int().min(0).optional(),
})

/** `/sources`, its JSON and OPML: what is followed, how asking goes, and what can be done about it. */
export function addSources(app: Hono, means: Means): void {
  const { desk } = means
  app.get('/sources', async (context) => {
    const asked = parseQuery(context, QUERY)
    return showSources(context, means, { preview: null, told: tell(asked) })
  })
  app.get('/sources.json', async (context) => {
    refuseQuery(context)
    const work = await desk.work?.state()
    return sendJson(context, {
      sources: await listFollowed(means),
      ...(work && { work }),
    })
  })
  app.get('/sources.opml', async (context) => {
    refuseQuery(context)
    return context.body(await desk.exportSources(), 200, { 'Content-Type': 'text/x-opml' })
  })
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: tooLarge })
  app.post('/sources', limit(64 << 10), async (context) => {
    const act = parseAct(await context.req.parseBody().catch(() => ({})))
    if (act.do !== 'look') return context.redirect(await doSourceAct(context, means, act), 303)
    const preview = await doNow(context, means, 'preview', { address: act.address })
    return showSources(context, means, { preview, told: null })
  })
  app.post('/sources/list', limit(LARGEST), async (context) => {
    const { list } = await context.req.parseBody()
    if (!(list instanceof File) || list.size === 0) throw noList()
    const body = new Uint8Array(await list.arrayBuffer())
    const name = list.name.slice(0, 200)
    const { added, known } = await doNow(context, means, 'follow-list', { name, body })
    return context.redirect(`/sources?done=list&added=${added}&known=${known}`, 303)
  })
}

/** Work that one waits for before the page. */
const LONG: ReadonlySet<JobKind> = new Set(['refresh', 'import'])

async function showSources(
  context: Context,
  means: Means,
  shown: { readonly preview: SourcePreview | null; readonly told: string | null },
): Promise<Response> {
  const { desk, now } = means
  const jobs = desk.jobs.list()
  const [all, shared] = await Promise.all([listFollowed(means), desk.work?.state() ?? null])
  const body = sources({ ...shown, jobs, shared, sources: all, now: now() })
  const isAsking = jobs.some((job) => LONG.has(job.kind) && !hasEnded(job))
  const again = isAsking && shown.preview === null ? AGAIN : undefined
  return sendPage(context, means, { title: 'Sources', at: '/sources', body, again })
}

async function listFollowed({ desk, now }: Means): Promise<FollowedSource[]> {
  const since = new Date(now().getTime() - WEEK).toISOString()
  const [all, counts] = await Promise.all([desk.listSources(), desk.countArticles(since)])
  return all.map((source) => ({ ...source, perWeek: counts.get(source.id) ?? 0 }))
}

function tell({ done, added = 0, known = 0, again = 0 }: z.infer<typeof QUERY>): string | null {
  switch (done) {
    case 'followed':
      return 'It is followed from now on, and is being asked.'
    case 'known':
      return 'It was followed already.'
    case 'removed':
      return 'It is no longer followed; its articles stay.'
    case 'list':
      return tellList(added, known)
    case 'again':
      return tellAgain(again)
    default:
      return null
  }
}

function tellAgain(number: number): string {
  if (number === 0) return 'Nothing had failed at every try.'
  const them = number === 1 ? 'piece of work is' : 'pieces of work are'
  return `${number} ${them} tried again, as soon as a worker is free.`
}

/** How many of a list are new, and how many were followed before. */
function tellList(added: number, known: number): string {
  const before = known === 0 ? '' : `; ${known} ${known === 1 ? 'was' : 'were'} followed already`
  if (added === 0) return `Nothing of the list is new${before}.`
  return `${count(added, 'source')} of the list ${added === 1 ? 'is' : 'are'} new${before}. Nothing was asked yet.`
}

function parseAct(body: unknown): z.infer<typeof ACTS> {
  const parsed = ACTS.safeParse(body)
  if (parsed.success) return parsed.data
  const [{ path, message }] = parsed.error.issues
  const where = path.length > 0 ? `${path.join('.')}: ` : ''
  throw new Refusal(400, 'bad-form', WRONG, `${where}${message}.`)
}

const WRONG = 'This form asks for something unknown'

function noList(): Refusal {
  return new Refusal(
    400,
    'no-list',
    'There is no list',
    'Choose a file: OPML, or an address a line.',
  )
}

function tooLarge(): never {
  const message = `A list of feeds may hold ${LARGEST >> 20} MB. synoptic import takes larger ones.`
  throw new Refusal(413, 'too-large', 'Too much at once', message)
}
