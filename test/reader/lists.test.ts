import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CRANE, decimal, openTestReader, TEXTS, type TestReader } from './open-reader.ts'

let reader: TestReader
let coast: string
let hill: string
before(async () => {
  reader = await openTestReader()
  coast = `feed/${reader.ids.coast.slice(1)}`
  hill = `feed/${reader.ids.hill.slice(1)}`
})
after(() => reader.desk.close())

const READING_LIST = 'user/-/state/com.google/reading-list'
const READ = 'user/-/state/com.google/read'

type Item = {
  id: string
  title: string
  published: number
  timestampUsec: string
  canonical: { href: string }[]
  alternate: { href: string }[]
  summary: { content: string }
  categories: string[]
  origin: { streamId: string; title: string }
}
type Contents = { id: string; items: Item[]; continuation?: string }

test('says who asks, and gives the word that posts bring', async () => {
  assert.deepEqual(await reader.read('user-info?output=json'), {
    ...{ userId: 'me', userName: 'me', userProfileId: 'me', userEmail: 'me' },
  })
  assert.match(await (await reader.ask('token')).text(), /^[\w-]{43}$/)
})

test('sources are subscriptions, and so are the stories and what no source brought', async () => {
  const { subscriptions } = await reader.read<{ subscriptions: { id: string }[] }>(
    'subscription/list?output=json',
  )
  assert.deepEqual(
    subscriptions.map(({ id }) => id),
    ['feed/stories', coast, hill, 'feed/loose'],
  )
  assert.deepEqual(subscriptions[1], {
    ...{ id: coast, title: 'Coast Courier', url: 'https://coast.test/feed' },
    ...{ htmlUrl: 'https://coast.test/', iconUrl: '' },
    categories: [{ id: 'user/-/label/Shore', label: 'Shore', type: 'folder' }],
  })
})

test('labels are folders, the stories, and searches that are kept', async () => {
  await reader.desk.desk.of('me').searches.save('Cranes', 'crane')
  const { tags } = await reader.read<{ tags: { id: string; type?: string }[] }>('tag/list')
  assert.deepEqual(
    tags.map(({ id, type }) => [id, type]),
    [
      ['user/-/state/com.google/starred', undefined],
      ['user/-/label/Stories', 'folder'],
      ['user/-/label/Shore', 'folder'],
      ['user/-/label/Cranes', 'tag'],
    ],
  )
  assert.deepEqual(await reader.list('s=user/-/label/Cranes'), [decimal(reader.ids.story)])
  await reader.desk.desk.of('me').searches.remove('1')
})

test('a list is told newest first, a feed, a folder, the stories or all of it', async () => {
  const [one, two, three] = reader.ids.articles.map(decimal)
  const story = decimal(reader.ids.story)
  assert.deepEqual(await reader.list(`s=${coast}`), [one])
  assert.deepEqual(await reader.list(`s=${encodeURIComponent(hill)}`), [three, two])
  assert.deepEqual(await reader.list(`s=${hill}&r=o`), [two, three])
  assert.deepEqual(await reader.list('s=user/-/label/Shore'), [one])
  assert.deepEqual(await reader.list('s=user/-/label/Stories'), [story])
  assert.deepEqual(await reader.list('s=feed/stories'), [story])
  // The examples came last, the story’s last article before the first of them.
  const all = await reader.list(`s=${READING_LIST}&n=100`)
  assert.deepEqual(all.slice(-4), [three, story, two, one])
  assert.deepEqual(await reader.list(`s=${READING_LIST}&n=100&xt=feed/loose&xt=feed/stories`), [
    three,
    two,
    one,
  ])
  assert.deepEqual(await reader.list(`s=user/-/state/com.google/broadcast`), [])
})

test('only what came since a time, or before it', async () => {
  const [one, two, three] = reader.ids.articles.map(decimal)
  const seconds = Math.floor(Date.now() / 1000)
  assert.deepEqual(await reader.list(`s=${hill}&ot=${seconds - 90 * 60}`), [three])
  assert.deepEqual(await reader.list(`s=${hill}&nt=${seconds - 90 * 60}`), [two])
  assert.deepEqual(await reader.list(`s=${coast}&nt=${seconds - 200 * 60}`), [])
  assert.deepEqual(await reader.list(`s=${coast}&ot=${(seconds - 200 * 60) * 1000}`), [one])
})

test('goes on part by part, and every item comes once', async () => {
  const whole = await reader.list(`s=${READING_LIST}&n=1000`)
  for (const order of ['n', 'o']) {
    const found: string[] = []
    let rest = ''
    do {
      const part = await reader.read<{ itemRefs: { id: string }[]; continuation?: string }>(
        `stream/items/ids?s=${READING_LIST}&n=3&r=${order}${rest}`,
      )
      found.push(...part.itemRefs.map(({ id }) => id))
      rest = part.continuation ? `&c=${part.continuation}` : ''
    } while (rest)
    assert.deepEqual(found, order === 'n' ? whole : whole.toReversed())
  }
})

