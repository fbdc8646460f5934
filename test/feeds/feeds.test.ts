import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseFeed } from '../../src/extract/feed/parse-feed.ts'
import { ALONE } from '../../src/model/access.ts'
import type { Today } from '../../src/model/desk.ts'
import type { FeedItem } from '../../src/model/feed.ts'
import { addArticle } from '../desk/add-article.ts'
import { openTestDesk, type TestDesk } from '../desk/open-test-desk.ts'
import { findAtomFaults } from './atom-faults.ts'
import { findJsonFeedFaults } from './json-feed-faults.ts'

// What comes in a test comes now, and is dated so.
const DAY = new Date(Date.now() + 3_600_000)

let desk: TestDesk
let lake: string
let search: string
before(async () => {
  desk = await openTestDesk(DAY)
  await desk.desk.makeAhead()
  const { cards } = await desk.read<Today>('/today.json?since=all')
  const found = cards.find(({ title }) => title?.includes('Sluices'))
  lake = found?.id ?? assert.fail('no such story')
  const kept = await desk.desk.of(ALONE).searches.save('Lakes & dams', 'summit')
  search = typeof kept === 'object' ? kept.id : assert.fail(kept)
})
after(() => desk.close())

const feeds = () => [
  'stories',
  'stories?outlet=Capital+Post',
  'stories?q=summit',
  'stories?since=6h',
  `search/${search}`,
  `story/${lake}`,
]

const asAtom = (name: string) => `/feeds/${name.replace(/(?=\?|$)/, '.atom')}`
const asJson = (name: string) => `/feeds/${name.replace(/(?=\?|$)/, '.json')}`

async function readItems(path: string): Promise<readonly FeedItem[]> {
  const answer = await desk.get(path)
  assert.equal(answer.status, 200, path)
  const { feed, problem } = parseFeed({
    body: await answer.text(),
    contentType: answer.headers.get('content-type'),
    url: `http://localhost${path}`,
  })
  assert.equal(problem, null)
  assert.deepEqual(feed?.notes, [])
  return feed?.items ?? []
}

test('feeds break no rule of Atom, of JSON Feed and of the public validator', async () => {
  for (const name of feeds()) {
    const atom = await desk.get(asAtom(name))
    assert.equal(atom.headers.get('content-type'), 'application/atom+xml; charset=utf-8')
    const self = `http://localhost${asAtom(name)}`
    assert.deepEqual(findAtomFaults(await atom.text(), self, DAY), [], name)
    const json = await desk.get(asJson(name))
    assert.equal(json.headers.get('content-type'), 'application/feed+json; charset=utf-8')
    const own = `http://localhost${asJson(name)}`
    assert.deepEqual(findJsonFeedFaults(await json.text(), own, DAY), [], name)
  }
})

test('our own reader reads every entry of both forms alike, without a note', async () => {
  for (const name of feeds()) {
    const [atom, json] = await Promise.all([readItems(asAtom(name)), readItems(asJson(name))])
    assert.equal(atom.length > 0, name !== 'stories?since=6h', name)
    const heads = (items: readonly FeedItem[]) =>
      items.map(({ id, title, url, updatedAt }) => [id, title, url, updatedAt])
    assert.deepEqual(heads(atom), heads(json))
  }
})

test('an entry is the brief with its passages, how many accounts there are, and what is not settled', async () => {
  const items = await readItems('/feeds/stories.atom?q=summit')
  const [{ content, title, url }] = items
  assert.equal(items.length, 1)
  assert.equal(title, 'Sluices to reopen after lake summit, but no treaty')
  assert.equal(url, `http://localhost/story/${lake}`)
  assert.match(content ?? '', /5 articles → 4 accounts: /)
  assert.match(content ?? '', /Not settled/)
  const passage = /<blockquote><p[^>]*>([^(]+) \(<a href="http:\/\/localhost([^"]+)"/.exec(
    content ?? '',
  )
  const [, words, path] = passage ?? assert.fail(content ?? 'no content')
  const page = await (await desk.get(path.replaceAll('&amp;', '&'))).text()
  assert.ok(page.includes('id="passage"') && page.includes(words.slice(0, 30)), path)
  const [, line] =
    /<a href="http:\/\/localhost(\/story\/[^"]+\/at\/[^"]+)"/.exec(content ?? '') ?? []
  assert.equal((await desk.get(line)).status, 302)
})

test('who has a feed is told so, by tag and by hour, and is sent nothing; HEAD has the same head', async () => {
  for (const path of ['/feeds/stories.atom', '/feeds/stories.json']) {
    const answer = await desk.get(path)
    const tag = answer.headers.get('etag') ?? ''
    const modified = answer.headers.get('last-modified') ?? ''
    assert.ok(Date.parse(modified) <= DAY.getTime(), modified)
    const known = await desk.get(path, { 'If-None-Match': tag })
    assert.deepEqual([known.status, await known.text()], [304, ''])
    assert.equal((await desk.get(path, { 'If-Modified-Since': modified })).status, 304)
    const before = new Date(Date.parse(modified) - 1000).toUTCString()
    assert.equal((await desk.get(path, { 'If-Modified-Since': before })).status, 200)
    const other = { 'If-None-Match': '"other"', 'If-Modified-Since': modified }
    assert.equal((await desk.get(path, other)).status, 200)
    const head = await desk.app.request(path, { method: 'HEAD', headers: { Host: 'localhost' } })
    assert.deepEqual([head.status, head.headers.get('etag')], [200, tag])
    assert.equal(await head.text(), '')
  }
})

