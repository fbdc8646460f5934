import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { kindOf } from '../../app/desk/rejections.ts'
import { apart } from '../../present/desk/points/apart.ts'
import { gone } from '../../present/desk/points/gone.ts'
import { describeNews, NO_NEWS } from '../../present/view/point-changes.ts'
import { listPoints, toSnapshot } from '../../present/view/points.ts'
import { toPointJson } from '../../present/view/points-json.ts'
import { tellDone } from '../guard/audit.ts'
import { requireEditor } from '../guard/editors.ts'
import { ownDesk, personOf } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { notFound } from '../problems.ts'
import { refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'
import { openStory, requireView, titleOf } from './open-story.ts'
import { back, limitForm, readForm, wantsJson } from './read-form.ts'

const LARGEST = 64 << 10

/** Sides that one form may name. */
const MOST = 100

const place = z.string().regex(/^\d{1,4}$/, 'is the number of a statement, from 0')
const APART = z.strictObject({
  back,
  side: z.preprocess(
    (given) => (given === undefined ? undefined : [given].flat()),
    z.array(place.transform(Number)).max(MOST).optional(),
  ),
})
const BACK = z.strictObject({ back })

/**
 * `/story/ID/at/KEY` leads to a line, or says what became of it; `/story/ID/apart/KEY` tells its statements
 * apart; `/apart/ID/undo` takes that back; `/feedback.jsonl` has all that was told apart.
 */
export function addLines(app: Hono, means: Means): void {
  const { desk, now } = means
  const limit = limitForm(LARGEST)
  /** A line as it is; and where the comparison has it no more, what became of it. */
  const find = async (context: Context, rest: string) => {
    refuseQuery(context)
    const { id, key: name } = context.req.param()
    const isJson = name.endsWith('.json')
    const key = isJson ? name.slice(0, -'.json'.length) : name
    const { opened } = await openStory(context, means, id, `/${rest}/${encodeURIComponent(name)}`)
    if (opened instanceof Response) return { redirect: opened }
    const view = requireView(opened)
    const { story, articles } = opened
    const point = listPoints(view).find((each) => each.key === key) ?? null
    const mark = (await ownDesk(context, means).points.marksOf(story.id)).get(key) ?? null
    const textOf = (article: string) => articles.find(({ id }) => id === article)?.text ?? null
    const snapshot = point ? toSnapshot(view, point) : mark?.snapshot
    const news = mark ? describeNews(view, mark.snapshot, point, textOf) : NO_NEWS
    const listed = snapshot ? { key, point, snapshot, mark, news } : null
    return { found: { isJson, story: story.id, title: titleOf(opened), view, listed } }
  }
  app.get('/story/:id/at/:key', async (context) => {
    const { redirect, found } = await find(context, 'at')
    if (redirect) return redirect
    const { isJson, story, title, listed } = found
    if (isJson && !listed) throw notFound(NO_LINE)
    if (isJson && listed) return sendJson(context, toPointJson(listed))
    if (listed?.point)
      return context.redirect(`/story/${story}?at=${listed.key}#${listed.point.anchor}`, 302)
    const body = gone(
      { story, title, mark: listed?.mark ?? null, news: listed?.news ?? null },
      now(),
    )
    const status = listed ? 200 : 404
    return sendPage(context, means, { title: 'No longer there', at: null, body }, status)
  })
  app.get('/story/:id/apart/:key', async (context) => {
    const { redirect, found } = await find(context, 'apart')
    if (redirect) return redirect
    const { isJson, story, title, view, listed } = found
    if (!listed?.point || !kindOf(listed.point)) throw notFound(NO_LINE)
    if (isJson) return sendJson(context, toPointJson(listed))
    requireEditor(context)
    const body = apart({ story, title, view, point: listed.point })
    return sendPage(context, means, { title: 'Not the same?', at: null, body })
  })
  app.post('/story/:id/apart/:key', limit, async (context) => {
    const { side, back } = await readForm(context, APART)
    const { id, key } = context.req.param()
    const rejection = await desk.rejections.add({ story: id, key, sides: side }, personOf(context))
    if (rejection === null) throw notFound(NO_LINE)
    tellDone(context, { act: 'told-apart', story: id })
    // The new comparison is begun at once; the page that is asked for next shows the old one meanwhile.
    await desk.comparisons.open(id)
    return wantsJson(context) ? sendJson(context, { rejection }) : context.redirect(back, 303)
  })
  app.post('/apart/:id/undo', limit, async (context) => {
    const { back } = await readForm(context, BACK)
    const removed = await desk.rejections.remove(context.req.param('id'), personOf(context))
    if (!removed) throw notFound('This was taken back already.')
    tellDone(context, { act: 'apart-undone', story: removed.story })
    await desk.comparisons.open(removed.story)
    return wantsJson(context) ? sendJson(context, { removed }) : context.redirect(back, 303)
  })
  app.get('/feedback.jsonl', async (context) => {
    refuseQuery(context)
    const lines = (await desk.rejections.listAll()).flatMap(({ claim, pairs, at, story }) =>
      pairs.map(({ kind, sides }) => `${JSON.stringify({ kind, claim, sides, story, at })}\n`),
    )
    return context.body(lines.join(''), 200, {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': 'attachment; filename="synoptic-feedback.jsonl"',
    })
  })
}

const NO_LINE = 'This line is not in the story, or joins nothing. Load the story again.'
