import type { JobProgress } from '../../model/job.ts'
import type { Problem } from '../../model/source.ts'
import type { Settings } from '../config/settings.ts'
import type { SharedStore, Turn, Writing } from './share-store.ts'

/** Work on the news: a plain value in, a plain value out, for they go from thread to thread. */
export type Task<Input, Result> = (input: Input, means: TaskMeans) => Promise<Result>

export type TaskMeans = {
  readonly shared: SharedStore
  /** The path of what is kept, to read it beside those who write. */
  readonly database: string
  readonly settings: Settings
  /** Says to begin nothing more, and to end what hangs. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: JobProgress) => void
  readonly onHeldUp: Turn['onHeldUp']
}

/** Why a task was not done, for a program and for a person. */
export class TaskRefusal extends Error {
  override readonly name = 'TaskRefusal'
  readonly code: string
  constructor({ code, message }: Problem) {
    super(message)
    this.code = code
  }
}

/** Milliseconds that a person waits for another process to end writing. */
const PATIENCE = 8000

/** Does a short piece of work on what is kept. */
export function write<T>(means: TaskMeans, work: (writing: Writing) => Promise<T>): Promise<T> {
  const { shared, signal, onHeldUp } = means
  return shared.use({ patience: PATIENCE, signal, onHeldUp }, work)
}

/** Does what takes long anyway, however long another process writes before. */
export function writeAtLength<T>(
  means: TaskMeans,
  work: (writing: Writing) => Promise<T>,
): Promise<T> {
  const { shared, signal, onHeldUp } = means
  return shared.use({ patience: Number.POSITIVE_INFINITY, signal, onHeldUp }, work)
}
