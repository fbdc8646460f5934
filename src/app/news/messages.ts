import type { JobKind, JobProgress } from '../../model/job.ts'
import type { Problem } from '../../model/source.ts'
import type { Settings } from '../config/settings.ts'

/** What the thread that writes the news is started with. */
export type NewsStart = {
  readonly database: string
  readonly settings: Settings
  /** Does it work beside other workers as well, as `synoptic work` does? */
  readonly works?: boolean
}

/** How that work goes: it began, cannot go on for now or at all and why, or goes on. */
export type WorkTold =
  | { readonly state: 'working' }
  | { readonly state: 'waiting' | 'failed' | 'ended'; readonly problem: Problem }

/** What it is told. */
export type ToNews =
  | { readonly say: 'do'; readonly id: string; readonly kind: JobKind; readonly input: unknown }
  | { readonly say: 'cancel'; readonly id: string }
  /** Ends what is under way, and then itself. */
  | { readonly say: 'end' }

/** What it tells. */
export type FromNews =
  | { readonly say: 'ready' }
  | { readonly say: 'work'; readonly told: WorkTold }
  | { readonly say: 'begun'; readonly id: string }
  | { readonly say: 'progress'; readonly id: string; readonly progress: JobProgress }
  | { readonly say: 'held-up'; readonly id: string; readonly message: string | null }
  | { readonly say: 'done'; readonly id: string; readonly result: unknown }
  | { readonly say: 'failed'; readonly id: string; readonly problem: Problem }
