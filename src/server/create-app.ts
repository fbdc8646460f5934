import { type Context, Hono } from 'hono'
import { requestId } from 'hono/request-id'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { TooBusy } from '../app/desk/turns.ts'
import { addApi } from './api/add-api.ts'
import { ROUTES } from './api/routes.ts'
import { addAlertsFeed } from './feeds/add-alerts-feed.ts'
import { addFeeds } from './feeds/add-feeds.ts'
import { guardAccess } from './guard/access.ts'
import { auditActs } from './guard/audit.ts'
import { guardEditors } from './guard/editors.ts'
import { createGuesses } from './guard/guesses.ts'
import { setHeaders } from './guard/headers.ts'
import { guardHosts } from './guard/hosts.ts'
import { logRequests } from './guard/log-requests.ts'
import { allowedAt } from './guard/methods.ts'
import { guardOrigins } from './guard/origins.ts'
import { guardReaderApps } from './guard/reader-apps.ts'
import { addMcp } from './mcp/add-mcp.ts'
import type { Means } from './means.ts'
import { addMetrics } from './metrics/add-metrics.ts'
import { countRequests } from './metrics/count-requests.ts'
import { packAnswers } from './pack-answers.ts'
import { addAccessPage } from './pages/access-page.ts'
import { addActs } from './pages/acts.ts'
import { addAlertSettings } from './pages/alert-settings-page.ts'
import { addAlerts } from './pages/alerts-page.ts'
import { addApiPage } from './pages/api-page.ts'
import { addArticle } from './pages/article-page.ts'
import { addAssets } from './pages/asset-files.ts'
import { addAudit } from './pages/audit-page.ts'
import { addChanges } from './pages/changes-page.ts'
import { addCheck } from './pages/check-page.ts'
import { addEvidence } from './pages/evidence-file.ts'
import { addFeedsPage } from './pages/feeds-page.ts'
import { addFiles } from './pages/files-page.ts'
import { addHealth } from './pages/health.ts'
import { addHelp } from './pages/help-page.ts'
import { addLines } from './pages/line-pages.ts'
import { addLogin } from './pages/login-page.ts'
import { addOutlets } from './pages/outlets-page.ts'
import { addPoints } from './pages/points-page.ts'
import { addProblems } from './pages/problem-pages.ts'
import { addReaderApp } from './pages/reader-app-page.ts'
import { addSavedSearches } from './pages/saved-searches.ts'
import { addSearch } from './pages/search-page.ts'
import { addSettings } from './pages/settings-page.ts'
import { addSources } from './pages/sources-page.ts'
import { addStory } from './pages/story-page.ts'
import { addToday } from './pages/today-page.ts'
import { addWhyJson } from './pages/why-json.ts'
import { addWhy } from './pages/why-page.ts'
import { notFound, Refusal, tellRefusal } from './problems.ts'
import { LOCAL } from './reach.ts'
import { addReader } from './reader/add-reader.ts'
import { refuseStore } from './refuse-store.ts'

/** What adds its addresses to the app, a file each. */
const PAGES = [
  addToday,
  addStory,
  addWhy,
  addEvidence,
  addArticle,
  addSearch,
  addSavedSearches,
  addSources,
  addFiles,
  addChanges,
  addAlerts,
  addAlertSettings,
  addOutlets,
  addPoints,
  addLines,
  addActs,
  addCheck,
  addHelp,
  addSettings,
  addFeedsPage,
  addAccessPage,
  addFeeds,
  addReaderApp,
  addAlertsFeed,
  addAudit,
  addAssets,
  addHealth,
  addMetrics,
  addLogin,
  addProblems,
  addWhyJson,
  addApiPage(ROUTES),
  addApi(ROUTES),
  addReader,
  addMcp,
]

/** The desk as a function from requests to answers; who listens for them is another matter. */
export function createApp(means: Means): Hono {
  const app = new Hono()
  const { reach = LOCAL } = means
  app.use(requestId({ headerName: '' }))
  if (means.logRequest) app.use(logRequests(means.logRequest))
  if (means.meters) app.use(countRequests(means.meters.requests))
  const guesses = createGuesses(means)
  app.use(setHeaders(), guardHosts(reach), guardOrigins(reach), guardAccess(means, guesses))
  app.use(guardReaderApps(means, guesses), guardEditors(), auditActs(means))
  app.use(packAnswers(means), trimTrailingSlash())
  for (const add of PAGES) add(app, means)
  app.notFound((context) => tellMissing(app, context, means))
  app.onError(async (error, context) => {
    const refusal = error instanceof Refusal ? error : refuseStore(error)
    if (refusal) return tellRefusal(context, means, refusal)
    if (error instanceof TooBusy) return tellRefusal(context, means, busy(error))
    means.log?.({
      level: 'error',
      request: context.get('requestId'),
      path: context.req.path,
      message: error.message,
      stack: error.stack,
    })
    return tellRefusal(context, means, BROKEN)
  })
  return app
}

/** Says that nothing is there, or what an address that is there can be asked. */
async function tellMissing(app: Hono, context: Context, means: Means): Promise<Response> {
  const { method, path } = context.req
  const allowed = allowedAt(app, path)
  const allow = allowed.join(', ')
  if (method === 'OPTIONS' && allow)
    return new Response(null, { status: 204, headers: { Allow: allow } })
  if (!allow || allowed.includes(method)) return tellRefusal(context, means, NOT_THERE)
  const answer = await tellRefusal(context, means, wrongMethod(method, allow))
  answer.headers.set('Allow', allow)
  return answer
}

const NOT_THERE = notFound('There is no such page. The bar above leads to those that are.')

function wrongMethod(method: string, allowed: string): Refusal {
  const message = `This address takes ${allowed}, and not ${method}.`
  return new Refusal(405, 'wrong-method', 'Asked in another way', message)
}

const BROKEN = new Refusal(
  500,
  'broken',
  'Something went wrong here',
  'The page could not be made. What is kept was not touched; the log says more.',
)

/** Seconds after which a desk that is busy is asked again. */
const BUSY = 5

function busy({ message }: TooBusy): Refusal {
  return new Refusal(503, 'busy', 'Too much at once', message, [], BUSY)
}
