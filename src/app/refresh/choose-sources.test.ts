import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceState } from '../../model/source.ts'
import { chooseSources } from './choose-sources.ts'
import { openReader } from './test-refresh.ts'

const NOW = new Date('2031-05-06T10:00:00Z')
const DUE = { named: [], all: false }

const check = (
  title: string,
  state: Partial<SourceState>,
  choice: Parameters<typeof chooseSources>[1],
  expected: { chosen: number; wait: number | null },
) =>
  test(title, async () => {
    await using reader = await openReader()
    const id = await reader.follow('https://a.test/feed')
    await reader.store.sources.update(id, { state })
    const { sources, wait } = await chooseSources(reader.store, choice, NOW)
    assert.deepEqual({ chosen: sources.length, wait }, expected)
  })

const inAnHour = { checkedAt: '2031-05-06T09:59:00Z', nextAt: '2031-05-06T11:00:00Z' }

check('one that was never asked is due', {}, DUE, { chosen: 1, wait: null })
check('one whose time has come is due', { nextAt: NOW.toISOString() }, DUE, {
  chosen: 1,
  wait: null,
})
check('one whose time is to come waits', inAnHour, DUE, { chosen: 0, wait: 3_600_000 })
check('--all asks it none the less', inAnHour, { named: [], all: true }, { chosen: 1, wait: null })
check(
  'one that is gone is not due',
  { status: 'gone' },
  { named: [], all: true },
  { chosen: 0, wait: null },
)
check(
  'one that is gone is asked by name',
  { status: 'gone' },
  { named: ['f1'], all: false },
  { chosen: 1, wait: null },
)

test('one that is paused is asked by its name alone', async () => {
  await using reader = await openReader()
  const id = await reader.follow('https://a.test/feed')
  await reader.store.sources.update(id, { paused: true })
  const count = async (choice: Parameters<typeof chooseSources>[1]) =>
    (await chooseSources(reader.store, choice, NOW)).sources.length
  assert.equal(await count({ named: [], all: true }), 0)
  assert.equal(await count({ named: [id], all: false }), 1)
})

test('a name that nothing has is told', async () => {
  await using reader = await openReader()
  const chosen = await chooseSources(reader.store, { named: ['f7'], all: false }, NOW)
  assert.deepEqual(chosen.unknown, ['f7'])
})

test('a clock that was set back ten years plans anew, soon, and only once', async () => {
  await using reader = await openReader()
  const id = await reader.follow('https://a.test/feed')
  const state = { checkedAt: '2041-05-06T09:59:00Z', nextAt: '2041-05-06T11:00:00Z' }
  await reader.store.sources.update(id, { state })
  const { wait } = await chooseSources(reader.store, DUE, NOW)
  assert.ok(wait === null || wait <= 600_000)
  const later = new Date(NOW.getTime() + 600_000)
  assert.equal((await chooseSources(reader.store, DUE, later)).sources.length, 1)
})
