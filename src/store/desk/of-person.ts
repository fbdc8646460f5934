import type { DatabaseSync } from 'node:sqlite'
import type { OwnTables } from '../desk-store.ts'
import type { ActLog } from './act-log.ts'
import { createArticleMarkTable } from './article-mark-table.ts'
import { createDraftTable } from './draft-table.ts'
import { createPointTable } from './point-table.ts'
import { createPreferenceTable } from './preference-table.ts'
import { createSearchTable } from './search-table.ts'
import { createStateTable } from './state-table.ts'

/** What is one person's own. The statements are prepared once, for all people. */
export function createOwnTables(
  database: DatabaseSync,
  acts: ActLog,
): (person: string) => OwnTables {
  const states = createStateTable(database, acts)
  const drafts = createDraftTable(database)
  const searches = createSearchTable(database)
  const preferences = createPreferenceTable(database)
  const points = createPointTable(database, acts)
  const articleMarks = createArticleMarkTable(database)
  return (person) => ({
    states: states(person),
    drafts: drafts(person),
    searches: searches(person),
    preferences: preferences(person),
    points: points(person),
    articleMarks: articleMarks(person),
    undo: async () => acts.undo(person),
    hasActs: async () => acts.hasAny(person),
  })
}
