import type { Context } from 'hono'
import { z } from 'zod'
import { APART_KINDS } from '../../model/apart.ts'
import { OPEN_KINDS } from '../../model/points.ts'
import { LONGEST_NOTE } from '../../present/desk/story/tools.ts'
import { toPointJson, toPointsJson } from '../../present/view/points-json.ts'
import { tellDone } from '../guard/audit.ts'
import { ownDesk, personOf } from '../guard/person-of.ts'
import { type Means, PATIENCE } from '../means.ts'
import { notFound } from '../problems.ts'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'

const KINDS = [...OPEN_KINDS, 'difference', 'agreement', 'quote', 'copy', 'brief', 'event'] as const

const SIDE = z.object({
  value: z.string().nullable(),
  statements: z.array(z.object({ article: z.string(), outlet: z.string(), text: z.string() })),
})
const POINT = z.object({
  key: z.string(),
  kind: z.enum(KINDS),
  claim: z.string(),
  accounts: z.number().int(),
  sides: z.array(SIDE),
  ask: z.array(z.string()),
  done: z.boolean(),
  doneAt: z.string().nullable(),
  note: z.string(),
  current: z.boolean(),
  changes: z.array(z.string()),
  now: z.string().nullable(),
})
const LIST = z.array(POINT)
const POINTS = z.object({
  ...{ story: z.string(), clash: LIST, single: LIST, anonymous: LIST, settled: LIST, noted: LIST },
})
const STORY = z.object({ story: z.string().max(40) })
const LINE = STORY.extend({ key: z.string().max(40) })
const PUT = z.strictObject({
  done: z.boolean().optional(),
  note: z.string().max(LONGEST_NOTE).optional(),
})
const REJECTION = z.object({
  id: z.string(),
  story: z.string(),
  at: z.string(),
  by: z
    .string()
    .nullable()
    .describe('Who said it; null where that is nobody who signs in here, or no longer.'),
  claim: z.string(),
  pairs: z.array(
    z.object({
      kind: z.enum(APART_KINDS),
      sides: z.array(
        z.object({ article: z.string(), text: z.string(), value: z.string().nullable() }),
      ),
    }),
  ),
})
const APART = z.strictObject({
  key: z.string().max(40),
  sides: z.array(z.number().int().min(0)).max(100).optional(),
})

const GROUP = 'Points'

export const POINT_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/stories/{story}/points',
    name: 'listPoints',
    group: GROUP,
    summary: 'What is open in a story, with ticks and notes, and what became of what was marked.',
    params: STORY,
    answers: { 200: { about: 'Its points, list by list.', shape: POINTS } },
    handle: async ({ params, context }, means) => {
      const points = await readPoints(context, means, params.story)
      return sendJson(context, toPointsJson(points.opened.story.id, points))
    },
  }),
  route({
    method: 'get',
    path: '/stories/{story}/points/{key}',
    name: 'getPoint',
    group: GROUP,
    summary: 'One point that is open, or that was marked.',
    params: LINE,
    answers: { 200: { about: 'The point.', shape: POINT } },
    handle: async ({ params, context }, means) =>
      sendJson(context, await findPoint(context, means, params.story, params.key)),
  }),
  route({
    method: 'put',
    path: '/stories/{story}/points/{key}',
    name: 'putPoint',
    group: GROUP,
    summary:
      'Ticks a line, or writes a note on it; what is left out stays. The same again changes nothing.',
    params: LINE,
    body: PUT,
    answers: {
      200: {
        about: 'The tick and the note, on disk.',
        shape: z.object({
          key: z.string(),
          done: z.boolean(),
          doneAt: z.string().nullable(),
          note: z.string(),
        }),
      },
    },
    handle: async ({ params, body, context }, means) => {
      const kept = await ownDesk(context, means).points.mark(params.story, params.key, body)
      if (kept === null) throw noLine(params.story, params.key)
      const { doneAt, note } = kept === 'nothing' ? { doneAt: null, note: '' } : kept
      return sendJson(context, { key: params.key, done: doneAt !== null, doneAt, note })
    },
  }),
  route({
    method: 'get',
    path: '/rejections',
    name: 'listRejections',
    group: GROUP,
    summary: 'What was told apart: lines whose statements do not tell the same.',
    answers: {
      200: { about: 'The latest first.', shape: z.object({ rejections: z.array(REJECTION) }) },
    },
    handle: async ({ context }, { desk }) =>
      sendJson(context, { rejections: await desk.rejections.listAll() }),
  }),
  route({
    method: 'post',
    path: '/stories/{story}/rejections',
    name: 'addRejection',
    group: GROUP,
    summary:
      'Tells the statements of a line apart, by its key: those of `sides`, counted from 0 as the line has them, from the others; without `sides`, all from each other.',
    params: STORY,
    body: APART,
    answers: { 201: { about: 'Its id.', shape: z.object({ id: z.string() }) } },
    handle: async ({ params, body, context }, { desk }) => {
      const line = { story: params.story, ...body }
      const id = await desk.rejections.add(line, personOf(context))
      if (id === null) throw noLine(params.story, body.key)
      tellDone(context, { act: 'told-apart', story: params.story })
      await desk.comparisons.open(params.story)
      return sendJson(context, { id }, 201)
    },
  }),
  route({
    method: 'delete',
    path: '/rejections/{id}',
    name: 'removeRejection',
    group: GROUP,
    summary: 'Takes back that statements were told apart.',
    params: z.object({ id: z.string().max(40) }),
    answers: { 200: { about: 'What was taken back.', shape: REJECTION } },
    handle: async ({ params, context }, { desk }) => {
      const removed = await desk.rejections.remove(params.id, personOf(context))
      if (!removed) throw notFound(`Nothing was told apart under ${params.id}.`)
      tellDone(context, { act: 'apart-undone', story: removed.story })
      await desk.comparisons.open(removed.story)
      return sendJson(context, removed)
    },
  }),
]

async function readPoints(context: Context, means: Means, story: string) {
  const points = await ownDesk(context, means).points.read(story, means.patience ?? PATIENCE)
  if (!points) throw notFound(`There is no story ${story}.`)
  return points
}

async function findPoint(context: Context, means: Means, story: string, key: string) {
  const { open, settled, noted } = await readPoints(context, means, story)
  const all = [...Object.values(open).flat(), ...settled, ...noted]
  const found = all.find((each) => each.key === key)
  if (!found) throw noLine(story, key)
  return toPointJson(found)
}

function noLine(story: string, key: string) {
  return notFound(`Story ${story} has no line ${key} that this could be done with.`)
}
