import { ALERT_ROUTES } from './alerts.ts'
import { ARTICLE_ROUTES } from './articles.ts'
import { AUDIT_ROUTES } from './audit.ts'
import { CHANGE_ROUTES } from './changes.ts'
import { COMPARE_ROUTES } from './compare.ts'
import { COMPARED_ROUTES } from './compared.ts'
import { describingRoutes } from './describing.ts'
import { DRAFT_ROUTES } from './drafts.ts'
import { EVENT_ROUTES } from './events.ts'
import { EXPORT_ROUTES } from './export.ts'
import { HANDING_ROUTES } from './handing.ts'
import { JOB_ROUTES } from './jobs.ts'
import { MOVE_ROUTES } from './moves.ts'
import { OUTLET_ROUTES } from './outlets.ts'
import { POINT_ROUTES } from './points.ts'
import { PREFERENCE_ROUTES } from './preferences.ts'
import type { Route } from './route.ts'
import { SEARCH_ROUTES } from './search.ts'
import { SAVED_SEARCH_ROUTES } from './searches.ts'
import { SESSION_ROUTES } from './sessions.ts'
import { SOURCE_ROUTES } from './sources.ts'
import { STATE_ROUTES } from './state.ts'
import { STORY_ROUTES } from './stories.ts'
import { STORY_CHANGE_ROUTES } from './story-changes.ts'
import { TOKEN_ROUTES } from './tokens.ts'
import { WEBHOOK_ROUTES } from './webhooks.ts'
import { WORK_ROUTES } from './work.ts'

/** All of `/api/v1`, a resource each, in the order in which they are described. */
export const ROUTES: readonly Route[] = describingRoutes([
  ...STORY_ROUTES,
  ...COMPARED_ROUTES,
  ...STORY_CHANGE_ROUTES,
  ...EXPORT_ROUTES,
  ...ARTICLE_ROUTES,
  ...HANDING_ROUTES,
  ...SEARCH_ROUTES,
  ...SAVED_SEARCH_ROUTES,
  ...OUTLET_ROUTES,
  ...CHANGE_ROUTES,
  ...COMPARE_ROUTES,
  ...DRAFT_ROUTES,
  ...STATE_ROUTES,
  ...POINT_ROUTES,
  ...PREFERENCE_ROUTES,
  ...SOURCE_ROUTES,
  ...JOB_ROUTES,
  ...WORK_ROUTES,
  ...MOVE_ROUTES,
  ...EVENT_ROUTES,
  ...ALERT_ROUTES,
  ...WEBHOOK_ROUTES,
  ...AUDIT_ROUTES,
  ...TOKEN_ROUTES,
  ...SESSION_ROUTES,
])
