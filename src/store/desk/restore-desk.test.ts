import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import { UNTOUCHED } from '../../model/desk.ts'
import { openDeskStore } from './open-desk-store.ts'
import { readyDesk } from './restore-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-restore-'))
after(() => rmSync(folder, { recursive: true }))

const starred = { ...UNTOUCHED, starred: true }

async function backUp(): Promise<string> {
  const copy = join(folder, 'copy.db')
  const store = openDeskStore(join(folder, 'first.db'))
  await store.of(ALONE).states.save(['s1'], () => starred, '2031-05-06T10:00:00Z')
  await store.backup(copy)
  await store.close()
  return copy
}

test('a copy is put in the place of a file that is damaged, whose log is not taken for the copy’s', async () => {
  const path = join(folder, 'desk.db')
  const garbage = 'no database at all, '.repeat(300)
  writeFileSync(path, garbage)
  writeFileSync(`${path}-wal`, 'a log of something else')
  const copy = await backUp()
  const replaced = (await readyDesk(copy, path)).put()
  assert.ok(replaced)
  assert.equal(readFileSync(replaced, 'utf8'), garbage)
  assert.equal(existsSync(`${path}-wal`), false)
  const store = openDeskStore(path)
  assert.deepEqual((await store.of(ALONE).states.findStates(['s1'])).get('s1'), starred)
  await assert.rejects(() => readyDesk(copy, path), /open in a desk; stop synoptic serve/)
  await store.close()
})
