import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startReceiver } from '../../src/app/alerts/webhooks/test-hooks.ts'
import { type Asker, openPeopleDesk, type PeopleDesk } from './people-desk.ts'
import { addReport, FIRST, lookWhole, SECOND, THIRD } from './tell-reports.ts'

let desk: PeopleDesk
let story = ''
before(async () => {
  desk = await openPeopleDesk()
  await lookWhole(desk)
  const kept = await addReport(desk, { outlet: 'Sundby Post', text: FIRST })
  story = kept.story
  await addReport(desk, { outlet: 'Harbour Bell', text: SECOND, story })
  await desk.cy.send('POST', '/api/v1/searches', { name: 'Eels', query: 'eels' })
  await lookWhole(desk)
})
after(() => desk.close())

type Alerts = {
  readonly alerts: readonly { readonly id: number; readonly kind: string; readonly read: boolean }[]
}
type Hook = { readonly id: string; readonly secret: string }

const alertsOf = async (asker: Asker) => (await asker.read<Alerts>('/api/v1/alerts')).alerts
const kindsOf = async (asker: Asker) => (await alertsOf(asker)).map(({ kind }) => kind)
const addHook = async (asker: Asker, body: Readonly<Record<string, unknown>>): Promise<Hook> =>
  JSON.parse(await (await asker.send('POST', '/api/v1/webhooks', body)).text())

test('a webhook is its editor’s: readers have none, and nobody sees another’s', async () => {
  await using receiver = await startReceiver()
  const { ada, bo, cy } = desk
  const url = receiver.url()
  assert.equal((await bo.send('POST', '/api/v1/webhooks', { url })).status, 403)
  assert.equal((await bo.get('/api/v1/webhooks')).status, 403)
  assert.equal((await bo.send('POST', '/alerts/webhooks', { do: 'add', url })).status, 403)
  assert.doesNotMatch(await (await bo.get('/alerts/settings')).text(), /Add a webhook/)
  const { id, secret } = await addHook(cy, { url })
  assert.match(secret, /^whsec_[\w+/]{43}=$/)
  assert.deepEqual(await ada.read('/api/v1/webhooks'), { webhooks: [] })
  for (const [method, path] of [
    ['PATCH', `/api/v1/webhooks/${id}`],
    ['DELETE', `/api/v1/webhooks/${id}`],
    ['POST', `/api/v1/webhooks/${id}/test`],
  ])
    assert.equal((await ada.send(method, path)).status, 404, path)
  assert.equal((await ada.get(`/api/v1/webhooks/${id}/deliveries`)).status, 404)
  for (const path of ['/api/v1/webhooks', '/alerts/settings', '/alerts/settings.json'])
    assert.ok(!(await (await cy.get(path)).text()).includes(secret), path)
  const sent = await cy.send('POST', `/api/v1/webhooks/${id}/test`)
  assert.partialDeepStrictEqual(await sent.json(), { state: 'done', status: 200, alert: null })
  assert.equal((await cy.send('DELETE', `/api/v1/webhooks/${id}`)).status, 204)
})

test('where nothing may be sent, and what has another shape, is refused with a sentence', async () => {
  const { ada } = desk
  for (const url of ['https://10.0.0.1/', 'http://hooks.example.org/', 'mailto:a@b.test', 'x']) {
    const answer = await ada.send('POST', '/api/v1/webhooks', { url })
    assert.equal(answer.status, 422, url)
    assert.partialDeepStrictEqual(await answer.json(), { code: 'not-sent' })
    assert.equal((await ada.send('POST', '/alerts/webhooks', { do: 'add', url })).status, 422)
  }
  const wrong = { url: 'https://a.test/', wanted: { kinds: ['all'], stories: 'mine' } }
  assert.equal((await ada.send('POST', '/api/v1/webhooks', wrong)).status, 400)
  const mail = { mail: { to: 'a@b.test\r\nBcc: c@d.test' } }
  assert.equal((await ada.send('PATCH', '/api/v1/alerts/rules', mail)).status, 400)
})

