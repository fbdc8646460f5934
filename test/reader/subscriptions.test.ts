import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Form, openTestReader, type TestReader } from './open-reader.ts'

let reader: TestReader
let hill: string
before(async () => {
  reader = await openTestReader()
  hill = `feed/${reader.ids.hill.slice(1)}`
})
after(() => reader.desk.close())

type Feed = { id: string; title: string; categories: { label: string }[] }

/** The feeds of sources: title and folder. */
async function list(): Promise<string> {
  const { subscriptions } = await reader.read<{ subscriptions: Feed[] }>('subscription/list')
  return subscriptions
    .filter(({ id }) => /\d$/.test(id))
    .map(({ title, categories: [folder] }) => `${title} in ${folder?.label ?? 'none'}`)
    .join(', ')
}

const edit = (...form: Form) => reader.post('subscription/edit', form)

test('a feed is renamed, and put into a folder and out of it', async () => {
  assert.equal(await list(), 'Coast Courier in Shore, Hill Courier in none')
  assert.equal(
    await edit(['ac', 'edit'], ['s', hill], ['t', 'Hill Bearer'], ['a', 'user/-/label/Up/High']),
    'OK',
  )
  assert.equal(await list(), 'Coast Courier in Shore, Hill Bearer in Up/High')
  assert.equal(await edit(['ac', 'edit'], ['s', hill], ['r', 'user/-/label/Up/High']), 'OK')
  assert.equal(await list(), 'Coast Courier in Shore, Hill Bearer in none')
})

test('a folder is renamed and dissolved; its feeds stay', async () => {
  const label = (name: string) => `user/-/label/${name}`
  await reader.post('rename-tag', [
    ['s', label('Shore')],
    ['dest', label('Sea')],
  ])
  assert.equal(await list(), 'Coast Courier in Sea, Hill Bearer in none')
  assert.equal(await reader.post('disable-tag', [['s', label('Sea')]]), 'OK')
  assert.equal(await list(), 'Coast Courier in none, Hill Bearer in none')
})

test('an address of a private network is not followed, however it is asked', async () => {
  for (const [path, form] of [
    [
      'subscription/edit',
      [
        ['ac', 'subscribe'],
        ['s', 'feed/http://169.254.7.7/feed'],
      ],
    ],
    ['subscription/quickadd', [['quickadd', 'http://10.0.0.9/feed']]],
  ] as const) {
    const answer = await reader.ask(path, form)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /private|allow-private-hosts/)
  }
  assert.equal(await list(), 'Coast Courier in none, Hill Bearer in none')
})

test('a feed is followed no more; its articles are those of no source', async () => {
  assert.equal(await edit(['ac', 'unsubscribe'], ['s', hill]), 'OK')
  assert.equal(await list(), 'Coast Courier in none')
  assert.equal((await reader.ask(`stream/items/ids?s=${hill}`)).status, 404)
  const { items } = await reader.read<{ items: { title: string }[] }>(
    'stream/contents?s=feed/loose&r=o&n=2',
  )
  assert.deepEqual(
    items.map(({ title }) => title),
    ['Crane saved', 'Four lambs & &lt;b>a ewe&lt;/b>'],
  )
})

for (const [form, message] of [
  [[['ac', 'subscribe']], /s: says which feed/],
  [
    [
      ['ac', 'fly'],
      ['s', 'feed/1'],
    ],
    /ac: is subscribe/,
  ],
  [
    [
      ['ac', 'unsubscribe'],
      ['s', 'feed/stories'],
    ],
    /made by the desk/,
  ],
  [
    [
      ['ac', 'unsubscribe'],
      ['s', 'feed/http://a.test'],
    ],
    /is no feed that is followed/,
  ],
  [
    [
      ['ac', 'edit'],
      ['s', 'feed/1'],
      ['a', 'Shore'],
    ],
    /is no folder/,
  ],
  [
    [
      ['ac', 'edit'],
      ['s', 'feed/1'],
      ['a', 'user/-/label/Stories'],
    ],
    /stories alone/,
  ],
] as const) {
  test(`${JSON.stringify(form)} is refused`, async () => {
    assert.match(await reader.post('subscription/edit', form), message)
  })
}
