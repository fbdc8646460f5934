import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ferryText, renderFeed, startSite, type TestSite } from '../../src/app/refresh/test-site.ts'
import type { AuditEntry } from '../../src/model/audit.ts'
import type { PointsJson } from '../../src/present/view/points-json.ts'
import { isOpenToReaders } from '../../src/server/guard/editors.ts'
import { openDeskStore } from '../../src/store/desk/open-desk-store.ts'
import { type Asker, askWith, openPeopleDesk, type PeopleDesk } from './people-desk.ts'

type Entries = { readonly entries: readonly AuditEntry[]; readonly next: number | null }

let desk: PeopleDesk
let site: TestSite
before(async () => {
  desk = await openPeopleDesk()
  await desk.desk.makeAhead()
  site = await startSite()
  for (const town of ['tollen', 'marrow']) {
    const text = ferryText(town, 6).join('\n\n').repeat(3)
    const items = [{ path: `/${town}/report`, title: `Ferry of ${town} aground`, text }]
    site.set(`/${town}`, renderFeed(site, 'Bearer', items))
  }
})
after(async () => {
  await desk.close()
  await site[Symbol.asyncDispose]()
})

const list = async (asker: Asker) => (await asker.read<Entries>('/api/v1/audit')).entries

/** What came to the list while something was done, the first first. */
async function during(work: () => Promise<void>): Promise<AuditEntry[]> {
  const [last] = await list(desk.ada)
  await work()
  return (await list(desk.ada)).filter(({ id }) => id > (last?.id ?? 0)).reverse()
}

const FORM = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields)
const LIST = '<opml version="2.0"><body><outline xmlUrl="https://news.example/feed"/></body></opml>'

/** Each act that all see, once: by which route, sent how, told as what. */
type Sent = readonly [
  path: string,
  body: string | URLSearchParams | FormData | Readonly<Record<string, unknown>>,
]
type Case = readonly [on: string, sent: () => Promise<Sent> | Sent, told: Partial<AuditEntry>]

const line = async () => (await desk.ada.read<PointsJson>('/story/s1/points.json')).clash[0].key
const lastSource = async () => {
  const { sources } = await desk.ada.read<{ sources: { id: string }[] }>('/api/v1/sources')
  return sources.at(-1)?.id ?? ''
}
const rejection = async () => {
  const { rejections } = await desk.ada.read<{ rejections: { id: string }[] }>('/api/v1/rejections')
  return rejections[0].id
}
/** By which a reader app of Ada’s asks. */
const word = async () => {
  const { access, readerKeys } = desk.desk
  const ada = (await access.listPeople()).find(({ name }) => name === 'Ada')
  return (await readerKeys.signIn('Ada', await readerKeys.make(ada?.id ?? ''))) ?? ''
}
const HOOK = 'http://127.0.0.1:4999/in?secret=1'
const hook = async () => {
  const { webhooks } = await desk.ada.read<{ webhooks: { id: string }[] }>('/api/v1/webhooks')
  return webhooks[0].id
}
const job = async () => desk.desk.jobs.start('refresh', { sources: [] }).id

