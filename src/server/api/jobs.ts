import type { Context } from 'hono'
import { z } from 'zod'
import { hasEnded, JOB_KINDS, type Job } from '../../model/job.ts'
import { refuseJob, startJob } from '../do-now.ts'
import { tellDone } from '../guard/audit.ts'
import { notFound } from '../problems.ts'
import { sendJson } from '../respond.ts'
import { API } from './add-api.ts'
import { type Route, route } from './route.ts'

const PROBLEM = z.object({ code: z.string(), message: z.string() })

/** A piece of work on the news. */
export const JOB = z.object({
  id: z.string(),
  kind: z.enum(JOB_KINDS),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  askedAt: z.string(),
  endedAt: z.string().nullable(),
  progress: z
    .object({
      sources: z.object({ due: z.int(), asked: z.int(), failed: z.int() }),
      articles: z.object({ added: z.int(), updated: z.int(), known: z.int(), failed: z.int() }),
    })
    .nullable(),
  heldUp: z.string().nullable(),
  result: z.unknown(),
  problem: PROBLEM.nullable(),
})

const IDS = z.object({ job: z.string() })

export const JOB_ROUTES: readonly Route[] = [
  route({
    method: 'post',
    path: '/refresh',
    name: 'refresh',
    group: 'Jobs',
    summary: 'Asks sources now, or all of them but those that are paused.',
    body: z
      .object({ sources: z.array(z.string()).max(10_000).default([]) })
      .strict()
      .default({ sources: [] }),
    example: { body: { sources: ['f1'] } },
    answers: { 202: { about: 'The job that asks.', shape: JOB } },
    handle: ({ body, context }, means) =>
      sendStarted(context, startJob(context, means, 'refresh', { sources: body.sources })),
  }),
  route({
    method: 'get',
    path: '/jobs',
    name: 'listJobs',
    group: 'Jobs',
    summary: 'Work on the news, the latest first: what waits, what goes on, and what came of it.',
    answers: {
      200: { about: 'The last two hundred.', shape: z.object({ jobs: z.array(JOB) }) },
    },
    handle: ({ context }, { desk }) => sendJson(context, { jobs: desk.jobs.list() }),
  }),
  route({
    method: 'get',
    path: '/jobs/{job}',
    name: 'findJob',
    group: 'Jobs',
    summary: 'How far a job is, and what came of it.',
    params: IDS,
    example: { answered: false },
    answers: { 200: { about: 'The job.', shape: JOB } },
    handle: ({ params, context }, { desk }) =>
      sendJson(context, requireJob(desk.jobs.find(params.job), params.job)),
  }),
  route({
    method: 'delete',
    path: '/jobs/{job}',
    name: 'cancelJob',
    group: 'Jobs',
    summary: 'Ends a job; what it kept until then is kept.',
    params: IDS,
    answers: {
      200: { about: 'The job, which had ended already.', shape: JOB },
      202: { about: 'The job, which ends soon.', shape: JOB },
    },
    handle: ({ params, context }, { desk }) => {
      const job = requireJob(desk.jobs.cancel(params.job), params.job)
      tellDone(context, { act: 'job-ended', about: job.kind })
      return sendJson(context, job, hasEnded(job) ? 200 : 202)
    },
  }),
]

function requireJob(job: Job | null, id: string): Job {
  if (job) return job
  throw notFound(`There is no job ${id}. Jobs are forgotten when the desk is closed.`)
}

/** Says of a job that was begun where to look how far it is. */
export function sendStarted(context: Context, job: Job): Response {
  if (job.problem) throw refuseJob(job.problem)
  const answer = sendJson(context, job, 202)
  answer.headers.set('Location', `${API}/jobs/${job.id}`)
  return answer
}
