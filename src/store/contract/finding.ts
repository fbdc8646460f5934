import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { Store } from '../store.ts'
import { newArticle, type Open, T0, T1 } from './fixtures.ts'

/**
 * What every store does to find stories by. It is opened with a reader of terms that gives each name of
 * a fingerprint as it stands.
 */
export function describeFinding(open: Open): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  /** Puts an article of an outlet, which names someone, into a story. */
  const tell = async (story: string, outlet: string | null, name: string, text = name) => {
    const added = newArticle(text, { outlet })
    const fingerprint = { ...added.fingerprint, names: [name] }
    const { id } = await store.articles.add({ ...added, fingerprint }, T0)
    const placed = { article: id, story, opened: false, sureness: 1, reasons: [], merged: [] }
    await store.stories.place(placed, 'program', T1)
    return { id, placed }
  }
  const find = async (options: Parameters<Store['stories']['list']>[0]) =>
    (await store.stories.list(options)).map(({ id }) => id).sort()
  const named = (text: string) => find({ terms: [{ kind: 'name', text }] })

  test('finds stories by who tells them, and by whom they name', async () => {
    const [one, two] = [await store.stories.open(T0), await store.stories.open(T0)]
    await tell(one, 'Tollen Post', 'velt')
    await tell(one, 'Marrow Echo', 'brandt')
    await tell(two, 'Marrow Echo', 'velt')
    await tell(two, null, 'holt')
    assert.deepEqual(await find({ outlet: 'Tollen Post' }), [one])
    assert.deepEqual(await find({ outlet: 'Marrow Echo' }), [one, two])
    assert.deepEqual(await find({ outlet: 'marrow' }), [])
    assert.deepEqual(await named('velt'), [one, two])
    assert.deepEqual(
      await find({ outlet: 'Tollen Post', terms: [{ kind: 'name', text: 'holt' }] }),
      [],
    )
    assert.deepEqual(await find({ terms: [{ kind: 'place', text: 'velt' }] }), [])
    assert.deepEqual(await find({ ids: [two, 's99'] }), [two])
    assert.deepEqual(await find({ ids: [] }), [])
    assert.deepEqual(await store.stories.countOutlets([one, two]), [
      { outlet: 'Marrow Echo', stories: 2 },
      { outlet: 'Tollen Post', stories: 1 },
    ])
    assert.deepEqual(await store.articles.countByOutlet(), [
      { outlet: 'Marrow Echo', articles: 2 },
      { outlet: 'Tollen Post', articles: 1 },
    ])
  })

  test('finds a story by what is in it now, after articles left it or it went into another', async () => {
    const [one, two] = [await store.stories.open(T0), await store.stories.open(T0)]
    const { id, placed } = await tell(one, 'Tollen Post', 'velt')
    await tell(one, 'Marrow Echo', 'brandt')
    await tell(two, 'Marrow Echo', 'holt')
    await store.stories.place({ ...placed, story: two }, 'person', T1)
    assert.deepEqual([await named('velt'), await find({ outlet: 'Tollen Post' })], [[two], [two]])
    await store.stories.place({ ...placed, story: one, merged: [two] }, 'person', T1)
    assert.deepEqual([await named('holt'), await named('velt')], [[one], [one]])
    await store.articles.addVersion(
      id,
      { ...newArticle('Other.', { outlet: 'Tollen Post' }) },
      { edits: [], wordsIn: 1, wordsOut: 1, minor: false },
      T1,
    )
    assert.deepEqual([await named('velt'), await named('Orlan')], [[], [one]])
  })

  test('finds the stories of articles by their words, each once', async () => {
    const [one, two] = [await store.stories.open(T0), await store.stories.open(T0)]
    await tell(one, 'A', 'x', 'The ferry sank off Tollen.')
    await tell(one, 'B', 'x', 'A ferry has sunk.')
    await tell(two, 'A', 'x', 'The mayor of Tollen took the train.')
    const byWords = async (words: string) =>
      [...(await store.stories.listIdsByWords(words, 9))].sort()
    assert.deepEqual(await byWords('ferry'), [one])
    assert.deepEqual(await byWords('tollen'), [one, two])
    assert.deepEqual(await byWords('-ferry'), [])
    assert.equal(await store.stories.describe(9), 0)
  })
}