const CASES: readonly Case[] = [
  [
    'POST /api/v1/sources/preview',
    () => ['/api/v1/sources/preview', { address: site.url('/tollen?key=secret') }],
    { act: 'address-looked-at' },
  ],
  [
    'POST /api/v1/sources',
    () => ['/api/v1/sources', { address: site.url('/tollen') }],
    { act: 'source-followed' },
  ],
  [
    'PATCH /api/v1/sources/:source',
    async () => [`/api/v1/sources/${await lastSource()}`, { paused: true }],
    { act: 'source-paused' },
  ],
  [
    'DELETE /api/v1/sources/:source',
    async () => [`/api/v1/sources/${await lastSource()}`, {}],
    { act: 'source-removed' },
  ],
  ['POST /api/v1/opml', () => ['/api/v1/opml', LIST], { act: 'list-followed' }],
  ['POST /api/v1/refresh', () => ['/api/v1/refresh', {}], { act: 'sources-asked' }],
  [
    'DELETE /api/v1/jobs/:job',
    async () => [`/api/v1/jobs/${await job()}`, {}],
    { act: 'job-ended', about: 'refresh' },
  ],
  [
    'POST /api/v1/shared-work/retry',
    () => ['/api/v1/shared-work/retry', {}],
    { act: 'work-retried', about: '0' },
  ],
  [
    'POST /sources',
    () => ['/sources', FORM({ do: 'follow', address: site.url('/marrow') })],
    { act: 'source-followed' },
  ],
  [
    'POST /sources/list',
    () => {
      const form = new FormData()
      form.set('list', new File([LIST], 'mine.opml'))
      return ['/sources/list', form]
    },
    { act: 'list-followed' },
  ],
  [
    'POST /sources/files',
    () => {
      const form = new FormData()
      form.set('files', new File(['The pier at Dorn is shut.'], 'pier.txt'))
      return ['/sources/files', form]
    },
    { act: 'articles-imported' },
  ],
  [
    'POST /api/v1/articles',
    () => ['/api/v1/articles', { articles: [{ text: 'The pier at Dorn is open.' }] }],
    { act: 'articles-imported' },
  ],
  [
    'POST /reader/api/0/subscription/quickadd',
    async () => [
      '/reader/api/0/subscription/quickadd',
      FORM({ quickadd: site.url('/tollen'), T: await word() }),
    ],
    { act: 'source-followed', door: 'token' },
  ],
  [
    'POST /reader/api/0/subscription/edit',
    async () => {
      const s = `feed/${(await lastSource()).slice(1)}`
      const form = FORM({ ac: 'edit', s, a: 'user/-/label/Shore', T: await word() })
      return ['/reader/api/0/subscription/edit', form]
    },
    { act: 'source-filed', door: 'token', about: 'Shore' },
  ],
  [
    'POST /settings/care',
    () => ['/settings/care', FORM({ do: 'compact' })],
    { act: 'files-compacted' },
  ],
  [
    'POST /api/v1/stories/:story/rejections',
    async () => ['/api/v1/stories/s1/rejections', { key: await line() }],
    { act: 'told-apart', story: 's1' },
  ],
  [
    'DELETE /api/v1/rejections/:id',
    async () => [`/api/v1/rejections/${await rejection()}`, {}],
    { act: 'apart-undone', story: 's1' },
  ],
  [
    'POST /story/:id/apart/:key',
    async () => [`/story/s1/apart/${await line()}`, FORM({})],
    { act: 'told-apart', story: 's1' },
  ],
  [
    'POST /apart/:id/undo',
    async () => [`/apart/${await rejection()}/undo`, FORM({})],
    { act: 'apart-undone', story: 's1' },
  ],
  [
    'POST /api/v1/stories/:story/merge',
    () => ['/api/v1/stories/s1/merge', { with: ['s3'], sure: true }],
    { act: 'stories-merged', story: 's1', about: 's3' },
  ],
  [
    'POST /api/v1/stories/:story/undo',
    () => ['/api/v1/stories/s1/undo', {}],
    { act: 'move-undone' },
  ],
  [
    'POST /api/v1/stories/:story/split',
    () => ['/api/v1/stories/s1/split', { articles: ['a1'] }],
    { act: 'story-split', story: 's1', about: 'a1' },
  ],
  ['POST /api/v1/webhooks', () => ['/api/v1/webhooks', { url: HOOK }], { act: 'webhook-added' }],
  [
    'PATCH /api/v1/webhooks/:webhook',
    async () => [`/api/v1/webhooks/${await hook()}`, { isOn: true }],
    { act: 'webhook-changed', about: '127.0.0.1:4999' },
  ],
  [
    'POST /api/v1/webhooks/:webhook/test',
    async () => [`/api/v1/webhooks/${await hook()}/test`, {}],
    { act: 'webhook-tested', about: '127.0.0.1:4999' },
  ],
  [
    'POST /api/v1/deliveries/:delivery/retry',
    async () => {
      const [{ id }] = await desk.desk.alerts.webhooks.listDeliveries(desk.ada.id, await hook(), 1)
      return [`/api/v1/deliveries/${id}/retry`, {}]
    },
    { act: 'webhook-retried' },
  ],
  [
    'DELETE /api/v1/webhooks/:webhook',
    async () => [`/api/v1/webhooks/${await hook()}`, {}],
    { act: 'webhook-removed', about: '127.0.0.1:4999' },
  ],
  [
    'POST /alerts/webhooks',
    () => ['/alerts/webhooks', FORM({ do: 'add', url: HOOK })],
    { act: 'webhook-added', about: '127.0.0.1:4999' },
  ],
  ['POST /story/:id/why', () => ['/story/s1/why', FORM({ do: 'undo' })], { act: 'move-undone' }],
]

test('whatever changes what all see is written down: who, by which door, and what', async () => {
  for (const [on, sent, told] of CASES) {
    const [path, body] = await sent()
    const entries = await during(async () => {
      const { status } = await send(on.replace(/ .*/, ''), path, body)
      assert.ok(status < 400, `${on}: ${status}`)
    })
    assert.partialDeepStrictEqual(entries, [{ who: 'Ada', door: 'desk', ...told }], on)
    assert.equal(entries.length, 1, on)
  }
  assert.doesNotMatch(JSON.stringify(await list(desk.ada)), /secret/)
})

test('no route that changes what all see is left out of these', () => {
  const shared = desk.app.routes
    .filter(({ method }) => method !== 'ALL' && method !== 'GET')
    .filter(({ method, path }) => !isOpenToReaders(method, path.replaceAll(/:\w+/g, 'x')))
    .map(({ method, path }) => `${method} ${path}`)
  const tried = CASES.map(([on]) => on)
  assert.deepEqual([...new Set(shared)].sort(), tried.sort(), 'send each once in CASES above')
})