test('what is asked for and is not known is refused; what is no more is gone', async () => {
  assert.equal((await desk.get('/feeds/stories.atom?outlets=x')).status, 400)
  assert.equal((await desk.get('/feeds/stories.atom?since=1h')).status, 400)
  assert.equal((await desk.get('/feeds/stories.atom?q=origin:two')).status, 400)
  assert.equal((await desk.get('/feeds/stories.rss')).status, 404)
  assert.equal((await desk.get('/feeds/story/s999.atom')).status, 404)
  assert.equal((await desk.get('/feeds/search/999.json')).status, 404)
  const kept = await desk.desk.of(ALONE).searches.save('Ferries', 'ferry')
  const { id } = typeof kept === 'object' ? kept : assert.fail(kept)
  assert.equal((await desk.get(`/feeds/search/${id}.atom`)).status, 200)
  await desk.desk.of(ALONE).searches.remove(id)
  const gone = await desk.get(`/feeds/search/${id}.json`)
  assert.equal(gone.status, 410)
  assert.match(await gone.text(), /This search was removed/)
  const next = await desk.desk.of(ALONE).searches.save('Others', 'fire')
  assert.notEqual(typeof next === 'object' && next.id, id, 'its number is not given again')
})

test('a copy changes no time of an entry; another account does, and the id stays', async () => {
  const find = async () =>
    (await readItems('/feeds/stories.atom')).find(({ url }) => url?.endsWith(lake)) ??
    assert.fail('no entry')
  const before = await find()
  const changes = await readItems(`/feeds/story/${lake}.atom`)
  // The clock of the desk stands, so that what is told now would be told at the same instant.
  await desk.desk.feeds.told.note({
    story: lake,
    summary: desk.cache.findSummaries([lake]).get(lake) ?? null,
    before: null,
    problem: null,
  })
  assert.equal((await find()).updatedAt, before.updatedAt)
  const article = await addArticle(desk, lake, new Date(DAY.getTime() - 60_000).toISOString())
  await desk.desk.makeAhead()
  const after = await find()
  assert.equal(after.id, before.id)
  assert.match(after.content ?? '', /6 articles → 5 accounts/)
  const more = await readItems(`/feeds/story/${lake}.atom`)
  const came = more.filter(({ id }) => !changes.some((each) => each.id === id))
  assert.deepEqual(
    came.map(({ title, url }) => [title?.replace(/,.*/, ''), url]),
    [
      ['One account more', `http://localhost/story/${lake}`],
      ['New from Valley Dispatch: Lake talks end', `http://localhost/article/${article}`],
    ],
  )
  assert.deepEqual(await readItems(`/feeds/story/${lake}.atom`), more)
})

test('the feed of a story that went into another leads there for good, and one that is empty is gone', async () => {
  const { cards } = await desk.read<Today>('/today.json?since=all')
  const [from, empty] = cards.filter(({ id }) => id !== lake).map(({ id }) => id)
  await desk.writing(async (store) => {
    const at = DAY.toISOString()
    const move = async (story: string, merged: string[]) => {
      const kept = await store.stories.find(story)
      for (const { articleId } of kept?.members ?? assert.fail('no story')) {
        const placed = { article: articleId, story: lake, opened: false, sureness: 1, reasons: [] }
        await store.stories.place({ ...placed, merged }, 'person', at)
      }
    }
    await move(from, [from])
    await move(empty, [])
  })
  const answer = await desk.get(`/feeds/story/${from}.atom?key=x`)
  assert.deepEqual(
    [answer.status, answer.headers.get('location')],
    [301, `/feeds/story/${lake}.atom?key=x`],
  )
  assert.equal((await desk.get(`/feeds/story/${empty}.atom`)).status, 410)
  const titles = (await readItems(`/feeds/story/${lake}.atom`)).map(({ title }) => title)
  assert.ok(titles.includes('Another story went into this one'))
})

test('a comparison that is damaged in the cache is left out, and made again when its story is opened', async () => {
  const other = await openTestDesk(DAY)
  try {
    await other.desk.makeAhead()
    const { cards } = await other.read<Today>('/today.json?since=all')
    const id = cards.find(({ title }) => title?.includes('Sluices'))?.id ?? assert.fail()
    const made = other.cache.find(id) ?? assert.fail()
    other.cache.save(id, { ...made, view: made.view.subarray(0, 9) })
    const answer = await other.get('/feeds/stories.json')
    assert.equal(answer.status, 200)
    assert.equal(other.cache.findKey(id), null)
    assert.equal((await other.get(`/story/${id}`)).status, 200)
    assert.equal(other.cache.findKey(id), made.key)
  } finally {
    await other.close()
  }
})
