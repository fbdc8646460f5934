import { ARTICLE_ROUTES } from './articles.ts'
import type { Route } from './route.ts'
import { SOURCE_ROUTES } from './sources.ts'

/** All of `/api/v1`, a resource each. */
export const ROUTES: readonly Route[] = [...SOURCE_ROUTES, ...ARTICLE_ROUTES]