function send(method: string, path: string, body: Sent[1]): Promise<Response> {
  const isPlain =
    typeof body !== 'string' && !(body instanceof URLSearchParams) && !(body instanceof FormData)
  return Promise.resolve(
    desk.app.request(`http://localhost${path}`, {
      method,
      headers: {
        ...{ Host: 'localhost', Cookie: desk.ada.cookie },
        ...(isPlain ? { 'Content-Type': 'application/json' } : {}),
      },
      body: isPlain ? JSON.stringify(body) : body,
    }),
  )
}

test('what was refused, went wrong or is somebody’s own leaves nothing', async () => {
  const { ada, bo } = desk
  const entries = await during(async () => {
    await bo.send('POST', '/api/v1/refresh')
    await ada.send('DELETE', '/api/v1/sources/f99')
    await ada.send('POST', '/api/v1/stories/s1/merge', { with: ['s1'] })
    await ada.send('POST', '/nowhere')
    await ada.send('POST', '/acts', { do: 'star', story: 's2' })
    await bo.send('PATCH', '/api/v1/preferences', { scheme: 'dark' })
    await bo.send('POST', '/api/v1/searches', { name: 'Boats', query: 'a most private word' })
    await ada.send('POST', '/api/v1/state/undo')
  })
  assert.deepEqual(entries, [])
})

test('taking back what all saw is told, and so is what a token did', async () => {
  const { cy, ada } = desk
  const { secret } = await desk.desk.access.makeToken(cy.id, 'script', ['read', 'write'])
  const program = askWith(desk.app, { Authorization: `Bearer ${secret}` })
  const entries = await during(async () => {
    await program.send('POST', '/api/v1/stories/s1/rejections', { key: await line() })
    await cy.send('POST', '/acts', { do: 'undo' })
  })
  assert.deepEqual(
    entries.map(({ who, door, act, story }) => [who, door, act, story]),
    [
      ['Cy', 'token', 'told-apart', 's1'],
      ['Cy', 'desk', 'act-undone', 's1'],
    ],
  )
  assert.ok(!JSON.stringify(await list(ada)).includes(secret))
})

test('the list is for editors, a part at a time, as page and as JSON', async () => {
  const { ada, bo } = desk
  for (const path of ['/audit', '/audit.json', '/api/v1/audit'])
    assert.equal((await bo.get(path)).status, 403, path)
  const first = await ada.read<Entries>('/api/v1/audit?limit=2')
  const rest = await ada.read<Entries>(`/api/v1/audit?limit=500&before=${first.next}`)
  assert.equal(rest.next, null)
  assert.deepEqual([...first.entries, ...rest.entries], await list(ada))
  assert.deepEqual(await ada.read('/audit.json?limit=2'), first)
  const page = await (await ada.get('/audit?limit=2')).text()
  assert.match(page, new RegExp(`href="/audit\\?before=${first.next}"`))
  assert.match(await (await ada.get('/settings')).text(), /<p data-editors><a href="\/audit">/)
})

test('an editor who is made a reader elsewhere is answered as one at once, and so is who is removed', async () => {
  const { cy } = desk
  for (const _ of [1, 2]) assert.equal((await cy.get('/api/v1/audit')).status, 200)
  const other = openDeskStore(desk.file)
  await other.people.setRole(cy.id, 'reader')
  assert.equal((await cy.get('/api/v1/audit')).status, 403)
  assert.equal((await cy.send('POST', '/api/v1/refresh')).status, 403)
  await other.people.setRole(cy.id, 'editor')
  assert.equal((await cy.get('/api/v1/audit')).status, 200)
  await other.people.remove(cy.id)
  assert.equal((await cy.get('/api/v1/audit')).status, 401)
  await other.close()
})

test('who was let in, with which rights, is told without any secret', async () => {
  const { access } = desk.desk
  const entries = await during(async () => {
    const di = await access.addPerson('Di', 'reader', 'three gulls on a pier')
    assert.ok(typeof di === 'object')
    await access.setRole('Di', 'editor')
    await access.setPassword('Di', 'four gulls on a pier')
    const secret = await access.signIn('Di', 'four gulls on a pier', 'Browser')
    await access.signIn('Di', 'five gulls on a pier', 'Browser')
    const [session] = await access.listSessions(di.id)
    await access.endSession(di.id, session.id)
    await access.endSession(di.id, session.id)
    const { token } = await access.makeToken(di.id, 'app', ['read', 'feeds'])
    await access.removeToken(di.id, token.id)
    await access.removePerson('Di')
    assert.ok(secret)
  })
  assert.deepEqual(
    entries.map(({ who, act, about }) => [who, act, about]),
    [
      [null, 'person-added', 'Di as reader'],
      [null, 'role-changed', 'Di to editor'],
      [null, 'password-changed', 'Di'],
      ['Di', 'signed-in', null],
      ['Di', 'signed-out', null],
      ['Di', 'token-made', 'app: read feeds'],
      ['Di', 'token-removed', 'app'],
      [null, 'person-removed', 'Di'],
    ],
  )
})
