import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import { plainArticle } from '../../model/article.ts'
import type { TodayFilter } from '../../model/desk.ts'
import { openComparisonCache } from '../../store/cache/open-cache.ts'
import type { ComparisonCache } from '../../store/comparison-cache.ts'
import { openDeskStore } from '../../store/desk/open-desk-store.ts'
import type { DeskStore, OwnTables } from '../../store/desk-store.ts'
import type { Store } from '../../store/store.ts'
import { openHomeStore } from '../open-home.ts'
import { createLooker } from './looker.ts'
import { createPersonal } from './personal.ts'
import { readToday } from './read-today.ts'
import { createSavedSearches } from './search/saved-searches.ts'

const NOW = new Date('2031-05-20T12:00:00Z')

let store: Store
let cache: ComparisonCache
let desk: DeskStore
let mine: OwnTables
beforeEach(async () => {
  store = await openHomeStore(':memory:', { access: 'write', command: 'test' })
  cache = openComparisonCache(':memory:')
  desk = openDeskStore(':memory:')
  mine = desk.of(ALONE)
})
afterEach(async () => {
  cache.close()
  await desk.close()
  await store.close()
})

/** A story of one article an outlet, published so many hours ago; its articles' ids. */
async function tell(hoursAgo: number, outlets: readonly string[], names: readonly string[] = []) {
  const at = new Date(NOW.getTime() - hoursAgo * 3_600_000).toISOString()
  const story = await store.stories.open(at)
  const articles: string[] = []
  for (const outlet of outlets) {
    const article = plainArticle(`As ${outlet} has it.`, { outlet, title: outlet, publishedAt: at })
    const print = {
      format: 'synoptic.fingerprint/1',
      publishedAt: at,
      terms: [],
    } as const
    const fingerprint = { ...print, names, places: ['Tollen'], numbers: [], copy: [] }
    const kept = await store.articles.add(
      { article, addresses: [], sourceId: null, fingerprint },
      at,
    )
    const placed = { article: kept.id, story, opened: false, sureness: 1, reasons: [], merged: [] }
    await store.stories.place(placed, 'program', at)
    articles.push(kept.id)
  }
  return { story, articles }
}

function compared(story: string, accounts: readonly (readonly string[])[], hard: number) {
  const summary = {
    ...{ title: null, accounts, hard, soft: 0, facts: 0, quotes: 0, onlyHere: 0, brief: null },
    clashes: [],
    dispute: hard > 0 ? { about: 'hurt', values: ['3', '4'] } : null,
    ...{ kinds: [], figures: [], people: [], places: [] },
  }
  const nothing = new Uint8Array()
  const at = NOW.toISOString()
  cache.save(story, {
    key: 'k',
    madeAt: at,
    summary,
    comparison: nothing,
    view: nothing,
    omits: nothing,
  })
}

const read = (show: TodayFilter['show'] = 'all', more: Partial<TodayFilter> = {}) => {
  const means = { store, cache, mine, looker: createLooker(store, undefined) }
  const searches = createSavedSearches(means, () => NOW)
  return readToday({ ...means, searches }, { since: '3d', show, ...more }, NOW)
}

