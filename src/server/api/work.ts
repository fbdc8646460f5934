import { z } from 'zod'
import { WORK_NAMES } from '../../model/shared-work.ts'
import { sendJson } from '../respond.ts'
import { retryWork } from '../retry-work.ts'
import { type Route, route } from './route.ts'

const KIND = z.enum(WORK_NAMES)

/** How the work of several machines stands. */
const WORK = z.object({
  isWorking: z.boolean(),
  kinds: z.array(
    z.object({
      kind: KIND,
      waiting: z.int(),
      later: z.int(),
      running: z.int(),
      failed: z.int(),
    }),
  ),
  failed: z.array(
    z.object({
      kind: KIND,
      about: z.string(),
      title: z.string().nullable(),
      path: z.string().nullable(),
      tries: z.int(),
      failedAt: z.string(),
      problem: z.string().nullable(),
    }),
  ),
})

export const WORK_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/shared-work',
    name: 'findWork',
    group: 'Jobs',
    summary: 'How the work stands that several machines share, and what of it failed at every try.',
    answers: {
      200: {
        about:
          'By kind what waits, runs and failed, with the last fifty failures; null where no worker has ever worked, as over a file.',
        shape: z.object({ work: WORK.nullable() }),
      },
    },
    handle: async ({ context }, { desk }) =>
      sendJson(context, { work: (await desk.work?.state()) ?? null }),
  }),
  route({
    method: 'post',
    path: '/shared-work/retry',
    name: 'retryWork',
    group: 'Jobs',
    summary: 'Has tried anew what failed at every try, as `synoptic work --again` does.',
    answers: {
      200: { about: 'How many are tried again.', shape: z.object({ retried: z.int() }) },
    },
    handle: async ({ context }, means) =>
      sendJson(context, { retried: await retryWork(context, means) }),
  }),
]
