import type { DatabaseSync } from 'node:sqlite'
import { ALONE } from '../../model/access.ts'
import { ALERT_TABLES } from './alerts/schema.ts'

/**
 * The tables of which each row is somebody's own, named in its column `person`. A row goes when its
 * person goes.
 */
export const OWN_TABLES = [
  'story_states',
  'acts',
  'points',
  'searches',
  'preferences',
  'drafts',
  'article_states',
  'read_instants',
  'reader_keys',
  ...ALERT_TABLES,
] as const

/** Tables that all see, whose column `person` says who it was. */
export const SIGNED_TABLES = ['rejections'] as const

export type OwnRows = {
  /** Makes theirs what was done while nobody had a name; was there anything? Their own comes first. */
  takeOver(person: string): boolean
  /** Takes out all that is theirs; what they told all stays, and nobody's name is on it. */
  drop(person: string): void
}

/** What is done with all that is a person's own, in the transaction of who asks. */
export function createOwnRows(database: DatabaseSync): OwnRows {
  const moves = [...OWN_TABLES, ...SIGNED_TABLES].map((table) =>
    database.prepare(`update or ignore ${table} set person = ? where person = ?`),
  )
  const drops = OWN_TABLES.map((table) => database.prepare(`delete from ${table} where person = ?`))
  return {
    takeOver(person) {
      const changes = moves.map((move) => Number(move.run(person, ALONE).changes))
      return changes.some((number) => number > 0)
    },
    drop(person) {
      for (const statement of drops) statement.run(person)
    },
  }
}
