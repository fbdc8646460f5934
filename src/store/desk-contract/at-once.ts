import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import { ALL_WANTED } from '../../model/alert.ts'
import { UNTOUCHED } from '../../model/desk.ts'
import type { DeskStore } from '../desk-store.ts'
import { ADA, BO, MARK, type OpenDesk, REJECTION, T } from './fixtures.ts'

/** So many ask for one thing at once. */
const MANY = 20

/** Does something many times at once; what came of each. */
function allAtOnce<V>(work: (nth: number) => Promise<V>): Promise<V[]> {
  return Promise.all(Array.from({ length: MANY }, (_, nth) => work(nth)))
}

/** What is asked for at once comes out as if it had been asked for one after the other. */
export function describeAtOnce(open: OpenDesk): void {
  let store: DeskStore
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  test('nobody gets more tokens, searches or webhooks than there is room for', async () => {
    await store.people.add(ADA, 'one', T(0))
    const made = { person: 'pA', name: 'script', scopes: [], madeAt: T(1), usedAt: null }
    const tokens = await allAtOnce((n) => store.tokens.add({ id: `k${n}`, ...made }, `h${n}`, 3))
    const { searches } = store.of('pA')
    const kept = await allAtOnce((n) => searches.add(`Search ${n}`, 'eel', T(1), 3))
    const hook = { person: 'pA', url: 'https://hooks.test/', wanted: ALL_WANTED, madeAt: T(1) }
    const hooks = await allAtOnce((n) =>
      store.telling.webhooks.add({ id: `w${n}`, ...hook, isOn: true, reason: null }, 'secret', 3),
    )
    assert.equal(tokens.filter(Boolean).length, 3)
    assert.equal(kept.filter((each) => each !== 'full').length, 3)
    assert.equal(hooks.filter(Boolean).length, 3)
    const numbers = [store.tokens.list('pA'), searches.list(), store.telling.webhooks.list('pA')]
    assert.deepEqual(
      (await Promise.all(numbers)).map(({ length }) => length),
      [3, 3, 3],
    )
  })

  test('of many of one name there is one', async () => {
    const { searches } = store.of(ALONE)
    const kept = await allAtOnce(() => searches.add('Eels', 'eel', T(1), 30))
    assert.equal(kept.filter((each) => each !== 'taken').length, 1)
    const people = await allAtOnce((n) => store.people.add({ ...ADA, id: `p${n}` }, 'one', T(1)))
    assert.equal(people.filter((each) => each !== null).length, 1)
  })

  test('one of many first editors takes over what was done while nobody had a name', async () => {
    await store.of(ALONE).states.save(['s1'], (known) => ({ ...known, starred: true }), T(1))
    const added = await allAtOnce((n) =>
      store.people.add({ id: `p${n}`, name: `Name ${n}`, role: 'editor' }, 'one', T(2)),
    )
    assert.equal(added.filter((each) => each?.tookOver).length, 1)
    assert.equal((await store.listStarredBy('s1')).length, 1)
  })

  test('a password is changed once by who knew the former, and nothing stays open of it', async () => {
    await store.people.add(ADA, 'one', T(0))
    const lasts = { person: 'pA', madeAt: T(1), usedAt: T(1), endsAt: T(9), agent: '' }
    const [changed] = await Promise.all([
      allAtOnce((n) => store.people.setPassword('pA', `new ${n}`, 'one')),
      allAtOnce((n) => store.sessions.add({ id: `n${n}`, ...lasts }, `h${n}`, 'one')),
    ])
    assert.equal(changed.filter(Boolean).length, 1)
    assert.deepEqual(await store.sessions.list('pA'), [])
  })

  test('who stars, hides and reads a story at once has done all of it, and takes it back', async () => {
    const { states, undo } = store.of(ALONE)
    const seen = { articles: 1, witnesses: 1, hard: 0, dispute: null }
    const done = await Promise.all([
      states.save(['s1'], (known) => ({ ...known, starred: true }), T(1)),
      states.save(['s1'], (known) => ({ ...known, hidden: true }), T(1)),
      states.note(['s1'], (known) => ({ ...known, seenAt: T(1), seen }), T(1)),
      states.save(['s1'], () => null, T(1)),
    ])
    assert.deepEqual(done, [['s1'], ['s1'], ['s1'], []])
    const all = { starred: true, hidden: true, seenAt: T(1), seen }
    assert.deepEqual((await states.findStates(['s1'])).get('s1'), all)
    const undone = await allAtOnce(undo)
    assert.equal(undone.filter((each) => each !== null).length, 2)
  })

  test('a tick and a note that come at once are both kept', async () => {
    const { points, undo } = store.of(ALONE)
    await Promise.all([
      points.save('s1', 'k1', (known) => ({ ...(known ?? MARK), doneAt: T(5) }), T(5)),
      points.save('s1', 'k1', (known) => ({ ...(known ?? MARK), note: 'ask the ferry' }), T(5)),
    ])
    const kept = await points.find('s1', 'k1')
    assert.deepEqual([kept?.doneAt, kept?.note], [T(5), 'ask the ferry'])
    assert.deepEqual(await points.save('s1', 'k1', (known) => known, T(6)), kept)
    assert.deepEqual([await undo(), await undo(), await undo()].filter(Boolean).length, 2)
  })

  test('what is told apart at once has numbers of its own', async () => {
    const ids = await allAtOnce(() =>
      store.rejections.add('s1', REJECTION, { person: ALONE, at: T(1) }),
    )
    assert.equal(new Set(ids).size, MANY)
    const removed = await allAtOnce(() =>
      store.rejections.remove(ids[0], { person: ALONE, at: T(2) }),
    )
    assert.equal(removed.filter((each) => each !== null).length, 1)
  })

  test('what a story came to is news once', async () => {
    const told = {
      substance: 'two',
      snapshot: { articles: 2, witnesses: 2, hard: 0, dispute: null },
    }
    const news = { articles: 1, witnesses: 1, differences: 0, values: [], grown: [], came: [] }
    const kept = await allAtOnce(() =>
      store.told.save('s1', (known) =>
        known?.substance === 'two' ? null : { told: { ...told, at: T(1) }, news },
      ),
    )
    assert.equal(kept.filter(Boolean).length, 1)
    assert.equal((await store.told.listNews('s1', 9)).length, 1)
    const noted = await allAtOnce(() =>
      store.telling.alerts.note({ at: T(1), alerts: [{ ...ALERT, mails: [] }] }),
    )
    assert.equal(noted.flat().length, 1)
  })

  test('an article is read and starred at once, and what was read goes never back', async () => {
    const marks = store.of('pA').articleMarks
    await Promise.all([
      marks.save(['a1'], (known) => ({ ...known, read: false }), T(1)),
      marks.save(['a1'], (known) => ({ ...known, starred: true }), T(1)),
      marks.readTo(['f1'], T(8), [], T(8)),
      marks.readTo(['f1'], T(4), [], T(8)),
    ])
    assert.deepEqual((await marks.find(['a1'])).get('a1'), { read: false, starred: true })
    assert.deepEqual([...(await marks.findReadTo())], [['f1', T(8)]])
    await marks.readTo(['f1'], T(8), ['a1'], T(9))
    assert.deepEqual((await marks.find(['a1'])).get('a1'), { read: null, starred: true })
  })

  test('what is due is taken by one', async () => {
    const { alerts, webhooks, deliveries, mails } = store.telling
    await store.people.add(BO, 'one', T(0))
    const hook = { id: 'w1', person: 'pB', url: 'https://hooks.test/', wanted: ALL_WANTED }
    await webhooks.add({ ...hook, madeAt: T(0), isOn: true, reason: null }, 'secret', 9)
    await alerts.note({ at: T(1), alerts: [{ ...ALERT, hooks: ['w1'] }] })
    const claimed = await allAtOnce(() => deliveries.claim(T(2), T(3)))
    assert.equal(claimed.filter((each) => each !== null).length, 1)
    const mailed = await allAtOnce(() => mails.claim(T(2), T(3), 9))
    assert.equal(mailed.filter((each) => each !== null).length, 1)
  })

  test('states stay whole: none is lost where many stories are changed at once', async () => {
    const { states } = store.of(ALONE)
    await allAtOnce((n) =>
      states.save([`s${n}`, 's99'], () => ({ ...UNTOUCHED, hidden: true }), T(1)),
    )
    assert.equal((await states.listMarked('hidden')).length, MANY + 1)
  })
}

const ALERT = {
  found: { kind: 'figure', subject: 'k1', key: 'k1', about: 'Eels', from: '3', to: '4', sides: [] },
  ...{ story: 's1', title: 'Eels', person: null, hooks: [] },
  mails: [{ person: 'pB', dueAt: T(1) }],
} as const
