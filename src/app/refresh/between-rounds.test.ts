import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Store } from '../../store/store.ts'
import { openHomeStore } from '../open-home.ts'
import { openForRounds } from './between-rounds.ts'

const WRITE = { access: 'write', command: 'test' } as const

test('between rounds others write; the next is told of it, and of one who writes just then', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-rounds-'))
  const path = join(folder, 'synoptic.db')
  await (await openHomeStore(path, { ...WRITE, create: true })).close()
  const withStore = openForRounds(path, WRITE)
  const round = () => withStore(async (_, changed) => changed)

  assert.equal(await round(), true, 'of the first nothing is known')
  assert.equal(await round(), false)
  await withStore(async (store) => keepStory(store))
  assert.equal(await round(), false, 'what it kept itself')

  const other = await openHomeStore(path, WRITE)
  assert.equal(await round(), null)
  await keepStory(other)
  await other.close()
  assert.equal(await round(), true)

  const reader = await openHomeStore(path, { access: 'read', command: 'test' })
  await reader.stories.list()
  await withStore(async (store) => keepStory(store))
  assert.equal(await round(), false, 'one who only reads')
  await reader.close()
  rmSync(folder, { recursive: true })
})

async function keepStory(store: Store): Promise<void> {
  await store.stories.open('2031-03-04T08:00:00.000Z')
}
