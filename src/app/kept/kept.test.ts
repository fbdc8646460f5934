import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findAccounts } from '../../compare/find-accounts.ts'
import { computeFingerprint } from '../../group/fingerprint/compute-fingerprint.ts'
import { type Article, plainArticle } from '../../model/article.ts'
import { openSqliteStore } from '../../store/sqlite/open-store.ts'
import type { Store } from '../../store/store.ts'
import { readLoaded } from '../compare-loaded.ts'
import { compareStory } from './compare-story.ts'
import { countStories } from './count-stories.ts'
import { explainPlacement } from './explain-placement.ts'
import { exportArticles } from './export-kept.ts'
import { loadStory } from './find-story.ts'
import { findUnlike } from './find-unlike.ts'
import { listGrowth } from './list-growth.ts'
import { mergeStories, splitStory } from './move-articles.ts'
import { moveInto } from './move-into.ts'
import { readTerms } from './read-terms.ts'
import { sharedNames } from './share-names.ts'
import { undoMove } from './undo-move.ts'

const AT = '2031-03-05T08:00:00.000Z'

const BARGE = `A loaded gravel barge struck the Marrow Bridge in Tollen on Tuesday morning, closing the only road between the two halves of the town. At least 30 people were hurt, Mayor Tomas Veralde said.`
const ALSO = `Tollen is cut in two after a gravel barge struck the Marrow Bridge on Tuesday. Some 30 people were hurt, said Mayor Tomas Veralde, and the road is closed.`
const ELECTION = `Voters in Karvonia chose a new parliament on Sunday. The Reform Union of Ilsa Brandt won 112 seats, the electoral commission said.`

/** A store with these texts, each in the story that its number names. */
async function keep(...texts: readonly (readonly [text: string, story: number])[]): Promise<Store> {
  const store = await openSqliteStore(':memory:', { readTerms })
  const ids = new Map<number, string>()
  for (const [text, story] of texts) {
    const article = plainArticle(text, { publishedAt: '2031-03-04', title: text.slice(0, 20) })
    const fingerprint = computeFingerprint(article)
    const { id } = await store.articles.add(
      { article, addresses: [], sourceId: null, fingerprint },
      AT,
    )
    const opened = ids.get(story) ?? (await store.stories.open(AT))
    ids.set(story, opened)
    const placement = { article: id, story: opened, opened: false, sureness: 0.8, merged: [] }
    await store.stories.place({ ...placement, reasons: [] }, 'program', AT)
  }
  return store
}

const articlesOf = async (store: Store, story: string) =>
  (await store.stories.find(story))?.members.map(({ articleId }) => articleId)

test('a story is found by its id and by that of its article', async () => {
  const store = await keep([BARGE, 1], [ALSO, 1])
  for (const id of ['s1', 'a1', 'a2']) assert.equal((await loadStory(store, id))?.story.id, 's1')
  for (const id of ['s2', 'a3', '', 'nonsense']) assert.equal(await loadStory(store, id), null)
})

test('merging keeps what was decided: who, why, and that they belong together', async () => {
  const store = await keep([BARGE, 1], [ALSO, 2], [ELECTION, 3])
  const moved = await mergeStories(store, ['s1', 's2', 's1'], AT)
  assert.deepEqual(moved, { story: 's1', articles: ['a2'], from: ['s2'] })
  assert.deepEqual(await articlesOf(store, 's2'), ['a1', 'a2'])
  const decision = { kind: 'together', articles: ['a1', 'a2'], at: AT }
  assert.deepEqual(await store.decisions.list(), [decision])
  const { member } = (await explainPlacement(store, 'a2')) ?? {}
  assert.deepEqual(
    [member?.by, member?.sureness, member?.reasons[0]?.kind],
    ['person', 1, 'person'],
  )
})

test('splitting tells the articles apart for good, and keeps those that leave together', async () => {
  const store = await keep([BARGE, 1], [ALSO, 1], [ELECTION, 1], [ELECTION, 1])
  const moved = await splitStory(store, 's1', ['a3', 'a4'], AT)
  assert.deepEqual(moved, { story: 's2', articles: ['a3', 'a4'], from: ['s1'] })
  assert.deepEqual(await articlesOf(store, 's1'), ['a1', 'a2'])
  assert.deepEqual(await articlesOf(store, 's2'), ['a3', 'a4'])
  const decisions = await store.decisions.list()
  assert.deepEqual(
    decisions.map(({ kind, articles }) => `${kind} ${articles.join(' ')}`),
    ['apart a1 a3', 'apart a2 a3', 'apart a1 a4', 'apart a2 a4', 'together a3 a4'],
  )
})

