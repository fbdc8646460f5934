import { Hono } from 'hono'
import { addApi } from './api/add-api.ts'
import { ROUTES } from './api/routes.ts'
import { setHeaders } from './guard/headers.ts'
import { guardHosts } from './guard/hosts.ts'
import { guardOrigins } from './guard/origins.ts'
import type { Means } from './means.ts'
import { addActs } from './pages/acts.ts'
import { addArticle } from './pages/article-page.ts'
import { addAssets } from './pages/asset-files.ts'
import { addChanges } from './pages/changes-page.ts'
import { addHealth } from './pages/health.ts'
import { addHelp } from './pages/help-page.ts'
import { addOutlets } from './pages/outlets-page.ts'
import { addSavedSearches } from './pages/saved-searches.ts'
import { addSearch } from './pages/search-page.ts'
import { addSources } from './pages/sources-page.ts'
import { addStory } from './pages/story-page.ts'
import { addToday } from './pages/today-page.ts'
import { notFound, Refusal, tellRefusal } from './problems.ts'

/** What adds its addresses to the app, a file each. */
const PAGES = [
  addToday,
  addStory,
  addArticle,
  addSearch,
  addSavedSearches,
  addSources,
  addChanges,
  addOutlets,
  addActs,
  addHelp,
  addAssets,
  addHealth,
  addApi(ROUTES),
]

/** The desk as a function from requests to answers; who listens for them is another matter. */
export function createApp(means: Means): Hono {
  const app = new Hono()
  app.use(setHeaders(), guardHosts(), guardOrigins())
  for (const add of PAGES) add(app, means)
  app.notFound((context) =>
    tellRefusal(
      context,
      means,
      notFound('There is no such page. The bar above leads to those that are.'),
    ),
  )
  app.onError((error, context) => {
    if (error instanceof Refusal) return tellRefusal(context, means, error)
    means.log?.({
      level: 'error',
      path: context.req.path,
      message: error.message,
      stack: error.stack,
    })
    return tellRefusal(context, means, BROKEN)
  })
  return app
}

const BROKEN = new Refusal(
  500,
  'broken',
  'Something went wrong here',
  'The page could not be made. What is kept was not touched; the log says more.',
)
