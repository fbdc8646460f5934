import { CHANGE_ROUTES } from './changes.ts'
import { OUTLET_ROUTES } from './outlets.ts'
import type { Route } from './route.ts'
import { SEARCH_ROUTES } from './searches.ts'
import { SOURCE_ROUTES } from './sources.ts'

/** All of `/api/v1`, a resource each. */
export const ROUTES: readonly Route[] = [
  ...SOURCE_ROUTES,
  ...SEARCH_ROUTES,
  ...OUTLET_ROUTES,
  ...CHANGE_ROUTES,
]
