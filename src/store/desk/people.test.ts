import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import { UNTOUCHED } from '../../model/desk.ts'
import { openDeskStore } from './open-desk-store.ts'
import { OWN_TABLES } from './own-tables.ts'
import { STEPS } from './schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-people-'))
after(() => rmSync(folder, { recursive: true }))

const T = (minute: number) => `2031-05-06T10:0${minute}:00Z`
const STARRED = { ...UNTOUCHED, starred: true }

test('every table with a person in it is somebody’s own, or is known to be everybody’s', async () => {
  const path = join(folder, 'tables.db')
  await openDeskStore(path).close()
  const database = new DatabaseSync(path)
  const tables = database
    .prepare(
      `select m.name from sqlite_schema as m, pragma_table_info(m.name) as c
       where m.type = 'table' and c.name = 'person' order by m.name`,
    )
    .all()
    .map(({ name }) => String(name))
  database.close()
  // Sessions, tokens and keys go with their person by themselves; what was told apart stays, unsigned.
  const known = [...OWN_TABLES, 'rejections', 'sessions', 'tokens', 'feed_keys']
  assert.deepEqual(tables, known.sort())
})

test('a desk whose people did everything as one is the first editor’s, its examples all’s', async () => {
  const path = join(folder, 'third.db')
  const database = new DatabaseSync(path)
  database.exec(`${STEPS.slice(0, 3).join('')} pragma user_version = 3`)
  const add = database.prepare('insert into people values (?, ?, ?, ?, ?, ?)')
  add.run('pB', 'Bo', 'bo', 'reader', 'hash', T(0))
  add.run('pC', 'Cy', 'cy', 'editor', 'hash', T(2))
  add.run('pA', 'Ada', 'ada', 'editor', 'hash', T(1))
  database
    .prepare('insert into story_states values (?, ?, ?, ?)')
    .run(ALONE, 's1', JSON.stringify(STARRED), T(3))
  database.prepare('insert into preferences values (?, ?, ?)').run(ALONE, 'scheme', 'dark')
  database
    .prepare('insert into preferences values (?, ?, ?)')
    .run(ALONE, 'example-stories', 's1 s2 s3')
  database.close()
  const store = openDeskStore(path)
  assert.deepEqual(await store.listStarredBy('s1'), ['pA'])
  assert.equal((await store.of('pA').preferences.find()).scheme, 'dark')
  assert.deepEqual(await store.examples.list(), ['s1', 's2', 's3'])
  await store.close()
})
