import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { DeskStore } from '../desk-store.ts'
import { ADA, BO, type OpenDesk, T } from './fixtures.ts'

const LASTS = { madeAt: T(1), usedAt: T(1), agent: 'Browser' }
const session = (id: string, endsAt: string) => ({ id, person: 'pA', ...LASTS, endsAt })
const MADE = { person: 'pA', name: 'script', madeAt: T(1), usedAt: null }
const token = (id: string) => ({ id, ...MADE, scopes: ['read', 'feeds'] as const })
const key = (id: string) =>
  ({ id, person: 'pA', feed: 'stories', madeAt: T(1), usedAt: null }) as const

/** What lets somebody in: sessions, tokens, keys of feeds, passwords. */
export function describeKeys(open: OpenDesk): void {
  let store: DeskStore
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  test('a session is found by its hash until it ends, is removed, or its person goes', async () => {
    await store.people.add(ADA, 'one', T(0))
    assert.equal(await store.sessions.add(session('n1', T(5)), 'h1', 'one'), true)
    assert.equal(await store.sessions.add(session('n2', T(8)), 'h2', 'one'), true)
    assert.deepEqual(await store.sessions.find('h1'), session('n1', T(5)))
    await store.sessions.use('n1', T(3))
    const used = await store.sessions.list('pA')
    assert.deepEqual(
      used.map(({ id, usedAt }) => [id, usedAt]),
      [
        ['n1', T(3)],
        ['n2', T(1)],
      ],
    )
    await store.sessions.prune(T(5))
    assert.equal(await store.sessions.find('h1'), null)
    assert.deepEqual(
      [await store.sessions.remove('n1'), await store.sessions.remove('n2')],
      [false, true],
    )
    await store.sessions.add(session('n3', T(8)), 'h3', 'one')
    await store.people.remove('pA')
    assert.equal(await store.sessions.find('h3'), null)
  })

  test('a new password ends sessions, tokens and keys, and no session is opened with the former', async () => {
    await store.people.add(ADA, 'one', T(0))
    await store.sessions.add(session('n1', T(5)), 'h1', 'one')
    await store.tokens.add(token('k1'), 't1', 9)
    await store.feedKeys.put(key('f1'), 'e1')
    await store.readerKeys.save('pA', 'r1', T(1))
    assert.equal(await store.people.setPassword('pA', 'two', 'another'), false)
    assert.ok(await store.sessions.find('h1'))
    assert.equal(await store.people.setPassword('pA', 'two', 'one'), true)
    for (const table of [store.sessions, store.tokens, store.feedKeys, store.readerKeys])
      for (const hash of ['h1', 't1', 'e1', 'r1']) assert.equal(await table.find(hash), null)
    assert.equal(await store.sessions.add(session('n2', T(5)), 'h2', 'one'), false)
    assert.equal(await store.people.setPassword('nobody', 'two'), false)
  })

  test('a token keeps its scopes, and a person has as many as is said', async () => {
    await store.people.add(ADA, 'one', T(0))
    await store.people.add(BO, 'one', T(0))
    assert.equal(await store.tokens.add(token('k1'), 't1', 1), true)
    assert.equal(await store.tokens.add(token('k2'), 't2', 1), false)
    assert.equal(await store.tokens.add({ ...token('k3'), person: 'pB' }, 't3', 1), true)
    await store.tokens.use('k1', T(4))
    assert.deepEqual(await store.tokens.find('t1'), { ...token('k1'), usedAt: T(4) })
    assert.deepEqual(
      [await store.tokens.find('t2'), await store.tokens.remove('k2')],
      [null, false],
    )
    assert.equal(await store.tokens.remove('k1'), true)
    assert.deepEqual(await store.tokens.list('pA'), [])
  })

  test('of one feed a person has one key', async () => {
    await store.people.add(ADA, 'one', T(0))
    await store.feedKeys.put(key('f1'), 'e1')
    await store.feedKeys.put(key('f2'), 'e2')
    assert.equal(await store.feedKeys.find('e1'), null)
    await store.feedKeys.use('f2', T(4))
    assert.deepEqual(await store.feedKeys.list('pA'), [{ ...key('f2'), usedAt: T(4) }])
    assert.deepEqual(
      [await store.feedKeys.remove('f1'), await store.feedKeys.remove('f2')],
      [false, true],
    )
  })

  test('names are met whatever their case, and no two are one', async () => {
    await store.people.add(ADA, 'one', T(0))
    assert.deepEqual(await store.people.findByName(' ada '), { person: ADA, password: 'one' })
    assert.equal(await store.people.add({ ...BO, name: 'ADA' }, 'two', T(1)), null)
    assert.equal(await store.people.setRole('nobody', 'editor'), null)
    assert.deepEqual(await store.people.list(), [ADA])
  })
}
