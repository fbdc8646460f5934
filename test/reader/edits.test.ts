import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { decimal, type Form, openTestReader, type TestReader } from './open-reader.ts'

let reader: TestReader
let hill: string
let one: string
let two: string
let three: string
let story: string
beforeEach(async () => {
  reader = await openTestReader()
  const { ids } = reader
  hill = `feed/${ids.hill.slice(1)}`
  ;[one, two, three, story] = [...ids.articles, ids.story].map(decimal)
})
afterEach(() => reader.desk.close())

const state = (name: string) => `user/-/state/com.google/${name}`
const UNREAD = `s=${state('reading-list')}&xt=${state('read')}&xt=feed/loose&n=100`
const STARRED = `s=${state('starred')}`

const edit = (...form: Form) => reader.post('edit-tag', form)

const isSeen = async () => (await reader.desk.desk.of('me').findCard(reader.ids.story))?.isSeen

test('items are read, kept unread and starred, articles and stories alike', async () => {
  assert.deepEqual(await reader.list(UNREAD), [three, story, two, one])
  assert.equal(await edit(['i', one], ['i', story], ['a', state('read')]), 'OK')
  assert.deepEqual(await reader.list(UNREAD), [three, two])
  assert.deepEqual(await reader.list(`s=${state('read')}`), [story, one])
  await edit(
    ['i', one],
    ['r', state('read')],
    ['a', state('kept-unread')],
    ['a', state('tracking-kept-unread')],
  )
  assert.deepEqual(await reader.list(UNREAD), [three, two, one])
  await edit(['i', two], ['i', story], ['a', state('starred')])
  assert.deepEqual(await reader.list(STARRED), [story, two])
  assert.deepEqual(await reader.list(`${STARRED}&it=${state('read')}`), [story])
  assert.deepEqual(await reader.list(`${UNREAD}&xt=${state('starred')}`), [three, one])
  await edit(['i', two], ['r', state('starred')])
  assert.deepEqual(await reader.list(STARRED), [story])
})

test('a story that was read or starred in an app is so on the desk, and the other way round', async () => {
  assert.equal(await isSeen(), false)
  await edit(['i', story], ['a', state('read')], ['r', state('kept-unread')])
  await edit(['i', story], ['a', state('starred')])
  const card = await reader.desk.desk.of('me').findCard(reader.ids.story)
  assert.deepEqual([card?.isSeen, card?.starred], [true, true])
  await reader.desk.desk.of('me').personal.act('unseen', [reader.ids.story])
  await reader.desk.desk.of('me').personal.act('unstar', [reader.ids.story])
  assert.deepEqual(await reader.list(UNREAD), [three, story, two, one])
  assert.deepEqual(await reader.list(STARRED), [])
  await reader.desk.desk.of('me').personal.read(reader.ids.story)
  assert.deepEqual(await reader.list(UNREAD), [three, two, one])
})

test('reading in an app is nothing to be taken back on the desk; a star is', async () => {
  const { personal } = reader.desk.desk.of('me')
  await edit(['i', story], ['a', state('read')])
  assert.deepEqual((await personal.undo()).stories, [])
  await edit(['i', story], ['a', state('starred')])
  assert.deepEqual((await personal.undo()).stories, [reader.ids.story])
  assert.deepEqual(await reader.list(STARRED), [])
})

test('a whole feed is read up to an instant; what was kept unread before is read with it', async () => {
  await edit(['i', two], ['r', state('read')])
  const micro = (hours: number) => String((Date.now() - hours * 3_600_000) * 1000)
  await reader.post('mark-all-as-read', [
    ['s', hill],
    ['ts', micro(1.5)],
  ])
  assert.deepEqual(await reader.list(UNREAD), [three, story, one])
  await edit(['i', two], ['r', state('read')])
  assert.deepEqual(await reader.list(UNREAD), [three, story, two, one])
  await reader.post('mark-all-as-read', [['s', hill]])
  assert.deepEqual(await reader.list(UNREAD), [story, one])
  const counts = await (await reader.ask('unread-count')).text()
  assert.ok(!counts.includes(`"${hill}"`))
})

