import type { Pool } from 'pg'
import type { RejectionTable } from '../../desk-store.ts'
import type { Place } from '../address.ts'
import { createRejections } from './shared.ts'
import { createDatabase } from './statements.ts'

/** What people told apart at desks, for who has no desk: nothing as long as there was none. */
export function readRejections(
  pool: Pool,
  place: Place,
): Pick<RejectionTable, 'list' | 'listStories'> {
  const database = createDatabase(pool, place)
  const table = createRejections(database)
  let isThere = false
  return {
    list: table.list,
    async listStories() {
      isThere ||=
        (await database.get("select to_regclass('desk.rejections') as known"))?.known !== null
      return isThere ? table.listStories() : []
    },
  }
}