test('the best told and freshest stand first, and what is older than asked for is left out', async () => {
  const four = await tell(20, ['A', 'B', 'C', 'D'])
  const three = await tell(1, ['A', 'B', 'C'])
  const five = await tell(40, ['A', 'B', 'C', 'D', 'E'])
  await tell(80, ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
  const { cards, counts } = await read()
  assert.deepEqual(
    cards.map(({ id }) => id),
    [three, four, five].map(({ story }) => story),
  )
  assert.equal(counts.all, 3)
})

test('stories of one account stand apart, copies and all', async () => {
  const one = await tell(1, ['A'])
  const copied = await tell(2, ['A', 'B'])
  compared(copied.story, [copied.articles], 0)
  const { cards, single, counts } = await read()
  assert.deepEqual(cards, [])
  assert.deepEqual(
    single.map(({ id }) => id),
    [one.story, copied.story],
  )
  assert.deepEqual(counts, {
    ...{ all: 0, unread: 0, starred: 0, hidden: 0, differs: 0 },
    ...{ oneOrigin: 1, single: 2 },
  })
  const origin = await read('one-origin')
  assert.deepEqual(
    origin.cards.map(({ id, witnesses, articles }) => [id, witnesses, articles]),
    [[copied.story, 1, 2]],
  )
})

test('those that differ can be chosen', async () => {
  const settled = await tell(1, ['A', 'B'])
  const open = await tell(2, ['A', 'B'])
  compared(
    settled.story,
    settled.articles.map((id) => [id]),
    0,
  )
  compared(
    open.story,
    open.articles.map((id) => [id]),
    2,
  )
  assert.deepEqual(
    (await read('differs')).cards.map(({ id }) => id),
    [open.story],
  )
})

test('an article that came after the comparison is an account of its own until it is compared', async () => {
  const { story, articles } = await tell(1, ['A', 'B', 'C'])
  compared(story, [[articles[0], articles[1]]], 0)
  const [card] = (await read()).cards.concat((await read()).single)
  assert.deepEqual(
    card.accounts.map(({ articles }) => articles.map(({ id }) => id)),
    [[articles[0], articles[1]], [articles[2]]],
  )
})

test('what was looked at is read, until another account or difference comes; stars stand first', async () => {
  const { story, articles } = await tell(1, ['A', 'B'])
  const other = await tell(30, ['A', 'B', 'C'])
  const personal = createPersonal({ store, cache, mine, now: () => NOW })
  compared(
    story,
    articles.map((id) => [id]),
    0,
  )
  assert.equal((await read('unread')).cards.length, 2)
  await personal.act('seen', [story, 's999'])
  await personal.act('star', [other.story])
  const { cards } = await read()
  assert.deepEqual(
    cards.map(({ id, isSeen, starred, news }) => [id, isSeen, starred, news]),
    [
      [other.story, false, true, null],
      [story, true, false, null],
    ],
  )
  compared(
    story,
    articles.map((id) => [id]),
    1,
  )
  const [, again] = (await read()).cards
  assert.equal(again.isSeen, false)
  assert.deepEqual(again.news, {
    articles: 0,
    witnesses: 0,
    differences: 1,
    values: [],
    grown: [],
    came: [],
  })
  await personal.act('hide', [story])
  assert.deepEqual(
    (await read()).cards.map(({ id }) => id),
    [other.story],
  )
  assert.deepEqual(
    (await read('hidden')).cards.map(({ id, hidden }) => [id, hidden]),
    [[story, true]],
  )
  assert.deepEqual((await personal.undo())?.stories, [story])
  assert.equal((await read()).cards.length, 2)
})

test('stories are narrowed to an outlet, a person, a place and words, and to all of them at once', async () => {
  const one = await tell(1, ['Tollen Post', 'Marrow Echo'], ['Dora Velt'])
  const two = await tell(2, ['Marrow Echo', 'Capital Wire'], ['Ilsa Brandt'])
  const found = async (more: Partial<TodayFilter>) =>
    (await read('all', more)).cards.map(({ id }) => id)
  assert.deepEqual(await found({ outlet: 'Tollen Post' }), [one.story])
  assert.deepEqual(await found({ person: 'velt' }), [one.story])
  assert.deepEqual(await found({ person: 'Ilsa BRANDT' }), [two.story])
  assert.deepEqual(await found({ place: 'tollen' }), [one.story, two.story])
  assert.deepEqual(await found({ q: 'capital' }), [two.story])
  assert.deepEqual(await found({ q: 'echo', person: 'Dora Velt' }), [one.story])
  assert.deepEqual(await found({ outlet: 'Tollen Post', person: 'Brandt' }), [])
  const { offers } = await read()
  assert.deepEqual(offers.outlets[0], { name: 'Marrow Echo', stories: 2 })
})

test('what is starred is found however old it is, and can be narrowed', async () => {
  const old = await tell(900, ['A', 'B'])
  await tell(1, ['A', 'B'])
  const personal = createPersonal({ store, cache, mine, now: () => NOW })
  assert.equal((await read()).undoable, false)
  await personal.act('star', [old.story])
  assert.equal((await read()).undoable, true)
  const starred = await read('starred')
  assert.deepEqual(
    starred.cards.map(({ id }) => id),
    [old.story],
  )
  assert.deepEqual((await read('starred', { outlet: 'Nobody' })).cards, [])
})

test('a list says the same numbers whichever of them is shown', async () => {
  const old = await tell(900, ['A', 'B'])
  const other = await tell(800, ['A', 'B'])
  await tell(1, ['A', 'B'])
  const personal = createPersonal({ store, cache, mine, now: () => NOW })
  await personal.act('star', [old.story])
  await personal.act('hide', [other.story])
  const { counts } = await read()
  assert.deepEqual([counts.all, counts.unread, counts.starred, counts.hidden], [1, 1, 1, 1])
  for (const show of ['unread', 'starred', 'hidden', 'differs', 'one-origin'] as const)
    assert.deepEqual((await read(show)).counts, counts, show)
})

test('a kept search counts its stories that grew since it was looked at', async () => {
  const means = { store, cache, mine, looker: createLooker(store, undefined) }
  let now = new Date(NOW.getTime() - 3 * 3_600_000)
  const searches = createSavedSearches(means, () => now)
  await tell(4, ['Tollen Post', 'Marrow Echo'])
  const kept = await searches.save('Post', 'outlet:"Tollen Post"')
  const count = async () => (await searches.count()).map(({ fresh }) => fresh)
  assert.deepEqual(await count(), [0])
  now = NOW
  await tell(1, ['Tollen Post', 'Capital Wire'])
  await tell(1, ['Marrow Echo', 'Capital Wire'])
  assert.deepEqual(await count(), [1])
  await searches.look(typeof kept === 'object' ? kept.id : assert.fail(kept))
  assert.deepEqual(await count(), [0])
})
