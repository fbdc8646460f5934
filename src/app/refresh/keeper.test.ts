import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSqliteStore } from '../../store/sqlite/open-store.ts'
import type { Store, Tables } from '../../store/store.ts'
import { StoreProblem } from '../../store/store-problem.ts'
import { createKeeper, LAST } from './keeper.ts'

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openSqliteStore(':memory:', { access: 'write' })
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

const follow = (address: string) => (tables: Tables) =>
  tables.sources
    .add({
      kind: 'feed',
      address,
      given: address,
      title: null,
      outlet: null,
      link: null,
      folders: [],
      addedAt: '2031-05-06T10:00:00Z',
    })
    .then(() => undefined)

const fail = (error: Error) => async () => {
  throw error
}

const addressesOf = async (store: Store) => (await store.sources.list()).map((each) => each.address)

test('changes of a batch are made in the order of their times', () =>
  withStore(async (store) => {
    const keeper = createKeeper(store, { most: 3, longest: 1000, onUndone: () => undefined })
    const kept = await Promise.all([
      keeper.keep({ at: LAST, make: follow('https://c.test/') }),
      keeper.keep({ at: '2031-05-06', make: follow('https://b.test/') }),
      keeper.keep({ at: '2031-05-05', make: follow('https://a.test/') }),
    ])
    assert.deepEqual(kept, [true, true, true])
    assert.deepEqual(await addressesOf(store), [
      'https://a.test/',
      'https://b.test/',
      'https://c.test/',
    ])
  }))

test('a change that cannot be made does not undo those beside it', () =>
  withStore(async (store) => {
    let undone = 0
    const keeper = createKeeper(store, { most: 2, longest: 1000, onUndone: () => undone++ })
    const kept = await Promise.all([
      keeper.keep({ at: '1', make: follow('https://a.test/') }),
      keeper.keep({ at: '2', make: fail(new Error('odd')) }),
    ])
    assert.deepEqual(kept, [true, false])
    assert.deepEqual(await addressesOf(store), ['https://a.test/'])
    assert.ok(undone > 0)
    keeper.check()
  }))

test('where the store fails, nothing more is kept, and that is told', () =>
  withStore(async (store) => {
    const keeper = createKeeper(store, { most: 2, longest: 1, onUndone: () => undefined })
    const full = new StoreProblem('disk-full', 'The disk is full.')
    const kept = await Promise.all([
      keeper.keep({ at: '1', make: follow('https://a.test/') }),
      keeper.keep({ at: '2', make: fail(full) }),
    ])
    assert.deepEqual(kept, [false, false])
    assert.equal(await keeper.keep({ at: '3', make: follow('https://b.test/') }), false)
    assert.throws(() => keeper.check(), full)
    await assert.rejects(keeper.room(), full)
    assert.deepEqual(await addressesOf(store), [])
  }))

test('what waits stays bounded', () =>
  withStore(async (store) => {
    const keeper = createKeeper(store, { most: 2, longest: 1000, onUndone: () => undefined })
    let kept = 0
    for (let i = 0; i < 9; i++) {
      void keeper.keep({ at: LAST, make: async () => void kept++ })
      await keeper.room()
      assert.ok(i + 1 - kept <= 4)
    }
    keeper.hurry()
  }))
