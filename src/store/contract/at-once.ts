import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Placement } from '../../model/grouping.ts'
import type { VersionChange } from '../../model/kept.ts'
import type { Store, Tables } from '../store.ts'
import { newArticle, newSource, type Open, T0, T1, T2 } from './fixtures.ts'

const CHANGE: VersionChange = { edits: [], wordsIn: 1, wordsOut: 0, minor: false }

/** What is told in one write is kept as if each was written before the next. */
export function describeAtOnce(open: Open): void {
  const compare = async (one: Run, other: Run) => {
    const results = []
    for (const run of [one, other]) {
      const store = await open()
      const { source } = await store.sources.add(newSource('https://a.test/feed'))
      results.push(await run(store, source.id))
      await store.close()
    }
    assert.deepEqual(results[0], results[1])
    return results[0]
  }

  test('many articles that are placed in one write stand as if each was placed in its own', async () => {
    const told = await compare(
      async (store, source) => {
        for (const step of placing(source)) await step(store)
        return readAll(store, source)
      },
      async (store, source) => {
        await store.write(async (tables) => {
          for (const step of placing(source)) await step(tables)
        })
        return readAll(store, source)
      },
    )
    const kinds = told.events.map(({ kind }) => kind).join(' ')
    const before = 'opened joined opened joined parted opened parted'
    assert.equal(kinds, `${before} opened merged parted version`)
  })

  test('what was looked up at once is what would be found one by one, whatever is written since', async () => {
    const finding =
      (ahead: boolean): Run =>
      (store, source) =>
        findAll(store, source, ahead)
    await compare(finding(true), finding(false))
  })

  test('a write that fails leaves nothing of what it was told', async () => {
    const store = await open()
    const failed = store.write(async (tables) => {
      const { id } = await tables.articles.add(newArticle('Lost.'), T0)
      await tables.stories.place(place(id, await tables.stories.open(T0)), 'program', T0)
      throw new Error('no')
    })
    await assert.rejects(failed, /no/)
    assert.equal(await store.articles.count(), 0)
    assert.deepEqual(await store.events.list({ limit: 9 }), [])
    await store.close()
  })
}

type Run = (store: Store, source: string) => Promise<Awaited<ReturnType<typeof readAll>>>

const place = (article: string, story: string, more: Partial<Placement> = {}): Placement => ({
  ...{ article, story, opened: false, sureness: 0.5, reasons: [], merged: [] },
  ...more,
})

/** Articles that open, join, leave, part and merge stories, with entries and visits. */
function placing(source: string): ((tables: Tables) => Promise<unknown>)[] {
  const add = (text: string) => (tables: Tables) =>
    tables.articles.add({ ...newArticle(text, { outlet: text.slice(0, 1) }, source) }, T0)
  const put =
    (article: string, story: string, more?: Partial<Placement>) =>
    ({ stories }: Tables) =>
      stories.place(place(article, story, more), 'program', T1)
  const openOne = ({ stories }: Tables) => stories.open(T0)
  const visit = (articleId: string) => ({
    ...{ articleId, address: 'https://a.test/1', etag: null, lastModified: null, nextAt: T2 },
  })
  const see = (articleId: string, digest: string) => (tables: Tables) =>
    tables.items.save(source, [{ key: 'k', digest, articleId }], T0)
  return [
    ...['Ash.', 'Birch.', 'Birch, too.', 'Cedar.', 'Dogwood.'].map(add),
    ...[openOne, openOne, openOne],
    put('a1', 's1'),
    put('a2', 's1', { copyOf: 'a1' }),
    put('a3', 's2'),
    put('a4', 's2', { copyOf: 'a3' }),
    put('a2', 's2'),
    put('a5', 's3'),
    // The first story has no article left: the next one opens it again.
    put('a1', 's2'),
    see('a1', 'one'),
    see('a2', 'two'),
    ({ visits }) => visits.save(visit('a1')),
    ({ visits }) => visits.save(visit('a2')),
    ({ visits }) => visits.remove('a1'),
    add('Elm.'),
    put('a6', 's1', { merged: ['s3'] }),
    put('a5', 's3'),
    (tables) => tables.articles.addVersion('a1', newArticle('Ashes.', {}, source), CHANGE, T2),
  ]
}

async function readAll(store: Store, source: string) {
  const numbers = [1, 2, 3]
  return {
    events: await store.events.list({ limit: 99 }),
    stories: await Promise.all(numbers.map((n) => store.stories.find(`s${n}`))),
    outlets: await store.stories.countOutlets(numbers.map((n) => `s${n}`)),
    digests: [...(await store.items.findDigests(source, ['k']))],
    visits: await store.visits.listDue(T2, 9),
    found: [] as (string | undefined)[],
  }
}

async function findAll(store: Store, source: string, ahead: boolean) {
  const given = (text: string, addresses: readonly string[], traces: readonly string[]) => ({
    ...newArticle(text, {}, source),
    ...{ addresses, traces },
  })
  await store.articles.add(given('Fir.', ['u1', 'u2'], ['x', 'y']), T0)
  await store.articles.add(given('Fir.', ['u3'], ['x']), T0)
  const found: (string | undefined)[] = []
  await store.write(async (tables) => {
    const { articles, stories } = tables
    const texts = ['Fir.', 'Gum.', 'Holly.'].map((text) => given(text, [], []).article)
    const hashes = texts.map(({ text }) => createHash('sha256').update(text).digest('hex'))
    const addresses = ['u1', 'u2', 'u3', 'u4', 'u5']
    const clues = hashes.map((sha256) => ({ addresses, sha256, traces: ['x', 'y', 'z'] }))
    const look = async () => {
      for (const address of addresses) {
        const article = await articles.findByAddress([address])
        found.push(article?.id, article?.text, article?.addresses.join(' '), `${article?.storyId}`)
      }
      for (const sha256 of hashes)
        found.push((await articles.findByText(sha256)).map(({ id }) => id).join(' '))
      const alike = await articles.findByTraces(['x', 'y', 'z'])
      found.push(alike.map(({ id, text }) => `${id} ${text}`).join(' '))
    }
    if (ahead) await articles.lookUp(clues)
    await look()
    const { id } = await articles.add(given('Gum.', ['u3', 'u4', 'u4'], ['x', 'y', 'z']), T0)
    await look()
    await stories.place(place(id, await stories.open(T0)), 'program', T0)
    await look()
    await articles.addAddresses('a2', ['u5', 'u1'])
    await articles.addVersion('a1', given('Holly.', ['u6'], ['z', 'w']), CHANGE, T1)
    await look()
    if (ahead) await articles.lookUp(clues)
    await articles.add(given('Holly.', ['u5'], ['z']), T0)
    await look()
    const into = await stories.open(T0)
    await stories.place(place('a1', into, { merged: ['s1'] }), 'person', T1)
    await look()
  })
  return { ...(await readAll(store, source)), found }
}
