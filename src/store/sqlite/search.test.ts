import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { openSqliteStore } from './open-store.ts'

/** 2,500 articles on floods; in article 7 the word is in the headline. */
const FLOODS = `
with recursive n (id) as (select 1 union all select id + 1 from n where id < 2500)
insert into articles (at, first_seen_at, changed_at, version, sha256, title, doc, text)
select '2026-03-01', '2026-03-01', '2026-03-01', 1, '',
  iif(id = 7, 'Floods recede', 'Rain'), '{}', 'The flood came, said report ' || id || '.' from n`

test('of words that thousands have, headlines come first and then the newest', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-search-'))
  const file = join(folder, 'kept.db')
  await (await openSqliteStore(file, { create: true })).close()
  const database = new DatabaseSync(file)
  database.exec(FLOODS)
  database.close()
  const store = await openSqliteStore(file, { access: 'read' })
  const find = async (words: string) =>
    (await store.articles.search(words, { limit: 3 })).map(({ articleId }) => articleId)
  assert.deepEqual(await find('floods'), ['a7', 'a2500', 'a2499'])
  assert.deepEqual(await find('flood -recede'), ['a2500', 'a2499', 'a2498'])
  assert.deepEqual(await find('flood 12'), ['a12'])
  await store.close()
  rmSync(folder, { recursive: true })
})
