import type { DatabaseSync } from 'node:sqlite'
import type { DeskIdentity } from '../../model/followed.ts'

/** The id that a desk was given when its file was made, as a UUID. */
export function findIdentity(database: DatabaseSync): DeskIdentity {
  const row = database.prepare('select id, made_at from identity').get()
  const [, ...parts] = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(String(row?.id)) ?? []
  return { id: parts.join('-'), madeAt: String(row?.made_at) }
}