test('moving an article puts it beside others for good, and is taken back', async () => {
  const store = await keep([BARGE, 1], [ELECTION, 1], [ELECTION, 2])
  const moved = await moveInto(store, { from: 's1', articles: ['a2'], into: 's2' }, AT)
  assert.deepEqual(moved, { story: 's2', articles: ['a2'], from: ['s1'] })
  assert.deepEqual(await articlesOf(store, 's2'), ['a2', 'a3'])
  const decisions = await store.decisions.list()
  assert.deepEqual(
    decisions.map(({ kind, articles }) => `${kind} ${articles.join(' ')}`),
    ['apart a1 a2', 'together a2 a3'],
  )
  const undone = await undoMove(store, AT)
  assert.deepEqual('back' in undone && [undone.kind, undone.back], ['move', ['s1']])
  assert.deepEqual(await articlesOf(store, 's1'), ['a1', 'a2'])
  assert.deepEqual(await store.decisions.list(), [])
})

test('moving all of a story is merging it', async () => {
  const store = await keep([BARGE, 1], [ALSO, 2])
  await moveInto(store, { from: 's2', articles: ['a2'], into: 's1' }, AT)
  assert.deepEqual(await articlesOf(store, 's2'), ['a1', 'a2'])
})

const refused = (title: string, work: (store: Store) => Promise<object>, problem: RegExp) =>
  test(`${title} is refused, and nothing is moved`, async () => {
    const store = await keep([BARGE, 1], [ALSO, 2])
    const result = await work(store)
    assert.match('problem' in result ? String(result.problem) : '', problem)
    assert.deepEqual(await articlesOf(store, 's1'), ['a1'])
    assert.deepEqual(await store.decisions.list(), [])
  })

refused('merging with no story', (store) => mergeStories(store, ['s1', 's9'], AT), /no story s9/)
refused('merging with itself', (store) => mergeStories(store, ['s1', 'a1'], AT), /already/)
refused(
  'moving nothing',
  (store) => moveInto(store, { from: 's1', articles: [], into: 's2' }, AT),
  /no article was chosen/,
)
refused(
  'moving to where it is',
  (store) => moveInto(store, { from: 's1', articles: ['a1'], into: 's1' }, AT),
  /in s1 already/,
)
refused(
  'moving what is not there',
  (store) => moveInto(store, { from: 's1', articles: ['a2'], into: 's2' }, AT),
  /no article a2 in s1; it may have been moved/,
)
refused(
  'splitting nothing off',
  (store) => splitStory(store, 's1', [], AT),
  /no article was chosen/,
)
refused('splitting no story', (store) => splitStory(store, 's9', ['a1'], AT), /no story s9/)
refused('splitting all', (store) => splitStory(store, 's1', ['a1'], AT), /nothing in s1/)
refused(
  'splitting a stranger',
  (store) => splitStory(store, 's1', ['a2'], AT),
  /no article a2 in s1/,
)

test('an article is near the story that it would have joined, and no other', async () => {
  const store = await keep([BARGE, 1], [ALSO, 2], [ELECTION, 3])
  const barge = await explainPlacement(store, 'a2')
  assert.deepEqual(
    barge?.near.map(({ id }) => id),
    ['s1'],
  )
  assert.ok((barge?.near[0]?.reasons.length ?? 0) > 0)
  assert.deepEqual((await explainPlacement(store, 'a3'))?.near, [])
  assert.equal(await explainPlacement(store, 'a9'), null)
})

const count = async (articles: readonly Article[]) =>
  findAccounts(readLoaded(articles)).map((account) => account.articles)

test('a story is counted in accounts as its comparison counts, and once', async () => {
  const store = await keep([BARGE, 1], [BARGE, 1], [ALSO, 1], [ELECTION, 2])
  const asked: number[] = []
  const counting = () =>
    countStories(store, (articles) => {
      asked.push(articles.length)
      return count(articles)
    })
  await counting()
  await counting()
  assert.deepEqual(asked, [3])
  const loaded = await loadStory(store, 's1')
  assert.ok(loaded)
  const { comparison } = compareStory(loaded.articles)
  assert.equal(loaded.story.accounts, comparison.accounts.length)
  assert.ok(loaded.story.accounts < 3)
})

test('a story that cannot be counted stays as it was, and is not tried again', async () => {
  const store = await keep([BARGE, 1], [BARGE, 1])
  await countStories(store, async () => null)
  assert.equal((await store.stories.find('s1'))?.accounts, 2)
  assert.deepEqual(await store.stories.listUncounted(9), [])
})

/** Where every article is, and what was decided. */
const stateOf = async (store: Store) => ({
  stories: (await store.stories.list()).map(({ id }) => id).sort(),
  members: await Promise.all(
    ['a1', 'a2', 'a3'].map(async (id) => (await store.articles.find(id))?.storyId),
  ),
  decisions: await store.decisions.list(),
})

