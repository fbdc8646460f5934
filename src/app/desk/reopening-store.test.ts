import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openHomeStore, restoreHomeStore } from '../open-home.ts'
import { openReopening } from './reopening-store.ts'

test('a database that was restored is read from then on, whoever holds its tables', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-reopen-'))
  const path = join(folder, 'synoptic.db')
  const write = { access: 'write', create: true, command: 'test' } as const
  const add = async (address: string) => {
    const store = await openHomeStore(path, write)
    const source = { kind: 'feed', title: null, outlet: null, link: null, folders: [] } as const
    await store.sources.add({ ...source, address, given: address, addedAt: '2031-05-06T08:00:00Z' })
    await store.close()
  }
  await add('https://a.test/')
  const writer = await openHomeStore(path, write)
  const backup = join(folder, 'backup.db')
  await writer.backup(backup)
  await writer.close()
  await add('https://b.test/')

  const open = () => openHomeStore(path, { access: 'read', command: 'test' })
  const { store, reopen } = await openReopening(path, open)
  const { sources } = store
  assert.equal((await sources.list()).length, 2)
  assert.equal(await reopen(), false)
  await restoreHomeStore(backup, path)
  assert.equal(await reopen(), true)
  assert.equal((await sources.list()).length, 1)
  assert.equal((await store.sources.list()).length, 1)
  assert.equal(await reopen(), false)
  await store.close()
  rmSync(folder, { recursive: true })
})
