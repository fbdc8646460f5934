import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../src/model/article.ts'
import { HOSTILE_WORDS } from '../desk/hostile-words.ts'
import { openTestReader, type TestReader } from './open-reader.ts'

let reader: TestReader
before(async () => {
  reader = await openTestReader()
  await reader.desk.writing(async (store) => {
    const at = new Date().toISOString()
    const story = await store.stories.open(at)
    for (const [index, words] of HOSTILE_WORDS.entries()) {
      const address = `https://bad.test/${index}`
      const { source } = await store.sources.add({
        ...{ kind: 'feed', address, given: address, title: words, outlet: words, link: null },
        ...{ folders: index % 50 === 0 ? [words] : [], addedAt: at },
      })
      const text = `${words}\n\nThe kiln of ${words} burst on Monday.`
      const blocks = [{ start: 0, end: text.length, role: 'paragraph' as const }]
      const more = { title: words, outlet: words, byline: words, publishedAt: at, blocks }
      const article = plainArticle(text, more)
      const given = { article, addresses: [words], sourceId: source.id }
      const kept = { ...given, fingerprint: computeFingerprint(article) }
      const { id } = await store.articles.add(kept, at)
      const placed = { article: id, story, opened: false, sureness: 1, reasons: [], merged: [] }
      if (index < 40) await store.stories.place(placed, 'program', at)
    }
  })
})
after(() => reader.desk.close())

/** The markup that is ours: these elements, and links to the desk. */
const OWN =
  /<\/?(?:p|ul|li|b|small|h3|blockquote|span|q|a)>|<(?:p|span|q) dir="auto">|<a href="http:\/\/localhost\/(?:article\/a\d+(?:\?start=\d+&amp;end=\d+#passage)?|story\/s\d+(?:\/at\/[\w-]+)?)"(?: dir="auto")?>/g

type Item = {
  title: string
  canonical: { href: string }[]
  summary: { content: string }
  origin: { title: string; htmlUrl: string }
}

async function everything(): Promise<Item[]> {
  const items: Item[] = []
  for (let rest = ''; ; ) {
    const list = `stream/contents?n=500&xt=feed/loose${rest}`
    const part = await reader.read<{ items: Item[]; continuation?: string }>(list)
    items.push(...part.items)
    if (!part.continuation) return items
    rest = `&c=${part.continuation}`
  }
}

test('hostile words are text in every item, and lead to no address but the desk’s and the outlet’s', async () => {
  const items = await everything()
  assert.ok(items.length > HOSTILE_WORDS.length, String(items.length))
  for (const { title, summary, canonical, origin } of items) {
    assert.doesNotMatch(title + origin.title, /<|&(?:#\d+|lt);?<|\u202e/)
    assert.doesNotMatch(summary.content.replaceAll(OWN, ''), /[<\u202e\0]/, title)
    for (const href of [canonical[0].href, origin.htmlUrl])
      assert.match(href, /^https?:\/\/(?:localhost|news\.test|bad\.test|\w+\.test)\//, href)
  }
})

test('they are text in the lists of feeds and labels as well', async () => {
  const { subscriptions } = await reader.read<{ subscriptions: { title: string }[] }>(
    'subscription/list',
  )
  assert.ok(subscriptions.length > HOSTILE_WORDS.length)
  for (const { title } of subscriptions) assert.doesNotMatch(title, /</)
})

test('the older form is well-formed XML whose contents are the same', async () => {
  const { app } = reader.desk
  const word = await (await reader.ask('token')).text()
  const headers = { Host: 'localhost', Authorization: `GoogleLogin auth=${word}` }
  const answer = await app.request(
    '/reader/atom/user%2F-%2Fstate%2Fcom.google%2Freading-list?n=500',
    { headers },
  )
  assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml/)
  const text = await answer.text()
  const tags = new Set(text.match(/<\/?[a-z]+/g)?.map((tag) => tag.replace(/^<\/?/, '')))
  assert.deepEqual([...tags].sort(), [
    ...['author', 'category', 'content', 'entry', 'feed', 'id', 'link', 'name', 'published'],
    ...['title', 'updated'],
  ])
  assert.doesNotMatch(text, /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u)
})
