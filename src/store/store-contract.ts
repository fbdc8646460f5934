import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { plainArticle } from '../model/article.ts'
import type { Placement } from '../model/grouping.ts'
import type { KeptArticle, NewArticle } from '../model/kept.ts'
import type { Source } from '../model/source.ts'
import type { Store } from './store.ts'

/** The tests that every store passes. `open` gives an empty one, ready to be written. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`a store ${name}`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())
    const given = (text: string, more: Partial<NewArticle['article']> = {}) =>
      store.articles.add(newArticle(text, more), T0)

    test('gives a source an id and knows it by id, address and as given', async () => {
      const { source, added } = await store.sources.add(newSource('https://news.test/feed'))
      assert.equal(added, true)
      assert.equal(source.state.status, 'new')
      for (const key of [source.id, 'https://news.test/feed', 'news.test']) {
        assert.deepEqual(await store.sources.find(key), source)
      }
      assert.equal(await store.sources.find('https://news.test/'), null)
    })

    test('gives back a source that is there already', async () => {
      const first = await store.sources.add(newSource('https://news.test/feed'))
      const again = await store.sources.add(newSource('https://news.test/feed', 'other'))
      assert.deepEqual(again, { source: first.source, added: false })
      assert.equal((await store.sources.list()).length, 1)
    })

    test('changes of a source what is named and nothing else', async () => {
      const { source } = await store.sources.add(newSource('https://news.test/feed'))
      const problem = { code: 'timed-out', message: 'No answer.' }
      await store.sources.update(source.id, { state: { failures: 2, problem, etag: '"x"' } })
      await store.sources.update(source.id, { title: 'News', state: { problem: null } })
      const changed = await store.sources.find(source.id)
      assert.equal(changed?.title, 'News')
      assert.deepEqual(changed?.state, { ...source.state, failures: 2, etag: '"x"' })
    })

    test('leaves each of two sources its address', async () => {
      const { source } = await store.sources.add(newSource('https://news.test/a'))
      await store.sources.add(newSource('https://news.test/b', 'b'))
      await store.sources.update(source.id, { address: 'https://news.test/b', title: 'A' })
      const changed = await store.sources.find(source.id)
      assert.deepEqual([changed?.address, changed?.title], ['https://news.test/a', 'A'])
    })

    test('lists the sources whose time has come, the longest waiting first', async () => {
      const ids: string[] = []
      for (const nextAt of [T2, T0, null, T1, T0]) {
        const { source } = await store.sources.add(newSource(`https://n${ids.length}.test/`))
        await store.sources.update(source.id, { state: { nextAt } })
        ids.push(source.id)
      }
      await store.sources.update(ids[4], { state: { status: 'gone' } })
      const due = await store.sources.listDue(T1, 10)
      assert.deepEqual(
        due.map(({ id }) => id),
        [ids[2], ids[1], ids[3]],
      )
      assert.equal((await store.sources.listDue(T1, 1)).length, 1)
    })

    test('keeps the articles of a source that is removed', async () => {
      const { source } = await store.sources.add(newSource('https://news.test/feed'))
      const { id } = await store.articles.add(newArticle('One.', {}, source.id), T0)
      await store.items.save(source.id, [{ key: 'k', digest: 'd', articleId: id }], T0)
      assert.equal(await store.sources.remove(source.id), true)
      assert.equal(await store.sources.remove(source.id), false)
      assert.equal((await store.articles.find(id))?.sourceId, null)
      assert.equal((await store.items.findDigests(source.id, ['k'])).size, 0)
    })

    test('knows the entries that it has seen, a thousand at once', async () => {
      const { source } = await store.sources.add(newSource('https://news.test/feed'))
      const keys = Array.from({ length: 1200 }, (_, index) => `key ${index}`)
      const items = keys.map((key) => ({ key, digest: 'old', articleId: null }))
      await store.items.save(source.id, items, T0)
      await store.items.save(source.id, [{ key: 'key 7', digest: 'new', articleId: null }], T1)
      const digests = await store.items.findDigests(source.id, [...keys, 'unseen'])
      assert.equal(digests.size, 1200)
      assert.deepEqual([digests.get('key 7'), digests.get('key 8')], ['new', 'old'])
      assert.equal((await store.items.findDigests('f999', keys)).size, 0)
    })

    test('gives back an article as it was, whatever is in its text', async () => {
      const text = 'Zo\u00eb\u0000 \u0301 said \u201cno\u201d \u{1f30a}\n\n\u0001\u0002 "x" \u202e'
      const more = { outlet: 'O', title: '', byline: 'B', url: 'https://o.test/1', notes: [] }
      const article = plainArticle(text, more)
      const kept = await store.articles.add({ ...newArticle(''), article, addresses: ['u'] }, T0)
      assert.deepEqual(await store.articles.find(kept.id), kept)
      const { addresses, sourceId, firstSeenAt, changedAt, version, storyId, ...same } = kept
      assert.deepEqual(same, { ...article, id: kept.id })
      assert.deepEqual([addresses, sourceId, version, storyId], [['u'], null, 1, null])
      assert.deepEqual([firstSeenAt, changedAt], [T0, T0])
    })

    test('knows an article by each of its addresses, and gives none away', async () => {
      const one = await store.articles.add({ ...newArticle('One.'), addresses: ['c', 'a'] }, T0)
      const two = await store.articles.add({ ...newArticle('Two.'), addresses: ['a', 'b'] }, T0)
      await store.articles.addAddresses(two.id, ['d', 'b', 'c'])
      assert.equal((await store.articles.findByAddress(['x', 'a']))?.id, one.id)
      assert.equal((await store.articles.findByAddress(['d', 'a']))?.id, two.id)
      assert.equal(await store.articles.findByAddress(['x']), null)
      assert.deepEqual((await store.articles.find(one.id))?.addresses, ['c', 'a'])
      assert.deepEqual((await store.articles.find(two.id))?.addresses, ['b', 'd'])
    })

    test('finds the articles with exactly one text', async () => {
      const one = await given('Same.', { outlet: 'A' })
      const two = await given('Same.', { outlet: 'B' })
      await given('Same')
      const [{ sha256 }] = await store.articles.listVersions(one.id)
      const found = await store.articles.findByText(sha256)
      assert.deepEqual(
        found.map(({ id }) => id),
        [one.id, two.id],
      )
    })

    test('gives many articles in the order in which they are asked for', async () => {
      const [a, b] = [await given('A.'), await given('B.')]
      const found = await store.articles.findMany([b.id, 'a999', 'nonsense', a.id])
      assert.deepEqual(
        found.map(({ text }) => text),
        ['B.', 'A.'],
      )
    })

    test('goes through all articles, the oldest first', async () => {
      const days = ['2026-03-05', null, '2026-03-01', '2999-01-01', '2026-03-05']
      for (const publishedAt of days) await given('X.', { publishedAt })
      assert.deepEqual(await idsOf(store.articles.each()), ['a3', 'a1', 'a5', 'a2', 'a4'])
      const since = await idsOf(store.articles.each({ since: '2026-03-05' }))
      assert.deepEqual(since, ['a1', 'a5', 'a2', 'a4'])
      assert.equal(await store.articles.count(), 5)
    })

    test('keeps every version of an article with what changed', async () => {
      const { id } = await given('Nine hurt.', { title: 'First' })
      const change = { edits: [], wordsIn: 1, wordsOut: 1, minor: false }
      for (const [text, at] of [
        ['Ten hurt.', T1],
        ['Eleven hurt.', T2],
      ]) {
        await store.articles.addVersion(id, newArticle(text, { title: text }), change, at)
      }
      const kept = await store.articles.find(id)
      assert.deepEqual(
        [kept?.text, kept?.version, kept?.firstSeenAt, kept?.changedAt],
        ['Eleven hurt.', 3, T0, T2],
      )
      const versions = await store.articles.listVersions(id)
      assert.deepEqual(
        versions.map(({ version, seenAt, title, text, change }) => [
          version,
          seenAt,
          title,
          text,
          change?.wordsIn ?? null,
        ]),
        [
          [1, T0, 'First', 'Nine hurt.', null],
          [2, T1, 'Ten hurt.', 'Ten hurt.', 1],
          [3, T2, 'Eleven hurt.', 'Eleven hurt.', 1],
        ],
      )
      assert.deepEqual(await hits('nine'), [])
      assert.deepEqual(await hits('eleven'), [id])
      assert.deepEqual(await store.articles.listVersions('a999'), [])
    })

    const hits = async (words: string, options = {}) =>
      (await store.articles.search(words, options)).map(({ articleId }) => articleId)

    test('finds articles by words in any form, phrases, and without unwanted words', async () => {
      const bridge = await given('The bridges of Zürich were closed on Monday.')
      const road = await given('The road to Zurich was open, and the bridge was closed.')
      await given('Nothing else.')
      const both = [bridge.id, road.id].sort()
      const find = async (words: string) => (await hits(words)).sort()
      assert.deepEqual(await find('zurich bridge'), both)
      assert.deepEqual(await find('"bridge was closed"'), [road.id])
      assert.deepEqual(await find('bridge -road'), [bridge.id])
      assert.deepEqual(await find('close -"to Zürich"'), [bridge.id])
      assert.deepEqual(await find('zur*'), both)
      assert.deepEqual(await find('bridge tunnel'), [])
      assert.deepEqual(await find('-bridge'), [])
    })

    test('takes any bytes as a search', async () => {
      const { id } = await given("The mayor's C++ course, 50% AND more: NEAR(x).")
      for (const words of [
        '"',
        '""',
        '-',
        '*',
        '-"',
        "'",
        '(',
        ')',
        ':',
        '^',
        '\u0000',
        '\ud800',
      ]) {
        assert.deepEqual(await hits(words), [], JSON.stringify(words))
        assert.deepEqual(await hits(`mayor ${words}`), [id], JSON.stringify(words))
      }
      for (const words of [
        "mayor's",
        'AND',
        'NEAR(x)',
        'title:mayor OR',
        '{more}',
        '"mayor',
        'c++',
      ]) {
        const found = await hits(words)
        assert.ok(found.length <= 1, words)
      }
      assert.deepEqual(await hits('AND NEAR(x) 50%'), [id])
      assert.deepEqual(await hits('x'.repeat(100_000)), [])
      assert.deepEqual(await hits('mayor '.repeat(20_000)), [id])
    })

    test('shows of an article that it finds the words around, marked', async () => {
      await given(`${'Before. '.repeat(60)}The ferry sank.${' After.'.repeat(60)}`, { title: 'T' })
      const [hit] = await store.articles.search('ferries')
      assert.deepEqual(
        hit.marks.map(({ start, end }) => hit.snippet.slice(start, end)),
        ['ferry'],
      )
      assert.ok(hit.snippet.length < 400)
      assert.equal(hit.title, 'T')
    })

    test('searches one outlet, and what is new', async () => {
      const one = await given('Flood.', { outlet: 'A', publishedAt: '2026-03-01' })
      const two = await given('Flood.', { outlet: 'B', publishedAt: '2026-03-04' })
      assert.deepEqual(await hits('flood', { outlet: 'A' }), [one.id])
      assert.deepEqual(await hits('flood', { since: '2026-03-02' }), [two.id])
      assert.equal((await hits('flood', { limit: 1 })).length, 1)
    })

    const placed = async (article: KeptArticle, story: string, more: Partial<Placement> = {}) =>
      store.stories.place(
        {
          article: article.id,
          story,
          opened: false,
          sureness: 0.5,
          reasons: [],
          merged: [],
          ...more,
        },
        'program',
        T1,
      )

    test('counts the articles, outlets and accounts of a story', async () => {
      const story = await store.stories.open(T0)
      const one = await given('One.', { outlet: 'A', publishedAt: '2026-03-01' })
      const two = await given('Two.', { outlet: 'B', title: 'Second', publishedAt: '2026-03-02' })
      const copy = await given('One.', { outlet: 'B', title: 'Third', publishedAt: '2026-03-03' })
      await placed(one, story)
      await placed(two, story, { sureness: 0.8, reasons: [{ kind: 'name', text: 'Orlan' }] })
      await placed(copy, story, { copyOf: one.id })
      const found = await store.stories.find(story)
      assert.deepEqual(found && { ...found, members: found.members.length }, {
        id: story,
        title: 'Second',
        articles: 3,
        outlets: 2,
        accounts: 2,
        firstAt: '2026-03-01T00:00:00.000Z',
        lastAt: '2026-03-03T00:00:00.000Z',
        members: 3,
      })
      assert.deepEqual(found?.members[1], {
        articleId: two.id,
        account: two.id,
        sureness: 0.8,
        reasons: [{ kind: 'name', text: 'Orlan' }],
        by: 'program',
      })
      assert.equal(found?.members[2].account, one.id)
      assert.equal((await store.articles.find(two.id))?.storyId, story)
      await store.stories.saveAccounts(story, [[one.id, two.id, copy.id]])
      assert.equal((await store.stories.find(story))?.accounts, 1)
    })

    test('moves an article from story to story, and an empty one is no longer listed', async () => {
      const [from, to] = [await store.stories.open(T0), await store.stories.open(T1)]
      const article = await given('One.')
      await placed(article, from)
      await placed(article, to)
      assert.deepEqual(
        (await store.stories.list()).map(({ id, articles }) => [id, articles]),
        [[to, 1]],
      )
      assert.deepEqual((await store.stories.find(from))?.members, [])
    })

    test('finds a merged story under its old id', async () => {
      const ids = [
        await store.stories.open(T0),
        await store.stories.open(T0),
        await store.stories.open(T0),
      ]
      const articles = [await given('One.'), await given('Two.'), await given('Three.')]
      for (const [index, article] of articles.entries()) await placed(article, ids[index])
      await placed(articles[1], ids[1], { merged: [ids[0]] })
      await placed(articles[2], ids[2], { merged: [ids[1], ids[2]] })
      for (const id of ids) assert.equal((await store.stories.find(id))?.id, ids[2])
      assert.equal((await store.stories.find(ids[0]))?.articles, 3)
      assert.equal((await store.stories.list()).length, 1)
      assert.equal(await store.stories.find('s999'), null)
    })

    test('lists stories, the newest first, by time and by size', async () => {
      for (const [index, size] of [1, 3, 2].entries()) {
        const story = await store.stories.open(T0)
        for (let n = 0; n < size; n++) {
          await placed(await given('X.', { publishedAt: `2026-03-0${index + 1}` }), story)
        }
      }
      const list = async (options = {}) => (await store.stories.list(options)).map(({ id }) => id)
      assert.deepEqual(await list(), ['s3', 's2', 's1'])
      assert.deepEqual(await list({ minArticles: 2 }), ['s3', 's2'])
      assert.deepEqual(await list({ minAccounts: 3 }), ['s2'])
      assert.deepEqual(await list({ since: '2026-03-02T00:00' }), ['s3', 's2'])
      assert.deepEqual(await list({ limit: 1 }), ['s3'])
    })

    test('gives grouping what was placed, in the order in which it came, and the last of it', async () => {
      const story = await store.stories.open(T0)
      for (const day of ['04', '01', '03']) {
        await placed(await given('X.', { publishedAt: `2026-03-${day}` }), story)
      }
      await given('Not placed.', { publishedAt: '2026-03-05' })
      const entries: unknown[] = []
      for await (const entry of store.stories.loadWindow('2026-03-02')) entries.push(entry)
      const fingerprint = newArticle('').fingerprint
      assert.deepEqual(entries, [
        { articleId: 'a1', storyId: story, fingerprint },
        { articleId: 'a3', storyId: story, fingerprint },
      ])
      for await (const entry of store.stories.loadWindow('', { limit: 1 })) entries.push(entry)
      assert.deepEqual(entries.slice(2), [{ articleId: 'a3', storyId: story, fingerprint }])
    })

    test('keeps the last decision on two articles', async () => {
      const [a, b] = [(await given('A.')).id, (await given('B.')).id]
      await store.decisions.add({ kind: 'apart', articles: [b, a], at: T0 })
      await store.decisions.add({ kind: 'together', articles: [a, b], at: T1 })
      assert.deepEqual(await store.decisions.list(), [
        { kind: 'together', articles: [a, b], at: T1 },
      ])
    })

    test('keeps what is written together as a whole or not at all', async () => {
      const failed = store.write(async (tables) => {
        await tables.articles.add(newArticle('Lost.'), T0)
        assert.equal(await tables.articles.count(), 1)
        throw new Error('stop')
      })
      await assert.rejects(failed, /stop/)
      assert.equal(await store.articles.count(), 0)
      const id = await store.write(async (tables) => {
        const { id } = await tables.articles.add(newArticle('Kept.'), T0)
        await tables.sources.add(newSource('https://news.test/'))
        return id
      })
      assert.equal((await store.articles.find(id))?.text, 'Kept.')
      assert.equal((await store.sources.list()).length, 1)
    })

    test('lets writes that come at once follow each other', async () => {
      const texts = Array.from({ length: 20 }, (_, index) => `Text ${index}.`)
      const ids = await Promise.all(
        texts.map((text) =>
          store.write(async (tables) => (await tables.articles.add(newArticle(text), T0)).id),
        ),
      )
      const found = await store.articles.findMany(ids)
      assert.deepEqual(
        found.map(({ text }) => text),
        texts,
      )
    })

    test('refuses a write inside a write rather than wait for ever', async () => {
      const nested = store.write(() => store.articles.add(newArticle('X.'), T0))
      await assert.rejects(nested, /inside write/)
      assert.equal(await store.articles.count(), 0)
    })

    test('finds nothing wrong with what it keeps', async () => {
      const story = await store.stories.open(T0)
      await placed(await given('One.'), story)
      assert.deepEqual(await store.check(), [])
    })
  })
}

const T0 = '2026-03-10T08:00:00.000Z'
const T1 = '2026-03-10T09:00:00.000Z'
const T2 = '2026-03-10T10:00:00.000Z'

function newSource(address: string, given = 'news.test'): Omit<Source, 'id' | 'state'> {
  return {
    kind: 'feed',
    address,
    given,
    title: null,
    outlet: null,
    link: null,
    folders: ['World', 'Ö'],
    addedAt: T0,
  }
}

function newArticle(
  text: string,
  more: Partial<NewArticle['article']> = {},
  sourceId: string | null = null,
): NewArticle {
  return {
    article: plainArticle(text, more),
    addresses: [],
    sourceId,
    fingerprint: {
      format: 'synoptic.fingerprint/1',
      publishedAt: null,
      terms: [['orlan', 0.5]],
      names: ['Orlan'],
      numbers: ['9'],
      copy: [7, 2 ** 32 - 1],
    },
  }
}

async function idsOf(articles: AsyncIterable<KeptArticle>): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of articles) ids.push(id)
  return ids
}
