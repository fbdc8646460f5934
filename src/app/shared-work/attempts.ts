import { StoreProblem } from '../../store/store-problem.ts'
import type { JobKind, SharedJob } from '../../store/work-store.ts'
import { Interrupted } from './means.ts'

/** What a worker did so far, and whether it can go on. */
export type Attempts = {
  count(kind: JobKind | 'place', times?: number): void
  failed(job: SharedJob | null, error: unknown): void
  /** It goes on after something kept it from it. */
  recovered(): void
  done(): Readonly<Record<string, number>>
  /** Why it cannot go on at all; null where it can. */
  fate(): StoreProblem | null
  /** Aborts once it cannot. */
  readonly fatal: AbortSignal
}

type Told = {
  readonly onFailed: (job: SharedJob | null, why: string) => void
  readonly onTrouble: (problem: StoreProblem | null) => void
}

/** Only another program, or another right, helps there: waiting does not. */
const FINAL: ReadonlySet<string> = new Set(['newer-schema', 'not-ours', 'not-allowed', 'read-only'])

export function createAttempts({ onFailed, onTrouble }: Told): Attempts {
  const counts: Record<string, number> = {}
  const end = new AbortController()
  let fate: StoreProblem | null = null
  let isTroubled = false
  return {
    count: (kind, times = 1) => {
      counts[kind] = (counts[kind] ?? 0) + times
    },
    failed(job, error) {
      if (error instanceof Interrupted) return
      if (!(error instanceof StoreProblem)) {
        onFailed(job, error instanceof Error ? error.message : String(error))
      } else if (FINAL.has(error.code)) {
        fate ??= error
        end.abort()
      } else if (!isTroubled) {
        isTroubled = true
        onTrouble(error)
      }
    },
    recovered() {
      if (isTroubled) onTrouble(null)
      isTroubled = false
    },
    done: () => ({ ...counts }),
    fate: () => fate,
    fatal: end.signal,
  }
}
