import { EVENT_ROUTES } from './events.ts'
import { JOB_ROUTES } from './jobs.ts'
import { MOVE_ROUTES } from './moves.ts'
import type { Route } from './route.ts'
import { SOURCE_ROUTES } from './sources.ts'

/** All of `/api/v1`, a resource each. */
export const ROUTES: readonly Route[] = [
  ...SOURCE_ROUTES,
  ...JOB_ROUTES,
  ...MOVE_ROUTES,
  ...EVENT_ROUTES,
]
