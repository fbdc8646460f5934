import type { Context } from 'hono'
import type { InputOf, ResultOf } from '../app/news/news-tasks.ts'
import type { Job, JobKind } from '../model/job.ts'
import type { Problem } from '../model/source.ts'
import { sentence } from '../present/desk/sentence.ts'
import { didJob } from './did-job.ts'
import { tellBegun, tellDone } from './guard/audit.ts'
import type { Means } from './means.ts'
import { Refusal } from './problems.ts'

/** Milliseconds that is waited for who only writes, and for who asks an address before. */
const PATIENCE = 10_000
const PATIENCE_TO_ASK = 45_000

const ASKING: ReadonlySet<JobKind> = new Set(['preview', 'follow', 'follow-list'])

/** Begins a piece of work on the news for who asks. */
export function startJob<Kind extends JobKind>(
  context: Context,
  { desk }: Pick<Means, 'desk'>,
  kind: Kind,
  input: InputOf<Kind>,
): Job {
  tellDone(context, didJob(kind, input))
  return desk.jobs.start(kind, input)
}

/** Does a short piece of work on the news. Throws the `Refusal` that says why it could not be done. */
export async function doNow<Kind extends JobKind>(
  context: Context,
  { desk }: Pick<Means, 'desk'>,
  kind: Kind,
  input: InputOf<Kind>,
): Promise<ResultOf<Kind>> {
  const { id } = startJob(context, { desk }, kind, input)
  return awaitJob({ desk }, kind, id, () => tellBegun(context))
}

/**
 * What a short piece of work comes to. Throws the `Refusal` that says why it could not be done; where it is
 * done only later, `onLater` is called before.
 */
export async function awaitJob<Kind extends JobKind>(
  { desk }: Pick<Means, 'desk'>,
  kind: Kind,
  id: string,
  onLater: () => void | Promise<void>,
): Promise<ResultOf<Kind>> {
  const job = await desk.jobs.wait(id, ASKING.has(kind) ? PATIENCE_TO_ASK : PATIENCE)
  // What the thread answers to a kind is what the task of that kind gives.
  if (job?.state === 'done') return job.result as ResultOf<Kind>
  if (job?.problem) throw refuseJob(job.problem)
  await onLater()
  const why = job?.heldUp ?? 'other work goes on.'
  throw new Refusal(
    503,
    'not-yet',
    'Not done yet',
    `${sentence(why)} It is done after that.`,
    [],
    AGAIN,
  )
}

/** Seconds after which what is busy may be asked again. */
const AGAIN = 10

const STATUS: Readonly<Record<string, number>> = {
  'not-found': 404,
  'not-moved': 409,
  cancelled: 409,
  changed: 412,
  'in-use': 503,
  'read-only': 503,
  'disk-full': 503,
  'disk-failed': 503,
  busy: 503,
  stopped: 503,
  broken: 500,
}

/** Why a job was not done. Where no other code says so, what it was given is at fault. */
export function refuseJob({ code, message }: Problem): Refusal {
  const status = STATUS[code] ?? 422
  const again = status === 503 ? AGAIN : null
  return new Refusal(status, code, 'This was not done', sentence(message), [], again)
}
