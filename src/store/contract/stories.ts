import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { Placement } from '../../model/grouping.ts'
import type { KeptArticle, NewArticle } from '../../model/kept.ts'
import type { Store } from '../store.ts'
import { newArticle, type Open, T0, T1, T2 } from './fixtures.ts'

/** What every store does with stories. */
export function describeStories(open: Open): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  const given = (text: string, more: Partial<NewArticle['article']> = {}) =>
    store.articles.add(newArticle(text, more), T0)

  const placed = async (
    article: Pick<KeptArticle, 'id'>,
    story: string,
    more: Partial<Placement> = {},
  ) =>
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
    const copy = await given('One.', { outlet: null, title: 'Third', publishedAt: '2026-03-03' })
    await placed(one, story)
    await placed(two, story, { sureness: 0.8, reasons: [{ kind: 'name', text: 'Orlan' }] })
    await placed(copy, story, { copyOf: one.id })
    const found = await store.stories.find(story)
    assert.deepEqual(found && { ...found, members: found.members.length }, {
      id: story,
      title: 'Second',
      articles: 3,
      outlets: 3,
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
      placedAt: T1,
    })
    assert.equal(found?.members[2].account, one.id)
    assert.equal((await store.articles.find(two.id))?.storyId, story)
    await store.stories.saveAccounts(story, [[one.id, two.id, copy.id]])
    assert.equal((await store.stories.find(story))?.accounts, 1)
  })

  test('lists what is in stories without the texts, the earliest first', async () => {
    const [story, other] = [await store.stories.open(T0), await store.stories.open(T1)]
    const late = await given('Late.', { outlet: 'B', title: 'L', publishedAt: '2026-03-02' })
    const early = await given('Early.', { outlet: 'A', publishedAt: '2026-03-01T08:00:00Z' })
    await placed(late, story)
    await placed(early, story, { copyOf: late.id })
    const listed = await store.stories.listMembers([other, story, 'nonsense'])
    assert.deepEqual([...listed.keys()], [story])
    assert.deepEqual(listed.get(story), [
      {
        articleId: early.id,
        account: late.id,
        title: null,
        outlet: 'A',
        at: '2026-03-01T08:00:00.000Z',
      },
      {
        articleId: late.id,
        account: late.id,
        title: 'L',
        outlet: 'B',
        at: '2026-03-02T00:00:00.000Z',
      },
    ])
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
    assert.equal(await store.stories.count(), 1)
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
    const merged = await store.stories.findMerged([ids[2], ids[0], ids[1], 's999'])
    assert.deepEqual(
      merged,
      new Map([
        [ids[0], ids[2]],
        [ids[1], ids[2]],
      ]),
    )
  })

  test('an article that is put back into a merged story brings it back', async () => {
    const [kept, gone] = [await store.stories.open(T0), await store.stories.open(T0)]
    const [one, two] = [await given('One.'), await given('Two.')]
    await placed(two, gone)
    await placed(one, kept, { merged: [gone] })
    assert.equal((await store.stories.find(gone))?.id, kept)
    await placed(two, gone)
    assert.equal((await store.stories.find(gone))?.id, gone)
    assert.equal((await store.stories.find(kept))?.articles, 1)
  })

  test('tells which stories are still to be counted in accounts', async () => {
    const [alone, story] = [await store.stories.open(T0), await store.stories.open(T0)]
    await placed(await given('X.'), alone)
    const [one, two] = [await given('One.'), await given('Two.')]
    await placed(one, story)
    await placed(two, story)
    assert.deepEqual(await store.stories.listUncounted(9), [story])
    await store.stories.saveAccounts(story, [[one.id, two.id]])
    assert.equal((await store.stories.find(story))?.accounts, 1)
    assert.deepEqual(await store.stories.listUncounted(9), [])
    const change = { edits: [], wordsIn: 0, wordsOut: 0, minor: true }
    await store.articles.addVersion(one.id, newArticle('Won.'), change, T1)
    assert.deepEqual(await store.stories.listUncounted(9), [story])
  })

  test('lists the stories that grew since then', async () => {
    const [old, grown] = [await store.stories.open(T0), await store.stories.open(T0)]
    await placed(await given('One.'), old)
    await placed(await given('Two.'), grown)
    const { id } = await given('Three.')
    const placement = { article: id, story: grown, opened: false, sureness: 1, reasons: [] }
    await store.stories.place({ ...placement, merged: [] }, 'program', T2)
    const list = await store.stories.list({ grownSince: T1 })
    assert.deepEqual(
      list.map((story) => story.id),
      [grown],
    )
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
    assert.deepEqual(await list({ minAccounts: 3 }), ['s2'])
    assert.deepEqual(await list({ minArticles: 3 }), ['s2'])
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

  test('has another word for what was placed after each placing and decision, and the same else', async () => {
    const words = new Set<string>()
    const look = async () => words.add(await store.stories.placed()).size
    assert.equal(await look(), 1)
    const [story, other] = [await store.stories.open(T0), await store.stories.open(T0)]
    const [one, two] = [await given('One.'), await given('Two.')]
    assert.equal(await look(), 1)
    await placed(one, story)
    assert.equal(await look(), 2)
    await placed(two, other)
    assert.equal(await look(), 3)
    const change = { edits: [], wordsIn: 1, wordsOut: 0, minor: true }
    await store.articles.addVersion(one.id, newArticle('Won.'), change, T2)
    assert.equal(await look(), 3)
    await placed(two, story, { merged: [other] })
    assert.equal(await look(), 4)
    await store.decisions.add({ kind: 'apart', articles: [one.id, two.id], at: T1 })
    assert.equal(await look(), 5)
    await store.decisions.remove([one.id, two.id])
    assert.equal(await store.stories.placed(), [...words][3])
  })

  test('keeps the last decision on two articles', async () => {
    const [a, b] = [(await given('A.')).id, (await given('B.')).id]
    await store.decisions.add({ kind: 'apart', articles: [b, a], at: T0 })
    await store.decisions.add({ kind: 'together', articles: [a, b], at: T1 })
    assert.deepEqual(await store.decisions.list(), [{ kind: 'together', articles: [a, b], at: T1 }])
  })

  test('has another stamp for a story whose articles changed, and the same while others do', async () => {
    const [story, other] = [await store.stories.open(T0), await store.stories.open(T0)]
    const one = await given('One.', { outlet: 'A' })
    const stamps = new Set<string | null>()
    const look = async () => stamps.add(await store.stories.stamp(story)).size
    await placed(one, story)
    assert.equal(await look(), 1)
    await placed(await given('Elsewhere.'), other)
    assert.equal(await look(), 1)
    await placed(await given('Two.', { outlet: 'B' }), story)
    assert.equal(await look(), 2)
    const change = { edits: [], wordsIn: 1, wordsOut: 0, minor: false }
    await store.articles.addVersion(one.id, newArticle('One more.', { outlet: 'A' }), change, T2)
    assert.equal(await look(), 3)
    const members = (await store.stories.find(story))?.members ?? []
    await store.stories.saveAccounts(story, [members.map(({ articleId }) => articleId)])
    assert.equal(await look(), 4)
    assert.equal(await store.stories.stamp('s999999'), null)
    assert.ok(!stamps.has(null))
  })
}
