import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import { openDeskStore } from '../../store/desk/open-desk-store.ts'
import { openHomeStore } from '../open-home.ts'
import { backUpHome, deskCopyOf, restoreHome } from './back-up.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-back-up-'))
after(() => rmSync(folder, { recursive: true }))

const database = join(folder, 'synoptic.db')
const desk = join(folder, 'desk.db')
const copy = join(folder, 'copy.db')
const AT = '2031-05-06T10:00:00Z'
const star = async (story: string) => {
  const mine = openDeskStore(desk)
  await mine.of(ALONE).states.save([story], (known) => ({ ...known, starred: true }), AT)
  await mine.close()
}
const starred = async () => {
  const mine = openDeskStore(desk)
  const all = [...(await mine.of(ALONE).states.findStates(['s1', 's2'])).keys()]
  await mine.close()
  return all
}
const withStore = async <T>(
  work: (store: Awaited<ReturnType<typeof openHomeStore>>) => Promise<T>,
) => {
  const store = await openHomeStore(database, { access: 'write', create: true, command: 'test' })
  return work(store).finally(() => store.close())
}

test('the copy of the desk stands beside that of the news', () => {
  assert.equal(deskCopyOf('/a.b/copy.db'), '/a.b/copy.desk.db')
  assert.equal(deskCopyOf('copy'), 'copy.desk.db')
})

test('news and desk are copied together and come back together', async () => {
  assert.equal((await withStore((store) => backUpHome(store, database, copy))).desk, null)
  await star('s1')
  await withStore((store) => backUpHome(store, database, copy))
  await star('s2')
  const { replaced, replacedDesk } = await restoreHome(copy, database)
  assert.deepEqual(await starred(), ['s1'])
  assert.ok(replaced && existsSync(replaced) && replacedDesk && existsSync(replacedDesk))
})

test('while a desk is open, or where its copy is damaged, nothing is changed', async () => {
  await star('s2')
  const open = openDeskStore(desk)
  await assert.rejects(restoreHome(copy, database), /stop synoptic serve, then restore again/)
  await open.close()
  assert.deepEqual(await starred(), ['s1', 's2'])
  writeFileSync(deskCopyOf(copy), 'no database, but long enough that it might be taken for one')
  await assert.rejects(restoreHome(copy, database), /damaged or no database/)
  assert.deepEqual(await starred(), ['s1', 's2'])
  assert.ok(!existsSync(`${desk}.restoring`))
})