test('merges and splits are taken back one after the other, with what was decided', async () => {
  const store = await keep([BARGE, 1], [ALSO, 1], [ELECTION, 2])
  const states = [await stateOf(store)]
  await splitStory(store, 's1', ['a2'], AT)
  states.push(await stateOf(store))
  await mergeStories(store, ['s1', 's3', 's2'], '2031-03-05T09:00:00.000Z')
  assert.equal((await stateOf(store)).decisions.length, 2)
  const undone = await undoMove(store, AT)
  assert.deepEqual('kind' in undone && [undone.kind, undone.articles.length], ['merge', 2])
  assert.deepEqual(await stateOf(store), states[1])
  assert.equal((await store.stories.find('s3'))?.id, 's3')
  await undoMove(store, AT)
  assert.deepEqual(await stateOf(store), states[0])
  assert.ok('problem' in (await undoMove(store, AT)))
})

test('what came since a merge stays when it is taken back', async () => {
  const store = await keep([BARGE, 1], [ELECTION, 2])
  await mergeStories(store, ['s1', 's2'], AT)
  const article = plainArticle(ALSO)
  const fingerprint = computeFingerprint(article)
  const { id } = await store.articles.add(
    { article, addresses: [], sourceId: null, fingerprint },
    AT,
  )
  const placement = {
    article: id,
    story: 's1',
    opened: false,
    sureness: 1,
    reasons: [],
    merged: [],
  }
  await store.stories.place(placement, 'program', AT)
  await undoMove(store, AT)
  assert.deepEqual(await articlesOf(store, 's1'), ['a1', 'a3'])
  assert.deepEqual(await articlesOf(store, 's2'), ['a2'])
})

const sharedBy = (one: string, other: string, outlet: string | null = null) => {
  const [some, others] = [one, other].map((text) => [plainArticle(text, { outlet })])
  return sharedNames(some, others)
}

test('names that two stories have in common are told', () => {
  assert.ok(sharedBy(BARGE, ALSO)?.includes('mayor tomas veralde'))
  assert.deepEqual(sharedBy(BARGE, ELECTION), [])
  assert.equal(sharedBy(BARGE, 'it rained all day.'), null)
  const later =
    'The count of the votes went on for three long days before Brandt was sworn in. After that the new head of the government, Brandt, left for the coast.'
  assert.deepEqual(sharedBy(ELECTION, later), ['brandt'])
})

for (const [what, name] of [
  ['an agency', 'Reuters'],
  ['a country', 'Denmark'],
  ['a people', 'Danish'],
  ['a continent', 'Europe'],
  ['the outlet', 'Coast Courier'],
]) {
  test(`${what} in common makes no two events one`, () => {
    const one = `A barge that was loaded with gravel struck the old quay of Tollen in the early hours, ${name} said, and later on in the day ${name} saw it sink.`
    const other = `Voters who had waited in the rain for hours chose their new leader Ilsa Brandt in the end, as ${name} told, and when she came out ${name} was there.`
    assert.deepEqual(sharedBy(one, other, 'The Coast Courier'), [])
  })
}

test('a first name or a kind of body in common makes no two people or bodies one', () => {
  const one =
    'At noon the tired but happy clerk Maria Holst met the people who had come from the Lower Orm Bank, and in the evening they all went home again.'
  const other =
    'In the night the well known singer Maria Veld left the house that she had bought from the Tollen Hill Bank, and nobody has seen her since then.'
  assert.deepEqual(sharedBy(one, other), [])
})

test('stories are unlike that share no name but one that many stories have', async () => {
  const many = Array.from({ length: 13 }, (_, nth): [string, number] => [
    `On day ${nth} of the long tour the crowds in the small town saw their leader Tomas Veralde again, and for a while he waved back.`,
    nth + 3,
  ])
  const one =
    'A barge that was loaded with gravel sank in the harbour at dawn, as their leader Tomas Veralde told those who had come.'
  const other =
    'A school that stood on the hill burned down in the night, as their leader Tomas Veralde told those who had come.'
  const few = await keep([one, 1], [other, 2], ...many.slice(0, 3))
  assert.equal(await findUnlike(few, ['s1', 's2']), null)
  const store = await keep([one, 1], [other, 2], ...many)
  assert.deepEqual(
    (await findUnlike(store, ['s1', 's2']))?.map(({ id }) => id),
    ['s1', 's2'],
  )
})

test('what is put back is as old as it was: no story grew by it', async () => {
  const store = await keep([BARGE, 1], [ELECTION, 2])
  const at = '2031-03-06T08:00:00.000Z'
  await mergeStories(store, ['s1', 's2'], at)
  assert.equal((await listGrowth(store, { since: AT })).stories.length, 1)
  await undoMove(store, '2031-03-07T08:00:00.000Z')
  assert.deepEqual((await listGrowth(store, { since: AT })).stories, [])
})

test('an export without articles is whole as well', async () => {
  const written = async (format: 'json' | 'jsonl' | 'csv') => {
    let text = ''
    for await (const piece of exportArticles([], format)) text += piece
    return text
  }
  assert.deepEqual(JSON.parse(await written('json')).articles, [])
  assert.equal(await written('jsonl'), '')
  assert.equal(await written('csv'), '')
})