test('an alert goes to whom it is for, is heard, and is read by each alone', async () => {
  await using receiver = await startReceiver()
  const { ada, bo, cy } = desk
  const url = receiver.url()
  const all = await addHook(ada, { url: `${url}all` })
  await addHook(ada, { url: `${url}quotes`, wanted: { kinds: ['corrected'], stories: 'all' } })
  await addHook(cy, { url: `${url}stars`, wanted: { kinds: ['differs'], stories: 'starred' } })
  await cy.send('POST', '/acts', { do: 'star', story })
  const heard: string[] = []
  const stop = desk.desk.live.listen((event) => {
    if (typeof event !== 'string' && event.name === 'alert.made')
      heard.push(`${event.data.kind} ${event.data.story}`)
  })
  await addReport(desk, { outlet: 'Ossel Anchor', text: THIRD, story })
  await addReport(desk, { outlet: 'Pond Paper', text: 'Eels were counted at noon in Ulm.' })
  await lookWhole(desk)
  await desk.desk.alerts.send()
  stop()
  const kinds = ['confirmed', 'confirmed', 'differs']
  assert.deepEqual(
    heard.sort(),
    kinds.map((kind) => `${kind} ${story}`),
  )
  assert.deepEqual((await kindsOf(ada)).sort(), kinds)
  assert.deepEqual((await kindsOf(cy)).sort(), [...kinds, 'search'])
  const sent = receiver.taken.map(({ body }) => JSON.parse(body).type).sort()
  assert.deepEqual(
    sent,
    [...kinds, 'differs'].map((kind) => `alert.${kind}`),
  )
  const [{ id, read }] = await alertsOf(bo)
  assert.equal(read, false)
  assert.equal((await bo.send('POST', '/alerts/read', { upTo: id })).status, 303)
  assert.deepEqual([(await alertsOf(bo))[0].read, (await alertsOf(ada))[0].read], [true, false])
  const [, path = '', anchor = ''] =
    /href="(\/alerts\?before=\d+)#(alert-\d+)"/.exec(
      await (await ada.get('/alerts/settings')).text(),
    ) ?? []
  assert.match(await (await ada.get(path)).text(), new RegExp(` id="${anchor}"`))
  const deliveries = await ada.read(`/api/v1/webhooks/${all.id}/deliveries`)
  assert.partialDeepStrictEqual(deliveries, {
    deliveries: kinds.map(() => ({ state: 'done', attempts: 1 })),
  })
})

test('who is no editor any more sends nothing, and who goes takes what is theirs along', async () => {
  await using receiver = await startReceiver()
  const { ada, cy } = desk
  await addHook(cy, { url: receiver.url() })
  await desk.desk.access.setRole('Cy', 'reader')
  const text =
    'The crane at the quay of Sundby fell on Monday. The crane was built in 1971 in Ossel by the yard of Hald.'
  await addReport(desk, { outlet: 'Moss Mail', text, story })
  await lookWhole(desk)
  await desk.desk.alerts.send()
  assert.equal((await kindsOf(ada)).filter((kind) => kind === 'differs').length, 2)
  assert.deepEqual(receiver.taken, [])
  const { list } = desk.desk.alerts.webhooks
  assert.equal((await list(cy.id)).length, 2)
  await desk.desk.access.removePerson('Cy')
  assert.deepEqual(await list(cy.id), [])
  assert.equal((await list(ada.id)).length, 2)
})

test('a search of another, or one that is gone, is no choice of stories, and the page says so', async () => {
  const { ada, bo } = desk
  const kept = await bo.send('POST', '/api/v1/searches', { name: 'Gulls', query: 'gulls' })
  const { id } = JSON.parse(await kept.text())
  const wanted = { kinds: ['differs'], stories: id }
  const rules = '/api/v1/alerts/rules'
  assert.equal((await bo.send('PATCH', rules, { wanted })).status, 200)
  const refused = await ada.send('PATCH', rules, { wanted })
  assert.equal(refused.status, 404)
  assert.match(await refused.text(), /nothing would be told/)
  const url = 'https://hooks.example.org/'
  assert.equal((await ada.send('POST', '/api/v1/webhooks', { url, wanted })).status, 404)
  const form = { kinds: 'differs', stories: id }
  assert.equal((await ada.send('POST', '/alerts/rules', form)).status, 404)
  const hook = { ...form, do: 'add', url }
  assert.equal((await ada.send('POST', '/alerts/webhooks', hook)).status, 404)
  assert.equal((await bo.send('DELETE', `/api/v1/searches/${id}`)).status, 204)
  const page = await (await bo.get('/alerts/settings')).text()
  assert.match(page, /search that is gone: nothing is told/)
})
