import { compactFiles } from './compact-files.ts'
import { compareKept } from './compare-kept.ts'

/** The work that would hold up who serves pages: done in a thread that can be ended. */
export const COMPARING_TASKS = { compareKept, compactFiles }

export type ComparingTasks = typeof COMPARING_TASKS