test('an article is an item with its words, its link and its feed', async () => {
  const { items, id } = await reader.read<Contents>(
    `stream/contents/${encodeURIComponent(coast)}?n=5`,
  )
  const [item] = items
  assert.equal(id, coast)
  assert.deepEqual([items.length, item.title, item.origin.streamId], [1, CRANE, coast])
  assert.match(item.id, /^tag:google\.com,2005:reader\/item\/[0-9a-f]{16}$/)
  assert.deepEqual(
    [item.canonical[0].href, item.alternate[0].href],
    ['https://news.test/3', 'https://news.test/3'],
  )
  assert.ok(item.summary.content.startsWith(`<p>${TEXTS[0]}</p>`))
  assert.match(item.summary.content, /href="http:\/\/localhost\/story\/s\d+"/)
  assert.deepEqual(item.categories, [
    'user/-/state/com.google/fresh',
    READING_LIST,
    'user/-/label/Shore',
  ])
  assert.equal(String(item.published), item.timestampUsec.slice(0, 10))
})

test('a story is an item with its brief, its accounts and links to the desk', async () => {
  const { ids, desk } = reader
  await desk.desk.comparisons.open(ids.story, 20_000)
  const { items } = await reader.read<Contents>('stream/contents/user/-/label/Stories?n=5')
  const [{ id, canonical, summary, origin, categories }] = items
  assert.equal(BigInt(`0x${id.slice(-16)}`), BigInt(decimal(ids.story)))
  assert.equal(canonical[0].href, `http://localhost/story/${ids.story}`)
  assert.match(summary.content, /2 articles → 2 accounts/)
  assert.match(summary.content, /crane[^<]* \(<a href="http:\/\/localhost\/article\/a\d+\?start=/)
  assert.deepEqual([origin.streamId, categories.at(-1)], ['feed/stories', 'user/-/label/Stories'])
})

test('items are known by all spellings of their numbers, in what is posted and in the address', async () => {
  const { ids } = reader
  const hex = BigInt(decimal(ids.story)).toString(16).padStart(16, '0')
  const spelled = [
    decimal(ids.articles[0]),
    `tag:google.com,2005:reader/item/${hex}`,
    hex,
    '999999',
  ]
  const form = spelled.map((text) => ['i', text] as const)
  const answer: Contents = JSON.parse(await reader.post('stream/items/contents', form))
  assert.deepEqual(answer.items.map(({ title }) => title).slice(0, 2), [
    CRANE,
    answer.items[1].title,
  ])
  assert.equal(answer.items.length, 3)
  const got = await reader.read<Contents>(`stream/items/contents?i=${decimal(ids.articles[0])}`)
  assert.deepEqual(
    got.items.map(({ title }) => title),
    [CRANE],
  )
})

test('nothing is answered with “not modified”: an app would not ask for what is new', async () => {
  const answer = await reader.ask('subscription/list')
  assert.deepEqual(
    [answer.headers.get('cache-control'), answer.headers.get('etag')],
    ['no-store', null],
  )
})

test('what outlets write is text in every field', async () => {
  const { items } = await reader.read<Contents>(`stream/contents?s=${hill}&n=1`)
  assert.equal(items[0].title, 'Four lambs & &lt;b>a ewe&lt;/b>')
})

test('contents without a list are those of everything', async () => {
  for (const path of ['stream/contents', 'stream/contents?n=2']) {
    const { id, items } = await reader.read<Contents>(path)
    assert.equal(id, READING_LIST)
    assert.ok(items.length >= 2)
  }
})

test('how much is unread, of each feed, each folder and all', async () => {
  const { unreadcounts } = await reader.read<{ unreadcounts: { id: string; count: number }[] }>(
    'unread-count',
  )
  const count = new Map(unreadcounts.map(({ id, count }) => [id, count]))
  assert.deepEqual(
    [coast, hill, 'feed/stories', 'user/-/label/Shore', 'user/-/label/Stories'].map((id) =>
      count.get(id),
    ),
    [1, 2, 1, 1, 1],
  )
  const unread = await reader.list(`s=${READING_LIST}&xt=${READ}&n=1000`)
  assert.equal(count.get(READING_LIST), unread.length)
})

for (const [path, message] of [
  ['stream/items/ids?s=feed/zero', /names no list/],
  ['stream/items/ids?s=feed/1&n=1000000000', /n: is a number from 1 to 50000/],
  ['stream/items/ids?n=0', /n: is a number/],
  ['stream/items/ids?ot=yesterday', /ot: is a time/],
  ['stream/items/ids?output=xml', /json alone/],
  ['stream/items/ids?c=WyJ4Il0', /c: is the continuation of no such list/],
  ['stream/items/ids?c=%00%ff', /c: is the continuation/],
  ['stream/items/contents?i=seven', /number of no item/],
] as const) {
  test(`${path} is refused with a sentence`, async () => {
    const answer = await reader.ask(path)
    assert.equal(answer.status, 400)
    assert.match(await answer.text(), message)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/plain/)
  })
}

test('a continuation of one list is none of another', async () => {
  const part = await reader.read<Contents>(`stream/items/ids?s=${READING_LIST}&n=1`)
  const answer = await reader.ask(`stream/items/ids?s=${hill}&n=1&c=${part.continuation}`)
  assert.equal(answer.status, 400)
})

test('a feed or label that there is not, and another address, are not found', async () => {
  for (const path of [
    'stream/items/ids?s=feed/99',
    'stream/contents/user/-/label/Moon',
    'nothing/here',
  ])
    assert.equal((await reader.ask(path)).status, 404, path)
})