test('everything is read, stories on the desk as well; stars stay', async () => {
  await edit(['i', one], ['i', story], ['a', state('starred')])
  assert.equal(await reader.post('mark-all-as-read', [['s', state('reading-list')]]), 'OK')
  assert.deepEqual(await reader.list(`s=${state('reading-list')}&xt=${state('read')}`), [])
  assert.deepEqual(await reader.list(STARRED), [story, one])
  assert.equal(await isSeen(), true)
  assert.deepEqual(JSON.parse(await (await reader.ask('unread-count')).text()), {
    max: 0,
    unreadcounts: [],
  })
})

test('a folder, the stories, a search and what is starred are read as a whole', async () => {
  const { searches } = reader.desk.desk.of('me')
  await reader.post('mark-all-as-read', [['s', 'user/-/label/Shore']])
  assert.deepEqual(await reader.list(UNREAD), [three, story, two])
  await reader.post('mark-all-as-read', [['s', 'user/-/label/Stories']])
  assert.deepEqual(await reader.list(UNREAD), [three, two])
  await edit(['i', three], ['a', state('starred')])
  await reader.post('mark-all-as-read', [['s', state('starred')]])
  assert.deepEqual(await reader.list(UNREAD), [two])
  await edit(['i', story], ['r', state('read')])
  await searches.save('Cranes', 'crane')
  await reader.post('mark-all-as-read', [['s', 'user/-/label/Cranes']])
  assert.deepEqual(await reader.list(UNREAD), [two])
})

test('what came a month ago counts as read, unless it was kept unread', async () => {
  const old = new Date(Date.now() - 40 * 86_400_000).toISOString()
  let late = ''
  await reader.desk.writing(async (store) => {
    const [kept] = await store.articles.findMany([reader.ids.articles[2]])
    const given = { article: kept, addresses: [], sourceId: reader.ids.hill }
    const fingerprint = computeFingerprint(kept)
    late = decimal((await store.articles.add({ ...given, fingerprint }, old)).id)
  })
  assert.deepEqual(await reader.list(UNREAD), [three, story, two, one])
  assert.deepEqual(await reader.list(`s=${hill}&it=${state('read')}`), [late])
  await edit(['i', late], ['r', state('read')])
  assert.deepEqual(await reader.list(UNREAD), [three, story, two, one, late])
  await edit(['i', late], ['a', state('read')])
  assert.deepEqual(await reader.list(UNREAD), [three, story, two, one])
})

test('items that there are not are left alone, and nothing is kept of them', async () => {
  assert.equal(await edit(['i', '999999'], ['i', decimal('s999')], ['a', state('read')]), 'OK')
  assert.deepEqual(await reader.list(`s=${state('read')}`), [])
})

for (const [what, form, message] of [
  ['no item', [['a', state('read')]], /i: says which item/],
  [
    'a bad item',
    [
      ['i', 'x'],
      ['a', state('read')],
    ],
    /number of no item/,
  ],
  [
    'both at once',
    [
      ['i', '1'],
      ['a', state('starred')],
      ['r', state('starred')],
    ],
    /cannot be starred and not/,
  ],
  [
    'a label',
    [
      ['i', '1'],
      ['a', 'user/-/label/Mine'],
    ],
    /no labels of their own/,
  ],
  [
    'no state',
    [
      ['i', '1'],
      ['a', 'read'],
    ],
    /names no list/,
  ],
] as const) {
  test(`an edit with ${what} is refused`, async () => {
    const answer = await reader.ask('edit-tag', form)
    assert.equal(answer.status, 400)
    assert.match(await answer.text(), message)
  })
}

test('labels of searches are renamed and removed with their searches', async () => {
  const { searches } = reader.desk.desk.of('me')
  await searches.save('Cranes', 'crane')
  const label = (name: string) => `user/-/label/${name}`
  assert.equal(
    await reader.post('rename-tag', [
      ['s', label('Cranes')],
      ['dest', label('Quays')],
    ]),
    'OK',
  )
  assert.deepEqual(
    (await searches.list()).map(({ name }) => name),
    ['Quays'],
  )
  assert.match(
    await reader.post('rename-tag', [
      ['s', label('Quays')],
      ['dest', label('Stories')],
    ]),
    /stories alone/,
  )
  assert.equal(await reader.post('disable-tag', [['t', 'Quays']]), 'OK')
  assert.deepEqual(await searches.list(), [])
  assert.equal((await reader.ask('disable-tag', [['t', 'Quays']])).status, 404)
})
