import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { ALERT_KINDS, ALL_WANTED } from '../../model/alert.ts'
import type { Webhook } from '../../model/alert-channels.ts'
import type { NewAlert } from '../alert-store.ts'
import type { DeskStore } from '../desk-store.ts'
import { type OpenDesk, T } from './fixtures.ts'

const hook = (id: string): Webhook => ({
  ...{ id, person: 'pA', url: `https://hooks.test/${id}`, wanted: ALL_WANTED, madeAt: T(0) },
  ...{ isOn: true, reason: null },
})
const alert = (subject: string, more: Partial<NewAlert> = {}): NewAlert => ({
  found: { kind: 'figure', subject, key: subject, about: 'Eels', from: '3', to: '4', sides: [] },
  ...{ story: 's1', title: 'Eels', person: null, hooks: [], mails: [] },
  ...more,
})
const DONE = {
  state: 'done',
  nextAt: null,
  triedAt: T(3),
  status: 200,
  answer: 'ok',
  took: 5,
} as const
const ASKED = { person: 'pA', kinds: ALERT_KINDS, limit: 9 } as const

/** What people are told, and how. */
export function describeTelling(open: OpenDesk): void {
  let store: DeskStore
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  test('each thing is told once, to everybody or to the one that it is for', async () => {
    const { alerts } = store.telling
    const noted = await alerts.note({
      at: T(1),
      alerts: [alert('k1'), alert('k2', { person: 'pB' })],
    })
    assert.equal(noted.length, 2)
    assert.deepEqual(await alerts.note({ at: T(2), alerts: [alert('k1')] }), [])
    const [first, ...more] = await alerts.list(ASKED)
    assert.deepEqual([first.key, first.at, more], ['k1', T(1), []])
    assert.deepEqual(await alerts.list({ ...ASKED, stories: ['s2'] }), [])
    assert.deepEqual(await alerts.list({ ...ASKED, after: first.id }), [])
    assert.deepEqual([await alerts.find(first.id), await alerts.find(999)], [first, null])
    assert.equal((await alerts.listOf('s1', 'figure')).length, 2)
    await alerts.prune(T(2))
    assert.deepEqual(await alerts.listOf('s1', 'figure'), [])
  })

  test('what was looked at is kept with what was found', async () => {
    const { alerts } = store.telling
    const texts = [
      { article: 'a1', hash: 'x' },
      { article: 'a2', hash: 'y' },
    ]
    assert.deepEqual([await alerts.listUnknown(texts), await alerts.findEvent()], [texts, null])
    const search = { person: 'pA', search: '1', query: 'eel' }
    const found = [{ ...search, stories: ['s1'] }]
    await alerts.note({ at: T(1), alerts: [], texts: [texts[0]], event: 7, found })
    assert.deepEqual([await alerts.listUnknown(texts), await alerts.findEvent()], [[texts[1]], 7])
    assert.deepEqual(await alerts.listFound('pA', '1', 'eel'), new Set(['s1']))
    assert.equal(await alerts.listFound('pA', '1', 'eels'), null)
    await alerts.keepSearches([])
    assert.equal(await alerts.listFound('pA', '1', 'eel'), null)
  })

  test('a webhook has its deliveries one after the other, and each is taken once', async () => {
    const { alerts, webhooks, deliveries } = store.telling
    await webhooks.add(hook('w1'), 'secret', 9)
    await alerts.note({
      at: T(1),
      alerts: [alert('k1', { hooks: ['w1'] }), alert('k2', { hooks: ['w1'] })],
    })
    const due = await deliveries.claim(T(1), T(4))
    assert.deepEqual(
      [due?.webhook, due?.attempts, await deliveries.claim(T(2), T(4))],
      ['w1', 1, null],
    )
    assert.ok(due)
    assert.equal(await deliveries.note(due.id, 'somebody else', DONE), false)
    assert.equal(await deliveries.note(due.id, due.claim, DONE), true)
    const held = await deliveries.claim(T(3), T(5))
    assert.ok(held && held.id !== due.id)
    const again = await deliveries.claim(T(6), T(9))
    assert.deepEqual([again?.id, again?.attempts], [held.id, 2])
    assert.equal(await deliveries.note(held.id, held.claim, DONE), false)
    assert.equal((await deliveries.count()).done, 1)
    assert.equal(await deliveries.retry(due.id, T(7)), false)
    await webhooks.remove('w1')
    assert.deepEqual(await deliveries.list('w1', 9), [])
  })

  test('of what is due one is taken by its id, or a test alone', async () => {
    const { alerts, webhooks, deliveries } = store.telling
    await webhooks.add(hook('w1'), 'secret', 9)
    await webhooks.add(hook('w2'), 'secret', 9)
    await alerts.note({ at: T(1), alerts: [alert('k1', { hooks: ['w1', 'w2'] })] })
    const [{ id }] = await deliveries.list('w2', 1)
    assert.equal(await deliveries.claim(T(1), T(4), { testsOnly: true }), null)
    assert.equal(await deliveries.claim(T(1), T(4), { id: 'none of these' }), null)
    assert.equal((await deliveries.claim(T(1), T(4), { id }))?.webhook, 'w2')
    assert.equal(await deliveries.claim(T(2), T(4), { id }), null)
    await deliveries.addTest('msg_1', 'w1', T(2))
    assert.equal((await deliveries.claim(T(2), T(4), { testsOnly: true }))?.id, 'msg_1')
  })

  test('of a webhook what is named is changed, and one that is on has no reason to be off', async () => {
    const { webhooks } = store.telling
    assert.equal(await webhooks.add(hook('w1'), 'secret', 1), true)
    assert.equal(await webhooks.add(hook('w2'), 'secret', 1), false)
    const off = { ...hook('w1'), isOn: false, reason: 'It is gone.' }
    assert.deepEqual(await webhooks.change('w1', { isOn: false, reason: 'It is gone.' }), off)
    assert.deepEqual(await webhooks.listOn(), [])
    const url = 'https://hooks.test/new'
    assert.deepEqual(await webhooks.change('w1', { url }), { ...off, url })
    assert.deepEqual(await webhooks.change('w1', { isOn: true }), { ...hook('w1'), url })
    assert.deepEqual(await webhooks.find('w1'), {
      webhook: { ...hook('w1'), url },
      secret: 'secret',
    })
    assert.equal(await webhooks.change('w9', { url }), null)
  })

  test('mails of a person go together, and none that waits once mails are off', async () => {
    const { alerts, mails, rules } = store.telling
    const due = (subject: string, person: string) =>
      alert(subject, { mails: [{ person, dueAt: T(2) }] })
    await alerts.note({ at: T(1), alerts: [due('k1', 'pA'), due('k2', 'pA'), due('k3', 'pB')] })
    assert.equal(await mails.claim(T(1), T(3), 9), null)
    const claimed = await mails.claim(T(2), T(4), 9)
    assert.deepEqual([claimed?.person, claimed?.alerts.map(({ key }) => key)], ['pA', ['k1', 'k2']])
    await mails.note(claimed?.claim ?? '', { sent: false, nextAt: T(5), problem: 'no such server' })
    assert.equal(await mails.findProblem('pA'), 'no such server')
    const mail = {
      time: 'off',
      to: 'b@post.test',
      hour: 7,
      quietFrom: 0,
      quietTo: 0,
      zone: 'UTC',
    } as const
    await rules.save('pB', { wanted: ALL_WANTED, mail })
    assert.deepEqual((await mails.claim(T(8), T(9), 9))?.person, 'pA')
    assert.equal(await mails.claim(T(8), T(9), 9), null)
    await rules.read('pB', 3)
    await rules.read('pB', 2)
    assert.deepEqual(await rules.find('pB'), { rules: { wanted: ALL_WANTED, mail }, readTo: 3 })
    assert.deepEqual(await rules.find('pA'), { rules: null, readTo: 0 })
  })
}
