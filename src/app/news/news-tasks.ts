import type { JobKind } from '../../model/job.ts'
import { refreshTask } from './tasks/asking.ts'
import { importTask } from './tasks/handing.ts'
import { mergeTask, moveTask, splitTask, undoTask } from './tasks/moving.ts'
import {
  changeSourceTask,
  followListTask,
  followTask,
  previewTask,
  removeSourceTask,
} from './tasks/sources.ts'

/** All that writes the news, done in one thread. */
export const NEWS_TASKS = {
  refresh: refreshTask,
  import: importTask,
  preview: previewTask,
  follow: followTask,
  'follow-list': followListTask,
  'change-source': changeSourceTask,
  'remove-source': removeSourceTask,
  merge: mergeTask,
  split: splitTask,
  move: moveTask,
  undo: undoTask,
} as const satisfies Readonly<Record<JobKind, unknown>>

export type NewsTasks = typeof NEWS_TASKS
export type InputOf<Kind extends JobKind> = Parameters<NewsTasks[Kind]>[0]
export type ResultOf<Kind extends JobKind> = Awaited<ReturnType<NewsTasks[Kind]>>
