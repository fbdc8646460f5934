import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { MoveSource, MoveTarget } from '../move/ends.ts'
import { NUMBERED } from '../move/tables.ts'
import type { Rows } from '../sql/rows.ts'
import { openReader, openWriter } from './connection.ts'
import { createDialect } from './dialect.ts'
import { sqlite as engine } from './engine.ts'
import { openSqliteStore } from './open-store.ts'
import { takeWriterLock } from './writer-lock.ts'

const OTHER = () => 'another process; stop it, then move again'

/** A file that is moved from: nobody writes it meanwhile. */
export async function openSqliteSource(path: string): Promise<MoveSource> {
  // Refuses what is no store of ours, and brings an older one to the present schema.
  await (await openSqliteStore(path, { access: 'read' })).close()
  const lock = takeWriterLock(path, OTHER)
  const reader = openReader(path)
  const db = new Kysely<Rows>({ dialect: createDialect(reader, path) })
  return {
    name: path,
    read: (work) => work(db),
    async readLastNumbers() {
      const rows = reader.prepare('select name, seq from sqlite_sequence').all()
      return new Map(rows.map(({ name, seq }) => [String(name), Number(seq)]))
    },
    async close() {
      reader.close()
      lock.release()
    },
  }
}

/** A file that is moved to; made where it is not there. */
export async function openSqliteTarget(path: string): Promise<MoveTarget> {
  await (await openSqliteStore(path, { create: true, command: 'move' })).close()
  const lock = takeWriterLock(path, OTHER)
  const writer = openWriter(path)
  const db = new Kysely<Rows>({ dialect: createDialect(writer, path) })
  return {
    name: path,
    engine,
    db,
    write: (work) => db.transaction().execute(work),
    saveLastNumbers: async (numbers) => saveLastNumbers(writer, numbers),
    async close() {
      writer.close()
      lock.release()
    },
  }
}

function saveLastNumbers(writer: DatabaseSync, numbers: ReadonlyMap<string, number>): void {
  const remove = writer.prepare('delete from sqlite_sequence where name = ?')
  const add = writer.prepare('insert into sqlite_sequence (name, seq) values (?, ?)')
  for (const name of NUMBERED) {
    const last = numbers.get(name)
    if (last === undefined) continue
    remove.run(name)
    add.run(name, last)
  }
}
