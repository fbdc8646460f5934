import { PgBoss } from 'pg-boss'
import {
  JOB_KINDS,
  type JobKind,
  type Jobs,
  type NewSharedJob,
  type SharedJob,
  Superseded,
} from '../../work-store.ts'
import { countJobs, DEAD, SCHEMA } from './count-jobs.ts'
import type { Sql } from './sql.ts'

export type QueueOptions = {
  /** Seconds after which a job that nobody says is still worked on is given to another. */
  readonly silence: number
  /** Seconds between two looks for such jobs. */
  readonly watch: number
  /** Does this process look after the queue, too: expiry, removal of what is done? */
  readonly tends: boolean
  /** Told of what went wrong in the background; it goes on by itself. */
  readonly onFault: (error: Error) => void
}

/** The queue with what is written to it in transactions of ours. */
export type Queue = Jobs & {
  add(sql: Sql, kind: JobKind, jobs: readonly NewSharedJob[]): Promise<void>
  complete(sql: Sql, job: SharedJob): Promise<void>
  close(): Promise<void>
}

/** Tries before a job lies with the dead letters, and the seconds between them, which double. */
const RETRIES = { retryLimit: 5, retryDelay: 5, retryBackoff: true, retryDelayMax: 900 } as const
/** A page that cannot be had is tried as often as without workers, and not within the minute. */
const PAGE_RETRIES = { retryLimit: 2, retryDelay: 300, retryBackoff: true } as const
/** Seconds after which what is done is removed. */
const DONE_KEPT = 3_600
/** Seconds that a job may take in all: the slowest host with all of its redirects is done before. */
const LONGEST = 900

/** The queue of pg-boss, in the database's schema `jobs`. */
export async function openQueue(sql: Sql, options: QueueOptions): Promise<Queue> {
  const { silence, watch, tends } = options
  const boss = new PgBoss({
    db: sql,
    schema: SCHEMA,
    schedule: false,
    supervise: tends,
    migrate: true,
    superviseIntervalSeconds: watch,
    monitorIntervalSeconds: watch,
  })
  boss.on('error', options.onFault)
  await boss.start()
  const present = new Set((await boss.getQueues()).map(({ name }) => name))
  if (!present.has(DEAD)) await boss.createQueue(DEAD, { retentionSeconds: 10 * 365 * 86_400 })
  for (const kind of JOB_KINDS.filter((each) => !present.has(each)))
    await boss.createQueue(kind, {
      policy: 'short',
      deadLetter: DEAD,
      expireInSeconds: LONGEST,
      heartbeatSeconds: silence,
      deleteAfterSeconds: DONE_KEPT,
      ...(kind === 'read-page' ? PAGE_RETRIES : RETRIES),
    })
  return {
    async take(kind, most) {
      const found = await boss.fetch<{ about: string }>(kind, {
        batchSize: most,
        includeMetadata: true,
        groupConcurrency: 1,
      })
      return found.map(({ id, retryCount, retryLimit, data }) => ({
        kind,
        id,
        attempt: retryCount,
        about: data.about,
        isLast: retryCount >= retryLimit,
      }))
    },
    async touch(jobs) {
      for (const [kind, some] of byKind(jobs)) await boss.touch(kind, some.map(toAttempt))
    },
    async fail(job, why) {
      await boss.fail(job.kind, [toAttempt(job)], { why })
    },
    async giveBack(jobs) {
      for (const [kind, some] of byKind(jobs)) {
        const ids = some.map(({ id }) => id)
        await boss.cancel(kind, ids)
        await boss.resume(kind, ids)
      }
    },
    count: () => countJobs(sql),
    async redrive() {
      const { rows } = await sql.executeSql(
        `update work.entries set state = 'read', problem = null where state = 'aside' returning 1`,
      )
      let moved = rows.length
      for (;;) {
        const some = await boss.redrive(DEAD)
        if (some === 0) return moved
        moved += some
      }
    },
    async add(within, kind, jobs) {
      if (jobs.length > 0) await boss.insert(kind, jobs.map(toInsert), { db: within })
    },
    async complete(within, job) {
      const done: { affected?: number } = await boss.complete(job.kind, [toAttempt(job)], null, {
        db: within,
      })
      if (done.affected !== 1)
        throw new Superseded('another worker has done this, or does it again')
    },
    close: () => boss.stop({ graceful: false, close: false }),
  }
}

function toAttempt({ id, attempt }: SharedJob) {
  return { id, retryCount: attempt }
}

/** What was asked for first is done first; jobs that are added together have one time. */
function toInsert({ about, host, ticket = 0, after = 0 }: NewSharedJob) {
  return {
    data: { about },
    singletonKey: about,
    priority: -(ticket % 2 ** 31),
    ...(host !== undefined && { group: { id: host } }),
    ...(after > 0 && { startAfter: Math.ceil(after / 1000) }),
  }
}

function byKind(jobs: readonly SharedJob[]): [JobKind, SharedJob[]][] {
  return JOB_KINDS.map((kind): [JobKind, SharedJob[]] => [
    kind,
    jobs.filter((job) => job.kind === kind),
  ]).filter(([, some]) => some.length > 0)
}
