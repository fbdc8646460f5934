import type { Problem } from './source.ts'

/** What can be asked of the thread that writes the news. */
export const JOB_KINDS = [
  'refresh',
  'import',
  'preview',
  'follow',
  'follow-list',
  'change-source',
  'remove-source',
  'merge',
  'split',
  'move',
  'undo',
] as const

export type JobKind = (typeof JOB_KINDS)[number]

/** A piece of work on the news: what it is, how far it is, what came of it. */
export type Job = {
  readonly id: string
  readonly kind: JobKind
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /** ISO 8601 instants. */
  readonly askedAt: string
  readonly endedAt: string | null
  /** Null for work that has no steps to count. */
  readonly progress: JobProgress | null
  /** What it waits for, where that is another process: a sentence. */
  readonly heldUp: string | null
  /** What came of it: another shape for each kind. Null until it is done. */
  readonly result: unknown
  /** Why it failed; null where it did not. */
  readonly problem: Problem | null
}

/** How far asking or importing is. */
export type JobProgress = {
  readonly sources: { readonly due: number; readonly asked: number; readonly failed: number }
  readonly articles: {
    readonly added: number
    readonly updated: number
    readonly known: number
    readonly failed: number
  }
}

export function hasEnded({ state }: Job): boolean {
  return state !== 'waiting' && state !== 'running'
}
