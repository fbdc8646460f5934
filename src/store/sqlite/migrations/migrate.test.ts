import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { openSqliteStore } from '../open-store.ts'
import { first } from './001-first.ts'
import { APPLICATION_ID, SCHEMA } from './migrate.ts'

const AT = '2031-05-06T08:00:00.000Z'

test('a database of the first schema is brought to the present one, and loses nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-migrate-'))
  const path = join(folder, 'synoptic.db')
  const old = new DatabaseSync(path)
  old.exec(first)
  old.exec(`pragma user_version = 1; pragma application_id = ${APPLICATION_ID}`)
  old.exec(`insert into articles (outlet, at, first_seen_at, changed_at, version, sha256, title, doc, text)
    values ('Bearer', '${AT}', '${AT}', '${AT}', 1, 'x', 'Ferry', '{}', 'Aground.');
    insert into stories (opened_at, title, articles, outlets, accounts, first_at, last_at)
    values ('${AT}', 'Ferry', 1, 1, 1, '${AT}', '${AT}');
    insert into fingerprints values (1, '${AT}', '{}');
    insert into memberships values (1, 1, 1, 0.5, 'program', '${AT}', '[]')`)
  old.close()

  // Reading alone brings it up as well.
  const reader = await openSqliteStore(path, { access: 'read' })
  assert.equal((await reader.articles.find('a1'))?.text, 'Aground.')
  assert.equal((await reader.stories.find('s1'))?.members[0].placedAt, AT)
  assert.deepEqual(await reader.stories.listUncounted(9), [])
  assert.deepEqual(await reader.visits.listDue('~', 9), [])
  assert.deepEqual(await reader.stories.list({ outlet: 'Bearer' }), [])
  await reader.close()
  const writer = await openSqliteStore(path, { readTerms: () => [{ kind: 'name', text: 'velt' }] })
  assert.deepEqual([await writer.stories.describe(9), await writer.stories.describe(9)], [1, 0])
  for (const by of [{ outlet: 'Bearer' }, { terms: [{ kind: 'name', text: 'velt' }] }] as const)
    assert.deepEqual(
      (await writer.stories.list(by)).map(({ id }) => id),
      ['s1'],
    )
  await writer.close()
  const now = new DatabaseSync(path)
  assert.equal(Object.values(now.prepare('pragma user_version').get() ?? {})[0], SCHEMA)
  now.close()
  rmSync(folder, { recursive: true })
})
